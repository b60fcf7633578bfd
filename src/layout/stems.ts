import type {LabelBox} from './layout.js';
import type {Cell, Flag, Flank, Item, SideIndex} from './stems-flank.js';
import type {Flanks} from './stems-improve.js';
import {EFFORT, WEIGHT} from './constants.js';
import {construct} from './stems-search.js';
import {fittingBox, flankCost, lowestBox, play, rowHeights} from './stems-flank.js';
import {ENOUGH, improve, shortage, SIDES, thin, totalCost} from './stems-improve.js';
import {caps, finish, itemsOf, leastRows, restore, splitSides} from './stems-items.js';

export type Side = 'above' | 'below';

/** What is asked of one label: where its stem and its text may stand, in CSS pixels. */
export interface StemLabel {
  readonly id: string;
  /** The event's band on the axis; `lo <= hi`. */
  readonly lo: number;
  readonly hi: number;
  /** Ways to wrap it, in any order; at least one. */
  readonly boxes: readonly LabelBox[];
  /** Left out where the solver may choose. */
  readonly side?: Side;
  readonly importance: 1 | 2 | 3;
  /** The text stays within; the edges of the picture where left out. */
  readonly minX?: number;
  readonly maxX?: number;
}

/** A label in its place. `near` and `far` are distances from the foot of the label area, away from the axis. */
export interface PlacedLabel {
  readonly id: string;
  /** The stem. */
  readonly x: number;
  readonly side: Side;
  /** From 0, nearest to the axis. */
  readonly row: number;
  /** The side of the stem that the text hangs on. */
  readonly flag: 'left' | 'right';
  readonly box: LabelBox;
  readonly x0: number;
  readonly x1: number;
  readonly near: number;
  readonly far: number;
}

/** The choices of a layout, to be kept or respected by the next one; opaque to callers. */
export type Assignment = ReadonlyMap<string, Cell>;

/** Labels on straight stems. What could not be placed is named, never dropped in silence. */
export interface StemLayout {
  /** True where every label has its place. */
  readonly feasible: boolean;
  /** By side, above first, then from left to right by stem. */
  readonly labels: readonly PlacedLabel[];
  readonly unplaced: readonly string[];
  /** Of the label area, foot included; 0 for an empty side. */
  readonly height: Readonly<Record<Side, number>>;
  /** Heights of the rows, nearest to the axis first. */
  readonly rows: Readonly<Record<Side, readonly number[]>>;
  /** In pixels of height, by `WEIGHT`; compares layouts of the same labels. */
  readonly cost: number;
  readonly assignment: Assignment;
}

export interface StemOptions {
  /** Of the picture: no text leaves `[0, width]`. */
  readonly width: number;
  /** The assignment of the layout that the reader sees now: given up only for one that is clearly better. */
  readonly previous?: Assignment | undefined;
  /** Keeps `previous` whenever it still fits, as during a gesture. */
  readonly frozen?: boolean;
}

/**
 * Hangs labels on straight vertical stems, as flags to the right or left, in rows above and below the axis: no text
 * touches a text or a foreign stem, every stem stands in its band. Date lines of a row are on one level, its tops.
 * Beam search, then hill climbing; deterministic. Order of input counts only between labels of equal bands.
 */
export function layoutStems(labels: readonly StemLabel[], {width, previous, frozen = false}: StemOptions): StemLayout {
  const items = itemsOf(labels, previous);
  for (const item of items) {
    const {lo, hi, minX = 0, maxX = width} = item.label;
    [item.lo, item.hi] = play(lo, hi, width);
    [item.minX, item.maxX] = [minX, maxX];
  }
  const kept = restore(items);
  const keptCost = kept && shortage(kept) <= 0 ? totalCost(kept) : Infinity;
  if (kept && frozen && keptCost < Infinity) return finish(kept, []);
  const fresh = draft(items, width);
  for (let pass = 0; pass < EFFORT.passes && improve(fresh) && changeSides(fresh); pass++);
  if (kept && keptCost <= totalCost(fresh) * (1 + EFFORT.keepWithin)) return finish(kept, []);
  return finish(fresh, putBack(fresh, thin(fresh, shortage)));
}

/** A first layout: for each side the fewest rows that hold its labels, or one that lacks least. */
function draft(items: readonly Item[], width: number): Flanks {
  const [above, below] = splitSides(items);
  return [draftSide(above, 0, width), draftSide(below, 1, width)];
}

function draftSide(items: readonly Item[], side: SideIndex, width: number): Flank {
  let best: Flank = [];
  let least = Infinity;
  for (let rows = leastRows(items, width); rows <= EFFORT.maxRows && items.length && least >= WEIGHT.fault; rows++) {
    for (const cap of caps(items).slice(0, 2)) {
      const flank = construct(items, {rows, cap, beam: EFFORT.tries[0].beam});
      const cost = flankCost(flank, side);
      if (cost < least) [best, least] = [flank, cost];
    }
  }
  return best;
}

/** Moves labels that are free to choose to the other side where that is cheaper; true when any did. */
export function changeSides(flanks: Flanks): boolean {
  let moved = false;
  for (const side of SIDES) {
    const other: SideIndex = side === 0 ? 1 : 0;
    const flank = flanks[side];
    for (const flag of [...flank]) {
      if (flag.item.side !== undefined) continue;
      const before = flankCost(flank, side);
      const i = flank.indexOf(flag);
      flank.splice(i, 1);
      const limit = before - flankCost(flank, side) + flankCost(flanks[other], other) - ENOUGH;
      const place = cheapestPlace(flanks[other], other, flag.item, limit);
      if (place) flanks[other].splice(place.at, 0, place.flag);
      else flank.splice(i, 0, flag);
      moved ||= place !== undefined;
    }
  }
  return moved;
}

/** Puts back what finds a place without moving the others' cells, the most important first; returns what stays out. */
export function putBack(flanks: Flanks, out: readonly Item[]): Item[] {
  return [...out]
    .sort((a, b) => b.weight - a.weight || a.rank - b.rank)
    .filter((item) => {
      for (const side of item.side === undefined ? SIDES : [item.side]) {
        const place = cheapestPlace(flanks[side], side, item, flankCost(flanks[side], side) + WEIGHT.fault);
        if (!place) continue;
        flanks[side].splice(place.at, 0, place.flag);
        return false;
      }
      return true;
    });
}

/** Where one more label costs least on a side, below `limit`; nothing where it fits nowhere. */
function cheapestPlace(flank: Flank, side: SideIndex, item: Item, limit: number): {at: number; flag: Flag} | undefined {
  const heights = rowHeights(flank);
  let least = limit;
  let found: {at: number; flag: Flag} | undefined;
  for (let at = 0; at <= flank.length; at++) {
    if ((flank[at]?.item.hi ?? Infinity) < item.lo) continue; // its band comes later
    if ((flank[at - 1]?.item.lo ?? -Infinity) > item.hi) break;
    for (let row = 0; row <= Math.min(heights.length, EFFORT.maxRows - 1); row++) {
      for (const box of new Set<LabelBox>([fittingBox(item.boxes, heights[row] ?? Infinity), lowestBox(item.boxes)])) {
        for (const left of [false, true]) {
          const flag = {item, row, left, box, x: 0};
          flank.splice(at, 0, flag);
          const cost = flankCost(flank, side, least);
          flank.splice(at, 1);
          if (cost >= least) continue;
          least = cost;
          found = {at, flag};
        }
      }
    }
  }
  return found;
}
