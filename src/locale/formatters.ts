import {DAY_MS, offsetOf} from '../model/civil.js';
import type {Instant} from '../model/date.js';
import type {RareWords} from './rare-words.js';

/** Digits of any script. */
const DIGITS = /\p{Nd}+/u;

/** Language and zone that something is written for. */
export interface Place {
  /** BCP 47: `en-GB`. A tag that is malformed or that the runtime does not know is English. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Needed only where dates may be of `rareForms`, or before the year 1000. */
  readonly rare?: RareWords | undefined;
}

/**
 * A formatter of civil times; kept, since making one costs a hundred times what using it does. It writes what clocks in
 * UTC show: hand it `wallOf(t)`. So one formatter serves every zone, and an offset with seconds needs no `Intl` support.
 */
export function dateFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept('DateTimeFormat', locale, {...options, calendar: 'gregory', timeZone: 'UTC'});
}

/** What clocks in `timeZone` show at `t`, as the instant when clocks in UTC show it. */
export function wallOf(t: Instant, timeZone: string): Instant {
  return t + offsetOf(t, timeZone);
}

/** A kept formatter of numbers. */
export function numberFormatter(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept('NumberFormat', locale, options);
}

/** "a, b and c" (`conjunction`) or "a, b or c" (`disjunction`). */
export function formatList(items: readonly string[], type: 'conjunction' | 'disjunction', locale: string): string {
  if (items.length < 2) return items[0] ?? ''; // the first list of a page costs some milliseconds
  return kept('ListFormat', locale, {type}).format(items);
}

/**
 * What the language puts between the two ends of a range of dates, spaces included: " – ", "～", " تا ". Read from what
 * stands between two years; in Japanese their unit, 年, stands before it and again at the end.
 */
export function rangeSeparator(locale: string): string {
  const years = dateFormatter(locale, {year: 'numeric'}).formatRange(0, DAY_MS * 999);
  const [, between = ' – ', unit = ''] = years.split(DIGITS);
  return between.startsWith(unit) ? between.slice(unit.length) : between;
}

/** A text with its first letter as a sentence begins in that language: "About August 2021". */
export function sentenceCase(text: string, locale: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(languages(locale)));
}

type Formatters = Pick<typeof Intl, 'DateTimeFormat' | 'NumberFormat' | 'ListFormat'>;

/** By kind, language and options. */
const formatters = new Map<string, unknown>();

function kept<K extends keyof Formatters>(
  kind: K,
  locale: string,
  options: ConstructorParameters<Formatters[K]>[1],
): InstanceType<Formatters[K]> {
  const key = kind + locale + JSON.stringify(options);
  let formatter = formatters.get(key) as InstanceType<Formatters[K]> | undefined;
  if (!formatter) {
    const Formatter = Intl[kind] as unknown as new (locales: string[], options: unknown) => InstanceType<Formatters[K]>;
    formatters.set(key, (formatter = new Formatter(languages(locale), options)));
  }
  return formatter;
}

/** English stands behind every language, so that none falls back to the machine's own. */
function languages(locale: string): string[] {
  try {
    return [...Intl.getCanonicalLocales(locale.replaceAll('_', '-')), 'en'];
  } catch {
    return ['en'];
  }
}
