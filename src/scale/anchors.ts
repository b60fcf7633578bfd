import {boundsOf, type Bound, type EventDate, type Instant} from '../model/date.js';

/** What the plan of an axis has to know of one event. */
export interface Anchor {
  /** Where the event counts: the middle of the span it, or its beginning, may fall in. */
  readonly anchor: Instant;
  /** That span, `min < max`. */
  readonly min: Instant;
  readonly max: Instant;
  /** Everything drawn for the event, fades included; `lo <= min`, `max <= hi`. */
  readonly lo: Instant;
  readonly hi: Instant;
  /** From `anchor` to the middle of the end, for what lasted. */
  readonly span?: readonly [Instant, Instant];
  /** Further instants where a band of the event begins or ends: no break may hide them. */
  readonly ends?: readonly Instant[];
}

/** What is drawn where a date has no end of its own. */
export interface AnchorLimits {
  /** Where what still goes on is drawn to. */
  readonly asOf?: Instant | undefined;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

/**
 * The anchor of a date; undefined where nothing of it is known (`../..`). What began nobody knows when is shown from
 * `from` on, and what still goes on up to `asOf`, or else `to`; without these each counts at its known end alone.
 */
export function maybeAnchor(when: EventDate, {asOf, from, to}: AnchorLimits = {}): Anchor | undefined {
  const bounds = boundsOf(when);
  const lead = bounds[0];
  if (!lead) return undefined;
  const anchor = middle(lead);
  const {start, end} = when.kind === 'interval' ? when : {start: lead, end: lead};
  const last = end === 'open' ? (asOf ?? to ?? anchor) : end === 'unknown' ? anchor : middle(end);
  const ends = bounds.flatMap(({lo, min, max, hi}) => [lo, min, max, hi]);
  return {
    anchor,
    min: lead.min,
    max: lead.max,
    lo: Math.min(...ends, start === 'open' && from !== undefined ? from : Infinity),
    hi: Math.max(...ends, last),
    ends,
    ...(last > anchor && {span: [anchor, last] as const}),
  };
}

const middle = ({min, max}: Bound): Instant => min + (max - min) / 2;
