import type {Instant} from '../model/date.js';
import type {Flag, Flank, Item} from './stems-flank.js';
import {shortage, type Flanks} from './stems-improve.js';
import {EFFORT, SPACE} from './constants.js';
import {cover, dot, type Demand} from './covering.js';
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

/** Where an item's band and bounds lie on the axis: segments from its start, with fractions; -1 and Infinity are the picture's edges. */
export interface Spot {
  readonly lo: number;
  readonly hi: number;
  readonly min: number;
  readonly max: number;
}

const NOWHERE: Spot = {lo: 0, hi: 0, min: -1, max: Infinity};

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
  readonly #at: readonly Spot[]; // by rank
  readonly #width: number;
  readonly #least: Float64Array;
  readonly #spots: readonly number[]; // all spots, ascending
  readonly #index: readonly Spot[]; // by rank: places of its spots among all
  readonly #stretches = new Map<number, Stretch>();
  readonly #units: readonly Demand[]; // no length is negative
  #edges: ArrayLike<number> = [];

  /** `items` by rank, and where they lie. */
  constructor(axis: ElasticAxis, items: readonly Item[], at: readonly Spot[], width: number) {
    this.#axis = axis;
    this.#items = items;
    this.#at = at;
    this.#width = width;
    this.#least = Float64Array.from(axis.least);
    this.#spots = [...new Set(at.flatMap(({lo, hi, min, max}) => [lo, hi, min, max]))].sort((a, b) => a - b);
    const place = (spot: number) => this.#spots.indexOf(spot);
    this.#index = at.map(({lo, hi, min, max}) => ({lo: place(lo), hi: place(hi), min: place(min), max: place(max)}));
    this.floors = new Float64Array(axis.segments.length);
    this.#units = axis.segments.map((_, i) => ({shares: this.floors.map((__, k) => Number(i === k)), length: 0}));
  }

  /** Gives the segments these floors, and the items their bounds. */
  set(floors: Float64Array): void {
    this.floors = floors;
    this.#edges = this.#axis.allocate(floors);
    this.#items.forEach((item, rank) => {
      const {lo, hi, min, max} = this.#at[rank] ?? NOWHERE;
      [item.lo, item.hi] = play(this.#x(lo), this.#x(hi), this.#width);
      item.minX = min < 0 ? 0 : this.#x(min);
      item.maxX = max === Infinity ? this.#width : this.#x(max);
    });
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
   * them: a demand on the segments it spans. Least lengths for all demands are a linear programme. `air` is added to
   * every distance.
   */
  fit(flanks: Flanks, air = 0): number {
    let short = Infinity;
    for (let round = 0; round < EFFORT.insetRounds && short > 0; round++) {
      const {floors, over} = this.#lengths(flanks, air);
      this.set(floors);
      if (over > 0) return over;
      short = shortage(flanks);
    }
    return short;
  }

  /** Fits the axis if that is possible without a miss, else leaves it as it is; true if it was. */
  tryFit(flanks: Flanks, air = 0): boolean {
    if (this.excess(flanks, air) > 0) return false;
    const {floors} = this;
    if (this.fit(flanks, air) <= 0) return true;
    this.set(floors);
    return false;
  }

  /** By how many pixels the picture is too narrow for these flanks on any lengths, insets being as they are now; 0 where it fits. */
  excess(flanks: Flanks, air = 0): number {
    return this.#lengths(flanks, air).over;
  }

  /** Floors for these flanks, and by how much they are more than there is room for: then all give way alike. */
  #lengths(flanks: Flanks, air: number): {floors: Float64Array; over: number} {
    const lengths = cover(this.#demands(flanks, air), this.#least.length);
    let room = this.#width;
    let sum = 0;
    for (let k = 0; k < lengths.length; k++) {
      room -= this.#least[k] ?? 0;
      sum += lengths[k] ?? 0;
    }
    const share = sum > room ? room / sum : 1;
    return {floors: lengths.map((length, k) => length * share + (this.#least[k] ?? 0)), over: Math.max(0, sum - room)};
  }

  /**
   * What the flanks ask for beyond the least lengths: for each pair of spots the longest chain between them, where it
   * does not fit and asks more than a chain inside it.
   */
  #demands(flanks: Flanks, air: number): Demand[] {
    const count = this.#spots.length;
    const chains = new Float64Array(count * count);
    for (const flank of flanks) this.#addChains(flank, air, chains);
    const demands = [...this.#units];
    const inside = new Float64Array(count); // longest chain from here or later to a spot
    for (let s = count - 1; s >= 0; s--) {
      let longest = 0;
      for (let e = s + 1; e < count; e++) {
        const length = chains[s * count + e] ?? 0;
        longest = Math.max(longest, inside[e] ?? 0);
        if (length <= longest) continue;
        longest = length;
        inside[e] = length;
        const {shares, least} = this.#stretch(s, e);
        if (length > least + 1e-6) demands.push({shares, length: length - least + 1e-3});
      }
    }
    return demands;
  }

  /** The stretch between two spots; made once. */
  #stretch(s: number, e: number): Stretch {
    const key = s * this.#spots.length + e;
    const known = this.#stretches.get(key);
    if (known) return known;
    const shares = this.floors.map((_, k) => Math.max(0, Math.min(this.#spots[e] ?? 0, k + 1) - Math.max(this.#spots[s] ?? 0, k)));
    const least = dot(shares, this.#least);
    const elastic = shares.map((share, k) => (this.#axis.segments[k]?.candidate ? 0 : share));
    const stretch = {shares: elastic, least: elastic.some((share) => share > 0) ? least : Infinity};
    this.#stretches.set(key, stretch);
    return stretch;
  }

  /** Notes the pixels that each chain of stems of one flank takes from bound to bound, at `from * count + to`, if it is longer. */
  #addChains(flank: Flank, air: number, chains: Float64Array): void {
    const n = flank.length;
    const count = this.#spots.length;
    const apart = new Float64Array(n * n);
    const starts = new Float64Array(4 * n);
    const ends = new Float64Array(4 * n);
    for (let j = 0; j < n; j++) {
      const b = flank[j];
      if (!b) continue;
      this.#bound(b, true, starts, 4 * j);
      this.#bound(b, false, ends, 4 * j);
      for (let i = 0; i < j; i++) apart[i * n + j] = separation(flank[i] ?? b, b) + air;
    }
    const path = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      for (let j = i; j < n; j++) {
        let length = 0;
        for (let a = i; a < j; a++) length = Math.max(length, (path[a] ?? 0) + (apart[a * n + j] ?? 0));
        path[j] = length;
        for (let s = 4 * i; s < 4 * i + 4; s += 2) {
          const from = starts[s] ?? -1;
          if (from < 0) continue;
          const begun = (starts[s + 1] ?? 0) + length;
          for (let e = 4 * j; e < 4 * j + 4; e += 2) {
            const to = ends[e] ?? -1;
            const at = from * count + to;
            const total = begun + (ends[e + 1] ?? 0);
            if (to > from && total > (chains[at] ?? 0)) chains[at] = total;
          }
        }
      }
    }
  }

  /** Writes what holds a stem back on one side, by its band and by its text: a place among the spots, -1 for none, and how far from it. */
  #bound({item: {rank}, left, box}: Flag, start: boolean, into: Float64Array, offset: number): void {
    const at = this.#at[rank] ?? NOWHERE;
    const index = this.#index[rank] ?? NOWHERE;
    const free = left !== start && (start ? at.min < 0 : at.max === Infinity);
    into[offset] = start ? index.lo : index.hi;
    into[offset + 1] = inset(this.#x(at.hi) - this.#x(at.lo));
    into[offset + 2] = free ? -1 : start ? index.min : index.max;
    into[offset + 3] = left === start ? SPACE.textOffset + box.width : -SPACE.textOffset;
  }
}
