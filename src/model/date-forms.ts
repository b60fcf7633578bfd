import {daysFromCivil, daysFromWeek, daysInMonth, MINUTE_MS} from './calendar-days.js';
import type {CivilInput} from './civil.js';
import {DAY_PARTS} from './constants.js';
import type {Bound} from './date.js';

/** When a text of one date says that it was, before its qualifier: `size` of a unit, 1 if left out, from a civil time on. */
export interface Stretch {
  readonly from: CivilInput;
  readonly unit: 'year' | 'month' | 'day' | 'hour';
  readonly size?: number;
  /** Length of what is shorter than any unit of a calendar, in its stead. */
  readonly lengthMs?: number;
  /** Only where the text gives an offset: UTC. */
  readonly zone?: string;
  /** What else it says; the unit is the precision where none is given. */
  readonly says?: Partial<Pick<Bound, 'precision' | 'part' | 'season' | 'hemisphere' | 'run' | 'each' | 'estimate'>>;
}

/** What a pattern found: the whole, then its groups. */
export type Groups = readonly (string | undefined)[];

/** One way to write a date without its qualifier: a pattern, and what it says. `undefined` where it is none after all. */
export type DateForm = readonly [pattern: RegExp, read: (groups: Groups) => Stretch | undefined];

/**
 * How news writes dates, which the first picture needs: years, months, quarters, weeks and days, their hours, minutes and
 * parts. All else that is a date, and why a text is none, is in `rare-forms.ts`.
 */
export const dateForms: readonly DateForm[] = [
  [/^(-?\d{4})$/, ([, year = '']) => ({from: {year: +year}, unit: 'year'})],
  [/^(-?\d{4})-(0[1-9]|1[0-2])$/, ([, year = '', month = '']) => ({from: {year: +year, month: +month}, unit: 'month'})],
  [/^(-?\d{4})-3([3-6])$/, readQuarter],
  [/^(-?\d{4})-W(\d\d)$/, readWeek],
  [/^(-?\d{4})-(0[1-9]|1[0-2])-(\d\d)(?: +(\w+)|T([01]\d|2[0-3])(?::([0-5]\d))?)?$/, readDay],
];

/** EDTF counts quarters from 33. */
function readQuarter([, year = '', quarter = '']: Groups): Stretch {
  return {from: {year: +year, month: +quarter * 3 - 8}, unit: 'month', size: 3, says: {precision: 'quarter'}};
}

function readWeek([, year = '', week = '']: Groups): Stretch | undefined {
  const day = daysFromWeek(+year, +week) - daysFromCivil(+year) + 1;
  const isWeek = +week > 0 && daysFromWeek(+year, +week) < daysFromWeek(+year + 1, 1);
  return isWeek ? {from: {year: +year, day}, unit: 'day', size: 7, says: {precision: 'week'}} : undefined;
}

function readDay([, year = '', month = '', day = '', word, hour, minute]: Groups): Stretch | undefined {
  if (!+day || +day > daysInMonth(+year, +month)) return undefined;
  const from = {year: +year, month: +month, day: +day};
  const [part, first = 0, last = 0] = DAY_PARTS.find(([name]) => name === word?.toLowerCase()) ?? [];
  if (part) return {from: {...from, hour: first}, unit: 'hour', size: last - first, says: {precision: 'daypart', part}};
  if (word) return undefined;
  if (!hour) return {from, unit: 'day'};
  const time = {...from, hour: +hour, minute: +(minute ?? 0)};
  return {from: time, unit: 'hour', ...(minute && {lengthMs: MINUTE_MS, says: {precision: 'minute'}})};
}
