import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatElapsed} from '../../../src/locale/format-elapsed.js';
import {addUnit} from '../calendar-units.js';
import {numRuns} from '../runs.js';

describe('formatElapsed', () => {
  it.each([
    {from: '2002-01-01', to: '2020-02-01', is: '18 years'},
    {from: '2020-03-01', to: '2021-05-01', is: '14 months'},
    {from: '2020-03-01', to: '2022-02-28', is: '23 months'},
    {from: '2020-03-01', to: '2022-03-01', is: '2 years'},
    {from: '2021-08-06', to: '2021-08-31', is: '25 days'},
    {from: '2021-08-01', to: '2021-09-30', is: '60 days'},
    {from: '2021-08-01', to: '2021-10-01', is: '2 months'},
    {from: '2020-12-31', to: '2021-02-28', is: '2 months'},
    {from: '2020-12-31', to: '2021-02-27', is: '58 days'},
    {from: '2020-12-15', to: '2021-02-14', is: '61 days'},
    {from: '2020-02-29', to: '2022-02-28', is: '2 years'},
    {from: '2021-08-01T00:00Z', to: '2021-08-02T23:00Z', is: '47 hours'},
    {from: '2021-08-01T00:00Z', to: '2021-08-01T01:30Z', is: '90 minutes'},
    {from: '2021-08-01', to: '2021-08-01', is: '0 minutes'},
  ])('from $from to $to is $is', ({from, to, is}) => {
    expect(formatElapsed(Date.parse(from), Date.parse(to), {locale: 'en', timeZone: 'UTC'})).toBe(is);
  });

  it.each([
    {finest: 'day', to: '2021-08-02', is: '1 day'},
    {finest: 'day', to: '2021-08-20', is: '19 days'},
    {finest: 'day', to: '2021-12-20', is: '4 months'},
    {finest: 'year', to: '2022-08-01', is: '1 year'},
    {finest: 'hour', to: '2021-08-01T01:30Z', is: '1 hour'},
  ] as const)('to $to in nothing finer than $finest is $is', ({finest, to, is}) => {
    expect(formatElapsed(Date.UTC(2021, 7), Date.parse(to), {locale: 'en', timeZone: 'UTC'}, finest)).toBe(is);
  });

  it.each([
    {locale: 'fr', is: '14 mois'},
    {locale: 'ru', is: '14 месяцев'},
    {locale: 'pl', is: '14 miesięcy'},
    {locale: 'fa', is: '۱۴ ماه'},
  ])('takes digits and plurals of $locale', ({locale, is}) => {
    expect(formatElapsed(Date.UTC(2020, 2), Date.UTC(2021, 4), {locale, timeZone: 'UTC'}).replaceAll('\u00a0', ' ')).toBe(is);
  });

  it('counts the most units that do not pass the end', () => {
    const instant = fc.integer({min: Date.UTC(1850, 0), max: Date.UTC(2100, 0)});
    const zone = fc.constantFrom('UTC', 'Asia/Kabul', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia');
    fc.assert(
      fc.property(instant, fc.integer({min: 2 * 86_400_000, max: 4e11}), zone, (t0, elapsed, timeZone) => {
        const [count = '', unit = ''] = formatElapsed(t0, t0 + elapsed, {locale: 'en', timeZone})
          .replaceAll(',', '')
          .split(' ');
        const counted = unit.slice(0, -1) as 'year' | 'month' | 'day' | 'hour';
        expect(addUnit(t0, counted, +count, timeZone)).toBeLessThanOrEqual(t0 + elapsed + 3_600_000); // clocks may have gone back
        expect(addUnit(t0, counted, +count + 1, timeZone)).toBeGreaterThan(t0 + elapsed - 86_400_000); // a skipped day shortens one
      }),
      {numRuns, seed: 5},
    );
  });
});
