import {boundsOf, type Bound, type EventDate, type Instant, type IntervalEnd} from '../model/date.js';
import type {DatedEvent} from '../model/timeline.js';
import type {TimeScale} from '../scale/scale.js';
import type {PathRole, SceneMark, ScenePath} from './layout.js';
import type {Side} from './stems.js';
import {AXIS} from './constants.js';
import {markFill} from './marks.js';
import {packBars} from './rows.js';

/** An event on the axis: its stem's place and the side it stands on. */
export interface Standing {
  readonly event: DatedEvent;
  readonly x: number;
  readonly side: Side;
  readonly group: number;
}

/** Bars, brackets and marks between axis and labels. */
export interface Score {
  /** Tracks used, by side. */
  readonly tracks: Readonly<Record<Side, number>>;
  /** Draws them; `y` is the middle of a track. */
  readonly draw: (y: (side: Side, track: number) => number) => {readonly paths: readonly ScenePath[]; readonly marks: readonly SceneMark[]};
}

/** All the time that one event, or several of equal dates, may have taken: one line of the score. */
interface Line {
  readonly members: readonly Standing[];
  readonly side: Side;
  readonly x0: number;
  readonly x1: number;
}

/**
 * The score: every event has its own line showing all the time it may have taken, bars for what lasted and brackets for
 * moments, the longest nearest the ribbon; equal spans on one side share one bracket. What is narrower than
 * `AXIS.exact` is exact at this scale and stands as a solid mark without a line. What still goes on ends at `asOf`, in
 * pixels. Nothing is drawn inside a break.
 */
export function score(standings: readonly Standing[], scale: TimeScale, asOf: number): Score {
  const tracks = {above: 0, below: 0};
  const lines = linesOf(standings, scale, asOf);
  const packed = (['above', 'below'] as const).flatMap((side) => {
    const mine = lines.filter((line) => line.side === side);
    const rows = packBars(
      mine.map(({members, x0, x1}) => ({x0, x1, x: members[0]?.x ?? x0})),
      AXIS.barGap,
    );
    tracks[side] = Math.max(0, ...rows.map((row) => row + 1));
    return mine.map((line, i) => ({...line, track: rows[i] ?? 0}));
  });
  return {
    tracks,
    draw: (y) => ({
      paths: packed.flatMap((line) => drawDate(line, y(line.side, line.track), scale, asOf)),
      marks: packed.flatMap(({members, side, track, x0, x1}) =>
        members.map(({event, x, group}) => ({id: event.id, x, y: y(side, track), group, fill: markFill(event, x1 - x0 <= AXIS.exact)})),
      ),
    }),
  };
}

function linesOf(standings: readonly Standing[], scale: TimeScale, asOf: number): Line[] {
  const lines = new Map<string, Line>();
  for (const standing of standings) {
    const {
      event: {id, when},
      side,
      x,
    } = standing;
    const span = reach(when, scale, asOf);
    const [x0, x1] = span[1] - span[0] < AXIS.exact ? [x - AXIS.exact / 2, x + AXIS.exact / 2] : span;
    const key = when.kind === 'moment' ? `${side} ${x0} ${x1}` : id;
    lines.set(key, {side, x0, x1, members: [...(lines.get(key)?.members ?? []), standing]});
  }
  return [...lines.values()];
}

/** Pixels that a date's line takes, fades included. */
function reach(when: EventDate, scale: TimeScale, asOf: number): [number, number] {
  if (when.kind !== 'interval') {
    const bounds = boundsOf(when);
    return [scale(Math.min(...bounds.map(({lo}) => lo))), scale(Math.max(...bounds.map(({hi}) => hi)))];
  }
  const {start, end} = when;
  const known = typeof end === 'string' ? undefined : scale(end.hi);
  const x0 = typeof start === 'string' ? (known ?? asOf) - AXIS.unknownFade : scale(start.lo);
  return [x0, known ?? (end === 'open' ? asOf : x0 + AXIS.unknownFade)];
}

type Shape = readonly [role: PathRole, d: string];

function drawDate({members, x0, x1}: Line, y: number, scale: TimeScale, asOf: number): ScenePath[] {
  const [first] = members;
  if (!first) return [];
  const {
    event: {id, when},
    group,
  } = first;
  if (when.kind === 'interval') return drawBar(when.start, when.end, y, scale, asOf).map(([role, d]) => ({role, d, id, group}));
  if (when.kind !== 'moment') return drawChoices(when.of, y, scale).map(([role, d]) => ({role, d, id, group}));
  if (x1 - x0 <= AXIS.exact) return [];
  const {lo, min, max, hi, qualifier} = when.at;
  const [a, b] = [scale(min), scale(max)];
  if (qualifier === 'uncertain' || qualifier === 'both') return [{role: 'box', d: box(a, b, y), id, group}];
  const fades: Shape[] = [...fade('fade-in', lo, min, y, scale), ...fade('fade-out', max, hi, y, scale)];
  return [...fades, bracket(a, b, y, lo < min, max < hi)].map(([role, d]) => ({role, d, id}));
}

