import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Anchor} from '../../../src/scale/anchors.js';
import {allocate, keptFloors} from '../../../src/scale/allocate.js';
import {MINUTE_MS} from '../../../src/model/civil.js';
import {timeScale, type Segment, type Unit} from '../../../src/scale/scale.js';
import {planSegments} from '../../../src/scale/segments.js';
import {ribbonCells, type Cell} from '../../../src/scale/ticks.js';
import {leastLengths} from '../../../src/scale/told.js';
import {floorUnit} from '../calendar-units.js';
import {article, articleWithBackground, asOf, timeZone} from './article.js';
import {numRuns} from '../runs.js';
import {set, ticksIn} from './sets.js';

const kabul = ticksIn(timeZone);
const day = (date: string): number => Date.parse(`${date}T00:00Z`);

/** The ribbon of a plan at a length, with `need` px asked for by each event. */
function drawn(events: readonly Anchor[], length: number, need: number): Cell[] {
  const plan = planSegments(events, {timeZone, asOf});
  const least = leastLengths(plan, {...kabul, breakWords: () => 60});
  const floors = plan.map(({t0, t1}) => need * events.filter(({anchor}) => anchor >= t0 && anchor < t1).length);
  return ribbonCells(timeScale(allocate(plan, {length, least, floors})), {...kabul, asOf});
}

/** One piece of the axis as its words: first line, and the second where one begins. */
function words(from: string, to: string, length: number): string[] {
  const scale = timeScale([{t0: day(from), t1: day(to), x0: 0, x1: length, kind: 'base'}]);
  return ribbonCells(scale, ticksIn('UTC')).map(({label, sub}) => (sub ? `${label} / ${sub}` : label));
}

