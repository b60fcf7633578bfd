import type {Instant} from '../model/date.js';
import {YEARS} from './constants.js';
import {dateText, rangeText} from './format-bound.js';
import {unitOptions, type NamedUnit} from './format-unit.js';
import type {Place} from './formatters.js';

/** How much a name of an instant says: the unit that begins there, with what that lies in, or all of it for who sees no others beside it. */
export type InstantForm = 'short' | 'long' | 'whole';

const HOURS: Intl.DateTimeFormatOptions = {hour: 'numeric', minute: '2-digit'};

/**
 * The calendar unit that begins at an instant, on an axis that counts in it: "July", "5 Aug", "18:00"; where `isFirst` with
 * what holds from there on, "January 2021", "5 Aug", for an hour its day. `whole` is what is read aloud: "Thursday 5 August 2021".
 */
export function formatInstant(
  t: Instant,
  unit: NamedUnit,
  {form, isFirst = false}: {readonly form: InstantForm; readonly isFirst?: boolean},
  place: Place,
): string {
  return dateText(t, form === 'whole' ? WHOLE[unit] : tickOptions(unit, form, isFirst), place);
}

/** From the unit that begins at one instant to the one that ends at another, without weekdays: "1–5 August 2021". */
export function formatSpan(t0: Instant, t1: Instant, unit: NamedUnit, place: Place): string {
  const {weekday: _, ...options} = WHOLE[unit];
  return rangeText(t0, lastOf(t1, unit), options, place);
}

/** What an end that is not told by the clock is named by: its last day or year. */
export const lastOf = (t1: Instant, unit: NamedUnit): Instant => (unit === 'hour' ? t1 : t1 - 1);

const DAY: Intl.DateTimeFormatOptions = {weekday: 'long', day: 'numeric', month: 'long', ...YEARS};

/** What is read aloud, by the unit that time is moved in. */
const WHOLE: Readonly<Record<NamedUnit, Intl.DateTimeFormatOptions>> = {
  minute: {...DAY, ...HOURS},
  hour: {...DAY, ...HOURS},
  day: DAY,
  week: DAY,
  month: {month: 'long', ...YEARS},
  year: YEARS,
};

function tickOptions(unit: NamedUnit, form: 'short' | 'long', isFirst: boolean): Intl.DateTimeFormatOptions {
  const month = unitOptions('month', form);
  if (unit === 'month') return isFirst ? {...month, ...YEARS} : month;
  if (unit === 'year') return YEARS;
  return unit === 'hour' && !isFirst ? HOURS : {day: 'numeric', ...month};
}
