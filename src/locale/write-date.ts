import type {EventDate} from '../model/date.js';
import {formatDate, type DateFormat} from './format-date.js';
import {localeNamed} from './index.js';
import {rareWords} from './rare-words.js';

/** How `writeDate` writes: language and zone, and what `DateFormat` leaves to choose. */
export type DateStyle = Pick<DateFormat, 'locale' | 'timeZone'> & Partial<Pick<DateFormat, 'style' | 'year' | 'weekday' | 'planned'>>;

/**
 * Any date in words, as the timeline writes it: "about August 2021", "2–3 August 2021", "some year between 1900 and 1999". Never
 * more exact than the date. What `Intl` cannot say is in English where no other language was added (`registerLocale`).
 */
export function writeDate(date: EventDate, {style = 'long', ...rest}: DateStyle): string {
  return formatDate(date, {...rest, style, messages: localeNamed(rest.locale), rare: rareWords});
}
