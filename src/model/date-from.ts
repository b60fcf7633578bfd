import type {EventDate, Instant} from './date.js';
import {parseDate, type DateResult} from './parse-date.js';
import {quote} from './problem.js';

/** An instant in the shape of `Temporal.Instant` and `Temporal.ZonedDateTime`. */
export interface InstantLike {
  readonly epochMilliseconds: number;
}

/** A day, month or civil time in the shape of `Temporal.PlainDate`, `PlainYearMonth` and `PlainDateTime`. */
export interface CivilLike {
  readonly calendarId: string;
  readonly year: number;
  readonly month: number;
  toString(options?: {readonly calendarName?: 'never'}): string;
}

/** What a program has in place of a date: text, epoch milliseconds, a `Date`, an object of `Temporal`. */
export type DateLike = string | number | Date | InstantLike | CivilLike;

/** The last millisecond of year 9999, and the first of year -9999: EDTF writes no clock time in others. */
const LAST: Instant = 253402300799999;
const FIRST: Instant = -377705116800000;

/** What to write, for a program that has none of it. */
const CHOICES = 'a text such as 2024-02-29, epoch milliseconds, a Date or an object of Temporal';

/**
 * The date of whatever a program has: text is read by `parseDate`, a number is epoch milliseconds, a `Date` is its instant, and
 * objects of `Temporal` (told by their shape, so that none need be there) are as exact as they are: a `PlainYearMonth` is
 * a month. An instant is exact to the millisecond: for a day that is only known as such, hand in text or a `PlainDate`. Plain
 * dates and times are civil in `timeZone`. Never throws; a number from 1000 to 9999 comes with a warning that it is no year.
 */
export function dateFrom(value: DateLike, timeZone: string): DateResult {
  if (typeof value === 'string') return parseDate(value, timeZone);
  if (typeof value === 'number') return instantDate(value);
  if (isDate(value)) return instantDate(value.getTime());
  if (isInstant(value)) return instantDate(value.epochMilliseconds);
  if (!isCivil(value)) return {error: {code: 'not-a-date', index: 0, message: `${quote(value)} is not a date; write ${CHOICES}`}};
  if (value.calendarId === 'iso8601' || 'day' in value) return parseDate(value.toString({calendarName: 'never'}), timeZone);
  const message = `a month of the calendar ${quote(value.calendarId)} is not one of ISO 8601; write its first and last day`;
  return {error: {code: 'other-calendar', index: 0, message}};
}

function instantDate(t: number): DateResult {
  const instant = Math.floor(t);
  if (!(instant >= FIRST && instant <= LAST)) {
    const message = `${t} is no instant from year -9999 to 9999; write epoch milliseconds, or a text such as Y12000`;
    return {error: {code: 'no-such-instant', index: 0, message}};
  }
  const iso = new Date(instant).toISOString();
  const edtf = iso.startsWith('-') ? `-${iso.slice(3)}` : iso; // ECMAScript writes six digits of a year before ours
  const at = {lo: instant, min: instant, max: instant + 1, hi: instant + 1, precision: 'millisecond', qualifier: 'none', edtf} as const;
  const date: EventDate = {kind: 'moment', at};
  if (instant < 1000 || instant > 9999) return {date};
  const message = `${t} is taken as milliseconds of 1970; write "${t}" in quotes for the year`;
  return {date, warning: {code: 'not-a-year', index: 0, message}};
}

/** Also of another window, whose `Date` is not ours. */
function isDate(value: unknown): value is Date {
  return value instanceof Date || Object.prototype.toString.call(value) === '[object Date]';
}

function isInstant(value: unknown): value is InstantLike {
  return typeof value === 'object' && value !== null && typeof (value as InstantLike).epochMilliseconds === 'number';
}

function isCivil(value: unknown): value is CivilLike {
  if (typeof value !== 'object' || value === null) return false;
  const {calendarId, year, month} = value as Partial<CivilLike>;
  return typeof calendarId === 'string' && typeof year === 'number' && typeof month === 'number';
}
