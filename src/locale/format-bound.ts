import {civilOf} from '../model/civil.js';
import type {Bound, Instant, Precision} from '../model/date.js';
import {MONTHS, YEARS} from './constants.js';
import {dateFormatter, wallOf} from './formatters.js';
import type {Place} from './formatters.js';
import type {Phrases} from './messages.js';

/** How a date is to be written. */
export interface DateFormat extends Place {
  readonly messages: Phrases;
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

const MINUTES: Intl.DateTimeFormatOptions = {hour: 'numeric', minute: '2-digit'};
const SECONDS: Intl.DateTimeFormatOptions = {...MINUTES, second: '2-digit'};

/** What a clock time is written with, by the finest unit that it gives. */
export const CLOCK: Partial<Record<Precision, Intl.DateTimeFormatOptions>> = {
  hour: MINUTES,
  minute: MINUTES,
  second: SECONDS,
  millisecond: {...SECONDS, fractionalSecondDigits: 3},
};

/** One date, an end of an interval or one of several, with its qualifier in words. */
export function formatBound(bound: Bound, format: DateFormat): string {
  const {messages} = format;
  const {qualifier} = bound;
  const text = format.rare?.bound(bound, format) ?? plainText(bound, format);
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

/** An instant by `Intl`, as clocks of the place show it. */
export function dateText(t: Instant, options: Intl.DateTimeFormatOptions, place: Place): string {
  const far = place.rare?.far([t], options, place);
  if (far !== undefined) return far;
  const wall = wallOf(t, place.timeZone);
  const formatter = dateFormatter(place.locale, options);
  if (!options.weekday || !options.year) return formatter.format(wall);
  // CLDR has "Wednesday 4 August" but "Wednesday, 4 August 2021" for British English: the year must not move a comma
  const {year: _, ...yearless} = options;
  const [weekday, comma] = dateFormatter(place.locale, yearless).formatToParts(wall);
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

/** A range of instants by `Intl`; what both ends share is written once. */
export function rangeText(from: Instant, to: Instant, options: Intl.DateTimeFormatOptions, place: Place): string {
  const {locale, timeZone, rare} = place;
  return rare?.far([from, to], options, place) ?? dateFormatter(locale, options).formatRange(wallOf(from, timeZone), wallOf(to, timeZone));
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
  const {messages, timeZone} = format;
  const {min, max, precision, part, qualifier} = bound;
  const options = optionsOf(bound, format);
  if (part) return dayPartText(bound, messages.dayPart(part), format);
  if (precision === 'hour' && options && (qualifier === 'none' || qualifier === 'uncertain')) {
    return rangeText(min, max, options, format);
  }
  if (options) return dateText(referenceOf(bound), options, format);
  if (precision === 'quarter') return messages.quarter((civilOf(min, timeZone).month + 2) / 3, dateText(min, YEARS, format));
  return messages.weekOf(dateText(min, optionsOf({precision: 'day'}, {...format, weekday: false}) ?? YEARS, format));
}