describe('ribbonCells', () => {
  it.each([1168, 992, 928])('tells the article on %i px by month, by day and by enlarged days', (length) => {
    const cells = drawn(article, length, 45);
    expect(cells.map(({label}) => label)).toEqual([
      'Feb',
      'Apr',
      'May',
      'Jun',
      'Jul',
      '26',
      '27',
      '28',
      '29',
      '30',
      '31',
      '1',
      '2',
      'Tue 3',
      'Wed 4',
      'Thu 5',
      'Tue 31',
    ]);
    expect(cells.flatMap(({sub}) => sub ?? [])).toEqual([
      '2020',
      '2021, by month',
      'July, by day',
      'Aug',
      'August, days enlarged',
      'August',
    ]);
    expect(cells.map(({tone}) => tone).join('')).toBe('11111222222223332');
    expect(cells.map(({planned}) => planned).lastIndexOf(false)).toBe(15);
  });

  it('tells the background of the article by every second year', () => {
    expect(
      drawn(articleWithBackground, 1168, 45)
        .slice(0, 4)
        .map(({label}) => label),
    ).toEqual(['1996', '1998', '2000', 'Feb']);
  });

  it('ticks the quarters of a wide day, and no narrow one', () => {
    const cells = drawn(article, 1168, 45);
    expect(cells.filter(({minor}) => minor.length === 3).map(({label}) => label)).toEqual(['Tue 3', 'Wed 4', 'Thu 5', 'Tue 31']);
  });

  it('draws a full line where the larger unit or the scale changes', () => {
    const cells = drawn(article, 1168, 45);
    expect(cells.filter(({major}) => major).map(({label}) => label)).toEqual([
      'Feb',
      'Apr',
      '26',
      '1',
      'Tue 3',
      'Wed 4',
      'Thu 5',
      'Tue 31',
    ]);
  });

  it.each([
    {
      name: 'an hour each',
      from: '2021-08-03T18:00Z',
      to: '2021-08-03T21:00Z',
      length: 300,
      are: ['18:00 / Tue 3 August 2021, by hour', '19:00', '20:00'],
    },
    {
      name: 'quarters of a day',
      from: '2021-08-03T00:00Z',
      to: '2021-08-04T00:00Z',
      length: 500,
      are: ['00:00 / Tue 3 August 2021', '06:00', '12:00', '18:00'],
    },
    {name: 'one day', from: '2021-08-03T00:00Z', to: '2021-08-04T00:00Z', length: 120, are: ['Tue 3 / August 2021']},
    {
      name: 'days, the month named where it changes',
      from: '2021-07-30T00:00Z',
      to: '2021-08-03T00:00Z',
      length: 240,
      are: ['Fri 30 / July 2021, by day', 'Sat 31', 'Sun 1 / August', 'Mon 2'],
    },
    {
      name: 'weeks by their Mondays',
      from: '2021-07-05T00:00Z',
      to: '2021-08-02T00:00Z',
      length: 240,
      are: ['5 / July 2021, by week', '12', '19', '26'],
    },
    {
      name: 'months, the year named where it changes',
      from: '2020-11-01T00:00Z',
      to: '2021-03-01T00:00Z',
      length: 300,
      are: ['Nov / 2020, by month', 'Dec', 'Jan / 2021', 'Feb'],
    },
    {name: 'years', from: '2018-01-01T00:00Z', to: '2021-01-01T00:00Z', length: 200, are: ['2018 / by year', '2019', '2020']},
    {
      name: 'fives of years, and no word where it does not fit',
      from: '1998-01-01T00:00Z',
      to: '2015-01-01T00:00Z',
      length: 200,
      are: ['', '2000', '2005', '2010'],
    },
    {name: 'nothing where no word fits', from: '2021-07-10T00:00Z', to: '2021-07-13T00:00Z', length: 12, are: ['']},
  ])('tells $name', ({from, to, length, are}) => {
    const scale = timeScale([{t0: Date.parse(from), t1: Date.parse(to), x0: 0, x1: length, kind: 'base'}]);
    expect(ribbonCells(scale, ticksIn('UTC')).map(({label, sub}) => (sub ? `${label} / ${sub}` : label))).toEqual(are);
  });

  it('shortens a day to its number where weekdays do not fit', () => {
    expect(words('2021-08-02', '2021-08-05', 240)).toEqual(['Mon 2 / August 2021, by day', 'Tue 3', 'Wed 4']);
    expect(words('2021-08-02', '2021-08-05', 90)).toEqual(['2 / August 2021', '3', '4']);
  });

  it('begins a new ribbon, with a full line, where the rate doubles', () => {
    const segments: Segment[] = [
      {t0: day('2021-08-01'), t1: day('2021-08-04'), x0: 0, x1: 75, kind: 'base'},
      {t0: day('2021-08-04'), t1: day('2021-08-06'), x0: 75, x1: 235, kind: 'base'},
    ];
    expect(ribbonCells(timeScale(segments), ticksIn('UTC')).map(({label, sub, major}) => [label, sub, major])).toEqual([
      ['1', 'August 2021', true],
      ['2', undefined, false],
      ['3', undefined, false],
      ['Wed 4', 'August, days enlarged', true],
      ['Thu 5', undefined, false],
    ]);
  });

  const ribbons = fc
    .record({data: set, length: fc.double({min: 120, max: 3000, noNaN: true})})
    .map(({data: {zone, events, asOf}, length}) => {
      const options = {...ticksIn(zone), asOf};
      const plan = planSegments(events, {timeZone: zone, asOf});
      const scale = timeScale(allocate(plan, {length, least: leastLengths(plan, {...options, breakWords: () => 60})}));
      return {zone, scale, plan, options, cells: ribbonCells(scale, options)};
    });

  it('cuts no word and lets none run into another', () => {
    fc.assert(
      fc.property(ribbons, ({cells, options: {measure}}) => {
        expect(cells.filter(({label, x0, x1}) => measure(label, 'ribbon') > x1 - x0)).toEqual([]);
        const subs = cells.filter(({sub}) => sub);
        const roomAfter = (cell: Cell): number => {
          const next = subs[subs.indexOf(cell) + 1]?.x0 ?? Infinity;
          const gap = cells.find(({x0}, k) => x0 > cell.x0 && x0 - cells[k - 1]!.x1 > 1)?.x0 ?? Infinity;
          const end = cells.filter(({x0}) => x0 < Math.min(next, gap)).at(-1)!.x1;
          return end - cell.x0;
        };
        expect(subs.filter((cell) => 8 + measure(cell.sub ?? '', 'ribbon-sub') > roomAfter(cell))).toEqual([]);
      }),
      {numRuns, seed: 31},
    );
  });

  const floorOf = (t: number, unit: Unit, zone: string) =>
    unit === 'minute' ? Math.floor(t / MINUTE_MS) * MINUTE_MS : floorUnit(t, unit, zone);

  it('covers all but the breaks with touching cells that begin on the calendar', () => {
    fc.assert(
      fc.property(ribbons, ({zone, cells, scale}) => {
        const base = scale.segments.filter(({kind}) => kind === 'base').reduce((sum, {x0, x1}) => sum + x1 - x0, 0);
        expect(cells.reduce((sum, {x0, x1}) => sum + x1 - x0, 0)).toBeCloseTo(base, 5);
        const borders = new Set(scale.segments.map(({t0}) => t0));
        expect(cells.filter(({t0, unit}) => !borders.has(t0) && floorOf(t0, unit, zone) !== t0)).toEqual([]);
      }),
      {numRuns, seed: 32},
    );
  });

  it('leaves no piece of the ribbon without a word where the axis is as long as it asks for', () => {
    fc.assert(
      fc.property(set, ({zone, events}) => {
        const options = ticksIn(zone);
        const plan = planSegments(events, {timeZone: zone});
        const least = leastLengths(plan, {...options, breakWords: () => 60});
        const length = keptFloors(plan, least).reduce((sum, px) => sum + px, 0);
        const cells = ribbonCells(timeScale(allocate(plan, {length, least})), options);
        const pieces: Cell[][] = [];
        for (const cell of cells) {
          if (cell.x0 - (pieces.at(-1)?.at(-1)?.x1 ?? -Infinity) > 1) pieces.push([]);
          pieces.at(-1)!.push(cell);
        }
        expect(pieces.filter((piece) => piece.every(({label}) => label === ''))).toEqual([]);
      }),
      {numRuns, seed: 33},
    );
  });
});
