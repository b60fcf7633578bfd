import type {LabelBox} from './layout.js';
import type {Flag, Flank, Item, SideIndex} from './stems-flank.js';
import {EFFORT, WEIGHT} from './constants.js';
import {fittingBox, flankCost, lowestBox, rowHeights, stand} from './stems-flank.js';

/** Both sides: above, below. */
export type Flanks = readonly [Flank, Flank];

const SIDES: readonly SideIndex[] = [0, 1];
const ENOUGH = 1e-6; // a change must save at least this much, or rounding could turn in a circle

/** A budget of evaluations, shared by the steps of one layout. */
export interface Budget {
  left: number;
}

/** The same choices, free to be changed. */
export function copyFlanks([above, below]: Flanks): Flanks {
  return [above.map((flag) => ({...flag})), below.map((flag) => ({...flag}))];
}

/** What both sides cost together. */
export function totalCost(flanks: Flanks): number {
  return flankCost(flanks[0], 0) + flankCost(flanks[1], 1);
}

/** By how many pixels the bands of both sides are too short. */
export function shortage(flanks: Flanks): number {
  return stand(flanks[0]) + stand(flanks[1]);
}

/**
 * Makes a layout cheaper in place until no single change helps: a lower row, another row, flag or box for one label,
 * another place in the order, the other side where it is free. Returns the cost. First improvement, fixed order.
 */
export function improve(flanks: Flanks, budget: Budget, passes: number = EFFORT.passes): number {
  const costs: [number, number] = [flankCost(flanks[0], 0), flankCost(flanks[1], 1)];
  for (let pass = 0, moved = true; moved && pass < passes && budget.left > 0; pass++) {
    moved = false;
    for (const side of SIDES) {
      const climb = new Climb(flanks[side], side, costs[side], budget);
      moved = climb.run() || moved;
      costs[side] = climb.cost;
      for (let i = 0; i < flanks[side].length; i++) {
        if (flanks[side][i]?.item.side === undefined && cross(flanks, costs, side, i, budget)) moved = true;
      }
    }
  }
  return costs[0] + costs[1];
}

/** Hill climbing on one side. */
class Climb {
  cost: number;
  readonly #flank: Flank;
  readonly #side: SideIndex;
  readonly #budget: Budget;

  constructor(flank: Flank, side: SideIndex, cost: number, budget: Budget) {
    this.#flank = flank;
    this.#side = side;
    this.cost = cost;
    this.#budget = budget;
  }

