import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {civilOf, instantOf, isTimeZone, offsetOf, startOf} from '../../../src/model/civil.js';
import {addUnit, floorUnit} from '../calendar-units.js';
import type {CivilUnit} from '../calendar-units.js';
import {numRuns} from '../runs.js';

const zones = [
  'UTC',
  'Asia/Kabul',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Africa/Monrovia',
  'Pacific/Apia',
];
const iso = (t: number): string => new Date(t).toISOString().replace('.000Z', 'Z');
const zone = fc.constantFrom(...zones);
const instant = fc.integer({min: Date.UTC(1850, 0), max: Date.UTC(2100, 0)});
const unit = fc.constantFrom<CivilUnit>('hour', 'day', 'week', 'month', 'quarter', 'year');

describe('instantOf', () => {
  it.each([
    {name: 'Kabul is four and a half hours ahead', at: [2021, 8, 3, 20, 0], timeZone: 'Asia/Kabul', is: '2021-08-03T15:30:00Z'},
    {name: 'Kabul before standard time has seconds', at: [1880, 1, 1, 0, 0], timeZone: 'Asia/Kabul', is: '1879-12-31T19:23:12Z'},
    {name: 'Monrovia was behind by less than an hour', at: [1971, 1, 1, 0, 0], timeZone: 'Africa/Monrovia', is: '1971-01-01T00:44:30Z'},
    {name: 'Berlin in winter', at: [2021, 1, 15, 12, 0], timeZone: 'Europe/Berlin', is: '2021-01-15T11:00:00Z'},
    {name: 'Berlin in summer', at: [2021, 7, 15, 12, 0], timeZone: 'Europe/Berlin', is: '2021-07-15T10:00:00Z'},
    {name: 'Berlin, skipped hour', at: [2021, 3, 28, 2, 30], timeZone: 'Europe/Berlin', is: '2021-03-28T01:30:00Z', gap: true},
    {name: 'Berlin, repeated hour', at: [2021, 10, 31, 2, 30], timeZone: 'Europe/Berlin', is: '2021-10-31T00:30:00Z', fold: true},
    {name: 'Berlin, the hour after the repeated one', at: [2021, 10, 31, 3, 0], timeZone: 'Europe/Berlin', is: '2021-10-31T02:00:00Z'},
    {name: 'New York, skipped hour', at: [2021, 3, 14, 2, 0], timeZone: 'America/New_York', is: '2021-03-14T07:00:00Z', gap: true},
    {name: 'New York, repeated hour', at: [2021, 11, 7, 1, 59], timeZone: 'America/New_York', is: '2021-11-07T05:59:00Z', fold: true},
    {
      name: 'Lord Howe skips half an hour',
      at: [2021, 10, 3, 2, 15],
      timeZone: 'Australia/Lord_Howe',
      is: '2021-10-02T15:45:00Z',
      gap: true,
    },
    {name: 'Lord Howe, after its half hour', at: [2021, 10, 3, 2, 30], timeZone: 'Australia/Lord_Howe', is: '2021-10-02T15:30:00Z'},
    {
      name: 'Lord Howe repeats half an hour',
      at: [2021, 4, 4, 1, 45],
      timeZone: 'Australia/Lord_Howe',
      is: '2021-04-03T14:45:00Z',
      fold: true,
    },
    {name: 'São Paulo skips a midnight', at: [2018, 11, 4, 0, 0], timeZone: 'America/Sao_Paulo', is: '2018-11-04T03:00:00Z', gap: true},
    {name: 'Samoa skips a day', at: [2011, 12, 30, 12, 0], timeZone: 'Pacific/Apia', is: '2011-12-30T22:00:00Z', gap: true},
  ])('$name', ({at: [year = 0, month = 1, day = 1, hour = 0, minute = 0], timeZone, is, gap, fold}) => {
    const placed = instantOf({year, month, day, hour, minute}, timeZone);
    expect({...placed, instant: iso(placed.instant)}).toEqual({instant: is, ...(gap && {gap}), ...(fold && {fold})});
  });

  it('reaches years that Date cannot', () => {
    expect(instantOf({year: 170000002}, 'UTC').instant).toBe(5364619735939200000);
    expect(civilOf(5364619735939200000, 'UTC')).toMatchObject({year: 170000002, month: 1, day: 1, hour: 0, minute: 0});
  });

  it('is undone by civilOf but where clocks showed a time twice', () => {
    fc.assert(
      fc.property(instant, zone, (t, timeZone) => {
        const placed = instantOf(civilOf(t, timeZone), timeZone);
        expect(placed.gap).toBeUndefined();
        expect(placed.instant).toSatisfy((back: number) => back === t || (placed.fold === true && back < t));
      }),
      {numRuns, seed: 1},
    );
  });
});

describe('civilOf', () => {
  it.each([
    {name: 'Tuesday evening in Kabul', t: '2021-08-03T15:30:15.250Z', timeZone: 'Asia/Kabul', is: [2021, 8, 3, 20, 0, 15.25, 2]},
    {name: 'Sunday is weekday 7', t: '2021-08-01T12:00:00Z', timeZone: 'UTC', is: [2021, 8, 1, 12, 0, 0, 7]},
    {name: 'year 0 is 1 BC', t: '0000-12-31T23:59:59Z', timeZone: 'UTC', is: [0, 12, 31, 23, 59, 59, 7]},
    {name: 'an unknown zone counts as UTC', t: '2021-08-03T15:30:00Z', timeZone: 'Mars/Olympus', is: [2021, 8, 3, 15, 30, 0, 2]},
  ])('$name', ({t, timeZone, is: [year, month, day, hour, minute, second, weekday]}) => {
    expect(civilOf(Date.parse(t), timeZone)).toEqual({year, month, day, hour, minute, second, weekday});
  });

  it('shows what Intl shows, in any zone', () => {
    fc.assert(
      fc.property(instant, zone, (t, timeZone) => {
        const shown = new Intl.DateTimeFormat('sv', {timeZone, dateStyle: 'short', timeStyle: 'medium'}).format(t);
        const {year, month, day, hour, minute, second} = civilOf(t, timeZone);
        const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
        expect(`${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`).toBe(shown);
      }),
      {numRuns, seed: 2},
    );
  });
});

