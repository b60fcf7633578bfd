import type {LabelBox} from './layout.js';
import type {StemLabel} from './stems.js';
import {EFFORT, SPACE, WEIGHT} from './constants.js';

/** Side of the axis: 0 above, 1 below. */
export type SideIndex = 0 | 1;

/** The cell a label had in an earlier layout, and what restores it. */
export interface Cell {
  readonly side: SideIndex;
  readonly row: number;
  readonly left: boolean;
  /** Height of the box. */
  readonly height: number;
  /** Place among the stems of its side, from the left. */
  readonly place: number;
}

/** A label as the solver sees it. The pixel bounds change when the scale does; all else is fixed. */
export interface Item {
  readonly label: StemLabel;
  /** From narrow and high to wide and low; each is lower than all narrower ones. */
  readonly boxes: readonly LabelBox[];
  /** Place by the middle of the band. */
  readonly rank: number;
  /** Weight of its stem. */
  readonly weight: number;
  readonly side: SideIndex | undefined;
  readonly was: Cell | undefined;
  /** Items of one band share a number. */
  readonly bracket: number;
  /** By rank: true where this item should stand left of that one. */
  readonly before: readonly boolean[];
  /** The stem stands in `[lo, hi]`, the text in `[minX, maxX]`. */
  lo: number;
  hi: number;
  minX: number;
  maxX: number;
}

/** A label hung on its stem: the choices made for it, and where the stem stands. */
export interface Flag {
  readonly item: Item;
  row: number;
  left: boolean;
  box: LabelBox;
  x: number;
}

/** The flags of one side, in the order of their stems from the left. */
export type Flank = Flag[];

/**
 * How far inside its band a stem stays, for a band so wide: inside a wide one, so that the ends of its bracket stay
 * visible; nearer to the ends, or a little outside, where two marks would not stand side by side otherwise.
 */
export function inset(width: number): number {
  return Math.max(-SPACE.tolerance, Math.min(SPACE.inset, (width - SPACE.bracketGap) / 2));
}

/** Where a stem may stand for a band, inside a picture of `width`. */
export function play(lo: number, hi: number, width: number): [number, number] {
  const margin = inset(hi - lo);
  return [Math.max(0, Math.min(lo + margin, width)), Math.min(width, Math.max(0, hi - margin))];
}

/** Farther than any pixel, and no integer that an engine keeps apart from other numbers. */
export const BEYOND: number = 1e9 + 0.5;

const ends = Array.from({length: EFFORT.maxRows}, () => -BEYOND); // right edge of the last right flag of each row
const stems = [...ends]; // last stem that passes each row

/**
 * Puts the stems of one side as far left as every rule allows; returns by how many pixels their bands are too short.
 * Fixed order, rows, flags and boxes turn "no text touches a text or a foreign stem" into `x_b - x_a >= separation(a, b)`
 * for every pair: difference constraints, whose least solution is a longest path, and here one pass, since the last
 * end and the last stem of each row say all. A stem that comes too late stands at the end of its band, so that one
 * fault counts once. Gives up beyond `limit`.
 */
export function stand(flank: Flank, limit: number = Infinity): number {
  ends.fill(-BEYOND);
  stems.fill(-BEYOND);
  let short = 0;
  let last = -BEYOND;
  let bracket = -1;
  for (const flag of flank) {
    const {item, row, left} = flag;
    const {width} = flag.box;
    const reached = nearest(item, row, left, width, ends, stems, last + (item.bracket === bracket ? SPACE.bracketGap : SPACE.stemGap));
    const top = rightmost(item, left, width);
    const late = reached - top;
    if (late > 1e-6 && (short += late) > limit) return short;
    const x = late > 0 ? top : reached;
    flag.x = x;
    last = x;
    bracket = item.bracket;
    if (!left) ends[row] = x + SPACE.textOffset + width;
    for (let r = 0; r <= row; r++) stems[r] = x;
  }
  return short;
}

/** Least x of the item's stem after those that left `ends` and `stems` of the rows, and not before `from`; `width` is its box's. */
export function nearest(
  item: Item,
  row: number,
  left: boolean,
  width: number,
  ends: readonly number[],
  stems: readonly number[],
  from: number,
): number {
  let x = from > item.lo ? from : item.lo;
  for (let r = 0; r <= row; r++) {
    const past = (ends[r] ?? 0) + SPACE.clearance;
    if (past > x) x = past;
  }
  if (!left) return Math.max(x, item.minX - SPACE.textOffset);
  const text = Math.max(item.minX, (ends[row] ?? 0) + SPACE.labelGap, (stems[row] ?? 0) + SPACE.clearance);
  return Math.max(x, text + SPACE.textOffset + width);
}

