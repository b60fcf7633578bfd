import type {Instant} from '../model/date.js';

/** Calendar units that a piece of the axis is told in. */
export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A stretch of time between two cuts, before it has a length. `t0 < t1`. */
export interface PlannedSegment {
  readonly t0: Instant;
  readonly t1: Instant;
  /** True where nothing begins, ends or happens, so that this may become a break. */
  readonly candidate: boolean;
  /** What it counts for on the axis in place of its duration; its time is then told only where there is room. */
  readonly weight?: number;
}

/** A piece of the axis, linear inside. `x0 < x1`, in CSS pixels. */
export interface Segment {
  readonly t0: Instant;
  readonly t1: Instant;
  readonly x0: number;
  readonly x1: number;
  readonly kind: 'base' | 'break';
  /** The stretch that this is a part of, where the edge of a window cuts it. */
  readonly of?: {readonly t0: Instant; readonly t1: Instant};
}

/** Instant to CSS pixel: strictly increasing, continuous, linear in each segment. `axisScale` gives it the shape of a D3 scale. */
export interface TimeScale {
  /** The pixel of an instant; before the domain its first pixel, after it its last. */
  (t: Instant | Date): number;
  readonly segments: readonly Segment[];
  range(): [number, number];
}

/** The scale of touching segments in order. No segments map all to 0. */
export function timeScale(segments: readonly Segment[]): TimeScale {
  const scale = (t: Instant | Date): number => {
    const {t0, t1, x0, x1} = segments.find((segment) => +t < segment.t1) ?? segments.at(-1) ?? {t0: 0, t1: 1, x0: 0, x1: 0};
    return x0 + (x1 - x0) * Math.max(0, Math.min(1, (+t - t0) / (t1 - t0)));
  };
  return Object.assign(scale, {segments, range: (): [number, number] => [segments[0]?.x0 ?? 0, segments.at(-1)?.x1 ?? 0]});
}
