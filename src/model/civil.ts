import {DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, civilFromDays, daysFromCivil, weekdayOf} from './calendar-days.js';
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

/** Milliseconds by which clocks in `timeZone` are ahead of UTC at `t`. */
export function offsetOf(t: Instant, timeZone: string): number {
  const clock = clockOf(timeZone);
  for (const length of BLOCKS_MS) {
    const from = Math.floor(t / length) * length;
    const offset = keptOffset(from, clock);
    if (offset === keptOffset(from + length, clock)) return offset;
  }
  return readOffset(t, clock);
}

/** Whether the runtime knows `name` as a time zone. */
export function isTimeZone(name: string): boolean {
  return clockOf(name).format !== undefined;
}

/** Clocks are taken to change at most once within a week: two looks at `Intl` settle most weeks, and all but an hour of the rest. */
const BLOCKS_MS: readonly number[] = [7 * DAY_MS, HOUR_MS];

/** The last instant that `Date`, and so `Intl`, can hold; farther years keep the offset that holds there. */
const LAST_DATE: Instant = 8.64e15;

/** What shows the offsets of a zone, none where it is not known, and those at instants that were looked at. */
interface ZoneClock {
  readonly format: Intl.DateTimeFormat | undefined;
  readonly offsets: Map<Instant, number>;
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

function keptOffset(t: Instant, clock: ZoneClock): number {
  let offset = clock.offsets.get(t);
  if (offset === undefined) clock.offsets.set(t, (offset = readOffset(t, clock)));
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
