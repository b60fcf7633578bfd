import {daysFromCivil} from './calendar-days.js';
import {startOf} from './civil.js';
import {DAY_MS} from './constants.js';
import type {Bound, EventDate, Instant, Precision} from './date.js';

/** Where the dashes stand, and how long the texts are. */
const YEAR_LENGTH = 4;
const MONTH_LENGTH = 7;
const DAY_LENGTH = 10;
const DASH = 45;
const ZERO = 48;

/** What is kept of one zone, counted from 1 January 1970: offsets by quiet weeks, and midnights by the days of all others. */
interface ZoneDays {
  readonly offsets: Map<number, number>;
  readonly midnights: Map<number, Instant>;
}

/** In place of the offset of a week near a change of clocks. */
const RESTLESS = NaN;

const zones = new Map<string, ZoneDays>();

/** The zone that was asked for last, since most come one after another. */
let latest: {timeZone: string; days: ZoneDays} | undefined;

/**
 * The same as the forms read of `2021`, `2021-08` and `2021-08-03`, some twenty times as fast: digit by digit, and with the
 * offsets of a zone kept by the week. Undefined for anything else, a date or not.
 */
export function maybePlainDate(text: string, timeZone: string): EventDate | undefined {
  const {length} = text;
  if (length !== DAY_LENGTH && length !== MONTH_LENGTH && length !== YEAR_LENGTH) return undefined;
  const year = numberAt(text, 0) * 100 + numberAt(text, 2);
  if (!(year >= 0)) return undefined; // NaN is neither
  if (length === YEAR_LENGTH) return dateOf(text, 'year', daysFromCivil(year), daysFromCivil(year + 1), timeZone);
  const month = text.charCodeAt(YEAR_LENGTH) === DASH ? numberAt(text, 5) : NaN;
  if (!(month >= 1 && month <= 12)) return undefined;
  const first = daysFromCivil(year, month);
  if (length === MONTH_LENGTH) return dateOf(text, 'month', first, daysFromCivil(year, month + 1), timeZone);
  const day = text.charCodeAt(MONTH_LENGTH) === DASH ? numberAt(text, 8) : NaN;
  if (!(day >= 1) || (day > 28 && day > daysFromCivil(year, month + 1) - first)) return undefined;
  return dateOf(text, 'day', first + day - 1, first + day, timeZone);
}

/** Two digits as a number; NaN where there are none. */
function numberAt(text: string, index: number): number {
  const [tens, ones] = [text.charCodeAt(index) - ZERO, text.charCodeAt(index + 1) - ZERO];
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : NaN;
}

/** From the midnight that begins one day to that of another, both counted from 1 January 1970. */
function dateOf(edtf: string, precision: Precision, from: number, to: number, timeZone: string): EventDate | undefined {
  const [min, max] = [midnightOf(from, timeZone), midnightOf(to, timeZone)];
  if (min >= max) return undefined; // a day that the zone never had
  const at: Bound = {lo: min, min, max, hi: max, precision, qualifier: 'none', edtf};
  return {kind: 'moment', at};
}

function midnightOf(day: number, timeZone: string): Instant {
  const {offsets, midnights} = latest?.timeZone === timeZone ? latest.days : daysOf(timeZone);
  const week = Math.floor(day / 7);
  let offset = offsets.get(week);
  if (offset === undefined) offsets.set(week, (offset = quietOffset(week, timeZone)));
  if (!Number.isNaN(offset)) return day * DAY_MS - offset;
  let midnight = midnights.get(day);
  if (midnight === undefined) midnights.set(day, (midnight = findMidnight(day, timeZone)));
  return midnight;
}

function daysOf(timeZone: string): ZoneDays {
  let days = zones.get(timeZone);
  if (!days) zones.set(timeZone, (days = {offsets: new Map<number, number>(), midnights: new Map<number, Instant>()}));
  latest = {timeZone, days};
  return days;
}

/** The offset that holds from the week before to the week after: clocks of no zone are a week off UTC. */
function quietOffset(week: number, timeZone: string): number {
  const firsts = [-1, 0, 1, 2].map((n) => (week + n) * 7);
  const [offset = RESTLESS, ...others] = firsts.map((day) => day * DAY_MS - findMidnight(day, timeZone));
  return others.every((other) => other === offset) ? offset : RESTLESS;
}

function findMidnight(day: number, timeZone: string): Instant {
  return startOf({year: 1970, day: day + 1}, timeZone);
}
