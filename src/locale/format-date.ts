import {civilOf} from '../model/civil.js';
import type {Bound, EventDate} from '../model/date.js';
import {dayPartText, formatBound, optionsOf, partsText, rangeText, referenceOf} from './format-bound.js';
import type {DateFormat} from './format-bound.js';
import {dateFormatter, formatList, rangeSeparator, wallOf} from './formatters.js';

export type {DateFormat} from './format-bound.js';

/**
 * A date in words: by `Intl` as far as it goes, at the date's own precision and never finer. An hour is written as the
 * stretch that it is, "20:00–21:00". Words of our own begin in lower case. A range may hold thin spaces (U+2009), which
 * differ between engines.
 */
export function formatDate(date: EventDate, format: DateFormat): string {
  const text = wholeText(date, format);
  return format.planned ? format.messages.planned(text) : text;
}

function wholeText(date: EventDate, format: DateFormat): string {
  if (date.kind === 'moment') return formatBound(date.at, format);
  return date.kind === 'interval' ? intervalText(date, format) : (format.rare?.several(date, format) ?? severalText(date, format));
}

function intervalText(date: EventDate & {kind: 'interval'}, format: DateFormat): string {
  const {start, end} = date;
  const {messages, timeZone, locale} = format;
  if (typeof start === 'string') return typeof end === 'string' ? messages.dateUnknown : messages.until(endText(end, format));
  if (typeof end === 'string') return messages[end === 'open' ? 'since' : 'from'](endText(start, format));
  const bounds = [start, end];
  const parts = bounds.flatMap(({part, qualifier}) => (part && qualifier === 'none' ? messages.dayPart(part) : []));
  if (parts[1] && agree(bounds, timeZone, 3)) {
    return dayPartText(start, [...new Set(parts)].join(rangeSeparator(locale)), format); // "evening – night"
  }
  const year = format.year === undefined && !agree(bounds, timeZone) && {year: true};
  const ranged = {...format, weekday: format.weekday ?? false, ...year};
  const options = optionsOf(start, ranged);
  // both ends in one phrase of `Intl`, where they are of one unit and none needs words of its own
  const {precision} = start;
  const isSpoken = bounds.some((bound) => bound.qualifier !== 'none' || bound.precision !== precision);
  if (options && !isSpoken && precision !== 'hour' && precision !== 'daypart') {
    return rangeText(referenceOf(start), referenceOf(end), options, format);
  }
  return bounds.map((bound) => formatBound(bound, ranged)).join(rangeSeparator(locale));
}

/** Whether calendars of the zone show the same year when bounds begin, or the same of as many units as are asked for: month, day. */
function agree(bounds: readonly Bound[], timeZone: string, units = 1): boolean {
  const shown = bounds.map(({min}) => Object.values(civilOf(min, timeZone)).slice(0, units).join()); // units come from the largest on
  return new Set(shown).size < 2;
}

/** An end in its own words: no weekday unless asked for, but day parts keep theirs. */
function endText(end: Bound, format: DateFormat): string {
  return formatBound(end, end.part ? format : {...format, weekday: format.weekday ?? false});
}

/** "3 or 4 August 2021", "night of 3 or 4 August 2021": what days of one month share is written once. */
function severalText({kind, of}: EventDate & {kind: 'one-of' | 'all-of'}, format: DateFormat): string {
  const {locale, timeZone, messages} = format;
  const [first] = of;
  if (!first || of.length === 1) return first ? formatBound(first, format) : '';
  const list = (items: readonly string[]): string => formatList(items, kind === 'one-of' ? 'disjunction' : 'conjunction', locale);
  const areDays = of.every(({precision, part, qualifier}) => (precision === 'day' || part) && part === first.part && qualifier === 'none');
  if (!areDays || !agree(of, timeZone, 2)) return list(of.map((bound) => endText(bound, format)));
  const options = optionsOf(first, {...format, weekday: false}) ?? {};
  const walls = of.map(({min}) => wallOf(min, timeZone));
  const days = walls.map(
    (wall) =>
      dateFormatter(locale, options)
        .formatToParts(wall)
        .find(({type}) => type === 'day')?.value ?? '',
  );
  const text = partsText(wallOf(first.min, timeZone), options, locale, {day: list(days)});
  return first.part ? messages.partOf(messages.dayPart(first.part), text) : text;
}
