import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Unit} from '../../../src/scale/scale.js';
import {calendarIn, startsBetween} from '../../../src/scale/units.js';
import {civil} from './article.js';
import {numRuns} from '../runs.js';
import {ZONES} from './sets.js';

const starts = (unit: Unit, step: number, from: string, to: string, zone = 'UTC') =>
  startsBetween(Date.parse(from) - 1, Date.parse(to), [unit, step], calendarIn(zone)).map((t) => civil(t, zone));

describe('startsBetween', () => {
  it.each([
    {
      name: 'six hours count from midnight',
      of: starts('hour', 6, '2021-08-03T05:00Z', '2021-08-04T01:00Z'),
      are: ['2021-08-03 06:00', '2021-08-03 12:00', '2021-08-03 18:00', '2021-08-04'],
    },
    {
      name: 'days begin at midnight in Kabul',
      of: starts('day', 1, '2021-08-02T19:30Z', '2021-08-04T19:30Z', 'Asia/Kabul'),
      are: ['2021-08-03', '2021-08-04'],
    },
    {name: 'weeks begin on Monday', of: starts('week', 1, '2021-08-01T00:00Z', '2021-08-16T00:00Z'), are: ['2021-08-02', '2021-08-09']},
    {
      name: 'fives of years count from year 0',
      of: starts('year', 5, '1996-01-01T00:00Z', '2006-01-02T00:00Z'),
      are: ['2000-01-01', '2005-01-01'],
    },
    {
      name: 'a night of thirteen hours holds two starts of six hours',
      of: starts('hour', 6, '2021-11-07T04:00Z', '2021-11-07T18:00Z', 'America/New_York'),
      are: ['2021-11-07', '2021-11-07 06:00', '2021-11-07 12:00'],
    },
    {
      name: 'a skipped midnight starts its day late',
      of: starts('day', 1, '2018-11-03T03:00Z', '2018-11-06T02:00Z', 'America/Sao_Paulo'),
      are: ['2018-11-03', '2018-11-04 01:00', '2018-11-05'],
    },
    {
      name: 'a day that a zone skipped does not start',
      of: starts('day', 1, '2011-12-29T10:00Z', '2012-01-01T10:00Z', 'Pacific/Apia'),
      are: ['2011-12-29', '2011-12-31', '2012-01-01'],
    },
  ])('$name', ({of, are}) => {
    expect(of).toEqual(are);
  });

  it('counts millions of years in steps, not one by one', () => {
    const million = 365.2425e6 * 86_400_000;
    expect(startsBetween(-5e3 * million, 0, ['year', 1e8], calendarIn('UTC')).length).toBe(50);
  });

  it('gives instants that increase, strictly inside the stretch asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.constantFrom('hour', 'day', 'week', 'month', 'year'),
        fc.integer({min: 0, max: 16_000}),
        fc.constantFrom(1, 3, 6),
        (zone, unit, day, step) => {
          const t0 = day * 86_400_000 + 1;
          const t1 = t0 + 90 * 86_400_000;
          const found = startsBetween(t0, t1, [unit, unit === 'hour' || unit === 'year' ? step : 1], calendarIn(zone));
          expect(found.filter((t, k) => t <= t0 || t >= t1 || (k > 0 && t <= found[k - 1]!))).toEqual([]);
        },
      ),
      {numRuns, seed: 41},
    );
  });
});

describe('calendarIn', () => {
  const kabul = calendarIn('Asia/Kabul');
  const t = Date.parse('2021-08-04T12:34Z'); // a Wednesday, 17:04 in Kabul

  it.each([
    {unit: 'hour', first: '2021-08-04 17:00', next: '2021-08-04 18:00'},
    {unit: 'day', first: '2021-08-04', next: '2021-08-05'},
    {unit: 'week', first: '2021-08-02', next: '2021-08-09'},
    {unit: 'month', first: '2021-08-01', next: '2021-09-01'},
    {unit: 'year', first: '2021-01-01', next: '2022-01-01'},
  ] as const)('the $unit of 17:04 on Wednesday 4 August 2021 begins at $first and ends at $next', ({unit, first, next}) => {
    expect([civil(kabul(t, unit)), civil(kabul(t, unit, 1))]).toEqual([first, next]);
  });

  it('counts decades from year 0', () => {
    expect(civil(kabul(t, 'year', 0, 10))).toBe('2020-01-01');
  });
});
