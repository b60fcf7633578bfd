import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {civilFromDays, daysFromCivil, daysFromWeek, daysInMonth, weekOf, weekdayOf} from '../../../src/model/calendar-days.js';
import {numRuns} from '../runs.js';

describe('daysFromCivil', () => {
  it.each([
    {name: '1 January 1970 is day 0', date: [1970, 1, 1], days: 0},
    {name: '29 February 2020 follows 28 February', date: [2020, 2, 29], days: 18321},
    {name: '1 March 1900 follows 28 February: a century year has no leap day', date: [1900, 3, 1], days: -25508},
    {name: 'year 0 is a leap year', date: [0, 2, 29], days: -719469},
    {name: '15 March 44 BC is in year -43', date: [-43, 3, 15], days: -735160},
    {name: 'month 13 is the next January', date: [2020, 13, 1], days: 18628},
    {name: 'month 0 is the December before', date: [2021, 0, 1], days: 18597},
    {name: 'a year of nine digits', date: [170000002, 1, 1], days: 62090506203},
  ])('$name', ({date: [year = 0, month, day], days}) => {
    expect(daysFromCivil(year, month, day)).toBe(days);
  });

  it('agrees with Date wherever Date reaches', () => {
    fc.assert(
      fc.property(fc.integer({min: -99_999_999, max: 99_999_999}), (days) => {
        const date = new Date(days * 86_400_000);
        expect(daysFromCivil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(days);
        expect(weekdayOf(days)).toBe(date.getUTCDay() || 7);
      }),
      {numRuns, seed: 1},
    );
  });

  it('is undone by civilFromDays in any year', () => {
    fc.assert(
      fc.property(fc.integer({min: -3_650_000_000_000, max: 3_650_000_000_000}), (days) => {
        const {year, month, day} = civilFromDays(days);
        expect(daysFromCivil(year, month, day)).toBe(days);
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
      {numRuns, seed: 2},
    );
  });
});

describe('weekOf', () => {
  it.each([
    {date: [2021, 1, 3], week: {year: 2020, week: 53}},
    {date: [2021, 1, 4], week: {year: 2021, week: 1}},
    {date: [2021, 8, 3], week: {year: 2021, week: 31}},
    {date: [2019, 12, 30], week: {year: 2020, week: 1}},
    {date: [2024, 12, 31], week: {year: 2025, week: 1}},
  ])('$date is in week $week.week of $week.year', ({date: [year = 0, month = 1, day = 1], week}) => {
    expect(weekOf({year, month, day, weekday: weekdayOf(daysFromCivil(year, month, day))})).toEqual(week);
  });

  it('gives the week that daysFromWeek counts from', () => {
    fc.assert(
      fc.property(fc.integer({min: -1_000_000, max: 1_000_000}), (days) => {
        const {year, week} = weekOf({...civilFromDays(days), weekday: weekdayOf(days)});
        expect(daysFromWeek(year, week)).toBe(days - weekdayOf(days) + 1);
      }),
      {numRuns, seed: 3},
    );
  });
});
