import {extentOf, type EventDate, type Extent, type Instant, type IntervalEnd} from './date.js';

/**
 * How two events lie in time, of Allen's thirteen relations (CACM 26(11), 1983) the six that dates can tell apart. That one
 * begins in the instant when the other ends (`meets`, `starts`, `finishes`, `equals`) no date with bounds can say: those
 * count as the relation that they border on.
 */
export type Relation = 'before' | 'overlaps' | 'during' | 'contains' | 'overlapped-by' | 'after';

/** A verdict on two dates, see `allen`. */
export type Verdict = Relation | `maybe-${Relation}` | 'concurrent' | 'unknown';

/** From where on and up to where an instant may lie. */
type Room = readonly [from: Instant, to: Instant];

/** A stretch of time whose ends lie somewhere; what happened at one moment has one room for both. */
interface Stretch {
  readonly start: Room;
  readonly end: Room;
  readonly isMoment?: boolean;
}

/** What of two stretches, `a` and `b`, comes after what, from the first instant to the last. */
const ORDERS: Readonly<Record<Relation, readonly ('a0' | 'a1' | 'b0' | 'b1')[]>> = {
  before: ['a0', 'a1', 'b0', 'b1'],
  overlaps: ['a0', 'b0', 'a1', 'b1'],
  during: ['b0', 'a0', 'a1', 'b1'],
  contains: ['a0', 'b0', 'b1', 'a1'],
  'overlapped-by': ['b0', 'a0', 'b1', 'a1'],
  after: ['b0', 'b1', 'a0', 'a1'],
};

const RELATIONS = Object.keys(ORDERS) as readonly Relation[];

/**
 * How the event of one date lies to that of another, as far as the dates tell:
 *
 * - a relation, where no other is possible even if what is `?`, `~` or `%` is as wrong as it may be;
 * - `maybe-` and a relation: the only one that is possible if dates are right as written; `maybe-before` and `maybe-after`
 *   too where that is possible and its contrary is not;
 * - `concurrent`: they share time as written, but which of them began or ended first is open;
 * - `unknown`: each may have been before the other.
 *
 * `allen(b, a)` is the inverse. Of a set of alternatives any may be the one; what happened on all of several dates lasted from
 * the first to the last.
 */
export function allen(a: EventDate, b: EventDate): Verdict {
  const [sure, other] = relationsOf(a, b);
  if (sure && !other) return sure;
  const written = possible(a, b, 'written');
  const [only, second] = written;
  if (only && !second) return `maybe-${only}`;
  const [isBefore, isAfter] = [written.includes('before'), written.includes('after')];
  if (isBefore && isAfter) return 'unknown';
  return isBefore ? 'maybe-before' : isAfter ? 'maybe-after' : 'concurrent';
}

/** Every relation that two dates leave possible, if qualified ones are as wrong as they may be; from `before` to `after`. */
export function relationsOf(a: EventDate, b: EventDate): readonly Relation[] {
  return possible(a, b, 'doubted');
}

type Reading = 'written' | 'doubted';

function possible(a: EventDate, b: EventDate, reading: Reading): Relation[] {
  const pairs = stretchesOf(a, reading).flatMap((first) => stretchesOf(b, reading).map((second) => [first, second] as const));
  return RELATIONS.filter((relation) => pairs.some(([first, second]) => canBe(relation, first, second)));
}

/** The stretches that a date can stand for: as many as it has alternatives. */
function stretchesOf(date: EventDate, reading: Reading): Stretch[] {
  const roomOf = ({lo, min, max, hi}: Extent): Room => (reading === 'written' ? [min, max] : [lo, hi]);
  const moment = (extent: Extent): Stretch => ({start: roomOf(extent), end: roomOf(extent), isMoment: true});
  if (date.kind === 'moment') return [moment(date.at)];
  if (date.kind === 'interval') {
    const room = (end: IntervalEnd, open: Instant): Room =>
      end === 'open' ? [open, open] : end === 'unknown' ? [-Infinity, Infinity] : roomOf(end);
    return [{start: room(date.start, -Infinity), end: room(date.end, Infinity)}];
  }
  const sorted = [...date.of].sort((x, y) => x.min - y.min || x.max - y.max);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const {min, max} = extentOf(date);
  const [isEarlier, isLater] = [min < first.min, max > Math.max(...sorted.map((bound) => bound.max))];
  if (date.kind === 'one-of') {
    const earlier = isEarlier && {...first, lo: min, min};
    const later = isLater && {...last, max, hi: max};
    return [...sorted, earlier, later].flatMap((extent) => (extent ? moment(extent) : []));
  }
  if (sorted.length === 1 && !first.run && !isEarlier && !isLater) return [moment(first)];
  return [{start: isEarlier ? [min, min] : roomOf(first), end: isLater ? [max, max] : roomOf(last)}];
}

/** Whether instants can be found in their rooms that come in the order of a relation. */
function canBe(relation: Relation, a: Stretch, b: Stretch): boolean {
  const rooms = {a0: a.start, a1: a.end, b0: b.start, b1: b.end};
  const order = ORDERS[relation];
  const isApart = (x: 'a0' | 'b0', y: 'a1' | 'b1'): boolean => order.indexOf(y) > order.indexOf(x) + 1;
  if ((a.isMoment && isApart('a0', 'a1')) || (b.isMoment && isApart('b0', 'b1'))) return false; // nothing fits into a moment
  const isWithin = relation === 'during' || relation === 'contains';
  return order.every((name, i) =>
    order.slice(0, i).every((earlier) => {
      const [from, to] = [rooms[earlier][0], rooms[name][1]];
      return from < to || (isWithin && from === to && !Number.isFinite(from)); // two that are open lie within each other
    }),
  );
}
