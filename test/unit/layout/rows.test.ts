import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {packBars, type Bar} from '../../../src/layout/rows.js';
import {numRuns} from '../runs.js';

const bar = (x0: number, x1: number, x = x0): Bar => ({x0, x1, x});

describe('packBars', () => {
  it.each([
    {name: 'no bars need no rows', bars: [], rows: []},
    {name: 'bars apart share the row at the ribbon', bars: [bar(0, 10), bar(20, 30)], rows: [0, 0]},
    {name: 'bars nearer than the gap do not', bars: [bar(0, 10), bar(12, 30)], rows: [1, 0]},
    {name: 'the longest lies nearest the ribbon', bars: [bar(0, 40), bar(0, 400), bar(0, 90)], rows: [2, 0, 1]},
    {name: "a bar over another's stem lies below it", bars: [bar(0, 30, 0), bar(10, 200, 10)], rows: [0, 1]},
    {name: 'a freed row is used again', bars: [bar(0, 100), bar(20, 60, 50), bar(65, 80, 70)], rows: [0, 1, 1]},
    {name: "two bars over each other's stems: the longer lies below", bars: [bar(0, 60, 50), bar(40, 200, 45)], rows: [1, 0]},
  ])('$name', ({bars, rows}) => {
    expect(packBars(bars)).toEqual(rows);
  });

  const anyBars = fc.array(
    fc
      .record({x0: fc.integer({min: 0, max: 900}), width: fc.integer({min: 0, max: 400}), share: fc.constantFrom(0, 0, 0.3, 0.5, 1)})
      .map(({x0, width, share}) => bar(x0, x0 + width, x0 + share * width)),
    {maxLength: 17},
  );

  it('overlaps no two bars of one row', () => {
    fc.assert(
      fc.property(anyBars, (bars) => {
        const rows = packBars(bars);
        const pairs = bars.flatMap((a, i) => bars.slice(i + 1).map((b, j) => ({a, b, same: rows[i] === rows[i + 1 + j]})));
        expect(pairs.filter(({a, b, same}) => same && a.x0 < b.x1 + 4 && b.x0 < a.x1 + 4)).toEqual([]);
      }),
      {seed: 2021, numRuns},
    );
  });

  it('lets no stem cross a bar where all bars begin at their stems', () => {
    fc.assert(
      fc.property(anyBars, (drawn) => {
        const bars = drawn.map(({x0, x1}) => bar(x0, x1));
        const rows = packBars(bars);
        const crossed = bars.flatMap((a, i) => bars.filter((b, j) => (rows[j] ?? 0) > (rows[i] ?? 0) && b.x0 < a.x && a.x < b.x1));
        expect(crossed).toEqual([]);
      }),
      {seed: 2021, numRuns},
    );
  });
});
