import {civilOf} from '../model/civil.js';
import type {Bound, Instant, Precision} from '../model/date.js';
import {dateFormatter, numberFormatter, rangeSeparator, wallOf} from './formatters.js';
import type {Place} from './formatters.js';
import type {Messages} from './messages.js';

/** How a date is to be written. */
export interface DateFormat extends Place {
  readonly messages: Messages;
  /** `long` writes names of months and weekdays out. */
  readonly style: 'long' | 'short';
  /** Whether days and months carry their year, or only months (`coarse`); left out: `true` in long style, `coarse` in short. */
  readonly year?: boolean | 'coarse';
  /** Whether days carry their weekday; left out: in long style and with day parts, but not in ranges. */
  readonly weekday?: boolean;
  /** Leaves the day out where a date gives a clock time, since a heading has it. */
  readonly timeOnly?: boolean;
  /** Adds that the date is a plan. */
  readonly planned?: boolean;
}

const YEARS: Intl.DateTimeFormatOptions = {year: 'numeric'};
const MONTHS: Intl.DateTimeFormatOptions = {...YEARS, month: 'long'};
const MINUTES: Intl.DateTimeFormatOptions = {hour: 'numeric', minute: '2-digit'};
const SECONDS: Intl.DateTimeFormatOptions = {...MINUTES, second: '2-digit'};

/** What a clock time is written with, by the finest unit that it gives. */
export const CLOCK: Partial<Record<Precision, Intl.DateTimeFormatOptions>> = {
  hour: MINUTES,
  minute: MINUTES,
  second: SECONDS,
  millisecond: {...SECONDS, fractionalSecondDigits: 3},
};

/** What a range of units is written in that the calendar has no word for; years where this says nothing. */
const SPAN_UNITS: Partial<Record<Precision, Intl.DateTimeFormatOptions>> = {
  week: {day: 'numeric', ...MONTHS},
  season: MONTHS,
  quarter: MONTHS,
  quadrimester: MONTHS,
  half: MONTHS,
};

/** The last instant that `Intl` can write, and the first of year 1. */
const LAST_DATE: Instant = 8.64e15;
const FIRST_YEAR: Instant = -62135596800000;

/** One date, an end of an interval or one of several, with its qualifier in words. */
export function formatBound(bound: Bound, format: DateFormat): string {
  const {messages} = format;
  const {qualifier} = bound;
  const text = plainText(bound, format);
  const near = qualifier === 'approximate' || qualifier === 'both' ? messages.about(text) : text;
  return qualifier === 'uncertain' || qualifier === 'both' ? messages.uncertain(near) : near;
}

/** What `Intl` is asked for to write a bound; none where the calendar has no word for its unit. */
export function optionsOf({precision}: Pick<Bound, 'precision'>, format: DateFormat): Intl.DateTimeFormatOptions | undefined {
  const {style, year = style === 'long' || 'coarse', weekday = style === 'long', timeOnly} = format;
  const clock = CLOCK[precision];
  if (clock && timeOnly) return clock;
  if (clock || precision === 'day' || precision === 'daypart') {
    return {day: 'numeric', month: style, ...(year === true && YEARS), ...(weekday && {weekday: style}), ...clock};
  }
  if (precision === 'month') return year ? MONTHS : {month: 'long'};
  return precision === 'year' ? YEARS : undefined;
}

/** The instant that stands for a bound in words: its beginning; of years their middle, which no rounding leaves. */
export function referenceOf({min, max, precision}: Bound): Instant {
  return precision === 'year' ? min + (max - min) / 2 : min;
}

