import {daysInMonth} from '../model/calendar-days.js';
import {quote} from '../model/problem.js';

/** Parts of a civil date, as text or numbers, from the year on. Empty ones are not given. */
export interface CivilParts {
  readonly year?: unknown;
  readonly month?: unknown;
  readonly day?: unknown;
  readonly hour?: unknown;
  readonly minute?: unknown;
  readonly second?: unknown;
  readonly millisecond?: unknown;
}

/** A date as EDTF, and the part that could not be taken, with all that are finer. */
export interface CivilReading {
  readonly edtf?: string;
  readonly fault?: {readonly part: keyof CivilParts; readonly says: string};
}

const PARTS = ['month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;

/** First and last number of each part; of the day the last is the month's. */
const RANGES = {month: [1, 12], day: [1, 31], hour: [0, 23], minute: [0, 59], second: [0, 59], millisecond: [0, 999]} as const;

const isGiven = (value: unknown): boolean => value !== 0 && trimmed(value) !== '';

/**
 * The EDTF of parts, as exact as the finest that is given; a number 0 is not given, text "0" is, as in TimelineJS. A month or
 * day that is missing before a finer part, a part that is no number and one out of its range end the date there. Years
 * count as astronomers do. No date at all without a year.
 */
export function civilDate(parts: CivilParts): CivilReading {
  const given = trimmed(parts.year);
  const [, sign = '', digits] = /^([+-]?)0*(\d+)$/.exec(given) ?? [];
  if (!digits) {
    const says = given ? `${quote(given)} is not a year; write it in figures, as in 2021 or -44` : 'missing; write a year, as in 2021';
    return {fault: {part: 'year', says}};
  }
  const year = sign === '-' && digits !== '0' ? `-${digits}` : digits;
  const finest = PARTS.findLastIndex((part) => isGiven(parts[part]));
  const written: string[] = [];
  const end = (part: keyof CivilParts, says: string): CivilReading => ({edtf: edtfText(year, written), fault: {part, says}});
  for (const part of PARTS.slice(0, finest + 1)) {
    const text = trimmed(parts[part]) || (part === 'month' || part === 'day' ? '' : '0');
    if (!text) return end(part, `missing before what is finer; write it, or leave out ${PARTS.slice(PARTS.indexOf(part) + 1).join(', ')}`);
    const [first, last] = part === 'day' ? [1, daysInMonth(Number(year), Number(written[0]))] : RANGES[part];
    if (!/^\d+$/.test(text) || Number(text) < first || Number(text) > last) {
      return end(part, `${quote(text)} is not a ${part} here; write ${first} to ${last}`);
    }
    written.push(String(Number(text)));
  }
  if (written.length > 0 && /\d{5}/.test(year)) {
    written.length = 0;
    return end('month', `so far from today a date is told by its year, ${year}; leave out the month`);
  }
  return {edtf: edtfText(year, written)};
}

/** A value as text; empty where it is neither text nor a number. */
function trimmed(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
}

/** Parts as EDTF: `2021`, `-0044-03-15`, `Y-13800000000`, `2021-08-03T20:30:05.250`. */
function edtfText(year: string, [month, day, hour, minute, second, millisecond]: readonly string[]): string {
  const two = (text: string): string => text.padStart(2, '0');
  const [, sign = '', digits = ''] = /^(-?)(\d+)$/.exec(year) ?? [];
  const far = digits.length > 4 ? `Y${sign}${digits}` : `${sign}${digits.padStart(4, '0')}`;
  const days = [month, day].flatMap((part) => (part ? `-${two(part)}` : [])).join('');
  const time = [minute, second].flatMap((part) => (part ? `:${two(part)}` : [])).join('');
  return `${far}${days}${hour ? `T${two(hour)}${time}${millisecond ? `.${millisecond.padStart(3, '0')}` : ''}` : ''}`;
}
