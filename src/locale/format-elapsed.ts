import {civilFromDays, DAY_MS, daysInMonth, HOUR_MS, MINUTE_MS} from '../model/calendar-days.js';
import type {Instant} from '../model/date.js';
import {numberFormatter, wallOf} from './formatters.js';
import type {Place} from './formatters.js';

/** A unit that elapsed time is told in. */
export type ElapsedUnit = 'year' | 'month' | 'day' | 'hour' | 'minute';

/**
 * Elapsed time in the largest unit that says enough, rounded down: "18 years", "14 months", "25 days", "5 hours".
 * A unit is used from two of it on, so that "14 months" is not "1 year"; none finer than `finest`, which is used from none
 * on. `t0 <= t1`; counted on the zone's calendar.
 */
export function formatElapsed(t0: Instant, t1: Instant, {locale, timeZone}: Place, finest: ElapsedUnit = 'minute'): string {
  const from = wallOf(t0, timeZone);
  const days = Math.floor((wallOf(t1, timeZone) - from) / DAY_MS);
  const months = monthsIn(days, Math.floor(from / DAY_MS));
  const counts: Readonly<Record<string, number>> = {
    year: months / 12,
    month: months,
    day: days,
    hour: (t1 - t0) / HOUR_MS,
    minute: (t1 - t0) / MINUTE_MS,
  };
  const [unit, count] = Object.entries(counts).find(([name, n]) => n >= 2 || name === finest) ?? [finest, 0];
  return numberFormatter(locale, {style: 'unit', unit, unitDisplay: 'long'}).format(Math.floor(count));
}

/** Whole months in so many days from one on, which is counted from 1 January 1970. A day that the last month lacks is its last. */
function monthsIn(days: number, first: number): number {
  const [from, to] = [civilFromDays(first), civilFromDays(first + days)];
  const isBegun = to.day < Math.min(from.day, daysInMonth(to.year, to.month)); // the last is not whole yet
  return (to.year - from.year) * 12 + to.month - from.month - (isBegun ? 1 : 0);
}
