import {boundsOf, type Bound, type Instant} from '../model/date.js';
import type {DatedEvent} from '../model/timeline.js';
import type {Unit} from '../scale/scale.js';
import {calendarIn} from '../scale/units.js';
import {LIST} from './constants.js';

/** Stretches of the calendar that a long list is headed by, where dates of their own would head an event each. */
export const PERIODS = ['day', 'month', 'year', 'decade', 'century', 'millennium'] as const;

export type Period = (typeof PERIODS)[number];

const STEPS: Readonly<Record<Period, readonly [Unit, step: number]>> = {
  day: ['day', 1],
  month: ['month', 1],
  year: ['year', 1],
  decade: ['year', 10],
  century: ['year', 100],
  millennium: ['year', 1000],
};

/** The period that holds a bound whole, as a bound; undefined where none of the kind does. */
export function periodOf({min, max}: Pick<Bound, 'min' | 'max'>, period: Period, timeZone: string): Bound | undefined {
  const [unit, step] = STEPS[period];
  const calendar = calendarIn(timeZone);
  const [start, end]: readonly Instant[] = [calendar(min, unit, 0, step), calendar(min, unit, 1, step)];
  if (start === undefined || end === undefined || !Number.isFinite(start) || max > end) return undefined;
  return {lo: start, min: start, max: end, hi: end, precision: period, qualifier: 'none', edtf: ''};
}

/**
 * The finest period under which events of a list in time order stand at least `LIST.perHeading` to a heading, in at most
 * `LIST.headings`; undefined where their own dates head as many, or where no period does.
 */
export function periodFor(leads: readonly Pick<Bound, 'min' | 'max'>[], ownHeadings: number, timeZone: string): Period | undefined {
  const isGood = (headings: number) => headings <= LIST.headings && leads.length >= headings * LIST.perHeading;
  if (isGood(ownHeadings)) return undefined;
  return PERIODS.find((period) => {
    const starts = leads.map((lead) => periodOf(lead, period, timeZone)?.min);
    return isGood(starts.filter((start, i) => start === undefined || start !== starts[i - 1]).length);
  });
}

/** The bound that an event is placed by. */
export function leadOf({when}: DatedEvent): Bound {
  return boundsOf(when)[0] as Bound;
}
