import type {DateForm} from './date-forms.js';
import {readBound} from './read-date.js';

/** Months as English writes them, by their first three letters. */
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/**
 * What editors write in place of a date, and how it is written: day before or after its month, dots and slashes, letters in
 * place of X. Where the order of day and month is in doubt there is nothing to suggest.
 */
const REWRITINGS: readonly (readonly [pattern: RegExp, rewrite: (...groups: string[]) => string])[] = [
  [/^(\d{4})([-./ ]?)(\d\d?)\2(\d\d?)$/, (_, year = '', _separator, month = '', day = '') => join(year, month, day)],
  [
    /^(\d\d?)([-./ ])(\d\d?)\2(\d{4})$/,
    (_, a = '', _separator, b = '', year = '') => (+a > 12 ? join(year, b, a) : +b > 12 ? join(year, a, b) : ''),
  ],
  [/^(\d\d?)\.? ([a-z]{3})[a-z]*\.?,? (\d{4})$/i, (_, day = '', month = '', year = '') => join(year, monthOf(month), day)],
  [/^([a-z]{3})[a-z]*\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})$/i, (_, month = '', day = '', year = '') => join(year, monthOf(month), day)],
  [/^([a-z]{3})[a-z]*\.?,? (\d{4})$/i, (_, month = '', year = '') => join(year, monthOf(month))],
  [/^(\d{4})[-./ ](\d)$/, (_, year = '', month = '') => join(year, month)],
  [/^[\dux-]+$/, (text) => text.replace(/[ux]/g, 'X')],
  [/^[\d-]+t[\d:.]+(?:z|[+-][\d:]+)?$/, (text) => text.toUpperCase()],
];

/**
 * How to write what was meant by a text that is no date, as far as that is plain: `2021-08-03` for `20210803`, `3 Aug 2021` or
 * `2021/8/3`, the whole second end for `2021-08-03/05` (`before` is the date that stood before it).
 */
export function maybeCorrection(text: string, before: string, forms: readonly DateForm[]): string | undefined {
  const candidates = REWRITINGS.flatMap(([pattern, rewrite]) => (pattern.test(text) ? text.replace(pattern, rewrite) : []));
  if (/^\d\d(-\d\d)?$/.test(text)) candidates.push(before.slice(0, -text.length) + text);
  return candidates.find((written) => written !== text && canRead(written, forms));
}

const join = (year: string, ...parts: readonly string[]): string => [year, ...parts.map((part) => part.padStart(2, '0'))].join('-');

/** The number of a month by its name; 0 for none. */
function monthOf(name: string): string {
  const place = MONTHS.indexOf(name.toLowerCase());
  return place % 3 ? '0' : String(place / 3 + 1);
}

function canRead(text: string, forms: readonly DateForm[]): boolean {
  try {
    return !!readBound(text, {timeZone: 'UTC', forms, check: () => {}});
  } catch {
    return false;
  }
}
