import {HOUR_MS} from '../model/civil.js';
import type {Instant} from '../model/date.js';
import {timeScale, type Segment} from './scale.js';

/** A stretch of time that is looked at. `t0 < t1`. */
export interface TimeWindow {
  readonly t0: Instant;
  readonly t1: Instant;
}

/** An axis as it is drawn whole: touching segments in order, from the left edge of the picture to its right. */
export type WholeAxis = readonly Segment[];

/** A window shows at least this much of the time under the pointer: no source that news has is finer than its minutes. */
const SHORTEST = HOUR_MS;

/** A window that lacks less than this of the whole, in CSS pixels, is the whole. */
const NEARLY = 0.5;

/**
 * The whole axis as a window draws it: ribbon grows, breaks keep their length, and what stands at the window's ends stands
 * at the ends of the axis. All segments are there, most of them outside. Positions change continuously with the window
 * (time-and-layout.md, 3.4).
 */
export function windowAxis(axis: WholeAxis, window: TimeWindow): Segment[] {
  const growth = growthFor(axis, window);
  const grown = grownAxis(axis, growth);
  const shift = (axis[0]?.x0 ?? 0) - timeScale(grown)(window.t0);
  return grown.map((segment) => ({...segment, x0: segment.x0 + shift, x1: segment.x1 + shift}));
}

/** The part of an axis between two pixels: segments that reach over an end are cut there. */
export function cutAxis(axis: readonly Segment[], from: number, to: number): Segment[] {
  return axis.flatMap((segment) => {
    const [x0, x1] = [Math.max(from, segment.x0), Math.min(to, segment.x1)];
    if (x1 - x0 <= 1e-6) return [];
    if (x1 - x0 > segment.x1 - segment.x0 - 1e-6) return [segment];
    const {t0, t1} = segment;
    return [{...segment, t0: timeAt([segment], x0), t1: timeAt([segment], x1), x0, x1, of: {t0, t1}}];
  });
}

/** The instant at a pixel of an axis: outside it that of its nearer end. */
export function timeAt(axis: readonly Segment[], x: number): Instant {
  const {t0, t1, x0, x1} = axis.find((segment) => x < segment.x1) ?? axis.at(-1) ?? {t0: 0, t1: 1, x0: 0, x1: 1};
  return t0 + (t1 - t0) * Math.max(0, Math.min(1, (x - x0) / (x1 - x0)));
}

/**
 * The window grown by `factor` (2 shows half as much) with the time at pixel `x` of the picture where it is. It never
 * leaves the axis, and shows no less than an hour of what is under the pointer.
 */
export function zoomWindow(axis: WholeAxis, window: TimeWindow, factor: number, x: number): TimeWindow {
  const [start, length] = extentOf(axis);
  const drawn = windowAxis(axis, window);
  const t = timeAt(drawn, x);
  const under = axis.find((segment) => t < segment.t1) ?? axis.at(-1);
  const most = under ? Math.max(1, (length * (under.t1 - under.t0)) / (under.x1 - under.x0) / SHORTEST) : 1;
  const growth = Math.max(1, Math.min(most, growthFor(axis, window) * factor));
  const grown = grownAxis(axis, growth);
  return windowFrom(grown, timeScale(grown)(t) - (x - start), length);
}

/** The window moved so that what it shows moves by `dx` pixels, as far as the axis goes. */
export function panWindow(axis: WholeAxis, window: TimeWindow, dx: number): TimeWindow {
  const [, length] = extentOf(axis);
  const grown = grownAxis(axis, growthFor(axis, window));
  return windowFrom(grown, timeScale(grown)(window.t0) - dx, length);
}

/** The window of a length in pixels that holds an instant at a share of it, or as near to that as the axis allows. */
export function centreWindow(axis: WholeAxis, window: TimeWindow, t: Instant, share = 0.5): TimeWindow {
  const [start, length] = extentOf(axis);
  return panWindow(axis, window, start + share * length - timeScale(windowAxis(axis, window))(t));
}

/** A window as an axis has it: none where it is as good as the whole, or lies elsewhere in time, as one of another account does. */
export function seenWindow(axis: WholeAxis, window: TimeWindow | undefined): TimeWindow | undefined {
  const {t0, t1} = wholeWindow(axis);
  return window && axis.length && window.t0 < t1 && window.t1 > t0 ? limitWindow(axis, window) : undefined;
}

/** All that an axis shows. */
export const wholeWindow = (axis: WholeAxis): TimeWindow => ({t0: axis[0]?.t0 ?? 0, t1: axis.at(-1)?.t1 ?? 1});

/**
 * A window within the axis, from any two instants; undefined where that is as good as the whole. One that is too short, or
 * lies in a break alone, is widened round its middle.
 */
