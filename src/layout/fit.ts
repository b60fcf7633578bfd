import type {Instant} from '../model/date.js';
import type {Flank, Item, SideIndex} from './stems-flank.js';
import type {Flanks} from './stems-improve.js';
import type {StemLabel, StemLayout, StemOptions} from './stems.js';
import {EFFORT, SPACE} from './constants.js';
import {FittedAxis, type ElasticAxis, type Spot} from './fit-axis.js';
import {caps, finish, itemsOf, leastRows, restore, splitSides, thinned} from './stems.js';
import {construct} from './stems-search.js';
import {rowHeights} from './stems-flank.js';
import {improve, lowerRow, thin, totalCost} from './stems-improve.js';

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

/** Rows of each side. */
type RowCounts = [number, number];

const SIDES = [0, 1] as const;

/**
 * Fits the axis and the labels to each other: the fewest rows, in them the lowest boxes, for which the axis can be
 * stretched so that every label finds its place. Time that no label needs goes to the segments by duration, so that
 * the scale is no more distorted than the labels ask. What cannot be placed is named in `unplaced`. Deterministic.
 */
export function fitStems(labels: readonly FitLabel[], axis: ElasticAxis, options: StemOptions): FittedLayout {
  const {width, previous, frozen = false, effort = EFFORT.evaluations} = options;
  const items = itemsOf(
    labels.map((label): StemLabel => ({...label, lo: spotOf(label.t0, axis), hi: spotOf(label.t1, axis)})),
    previous,
  );
  const times = new Map(labels.map((label) => [label.id, label]));
  const fitted = new FittedAxis(
    axis,
    items,
    items.map((item) => spotsOf(item, times.get(item.label.id), axis)),
    width,
  );
  const done = (flanks: Flanks, out: readonly Item[] = []): FittedLayout => ({...finish(flanks, out), floors: fitted.floors});
  const kept = restore(items);
  const keptCost = kept && fitted.fit(kept) <= 0 ? totalCost(kept) : Infinity;
  if (kept && frozen && keptCost < Infinity) return done(kept);

  const flanks = draft(items, fitted, axis, width);
  const budget = {left: effort};
  if (fitted.fit(flanks) > 0) {
    const out = thin(flanks, (some) => fitted.excess(some));
    fitted.fit(flanks);
    return {...thinned(flanks, out, budget), floors: fitted.floors};
  }
  lowerRows(flanks, fitted);
  turnRight(flanks, fitted);
  giveAir(flanks, fitted);
  const cost = improve(flanks, budget);
  const {floors} = fitted;
  if (kept && keptCost <= cost * (1 + EFFORT.keepWithin) && fitted.fit(kept) <= 0) {
    giveAir(kept, fitted);
    return done(kept);
  }
  fitted.set(floors);
  lowerRows(flanks, fitted);
  giveAir(flanks, fitted);
  return done(flanks);
}

/** Where an instant lies on the axis: segments from its start, with a fraction; instants outside lie at its ends. */
function spotOf(t: Instant, {segments}: ElasticAxis): number {
  const found = segments.findIndex(({t1}) => t <= t1);
  const k = found < 0 ? segments.length - 1 : found;
  const segment = segments[k];
  return segment ? k + Math.min(1, Math.max(0, (t - segment.t0) / (segment.t1 - segment.t0))) : 0;
}

function spotsOf({label: {lo, hi}}: Item, label: FitLabel | undefined, axis: ElasticAxis): Spot {
  return {
    lo,
    hi,
    min: label?.after === undefined ? -1 : spotOf(label.after, axis),
    max: label?.before === undefined ? Infinity : spotOf(label.before, axis),
  };
}

/** A layout in the fewest rows that the axis can be stretched for; where none is, the one that misses least. */
function draft(items: readonly Item[], fitted: FittedAxis, axis: ElasticAxis, width: number): Flanks {
  const sides = splitSides(items);
  const rows: RowCounts = [leastRows(sides[0], width), leastRows(sides[1], width)];
  let best: Flanks = [[], []];
  let least = Infinity;
  for (;;) {
    fitted.set(guess(sides, rows, axis, width));
    const {flanks, excess} = settleSides(sides, rows, fitted);
    if (excess < least) [best, least] = [flanks, excess];
    if (least <= 0) return best;
    let short = shortSide(flanks, fitted, sides, rows);
    if (rows[short] === EFFORT.maxRows) short = short === 0 ? 1 : 0;
    if (rows[short] === EFFORT.maxRows) return best;
    rows[short]++;
  }
}

/** Hangs both sides on the axis as it is, then one side at a time on the axis that suits both, as long as less is missing. */
function settleSides(
  sides: readonly [readonly Item[], readonly Item[]],
  rows: RowCounts,
  fitted: FittedAxis,
): {flanks: Flanks; excess: number} {
  const [first] = EFFORT.tries;
  let flanks: Flanks = [hang(sides[0], 0, rows[0], first), hang(sides[1], 1, rows[1], first)];
  let excess = fitted.fit(flanks);
  for (const next of EFFORT.tries) {
    for (const side of SIDES) {
      if (excess <= 0 || excess > EFFORT.hopeless) return {flanks, excess};
      const flank = hang(sides[side], side, rows[side], next);
      const tried: Flanks = side === 0 ? [flank, flanks[1]] : [flanks[0], flank];
      const missing = fitted.fit(tried);
      if (missing < excess) [flanks, excess] = [tried, missing];
      else fitted.fit(flanks);
    }
  }
  return {flanks, excess};
}

/** Floors from the narrowest widths of the labels of each segment, shared by the rows of their side. */
function guess(sides: readonly [readonly Item[], readonly Item[]], rows: RowCounts, {segments}: ElasticAxis, width: number): Float64Array {
  const floors = new Float64Array(segments.length);
  for (const side of [0, 1] as const) {
    const asked = new Float64Array(segments.length);
    for (const {
      label: {lo, hi},
      boxes,
    } of sides[side]) {
      const k = Math.min(segments.length - 1, Math.floor((lo + hi) / 2));
      asked[k] = (asked[k] ?? 0) + ((boxes[0]?.width ?? 0) + SPACE.textOffset + SPACE.labelGap) / rows[side];
    }
    asked.forEach((length, k) => {
      if (!segments[k]?.candidate) floors[k] = Math.max(floors[k] ?? 0, length);
    });
  }
  const share = Math.min(1, (EFFORT.guessShare * width) / floors.reduce((sum, floor) => sum + floor, 0));
  return floors.map((floor) => floor * share);
}

function hang(
  items: readonly Item[],
  side: SideIndex,
  rows: number,
  {beam, boxes}: {readonly beam: number; readonly boxes: 'low' | 'narrow'},
): Flank {
  const heights = caps(items);
  return construct(items, side, {rows, cap: (boxes === 'narrow' ? heights.at(-1) : (heights[1] ?? heights[0])) ?? 0, beam});
}

/** The side that needs one more row: the one that alone misses more, or else the one with more text in a row. */
function shortSide(flanks: Flanks, fitted: FittedAxis, sides: readonly [readonly Item[], readonly Item[]], rows: RowCounts): SideIndex {
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

/** Spreads the labels as far as the axis allows, beyond the least distances. */
function giveAir(flanks: Flanks, fitted: FittedAxis): void {
  SPACE.air.some((air) => fitted.tryFit(flanks, air));
}
