import type {LabelBox} from './layout.js';
import type {TimeScale} from '../scale/scale.js';
import type {FitLabel, PlacedLabel, Side, StemLabel, StemLayout} from './stems.js';
import {LEADER, SPACE} from './constants.js';
import {paretoBoxes} from './stems-items.js';

/** Takes out what even a bend cannot help: wanted together with it. */
export {thin} from './thin.js';

/** A label in the spare row of its side, on a leader with one diagonal bend between two rows. */
export interface BentLabel extends PlacedLabel {
  /** Where the leader stands on the axis; `x` is where it reaches the text. */
  readonly foot: number;
  /** Distances from the foot of the label area between which the leader runs from `foot` to `x`. */
  readonly bend: readonly [near: number, far: number];
}

/** A layout with what straight stems could not hold, as far as bent leaders can. */
export interface BentLayout {
  /** Those on straight stems, then those on bent leaders. */
  readonly labels: readonly (PlacedLabel | BentLabel)[];
  /** Still without a place: to be counted in a "+n" chip. */
  readonly unplaced: readonly string[];
  /** Of the label areas, spare rows included. */
  readonly height: Readonly<Record<Side, number>>;
}

/** A label on the picture as an obstacle; a straight stem is a bent one whose ends agree. */
interface Obstacle {
  readonly label: PlacedLabel;
  readonly foot: number;
  readonly bend: readonly [number, number];
}

/**
 * The last resort for labels that no straight stem could hold: a spare row, farther out than all others, reached by a
 * leader that goes straight through some rows, bends in the space before the next and goes straight on. Leaders touch no
 * text and cross no stem and no other leader. The most important first, each where it bends least. Where even
 * this fails, or after `LEADER.most` of them, a label stays in `unplaced`.
 */
export function bendLeaders(
  labels: readonly FitLabel[],
  scale: TimeScale,
  {labels: placed, unplaced, height, rows}: StemLayout,
): BentLayout {
  const edges = scale.range();
  const wanting = labels
    .filter(({id}) => unplaced.includes(id))
    .sort((a, b) => b.importance - a.importance)
    .map(({t0, t1, after, before, ...label}) => ({
      ...label,
      lo: scale(t0),
      hi: scale(t1),
      minX: after === undefined ? edges[0] : scale(after) + SPACE.clearance,
      maxX: before === undefined ? edges[1] : scale(before) - SPACE.clearance,
    }));
  const obstacles: Obstacle[] = placed.map((label) => ({label, foot: label.x, bend: [0, 0]}));
  const bent: BentLabel[] = [];
  for (const label of wanting) {
    if (bent.length === LEADER.most) break;
    const found = (label.side ? [label.side] : (['above', 'below'] as const))
      .flatMap((side) => places(label, side, {obstacles, rows: rows[side]}))
      .sort((a, b) => Math.abs(a.x - a.foot) - Math.abs(b.x - b.foot) || a.box.height - b.box.height)[0];
    if (!found) continue;
    bent.push(found);
    obstacles.push({label: found, foot: found.foot, bend: found.bend});
  }
  const far = (side: Side) => Math.max(height[side], ...bent.filter((label) => label.side === side).map((label) => label.far));
  const ids = new Set(bent.map(({id}) => id));
  return {
    labels: [...placed, ...aligned(bent)],
    unplaced: unplaced.filter((id) => !ids.has(id)),
    height: {above: far('above'), below: far('below')},
  };
}

interface Ground {
  readonly obstacles: readonly Obstacle[];
  readonly rows: readonly number[];
}

