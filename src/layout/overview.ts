import {boundsOf, extentOf, type EventDate, type Instant} from '../model/date.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import type {Segment, Unit} from '../scale/scale.js';
import {runsOf} from '../scale/ticks.js';
import {calendarIn, DIVISIONS, startsBetween, UNIT_MS} from '../scale/units.js';
import {wholeWindow, type TimeWindow} from '../scale/window.js';
import {densestPart, type Densest} from './densest.js';
import type {Measure} from './layout.js';
import {overviewTicks, type OverviewTick, type TickNamer} from './overview-ticks.js';

/** What an overview is made from. */
export interface OverviewInput {
  /** In any order. */
  readonly events: readonly DatedEvent[];
  /** The whole axis: its time is shown, and where its days are wide. */
  readonly axis: readonly Segment[];
  readonly timeline: Pick<Timeline, 'asOf' | 'timeZone'>;
  /** Of the strip, in CSS pixels, or a little less. */
  readonly width: number;
  readonly measure: Measure;
  readonly nameOf: TickNamer;
  /** What tells of the densest part. */
  readonly sentence: (densest: Densest) => string;
}

/** A calendar unit, and how many of them. */
export type Step = readonly [unit: Exclude<Unit, 'minute'>, step: number];

/** All of the time has room for no shorter units. */
const HOURS_AND_LONGER = DIVISIONS.flatMap(([unit, step]): Step[] => (unit === 'minute' ? [] : [[unit, step]]));

/** All time in true proportions. Places along it are shares of its width, from the beginning of time. */
export interface Overview extends TimeWindow {
  /** What each height counts the events of. */
  readonly step: Step;
  /** In order, without gaps. */
  readonly columns: readonly Column[];
  /** All heights as one path, in a box of 1 by 1. */
  readonly path: string;
  /** Where the ribbon is, and how dark. */
  readonly bands: readonly {readonly from: number; readonly to: number; readonly tone: 1 | 2 | 3}[];
  readonly ticks: readonly OverviewTick[];
  /** The sentence on the densest part: begins at a place, or ends there. None where there is nothing to say, or no room. */
  readonly note: {readonly text: string; readonly at: number; readonly side: 'before' | 'after'} | undefined;
}

/** A stretch in which so many events may fall. */
export interface Column {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** 0 for none, 1 for the most. */
  readonly height: number;
}

/** A day is counted by its hours where it is this long, in CSS pixels. */
const HOURS_FROM = 100;

/** Least width of a column, in CSS pixels. */
const NARROWEST = 1;

/** So many events at once reach the top, where there are no more: one alone is no mountain. */
const FEW = 5;

/** One event among many is seen. */
const LOWEST = 0.06;

/** Of the sentence: its least distance from the densest part and the most, and from other things, in CSS pixels. */
const NOTE = {near: 10, far: 90, step: 10, pad: 8} as const;

/** Heights up to this share pass under a sentence. */
const LOW = 0.25;

/** Lays all time out on a strip. Its cost is bounded by the width, but for one look at each event. */
export function overviewOf(input: OverviewInput): Overview {
  const {events, axis, timeline, width, measure, nameOf, sentence} = input;
  const {asOf, timeZone} = timeline;
  const {t0, t1} = wholeWindow(axis);
  const share = (t: Instant) => Math.max(0, Math.min(1, (t - t0) / (t1 - t0)));
  const step = columnStep(width / (t1 - t0));
  const edges = [t0, ...startsBetween(t0, t1, step, calendarIn(timeZone)), t1];
  const counts = densityOf(
    events.map(({when}) => spansOf(when, {t0, t1: Math.min(t1, asOf ?? t1)})),
    edges,
  );
  const most = counts.reduce((a, b) => Math.max(a, b), FEW);
  const columns = counts.map((count, k): Column => {
    const [from = t0, to = t1] = edges.slice(k, k + 2);
    return {from: share(from), to: share(to), count, height: count && Math.max(LOWEST, count / most)};
  });
  const densest = densestPart(events, {t0, t1}, timeZone);
  return {
    t0,
    t1,
    step,
    columns,
    path: pathOf(columns),
    bands: runsOf(axis, asOf).map((run) => ({from: share(run.t0), to: share(run.t1), tone: run.tone})),
    ticks: overviewTicks({t0, t1}, {width, timeZone, measure, nameOf}),
    note: densest && noteAt({from: share(densest.t0), to: share(densest.t1), text: sentence(densest)}, columns, {width, measure}),
  };
}

