import {formatElapsed} from '../locale/format-elapsed.js';
import type {ControlMessages} from '../locale/messages.js';
import {MINUTE_MS} from '../model/calendar-days.js';
import {extentOf, type Bound, type EventDate} from '../model/date.js';
import {calendarIn, type Calendar} from '../scale/units.js';

/** Units that a date may be known in, from fine to coarse. */
const UNITS = ['minute', 'hour', 'day', 'month', 'year'] as const;

/** What of a date lies next to another: all of a moment or a set, of what lasted the end that is nearer. */
type Reach = Pick<Bound, 'lo' | 'hi'>;

/** The language and the zone that elapsed time is told in. */
export interface SinceContext {
  readonly locale: string;
  readonly timeZone: string;
  readonly messages: Pick<ControlMessages, 'elapsedLater' | 'nextUnit'>;
}

/**
 * The time from one event to the next: "9 hours later". It is counted in the finest unit of the calendar that both dates are
 * known in, or in a coarser one: 2 May and "July" are months apart, whatever the days. Where that unit is a day or more and
 * only the next one, the words say just that: two days that follow each other may be an hour apart. Empty where the dates
 * overlap, lie in the same unit, or are not known to a year.
 */
export function sinceBefore(before: EventDate, after: EventDate, {locale, messages, timeZone}: SinceContext): string {
  const [from, to] = [reachOf(before, 'end'), reachOf(after, 'start')];
  if (!(extentOf(before).hi <= to.lo)) return '';
  const calendar = calendarIn(timeZone);
  const finest = UNITS.find((unit) => [from, to].every(({lo, hi}) => startOf(lo, unit, calendar) === startOf(hi - 1, unit, calendar)));
  if (!finest) return '';
  const [t0, t1] = [startOf(from.lo, finest, calendar), startOf(to.lo, finest, calendar)];
  if (t0 === t1) return '';
  if (finest !== 'minute' && finest !== 'hour' && calendar(t0, finest, 1) === t1) return messages.nextUnit[finest];
  return messages.elapsedLater(formatElapsed(t0, t1, {locale, timeZone}, finest));
}

function reachOf(date: EventDate, side: 'start' | 'end'): Reach {
  const end = date.kind === 'interval' ? date[side] : undefined;
  return end && typeof end !== 'string' ? end : extentOf(date);
}

function startOf(t: number, unit: (typeof UNITS)[number], calendar: Calendar): number {
  if (!Number.isFinite(t)) return NaN; // what has no end lies in no unit
  return unit === 'minute' ? Math.floor(t / MINUTE_MS) * MINUTE_MS : calendar(t, unit);
}
