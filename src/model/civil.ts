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
  const before = offsetOf(utc - DAY_MS, timeZone);
  const after = offsetOf(utc + DAY_MS, timeZone);
  if (before === after) return {instant: utc - before};
  const fits = [utc - before, utc - after].filter((t) => t + offsetOf(t, timeZone) === utc);
  if (fits.length === 0) return {instant: utc - before, gap: true};
  const instant = Math.min(...fits);
  return fits.length === 2 ? {instant, fold: true} : {instant};
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
  return instantOf({...moved, day: MONTHS[unit] ? Math.min(day, daysInMonth(moved.year, month)) : day + n * DAYS[unit]}, timeZone).instant;
}

/** How many whole units of `timeZone`'s calendar fit between `t0` and `t1`, `t0 <= t1`. */
export function countUnits(t0: Instant, t1: Instant, unit: CivilUnit, timeZone: string): number {
  let n = Math.floor((t1 - t0) / DAYS[unit] / DAY_MS) + 1; // no calendar puts in one more than the mean and the one begun
  while (n > 0 && addUnit(t0, unit, n, timeZone) > t1) n--;
  return n;
}

/** Milliseconds by which clocks in `timeZone` are ahead of UTC at `t`. */
export function offsetOf(t: Instant, timeZone: string): number {
  const block = offsetBlock(t, timeZone);
  return t < block.change ? block.before : block.after;
}

/** Whether the runtime knows `name` as a time zone. */
export function isTimeZone(name: string): boolean {
  return formatterOf(name) !== undefined;
}

/** Units that are counted in months, and the mean length of all in days. */
const MONTHS: Partial<Record<CivilUnit, number>> = {month: 1, quarter: 3, year: 12};
const DAYS: Readonly<Record<CivilUnit, number>> = {hour: 1 / 24, day: 1, week: 7, month: 30.436875, quarter: 91.310625, year: 365.2425};

/** Clocks are taken to change at most once within a block, so that two looks at `Intl` settle a week. */
const BLOCK_MS: number = 7 * DAY_MS;

/** The last instant that `Date`, and so `Intl`, can hold; farther years keep the offset that holds there. */
const LAST_DATE: Instant = 8.64e15;

interface OffsetBlock {
  readonly before: number;
  readonly after: number;
  /** The first instant with `after`; Infinity where the offset stays. */
  readonly change: Instant;
}

interface ZoneClock {
  readonly format: Intl.DateTimeFormat | undefined;
  readonly blocks: Map<number, OffsetBlock>;
}

const clocks = new Map<string, ZoneClock>();

function formatterOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'});
  } catch {
    return undefined;
  }
}

function offsetBlock(t: Instant, timeZone: string): OffsetBlock {
  let clock = clocks.get(timeZone);
  if (!clock) clocks.set(timeZone, (clock = {format: formatterOf(timeZone), blocks: new Map()}));
  const {format, blocks} = clock;
  const index = Math.floor(t / BLOCK_MS);
  let block = blocks.get(index);
  if (!block) blocks.set(index, (block = readBlock(format, index * BLOCK_MS)));
  return block;
}

function readBlock(format: Intl.DateTimeFormat | undefined, from: Instant): OffsetBlock {
  let [low, high] = [from, from + BLOCK_MS];
  const [before, after] = [readOffset(format, low), readOffset(format, high)];
  if (before === after) return {before, after, change: Infinity};
  while (high - low > SECOND_MS) {
    // bisect to the second: zones change at none finer
    const middle = low + Math.floor((high - low) / 2 / SECOND_MS) * SECOND_MS;
    if (readOffset(format, middle) === before) low = middle;
    else high = middle;
  }
  return {before, after, change: high};
}

/** Reads "GMT+04:36:48". The sign stands apart, since "-00:44" has none in its hours. */
function readOffset(format: Intl.DateTimeFormat | undefined, t: Instant): number {
  const text = format?.format(Math.max(-LAST_DATE, Math.min(LAST_DATE, t))) ?? '';
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT(.)(\d+):?(\d*):?(\d*)/.exec(text) ?? [];
  const size = +hours * HOUR_MS + +minutes * MINUTE_MS + +seconds * SECOND_MS;
  return sign === '+' ? size : -size;
}

/** The change of offset that lies less than a day before `t`. */
function lastChange(t: Instant, timeZone: string): Instant {
  const {change} = offsetBlock(t, timeZone);
  return change <= t ? change : offsetBlock(t - DAY_MS, timeZone).change;
}

/** Half-hour changes (Lord Howe) make an hour that begins at the change. */
function floorHour(t: Instant, timeZone: string): Instant {
  const offset = offsetOf(t, timeZone);
  const start = Math.floor((t + offset) / HOUR_MS) * HOUR_MS - offset;
  return offsetOf(start, timeZone) === offset ? start : lastChange(t, timeZone);
}
