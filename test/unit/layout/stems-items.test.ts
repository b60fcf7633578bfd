import {describe, expect, it} from 'vitest';
import {splitSides} from '../../../src/layout/fit.js';
import * as stems from '../../../src/layout/stems-items.js';
import type {StemLabel} from '../../../src/layout/stems.js';
import {at, box} from './stem-label.js';

/** Items of labels on an axis of 100 px, their bands in pixels being times. */
const itemsOf = (labels: readonly StemLabel[]) =>
  stems.itemsOf(
    labels.map(({lo, hi, ...label}) => ({...label, t0: lo, t1: hi})),
    {segments: [{t0: 0, t1: 100, candidate: false}]},
  );

describe('itemsOf', () => {
  it('goes by the middle of the band, then by its start, then by the order given', () => {
    const items = itemsOf([at('late', 40, 60), at('wide', 0, 40), at('narrow', 10, 30), at('second', 0, 40)]);
    expect(items.map(({label}) => label.id)).toEqual(['wide', 'second', 'narrow', 'late']);
  });

  it('gives one bracket to equal bands only', () => {
    const items = itemsOf([at('a', 0, 40), at('b', 10, 30), at('c', 0, 40), at('d', 10, 30), at('e', 50, 50)]);
    expect(items.map(({label, bracket}) => [label.id, bracket])).toEqual([
      ['a', 0],
      ['c', 0],
      ['b', 2],
      ['d', 2],
      ['e', 4],
    ]);
  });
});

describe('splitSides', () => {
  it('lets labels that are free take turns, and leaves the others where the editor put them', () => {
    const items = itemsOf([at('a', 0, 0), at('b', 1, 1, {side: 'above'}), at('c', 2, 2), at('d', 3, 3)]);
    expect(splitSides(items).map((side) => side.map(({label}) => label.id))).toEqual([['a', 'b', 'd'], ['c']]);
  });
});

describe('paretoBoxes', () => {
  it('keeps the boxes that are lower than every narrower one', () => {
    const boxes = [box(120, 53), box(90, 89), box(100, 89), box(110, 71), box(130, 71)];
    expect(stems.paretoBoxes(boxes).map(({width, height}) => [width, height])).toEqual([
      [90, 89],
      [110, 71],
      [120, 53],
    ]);
  });
});
