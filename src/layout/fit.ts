import type {ElasticAxis} from './fit-axis.js';
import type {Flank, Flanks, Item, SideIndex} from './stems-flank.js';
import type {Assignment, FitLabel, StemLayout} from './stems.js';
import type {thin} from './thin.js';
import {AIR, EFFORT, SPACE, TRIES} from './constants.js';
import {FittedAxis} from './fit-axis.js';
import {finish, itemsOf, restore} from './stems-items.js';
import {construct} from './stems-search.js';
import {rowHeights} from './stems-flank.js';

export interface StemOptions {
  /** From the first to the last edge of the axis. */
  readonly width: number;
  /** The assignment of the layout that the reader sees now: as long as it fits, given up only for one of fewer rows. */
  readonly previous?: Assignment | undefined;
  /** Keeps `previous`, as during a gesture: labels that it no longer holds are taken out, not moved. */
  readonly frozen?: boolean | undefined;
  /** Rows of each side, above first, where they are not to be found out. */
  readonly rows?: readonly [number, number] | undefined;
  /** Takes out labels that cannot be placed; without it none is placed where one cannot be. */
  readonly thin?: typeof thin | undefined;
}

/** Items, or rows, of each side. */
type Sides = readonly [readonly Item[], readonly Item[]];
type RowCounts = [number, number];

/**
 * Hangs labels on straight vertical stems, as flags to the right or left, in rows above and below the axis: no text
 * touches a text or a foreign stem, every stem stands in its band. Axis and labels are fitted to each other: the fewest
 * rows, in them the lowest boxes, for which the axis can be stretched so that every label finds its place. Time that no
 * label needs goes to the segments by duration, so that the scale is no more distorted than the labels ask. What cannot be
 * placed is named in `unplaced`. Deterministic; order of input counts only between labels of equal bands.
 */
export function fitStems(
  labels: readonly FitLabel[],
  axis: ElasticAxis,
  {width, previous, frozen, rows: given, thin}: StemOptions,
): StemLayout {
  const items = itemsOf(labels, axis, previous);
  const fitted = new FittedAxis(axis, items, width);
  const sides = splitSides(items);
  const least: RowCounts = [leastRows(sides[0], width), leastRows(sides[1], width)];
  const known = restore(items);
  const kept = known && fitted.fit(known) <= 0 ? known : undefined;
  const mayBeLower = kept?.some((flank, side) => rowsIn(flank) > (least[side] ?? 0));
  const held = frozen && thin ? known : kept;
  const fresh = () => draft(sides, given ? [...given] : [...least], fitted, axis, width, !given);
  let flanks = held ?? fresh();
  if (kept && !frozen && mayBeLower) {
    const other = fresh();
    const rows = ([above, below]: Flanks) => rowsIn(above) + rowsIn(below);
    if (fitted.fit(other) <= 0 && rows(other) < rows(kept)) flanks = other;
  }
  const out: Item[] = [];
  if (fitted.fit(flanks) > 0) {
    out.push(...(thin?.(flanks, fitted) ?? flanks.flatMap((flank) => flank.splice(0).map(({item}) => item))));
    fitted.fit(flanks);
  }
  if (flanks !== held || !frozen) lowerRows(flanks, fitted);
  if (flanks !== held) turnRight(flanks, fitted);
  const spare = AIR.find((each) => fitted.tryFit(flanks, each)) ?? 0; // what the axis has to spare, beyond the least distances
  return finish(flanks, out, fitted.floors, spare);
}

const rowsIn = (flank: Flank): number => rowHeights(flank).filter(Boolean).length;

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

/** Width of the narrowest texts of some labels, with what parts them. */
function textWidth(items: readonly Item[]): number {
  return items.reduce((sum, {boxes}) => sum + (boxes[0]?.width ?? 0) + SPACE.labelGap, 0);
}

/** A number of rows that the text of one side needs at the very least. */
function leastRows(items: readonly Item[], width: number): number {
  return Math.min(EFFORT.maxRows, Math.max(1, Math.ceil(textWidth(items) / (width + SPACE.labelGap))));
}

