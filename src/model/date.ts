/** Epoch milliseconds in UTC; may lie beyond what `Date` can hold. */
export type Instant = number;

/** Parts of a day as a reporter writes them; their hours are in `constants.ts`. */
export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** Seasons as a reporter writes them; their months are in `rare-forms.ts`. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** Whose season it is, where a date says so. */
export type Hemisphere = 'northern' | 'southern';

/** The finest unit that a date gives. */
export type Precision =
  | 'millisecond'
  | 'second'
  | 'minute'
  | 'hour'
  | 'daypart'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'quadrimester'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** EDTF's qualifiers: `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = 'none' | 'uncertain' | 'approximate' | 'both';

/**
 * What is known of one point in time: it lies in `[min, max)`, and, where the date is qualified, perhaps as far
 * out as `[lo, hi)`. `lo <= min < max <= hi`.
 */
export interface Bound {
  readonly lo: Instant;
  readonly min: Instant;
  readonly max: Instant;
  readonly hi: Instant;
  readonly precision: Precision;
  readonly qualifier: Qualifier;
  /** Only with precision `daypart`. */
  readonly part?: DayPart;
  /** Only with precision `season`. */
  readonly season?: Season;
  readonly hemisphere?: Hemisphere;
  /** True for a run of several such units: `2021-08-03..2021-08-05` in a set, `1984-1X` for October, November or December. */
  readonly run?: true;
  /** What is known of its place in a year that is not: the month and day of `156X-12-25`. */
  readonly each?: {readonly month: number; readonly day?: number};
  /** The year that it is held to be, where fewer digits are sure: that of `1950S2` (year 0 is 1 BC). */
  readonly estimate?: number;
  /** The date as written, without its qualifier's meaning applied. */
  readonly edtf: string;
}

/** One end of an interval: known, still going on (or from ever), or not known. */
export type IntervalEnd = Bound | 'open' | 'unknown';

/** When an event was: a moment somewhere in a bound, a stretch that lasted, or one or all of several. */
export type EventDate =
  | {readonly kind: 'moment'; readonly at: Bound}
  | {readonly kind: 'interval'; readonly start: IntervalEnd; readonly end: IntervalEnd}
  | {
      readonly kind: 'one-of' | 'all-of';
      readonly of: readonly Bound[];
      /** The extent of a set that goes on beyond its bounds: back without end in `[..1984]`, on without end in `[1984..]`. */
      readonly reach?: Extent;
    };

/** The outermost instants of a date; an open or unknown end is infinite. `lo <= min < max <= hi`. */
export interface Extent {
  readonly lo: Instant;
  readonly min: Instant;
  readonly max: Instant;
  readonly hi: Instant;
}

/** All the time that a date may have taken. */
export function extentOf(date: EventDate): Extent {
  if (date.kind === 'interval') {
    const {lo, min} = knownEnd(date.start) ?? EVER;
    const {max, hi} = knownEnd(date.end) ?? EVER;
    return {lo, min, max, hi};
  }
  const {reach} = date as {readonly reach?: Extent}; // a moment has none
  return (
    reach ??
    boundsOf(date).reduce<Extent>(
      (a, b) => ({
        lo: Math.min(a.lo, b.lo),
        min: Math.min(a.min, b.min),
        max: Math.max(a.max, b.max),
        hi: Math.max(a.hi, b.hi),
      }),
      NEVER,
    )
  );
}

/** Every bound that a date names, in the order written; open and unknown ends have none. */
export function boundsOf(date: EventDate): readonly Bound[] {
  if (date.kind === 'moment') return [date.at];
  if (date.kind === 'interval') return [date.start, date.end].flatMap((end) => knownEnd(end) ?? []);
  return date.of;
}

/**
 * The instant that stands for a date on a scale: the middle of the bound where it begins (a moment's only one, a set's
 * first), or, where the beginning is open or unknown, of the one where it ends.
 */
export function anchorOf(date: EventDate): Instant {
  const {min, max} = leadOf(date);
  return min === -Infinity ? max : min + (max - min) / 2;
}

/**
 * Orders dates for reading: by the earliest instant of the bound that anchors them; from one beginning the coarse
 * before the fine ("August" before "2 August" before "the morning of 2 August"), what lasted longest before what was
 * shorter, and what reaches out farther by its qualifier before what reaches less. Equal dates give 0: ties are the
 * editor's order. This orders moments of one precision as their midpoints do (time-and-layout, 1.5), and gives the
 * vertical list its headings: a cell's own date before anything inside the cell.
 */
export function compareDates(a: EventDate, b: EventDate): number {
  const [x, y] = [leadOf(a), leadOf(b)];
  let order = x.min - y.min || y.max - x.max; // between equal infinities NaN, which is no order
  if (!order) {
    const [p, q] = [extentOf(a), extentOf(b)];
    order = q.max - p.max || p.min - q.min || p.lo - q.lo || q.hi - p.hi || 0;
  }
  return Math.sign(order);
}

/** Whether a date lies wholly after `asOf` (exclusive end of the account), so that nothing of it can have happened. */
export function liesAfter(date: EventDate, asOf: Instant): boolean {
  return extentOf(date).min >= asOf;
}

/**
 * A date as an account that ends at `asOf` (exclusive) can know it: no bound reaches beyond. One that lies wholly after
 * is returned as written, see `liesAfter`. An end that lies wholly after was still to come, so it is open; an open end
 * stays open. Of several alternatives those still to come fall away; of several that all happened none does. What goes on
 * without end from one of them on (`[1984..]`) goes on to `asOf`.
 */
export function clampDate(date: EventDate, asOf: Instant): EventDate {
  if (liesAfter(date, asOf) || extentOf(date).hi <= asOf) return date;
  const clamped = <T extends Extent>(bound: T): T =>
    bound.min < asOf ? {...bound, max: Math.min(bound.max, asOf), hi: Math.min(bound.hi, asOf)} : bound;
  const clampedEnd = (end: IntervalEnd): IntervalEnd => (typeof end === 'string' ? end : clamped(end));
  if (date.kind === 'moment') return {...date, at: clamped(date.at)};
  if (date.kind === 'interval') {
    const {start, end} = date;
    const isToCome = typeof end !== 'string' && end.min >= asOf;
    return {...date, start: clampedEnd(start), end: isToCome ? 'open' : clampedEnd(end)};
  }
  const of = date.of.filter(({min}) => date.kind === 'all-of' || min < asOf).map(clamped);
  return {...date, of, ...(date.reach && {reach: clamped(date.reach)})};
}

const EVER: Extent = {lo: -Infinity, min: -Infinity, max: Infinity, hi: Infinity};
const NEVER: Extent = {lo: Infinity, min: Infinity, max: -Infinity, hi: -Infinity};

function knownEnd(end: IntervalEnd): Bound | undefined {
  return typeof end === 'string' ? undefined : end;
}

/** The bound that a date is placed by. */
function leadOf(date: EventDate): Extent {
  return boundsOf(date)[0] ?? EVER;
}
