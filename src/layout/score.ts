import {boundsOf, type Bound, type EventDate} from '../model/date.js';
import type {DatedEvent} from '../model/timeline.js';
import type {TimeScale} from '../scale/scale.js';
import type {PathRole, SceneMark, ScenePath} from './layout.js';
import type {Side} from './stems.js';
import {AXIS} from './constants.js';
import {markFill} from './marks.js';
import {packBars} from './rows.js';

/** An event on the axis: where its stem stands, and on which side. */
export interface Standing {
  readonly event: DatedEvent;
  readonly foot: number;
  readonly side: Side;
  readonly group: number;
}

/** Bars, brackets and marks between axis and labels. */
export interface Score {
  /** Tracks used, by side. */
  readonly tracks: Readonly<Record<Side, number>>;
  /** The track of each event's line. */
  readonly trackOf: ReadonlyMap<string, number>;
  /** Draws them; `y` is the middle of a track. */
  readonly draw: (y: (side: Side, track: number) => number) => {readonly paths: readonly ScenePath[]; readonly marks: readonly SceneMark[]};
}

/** A bound in CSS pixels. */
type Span = Pick<Bound, 'lo' | 'min' | 'max' | 'hi'>;

/** All the time that one event, or several of equal dates, may have taken: one line of the score. */
interface Line {
  readonly members: readonly Standing[];
  readonly side: Side;
  readonly x0: number;
  readonly x1: number;
  /** Of what lasted its beginning and its end, else each time that it may have been. */
  readonly spans: readonly Span[];
}

/**
 * The score: every event has its own line showing all the time it may have taken, bars for what lasted and brackets for
 * moments, the longest nearest the ribbon; equal spans on one side share one bracket. What is narrower than
 * `AXIS.exact` is exact at this scale and stands as a solid mark without a line. What still goes on ends at `asOf`, in
 * pixels. Nothing is drawn inside a break. A line that `kept` has a track for stays on it.
 */