/** The step by which an end is moved: what is a pixel of the strip, or, where less is looked at, a day that is less. */
export function moveStep({t0, t1}: TimeWindow, window: TimeWindow, width: number): Step {
  const pixel = (t1 - t0) / width;
  return stepOf(Math.min(pixel, Math.max(UNIT_MS.day, (window.t1 - window.t0) / 20)), HOURS_AND_LONGER);
}

/** How many events may fall on each stretch between neighbouring edges; each counts once for all of its time, which is in any order. */
export function densityOf(events: readonly (readonly TimeWindow[])[], edges: readonly Instant[]): number[] {
  const changes = edges.map(() => 0);
  for (const spans of events) {
    let last = 0; // the first column that it was not counted in yet
    for (const {t0, t1} of [...spans].sort((a, b) => a.t0 - b.t0)) {
      const first = Math.max(last, edgesUpTo(edges, t0) - 1);
      const end = Math.min(edges.length - 1, edgesBefore(edges, t1));
      if (end <= first) continue;
      changes[first] = (changes[first] ?? 0) + 1;
      changes[end] = (changes[end] ?? 0) - 1;
      last = end;
    }
  }
  let count = 0;
  return changes.slice(0, -1).map((change) => (count += change));
}

/** The calendar unit of a column, of so many pixels in a millisecond. */
function columnStep(rate: number): Step {
  const isHourly = UNIT_MS.day * rate >= HOURS_FROM;
  return stepOf(
    NARROWEST / rate,
    HOURS_AND_LONGER.filter(([unit, step]) => unit !== 'hour' || (isHourly && step === 1)),
  );
}

/** The finest division that is no shorter. */
function stepOf(least: number, divisions: typeof HOURS_AND_LONGER): Step {
  const [unit, step] = divisions.find((each) => UNIT_MS[each[0]] * each[1] >= least) ?? divisions.at(-1) ?? ['year', 1];
  return [unit, step];
}

/** All the time that an event may have fallen on: each of several dates, and of what has no end all there is. */
function spansOf(when: EventDate, {t0, t1}: TimeWindow): TimeWindow[] {
  const isSet = when.kind !== 'moment' && when.kind !== 'interval' && !when.reach;
  const spans = isSet ? boundsOf(when) : [extentOf(when)];
  return spans.map(({min, max}) => ({t0: Math.max(min, t0), t1: max === Infinity ? t1 : max}));
}

/** How many of the sorted edges are not after an instant. */
const edgesUpTo = (edges: readonly Instant[], t: Instant): number => countWhile(edges, (edge) => edge <= t);

/** How many of the sorted edges are before an instant. */
const edgesBefore = (edges: readonly Instant[], t: Instant): number => countWhile(edges, (edge) => edge < t);

function countWhile(edges: readonly Instant[], holds: (edge: Instant) => boolean): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(edges[middle] ?? Infinity)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Neighbours of one height are one step of the path. */
function pathOf(columns: readonly Column[]): string {
  const round = (share: number) => Math.round(share * 1e5) / 1e5;
  let d = '';
  for (let k = 0; k < columns.length;) {
    const {from = 0, height = 0} = columns[k] ?? {};
    while (columns[k]?.height === height) k++;
    const to = columns[k]?.from ?? 1;
    if (height) d += `M${round(from)} 1V${round(1 - height)}H${round(to)}V1Z`;
  }
  return d;
}

/** Where the sentence stands: beside the densest part, as near as it stays clear of heights; before it where there is room. */
function noteAt(
  {from, to, text}: {readonly from: number; readonly to: number; readonly text: string},
  columns: readonly Column[],
  {width, measure}: Pick<OverviewInput, 'measure' | 'width'>,
): Overview['note'] {
  const length = measure(text, 'ribbon') + NOTE.pad;
  const isClear = (x0: number, x1: number) =>
    x0 >= NOTE.pad &&
    x1 <= width - NOTE.pad &&
    columns.every((column) => column.height <= LOW || column.to * width <= x0 || column.from * width >= x1);
  for (let gap: number = NOTE.near; gap <= NOTE.far; gap += NOTE.step) {
    const [end, start] = [from * width - gap, to * width + gap];
    if (isClear(end - length, end)) return {text, at: end / width, side: 'before'};
    if (isClear(start, start + length)) return {text, at: start / width, side: 'after'};
  }
  return undefined;
}
