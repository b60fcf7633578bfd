import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {StemLayout} from '../../../src/layout/stems.js';
import {faultsOf} from './check-labels.js';
import {numRuns} from '../runs.js';
import {at, box, hang} from './stem-label.js';

const cell = ({id, side, row, flag}: StemLayout['labels'][number]) => `${id} ${side} ${row} ${flag}`;
const cells = (layout: StemLayout) => layout.labels.map(cell);

describe('fitStems on an axis that does not stretch', () => {
  it.each([
    {name: 'a lone label hangs right in the middle of its band', labels: [at('a', 100, 200, {side: 'above'})], cells: ['a above 0 right']},
    {name: 'a label at the right edge hangs left', labels: [at('a', 380, 400, {side: 'above'})], cells: ['a above 0 left']},
    {
      name: 'labels far apart share a row',
      labels: [at('a', 0, 20, {side: 'below'}), at('b', 200, 220, {side: 'below'})],
      cells: ['a below 0 right', 'b below 0 right'],
    },
    {
      name: 'two near the middle are a fan',
      labels: [at('a', 195, 197, {side: 'above'}), at('b', 212, 214, {side: 'above'})],
      cells: ['a above 0 left', 'b above 0 right'],
    },
    {
      name: 'three near the middle need a second row, taken by one of them',
      labels: [at('a', 180, 184, {side: 'above'}), at('b', 198, 202, {side: 'above'}), at('c', 216, 220, {side: 'above'})],
      cells: ['a above 0 left', 'b above 1 right', 'c above 0 right'],
    },
    {name: 'a text kept left of a bound hangs left', labels: [at('a', 200, 210, {side: 'above', maxX: 250})], cells: ['a above 0 left']},
    {name: 'a text kept right of a bound hangs right', labels: [at('a', 200, 210, {side: 'above', minX: 190})], cells: ['a above 0 right']},
  ])('$name', ({labels, cells: expected}) => {
    const layout = hang(labels, {width: 400});
    expect(faultsOf(labels, layout, 400)).toEqual([]);
    expect(cells(layout)).toEqual(expected);
  });

  it('stands in the middle of the play that a band leaves', () => {
    expect(hang([at('a', 100, 200)], {width: 1000}).labels[0]?.x).toBe(150);
  });

  it('aligns the date lines of a row, above and below', () => {
    const pair = (side: 'above' | 'below') => [at('a', 0, 20, {side}), at('b', 200, 220, {side, boxes: [box(90, 53)]})];
    expect(hang(pair('above'), {width: 400}).labels.map(({near, far}) => [near, far])).toEqual([
      [14, 85],
      [32, 85],
    ]);
    expect(hang(pair('below'), {width: 400}).labels.map(({near, far}) => [near, far])).toEqual([
      [14, 85],
      [14, 67],
    ]);
  });

  it("prefers the editor's order between labels of one band", () => {
    const labels = ['second', 'first', 'third'].map((id) => at(id, 0, 900, {side: 'above'}));
    expect(hang(labels, {width: 1000}).labels.map(({id}) => id)).toEqual(['second', 'first', 'third']);
  });

  it('names the less important of two that clash', () => {
    const labels = [at('low', 500, 500, {side: 'above', importance: 1}), at('high', 501, 501, {side: 'above', importance: 3})];
    expect(hang(labels, {width: 1000})).toMatchObject({feasible: false, unplaced: ['low']});
  });

  it('lets a free label change sides where its own is full', () => {
    const labels = [at('a', 500, 500, {side: 'above'}), at('b', 500, 500), at('c', 500, 500)];
    const layout = hang(labels, {width: 1000});
    expect(layout.labels).toHaveLength(2);
    expect(layout.labels.map(({side}) => side)).toEqual(['above', 'below']);
  });

  it('keeps a frozen assignment through a zoom, and moves no stem faster than its band', () => {
    const bands = Array.from({length: 16}, (_, i) => [30 + i * 60 + (i % 3) * 7, 60 + i * 60 + (i % 5) * 20] as const);
    const zoomed = (k: number) => bands.map(([lo, hi], i) => at(`e${i}`, lo * k, hi * k, {side: i % 2 ? 'above' : 'below'}));
    let before = hang(zoomed(1), {width: 1100});
    for (let k = 1.005; k <= 1.5; k *= 1.005) {
      const after = hang(zoomed(k), {width: 1100 * k, previous: before.assignment, frozen: true});
      expect(cells(after)).toEqual(cells(before));
      const moves = after.labels.map(({x}, i) => Math.abs(x - (before.labels[i]?.x ?? 0)));
      expect(Math.max(...moves)).toBeLessThanOrEqual(1100 * k * (1 - 1 / 1.005) + 0.01);
      before = after;
    }
  });

  it('gives up a known assignment that fits only for one of fewer rows', () => {
    const labels = Array.from({length: 9}, (_, i) => at(`e${i}`, 120 + i * 95, 150 + i * 95, {side: i % 2 ? 'above' : 'below'}));
    const before = hang(labels, {width: 1000});
    const moved = labels.map((label) => ({...label, lo: label.lo + 3, hi: label.hi + 3}));
    expect(before.unplaced).toEqual([]);
    expect(cells(hang(moved, {width: 1003, previous: before.assignment}))).toEqual(cells(before));
  });

  it('takes fewer rows than it knows where there is room for that', () => {
    const bands = Array.from({length: 4}, (_, i) => [i * 90, i * 90 + 40] as const);
    const spread = (k: number) => bands.map(([lo, hi], i) => at(`e${i}`, lo * k, hi * k, {side: 'above'}));
    const narrow = hang(spread(1), {width: 400});
    const wide = hang(spread(3), {width: 1200, previous: narrow.assignment});
    expect(narrow.unplaced).toEqual([]);
    expect([narrow.rows.above.length, wide.rows.above.length]).toEqual([2, 1]);
    expect(hang(spread(3), {width: 1200, previous: narrow.assignment, frozen: true}).rows.above).toHaveLength(2);
  });

  const anyLabel = fc.record({
    lo: fc.integer({min: 0, max: 1100}),
    play: fc.constantFrom(0, 4, 18, 60, 250),
    side: fc.constantFrom('above' as const, 'below' as const, undefined),
    importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
    narrow: fc.integer({min: 60, max: 180}),
  });
  const anyLabels = fc.array(anyLabel, {minLength: 1, maxLength: 24}).map((drawn) =>
    drawn.map(({lo, play, side, importance, narrow}, i) =>
      at(`e${i}`, lo + i / 100, Math.min(1100, lo + play) + i / 100, {
        importance,
        boxes: [box(narrow, 89), box(narrow + 30, 71)],
        ...(side && {side}),
      }),
    ),
  );

  it('keeps every rule, and loses no label, for any labels', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        expect(faultsOf(labels, hang(labels, {width: 1120}), 1120)).toEqual([]);
      }),
      {seed: 2021, numRuns},
    );
  });

  it('gives the same layout for any order of labels of different bands', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        expect(hang([...labels].reverse(), {width: 1120}).labels).toEqual(hang(labels, {width: 1120}).labels);
      }),
      {seed: 2021, numRuns},
    );
  });
});
