import type {Instant} from '../model/date.js';
import {dateText} from './format-bound.js';
import type {Place} from './formatters.js';

/** Calendar units that cells of the axis are named by. */
export type NamedUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** How much room the name of a cell has. */
export type UnitWidth = 'long' | 'short' | 'narrow';

/**
 * The name of the calendar unit that holds `t`: "Tuesday 3", "Tue 3", "3"; "August", "Aug"; "2021"; "20:00", "20". A week
 * is named by its day: hand in its first.
 */
export function formatUnit(t: Instant, unit: NamedUnit, width: UnitWidth, place: Place): string {
  return dateText(t, unitOptions(unit, width), place);
}

/** What `Intl` is asked for to name a unit. One letter for a month names three months in English: narrow months stay short. */
export function unitOptions(unit: NamedUnit, width: UnitWidth): Intl.DateTimeFormatOptions {
  const isNarrow = width === 'narrow';
  const name = width === 'long' ? 'long' : 'short';
  if (unit === 'minute') return {hour: 'numeric', minute: '2-digit'};
  if (unit === 'hour') return {hour: 'numeric', ...(!isNarrow && {minute: '2-digit'})};
  if (unit === 'month') return {month: name};
  if (unit === 'year') return {year: 'numeric'};
  return {day: 'numeric', ...(unit === 'day' && !isNarrow && {weekday: name})};
}

/** The city that a zone is named after, to say whose clocks a drawing shows: "Kabul", "New York"; "UTC"; for `Etc/GMT+3`, which is behind, "UTC−3". */
export function cityOf(timeZone: string): string {
  return timeZone
    .replace(/^.*\//, '')
    .replace(/^GMT([+-])/, (_, sign) => (sign === '+' ? 'UTC−' : 'UTC+'))
    .replaceAll('_', ' ');
}
