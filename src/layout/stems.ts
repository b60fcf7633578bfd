import type {LabelBox} from './layout.js';
import type {Cell, Flank, Item, SideIndex} from './stems-flank.js';
import type {Budget, Flanks} from './stems-improve.js';
import {EFFORT, IMPORTANCE_WEIGHT, SPACE, WEIGHT} from './constants.js';
import {construct} from './stems-search.js';
import {fittingBox, flankCost, lowestBox, play, rowHeights, rowStarts, settle} from './stems-flank.js';
import {improve, putBack, shortage, thin, totalCost} from './stems-improve.js';

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
  /** Evaluations of one side, at most; `EFFORT.evaluations` where left out. */
  readonly effort?: number;
}

/**
 * Hangs labels on straight vertical stems, as flags to the right or left, in rows above and below the axis: no text
 * touches a text or a foreign stem, every stem stands in its band. Date lines of a row are on one level, its tops.
 * Beam search, then hill climbing; deterministic. Order of input counts only between labels of equal bands.
 */
export function layoutStems(
  labels: readonly StemLabel[],
  {width, previous, frozen = false, effort = EFFORT.evaluations}: StemOptions,
): StemLayout {
  const items = itemsOf(labels, previous);
  for (const item of items) {
    const {lo, hi, minX = 0, maxX = width} = item.label;
    [item.lo, item.hi] = play(lo, hi, width);
    [item.minX, item.maxX] = [minX, maxX];
  }
  const kept = restore(items);
  const keptCost = kept && shortage(kept) <= 0 ? totalCost(kept) : Infinity;
  if (kept && frozen && keptCost < Infinity) return finish(kept, []);
  const budget = {left: effort};
  const fresh = draft(items, width);
  const cost = improve(fresh, budget);
  if (kept && keptCost <= cost * (1 + EFFORT.keepWithin)) return finish(kept, []);
  return thinned(fresh, [], budget);
}

/** The layout when `out` is out: what of it finds a place is put back, the rest improved; in the end every rule holds. */
export function thinned(flanks: Flanks, out: readonly Item[], budget: Budget): StemLayout {
  const still = [...out, ...thin(flanks, shortage)];
  if (!still.length) return finish(flanks, still);
  budget.left = EFFORT.evaluations;
  const left = putBack(flanks, still, budget);
  improve(flanks, budget);
  return finish(flanks, [...left, ...thin(flanks, shortage)]);
}

/** The labels as the solver sees them, by the middle of their bands; their bounds are still those of the labels. */
export function itemsOf(labels: readonly StemLabel[], previous?: Assignment): Item[] {
  const brackets = new Map<string, number>();
  const sorted = labels
    .map((label, index) => ({label, index}))
    .sort((a, b) => a.label.lo + a.label.hi - b.label.lo - b.label.hi || a.label.lo - b.label.lo || a.index - b.index);
  return sorted.map(({label, index}, rank) => {
    const {id, lo, hi, side, importance} = label;
    const key = `${lo} ${hi}`;
    if (!brackets.has(key)) brackets.set(key, rank);
    return {
      label,
      rank,
      lo,
      hi,
      minX: 0,
      maxX: 0,
      boxes: paretoBoxes(label.boxes),
      weight: IMPORTANCE_WEIGHT[importance],
      side: side && (side === 'above' ? 0 : 1),
      was: previous?.get(id),
      bracket: brackets.get(key) ?? rank,
      before: Uint8Array.from(sorted, (other) => Number(precedes(label, index, other.label, other.index))),
    };
  });
}

/** True when both ends of the band say so, or the bands are equal and the editor says so. */
function precedes(a: StemLabel, i: number, b: StemLabel, j: number): boolean {
  return a.lo <= b.lo && a.hi <= b.hi && (a.lo < b.lo || a.hi < b.hi || i < j);
}

/** The boxes that are lower than every narrower one, from narrow and high to wide and low. */
export function paretoBoxes(boxes: readonly LabelBox[]): LabelBox[] {
  const front: LabelBox[] = [];
  for (const box of [...boxes].sort((a, b) => a.width - b.width || a.height - b.height)) {
    if (box.height < (front.at(-1)?.height ?? Infinity)) front.push(box);
  }
  return front;
}