/** An instant by `Intl`, as clocks of the place show it, with its era before our own, whatever its year. */
export function dateText(t: Instant, options: Intl.DateTimeFormatOptions, {locale, timeZone}: Place): string {
  const wall = wallOf(t, timeZone);
  const full = withEra(options, wall);
  if (Math.abs(wall) > LAST_DATE) {
    // a year that `Intl` cannot hold stands in the place of one that it can: "170,000,002", "17,000,001 BC"
    const {year} = civilOf(wall, 'UTC');
    return partsText(year > 0 ? 0 : 2 * FIRST_YEAR, full, locale, {year: numberFormatter(locale).format(year > 0 ? year : 1 - year)});
  }
  const formatter = dateFormatter(locale, full);
  if (!options.weekday || !options.year) return formatter.format(wall);
  // CLDR has "Wednesday 4 August" but "Wednesday, 4 August 2021" for British English: the year must not move a comma
  const {year: _year, era: _era, ...yearless} = full;
  const [weekday, comma] = dateFormatter(locale, yearless).formatToParts(wall);
  const parts = formatter.formatToParts(wall);
  const leads = weekday?.type === 'weekday' && parts[0]?.type === 'weekday';
  return parts.map(({value}, i) => (leads && comma && i === 1 ? comma.value : value)).join('');
}

/** A date by `Intl` with other words in the place of some of its parts. `wall` is what clocks in UTC show. */
export function partsText(
  wall: Instant,
  options: Intl.DateTimeFormatOptions,
  locale: string,
  others: Partial<Record<Intl.DateTimeFormatPartTypes, string>>,
): string {
  return dateFormatter(locale, options)
    .formatToParts(wall)
    .map(({type, value}) => others[type] ?? value)
    .join('');
}

/** A range of instants by `Intl`, where it reaches; what both ends share is written once. */
export function rangeText(from: Instant, to: Instant, options: Intl.DateTimeFormatOptions, place: Place): string {
  const {locale, timeZone} = place;
  const [a, b] = [wallOf(from, timeZone), wallOf(to, timeZone)];
  if (-a > LAST_DATE || b > LAST_DATE) return [from, to].map((t) => dateText(t, options, place)).join(rangeSeparator(locale));
  return dateFormatter(locale, withEra(options, a)).formatRange(a, b);
}

/** "Tuesday", "Tue": the weekday of a day or of a day part. */
export function formatWeekday({min}: Bound, format: DateFormat): string {
  return dateText(min, {weekday: format.style}, format);
}

/** "Tuesday evening, 3 August 2021"; `part` is the word, or two joined. */
export function dayPartText(bound: Bound, part: string, format: DateFormat): string {
  const {messages} = format;
  const day = dateText(bound.min, optionsOf(bound, {...format, weekday: false}) ?? YEARS, format);
  if (format.weekday === false) return messages.partOf(part, day);
  return messages.partOnDay(messages.weekdayPart(formatWeekday(bound, format), part), day);
}

function plainText(bound: Bound, format: DateFormat): string {
  const {messages} = format;
  const {min, max, precision, part, season, run, qualifier} = bound;
  const year = (): string => dateText(min, YEARS, format);
  const options = optionsOf(bound, run ? {weekday: false, ...format} : format);
  const span = (units: Intl.DateTimeFormatOptions): string => rangeText(min, Math.max(min, max - 1), units, format);
  const units = options ?? SPAN_UNITS[precision] ?? YEARS;
  if (run) return messages.within(span(units));
  if (part) return dayPartText(bound, messages.dayPart(part), format);
  if (precision === 'hour' && options && (qualifier === 'none' || qualifier === 'uncertain')) {
    return rangeText(min, max, options, format);
  }
  if (options) return dateText(referenceOf(bound), options, format);
  if (season) return messages.season(season, span(YEARS));
  if (precision === 'week') {
    const monday = optionsOf({precision: 'day'}, {...format, weekday: false});
    return messages.weekOf(dateText(min, monday ?? YEARS, format));
  }
  if (precision === 'quarter') return messages.quarter((civilOf(min, format.timeZone).month + 2) / 3, year());
  if (precision === 'decade' && min >= FIRST_YEAR) return messages.decade(year());
  return span(units);
}

function withEra(options: Intl.DateTimeFormatOptions, wall: Instant): Intl.DateTimeFormatOptions {
  return wall < FIRST_YEAR && options.year ? {...options, era: 'short'} : options;
}