/** Every way to reach the spare row of one side, tried at the edges of what is in the way. */
function places(label: Required<Omit<StemLabel, 'side'>>, side: Side, {obstacles, rows}: Ground): BentLabel[] {
  const mine = obstacles.filter((other) => other.label.side === side);
  const starts: number[] = [SPACE.foot];
  for (const height of rows) starts.push((starts.at(-1) ?? 0) + height + SPACE.rowGap);
  const near = starts.at(-1) ?? SPACE.foot;
  const {minX, maxX} = label;
  const edges = [
    label.lo,
    label.hi,
    ...mine.flatMap(({label: {x, x0, x1}, foot}) => [
      x0 - SPACE.clearance,
      x1 + SPACE.clearance,
      x - SPACE.stemGap,
      x + SPACE.stemGap,
      foot - SPACE.stemGap,
      foot + SPACE.stemGap,
    ]),
  ];
  const feet = [...new Set(edges.filter((x) => x >= label.lo && x <= label.hi))];
  const spare = mine.filter((other) => other.label.row === rows.length);
  const found: BentLabel[] = [];
  for (const [row, start] of starts.entries()) {
    const bend = [row === 0 ? 0 : start - SPACE.rowGap, start] as const;
    const stands = feet.filter((x) => open(mine, x, 0, Math.max(1, bend[0])));
    for (const foot of stands) {
      for (const x of new Set(
        [foot, ...edges].filter((edge) => Math.abs(edge - foot) <= LEADER.reach && open(mine, edge, bend[1], near)),
      )) {
        if (mine.some((other) => crosses(other, foot, x, bend))) continue;
        for (const box of paretoBoxes(label.boxes)) {
          for (const bent of hung(label, side, {foot, x, bend, near, row: rows.length, box})) {
            if (bent.x0 >= minX && bent.x1 <= maxX && spare.every((other) => apart(bent, other.label))) found.push(bent);
          }
        }
      }
    }
  }
  return found;
}

/** True where a straight line at `x`, between two distances from the foot, keeps clear of every text and leader. */
function open(obstacles: readonly Obstacle[], x: number, from: number, to: number): boolean {
  return obstacles.every(({label: {x: top, x0, x1, near, far}, foot, bend}) => {
    if (near < to && far > from && x > x0 - SPACE.clearance + EPSILON && x < x1 + SPACE.clearance - EPSILON) return false;
    const gap = SPACE.stemGap - EPSILON;
    return (from >= bend[1] || Math.abs(x - foot) >= gap) && (to <= bend[0] || from >= far || Math.abs(x - top) >= gap);
  });
}

/** True where the leader of `other` passes the bend from `foot` to `x`. */
function crosses({label: {x: top, far}, foot, bend}: Obstacle, from: number, to: number, [near, end]: readonly [number, number]): boolean {
  if (far <= near) return false;
  const [lo, hi] = [Math.min(from, to) - SPACE.clearance, Math.max(from, to) + SPACE.clearance];
  const passes = near >= bend[1] ? [top, top] : end <= bend[0] ? [foot, foot] : [Math.min(foot, top), Math.max(foot, top)];
  return (passes[0] ?? 0) < hi && (passes[1] ?? 0) > lo;
}

/** True where two labels of one row, stems included, keep their distance. */
function apart(a: PlacedLabel, b: PlacedLabel): boolean {
  return Math.max(a.x, a.x1) + SPACE.labelGap <= Math.min(b.x, b.x0) || Math.max(b.x, b.x1) + SPACE.labelGap <= Math.min(a.x, a.x0);
}

/** The label on both sides of its leader. */
function hung(
  {id}: StemLabel,
  side: Side,
  {box, near, x, ...rest}: {foot: number; x: number; bend: readonly [number, number]; near: number; row: number; box: LabelBox},
): BentLabel[] {
  return (['right', 'left'] as const).map((flag) => {
    const x0 = flag === 'right' ? x + SPACE.textOffset : x - SPACE.textOffset - box.width;
    return {id, side, flag, box, x, x0, x1: x0 + box.width, near, far: near + box.height, ...rest};
  });
}

/** Above the axis, date lines of the spare row are on one level, as those of every row. */
function aligned(bent: readonly BentLabel[]): BentLabel[] {
  const top = Math.max(0, ...bent.filter(({side}) => side === 'above').map(({far}) => far));
  return bent.map((label) => (label.side === 'above' ? {...label, near: top - label.box.height, far: top} : label));
}

/** Rounding, in CSS pixels. */
const EPSILON = 0.01;