  /** One round; true when anything became cheaper. */
  run(): boolean {
    let moved = false;
    rowHeights(this.#flank).forEach((_, row) => (moved = this.#lowerRow(row) || moved));
    for (let i = 0; i < this.#flank.length; i++) moved = this.#rehang(i) || this.#reorder(i) || moved;
    return moved;
  }

  /** True when what was just changed is cheaper. */
  #better(): boolean {
    if (this.#budget.left-- <= 0) return false;
    const cost = flankCost(this.#flank, this.#side, this.cost - ENOUGH);
    if (cost >= this.cost - ENOUGH) return false;
    this.cost = cost;
    return true;
  }

  /** Wraps the highest labels of a row wider. */
  #lowerRow(row: number): boolean {
    const undo = lowerRow(this.#flank, row);
    if (!undo) return false;
    if (this.#better()) return true;
    undo();
    return false;
  }

  /** Another row, flag or box for one label. */
  #rehang(i: number): boolean {
    const flag = this.#flank[i];
    if (!flag) return false;
    const {row, left, box} = flag;
    const heights = rowHeights(this.#flank);
    for (let r = 0; r <= Math.min(heights.length, EFFORT.maxRows - 1); r++) {
      const boxes = r === row ? flag.item.boxes : [fittingBox(flag.item.boxes, heights[r] ?? box.height)];
      for (const l of [false, true]) {
        for (const b of boxes) {
          if (r === row && l === left && b === box) continue;
          Object.assign(flag, {row: r, left: l, box: b});
          if (this.#better()) return true;
        }
      }
    }
    Object.assign(flag, {row, left, box});
    return false;
  }

  /** Changes places with a neighbour whose band allows it, and takes any row and flag. */
  #reorder(i: number): boolean {
    const flank = this.#flank;
    const flag = flank[i];
    if (!flag) return false;
    const {row, left, box} = flag;
    const heights = rowHeights(flank);
    for (const to of [i - 1, i + 1]) {
      const other = flank[to]?.item;
      if (!other || other.hi < flag.item.lo || other.lo > flag.item.hi) continue;
      flank.splice(i, 1);
      flank.splice(to, 0, flag);
      for (let r = 0; r < heights.length; r++) {
        for (const l of [false, true]) {
          Object.assign(flag, {row: r, left: l, box: r === row ? box : fittingBox(flag.item.boxes, heights[r] ?? box.height)});
          if (this.#better()) return true;
        }
      }
      flank.splice(to, 1);
      flank.splice(i, 0, flag);
    }
    Object.assign(flag, {row, left, box});
    return false;
  }
}

/** Gives the highest labels of a row their next lower box; returns how to undo it, nothing where one of them has none. */
export function lowerRow(flank: Flank, row: number): (() => void) | undefined {
  const members = flank.filter((flag) => flag.row === row);
  const height = Math.max(0, ...members.map(({box}) => box.height));
  let next = 0;
  for (const {item} of members) {
    if (lowestBox(item.boxes).height >= height) return undefined;
    for (const box of item.boxes) if (box.height < height) next = Math.max(next, box.height);
  }
  if (!next) return undefined;
  const old = members.map(({box}) => box);
  for (const flag of members) if (flag.box.height > next) flag.box = fittingBox(flag.item.boxes, next);
  return () => members.forEach((flag, k) => (flag.box = old[k] ?? flag.box));
}

/** Moves label `i` of `side` to the other side if that is cheaper. */
function cross(flanks: Flanks, costs: [number, number], side: SideIndex, i: number, budget: Budget): boolean {
  const other: SideIndex = side === 0 ? 1 : 0;
  const flank = flanks[side];
  const [flag] = flank.splice(i, 1);
  if (!flag) return false;
  const rest = flankCost(flank, side);
  const place =
    rest < costs[side] ? cheapestPlace(flanks[other], other, flag.item, budget, costs[other] + costs[side] - rest - ENOUGH) : undefined;
  if (!place) {
    flank.splice(i, 0, flag);
    return false;
  }
  flanks[other].splice(place.at, 0, place.flag);
  costs[side] = rest;
  costs[other] = place.cost;
  return true;
}

/** Where one more label costs least on a side, below `limit`; nothing where it fits nowhere. */
export function cheapestPlace(
  flank: Flank,
  side: SideIndex,
  item: Item,
  budget: Budget,
  limit: number,
): {cost: number; at: number; flag: Flag} | undefined {
  const heights = rowHeights(flank);
  let found: {cost: number; at: number; flag: Flag} | undefined;
  for (let at = 0; at <= flank.length && budget.left > 0; at++) {
    if ((flank[at]?.item.hi ?? Infinity) < item.lo) continue; // its band comes later
    if ((flank[at - 1]?.item.lo ?? -Infinity) > item.hi) break;
    for (let row = 0; row <= Math.min(heights.length, EFFORT.maxRows - 1); row++) {
      for (const box of new Set<LabelBox>([fittingBox(item.boxes, heights[row] ?? Infinity), lowestBox(item.boxes)])) {
        for (const left of [false, true]) {
          budget.left--;
          const flag = {item, row, left, box, x: 0};
          flank.splice(at, 0, flag);
          const cost = flankCost(flank, side, found?.cost ?? limit);
          flank.splice(at, 1);
          if (cost < (found?.cost ?? limit)) found = {cost, at, flag};
        }
      }
    }
  }
  return found;
}

/**
 * Takes labels out, those first that free most pixels for their importance, until nothing is short by the given measure;
 * returns what is out.
 */
export function thin(flanks: Flanks, measure: (flanks: Flanks) => number): Item[] {
  const out: Item[] = [];
  for (let short = measure(flanks); short > 0; short = measure(flanks)) {
    let most = -Infinity;
    let victim: (() => Item | undefined) | undefined;
    for (const flank of flanks) {
      for (const [i, flag] of flank.entries()) {
        flank.splice(i, 1);
        const freed = (short - measure(flanks)) / flag.item.weight;
        flank.splice(i, 0, flag);
        if (freed <= most) continue;
        most = freed;
        victim = () => flank.splice(i, 1)[0]?.item;
      }
    }
    const item = victim?.();
    if (!item) break;
    out.push(item);
  }
  return out;
}

/** Puts back what finds a place without moving the others' cells, the most important first; returns what stays out. */
export function putBack(flanks: Flanks, out: readonly Item[], budget: Budget): Item[] {
  return [...out]
    .sort((a, b) => b.weight - a.weight || a.rank - b.rank)
    .filter((item) => {
      for (const side of item.side === undefined ? SIDES : [item.side]) {
        const place = cheapestPlace(flanks[side], side, item, budget, flankCost(flanks[side], side) + WEIGHT.fault);
        if (!place) continue;
        flanks[side].splice(place.at, 0, place.flag);
        return false;
      }
      return true;
    });
}
