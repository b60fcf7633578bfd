import {boundsOf} from '../model/date.js';
import type {Bound, EventDate} from '../model/date.js';
import {CLOCK, dateText, formatBound, formatWeekday, optionsOf} from './format-bound.js';
import type {DateFormat} from './format-bound.js';
import {formatDayParts, formatDate} from './format-date.js';

/**
 * The heading of the list's section that a date stands in: its day, where it gives one or begins within one
 * ("Tuesday 3 August"), else the date itself ("February 2020"). Days carry no year unless asked for.
 */
export function formatHeading(date: EventDate, format: DateFormat): string {
  const day = dayOf(date, format);
  const shown = headingFormat(format);
  if (!day) return formatDate(date, shown);
  return dateText(day.min, optionsOf({precision: 'day'}, {...shown, weekday: true}) ?? {}, format);
}

/**
 * What a date says beyond its heading: "Tuesday evening", "20:15", "about 20:00", "night of 3 or 4 August". Empty where
 * the heading says it all.
 */
export function formatRefinement(date: EventDate, format: DateFormat): string {
  const day = dayOf(date, format);
  if (!day) return '';
  const parts = formatDayParts(date, format);
  if (parts) return format.messages.weekdayPart(formatWeekday(day, format), parts);
  if (date.kind !== 'moment') return formatDate(date, headingFormat(format));
  return day.precision === 'day' ? '' : formatBound(day, {...format, timeOnly: true});
}

/** The bound whose day is the heading, if one day is known: of alternatives the first's, of an interval the one that holds it. */
function dayOf(date: EventDate, format: DateFormat): Bound | undefined {
  if (date.kind === 'interval' && !formatDayParts(date, format)) return undefined;
  const [bound] = boundsOf(date);
  if (!bound || bound.run) return undefined;
  const isDay = bound.qualifier === 'none' && (bound.precision === 'day' || bound.precision === 'daypart');
  return isDay || CLOCK[bound.precision] ? bound : undefined;
}

function headingFormat({planned: _planned, ...format}: DateFormat): DateFormat {
  return {...format, year: format.year ?? 'coarse'};
}
