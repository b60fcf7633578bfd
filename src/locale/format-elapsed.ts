import {DAY_MS, daysInMonth} from '../model/calendar-days.js';
import {civilOf, HOUR_MS, MINUTE_MS} from '../model/civil.js';
import type {Instant} from '../model/date.js';
import {numberFormatter, wallOf} from './formatters.js';
import type {Place} from './formatters.js';

/**
 * Elapsed time in the largest unit that says enough, rounded down: "18 years", "14 months", "25 days", "5 hours".
 * A unit is used from two of it on, so that "14 months" is not "1 year". `t0 <= t1`; counted on the zone's calendar.
 */
export function formatElapsed(t0: Instant, t1: Instant, {locale, timeZone}: Place): string {
  const [from, to] = [wallOf(t0, timeZone), wallOf(t1, timeZone)];
  const months = monthsBetween(from, to);
  const counts: Readonly<Record<string, number>> = {
    year: months / 12,
    month: months,
    day: (to - from) / DAY_MS,
    hour: (t1 - t0) / HOUR_MS,
    minute: (t1 - t0) / MINUTE_MS,
  };
  const [unit, count] = Object.entries(counts).find(([name, n]) => n >= 2 || name === 'minute') ?? ['minute', 0];
  return numberFormatter(locale, {style: 'unit', unit, unitDisplay: 'long'}).format(Math.floor(count));
}

/** Whole months between two times that clocks in UTC show. A day that the last month lacks is its last. */
function monthsBetween(from: Instant, to: Instant): number {
  const [a, b] = [civilOf(from, 'UTC'), civilOf(to, 'UTC')];
  const day = Math.min(a.day, daysInMonth(b.year, b.month));
  const isBegun = day * DAY_MS + timeOf(from) > b.day * DAY_MS + timeOf(to); // the last is not whole yet
  return (b.year - a.year) * 12 + b.month - a.month - (isBegun ? 1 : 0);
}

/** Milliseconds since midnight. */
function timeOf(wall: Instant): number {
  return wall - Math.floor(wall / DAY_MS) * DAY_MS;
}
