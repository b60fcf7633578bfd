import type {Instant} from '../model/date.js';
import type {PlannedSegment, Unit} from './scale.js';
import type {TickOptions, TickWidth} from './ticks.js';
import {calendarIn, DIVISIONS, LARGER, startsBetween, UNIT_MS, type Division} from './units.js';

/** A stretch of the ribbon cut into the units it is told in. */
export interface Told {
  readonly division: Division;
  /** Edges of the cells, the ends of the stretch among them. */
  readonly edges: readonly Instant[];
}

/** What the words of a break keep free, dots and teeth included. */
const BREAK_ROOM = 24;

/** What the words of a single cell keep free, teeth included. */
const SINGLE_ROOM = 20;

/**
 * The finest division of `[t0, t1)` whose words fit at a rate in pixels per millisecond; a single cell need not hold its
 * word, nor slivers of a unit at the ends unless `whole` is asked for.
 */
export function toldIn(t0: Instant, t1: Instant, rate: number, options: TickOptions, whole = false): Told {
  let told: Told = {division: ['year', 1, 0, 0, 0, 0], edges: [t0, t1]};
  for (told of divided(t0, t1, options.timeZone, ([, , least]) => (rate * (t1 - t0)) / least)) {
    if (told.edges.length === 2 || rateFor(told, 'narrow', told.division[3], options, whole) <= rate * 1.0001) break;
  }
  return told;
}

/** What the words of breaks measure, in CSS pixels, besides those of ticks, and how many there are for all to be told. */
export type LengthOptions = TickOptions & {readonly breakWords: (t0: Instant, t1: Instant) => number; readonly room?: number};

/**
 * The length of each planned segment in pixels at which the ribbon tells it well: months by month, a week or so by day,
 * and the words of a break fit between its edges; below which it tells it no more where all together take more than
 * `room`. What labels ask for goes on top. Pieces beside collapsed time come first, since only beside a piece that is told
 * is a break seen to be one; then the shortest time.
 */
export function leastLengths(plan: readonly PlannedSegment[], options: LengthOptions): number[] {
  const told = plan.map((segment) => [...lengthsFor(segment, options)].map((length) => Math.ceil(length)));
  const least = told.map((lengths) => Math.min(...lengths));
  let room = least.reduce((left, length) => left - length, options.room ?? Infinity);
  const rankOf = (k: number) => (plan[k - 1]?.candidate || plan[k + 1]?.candidate ? 0 : (plan[k]?.t1 ?? 0) - (plan[k]?.t0 ?? 0));
  for (const k of [...plan.keys()].sort((a, b) => rankOf(a) - rankOf(b))) {
    const [bare = 0, well = 0] = [least[k], told[k]?.[0]];
    if (well - bare > room) continue;
    least[k] = well;
    room -= well - bare;
  }
  return least;
}

/** Lengths at which a segment is told, from fine to coarse, down to the first that is coarse enough where room is short; at least one. */
function* lengthsFor({t0, t1, candidate, weight}: PlannedSegment, {breakWords, ...options}: LengthOptions): Generator<number> {
  if (weight) yield 0;
  if (candidate) yield breakWords(t0, t1) + BREAK_ROOM;
  for (const told of candidate || weight ? [] : divided(t0, t1, options.timeZone, ([, , , , most]) => most)) {
    const [unit, , , room, most, few] = told.division;
    const cells = told.edges.length - 1;
    if (cells <= most) yield cells > 1 ? rateFor(told, 'narrow', room, options) * (t1 - t0) : singleLength(t0, unit, options);
    if (cells <= few) return;
  }
}

function singleLength(t0: Instant, unit: Unit, {words, measure}: TickOptions): number {
  const of = LARGER[unit];
  const sub = words.caption(t0, {of, year: of !== undefined && of !== 'year', enlarged: false, width: 'short'});
  return SINGLE_ROOM + Math.max(measure(words.unit(t0, unit, 'short'), 'ribbon'), measure(sub, 'ribbon-sub'));
}

/** Pixels per millisecond at which every cell holds its word with some room; slivers, less than half the longest, need not unless `whole` is asked for. */
export function rateFor(
  {division: [unit, , least], edges}: Told,
  width: TickWidth,
  room: number,
  {words, measure}: TickOptions,
  whole = false,
): number {
  const cells = edges.slice(1).map((end, k) => [edges[k] ?? end, end] as const);
  const longest = Math.max(...cells.map(([a, b]) => b - a));
  const rates = cells.map(([a, b]) =>
    !whole && b - a < longest / 2 ? 0 : Math.max(least, measure(words.unit(a, unit, width), 'ribbon') + room) / (b - a),
  );
  return Math.max(...rates);
}

/** The ways to tell `[t0, t1)`, from fine to coarse, of about so many cells. A week has no name: one or two say less than their days or month. */
function* divided(t0: Instant, t1: Instant, timeZone: string, mostCells: (division: Division) => number): Generator<Told> {
  for (const division of DIVISIONS) {
    const [unit, step] = division;
    const cells = (t1 - t0) / UNIT_MS[unit] / step;
    if (cells > mostCells(division) + 1 || (unit === 'week' && cells <= 2)) continue;
    yield {division, edges: [t0, ...startsBetween(t0, t1, division, calendarIn(timeZone)), t1]};
  }
}
