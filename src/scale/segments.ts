import type {Instant} from '../model/date.js';
import type {Anchor} from './anchors.js';
import {lengthOf, marksAt, maybeCandidate, silentGaps, type BreakCandidate, type Gap, type Ground} from './candidates.js';
import {densityGroups, type DensityGroup, type DensityNode} from './density.js';
import type {PlannedSegment} from './scale.js';
import {calendarIn, unitFor} from './units.js';

/** What a plan may not know from the events alone. */
export interface PlanOptions {
  /** IANA name: cuts fall on calendar borders there. */
  readonly timeZone: string;
  /** Stretches that the editor wants as breaks, as far as nothing happens in them. */
  readonly breaks?: readonly (readonly [Instant, Instant])[] | undefined;
  /** End of the day when the account was written. */
  readonly asOf?: Instant | undefined;
  /** The window; without it, all that the events show. */
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

/** A band up to this share of the sparser side's time moves to the denser side with its anchor. */
const BAND_SHARE = 0.25;

/** The end of an interval, and the edge of a window, ask for this share of the room that a beginning does. */
const END_WEIGHT = 0.25;

/** The search for densities is quadratic: of more nodes only every second, third and so on is looked at. */
const MOST_NODES = 1500;

/**
 * Cuts time where its density of events changes and where nothing happens, on calendar borders of the zone. Segments
 * come in order and touch; the first begins and the last ends with a whole unit (or at `asOf`, if nothing lies after it),
 * and neither is a candidate for a break. No anchor and no end of a band or bar lies strictly inside a candidate, though
 * a bar or a coarse band may cross one whole. The day of `asOf` is shown, and the axis is cut after it, where it has a
 * future. Without events there are no segments. Time O(n log n + m^2) for m distinct anchors, m held to 1500.
 */
export function planSegments(events: readonly Anchor[], {timeZone, breaks = [], asOf, from, to}: PlanOptions): PlannedSegment[] {
  const calendar = calendarIn(timeZone);
  const shown = events.filter(({lo, hi}) => hi > (from ?? -Infinity) && lo < (to ?? Infinity));
  const instants = shown
    .flatMap(({anchor, min, max, lo, hi, span = [], ends = []}) => [anchor, min, max, lo, hi, ...span, ...ends])
    .sort(ascending);
  const [first, last] = [instants[0], instants.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [lowest, highest] = [from ?? first, to ?? last];

  // what no event shows but the axis must: the edges of the window, and the day of `asOf` if a future follows
  const spans = [lowest, highest].filter((t) => t < first || t > last).map((t) => [t, t] as const);
  if (asOf !== undefined && asOf > lowest && asOf < highest) spans.push([Math.max(lowest, calendar(asOf - 1, 'day')), asOf]);
  const marks = [...shown, ...spans.map(([min, max]): Anchor => ({anchor: (min + max) / 2, min, max, lo: min, hi: max}))];
  const ground: Ground = {calendar, marks, asOf, highest, stops: [...instants, ...spans.flat()].sort(ascending)};

  const nodes = nodesOf(marks).filter(({t}) => t >= lowest && t <= highest);
  const groups = densityGroups(nodes);
  const edited = breaks.map(([a, b]): Gap => ({a: Math.max(a, lowest), b: Math.min(b, highest), sides: [0, 0], least: 1}));
  const candidates: BreakCandidate[] = [];
  for (const gap of [...edited, ...silentGaps(groups)]) {
    const found = maybeCandidate(ground, gap);
    if (found && candidates.every(({t0, t1}) => found.t1 < t0 || t1 < found.t0)) candidates.push(found); // of two the first
  }

  const inner = [...bordersOf(ground, nodes, groups, candidates), asOf ?? lowest, ...candidates.flatMap(({t0, t1}) => [t0, t1])]
    .filter((t) => t > lowest && t < highest && candidates.every(({t0, t1}) => t <= t0 || t >= t1))
    .sort(ascending);
  const t0 = calendar(lowest, unitFor((inner[0] ?? highest) - lowest));
  const t1 = calendar(highest - 1, unitFor(highest - (inner.at(-1) ?? lowest)), 1);
  const cuts = [...new Set([t0, ...inner, asOf !== undefined && asOf >= highest ? Math.min(asOf, t1) : t1])];
  return cuts.slice(1).map((end, k) => ({t0: cuts[k] ?? t0, t1: end, candidate: candidates.some((found) => found.t1 === end)}));
}

const ascending = (a: number, b: number): number => a - b;

/** Distinct anchors and ends of spans with their weights, in order of time. */
function nodesOf(marks: readonly Anchor[]): DensityNode[] {
  const weights = new Map<Instant, number>();
  const add = (t: Instant, weight: number): void => void weights.set(t, (weights.get(t) ?? 0) + weight);
  for (const {anchor, min, max, span} of marks) {
    add(anchor, min < max ? 1 : END_WEIGHT);
    if (span) add(span[1], END_WEIGHT);
  }
  const step = Math.ceil(weights.size / MOST_NODES);
  const nodes = [...weights].map(([t, weight]) => ({t, weight})).sort((a, b) => a.t - b.t);
  return nodes.filter((_, k) => k % step === 0 || k === nodes.length - 1);
}

/**
 * Where one density passes into another, unless a candidate stands there. The calendar unit of the shared node goes to
 * the side whose density its own is nearer to; a band that is short beside the sparser side goes with it.
 */
function bordersOf(
  {calendar, marks}: Ground,
  nodes: readonly DensityNode[],
  groups: readonly DensityGroup[],
  candidates: readonly BreakCandidate[],
): Instant[] {
  return groups.slice(1).flatMap((right, k) => {
    const left = groups[k] ?? right;
    const t = right.times[0] ?? 0;
    if (candidates.some(({a, b}) => a === t || b === t)) return [];
    const lengths = [lengthOf(left.times), lengthOf(right.times)] as const;
    const unit = unitFor(Math.min(...lengths));
    const [start, end] = [calendar(t, unit), calendar(t, unit, 1)];
    const weight = nodes.reduce((sum, node) => (node.t >= start && node.t < end ? sum + node.weight : sum), 0);
    const isDenser = right.logRate > left.logRate;
    const isDense = 2 * Math.log(weight / (end - start)) > left.logRate + right.logRate;
    const most = BAND_SHARE * lengths[isDenser ? 0 : 1];
    const bands = marksAt(marks, t).filter(({min, max}) => max - min <= most);
    return isDense === isDenser
      ? [calendar(Math.min(t, ...bands.map(({min}) => min)), unit)]
      : [calendar(Math.max(end, ...bands.map(({max}) => max)) - 1, unit, 1)];
  });
}
