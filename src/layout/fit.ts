import type {Instant} from '../model/date.js';
import type {Flank, Item, SideIndex} from './stems-flank.js';
import type {Flanks} from './stems-improve.js';
import type {StemLabel, StemLayout, StemOptions} from './stems.js';
import {EFFORT, SPACE} from './constants.js';
import {FittedAxis, type ElasticAxis} from './fit-axis.js';
import {caps, finish, itemsOf, leastRows, restore, splitSides} from './stems-items.js';
import {construct} from './stems-search.js';
import {rowHeights} from './stems-flank.js';
import {improve, lowerRow, shortage, SIDES, thin, totalCost} from './stems-improve.js';

/** What is asked of one label whose axis is not yet drawn: where its stem and its text may stand, in time. */
export interface FitLabel extends Omit<StemLabel, 'lo' | 'hi' | 'minX' | 'maxX'> {
  /** The event's band; `t0 <= t1`. */
  readonly t0: Instant;
  readonly t1: Instant;
  /** The text stays right of the first instant, left of the second; within the picture where left out. */
  readonly after?: Instant;
  readonly before?: Instant;
}

/** Labels in their places, and the axis that they stand on. */
export interface FittedLayout extends StemLayout {
  /** Floors to hand to the axis's `allocate`, by segment. */
  readonly floors: Float64Array;
}

/** Items of each side. */
type Sides = readonly [readonly Item[], readonly Item[]];

/** Rows of each side. */
type RowCounts = [number, number];

/**
 * Fits the axis and the labels to each other: the fewest rows, in them the lowest boxes, for which the axis can be
 * stretched so that every label finds its place. Time that no label needs goes to the segments by duration, so that
 * the scale is no more distorted than the labels ask. What cannot be placed is named in `unplaced`. Deterministic.
 */
export function fitStems(labels: readonly FitLabel[], axis: ElasticAxis, options: StemOptions): FittedLayout {
  const {width, previous, frozen = false} = options;
  const items = itemsOf(
    labels.map(({after, before, t0, t1, ...label}) => ({
      ...label,
      lo: spotOf(t0, axis),
      hi: spotOf(t1, axis),
      minX: after === undefined ? -1 : spotOf(after, axis),
      maxX: before === undefined ? Infinity : spotOf(before, axis),
    })),
    previous,
  );
  const fitted = new FittedAxis(axis, items, width);
  const done = (flanks: Flanks, out: readonly Item[] = []): FittedLayout => {
    SPACE.air.some((air) => fitted.tryFit(flanks, air)); // what the axis has to spare, beyond the least distances
    return {...finish(flanks, out), floors: fitted.floors};
  };

  const kept = restore(items);
  const keptCost = kept && fitted.fit(kept) <= 0 ? totalCost(kept) : Infinity;
  if (kept && keptCost < Infinity) {
    if (frozen) return done(kept);
    if (kept.every((flank) => rowHeights(flank).length <= leastRows(itemsIn(flank), width))) {
      lowerRows(kept, fitted);
      return done(kept);
    }
  }
  const {flanks, excess} = draft(items, fitted, axis, width);
  const out: Item[] = [];
  if (excess > 0) {
    fitted.fit(flanks);
    out.push(...thin(flanks, (some) => fitted.excess(some)));
    fitted.fit(flanks);
    out.push(...thin(flanks, shortage));
  }
  lowerRows(flanks, fitted);
  turnRight(flanks, fitted);
  if (improve(flanks)) lowerRows(flanks, fitted);
  const {floors} = fitted;
  if (kept && keptCost <= totalCost(flanks) * (1 + EFFORT.keepWithin) && fitted.fit(kept) <= 0) return done(kept);
  fitted.set(floors);
  return done(flanks, out);
}

const itemsIn = (flank: Flank): Item[] => flank.map(({item}) => item);

/** Where an instant lies on the axis: segments from its start, with a fraction; instants outside lie at its ends. */
function spotOf(t: Instant, {segments}: ElasticAxis): number {
  const found = segments.findIndex(({t1}) => t <= t1);
  const k = found < 0 ? segments.length - 1 : found;
  const segment = segments[k];
  return segment ? k + Math.min(1, Math.max(0, (t - segment.t0) / (segment.t1 - segment.t0))) : 0;
}

