import {DAY_MS} from './constants.js';

export {DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS} from './constants.js';

/** A day by its name in the proleptic Gregorian calendar: year 0 is 1 BC, months and days count from 1. */
export interface DayName {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar repeats after 400 years, which are whole weeks: `Date` counts within one such cycle, so that no year is too far. */
const CYCLE_YEARS = 400;
const CYCLE_DAYS = 146097;

/** Days from 1 January 1970 to a civil date, any year; months and days may run over. */
export function daysFromCivil(year: number, month = 1, day = 1): number {
  const cycles = Math.floor(year / CYCLE_YEARS) - 1; // years 400 to 799 stand for all: `Date.UTC` takes those before 100 for others
  return Date.UTC(year - cycles * CYCLE_YEARS, month - 1, day) / DAY_MS + cycles * CYCLE_DAYS;
}

/** Days in a month of any year; `month` counts from 1 and may run over. */
export function daysInMonth(year: number, month: number): number {
  return daysFromCivil(year, month + 1) - daysFromCivil(year, month);
}

/** Days from 1 January 1970 to the Monday that begins week `week` of an ISO 8601 week year: week 1 holds 4 January. */
export function daysFromWeek(year: number, week: number): number {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth + week * 7 - 6 - weekdayOf(fourth);
}

/** The ISO 8601 week that a day falls in: its week year and its number from 1. */
export function weekOf(civil: DayName & {readonly weekday: number}): {year: number; week: number} {
  const thursday = daysFromCivil(civil.year, civil.month, civil.day) + 4 - civil.weekday; // a week belongs to its Thursday's year
  const {year} = civilFromDays(thursday);
  return {year, week: Math.floor((thursday - daysFromCivil(year)) / 7) + 1};
}

/** The weekday of a day counted from 1 January 1970: 1, Monday, to 7, Sunday (ISO 8601). */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1; // 1 January 1970 was a Thursday
}

/** The name of a day counted from 1 January 1970; the inverse of `daysFromCivil`. */
export function civilFromDays(days: number): DayName {
  const cycles = Math.floor(days / CYCLE_DAYS);
  const date = new Date((days - cycles * CYCLE_DAYS) * DAY_MS);
  return {year: date.getUTCFullYear() + cycles * CYCLE_YEARS, month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}
