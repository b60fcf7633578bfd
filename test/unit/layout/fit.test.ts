import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fitStems as fitLabels, type StemOptions} from '../../../src/layout/fit.js';
import type {ElasticAxis} from '../../../src/layout/fit-axis.js';
import {quality} from '../../../src/layout/quality.js';
import type {FitLabel, StemLayout} from '../../../src/layout/stems.js';
import {thin} from '../../../src/layout/thin.js';
import {faultsOf} from './check-labels.js';
import {inPixels, storyAxis, storyLabels} from './story-labels.js';
import {numRuns} from '../runs.js';

/** Labels that cannot be placed are taken out, as where the part that does so is there. */
const fitStems = (labels: readonly FitLabel[], axis: ElasticAxis, options: StemOptions): StemLayout =>
  fitLabels(labels, axis, {thin, ...options});

/** Widths of the drawing, and the height that the label areas of the story take at most; sides as the editor set them. */
const STORY = [
  {width: 1400, background: true, wider: 1, most: 380},
  {width: 1400, background: false, wider: 1, most: 360},
  {width: 1200, background: true, wider: 1, most: 410},
  {width: 1200, background: false, wider: 1, most: 360},
  {width: 1200, background: true, wider: 1.12, most: 440},
  {width: 1200, background: false, wider: 1.12, most: 380},
  {width: 1100, background: true, wider: 1, most: 450},
  {width: 1024, background: true, wider: 1, most: 500},
  {width: 1024, background: false, wider: 1, most: 400},
  {width: 960, background: true, wider: 1, most: 560},
  {width: 900, background: false, wider: 1, most: 450},
];

const cells = ({labels}: StemLayout) => labels.map(({id, side, row, flag}) => `${id} ${side} ${row} ${flag}`);

describe.each(STORY)('a story at $width px, background $background, text x $wider', ({width, background, wider, most}) => {
  const inner = width - 32;
  const labels = storyLabels({background, wider});
  const axis = storyAxis(inner);
  const layout = fitStems(labels, axis, {width: inner});

  it('keeps every rule and places every label', () => {
    expect(layout.unplaced).toEqual([]);
    expect(faultsOf(inPixels(labels, axis, layout), layout, inner)).toEqual([]);
  });

  it(`takes at most ${most} px and three rows a side`, () => {
    expect(layout.height.above + layout.height.below).toBeLessThanOrEqual(most);
    expect(Math.max(layout.rows.above.length, layout.rows.below.length)).toBeLessThanOrEqual(3);
  });

  it('keeps the floors that it asks for within the picture', () => {
    expect(layout.floors.reduce((sum, floor) => sum + floor, 0)).toBeLessThanOrEqual(inner + 0.01);
  });
});

