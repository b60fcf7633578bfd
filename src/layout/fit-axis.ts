import type {Instant} from '../model/date.js';
import type {Flag, Flank, Item} from './stems-flank.js';
import {shortage, type Flanks} from './stems-improve.js';
import {EFFORT, SPACE} from './constants.js';
import {cover, type Demand} from './covering.js';
import {inset, play, separation} from './stems-flank.js';

/** The axis as `fitStems` sees it. */
export interface ElasticAxis {
  /** Touching stretches of time; of a candidate for a break, no label asks for more length. */
  readonly segments: readonly {readonly t0: Instant; readonly t1: Instant; readonly candidate: boolean}[];
  /** Lengths in CSS pixels below which segments never fall. */
  readonly least: ArrayLike<number>;
  /**
   * The edges of all segments in CSS pixels, one more than there are segments, from 0 to the width of the picture.
   * Every segment is at least as long as its floor, if the floors leave room for that.
   */
  allocate(floors: Float64Array): ArrayLike<number>;
}

/** Places among all spots. */
interface Spots {
  readonly lo: number;
  readonly hi: number;
  readonly min: number;
  readonly max: number;
}

const NOWHERE: Spots = {lo: 0, hi: 0, min: 0, max: 0};

/** What lies between two spots: the share of each elastic segment, and the least pixels of them all; Infinity where nothing is elastic. */
interface Stretch {
  readonly shares: Float64Array;
  readonly least: number;
}

/** The axis under the items; moves their pixel bounds when its segments change length. */
export class FittedAxis {
  floors: Float64Array;
  readonly #axis: ElasticAxis;
  readonly #items: readonly Item[];
  readonly #width: number;
  readonly #spots: readonly number[]; // of all bounds: segments from the start of the axis, with fractions, ascending
  readonly #index: readonly Spots[]; // by rank
  readonly #insets: number[] = []; // by rank, as the axis is now
  readonly #stretches: (Stretch | undefined)[]; // by place of start and end
  readonly #chains: Float64Array;
  readonly #units: readonly Demand[]; // no length is negative
  #edges: ArrayLike<number> = [];

  /** `items` by rank; the bounds of their labels are spots, with -1 and Infinity for the edges of the picture. */
  constructor(axis: ElasticAxis, items: readonly Item[], width: number) {
    this.#axis = axis;
    this.#items = items;
    this.#width = width;
    const bounds = items.map(({label: {lo, hi, minX = -1, maxX = Infinity}}) => [lo, hi, minX, maxX] as const);
    this.#spots = [...new Set(bounds.flat())].sort((a, b) => a - b);
    const place = (spot: number) => this.#spots.indexOf(spot);
    this.#index = bounds.map(([lo, hi, min, max]) => ({lo: place(lo), hi: place(hi), min: place(min), max: place(max)}));
    this.#chains = new Float64Array(this.#spots.length ** 2);
    this.#stretches = new Array<undefined>(this.#chains.length);
    this.floors = new Float64Array(axis.segments.length);
    this.#units = axis.segments.map((_, i) => ({shares: this.floors.map((__, k) => Number(i === k)), length: 0}));
  }

