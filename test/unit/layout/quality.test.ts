import {describe, expect, it} from 'vitest';
import {quality} from '../../../src/layout/quality.js';
import type {PlacedLabel, StemLabel} from '../../../src/layout/stems.js';
import {faultsOf} from './check-labels.js';

const box = {width: 100, height: 71, lines: []};
const placed = (id: string, x: number, rest: Partial<PlacedLabel> = {}): PlacedLabel => ({
  id,
  x,
  side: 'above',
  row: 0,
  flag: 'right',
  box,
  x0: x + 8,
  x1: x + 108,
  near: 14,
  far: 85,
  ...rest,
});
const asked = (id: string, lo: number, hi = lo): StemLabel => ({id, lo, hi, importance: 2, boxes: [box]});
const CLEAN = {overlaps: 0, stemHits: 0, closeStems: 0, outside: 0, displacement: 0, left: 0, meanStem: 14};

describe('quality', () => {
  it.each([
    {name: 'labels apart have no fault', labels: [placed('a', 0), placed('b', 200)], found: CLEAN},
    {
      name: 'two texts in one place overlap once, and a stem runs through',
      labels: [placed('a', 0), placed('b', 50)],
      found: {...CLEAN, overlaps: 1, stemHits: 1},
    },
    {
      name: 'stems nearer than two marks are counted',
      labels: [placed('a', 0), placed('b', 8, {near: 101, far: 172})],
      found: {...CLEAN, closeStems: 1, stemHits: 1, meanStem: 57.5},
    },
    {name: 'a text beyond the edge is outside', labels: [placed('a', 950)], found: {...CLEAN, outside: 1}},
    {name: 'left flags are counted', labels: [placed('a', 300, {flag: 'left', x0: 192, x1: 292})], found: {...CLEAN, left: 1}},
    {name: 'sides do not touch', labels: [placed('a', 0), placed('b', 0, {side: 'below'})], found: CLEAN},
  ])('$name', ({labels, found}) => {
    expect(
      quality(
        labels.map(({id, x}) => asked(id, x)),
        labels,
        1000,
      ),
    ).toEqual(found);
  });

  it('tells how far a stem stands from its band', () => {
    expect(quality([asked('a', 103, 120)], [placed('a', 100)], 1000).displacement).toBe(3);
  });
});

describe('faultsOf, the checker of the tests', () => {
  const layout = {
    feasible: true,
    unplaced: [],
    height: {above: 85, below: 0},
    rows: {above: [71], below: []},
    floors: [],
    air: 0,
    assignment: new Map(),
  };

  it.each([
    {name: 'passes what is right', labels: [placed('a', 0), placed('b', 200)], faults: []},
    {
      name: 'sees texts that touch',
      labels: [placed('a', 0), placed('b', 109)],
      faults: ['a touches b', 'b touches a', 'b runs its stem through a'],
    },
    {name: 'sees a stem off its band', labels: [placed('a', 20), placed('b', 200)], faults: ['a stands at 20, outside its band 0 to 0']},
    {name: 'sees a lost label', labels: [placed('a', 0)], faults: ['asked for 2 labels, got 1']},
  ])('$name', ({labels, faults}) => {
    const bands = [asked('a', 0), asked('b', labels[1]?.x ?? 200)];
    expect(faultsOf(bands, {...layout, labels}, 1000)).toEqual(faults);
  });
});
