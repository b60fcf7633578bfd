import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {allen, relationsOf, type Relation, type Verdict} from '../../../src/model/allen.js';
import {compareDates, extentOf, type Bound, type EventDate} from '../../../src/model/date.js';
import {parseDate} from '../../../src/model/parse-date.js';
import {numRuns} from '../runs.js';

const dateOf = (text: string): EventDate => {
  const result = parseDate(text, 'UTC');
  if ('error' in result) throw new Error(result.error.message);
  return result.date;
};

const INVERSE: Readonly<Record<Relation, Relation>> = {
  before: 'after',
  overlaps: 'overlapped-by',
  during: 'contains',
  contains: 'during',
  'overlapped-by': 'overlaps',
  after: 'before',
};

describe('allen', () => {
  it.each<{a: string; b: string; is: Verdict}>([
    {a: '2021-08-03', b: '2021-08-04', is: 'before'},
    {a: '2021-09', b: '2021-08-04', is: 'after'},
    {a: '2021-08-03', b: '2021-08-03', is: 'unknown'},
    {a: '2021-08', b: '2021-08-03', is: 'unknown'},
    {a: '2021-08-03?', b: '2021-08-04', is: 'maybe-before'},
    {a: '2021-08-03~', b: '2021-08-06', is: 'before'},
    {a: '2021-08-05', b: '2021-08-04?', is: 'maybe-after'},
    {a: '2021-08-03', b: '2021-08-01/2021-08-09', is: 'during'},
    {a: '1996/2001', b: '1999', is: 'contains'},
    {a: '1996/2001~', b: '2000-12', is: 'maybe-contains'},
    {a: '2021-08-01', b: '2021-08-01/2021-08-09', is: 'maybe-before'},
    {a: '2021-08-09', b: '2021-08-01/2021-08-09', is: 'maybe-after'},
    {a: '1914/1916', b: '1915/1918', is: 'overlaps'},
    {a: '1915/1918', b: '1914/1916', is: 'overlapped-by'},
    {a: '1914/1918', b: '1914/1918', is: 'concurrent'},
    {a: '1914/1916', b: '1916/1918', is: 'maybe-before'},
    {a: '2021-08/..', b: '2021-09-03', is: 'contains'},
    {a: '2021-08/..', b: '2021-09/..', is: 'contains'},
    {a: '../2020', b: '../2010', is: 'contains'},
    {a: '2021-08/', b: '2021-09-03', is: 'maybe-before'},
    {a: '/2021-08', b: '2021-09-03', is: 'before'},
    {a: '[2021-08-03,2021-08-05]', b: '2021-08-06', is: 'before'},
    {a: '[2021-08-03,2021-08-05]', b: '2021-08-04', is: 'unknown'},
    {a: '{2021-08-03,2021-08-05}', b: '2021-08-04', is: 'contains'},
    {a: '{2021-08-03}', b: '2021-08-04', is: 'before'},
    {a: '[..1984]', b: '1985', is: 'before'},
    {a: '[1984..]', b: '1985', is: 'unknown'},
    {a: '{1984..}', b: '1990', is: 'contains'},
  ])('of "$a" to "$b" is $is', ({a, b, is}) => {
    expect(allen(dateOf(a), dateOf(b))).toBe(is);
  });

  const day = fc.integer({min: 1, max: 9}).map((n) => `2021-08-0${n}`);
  const one = fc.tuple(fc.oneof(day, fc.constant('2021-08')), fc.constantFrom('', '', '~', '?')).map(([text, q]) => text + q);
  const end = fc.oneof({arbitrary: one, weight: 4}, {arbitrary: fc.constantFrom('..', ''), weight: 1});
  const date = fc
    .oneof(
      one,
      fc.tuple(end, end).map(([a, b]) => `${a}/${b}`),
      fc.array(day, {minLength: 1, maxLength: 3}).map((days) => `[${days.join(',')}]`),
      fc.array(day, {minLength: 1, maxLength: 3}).map((days) => `{${days.join(',')}}`),
    )
    .map((text) => parseDate(text, 'UTC'))
    .filter((result) => 'date' in result)
    .map((result) => result.date);

  it('is the inverse the other way round', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [verdict, inverse] = [allen(a, b), allen(b, a)];
        const [, maybe = '', relation = ''] = /^(maybe-)?(.*)$/.exec(verdict) ?? [];
        expect(inverse).toBe(relation in INVERSE ? maybe + INVERSE[relation as Relation] : verdict);
        expect(relationsOf(b, a).toSorted()).toEqual(
          relationsOf(a, b)
            .map((each) => INVERSE[each])
            .toSorted(),
        );
      }),
      {numRuns, seed: 1},
    );
  });

  it('allows whatever two events of such dates turn out to be', () => {
    const share = fc.double({min: 0.001, max: 0.999, noNaN: true});
    fc.assert(
      fc.property(date, date, fc.array(share, {minLength: 6, maxLength: 6}), (a, b, shares) => {
        const [first, second] = [stretchIn(a, shares.slice(0, 3)), stretchIn(b, shares.slice(3))];
        const relation = first && second && relationOf(first, second);
        if (relation) expect(relationsOf(a, b)).toContain(relation);
        if (relation && relationsOf(a, b).length === 1) expect(allen(a, b)).toBe(relation);
      }),
      {numRuns: numRuns * 10, seed: 2},
    );
  });

  it('puts nothing before what the order of dates puts first', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        if (allen(a, b) === 'before') expect(compareDates(a, b)).toBe(-1);
        if (allen(a, b) === 'before') expect(extentOf(a).hi).toBeLessThanOrEqual(extentOf(b).lo);
      }),
      {numRuns, seed: 3},
    );
  });
});

/** One way that an event of a date may have been, by shares of its bounds. */
function stretchIn(date: EventDate, [x = 0, y = 0, pick = 0]: readonly number[]): readonly [number, number] | undefined {
  const at = ({lo, hi}: Bound, share: number): number => lo + share * (hi - lo);
  if (date.kind === 'moment') return [at(date.at, x), at(date.at, x)];
  if (date.kind !== 'interval') {
    const days = date.of.toSorted((a, b) => a.min - b.min);
    const picked = days[Math.floor(pick * days.length)]!;
    if (date.kind === 'one-of' || days.length === 1) return [at(picked, x), at(picked, x)];
    return ordered(at(days[0]!, x), at(days.at(-1)!, y));
  }
  const far = 1e15;
  const start = date.start === 'open' ? -far : date.start === 'unknown' ? -far * x : at(date.start, x);
  const last = date.end === 'open' ? far : date.end === 'unknown' ? far * y : at(date.end, y);
  return ordered(start, last);
}

const ordered = (start: number, end: number): readonly [number, number] | undefined => (start < end ? [start, end] : undefined);

function relationOf([a0, a1]: readonly [number, number], [b0, b1]: readonly [number, number]): Relation | undefined {
  if (a0 === b0 && a1 === b1) return undefined;
  if (a1 < b0) return 'before';
  if (a0 > b1) return 'after';
  if (a0 >= b0 && a1 <= b1) return 'during';
  if (a0 <= b0 && a1 >= b1) return 'contains';
  return a0 < b0 ? 'overlaps' : 'overlapped-by';
}
