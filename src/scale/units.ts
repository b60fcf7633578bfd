import {civilOf, DAY_MS, HOUR_MS, MINUTE_MS, startOf} from '../model/civil.js';
import type {Instant} from '../model/date.js';
import type {Unit} from './scale.js';

/**
 * Start of the unit that holds `t`, or of the one `ahead` steps later; of every `step` hours of a day and `step` years from
 * year 0. Counts what clocks and calendars show: a long night holds no more steps, and a day that begins late, because
 * clocks skip its midnight, begins late here too.
 */
export type Calendar = (t: Instant, unit: Unit, ahead?: number, step?: number) => Instant;

/**
 * A way to divide the ribbon: its unit, its step, the least length of a cell, the room round a word in it, as many cells as
 * a length provides for (more are told in a coarser unit), and as many as it provides for where room is short.
 */
export type Division = readonly [unit: Unit, step: number, least: number, room: number, most: number, few: number];

/** Least length of a unit, so that what fits it fits every one; clock changes apart. */
export const UNIT_MS: Readonly<Record<Unit, number>> = {
  minute: MINUTE_MS,
  hour: HOUR_MS,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 28 * DAY_MS,
  year: 365 * DAY_MS,
};

/** The unit that counts a unit; years are counted by none. */
export const LARGER: Readonly<Partial<Record<Unit, Unit>>> = {minute: 'day', hour: 'day', day: 'month', week: 'month', month: 'year'};

/**
 * Divisions from fine to coarse; years run on in steps of 1, 2 and 5 to the age of the earth. Hours and weeks are worth
 * their room only where they are wide: below, days and months say as much. No length provides for minutes: they are told
 * where a window shows little more than an hour. A name stands clear of the next, a number may
 * come close.
 */
export const DIVISIONS: readonly Division[] = [
  ['minute', 5, 90, 5, -1, 0],
  ['minute', 15, 90, 5, -1, 0],
  ['minute', 30, 90, 5, -1, 0],
  ['hour', 1, 56, 5, 3, 1],
  ['hour', 3, 90, 5, 3, 1],
  ['hour', 6, 90, 5, 3, 1],
  ['day', 1, 18, 5, 10, 1],
  ['week', 1, 48, 5, 4, 1],
  ['month', 1, 24, 10, 5, 2],
  ...Array.from({length: 30}, (_, k): Division => ['year', ([1, 2, 5][k % 3] ?? 1) * 10 ** Math.floor(k / 3), 24, 10, 4, 3]),
];

/** The calendar of an IANA zone. */
export function calendarIn(timeZone: string): Calendar {
  return (t, unit, ahead = 0, step = 1) => {
    const {year, month, day, hour, minute, weekday} = civilOf(t, timeZone);
    const stepped = (value: number): number => (Math.floor(value / step) + ahead) * step;
    const start = {
      minute: {year, month, day, hour, minute: stepped(minute)},
      hour: {year, month, day, hour: stepped(hour)},
      day: {year, month, day: day + ahead},
      week: {year, month, day: day - weekday + 1 + 7 * ahead},
      month: {year, month: month + ahead},
      year: {year: stepped(year)},
    };
    return startOf(start[unit], timeZone);
  };
}

/** What starts between two instants, in order. */
export function startsBetween(
  t0: Instant,
  t1: Instant,
  [unit, step]: readonly [Unit, number, ...unknown[]],
  calendar: Calendar,
): Instant[] {
  const starts: Instant[] = [];
  let last = t0;
  for (let ahead = 1; last < t1; ahead++) {
    const t = calendar(t0, unit, ahead, step);
    if (t > last && t < t1) starts.push(t);
    last = t;
  }
  return starts;
}

/** The unit whose borders suit a stretch that is drawn whole: hours for a day, days for a month or so, then months. */
export function unitFor(duration: number): 'hour' | 'day' | 'month' {
  return duration > 45 * DAY_MS ? 'month' : duration > 1.5 * DAY_MS ? 'day' : 'hour';
}
