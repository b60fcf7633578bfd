import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {columnStarts} from '../../../src/layout/columns.js';
import {numRuns} from '../runs.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const highest = (heights: readonly number[], starts: readonly number[]) =>
  Math.max(...[0, ...starts].map((start, k) => sum(heights.slice(start, starts[k]))));

/** The least height of the highest of so many columns, found by trying every way to cut. */
function least(heights: readonly number[], count: number): number {
  if (count === 1) return sum(heights);
  return Math.min(...heights.map((_, i) => Math.max(sum(heights.slice(0, i)), least(heights.slice(i), count - 1))));
}

describe('columns', () => {
  it('are as low as rows in order can be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 10, max: 90}), {minLength: 1, maxLength: 9}),
        fc.integer({min: 1, max: 3}),
        (heights, count) => {
          const starts = columnStarts(heights, count);
          expect(starts.length).toBeLessThan(count);
          expect(highest(heights, starts)).toBeLessThanOrEqual(least(heights, count) + 1);
        },
      ),
      {numRuns},
    );
  });
});
