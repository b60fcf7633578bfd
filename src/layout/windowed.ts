import {extentOf, type Bound, type EventDate, type Instant} from '../model/date.js';
import type {DatedEvent} from '../model/timeline.js';
import {timeScale} from '../scale/scale.js';
import {cutAxis, timeAt, windowAxis, type TimeWindow} from '../scale/window.js';
import type {HorizontalLayout} from './horizontal.js';
import type {WindowView} from './layout.js';
import {standOf} from './stand.js';

/** What a window shows of a drawing that is laid out whole. */
export function windowView({room, scale, sided}: HorizontalLayout, window: TimeWindow, isMoving: boolean, asOf?: Instant): WindowView {
  const [start, end] = scale.range();
  const screen = end - start;
  const axis = windowAxis(scale.segments, window);
  const axes = {told: cutAxis(axis, start, end), drawn: cutAxis(axis, start - screen, end + screen)};
  return {
    ...axes,
    axis,
    isMoving,
    sided,
    room,
    standOf: (when) => standIn(axes, when, asOf),
    bandOf: (when) => bandIn(axes, when, asOf),
  };
}

/** Events by where they lie: before a window, in it as far as anyone knows, after it. What still goes on reaches to `asOf`. */
export function partsOf(
  events: readonly DatedEvent[],
  {t0, t1}: TimeWindow,
  asOf: Instant = Infinity,
): readonly [before: readonly DatedEvent[], inside: readonly DatedEvent[], after: readonly DatedEvent[]] {
  const parts: [DatedEvent[], DatedEvent[], DatedEvent[]] = [[], [], []];
  for (const event of events) {
    const {max, min} = extentOf(event.when);
    const end = max === Infinity ? Math.max(min + 1, asOf) : max;
    parts[end <= t0 ? 0 : min >= t1 ? 2 : 1].push(event);
  }
  return parts;
}

type Axes = Pick<WindowView, 'drawn' | 'told'>;

/**
 * Where it may stand in a window: what began before stays at the window's edge, and moves on along its bar by as much as
 * its beginning lies outside, so that no step of a pan makes it jump. What lies outside leaves by its near end.
 */
function standIn({drawn, told}: Axes, when: EventDate, asOf: Instant = Infinity): Pick<Bound, 'min' | 'max'> {
  const scale = timeScale(drawn);
  const [start, end] = timeScale(told).range();
  const {min, max} = standOf(when);
  const known = extentOf(when).max;
  const [a, b, last] = [scale(min), scale(max), scale(known === Infinity ? Math.max(asOf, max) : known)];
  if (last <= start) return {min: timeAt(drawn, last), max: timeAt(drawn, last)};
  if (a >= end) return {min: timeAt(drawn, a), max: timeAt(drawn, a)};
  const low = Math.max(start, a);
  const high = Math.max(low, Math.min(end, b >= start ? b : Math.min(last, 2 * start - b)));
  return {min: timeAt(drawn, low), max: timeAt(drawn, high)};
}

/** Where it may stand if need be while the window moves: where it lies, in the window or not. */
function bandIn({drawn, told}: Axes, when: EventDate, asOf: Instant = Infinity): Pick<Bound, 'min' | 'max'> {
  const stand = standOf(when);
  const {max} = extentOf(when);
  const [first, last] = [drawn[0]?.t0 ?? 0, drawn.at(-1)?.t1 ?? 0];
  const limit = (t: Instant) => Math.max(first, Math.min(last, t));
  const isPassed = stand.max < (told[0]?.t0 ?? -Infinity);
  return {min: limit(stand.min), max: limit(!isPassed ? stand.max : max === Infinity ? Math.max(asOf, stand.max) : max)};
}