/** A layout in the fewest rows that the axis can be stretched for, or in those alone that are given; where none is, the one that misses least. */
function draft(sides: Sides, rows: RowCounts, fitted: FittedAxis, axis: ElasticAxis, width: number, mayGrow: boolean): Flanks {
  let best: {flanks: Flanks; over: number} | undefined;
  for (;;) {
    fitted.set(guess(sides, rows, axis, width));
    const found = settleSides(sides, rows, fitted);
    if (found.over < (best?.over ?? Infinity)) best = found;
    const crowded = ([0, 1] as const).filter((side) => mayGrow && rows[side] < EFFORT.maxRows);
    const [a, b] = crowded.map((side) => textWidth(sides[side]) / rows[side]);
    const next = crowded[(b ?? 0) > (a ?? 0) ? 1 : 0];
    if (best && (best.over <= 0 || next === undefined)) return best.flanks;
    if (next !== undefined) rows[next]++;
  }
}

/** Hangs both sides on the axis as it is, then one at a time on the axis that suits both, as long as less is missing. */
function settleSides(sides: Sides, rows: RowCounts, fitted: FittedAxis): {flanks: Flanks; over: number} {
  const [first] = TRIES;
  let flanks: Flanks = [hang(sides[0], rows[0], first), hang(sides[1], rows[1], first)];
  let over = fitted.fit(flanks);
  for (const next of TRIES) {
    for (const side of [0, 1] as const) {
      if (over <= 0 || over > EFFORT.hopeless) return {flanks, over};
      const {floors} = fitted;
      const flank = hang(sides[side], rows[side], next);
      const tried: Flanks = side ? [flanks[0], flank] : [flank, flanks[1]];
      const missing = fitted.fit(tried);
      if (missing < over) [flanks, over] = [tried, missing];
      else fitted.set(floors);
    }
  }
  return {flanks, over};
}

/** Floors from the narrowest widths of the labels of each segment, shared by the rows of their side. */
function guess(sides: Sides, rows: RowCounts, {segments}: ElasticAxis, width: number): number[] {
  const floors = segments.map(({candidate}, k) =>
    candidate
      ? 0
      : Math.max(
          ...sides.map(
            (items, side) =>
              textWidth(items.filter(({spots: {lo, hi}}) => Math.min(segments.length - 1, Math.floor((lo + hi) / 2)) === k)) /
              (rows[side] ?? 1),
          ),
        ),
  );
  const share = Math.min(1, (EFFORT.guessShare * width) / floors.reduce((sum, floor) => sum + floor, 0));
  return floors.map((floor) => floor * share);
}

/** Labels of one side in so many rows, each as low as all can be, or as the second lowest, or of any height and narrow. */
function hang(items: readonly Item[], rows: number, {beam, boxes}: (typeof TRIES)[number]): Flank {
  const least = Math.max(0, ...items.map((item) => item.boxes.at(-1)?.height ?? 0));
  const heights = [...new Set(items.flatMap((item) => item.boxes.map(({height}) => height)))]
    .filter((height) => height >= least)
    .sort((a, b) => a - b);
  return construct(items, {rows, cap: (boxes === 'low' ? heights[1] : heights.at(-1)) ?? least, beam});
}

/** Wraps the highest labels of each row wider, as long as the axis can be stretched for that. */
function lowerRows(flanks: Flanks, fitted: FittedAxis): void {
  for (const flank of flanks) {
    for (let row = rowHeights(flank).length - 1; row >= 0; row--) {
      const members = flank.filter((flag) => flag.row === row);
      for (;;) {
        const old = members.map(({box}) => box);
        const height = Math.max(0, ...old.map((box) => box.height));
        const lower = members.map(({item, box}) => (box.height < height ? box : item.boxes.find((each) => each.height < height)));
        if (!height || lower.includes(undefined)) break;
        members.forEach((flag, i) => (flag.box = lower[i] ?? flag.box));
        if (fitted.tryFit(flanks)) continue;
        members.forEach((flag, i) => (flag.box = old[i] ?? flag.box));
        break;
      }
    }
  }
}

/** Turns left flags to the right where the axis can be stretched for that. */
function turnRight(flanks: Flanks, fitted: FittedAxis): void {
  for (const flag of flanks.flat()) {
    if (!flag.left) continue;
    flag.left = false;
    flag.left = !fitted.tryFit(flanks);
  }
}
