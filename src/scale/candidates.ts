import {DAY_MS} from '../model/civil.js';
import type {Instant} from '../model/date.js';
import type {Anchor} from './anchors.js';
import type {DensityGroup} from './density.js';
import type {Unit} from './scale.js';
import {UNIT_MS, unitFor, type Calendar} from './units.js';

/** A break hides at least this many calendar units: fewer are as easily drawn. */
const LEAST_HIDDEN = 4;

/** A gap among others of its density may be a break if it is longer than they are together and this many times their mean. */
const SILENCE_RATIO = 3;

/** Time from `a` to `b` that may hold a break. */
export interface Gap {
  readonly a: Instant;
  readonly b: Instant;
  /** Milliseconds that the densities before and after it take; 0 where a node stands alone. */
  readonly sides: readonly [number, number];
  /** What it must hide to be one, in calendar units of its finer side. */
  readonly least: number;
}

/** The stretch of a gap that may become a break. */
export interface BreakCandidate extends Gap {
  readonly t0: Instant;
  readonly t1: Instant;
}

/** What the steps of one plan share. */
export interface Ground {
  readonly calendar: Calendar;
  readonly marks: readonly Anchor[];
  /** Every instant that no break may hide, in order. */
  readonly stops: readonly Instant[];
  readonly asOf: Instant | undefined;
  /** Where what is shown ends. */
  readonly highest: Instant;
}

/** The gaps that density shows: of a group beside a denser one the only gap, or one that outweighs all others. */
export function silentGaps(groups: readonly DensityGroup[]): Gap[] {
  return groups.flatMap(({times, logRate}, k) => {
    const [before, after] = [groups[k - 1], groups[k + 1]];
    const gaps = times.slice(1).map((b, i) => b - (times[i] ?? b));
    const most = Math.max(...gaps);
    const others = lengthOf(times) - most;
    const isSilent = most > others && most * (gaps.length - 1) >= SILENCE_RATIO * others;
    if (!isSilent || ![before, after].some((near) => near && near.logRate > logRate)) return [];
    const at = gaps.indexOf(most) + 1;
    const [left, right] = [times.slice(0, at), times.slice(at)];
    const sideOf = (near?: DensityGroup): number => (near && near.times.length > 2 ? lengthOf(near.times) : 0);
    const sides = [lengthOf(left) || sideOf(before), lengthOf(right) || sideOf(after)] as const;
    return [{a: left.at(-1) ?? 0, b: right[0] ?? 0, sides, least: LEAST_HIDDEN}];
  });
}

/**
 * The longest stretch of a gap that hides nothing, drawn in to whole units of what stands beside it; none if that hides
 * too few of the finer unit.
 */
export function maybeCandidate({calendar, marks, stops, asOf, highest}: Ground, gap: Gap): BreakCandidate | undefined {
  const {a, b, sides, least} = gap;
  const [left, right] = [marksAt(marks, a), marksAt(marks, b)];
  const start = Math.max(a, ...left.map(({max}) => (max < b ? max : a)));
  const end = Math.min(b, ...right.map(({min}) => (min > a ? min : b)));
  let [c0, c1, previous] = [start, start, start];
  for (const stop of [...stops.filter((t) => t > start && t < end), end]) {
    if (stop - previous > c1 - c0) [c0, c1] = [previous, stop];
    previous = stop;
  }
  const unitBeside = (side: number, alone: readonly Anchor[]): Unit =>
    unitFor(Math.min(b - a, side || Math.max(2 * DAY_MS, ...alone.map(({min, max}) => 2 * (max - min)))));
  const [before, after] = [unitBeside(sides[0], left), unitBeside(sides[1], right)];
  const t0 = c0 === asOf ? c0 : calendar(c0 === a ? a : c0 - 1, before, 1); // an anchor keeps its unit
  const t1 = calendar(c1 < highest ? c1 : c1 - 1, after); // and so does the edge of the axis
  const hidden = (t1 - t0) / Math.min(UNIT_MS[before], UNIT_MS[after]);
  return hidden > least - 0.5 ? {...gap, t0, t1} : undefined;
}

/** The marks that count at an instant. */
export const marksAt = (marks: readonly Anchor[], t: Instant): Anchor[] => marks.filter(({anchor}) => anchor === t);

/** From the first to the last of some instants. */
export const lengthOf = (times: readonly Instant[]): number => (times.at(-1) ?? 0) - (times[0] ?? 0);
