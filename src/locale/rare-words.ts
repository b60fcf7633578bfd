import {civilOf} from '../model/civil.js';
import type {Bound, Instant, Precision} from '../model/date.js';
import {enRare} from './en-rare.js';
import {dateText, MONTHS, optionsOf, partsText, rangeText, YEARS, type DateFormat} from './format-bound.js';
import {dateFormatter, numberFormatter, rangeSeparator, wallOf, type Place} from './formatters.js';

/** What writes dates that news seldom has: it is handed to what writes all others, where such a date may have been read. */
export interface RareWords {
  /** A bound that has words of its own, without its qualifier; undefined for any other. */
  bound(bound: Bound, format: DateFormat): string | undefined;
  /** One instant or a range of two, before our era or beyond what `Intl` can hold; undefined for any other. */
  far(instants: readonly [Instant, Instant?], options: Intl.DateTimeFormatOptions, place: Place): string | undefined;
}

/** What a range of units is written in that the calendar has no word for; years where this says nothing. */
const SPAN_UNITS: Partial<Record<Precision, Intl.DateTimeFormatOptions>> = {
  week: {day: 'numeric', ...MONTHS},
  season: MONTHS,
  quarter: MONTHS,
  quadrimester: MONTHS,
  half: MONTHS,
};

/** Precisions that the calendar, or everyday words, have a phrase for. */
const COMMON: ReadonlySet<Precision> = new Set([
  ...(['millisecond', 'second', 'minute', 'hour', 'daypart'] as const),
  ...(['day', 'week', 'month', 'quarter', 'year'] as const),
]);

/** The last instant that `Intl` can write, and the first of year 1. */
const LAST_DATE: Instant = 8.64e15;
const FIRST_YEAR: Instant = -62135596800000;

/** Words of dates that `rareForms` read. */
export const rareWords: RareWords = {bound: boundText, far: farText};

function boundText({min, max, precision, run, season}: Bound, format: DateFormat): string | undefined {
  if (COMMON.has(precision) && !run) return undefined;
  const messages = {...enRare, ...format.messages};
  const span = (units: Intl.DateTimeFormatOptions): string => rangeText(min, Math.max(min, max - 1), units, format);
  const units = SPAN_UNITS[precision] ?? YEARS;
  if (run) return messages.within(span(optionsOf({precision}, {weekday: false, ...format}) ?? units));
  if (season) return messages.season(season, span(YEARS));
  if (precision === 'decade' && min >= FIRST_YEAR) return messages.decade(dateText(min, YEARS, format));
  return span(units);
}

function farText(
  [from, to]: readonly [Instant, Instant?],
  options: Intl.DateTimeFormatOptions,
  {locale, timeZone}: Place,
): string | undefined {
  const walls = [from, to ?? from].map((t) => wallOf(t, timeZone));
  const [wall = 0, last = 0] = walls;
  const full: Intl.DateTimeFormatOptions = wall < FIRST_YEAR && options.year ? {...options, era: 'short'} : options;
  if (-wall > LAST_DATE || last > LAST_DATE) {
    const texts = [from, to ?? []].flat().map((t) => yearText(t, options, {locale, timeZone}));
    return texts.join(rangeSeparator(locale));
  }
  if (full === options) return undefined;
  return to === undefined ? dateText(from, full, {locale, timeZone}) : dateFormatter(locale, full).formatRange(wall, last);
}

/** A year that `Intl` cannot hold, in the place of one that it can: "170,000,002", "17,000,001 BC". */
function yearText(t: Instant, options: Intl.DateTimeFormatOptions, place: Place): string {
  const {locale, timeZone} = place;
  const wall = wallOf(t, timeZone);
  if (Math.abs(wall) <= LAST_DATE) return farText([t], options, place) ?? dateText(t, options, place);
  const {year} = civilOf(wall, 'UTC');
  const shown = {year: numberFormatter(locale).format(year > 0 ? year : 1 - year)};
  return year > 0
    ? partsText(0, options, locale, shown)
    : partsText(2 * FIRST_YEAR, {...options, ...(options.year && {era: 'short'})}, locale, shown);
}