export function limitWindow(axis: WholeAxis, {t0, t1}: TimeWindow): TimeWindow | undefined {
  const whole = wholeWindow(axis);
  const limit = (t: Instant) => Math.max(whole.t0, Math.min(whole.t1, t));
  let window = {t0: limit(Math.min(t0, t1)), t1: limit(Math.max(t0, t1))};
  const [, length] = extentOf(axis);
  if (isTooShort(axis, window)) {
    const t = nearestOnRibbon(axis, (window.t0 + window.t1) / 2);
    window = {t0: limit(Math.min(t - SHORTEST / 2, whole.t1 - SHORTEST)), t1: limit(Math.max(t + SHORTEST / 2, whole.t0 + SHORTEST))};
  }
  const lacking = timeScale(axis)(window.t0) - timeScale(axis)(whole.t0) + timeScale(axis)(whole.t1) - timeScale(axis)(window.t1);
  return lacking < Math.min(NEARLY, length / 2) ? undefined : window;
}

/**
 * The window moved in time as far as the axis goes, as long as it was. One that would lie in a break alone stands half on
 * the ribbon that is nearest.
 */
export function slideWindow(axis: WholeAxis, {t0, t1}: TimeWindow, ms: number): TimeWindow {
  const whole = wholeWindow(axis);
  const from = (t: Instant): TimeWindow => {
    const start = Math.max(whole.t0, Math.min(whole.t1 - (t1 - t0), t));
    return {t0: start, t1: start + t1 - t0};
  };
  const slid = from(t0 + ms);
  return isTooShort(axis, slid) ? from(nearestOnRibbon(axis, (slid.t0 + slid.t1) / 2) - (t1 - t0) / 2) : slid;
}

/** The latest beginning that a window can have without its end moving, and the earliest end without its beginning. */
export function windowLimits(axis: WholeAxis, {t0, t1}: TimeWindow): {readonly latest: Instant; readonly earliest: Instant} {
  let x = 0;
  const ribbon = axis.map((segment) => ({...segment, x0: x, x1: (x += isRibbon(segment) ? segment.x1 - segment.x0 : 0)}));
  const scale = timeScale(ribbon);
  const least = leastLength(axis) * (1 + 1e-6); // what rounding takes
  const whole = wholeWindow(axis);
  return {
    latest: Math.max(whole.t0, t0, Math.min(t1, timeAt(ribbon, scale(t1) - least))), // a window that lies half in a break stands as it is
    earliest: Math.min(whole.t1, t1, Math.max(t0, timeAt(ribbon, scale(t0) + least))),
  };
}

/** How many times as large as on the whole axis a window draws its ribbon; at least 1. */
export function growthFor(axis: WholeAxis, window: TimeWindow): number {
  const [, length] = extentOf(axis);
  const scale = timeScale(axis);
  const base = baseLength(axis, window);
  const breaks = scale(window.t1) - scale(window.t0) - base;
  return Math.max(1, (length - breaks) / Math.max(base, 1e-9));
}

const isRibbon = ({kind}: Segment): boolean => kind === 'base';

const distance = ({t0, t1}: Segment, t: Instant): number => Math.max(0, t0 - t, t - t1);

/** Pixels of ribbon that a window must take on the whole axis. */
const leastLength = (axis: WholeAxis): number =>
  Math.min(...axis.filter(isRibbon).map(({t0, t1, x0, x1}) => (SHORTEST * (x1 - x0)) / (t1 - t0)));

const isTooShort = (axis: WholeAxis, window: TimeWindow): boolean => !(baseLength(axis, window) >= leastLength(axis));

/** The instant, or the one nearest to it that the ribbon shows. */
function nearestOnRibbon(axis: WholeAxis, t: Instant): Instant {
  const near = axis.filter(isRibbon).reduce((a, b) => (distance(b, t) < distance(a, t) ? b : a));
  return Math.max(near.t0, Math.min(near.t1, t));
}

/** Pixels of ribbon that a window takes on the whole axis. */
function baseLength(axis: WholeAxis, {t0, t1}: TimeWindow): number {
  return axis.filter(isRibbon).reduce((sum, segment) => {
    const scale = timeScale([segment]);
    return sum + scale(t1) - scale(t0);
  }, 0);
}

/** Where an axis begins, and how long it is, in pixels. */
function extentOf(axis: WholeAxis): readonly [start: number, length: number] {
  const start = axis[0]?.x0 ?? 0;
  return [start, (axis.at(-1)?.x1 ?? 0) - start];
}

/** The axis with its ribbon grown, from the same start. */
function grownAxis(axis: WholeAxis, growth: number): Segment[] {
  let x = axis[0]?.x0 ?? 0;
  return axis.map((segment) => {
    const x0 = x;
    x += (segment.x1 - segment.x0) * (isRibbon(segment) ? growth : 1);
    return {...segment, x0, x1: x};
  });
}

/** What stands between a pixel of a grown axis and `length` pixels on, moved into the axis where it does not lie in it. */
function windowFrom(grown: readonly Segment[], from: number, length: number): TimeWindow {
  const [start, whole] = extentOf(grown);
  const x = Math.max(start, Math.min(start + whole - length, from));
  return {t0: timeAt(grown, x), t1: timeAt(grown, x + length)};
}