  /** Gives the segments these floors, and the items their bounds. */
  set(floors: Float64Array): void {
    this.floors = floors;
    this.#edges = this.#axis.allocate(floors);
    for (const item of this.#items) {
      const {lo, hi, minX = -1, maxX = Infinity} = item.label;
      const x0 = this.#x(lo);
      const x1 = this.#x(hi);
      [item.lo, item.hi] = play(x0, x1, this.#width);
      this.#insets[item.rank] = inset(x1 - x0);
      item.minX = minX < 0 ? 0 : this.#x(minX);
      item.maxX = maxX === Infinity ? this.#width : this.#x(maxX);
    }
  }

  #x(spot: number): number {
    const k = Math.min(Math.floor(spot), this.floors.length - 1);
    const x0 = this.#edges[k] ?? 0;
    return x0 + (spot - k) * ((this.#edges[k + 1] ?? 0) - x0);
  }

  /**
   * Gives the segments the least lengths that these flanks can stand on, and what is left to longer time; returns by
   * how many pixels the picture is too narrow for that, 0 where it fits.
   *
   * For a fixed order, rows, flags and boxes, a chain of stems from one bound to another needs so many pixels between
   * them: a demand on the segments it spans. Least lengths for all demands are a linear programme.
   */
  fit(flanks: Flanks): number {
    const {floors, over} = this.#solve(flanks, 0, EFFORT.fitRounds);
    if (floors !== this.floors) this.set(floors);
    return over;
  }

  /** Fits the axis if that is possible without a miss, else leaves it as it is; true if it was. `air` is added to every distance. */
  tryFit(flanks: Flanks, air = 0): boolean {
    const {floors} = this;
    if (this.#solve(flanks, air, EFFORT.tryRounds).over <= 0) return true;
    if (floors !== this.floors) this.set(floors);
    return false;
  }

  /** By how many pixels the picture is too narrow for these flanks on any lengths, insets being as they are now; 0 where it fits. */
  excess(flanks: Flanks): number {
    return this.#lengths(flanks, 0).over;
  }

  /** Fits the axis, in rounds, since the room that a band leaves its stem follows the band's length; stops before floors that are too long. */
  #solve(flanks: Flanks, air: number, rounds: number): {floors: Float64Array; over: number} {
    let over = Infinity;
    for (let round = 0; round < rounds && over > 0; round++) {
      const found = this.#lengths(flanks, air);
      if (found.over > 0) return found;
      this.set(found.floors);
      over = shortage(flanks);
    }
    return {floors: this.floors, over};
  }

  /** Floors for these flanks, and by how much they are more than there is room for: then all give way alike. */
  #lengths(flanks: Flanks, air: number): {floors: Float64Array; over: number} {
    const {least} = this.#axis;
    const floors = cover(this.#demands(flanks, air), this.floors.length);
    let room = this.#width;
    let sum = 0;
    for (let k = 0; k < floors.length; k++) {
      room -= least[k] ?? 0;
      sum += floors[k] ?? 0;
    }
    const share = sum > room ? room / sum : 1;
    for (let k = 0; k < floors.length; k++) floors[k] = (floors[k] ?? 0) * share + (least[k] ?? 0);
    return {floors, over: Math.max(0, sum - room)};
  }

  /**
   * What the flanks ask for beyond the least lengths: for each pair of spots the longest chain between them, where it
   * does not fit and asks more than a chain inside it.
   */
  #demands(flanks: Flanks, air: number): Demand[] {
    const count = this.#spots.length;
    const chains = this.#chains.fill(0);
    for (const flank of flanks) this.#addChains(flank, air);
    const demands = [...this.#units];
    const inside: number[] = []; // longest chain from here or later to a spot
    for (let s = count - 1; s >= 0; s--) {
      let longest = 0;
      for (let e = s + 1; e < count; e++) {
        const length = chains[s * count + e] ?? 0;
        const known = inside[e] ?? 0;
        if (known > longest) longest = known;
        if (length <= longest) continue;
        inside[e] = longest = length;
        const {shares, least} = (this.#stretches[s * count + e] ??= this.#stretch(s, e));
        if (length > least + 1e-6) demands.push({shares, length: length - least + 1e-3});
      }
    }
    return demands;
  }

  /** The stretch between two spots. */
  #stretch(s: number, e: number): Stretch {
    const {segments, least} = this.#axis;
    const [from, to] = [this.#spots[s] ?? 0, this.#spots[e] ?? 0];
    const shares = new Float64Array(segments.length);
    let [length, elastic] = [0, false];
    for (const [k, {candidate}] of segments.entries()) {
      const share = Math.min(to, k + 1) - Math.max(from, k);
      if (share <= 0) continue;
      length += share * (least[k] ?? 0);
      if (candidate) continue;
      shares[k] = share;
      elastic = true;
    }
    return {shares, least: elastic ? length : Infinity};
  }

  /** Notes the pixels that each chain of stems of one flank takes from bound to bound, at `from * count + to`, if it is longer. */
  #addChains(flank: Flank, air: number): void {
    const chains = this.#chains;
    const count = this.#spots.length;
    const starts: number[] = [];
    const ends: number[] = [];
    for (const flag of flank) {
      this.#addBounds(flag, true, starts);
      this.#addBounds(flag, false, ends);
    }
    const n = flank.length;
    const apart: number[] = [];
    for (const a of flank) for (const b of flank) apart.push(separation(a, b) + air);
    const path: number[] = [];
    for (let i = 0; i < n; i++) {
      for (let j = i; j < n; j++) {
        let length = 0;
        for (let a = i; a < j; a++) {
          const through = (path[a] ?? 0) + (apart[a * n + j] ?? 0);
          if (through > length) length = through;
        }
        path[j] = length;
        for (let s = 4 * i; s < 4 * i + 4; s += 2) {
          const from = starts[s] ?? -1;
          if (from < 0) continue;
          const begun = (starts[s + 1] ?? 0) + length;
          for (let e = 4 * j; e < 4 * j + 4; e += 2) {
            const to = ends[e] ?? -1;
            if (to <= from) continue;
            const at = from * count + to;
            const total = begun + (ends[e + 1] ?? 0);
            if (total > (chains[at] ?? 0)) chains[at] = total;
          }
        }
      }
    }
  }

  /** Adds what holds a stem back on one side, by its band and by its text: a place among the spots, -1 for none, and how far from it. */
  #addBounds({item: {rank, label}, left, box}: Flag, start: boolean, into: number[]): void {
    const {lo, hi, min, max} = this.#index[rank] ?? NOWHERE;
    const text = left === start;
    const free = !text && (start ? label.minX === -1 : label.maxX === Infinity);
    into.push(start ? lo : hi, this.#insets[rank] ?? 0);
    into.push(free ? -1 : start ? min : max, text ? SPACE.textOffset + box.width : -SPACE.textOffset);
  }
}
