import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bendLeaders, type BentLabel} from '../../../src/layout/leaders.js';
import type {PlacedLabel, StemLabel, StemLayout} from '../../../src/layout/stems.js';
import {timeScale} from '../../../src/scale/scale.js';
import {numRuns} from '../runs.js';
import {at, box, hang, timed} from './stem-label.js';

const above: typeof at = (id, lo, hi, rest) => at(id, lo, hi, {side: 'above', ...rest});

/** What bends of a layout in pixels, straight labels left out. */
function bend(labels: readonly StemLabel[], layout: StemLayout, width: number) {
  const whole = bendLeaders(labels.map(timed), timeScale([{t0: 0, t1: width, x0: 0, x1: width, kind: 'base'}]), layout);
  expect(whole.labels.slice(0, layout.labels.length)).toEqual(layout.labels);
  return {...whole, labels: whole.labels.slice(layout.labels.length) as BentLabel[]};
}

type Piece = readonly [x: number, y: number, x2: number, y2: number];

/** The straight pieces of a leader, from the foot of the label area outward. */
function pieces(label: PlacedLabel | BentLabel): Piece[] {
  if (!('bend' in label)) return [[label.x, 0, label.x, label.far]];
  const [near, far] = label.bend;
  return [
    [label.foot, 0, label.foot, near],
    [label.foot, near, label.x, far],
    [label.x, far, label.x, label.far],
  ];
}

/** True where two pieces come nearer than 5 px on some level that both reach. */
function meet([a, y0, b, y1]: Piece, [c, y2, d, y3]: Piece): boolean {
  const [from, to] = [Math.max(y0, y2), Math.min(y1, y3)];
  if (from > to || y1 === y0 || y3 === y2) return false;
  const gap = (y: number) => a + ((y - y0) / (y1 - y0)) * (b - a) - c - ((y - y2) / (y3 - y2)) * (d - c);
  return gap(from) * gap(to) <= 0 || Math.min(Math.abs(gap(from)), Math.abs(gap(to))) < 5;
}

/** True where a piece enters a text. */
function enters([a, y0, b, y1]: Piece, {x0, x1, near, far}: PlacedLabel): boolean {
  return y0 < far && y1 > near && Math.max(a, b) > x0 && Math.min(a, b) < x1;
}

function faults(labels: readonly (PlacedLabel | BentLabel)[]): string[] {
  return labels.flatMap((a) =>
    labels.flatMap((b) => {
      if (a === b || a.side !== b.side) return [];
      const found: string[] = [];
      if (pieces(a).some((piece) => enters(piece, b))) found.push(`${a.id} runs through ${b.id}`);
      if (pieces(a).some((piece) => pieces(b).some((other) => meet(piece, other)))) found.push(`${a.id} meets ${b.id}`);
      if (a.x0 < b.x1 && b.x0 < a.x1 && a.near < b.far && b.near < a.far) found.push(`${a.id} touches ${b.id}`);
      return found;
    }),
  );
}

describe('bendLeaders', () => {
  const clash = [above('a', 480, 480), above('b', 500, 500), above('c', 510, 530), above('d', 522, 522)];

  it('changes nothing where every label has its place', () => {
    const labels = [above('a', 100, 200), above('b', 600, 700)];
    expect(bend(labels, hang(labels, {width: 1000}), 1000)).toMatchObject({
      labels: [],
      unplaced: [],
      height: {above: 85, below: 0},
    });
  });

  it('reaches a spare row past labels that leave no straight way', () => {
    const walls = [above('left', 380, 380, {boxes: [box(112, 71)]}), above('right', 540, 540, {boxes: [box(200, 71)]})];
    const layout = hang(walls, {width: 1000});
    const wanting = above('late', 480, 497, {importance: 1});
    const bent = bend([...walls, wanting], {...layout, feasible: false, unplaced: ['late']}, 1000);
    expect(bent.unplaced).toEqual([]);
    expect(bent.labels).toHaveLength(1);
    expect(bent.labels[0]).toMatchObject({id: 'late', row: 1});
    expect(faults([...layout.labels, ...bent.labels])).toEqual([]);
    expect(bent.height.above).toBe(14 + 71 + 16 + 71);
  });

  it('keeps clear of the instant that its text must not pass', () => {
    const walls = [above('left', 380, 380, {boxes: [box(112, 71)]}), above('right', 540, 540, {boxes: [box(200, 71)]})];
    const layout = hang(walls, {width: 1000});
    const wanting = above('late', 480, 497, {importance: 1, maxX: 590});
    const [late] = bend([...walls, wanting], {...layout, feasible: false, unplaced: ['late']}, 1000).labels;
    expect(late?.x1).toBeLessThanOrEqual(584);
  });

  it('names what even a bend cannot reach', () => {
    const layout = hang(clash.slice(0, 1), {width: 1000});
    const twin = above('twin', 480, 480);
    const bent = bend([...clash.slice(0, 1), twin], {...layout, feasible: false, unplaced: ['twin']}, 1000);
    expect(bent).toMatchObject({labels: [], unplaced: ['twin']});
  });

  it('touches nothing and loses nothing, whatever is unplaced', () => {
    const anyLabel = fc.record({
      lo: fc.integer({min: 0, max: 900}),
      play: fc.constantFrom(0, 10, 40),
      narrow: fc.integer({min: 60, max: 160}),
      side: fc.constantFrom('above' as const, 'below' as const),
    });
    fc.assert(
      fc.property(fc.array(anyLabel, {minLength: 4, maxLength: 30}), (drawn) => {
        const labels = drawn.map(({lo, play, narrow, side}, i) =>
          above(`e${i}`, lo, lo + play, {side, boxes: [box(narrow, 71), box(narrow + 30, 53)]}),
        );
        const layout = hang(labels, {width: 950});
        const bent = bend(labels, layout, 950);
        expect(
          [...layout.labels, ...bent.labels]
            .map(({id}) => id)
            .concat(bent.unplaced)
            .sort(),
        ).toEqual(labels.map(({id}) => id).sort());
        expect(faults([...layout.labels, ...bent.labels])).toEqual([]);
      }),
      {seed: 2021, numRuns},
    );
  });
});