const fade = (role: PathRole, from: Instant, to: Instant, y: number, scale: TimeScale) =>
  pieces(scale(from), scale(to), scale).map(([a, b]): Shape => [role, rect(a, b, y, 1)]);

/**
 * A bar: full colour between the latest start and the earliest end, 42 % where it may have begun or ended, closed by a
 * cap at a bound, fading to nothing where the bound is only about, with a head where it still goes on.
 */
function drawBar(start: IntervalEnd, end: IntervalEnd, y: number, scale: TimeScale, asOf: number): Shape[] {
  const [x0, x1] = reach({kind: 'interval', start, end}, scale, asOf);
  const goesOn = end === 'open';
  const stop = goesOn ? x1 - AXIS.headLength : x1;
  const from = typeof start === 'string' ? {min: x0 + AXIS.unknownFade, max: x0 + AXIS.unknownFade} : across(start, scale);
  const to = typeof end !== 'string' ? across(end, scale) : goesOn ? {min: stop, max: stop} : from;
  const certain = from.max < to.min;
  const stretches: [PathRole, number, number][] = [
    ['fade-in', x0, from.min],
    ['maybe', from.min, certain ? from.max : to.max],
    ['bar', from.max, to.min],
    ['maybe', certain ? to.min : to.max, to.max],
    ['fade-out', to.max, stop],
  ];
  const shapes = stretches.flatMap(([role, a, b]) => pieces(a, b, scale).map(([p, q]): Shape => [role, rect(p, q, y, AXIS.bar)]));
  const cap = (x: number): Shape => ['cap', rect(x, x + 1.5, y, AXIS.cap)];
  if (x0 >= from.min && from.max - from.min >= AXIS.exact) shapes.push(cap(from.min));
  if (goesOn) shapes.push(['cap', `M${n(stop)} ${n(y - 5)}L${n(x1)} ${n(y)}L${n(stop)} ${n(y + 5)}Z`]);
  else if (to.max >= stop && to.max - to.min >= AXIS.exact) shapes.push(cap(to.max - 1.5));
  for (const {kind, x0: a, x1: b} of scale.segments)
    if (kind === 'break' && a >= x0 && b <= x1) shapes.push(['link', `M${n(a + 4)} ${n(y)}H${n(b - 4)}`]);
  return shapes;
}

/** One dashed box for each of several dates, joined by dots. */
function drawChoices(bounds: readonly Bound[], y: number, scale: TimeScale): Shape[] {
  const spans = bounds.map((bound) => across(bound, scale)).sort((a, b) => a.min - b.min);
  return spans.flatMap(({min, max}, i): Shape[] => {
    const before = spans[i - 1]?.max ?? min;
    return [
      ['box', box(min, Math.max(max, min + AXIS.exact), y)],
      ...(before < min ? [['link', `M${n(before + 1)} ${n(y)}H${n(min)}`] as const] : []),
    ];
  });
}

const across = ({min, max}: Bound, scale: TimeScale) => ({min: scale(min), max: scale(max)});

/** The stretches of `[x0, x1]` outside every break. */
function pieces(x0: number, x1: number, {segments}: TimeScale): [number, number][] {
  const out: [number, number][] = [];
  let from = x0;
  for (const segment of segments) {
    if (segment.kind !== 'break' || segment.x1 <= x0 || segment.x0 >= x1) continue;
    if (segment.x0 > from) out.push([from, segment.x0]);
    from = segment.x1;
  }
  if (x1 > from) out.push([from, x1]);
  return out;
}

const n = (value: number) => Math.round(value * 100) / 100;
const rect = (x0: number, x1: number, y: number, height: number) =>
  `M${n(x0)} ${n(y - height / 2)}H${n(x1)}V${n(y + height / 2)}H${n(x0)}Z`;
const box = (x0: number, x1: number, y: number) => rect(x0 + 0.5, x1 - 0.5, Math.round(y), AXIS.cap);

/** A line with end ticks, 2 px inside its span; an end that is only about has no tick. */
function bracket(x0: number, x1: number, y: number, openStart: boolean, openEnd: boolean): Shape {
  const [a, b] = [Math.round(x0 + (openStart ? 0 : AXIS.inset)), Math.round(x1 - (openEnd ? 0 : AXIS.inset))];
  const tick = (x: number) => `M${x + 0.5} ${n(y - 4)}v8`;
  return ['bracket', `M${a} ${Math.floor(y) + 0.5}H${b}${openStart ? '' : tick(a)}${openEnd ? '' : tick(b - 1)}`];
}
