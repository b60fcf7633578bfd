import type {LabelBox} from './layout.js';
import type {FitLabel} from './stems.js';
import {SPACE} from './constants.js';

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

/** A label as the solver sees it. */
export interface Item {
  readonly label: FitLabel;
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
  /** Where band and text begin and end, in segments from the start of the axis, with fractions. */
  readonly spots: {
    readonly lo: number;
    readonly hi: number;
    readonly min: number;
    readonly max: number;
    /** Where the stem stays while it can. */
    readonly within?: readonly [number, number];
  };
  /** The same in pixels, as the axis is now: the stem stands in `[lo, hi]`, the text in `[minX, maxX]`. */
  lo: number;
  hi: number;
  minX: number;
  maxX: number;
  /** The least and greatest x that it keeps to while it can. */
  within?: readonly [number, number];
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

/** Both sides: above, below. */
export type Flanks = readonly [Flank, Flank];

/**
 * How far inside its band a stem stays, for a band so wide: inside a wide one, so that the ends of its bracket stay
 * visible; nearer to the ends, or a little outside, where two marks would not stand side by side otherwise.
 */
export function inset(width: number): number {
  return Math.max(-SPACE.tolerance, Math.min(SPACE.inset, (width - SPACE.bracketGap) / 2));
}

/**
 * Least distance between the stems of `a` and `b` on one side, `a` standing left of `b`. With order, rows, flags and boxes
 * fixed, "no text touches a text or a foreign stem" is `b.x - a.x >= separation(a, b)` for every pair.
 */
export function separation(a: Flag, b: Flag): number {
  const x = a.item.bracket === b.item.bracket ? SPACE.bracketGap : SPACE.stemGap;
  const right = a.left || a.row > b.row ? 0 : SPACE.textOffset + a.box.width; // its text stands where b's stem passes
  const left = !b.left || b.row > a.row ? 0 : SPACE.textOffset + b.box.width;
  if (right && left && a.row === b.row) return right + left + SPACE.labelGap;
  return Math.max(x, Math.max(right, left) + SPACE.clearance);
}

/** Least x of a stem by its own bounds and by the first `count` of those before it, every distance longer by `air`. */
export function leftmost(flag: Flag, before: readonly Flag[], count: number = before.length, air = 0): number {
  const {item, left, box} = flag;
  let x = Math.max(item.lo, item.minX + (left ? box.width + SPACE.textOffset : -SPACE.textOffset));
  for (let i = 0; i < count; i++) {
    const other = before[i];
    if (other) x = Math.max(x, other.x + separation(other, flag) + air);
  }
  return x;
}

/** Greatest x of a stem by its own band and the bounds of its text. */
export function rightmost({item, left, box}: Flag): number {
  return Math.min(item.hi, item.maxX - (left ? -SPACE.textOffset : SPACE.textOffset + box.width));
}

/**
 * Puts every stem in the middle between its leftmost and its rightmost place: possible, since what is allowed is
 * convex; even, since it shares out the air; steady, since no stem then moves faster than what moves it.
 */
export function settle(flank: Flank): void {
  flank.forEach((flag, i) => (flag.x = leftmost(flag, flank, i)));
  const right: number[] = [];
  for (let i = flank.length - 1; i >= 0; i--) {
    const a = flank[i];
    if (!a) continue;
    const last = flank.reduce((x, b, j) => (j > i ? Math.min(x, (right[j] ?? 0) - separation(a, b)) : x), rightmost(a));
    right[i] = a.item.within ? Math.min(last, Math.max(a.x, a.item.within[1])) : last;
  }
  flank.forEach((flag, i) => {
    flag.x = leftmost(flag, flank, i);
    if (flag.item.within) flag.x = Math.max(flag.x, Math.min(right[i] ?? 0, flag.item.within[0]));
  });
  flank.forEach((flag, i) => (flag.x = (flag.x + (right[i] ?? 0)) / 2));
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

/** The narrowest box no higher than `height`, else the lowest one. */
export function fittingBox(boxes: readonly LabelBox[], height: number): LabelBox {
  const box = boxes.find((each) => each.height <= height) ?? boxes.at(-1);
  if (!box) throw new RangeError('missing box: a label needs at least one');
  return box;
}
