import type {Flank, Item, SideIndex} from './stems-flank.js';
import {EFFORT} from './constants.js';
import {fittingBox, flankCost, lowestBox, rowHeights, stand} from './stems-flank.js';

/** Both sides: above, below. */
export type Flanks = readonly [Flank, Flank];

export const SIDES: readonly SideIndex[] = [0, 1];

/** A change must save at least this much, or rounding could turn in a circle. */
export const ENOUGH = 1e-6;

/** What both sides cost together. */
export function totalCost(flanks: Flanks): number {
  return flankCost(flanks[0], 0) + flankCost(flanks[1], 1);
}

/** By how many pixels the bands of both sides are too short. */
export function shortage(flanks: Flanks): number {
  return stand(flanks[0]) + stand(flanks[1]);
}

/**
 * Makes a layout cheaper in place, one label at a time: another row or flag, and for a left flag another place in the
 * order; until that helps no more, or `EFFORT.passes` times. True when anything changed. First improvement, fixed order.
 * Wider boxes for single labels, and right flags changing places, were tried and bought nothing.
 */
export function improve(flanks: Flanks): boolean {
  let changed = false;
  for (const side of SIDES) {
    const flank = flanks[side];
    let cost = flankCost(flank, side);
    for (let pass = 0, moved = true; moved && pass < EFFORT.passes; pass++) {
      moved = false;
      for (let i = 0; i < flank.length; i++) {
        const next = rehang(flank, side, i, cost - ENOUGH);
        if (next === undefined) continue;
        cost = next;
        moved = changed = true;
      }
    }
  }
  return changed;
}

/** Hangs label `i` in the first other way that costs less than `limit`; returns what the side then costs. */
function rehang(flank: Flank, side: SideIndex, i: number, limit: number): number | undefined {
  const flag = flank[i];
  if (!flag) return undefined;
  const {item, row, left, box} = flag;
  const heights = rowHeights(flank);
  for (const to of left ? [i, i - 1, i + 1] : [i]) {
    const other = flank[to]?.item;
    if (!other || other.hi < item.lo || other.lo > item.hi) continue; // their bands fix their order
    swap(flank, i, to);
    for (let r = 0; r < heights.length; r++) {
      flag.row = r;
      flag.box = r === row ? box : fittingBox(item.boxes, heights[r] ?? 0);
      for (flag.left = false; ; flag.left = true) {
        const cost = r === row && flag.left === left && to === i ? limit : flankCost(flank, side, limit);
        if (cost < limit) return cost;
        if (flag.left || to !== i) break;
      }
    }
    swap(flank, i, to);
  }
  Object.assign(flag, {row, left, box});
  return undefined;
}

function swap(flank: Flank, i: number, j: number): void {
  const [a, b] = [flank[i], flank[j]];
  if (a && b) [flank[i], flank[j]] = [b, a];
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

/**
 * Takes labels out, those first that free most pixels for their importance, until nothing is short by the given measure;
 * returns what is out.
 */
export function thin(flanks: Flanks, measure: (flanks: Flanks) => number): Item[] {
  const out: Item[] = [];
  for (let short = measure(flanks); short > 0; short = measure(flanks)) {
    let most = -Infinity;
    let victim: {flank: Flank; i: number} | undefined;
    for (const flank of flanks) {
      for (const [i, flag] of flank.entries()) {
        flank.splice(i, 1);
        const freed = (short - measure(flanks)) / flag.item.weight;
        flank.splice(i, 0, flag);
        if (freed <= most) continue;
        most = freed;
        victim = {flank, i};
      }
    }
    const [flag] = victim?.flank.splice(victim.i, 1) ?? [];
    if (!flag) break;
    out.push(flag.item);
  }
  return out;
}
