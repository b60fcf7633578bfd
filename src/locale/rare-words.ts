import {civilOf, startOf} from '../model/civil.js';
import {DAY_MS} from '../model/constants.js';
import type {Bound, EventDate, Instant, Precision} from '../model/date.js';
import {enRare} from './en-rare.js';
import {MONTHS, YEARS} from './constants.js';
import {dateText, formatBound, optionsOf, partsText, rangeText, type DateFormat} from './format-bound.js';
import {dateFormatter, formatList, numberFormatter, rangeSeparator, wallOf, type Place} from './formatters.js';

/** What writes dates that news seldom has: it is handed to what writes all others, where such a date may have been read. */
export interface RareWords {
  /** A bound that has words of its own, without its qualifier; undefined for any other. */
  bound(bound: Bound, format: DateFormat): string | undefined;
  /** A set that goes on beyond its dates, or has a run among them; undefined for any other. */
  several(set: EventDate & {kind: 'one-of' | 'all-of'}, format: DateFormat): string | undefined;
  /** One instant or a range of two, before our era or beyond what `Intl` can hold; undefined for any other. */
  far(instants: readonly [Instant, Instant?], options: Intl.DateTimeFormatOptions, place: Place): string | undefined;
}

/** What a run of units is written in that the calendar has no word for; years where this says nothing. */
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

/** Precisions of a moment in a year that is not known. */
const UNKNOWN_YEARS: ReadonlySet<Precision> = new Set(['decade', 'century', 'millennium']);

/** A year or month in doubt leaves no weekday sure. */
const INNER_QUALIFIER = /[?~%](?=.)/;

/** From the end of a year back into it: far years are counted in steps of minutes, which rounding must not leave. */
const INTO_YEAR_MS: number = 100 * DAY_MS;

/** The last instant that `Intl` can write, and the first of year 1. */
const LAST_DATE: Instant = 8.64e15;
const FIRST_YEAR: Instant = -62135596800000;

/** Words of dates that `rareForms` read. */
export const rareWords: RareWords = {bound: boundText, several: severalText, far: farText};

function boundText(bound: Bound, format: DateFormat): string | undefined {
  const {min, max, precision, qualifier, run, season, hemisphere, edtf} = bound;
  if (precision === 'day' && !run && INNER_QUALIFIER.test(edtf))
    return dateText(min, optionsOf(bound, {...format, weekday: false}) ?? YEARS, format);
  const isFar = Math.abs(min) > LAST_DATE && precision === 'year';
  if (isFar && (qualifier === 'approximate' || qualifier === 'both')) return yearText(min + (max - min) / 2, YEARS, format, true);
  if (COMMON.has(precision) && !run) return undefined;
  const messages = {...enRare, ...format.messages};
  if (UNKNOWN_YEARS.has(precision) && !edtf.includes('..')) return yearsText(bound, format);
  if (run) return messages.within(runText(bound, format));
  const year = dateText(min, YEARS, format);
  const {month} = civilOf(min, format.timeZone);
  if (season) return messages.season(season, spanText(bound, YEARS, format), hemisphere);
  return precision === 'half' ? messages.half((month + 5) / 6, year) : messages.third((month + 3) / 4, year);
}

/** A moment in a year that is not known: "1950s", "some year between 1900 and 1999", "25 December of some year between…". */
function yearsText({min, max, precision, each, estimate}: Bound, format: DateFormat): string {
  const messages = {...enRare, ...format.messages};
  const {style, timeZone} = format;
  const last = each ? max - 1 : Math.max(min, max - INTO_YEAR_MS);
  const units: Intl.DateTimeFormatOptions = min < FIRST_YEAR && last >= FIRST_YEAR ? {...YEARS, era: 'short'} : YEARS;
  const year = (t: Instant): string => dateText(t, units, format);
  const isNamed = precision === 'decade' && !each && estimate === undefined && min >= FIRST_YEAR;
  const years = isNamed ? messages.decade(year(min)) : messages.someYear(year(each ? min : min + INTO_YEAR_MS), year(last));
  if (estimate !== undefined) return messages.perhaps(years, year(startOf({year: estimate, month: 7}, timeZone)));
  return each ? messages.ofSomeYear(dateText(min, {month: style, ...(each.day && {day: 'numeric'})}, format), years) : years;
}

/** What a run covers, in its own unit: "3–5 August 2021". */
function runText(bound: Bound, format: DateFormat): string {
  const {precision} = bound;
  return spanText(bound, optionsOf({precision}, {weekday: false, ...format}) ?? SPAN_UNITS[precision] ?? YEARS, format);
}

function spanText({min, max}: Bound, units: Intl.DateTimeFormatOptions, format: DateFormat): string {
  return rangeText(min, Math.max(min, max - 1), units, format);
}

function severalText({kind, of, reach}: EventDate & {kind: 'one-of' | 'all-of'}, format: DateFormat): string | undefined {
  const isAll = kind === 'all-of';
  if (!reach && !of.some(({run}) => run)) return undefined;
  const messages = {...enRare, ...format.messages};
  const plain: DateFormat = {...format, weekday: format.weekday ?? false};
  const [earlier, later] = isAll ? [messages.andEarlier, messages.andLater] : [messages.orEarlier, messages.orLater];
  const texts = of.map((bound, i) => {
    const text = isAll && bound.run && bound.qualifier === 'none' ? runText(bound, plain) : formatBound(bound, plain);
    const from = i === 0 && reach && reach.min < bound.min ? earlier(text) : text;
    return i === of.length - 1 && reach && reach.max > bound.max ? later(from) : from;
  });
  return formatList(texts, isAll ? 'conjunction' : 'disjunction', format.locale);
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

/**
 * A year that `Intl` cannot hold, in the place of one that it can: "170,000,002", "17,000,001 BC". One that is only about
 * right is rounded, "13.8 billion BC": year 0 is 1 BC, which would add a false 1.
 */
function yearText(t: Instant, options: Intl.DateTimeFormatOptions, place: Place, isRounded = false): string {
  const {locale, timeZone} = place;
  const wall = wallOf(t, timeZone);
  if (Math.abs(wall) <= LAST_DATE) return farText([t], options, place) ?? dateText(t, options, place);
  const {year} = civilOf(wall, 'UTC');
  const count = year > 0 ? year : 1 - year;
  const rounded = {maximumSignificantDigits: 4, ...(count >= MILLION && ({notation: 'compact', compactDisplay: 'long'} as const))};
  const shown = {year: numberFormatter(locale, isRounded ? rounded : {}).format(count)};
  return year > 0
    ? partsText(0, options, locale, shown)
    : partsText(2 * FIRST_YEAR, {...options, ...(options.year && {era: 'short'})}, locale, shown);
}

/** Rounded years are told in words from here on: "300,000", but "2.8 million". */
const MILLION = 1e6;