/** A layout in the fewest rows that the axis can be stretched for; where none is, the one that misses least. */
function draft(items: readonly Item[], fitted: FittedAxis, axis: ElasticAxis, width: number): {flanks: Flanks; excess: number} {
  const sides = splitSides(items);
  const rows: RowCounts = [leastRows(sides[0], width), leastRows(sides[1], width)];
  let best: {flanks: Flanks; excess: number} = {flanks: [[], []], excess: Infinity};
  for (;;) {
    fitted.set(guess(sides, rows, axis, width));
    const found = settleSides(sides, rows, fitted);
    if (found.excess < best.excess) best = found;
    if (best.excess <= 0) return best;
    let short = shortSide(found.flanks, fitted, sides, rows);
    if (rows[short] === EFFORT.maxRows) short = short === 0 ? 1 : 0;
    if (rows[short] === EFFORT.maxRows) return best;
    rows[short]++;
  }
}

/** Hangs both sides on the axis as it is, then one side at a time on the axis that suits both, as long as less is missing. */
function settleSides(sides: Sides, rows: RowCounts, fitted: FittedAxis): {flanks: Flanks; excess: number} {
  const [first] = EFFORT.tries;
  let flanks: Flanks = [hang(sides[0], rows[0], first), hang(sides[1], rows[1], first)];
  let excess = fitted.fit(flanks);
  for (const next of EFFORT.tries) {
    for (const side of SIDES) {
      if (excess <= 0 || excess > EFFORT.hopeless) return {flanks, excess};
      const flank = hang(sides[side], rows[side], next);
      const tried: Flanks = side === 0 ? [flank, flanks[1]] : [flanks[0], flank];
      const {floors} = fitted;
      const missing = fitted.fit(tried);
      if (missing < excess) [flanks, excess] = [tried, missing];
      else fitted.set(floors);
    }
  }
  return {flanks, excess};
}

/** Floors from the narrowest widths of the labels of each segment, shared by the rows of their side. */
function guess(sides: Sides, rows: RowCounts, {segments}: ElasticAxis, width: number): Float64Array {
  const floors = new Float64Array(segments.length);
  for (const side of SIDES) {
    const asked = new Float64Array(segments.length);
    for (const {label, boxes} of sides[side]) {
      const k = Math.min(segments.length - 1, Math.floor((label.lo + label.hi) / 2));
      asked[k] = (asked[k] ?? 0) + ((boxes[0]?.width ?? 0) + SPACE.textOffset + SPACE.labelGap) / rows[side];
    }
    asked.forEach((length, k) => {
      if (!segments[k]?.candidate) floors[k] = Math.max(floors[k] ?? 0, length);
    });
  }
  const share = Math.min(1, (EFFORT.guessShare * width) / floors.reduce((sum, floor) => sum + floor, 0));
  return floors.map((floor) => floor * share);
}

function hang(items: readonly Item[], rows: number, {beam, boxes}: (typeof EFFORT.tries)[number]): Flank {
  const heights = caps(items);
  return construct(items, {rows, cap: (boxes === 'low' ? heights[1] : heights.at(-1)) ?? heights[0] ?? 0, beam});
}

/** The side that needs one more row: the one that alone misses more, or else the one with more text in a row. */
function shortSide(flanks: Flanks, fitted: FittedAxis, sides: Sides, rows: RowCounts): SideIndex {
  const text = (side: SideIndex) => sides[side].reduce((sum, {boxes}) => sum + (boxes[0]?.width ?? 0), 0) / rows[side];
  const missing = fitted.excess([flanks[0], []]) - fitted.excess([[], flanks[1]]);
  return (missing || text(0) - text(1)) >= 0 ? 0 : 1;
}

/** Wraps the highest labels of each row wider, as long as the axis can be stretched for that. */
function lowerRows(flanks: Flanks, fitted: FittedAxis): void {
  for (const flank of flanks) {
    for (let row = rowHeights(flank).length - 1; row >= 0; row--) {
      for (let undo = lowerRow(flank, row); undo; undo = lowerRow(flank, row)) {
        if (fitted.tryFit(flanks)) continue;
        undo();
        break;
      }
    }
  }
}

/** Turns left flags to the right where the axis can be stretched for that. */
function turnRight(flanks: Flanks, fitted: FittedAxis): void {
  for (const flag of [...flanks[0], ...flanks[1]]) {
    if (!flag.left) continue;
    flag.left = false;
    if (!fitted.tryFit(flanks)) flag.left = true;
  }
}
