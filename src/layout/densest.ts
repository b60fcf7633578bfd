import {extentOf, type Extent, type Instant} from '../model/date.js';
import type {DatedEvent} from '../model/timeline.js';
import type {Unit} from '../scale/scale.js';
import {calendarIn, startsBetween, unitFor, UNIT_MS} from '../scale/units.js';

/** A short stretch that holds much of what happens. */
export interface Densest {
  readonly t0: Instant;
  readonly t1: Instant;
  /** Events that lie in it for sure, out of how many. */
  readonly count: number;
  readonly total: number;
  /** Its length, in whole units. */
  readonly units: number;
  readonly unit: Exclude<Unit, 'minute'>;
}

/** Of fewer events a reader sees at once where most are. */
const FEWEST = 6;

/** A stretch that holds half of the events is worth telling of where it takes no more than this share of the time. */
const MOST_TIME = 1 / 6;

/** What takes this long is told in years. */
const YEARS_FROM = 3;

/**
 * The shortest stretch of whole hours, days, months or years that holds at least half of the events with all the time that they
 * may have taken; undefined where that says little: of few events, or where it is no small part of the time between `t0`
 * and `t1`. Time O(n log n).
 */
export function densestPart(
  events: readonly DatedEvent[],
  {t0, t1}: {readonly t0: Instant; readonly t1: Instant},
  timeZone: string,
): Densest | undefined {
  const total = events.length;
  const extents = events.map(({when}) => extentOf(when)).filter(({min, max}) => min >= t0 && max <= t1);
  const found = total < FEWEST ? undefined : shortest(extents, Math.ceil(total / 2));
  if (!found) return undefined;
  const [unit, step] = roundingFor(found.t1 - found.t0);
  const calendar = calendarIn(timeZone);
  const from = calendar(found.t0, unit, 0, step);
  const to = calendar(found.t1 - 1, unit, 1, step);
  if (to - from > (t1 - t0) * MOST_TIME) return undefined;
  const count = extents.filter(({min, max}) => min >= from && max <= to).length;
  return {t0: from, t1: to, count, total, units: step * (startsBetween(from, to, [unit, step], calendar).length + 1), unit};
}

/** What a length is told in: hours, days, months, then years, in steps of which it has a few dozen at most. */
function roundingFor(duration: number): [Exclude<Unit, 'minute'>, number] {
  const years = duration / UNIT_MS.year;
  return years < YEARS_FROM ? [unitFor(duration), 1] : ['year', Math.max(1, 10 ** (Math.floor(Math.log10(years)) - 1))];
}

/**
 * The shortest stretch that holds `least` of the extents whole; the first of equals. Two pointers: both ends only go on, and
 * each extent enters once and leaves once.
 */
function shortest(extents: readonly Span[], least: number): {t0: Instant; t1: Instant} | undefined {
  const byStart = [...extents].sort((a, b) => a.min - b.min);
  const byEnd = byStart.map((span, place) => ({...span, place})).sort((a, b) => a.max - b.max);
  const isInside = byStart.map(() => false);
  let [found, ended, inside]: [{t0: Instant; t1: Instant} | undefined, number, number] = [undefined, 0, 0];
  for (const [first, {min: t0}] of byStart.entries()) {
    for (; inside < least && ended < byEnd.length; ended++) {
      const {place = 0} = byEnd[ended] ?? {};
      if (place < first) continue; // it began before
      isInside[place] = true;
      inside++;
    }
    if (inside < least) return found;
    const t1 = byEnd[ended - 1]?.max ?? t0;
    if (!found || t1 - t0 < found.t1 - found.t0) found = {t0, t1};
    if (isInside[first]) inside--;
  }
  return found;
}

type Span = Pick<Extent, 'min' | 'max'>;
