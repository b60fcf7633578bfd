import {DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, civilFromDays, daysFromCivil, daysInMonth, weekdayOf} from './calendar-days.js';
import type {Instant} from './date.js';

export {DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS} from './calendar-days.js';

/**
 * What calendar and clock show in a zone. Proleptic Gregorian; year 0 is 1 BC; months and days count from 1, hours,
 * minutes and seconds from 0 (seconds carry the fraction); weekdays run from 1, Monday, to 7, Sunday (ISO 8601).
 */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

/** A civil time to be placed: what is left out is its first. Values past the end of their unit run over into the next. */
export interface CivilInput {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** Units that a calendar counts in. */
export type CivilUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Where a civil time falls; `gap` when clocks skipped it, `fold` when they showed it twice. */
export interface Placed {
  readonly instant: Instant;
  readonly gap?: true;
  readonly fold?: true;
}

/** What calendar and clock in `timeZone` show at `t`. An unknown zone counts as UTC; `isTimeZone` tells. */
export function civilOf(t: Instant, timeZone: string): Civil {
  const wall = t + offsetOf(t, timeZone);
  const days = Math.floor(wall / DAY_MS);
  const ms = wall - days * DAY_MS;
  return {
    ...civilFromDays(days),
    hour: Math.floor(ms / HOUR_MS),
    minute: Math.floor(ms / MINUTE_MS) % 60,
    second: (ms % MINUTE_MS) / SECOND_MS,
    weekday: weekdayOf(days),
  };
}

/**
 * The instant when clocks in `timeZone` show a civil time. A time shown twice is taken at its first; one that was
 * skipped is moved later by what was skipped, as RFC 5545 and Temporal's `compatible` do.
 */
export function instantOf(civil: CivilInput, timeZone: string): Placed {
  const {year, month = 1, day = 1, hour = 0, minute = 0, second = 0} = civil;
  const utc = daysFromCivil(year, month, day) * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS + Math.round(second * SECOND_MS);
  const [first, last] = [utc - offsetOf(utc - DAY_MS, timeZone), utc - offsetOf(utc + DAY_MS, timeZone)];
  if (first === last) return {instant: first};
  const fits = [first, last].filter((t) => t + offsetOf(t, timeZone) === utc);
  if (!fits.length) return {instant: first, gap: true};
  return {instant: Math.min(...fits), ...(fits.length > 1 && {fold: true})};
}

/** The first instant at or after a civil time: as `instantOf`, but a skipped time gives the moment when clocks jumped. */
export function startOf(civil: CivilInput, timeZone: string): Instant {
  const {instant, gap} = instantOf(civil, timeZone);
  return gap ? lastChange(instant, timeZone) : instant;
}

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

/** Milliseconds by which clocks in `timeZone` are ahead of UTC at `t`. */
export function offsetOf(t: Instant, timeZone: string): number {
  const clock = clockOf(timeZone);
  const block = Math.floor(t / BLOCK_MS);
  const offset = offsetAtBlock(block, clock);
  return offset === offsetAtBlock(block + 1, clock) ? offset : readOffset(t, clock);
}

/** Whether the runtime knows `name` as a time zone. */
export function isTimeZone(name: string): boolean {
  return clockOf(name).format !== undefined;
}

/** Units that are counted in months. */
const MONTHS: Partial<Record<CivilUnit, number>> = {month: 1, quarter: 3, year: 12};

/** Clocks are taken to change at most once within a block, so that two looks at `Intl` settle most weeks. */
const BLOCK_MS: number = 7 * DAY_MS;

/** The last instant that `Date`, and so `Intl`, can hold; farther years keep the offset that holds there. */
const LAST_DATE: Instant = 8.64e15;

/** What shows the offsets of a zone, none where it is not known, and those where blocks begin. */
interface ZoneClock {
  readonly format: Intl.DateTimeFormat | undefined;
  readonly offsets: Map<number, number>;
}

const clocks = new Map<string, ZoneClock>();

function clockOf(timeZone: string): ZoneClock {
  let clock = clocks.get(timeZone);
  if (!clock) clocks.set(timeZone, (clock = {format: maybeFormat(timeZone), offsets: new Map()}));
  return clock;
}

function maybeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'});
  } catch {
    return undefined;
  }
}

function offsetAtBlock(block: number, clock: ZoneClock): number {
  let offset = clock.offsets.get(block);
  if (offset === undefined) clock.offsets.set(block, (offset = readOffset(block * BLOCK_MS, clock)));
  return offset;
}

/** Reads "GMT+04:36:48". The sign stands apart, since "-00:44" has none in its hours. */
function readOffset(t: Instant, {format}: ZoneClock): number {
  const text = format?.format(Math.max(-LAST_DATE, Math.min(LAST_DATE, t))) ?? '';
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT(.)(\d+):?(\d*):?(\d*)/.exec(text) ?? [];
  const size = +hours * HOUR_MS + +minutes * MINUTE_MS + +seconds * SECOND_MS;
  return sign === '+' ? size : -size;
}

/** The first instant with the offset that holds at `t`, where clocks changed less than a day before. */
function lastChange(t: Instant, timeZone: string): Instant {
  let [low, high] = [t - DAY_MS, t];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetOf(middle, timeZone) === offsetOf(t, timeZone)) high = middle;
    else low = middle;
  }
  return high;
}

/** Half-hour changes (Lord Howe) make an hour that begins at the change. */
function floorHour(t: Instant, timeZone: string): Instant {
  const offset = offsetOf(t, timeZone);
  const start = Math.floor((t + offset) / HOUR_MS) * HOUR_MS - offset;
  return offsetOf(start, timeZone) === offset ? start : lastChange(t, timeZone);
}