/** A first layout: for each side the fewest rows that hold its labels, or one that lacks least. */
function draft(items: readonly Item[], width: number): Flanks {
  const [above, below] = splitSides(items);
  return [draftSide(above, 0, width), draftSide(below, 1, width)];
}

/** Items of each side; those that are free take turns. */
export function splitSides(items: readonly Item[]): [Item[], Item[]] {
  const sides: [Item[], Item[]] = [[], []];
  let turn: SideIndex = 0;
  for (const item of items) {
    sides[item.side ?? turn].push(item);
    if (item.side === undefined) turn = turn === 0 ? 1 : 0;
  }
  return sides;
}

function draftSide(items: readonly Item[], side: SideIndex, width: number): Flank {
  let best: Flank = [];
  let least = Infinity;
  for (let rows = leastRows(items, width); rows <= EFFORT.maxRows && items.length && least >= WEIGHT.fault; rows++) {
    for (const cap of caps(items).slice(0, 2)) {
      const flank = construct(items, side, {rows, cap, beam: EFFORT.tries[0].beam});
      const cost = flankCost(flank, side);
      if (cost < least) [best, least] = [flank, cost];
    }
  }
  return best;
}

/** A number of rows that the text of one side needs at the very least. */
export function leastRows(items: readonly Item[], width: number): number {
  const text = items.reduce((sum, {boxes}) => sum + (boxes[0]?.width ?? 0) + SPACE.labelGap, 0);
  return Math.min(EFFORT.maxRows, Math.max(1, Math.ceil(text / (width + SPACE.labelGap))));
}

/** The label heights that all items of a side can keep to, lowest first. */
export function caps(items: readonly Item[]): number[] {
  const least = Math.max(0, ...items.map(({boxes}) => lowestBox(boxes).height));
  const heights = new Set(items.flatMap(({boxes}) => boxes.map(({height}) => height)));
  return [...heights].filter((height) => height >= least).sort((a, b) => a - b);
}

/** The layout that the items had before, if every one of them had a place on a side where it may still stand. */
export function restore(items: readonly Item[]): Flanks | undefined {
  const flanks: [Flank, Flank] = [[], []];
  for (const item of items) {
    const {was, side} = item;
    if (!was || (side !== undefined && side !== was.side)) return undefined;
    flanks[was.side].push({item, row: was.row, left: was.left, box: fittingBox(item.boxes, was.height), x: 0});
  }
  for (const flank of flanks) flank.sort((a, b) => (a.item.was?.place ?? 0) - (b.item.was?.place ?? 0));
  return flanks;
}

/** The layout as data: empty rows closed up, stems settled. */
export function finish(flanks: Flanks, out: readonly Item[]): StemLayout {
  const assignment = new Map<string, Cell>();
  const labels: PlacedLabel[] = [];
  for (const [side, flank] of flanks.entries()) {
    const used = [...new Set(flank.map(({row}) => row))].sort((a, b) => a - b);
    for (const flag of flank) flag.row = used.indexOf(flag.row);
    settle(flank);
    flank.forEach((flag, place) =>
      assignment.set(flag.item.label.id, {side: side === 0 ? 0 : 1, row: flag.row, left: flag.left, height: flag.box.height, place}),
    );
    labels.push(...place(flank, side === 0 ? 'above' : 'below'));
  }
  const [above, below] = [rowHeights(flanks[0]), rowHeights(flanks[1])];
  return {
    feasible: out.length === 0,
    labels,
    unplaced: out.map(({label}) => label.id),
    height: {above: rowStarts(above).at(-1) ?? 0, below: rowStarts(below).at(-1) ?? 0},
    rows: {above, below},
    cost: totalCost(flanks),
    assignment,
  };
}

function place(flank: Flank, side: Side): PlacedLabel[] {
  const heights = rowHeights(flank);
  const starts = rowStarts(heights);
  return flank.map(({item, x, row, left, box}) => {
    const near = (starts[row] ?? 0) + (side === 'above' ? (heights[row] ?? 0) - box.height : 0);
    const x0 = left ? x - SPACE.textOffset - box.width : x + SPACE.textOffset;
    return {id: item.label.id, x, side, row, flag: left ? 'left' : 'right', box, x0, x1: x0 + box.width, near, far: near + box.height};
  });
}
