import {MINUTE_MS, civilOf, offsetOf} from '../model/civil.js';
import type {EventDate, Precision} from '../model/date.js';
import {referenceOf} from './format-bound.js';

/** How much of `2021-08-03T20:15:30.250` a date gives; hours, day parts and other units have no value in HTML. */
const LENGTHS: Partial<Record<Precision, number>> = {month: 7, day: 10, minute: 16, second: 19, millisecond: 23};

/**
 * The value of `<time datetime>` that says a date at its own precision (HTML, section 4.5.14): `2021`, `2021-08`,
 * `2021-08-03`, `2021-W31`, `2021-08-03T20:15+04:30`. Undefined where HTML has no such value: intervals, alternatives,
 * qualified dates, runs, hours, day parts, quarters, seasons, decades, and years before 1.
 */
export function isoOf(date: EventDate, timeZone: string): string | undefined {
  if (date.kind !== 'moment' || date.at.qualifier !== 'none') return undefined;
  const {edtf, precision, run} = date.at;
  const t = referenceOf(date.at);
  const {year} = civilOf(t, timeZone);
  const length = LENGTHS[precision];
  if (year < 1 || run) return undefined;
  if (precision === 'year') return String(year).padStart(4, '0');
  if (precision === 'week') return edtf; // EDTF has no weeks: what is read is HTML's own form
  if (!length || year > 9999) return undefined;
  const known = offsetOf(t, timeZone);
  // HTML's offsets are whole minutes; where a zone has seconds, before standard time, a clock time is written in UTC
  const offset = length > 10 && known % MINUTE_MS ? 0 : known;
  const zone = known % MINUTE_MS ? 'Z' : (offset < 0 ? '-' : '+') + new Date(Math.abs(offset)).toISOString().slice(11, 16);
  return new Date(t + offset).toISOString().slice(0, length) + (length > 10 ? zone : '');
}
