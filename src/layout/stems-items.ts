import type {LabelBox} from './layout.js';
import type {Cell, Flank, Item, SideIndex} from './stems-flank.js';
import type {Flanks} from './stems-improve.js';
import type {Assignment, PlacedLabel, Side, StemLabel, StemLayout} from './stems.js';
import {EFFORT, IMPORTANCE_WEIGHT, SPACE} from './constants.js';
import {fittingBox, lowestBox, rowHeights, rowStarts, settle} from './stems-flank.js';
import {totalCost} from './stems-improve.js';

/** The labels as the solver sees them, by the middle of their bands; their bounds are still those of the labels. */
export function itemsOf(labels: readonly StemLabel[], previous?: Assignment): Item[] {
  const sorted = labels
    .map((label, index) => ({label, index}))
    .sort((a, b) => a.label.lo + a.label.hi - b.label.lo - b.label.hi || a.label.lo - b.label.lo || a.index - b.index);
  let bracket = 0; // equal bands stand beside each other now
  return sorted.map(({label, index}, rank) => {
    const {id, lo, hi, side, importance} = label;
    const first = sorted[bracket]?.label;
    if (first?.lo !== lo || first.hi !== hi) bracket = rank;
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
      bracket,
      before: sorted.map((other) => precedes(label, index, other.label, other.index)),
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
