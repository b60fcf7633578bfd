import {DAY_MS} from '../model/civil.js';
import type {PlannedSegment, Segment} from './scale.js';

/** What a plan needs to become an axis. All arrays go by planned segment, in pixels; what is missing counts as 1. */
export interface AllocateOptions {
  /** Pixels to share out. */
  readonly length: number;
  /** What tick words and the words of breaks need: kept as long as the length allows. `leastLengths` tells. */
  readonly least?: ArrayLike<number>;
  /** What labels ask for beyond it: given where the length allows, in part where it does not. */
  readonly floors?: ArrayLike<number>;
  /** Where the axis begins. */
  readonly start?: number;
}

/** A candidate drawn more slowly than this share of the slower of its neighbours is a break; else it is ribbon like them. */
const BREAK_RATE_SHARE = 1 / 3;

/** A candidate grows with the axis up to this many times its break width. */
const BREAK_CAP = 2;

/** A segment of no length could not be inverted. */
const LEAST_LENGTH = 1;

/** A floor without end asks for all there is; its share must stay a number. */
const MOST_LENGTH = 1e9;

/** Width of a break that tells nothing but its length, in pixels: doubling the time adds about 4. */
export function breakWidth(duration: number): number {
  return 24 + 4 * Math.log2(1 + duration / DAY_MS / 30);
}

/**
 * Floors as `allocate` keeps them: candidates at their break width or more, and a longer candidate never below a shorter.
 * An axis shorter than the sum of the kept `least` cannot show all its words.
 */
export function keptFloors(plan: readonly PlannedSegment[], floors: ArrayLike<number> = []): number[] {
  const kept = plan.map((_, k) => Math.min(MOST_LENGTH, Math.max(LEAST_LENGTH, floors[k] || 0)));
  let longest = 0;
  for (const {k, duration} of plan.map((segment, k) => ({k, duration: durationOf(segment)})).sort((a, b) => a.duration - b.duration)) {
    if (plan[k]?.candidate) kept[k] = longest = Math.max(longest, kept[k] ?? 0, breakWidth(duration));
  }
  return kept;
}

/**
 * Shares out `length`: each segment gets `clamp(theta * duration, floor, cap)`, with the one theta that makes the sum right.
 * This is the least distortion of true durations that floors and caps allow (the KKT point of `sum (len - theta dur)^2 / dur`);
 * it is continuous in `length`, and no segment shrinks as `length` grows. Only candidates have a cap, and it comes from
 * their duration, so that a longer one is never drawn shorter. Where floors do not fit, each segment gets its `least` and
 * the same share of what its floor asks beyond; where those do not fit either, all are scaled down alike.
 */
export function allocate(plan: readonly PlannedSegment[], {length, least, floors, start = 0}: AllocateOptions): Segment[] {
  const words = keptFloors(plan, least);
  const wanted = keptFloors(
    plan,
    words.map((floor, k) => Math.max(floor, floors?.[k] || 0)),
  );
  const lengths = lengthsOf(plan, words, wanted, length);
  const rates = plan.map((segment, k) => (lengths[k] ?? 0) / durationOf(segment));
  let x = start;
  return plan.map(({t0, t1, candidate}, k) => {
    const x0 = x;
    x = k === plan.length - 1 ? start + length : x + (lengths[k] ?? 0); // the last edge takes up what rounding left
    const slow = candidate && (rates[k] ?? 0) < BREAK_RATE_SHARE * Math.min(rates[k - 1] ?? Infinity, rates[k + 1] ?? Infinity);
    return {t0, t1, x0, x1: x, kind: slow ? 'break' : 'base'};
  });
}

function lengthsOf(plan: readonly PlannedSegment[], words: readonly number[], wanted: readonly number[], length: number): number[] {
  const least = sumOf(words);
  const most = sumOf(wanted);
  const share = Math.max(0, (length - least) / (most - least || 1));
  if (length <= most) return words.map((floor, k) => (floor + share * ((wanted[k] ?? 0) - floor)) * Math.min(1, length / least));
  const bounds = plan.map((segment, k) => {
    const duration = durationOf(segment);
    const floor = wanted[k] ?? 0;
    return {duration, floor, cap: segment.candidate ? Math.max(floor, BREAK_CAP * breakWidth(duration)) : 2 * length};
  });
  // at each of these rates, in pixels per millisecond, one segment starts or stops to grow with theta
  const bends = bounds.flatMap(({duration, floor, cap}) => [
    {rate: floor / duration, change: duration},
    {rate: cap / duration, change: -duration},
  ]);
  let theta = 0;
  let growth = 0;
  let sum = most;
  for (const {rate, change} of bends.sort((a, b) => a.rate - b.rate)) {
    const then = sum + growth * (rate - theta);
    if (then >= length) break;
    theta = rate;
    growth += change;
    sum = then;
  }
  theta += (length - sum) / growth;
  return bounds.map(({duration, floor, cap}) => Math.min(cap, Math.max(floor, theta * duration)));
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const durationOf = ({t0, t1, weight = t1 - t0}: PlannedSegment): number => weight;