export function score(standings: readonly Standing[], scale: TimeScale, asOf: number, kept?: ReadonlyMap<string, number>): Score {
  const tracks = {above: 0, below: 0};
  const lines = linesOf(standings, scale, asOf);
  const packed = (['above', 'below'] as const).flatMap((side) => {
    const mine = lines.filter((line) => line.side === side);
    const rows = packBars(
      mine.map(({members, x0, x1}) => ({x0, x1, x: members[0]?.foot ?? x0})),
      AXIS.barGap,
    );
    const placed = mine.map((line, i) => ({...line, track: kept?.get(line.members[0]?.event.id ?? '') ?? rows[i] ?? 0}));
    tracks[side] = Math.max(0, ...placed.map(({track}) => track + 1));
    return placed;
  });
  return {
    tracks,
    trackOf: new Map(packed.flatMap(({members, track}) => members.map(({event}) => [event.id, track] as const))),
    draw: (y) => ({
      paths: packed.flatMap((line) => pathsOf(line, y(line.side, line.track), scale)),
      marks: packed.flatMap(({members, side, track, x0, x1}) =>
        members.map(({event, foot, group}) => ({
          id: event.id,
          x: foot,
          y: y(side, track),
          group,
          fill: markFill(event, x1 - x0 <= AXIS.exact),
        })),
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
      foot,
    } = standing;
    const spans = spansOf(when, scale, asOf);
    let [x0, x1] = [Math.min(...spans.map(({lo}) => lo)), Math.max(...spans.map(({hi}) => hi))];
    if (x1 - x0 < AXIS.exact) [x0, x1] = [foot - AXIS.exact / 2, foot + AXIS.exact / 2];
    const key = when.kind === 'moment' ? `${side} ${x0} ${x1}` : id;
    lines.set(key, {side, x0, x1, spans, members: [...(lines.get(key)?.members ?? []), standing]});
  }
  return [...lines.values()];
}

/** What a date's line shows. What goes on has its head at `asOf`; what is not known fades over `AXIS.unknownFade`. */
function spansOf(when: EventDate, scale: TimeScale, asOf: number): Span[] {
  const spanOf = ({lo, min, max, hi}: Bound): Span => ({lo: scale(lo), min: scale(min), max: scale(max), hi: scale(hi)});
  const at = (x: number, lo: number, hi: number): Span => ({lo, min: x, max: x, hi});
  if (when.kind !== 'interval')
    return boundsOf(when)
      .map(spanOf)
      .sort((a, b) => a.min - b.min);
  const known = typeof when.end === 'string' ? undefined : spanOf(when.end);
  const last = known?.min ?? asOf;
  const start = typeof when.start === 'string' ? at(last, last - AXIS.unknownFade, last) : spanOf(when.start);
  if (known) return [start, known];
  const head = Math.max(asOf, start.max + AXIS.headLength); // of what is planned to go on, beside its beginning
  return [start, when.end === 'open' ? at(head - AXIS.headLength, head, head) : at(start.max, start.max, start.max + AXIS.unknownFade)];
}

type Shape = readonly [role: PathRole, d: string];

function pathsOf({members, spans, x0, x1}: Line, y: number, scale: TimeScale): ScenePath[] {
  const [{event, group}] = members as [Standing];
  const {id, when} = event;
  const [span] = spans;
  const named = (shapes: readonly Shape[]) => shapes.map(([role, d]) => ({role, d, id, group}));
  if (when.kind === 'interval') return named(barShapes(spans, when.end === 'open', y, scale));
  if (when.kind !== 'moment') return named(choiceShapes(spans, y));
  if (!span || x1 - x0 <= AXIS.exact) return [];
  const {lo, min, max, hi} = span;
  const {qualifier} = when.at;
  if (qualifier === 'uncertain' || qualifier === 'both') return named([['box', box(min, max, y)]]);
  const fades = [...stretch('fade-in', lo, min, y, 1, scale), ...stretch('fade-out', max, hi, y, 1, scale)];
  return [...fades, bracket(min, max, y, lo < min, max < hi)].map(([role, d]) => ({role, d, id}));
}

/**
 * A bar: full colour between the latest start and the earliest end, 42 % where it may have begun or ended, closed by a
 * cap at a bound, fading to nothing where the bound is only about, with a head where it still goes on.
 */
function barShapes([start, end]: readonly Span[], goesOn: boolean, y: number, scale: TimeScale): Shape[] {
  if (!start || !end) return [];
  const certain = start.max < end.min;
  const shapes = (
    [
      ['fade-in', start.lo, start.min],
      ['maybe', start.min, certain ? start.max : end.max],
      ['bar', start.max, end.min],
      ['maybe', certain ? end.min : end.max, end.max],
      ['fade-out', end.max, goesOn ? end.max : end.hi],
    ] as const
  ).flatMap(([role, a, b]) => stretch(role, a, b, y, AXIS.bar, scale));
  const cap = (x: number): Shape => ['cap', rect(x, x + 1.5, y, AXIS.cap)];
  if (start.lo >= start.min && start.max - start.min >= AXIS.exact) shapes.push(cap(start.min));
  if (goesOn) shapes.push(['cap', `M${n(end.max)} ${n(y - 5)}L${n(end.hi)} ${n(y)}L${n(end.max)} ${n(y + 5)}Z`]);
  else if (end.max >= end.hi && end.max - end.min >= AXIS.exact) shapes.push(cap(end.max - 1.5));
  for (const {kind, x0, x1} of scale.segments)
    if (kind === 'break' && x0 >= start.lo && x1 <= end.hi) shapes.push(['link', `M${n(x0 + 4)} ${n(y)}H${n(x1 - 4)}`]);
  return shapes;
}

/** One dashed box for each of several dates, joined by dots. */
function choiceShapes(spans: readonly Span[], y: number): Shape[] {
  return spans.flatMap(({min, max}, i): Shape[] => {
    const before = spans[i - 1]?.max ?? min;
    return [
      ['box', box(min, Math.max(max, min + AXIS.exact), y)],
      ...(before < min ? [['link', `M${n(before + 1)} ${n(y)}H${n(min)}`] as const] : []),
    ];
  });
}

/** The pieces of `[x0, x1]` outside every break. */
function stretch(role: PathRole, x0: number, x1: number, y: number, height: number, {segments}: TimeScale): Shape[] {
  const shapes: Shape[] = [];
  let from = x0;
  for (const {kind, x0: a, x1: b} of [...segments, {kind: 'break', x0: x1, x1}]) {
    if (kind !== 'break' || b < x0 || a > x1) continue;
    if (a > from) shapes.push([role, rect(from, a, y, height)]);
    from = Math.max(from, b);
  }
  return shapes;
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
