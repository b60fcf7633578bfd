import {MINUTE_MS, civilOf, offsetOf} from '../model/civil.js';
import type {Bound, EventDate, Instant} from '../model/date.js';

/** Clocks of ISO 8601 by the precision that they say. */
const CLOCKS: Readonly<Record<string, number>> = {minute: 16, second: 19, millisecond: 23};

/**
 * The finest year, month, day or time of ISO 8601 that holds all of what a bound may be, qualifier and all: an evening is in a
 * day, a quarter in a year, "about 3 August" in a month. Undefined where no year from 1 to 9999 holds it.
 */
export function isoWithin({hi, lo, precision, qualifier}: Bound, timeZone: string): string | undefined {
  const [first, last] = [civilOf(lo, timeZone), civilOf(hi - 1, timeZone)];
  if (first.year !== last.year || first.year < 1 || first.year > 9999) return undefined;
  const length = qualifier === 'none' ? CLOCKS[precision] : undefined;
  if (length) return clockText(lo, length, timeZone);
  const year = String(first.year).padStart(4, '0');
  if (first.month !== last.month) return year;
  const month = `${year}-${String(first.month).padStart(2, '0')}`;
  return first.day === last.day ? `${month}-${String(first.day).padStart(2, '0')}` : month;
}

/** Where a date began and ended, as far as that is known: of a moment and of a set that one year, month or day holds the beginning alone. */
export function isoEnds(date: EventDate, timeZone: string): {readonly start?: string | undefined; readonly end?: string | undefined} {
  if (date.kind === 'moment') return {start: isoWithin(date.at, timeZone)};
  if (date.kind === 'interval') {
    const [start, end] = [date.start, date.end].map((each) => (typeof each === 'string' ? undefined : isoWithin(each, timeZone)));
    return {start, end};
  }
  const [first, ...others] = date.of;
  if (!first || date.reach || date.kind === 'all-of') return {};
  const lo = Math.min(...date.of.map((each) => each.lo));
  const hi = Math.max(...date.of.map((each) => each.hi));
  return {start: isoWithin(others.length > 0 ? {...first, lo, hi, precision: 'day'} : first, timeZone)};
}

/** A clock time with its offset; in UTC where that has seconds, before standard time. */
function clockText(t: Instant, length: number, timeZone: string): string {
  const known = offsetOf(t, timeZone);
  const offset = known % MINUTE_MS ? 0 : known;
  const zone = offset ? (offset < 0 ? '-' : '+') + new Date(Math.abs(offset)).toISOString().slice(11, 16) : known ? 'Z' : '+00:00';
  return new Date(t + offset).toISOString().slice(0, length) + zone;
}
