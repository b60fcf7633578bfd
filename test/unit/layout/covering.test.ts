import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cover, type Demand} from '../../../src/layout/covering.js';
import {numRuns} from '../runs.js';

const demand = (length: number, ...shares: number[]): Demand => ({length, shares});
/** No length is negative: a demand like all others. */
const units = (count: number) =>
  Array.from({length: count}, (_, i) => demand(0, ...Array.from({length: count}, (__, k) => Number(i === k))));

describe('cover', () => {
  it.each([
    {name: 'no demand asks for nothing', demands: [], lengths: [0, 0]},
    {name: 'one demand is met by what it has the largest share of', demands: [demand(10, 0.5, 1)], lengths: [0, 10]},
    {
      name: 'two demands that overlap share what both contain, as far as both need it',
      demands: [demand(10, 1, 1, 0), demand(8, 0, 1, 1)],
      lengths: [2, 8, 0],
    },
    {name: 'two demands apart are both met', demands: [demand(10, 1, 0), demand(8, 0, 1)], lengths: [10, 8]},
    {name: 'what nothing can meet is left out', demands: [demand(10, 0, 0), demand(8, 0, 1)], lengths: [0, 0]},
  ])('$name', ({demands, lengths}) => {
    expect([...cover([...units(lengths.length), ...demands], lengths.length)]).toEqual(lengths);
  });

  it('meets every demand, with no negative length', () => {
    const share = fc.constantFrom(0, 0, 0.25, 0.5, 1);
    const anyDemand = fc
      .record({shares: fc.array(share, {minLength: 6, maxLength: 6}), length: fc.integer({min: 1, max: 900})})
      .filter(({shares}) => shares.some((s) => s > 0));
    fc.assert(
      fc.property(fc.array(anyDemand, {maxLength: 40}), (drawn) => {
        const demands = drawn.map(({shares, length}) => demand(length, ...shares));
        const lengths = cover([...units(6), ...demands], 6);
        const missing = demands.map(({shares, length}) => length - shares.reduce((sum, s, k) => sum + s * (lengths[k] ?? 0), 0));
        expect(Math.max(0, ...missing)).toBeLessThan(1e-3);
        expect(Math.min(...lengths)).toBeGreaterThan(-1e-3);
      }),
      {seed: 2021, numRuns},
    );
  });

  it('asks for no more in sum than any other lengths that meet the demands', () => {
    const interval = fc.record({
      from: fc.integer({min: 0, max: 5}),
      count: fc.integer({min: 1, max: 6}),
      length: fc.integer({min: 1, max: 900}),
    });
    fc.assert(
      fc.property(fc.array(interval, {minLength: 1, maxLength: 12}), (drawn) => {
        // whole segments only: then to fill from the right end of each interval, in order, is known to be least
        const demands = drawn.map(({from, count, length}) =>
          demand(length, ...Array.from({length: 6}, (_, k) => Number(k >= from && k < from + count))),
        );
        const greedy = [0, 0, 0, 0, 0, 0];
        for (const {from, count, length} of [...drawn].sort((a, b) => Math.min(6, a.from + a.count) - Math.min(6, b.from + b.count))) {
          const end = Math.min(6, from + count);
          greedy[end - 1] = (greedy[end - 1] ?? 0) + Math.max(0, length - greedy.slice(from, end).reduce((sum, px) => sum + px, 0));
        }
        const sum = cover([...units(6), ...demands], 6).reduce((total, px) => total + px, 0);
        expect(sum).toBeCloseTo(
          greedy.reduce((total, px) => total + px, 0),
          3,
        );
      }),
      {seed: 2021, numRuns},
    );
  });
});
