import type {Instant} from '../model/date.js';
import type {LabelBox} from './layout.js';
import type {Cell} from './stems-flank.js';

export type Side = 'above' | 'below';

/** What is asked of one label, whatever its axis. */
interface AskedLabel {
  readonly id: string;
  /** Ways to wrap it, in any order; at least one. */
  readonly boxes: readonly LabelBox[];
  /** Left out where the solver may choose. */
  readonly side?: Side;
  readonly importance: 1 | 2 | 3;
}

/** What is asked of a label whose axis is not yet drawn: where its stem and its text may stand, in time. */
export interface FitLabel extends AskedLabel {
  /** The event's band; `t0 <= t1`. */
  readonly t0: Instant;
  readonly t1: Instant;
  /** The text stays right of the first instant, left of the second; within the picture where left out. */
  readonly after?: Instant;
  readonly before?: Instant;
  /** Where in its band the stem stays as long as its neighbours leave it room; anywhere where left out. */
  readonly within?: readonly [Instant, Instant];
}

/** The same in CSS pixels, once the axis has its lengths. */
export interface StemLabel extends AskedLabel {
  /** The event's band on the axis; `lo <= hi`. */
  readonly lo: number;
  readonly hi: number;
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

/** The choices of a layout, to be kept by the next one where they fit; opaque to callers. */
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
  readonly assignment: Assignment;
  /** Pixels by which every distance is longer than it must be. */
  readonly air: number;
  /** Lengths that the axis's segments have at least, for its `allocate`. */
  readonly floors: readonly number[];
}