/** Greatest x of a stem by the band and bounds of its own item. */
export function rightmost(item: Item, left: boolean, width: number): number {
  return Math.min(item.hi, left ? item.maxX + SPACE.textOffset : item.maxX - SPACE.textOffset - width);
}

/** Least distance between the stems of `a` and `b` on one side, `a` standing left of `b`. */
export function separation(a: Flag, b: Flag): number {
  let x: number = a.item.bracket === b.item.bracket ? SPACE.bracketGap : SPACE.stemGap;
  if (!a.left && a.row <= b.row) x = Math.max(x, SPACE.textOffset + a.box.width + SPACE.clearance);
  if (b.left && b.row <= a.row) x = Math.max(x, SPACE.textOffset + b.box.width + SPACE.clearance);
  if (!a.left && b.left && a.row === b.row) x = Math.max(x, 2 * SPACE.textOffset + a.box.width + b.box.width + SPACE.labelGap);
  return x;
}

/**
 * Puts every stem in the middle between its leftmost and its rightmost place: possible, since what is allowed is
 * convex; even, since it shares out the air; steady, since no stem then moves faster than what moves it.
 */
export function settle(flank: Flank): void {
  stand(flank);
  const right = flank.map(({item, left, box}) => rightmost(item, left, box.width));
  for (let i = flank.length - 2; i >= 0; i--) {
    const a = flank[i];
    for (let j = i + 1; a && j < flank.length; j++) {
      const b = flank[j];
      if (b) right[i] = Math.min(right[i] ?? 0, (right[j] ?? 0) - separation(a, b));
    }
  }
  flank.forEach((flag, i) => (flag.x = (flag.x + (right[i] ?? flag.x)) / 2));
}

/** Height of each row: that of its highest label; 0 for a row without one. */
export function rowHeights(flank: Flank): number[] {
  const heights: number[] = [];
  for (const {row, box} of flank) {
    while (heights.length <= row) heights.push(0);
    heights[row] = Math.max(heights[row] ?? 0, box.height);
  }
  return heights;
}

/** Where each row begins, from the foot of the label area outward; the last entry is the height of the whole side. */
export function rowStarts(heights: readonly number[]): number[] {
  const starts: number[] = [];
  let y: number = SPACE.foot;
  let far = 0;
  for (const height of heights) {
    starts.push(y);
    if (!height) continue;
    far = y + height;
    y = far + SPACE.rowGap;
  }
  return [...starts, far];
}

/**
 * What one side costs, in pixels of height; at least `WEIGHT.fault` more where its stems cannot all stand in their
 * bands. May stop, with any value not below it, at `limit`.
 */
export function flankCost(flank: Flank, side: SideIndex, limit: number = Infinity): number {
  const cost = shapeCost(flank, side);
  if (cost >= limit) return cost;
  const short = stand(flank, (limit - cost - WEIGHT.fault) / WEIGHT.short);
  return short > 0 ? cost + WEIGHT.fault + WEIGHT.short * short : cost;
}

/** What the choices of one side cost, wherever its stems stand. */
export function shapeCost(flank: Flank, side: SideIndex): number {
  const heights = rowHeights(flank);
  const starts = rowStarts(heights);
  let cost = starts[heights.length] ?? 0;
  for (const height of heights) if (height) cost += WEIGHT.row;
  for (let i = 0; i < flank.length; i++) {
    const flag = flank[i];
    if (!flag) continue;
    const {item, row, box, left} = flag;
    const hole = (heights[row] ?? 0) - box.height;
    const stem = (starts[row] ?? 0) + (side === 0 ? hole : 0);
    cost += WEIGHT.stem * item.weight * stem + WEIGHT.lines * box.height + WEIGHT.ragged * hole + changeCost(item, side, row, left);
    if (left) cost += WEIGHT.left;
    for (let j = 0; j < i; j++) if (item.before[flank[j]?.item.rank ?? 0]) cost += WEIGHT.order;
  }
  return cost;
}

/** The price of a cell that is not the one the label had. */
export function changeCost({was}: Item, side: SideIndex, row: number, left: boolean): number {
  return was && (was.side !== side || was.row !== row || was.left !== left) ? WEIGHT.change : 0;
}

/** The narrowest box no higher than `height`, else the lowest one. */
export function fittingBox(boxes: readonly LabelBox[], height: number): LabelBox {
  return boxes.find((box) => box.height <= height) ?? lowestBox(boxes);
}

/** The widest and lowest of a label's boxes. */
export function lowestBox(boxes: readonly LabelBox[]): LabelBox {
  const box = boxes[boxes.length - 1];
  if (!box) throw new RangeError('missing box: a label needs at least one');
  return box;
}
