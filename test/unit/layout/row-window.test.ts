import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {rowEntries, rowWindow, settledWindow, type RowsPainted, type RowWindow, type StandingRow} from '../../../src/layout/row-window.js';
import {numRuns} from '../runs.js';

const ROW_HEIGHT = 50;

/** What a browser would paint of a window over rows of these heights. */
function painted(window: RowWindow, heights: readonly number[], kept: readonly number[]): RowsPainted {
  const total = heights.length;
  const known = new Map(kept.map((row) => [row, heights[row]!]));
  const standing: StandingRow[] = [];
  let y = 0;
  for (const entry of rowEntries(window, {heights: known, kept, rowHeight: ROW_HEIGHT, total})) {
    if ('row' in entry) standing.push({row: entry.row, y0: y, y1: y + heights[entry.row]!});
    y += 'row' in entry ? heights[entry.row]! : entry.space;
  }
  return {total, standing, height: y, rowHeight: ROW_HEIGHT};
}

/** A page of such a table, as it is after scrolling by `by`: what stands, and where what was seen before has come to. */
function scrolled(state: {window: RowWindow; y: number}, by: number, heights: readonly number[], kept: readonly number[]) {
  let {window, y} = state;
  let now = painted(window, heights, kept);
  y = Math.min(Math.max(0, y + by), Math.max(0, now.height - 600));
  const jumps: number[] = [];
  for (let turn = 0; turn < 8; turn++) {
    const sight = {y0: y, y1: y + 600};
    const next = rowWindow(window, now, sight);
    if (next === window) return {window, y, now, jumps, isAtRest: true};
    const before = now.standing;
    const after = painted(next, heights, kept);
    const settled = settledWindow(next, {before, after: after.standing, rowHeight: ROW_HEIGHT, sight});
    window = settled.window;
    now = painted(window, heights, kept);
    const seen = before.find(({row, y0, y1}) => y1 > y && y0 < y + 600 && now.standing.some((each) => each.row === row));
    if (seen) jumps.push(now.standing.find(({row}) => row === seen.row)!.y0 - settled.shift - seen.y0);
    y += settled.shift;
  }
  return {window, y, now, jumps, isAtRest: false};
}

describe('a window of rows', () => {
  it('stands as it is while what is seen lies well within it', () => {
    const window = {first: 0, last: 30, top: 0};
    expect(
      rowWindow(
        window,
        painted(
          window,
          Array.from({length: 1000}, () => 50),
          [],
        ),
        {y0: 100, y1: 700},
      ),
    ).toBe(window);
  });

  it.each([
    {y: 0, first: 0, last: 24},
    {y: 25_000, first: 488, last: 524},
    {y: 49_400, first: 976, last: 1000},
    {y: -9000, first: 0, last: 1},
  ])('has the rows at $y from $first to $last: as many again on either side', ({y, first, last}) => {
    const window = {first: 300, last: 310, top: 15_000};
    const {
      first: a,
      last: b,
      top,
    } = rowWindow(
      window,
      painted(
        window,
        Array.from({length: 1000}, () => 50),
        [],
      ),
      {y0: y, y1: y + 600},
    );
    expect([a, b, top]).toEqual([first, last, first * 50]);
  });

  it('comes to rest over what is seen, leaves it where it is, and draws no more than a few screens of it, whatever the heights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 30, max: 180}), {minLength: 201, maxLength: 900}),
        fc.array(fc.oneof(fc.integer({min: -900, max: 900}), fc.integer({min: -40_000, max: 40_000})), {minLength: 1, maxLength: 12}),
        fc.array(fc.nat(200), {maxLength: 2}),
        (heights, ways, kept) => {
          let state: {window: RowWindow; y: number} = {window: {first: 0, last: 24, top: 0}, y: 0};
          for (const by of ways) {
            const {isAtRest, jumps, now, window, y} = scrolled(state, by, heights, kept);
            state = {window, y};
            expect(isAtRest).toBe(true);
            for (const jump of jumps) expect(Math.abs(jump)).toBeLessThan(1);
            expect(window.last - window.first).toBeLessThan(120);
            const [first, last] = [
              now.standing.find(({row}) => row === window.first)!,
              now.standing.find(({row}) => row === window.last - 1)!,
            ];
            expect(window.first === 0 || first.y0 <= y).toBe(true);
            expect(window.last === heights.length || last.y1 >= Math.min(y + 600, now.height)).toBe(true);
          }
        },
      ),
      {numRuns, seed: 2021},
    );
  });
});

describe('what is drawn of a table', () => {
  it('keeps rows outside the window in the space of theirs', () => {
    const window = {first: 10, last: 12, top: 400};
    const entries = rowEntries(window, {heights: new Map([[4, 100]]), kept: [4, 11], rowHeight: 40, total: 20});
    expect(entries).toEqual([
      {space: (300 / 9) * 4, key: -2},
      {row: 4},
      {space: (300 / 9) * 5, key: -1},
      {row: 10},
      {row: 11},
      {space: 320, key: 1},
    ]);
  });
});
