import type {Instant} from '../model/date.js';
import type {Flag, Flank, Flanks, Item} from './stems-flank.js';
import {EFFORT, SPACE} from './constants.js';
import {cover, type Demand} from './covering.js';
import {inset, leftmost, rightmost, separation} from './stems-flank.js';

/** The axis as `fitStems` sees it. */
export interface ElasticAxis {
  /** Touching stretches of time; of a candidate for a break, no label asks for more length. */
  readonly segments: readonly {readonly t0: Instant; readonly t1: Instant; readonly candidate: boolean}[];
  /** Lengths in CSS pixels below which segments never fall. */
  readonly least: readonly number[];
  /**
   * The edges of all segments in CSS pixels, one more than there are segments; no text leaves them.
   * Every segment is at least as long as its floor, if the floors leave room for that.
   */
  allocate(floors: readonly number[]): readonly number[];
}

/** Rounding, in CSS pixels. */
const EPSILON = 1e-6;

/** Added to every demand, in CSS pixels, so that rounding does not ask for it again. */
const MARGIN = 1e-3;

/** The axis under the items; moves their pixel bounds when its segments change length. */
export class FittedAxis {
  floors: readonly number[] = [];
  readonly #axis: ElasticAxis;
  readonly #items: readonly Item[];
  readonly #width: number;
  readonly #units: readonly Demand[]; // no length is negative
  #edges: readonly number[] = [];

  constructor(axis: ElasticAxis, items: readonly Item[], width: number) {
    this.#axis = axis;
    this.#items = items;
    this.#width = width;
    this.#units = axis.least.map((_, i) => ({shares: axis.least.map((__, k) => Number(i === k)), length: 0}));
  }

  /** Gives the segments these floors, and the items their bounds. */
  set(floors: readonly number[]): void {
    this.floors = floors;
    this.#edges = this.#axis.allocate(floors);
    for (const item of this.#items) {
      const {lo, hi, min, max, within} = item.spots;
      const x0 = this.#x(lo);
      const x1 = this.#x(hi);
      const margin = inset(x1 - x0);
      item.lo = Math.max(this.#x(0), x0 + margin);
      item.hi = Math.min(this.#x(this.#units.length), x1 - margin);
      if (within) {
        const [a, b] = [this.#x(within[0]), this.#x(within[1])];
        item.within = [a + inset(b - a), b - inset(b - a)];
      }
      item.minX = this.#x(min) + (item.label.after === undefined ? 0 : SPACE.clearance);
      item.maxX = this.#x(max) - (item.label.before === undefined ? 0 : SPACE.clearance);
    }
  }

  #x(spot: number): number {
    const k = Math.min(Math.floor(spot), this.floors.length - 1);
    const x0 = this.#edges[k] ?? 0;
    return x0 + (spot - k) * ((this.#edges[k + 1] ?? 0) - x0);
  }

  /**
   * Gives the segments the least lengths that these flanks can stand on, every distance longer by `air`, and what is left to
   * longer time; returns by how many pixels the picture is too narrow for that, 0 where it fits.
   *
   * For a fixed order, rows, flags and boxes, a chain of stems from one bound to another needs so many pixels between them:
   * a demand on the segments it spans. Least lengths for all demands are a linear programme; its demands are found as
   * they turn out to be missed (cutting planes), also since the room that a band leaves its stem follows its length.
   */
  fit(flanks: Flanks, air = 0): number {
    const {least} = this.#axis;
    const room = least.reduce((left, length) => left - length, this.#width);
    const demands = [...this.#units];
    this.set(least);
    let over = 0;
    for (let round = 0; round < EFFORT.fitRounds; round++) {
      const missed = flanks.flatMap((flank) => flank.flatMap((flag, i) => this.#demandOf(flag, i, flank, air)));
      over = missed.reduce((sum, {shares, length}) => (shares.some(Boolean) ? sum : sum + length), 0); // nothing is elastic there
      const elastic = missed.filter(({shares}) => shares.some(Boolean));
      if (!elastic.length) break;
      demands.push(...elastic);
      const more = cover(demands, least.length);
      const sum = more.reduce((total, length) => total + length, 0);
      const share = Math.min(1, room / sum);
      this.set(least.map((length, k) => length + share * (more[k] ?? 0)));
      over += Math.max(0, sum - room);
      if (share < 1) break;
      over = Math.max(over, EPSILON);
    }
    return over;
  }

  /** Fits the axis if that is possible without a miss, else leaves it as it is; true if it was. */
  tryFit(flanks: Flanks, air = 0): boolean {
    const {floors} = this;
    const fits = this.fit(flanks, air) <= 0;
    if (!fits) this.set(floors);
    return fits;
  }

  /** Puts a stem as far left as it can stand; what the chain that holds it there asks for where that is too far right. */
  #demandOf(flag: Flag, i: number, flank: Flank, air: number): Demand[] {
    flag.x = leftmost(flag, flank, i, air);
    const last = rightmost(flag);
    if (flag.x <= last + EPSILON) return [];
    let first = flag;
    for (let k = i - 1; k >= 0; k--) {
      const before = flank[k];
      if (before && before.x + separation(before, first) + air > first.x - EPSILON) first = before;
    }
    const {item: from} = first;
    const {item: to} = flag;
    const start = first.x > from.lo + EPSILON ? from.spots.min : from.spots.lo;
    const end = last < to.hi ? to.spots.max : to.spots.hi;
    const {segments, least} = this.#axis;
    let length = flag.x - this.#x(start) + this.#x(end) - last;
    const shares = segments.map(({candidate}, k) => {
      const share = Math.max(0, Math.min(end, k + 1) - Math.max(start, k));
      length -= share * (least[k] ?? 0);
      return candidate ? 0 : share;
    });
    return [{shares, length: shares.some(Boolean) ? length + MARGIN : flag.x - last}];
  }
}
