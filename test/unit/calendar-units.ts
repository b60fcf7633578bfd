import {daysInMonth} from '../../src/model/calendar-days.js';
import {HOUR_MS, civilOf, instantOf, offsetOf, startOf} from '../../src/model/civil.js';
import type {Instant} from '../../src/model/date.js';

/** Units that a calendar counts in. */
export type CivilUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Units that are counted in months. */
const MONTHS: Partial<Record<CivilUnit, number>> = {month: 1, quarter: 3, year: 12};

/** The latest beginning of `unit` at or before `t` in `timeZone`: Mondays for weeks, January, April, July, October for quarters. */
export function floorUnit(t: Instant, unit: CivilUnit, timeZone: string): Instant {
  if (unit === 'hour') return floorHour(t, timeZone);
  const {year, month, day, weekday} = civilOf(t, timeZone);
  const months = MONTHS[unit];
  const first = months ? {month: month - ((month - 1) % months)} : {month, day: unit === 'week' ? day - weekday + 1 : day};
  return startOf({year, ...first}, timeZone);
}

/**
 * `t` moved by `n` units of `timeZone`'s calendar, back if negative; `n` is whole. Clock time is kept, and a day that the
 * month lacks becomes its last (31 January and a month is 28 February). Hours are elapsed hours.
 */
export function addUnit(t: Instant, unit: CivilUnit, n: number, timeZone: string): Instant {
  if (unit === 'hour') return t + n * HOUR_MS;
  const civil = civilOf(t, timeZone);
  const {year, day} = civil;
  const months = civil.month - 1 + n * (MONTHS[unit] ?? 0);
  const month = (((months % 12) + 12) % 12) + 1;
  const moved = {...civil, year: year + Math.floor(months / 12), month}; // years are carried here: a month has its limits
  const days = unit === 'week' ? 7 * n : n;
  return instantOf({...moved, day: MONTHS[unit] ? Math.min(day, daysInMonth(moved.year, month)) : day + days}, timeZone).instant;
}

/** Half-hour changes (Lord Howe) make an hour that begins at the change. */
function floorHour(t: Instant, timeZone: string): Instant {
  const offset = offsetOf(t, timeZone);
  let low = Math.floor((t + offset) / HOUR_MS) * HOUR_MS - offset;
  if (offsetOf(low, timeZone) === offset) return low;
  let high = t;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetOf(middle, timeZone) === offset) high = middle;
    else low = middle;
  }
  return high;
}