describe('fitStems', () => {
  it('keeps stems short at 1200 px', () => {
    const axis = storyAxis(1168);
    const labels = storyLabels();
    const layout = fitStems(labels, axis, {width: 1168});
    const {meanStem, left} = quality(inPixels(labels, axis, layout), layout.labels, 1168);
    expect(meanStem).toBeLessThanOrEqual(80);
    expect(left).toBeLessThanOrEqual(11);
  });

  it('places every label of the story with sides left free', () => {
    for (const width of [1400, 1200, 1024, 960]) {
      const labels = storyLabels({free: true});
      const axis = storyAxis(width - 32);
      const layout = fitStems(labels, axis, {width: width - 32});
      expect(layout.unplaced, `${width}`).toEqual([]);
      expect(faultsOf(inPixels(labels, axis, layout), layout, width - 32)).toEqual([]);
    }
  });

  it('gives the same picture for the same input, in any order', () => {
    const axis = storyAxis(1168);
    const labels = storyLabels({background: false}).filter(({id}) =>
      ['doha', 'rural', 'cities', 'air', 'killed', 'toll', 'hrw', 'post', 'end'].includes(id),
    );
    const placed = (list: readonly FitLabel[]) => fitStems(list, axis, {width: 1168}).labels;
    expect(placed([...labels].reverse())).toEqual(placed(labels));
  });

  it('keeps the assignment that a reader knows at another width, where it fits', () => {
    const labels = storyLabels();
    const before = fitStems(labels, storyAxis(1168), {width: 1168});
    for (const width of [1180, 1200, 1240]) {
      const after = fitStems(labels, storyAxis(width), {width, previous: before.assignment, frozen: true});
      expect(after.assignment).toEqual(before.assignment);
      expect(faultsOf(inPixels(labels, storyAxis(width), after), after, width)).toEqual([]);
    }
  });

  it('leaves every label in its cell on a wider axis, where no layout could do with fewer rows', () => {
    const labels = storyLabels({background: false});
    const before = fitStems(labels, storyAxis(1168), {width: 1168});
    expect([before.rows.above.length, before.rows.below.length]).toEqual([2, 2]);
    for (const width of [1180, 1240, 1400]) {
      const after = fitStems(labels, storyAxis(width), {width, previous: before.assignment});
      expect(cells(after)).toEqual(cells(before));
      expect(after.height.above + after.height.below).toBeLessThanOrEqual(before.height.above + before.height.below);
      expect(faultsOf(inPixels(labels, storyAxis(width), after), after, width)).toEqual([]);
    }
  });

  it('searches anew where the known assignment does not fit', () => {
    const labels = storyLabels({background: false});
    const before = fitStems(labels, storyAxis(1368), {width: 1368});
    const after = fitStems(labels, storyAxis(868), {width: 868, previous: before.assignment});
    expect(after.unplaced).toEqual([]);
    expect(cells(after)).not.toEqual(cells(before));
    expect(faultsOf(inPixels(labels, storyAxis(868), after), after, 868)).toEqual([]);
  });

  it('keeps texts on their side of an instant', () => {
    const asOf = Date.parse('2021-08-06T00:00:00Z');
    const labels = storyLabels({background: false}).map((label) => (label.t0 >= asOf ? {...label, after: asOf} : {...label, before: asOf}));
    const axis = storyAxis(1168);
    const layout = fitStems(labels, axis, {width: 1168});
    expect(layout.unplaced).toEqual([]);
    expect(faultsOf(inPixels(labels, axis, layout), layout, 1168)).toEqual([]);
  });

  it('names what no axis can hold: two exact instants on one side', () => {
    const [first] = storyLabels();
    const twin = {...(first as FitLabel), t1: first?.t0 ?? 0};
    const labels = ['a', 'b', 'c'].map((id): FitLabel => ({...twin, id, side: 'above'}));
    const layout = fitStems(labels, storyAxis(1168), {width: 1168});
    expect(layout.labels).toHaveLength(1);
    expect(layout.unplaced).toHaveLength(2);
  });

  it('places nothing where there is nothing', () => {
    expect(fitStems([], storyAxis(1168), {width: 1168})).toMatchObject({
      feasible: true,
      labels: [],
      unplaced: [],
      height: {above: 0, below: 0},
    });
  });

  it('keeps every rule for any labels at any width', () => {
    const start = Date.parse('2020-02-01T00:00:00Z');
    const span = Date.parse('2021-09-01T00:00:00Z') - start;
    const label = fc.record({
      at: fc.double({min: 0, max: 1, noNaN: true}),
      dense: fc.boolean(),
      days: fc.constantFrom(0.05, 1, 1, 1, 7, 30),
      importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
      side: fc.constantFrom('above' as const, 'below' as const, undefined),
      narrow: fc.integer({min: 70, max: 180}),
    });
    fc.assert(
      fc.property(fc.array(label, {minLength: 1, maxLength: 22}), fc.integer({min: 700, max: 1400}), (drawn, width) => {
        const labels = drawn.map(({at, dense, days, importance, side, narrow}, i): FitLabel => {
          const t0 = start + (dense ? 0.93 + at * 0.02 : at * 0.9) * span;
          const boxes = [
            [narrow, 89],
            [narrow + 25, 71],
            [narrow + 70, 53],
          ].map(([w = 0, height = 0]) => ({width: w, height, lines: []}));
          return {id: `e${i}`, t0, t1: Math.min(start + span, t0 + days * 864e5), importance, boxes, ...(side && {side})};
        });
        const axis = storyAxis(width);
        const layout = fitStems(labels, axis, {width});
        expect(faultsOf(inPixels(labels, axis, layout), layout, width)).toEqual([]);
      }),
      {seed: 2021, numRuns},
    );
  });
});