describe('floorUnit', () => {
  it.each<{unit: CivilUnit; timeZone: string; t: string; is: string}>([
    {unit: 'hour', timeZone: 'Asia/Kabul', t: '2021-08-03T15:45:00Z', is: '2021-08-03T15:30:00Z'},
    {unit: 'day', timeZone: 'Asia/Kabul', t: '2021-08-03T19:29:59Z', is: '2021-08-02T19:30:00Z'},
    {unit: 'week', timeZone: 'Asia/Kabul', t: '2021-08-03T00:00:00Z', is: '2021-08-01T19:30:00Z'},
    {unit: 'month', timeZone: 'Asia/Kabul', t: '2021-07-31T19:30:00Z', is: '2021-07-31T19:30:00Z'},
    {unit: 'quarter', timeZone: 'UTC', t: '2021-08-03T00:00:00Z', is: '2021-07-01T00:00:00Z'},
    {unit: 'year', timeZone: 'Europe/Berlin', t: '2021-08-03T00:00:00Z', is: '2020-12-31T23:00:00Z'},
    {unit: 'hour', timeZone: 'Australia/Lord_Howe', t: '2021-10-02T15:40:00Z', is: '2021-10-02T15:30:00Z'},
    {unit: 'hour', timeZone: 'Australia/Lord_Howe', t: '2021-04-03T15:10:00Z', is: '2021-04-03T15:00:00Z'},
    {unit: 'day', timeZone: 'America/Sao_Paulo', t: '2018-11-04T12:00:00Z', is: '2018-11-04T03:00:00Z'},
    {unit: 'day', timeZone: 'America/Toronto', t: '1919-03-31T04:40:00Z', is: '1919-03-31T04:30:00Z'}, // 23:30 became 00:30
  ])('$unit of $t in $timeZone begins at $is', ({unit, timeZone, t, is}) => {
    expect(iso(floorUnit(Date.parse(t), unit, timeZone))).toBe(is);
  });

  it('is at or before its instant, and itself a beginning', () => {
    fc.assert(
      fc.property(instant, unit, zone, (t, unit, timeZone) => {
        const start = floorUnit(t, unit, timeZone);
        expect(start).toBeLessThanOrEqual(t);
        expect(floorUnit(start, unit, timeZone)).toBe(start);
      }),
      {numRuns, seed: 3},
    );
  });
});

describe('addUnit', () => {
  it.each<{name: string; unit: CivilUnit; n: number; t: string; timeZone: string; is: string}>([
    {
      name: 'a day over a clock change has 23 hours',
      unit: 'day',
      n: 1,
      t: '2021-03-27T11:00:00Z',
      timeZone: 'Europe/Berlin',
      is: '2021-03-28T10:00:00Z',
    },
    {
      name: 'a month from the 31st ends on the last',
      unit: 'month',
      n: 1,
      t: '2021-01-31T00:00:00Z',
      timeZone: 'UTC',
      is: '2021-02-28T00:00:00Z',
    },
    {
      name: 'a year from a leap day ends on the 28th',
      unit: 'year',
      n: 1,
      t: '2020-02-29T00:00:00Z',
      timeZone: 'UTC',
      is: '2021-02-28T00:00:00Z',
    },
    {name: 'months go back over a year', unit: 'month', n: -14, t: '2021-05-01T00:00:00Z', timeZone: 'UTC', is: '2020-03-01T00:00:00Z'},
    {name: 'a quarter is three months', unit: 'quarter', n: 2, t: '2021-10-01T00:00:00Z', timeZone: 'UTC', is: '2022-04-01T00:00:00Z'},
    {name: 'a week is seven days', unit: 'week', n: -1, t: '2021-08-02T00:00:00Z', timeZone: 'UTC', is: '2021-07-26T00:00:00Z'},
    {name: 'hours are elapsed', unit: 'hour', n: 3, t: '2021-03-28T00:00:00Z', timeZone: 'Europe/Berlin', is: '2021-03-28T03:00:00Z'},
  ])('$name', ({unit, n, t, timeZone, is}) => {
    expect(iso(addUnit(Date.parse(t), unit, n, timeZone))).toBe(is);
  });

  it('steps from one beginning to the next, so that units tile time', () => {
    const days = fc.constantFrom<CivilUnit>('day', 'week', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(instant, days, zone, (t, unit, timeZone) => {
        const start = floorUnit(t, unit, timeZone);
        const next = floorUnit(addUnit(start, unit, 1, timeZone), unit, timeZone);
        expect(next).toBeGreaterThan(t);
        expect(floorUnit(next - 1, unit, timeZone)).toBe(start);
      }),
      {numRuns, seed: 4},
    );
  });
});

describe('zones', () => {
  it('knows names of IANA and no others', () => {
    expect(['Asia/Kabul', 'UTC', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([true, true, false, false]);
  });

  it('keeps the last known offset in years that Date cannot hold', () => {
    expect(offsetOf(9e18, 'Asia/Kabul')).toBe(16_200_000);
  });

  it('begins a skipped day where clocks jumped', () => {
    expect(iso(startOf({year: 2011, month: 12, day: 30}, 'Pacific/Apia'))).toBe('2011-12-30T10:00:00Z');
  });
});
