import type {Bound} from '../model/date.js';
import {CLOCK, dateText, formatBound, formatWeekday, optionsOf} from './format-bound.js';
import type {DateFormat} from './format-bound.js';

/**
 * The heading of the list's section for what a bound dates to a day or finer: "Tuesday 3 August". A qualifier is left to
 * the refinement, a run is written as one. Without a year unless asked for.
 */
export function formatHeading(bound: Bound, {year = 'coarse', ...rest}: DateFormat): string {
  const format = {...rest, year};
  if (bound.run) return formatBound({...bound, qualifier: 'none'}, format);
  return dateText(bound.min, optionsOf({precision: 'day'}, {...format, weekday: true}) ?? {}, format);
}

/** What a bound says beyond the heading of its day: "Tuesday evening", "20:15", "about 20:00", "Tuesday 3 August (uncertain)". Empty where that says it all. */
export function formatRefinement(bound: Bound, format: DateFormat): string {
  const {messages} = format;
  const {part, precision, qualifier, run} = bound;
  if (part && qualifier === 'none') return messages.weekdayPart(formatWeekday(bound, format), messages.dayPart(part));
  const isMore = CLOCK[precision] || (qualifier !== 'none' && (part || precision === 'day') && !run);
  return isMore ? formatBound(bound, {...format, year: false, timeOnly: true}) : '';
}
