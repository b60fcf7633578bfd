import {civilDate, type CivilParts} from './civil-parts.js';

/** A date that another program reads by the rules of its own library, as EDTF. */
export interface TextDate {
  readonly edtf: string;
  /** Offset of the text from UTC in minutes, where it gives one; `edtf` is without it. */
  readonly offset?: number;
  /** The way in which it was written. */
  readonly form: 'iso' | 'words' | 'slashes' | 'year';
  /** Whether its time is midnight, which is not taken for one: the date is a day. */
  readonly isMidnight?: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO =
  /^([+-]?\d{4,6})(?:-(\d{2})(?:-(\d{2}))?)?(?:(?:T| +)(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?)? ?(Z|[+-]\d{2}:?\d{2})?$/i;
const WEEK = /^\d{4}-(?:W\d{2}(?:-\d)?|\d{3})$/;
const YEAR = /^(-?\d{1,6}) ?(bce?|ad|ce)?$/i;
const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(-?\d{1,6})(?: +(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const DAY_FIRST = /^(\d{1,2}) ([a-z]{3,9})\.?,? (-?\d{1,6})(?:$| )/i;
const MONTH_FIRST = /^([a-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(-?\d{1,6})(?:$| )/i;
const CLOCK = / (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap]m))?(?: ?(?:GMT|UTC|Z)?([+-]\d{2}:?\d{2})?)?(?: ?\(.*\))?$/i;

/**
 * The date in a text: ISO 8601 (also with a blank for T, and years of six digits), RFC 2822 and what JavaScript writes (`Sat May 20
 * 1961 00:00:00 GMT-0600`), dates in English words, `5/20/1961` (month first), years with `BC`. As exact as the text, but for seconds of
 * 0, which are not told. Undefined for all else, as for a month or a day that there is not.
 */
export function textDate(text: string): TextDate | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ').slice(0, 100);
  if (WEEK.test(trimmed)) return {edtf: trimmed, form: 'iso'};
  const [isIso, year, month, day, hour, minute, second, fraction, zone] = ISO.exec(trimmed) ?? [];
  if (isIso) return dateOf({year, month, day, hour, minute, second, millisecond: fraction?.padEnd(3, '0').slice(0, 3)}, zone, 'iso');
  const [, bare, era = ''] = YEAR.exec(trimmed) ?? [];
  if (bare) return dateOf({year: /^b/i.test(era) ? String(1 - Number(bare)) : bare}, undefined, 'year');
  const [isSlashed, m, d, y, h, min, s] = SLASHES.exec(trimmed) ?? [];
  if (isSlashed) return dateOf({year: y, month: m, day: d, hour: h, minute: min, second: s}, undefined, 'slashes');
  return wordsDate(trimmed.replace(/^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*,? /i, ''));
}

function wordsDate(text: string): TextDate | undefined {
  const [, day1, name1, year1] = DAY_FIRST.exec(text) ?? [];
  const [, name2, day2, year2] = day1 ? [] : (MONTH_FIRST.exec(text) ?? []);
  const month = MONTHS.indexOf((name1 ?? name2 ?? '').slice(0, 3).toLowerCase()) + 1;
  if (!month) return undefined;
  const found = CLOCK.exec(text);
  const date = (found ? text.slice(0, found.index) : text).trim();
  if (!/-?\d{1,6}$/.test(date)) return undefined; // something follows the year that is no time
  const [, hour, minute, second, half, zone] = found ?? [];
  const hours = half && hour && Number(hour) <= 12 ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : hour;
  const parts = {year: year1 ?? year2, month, day: day1 ?? day2, hour: hours === undefined ? undefined : String(hours), minute, second};
  return dateOf(parts, zone ?? (found && / (?:GMT|UTC|Z)/i.test(found[0]) ? 'Z' : undefined), 'words');
}

function dateOf(parts: CivilParts, zone: string | undefined, form: TextDate['form']): TextDate | undefined {
  const {hour, minute, second, millisecond} = parts;
  const isMidnight = hour !== undefined && [hour, minute, second, millisecond].every((part) => !Number(part ?? 0));
  const isEven = !Number(second ?? 0) && !Number(millisecond ?? 0);
  const kept = isMidnight
    ? {...parts, hour: '', minute: '', second: '', millisecond: ''}
    : isEven
      ? {...parts, second: '', millisecond: ''}
      : parts;
  const {edtf, fault} = civilDate(kept);
  if (!edtf || fault) return undefined;
  return {edtf, form, ...(zone && {offset: minutesOf(zone)}), ...(isMidnight && {isMidnight})};
}

function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** An offset as EDTF has it: `Z`, `-06:00`. */
export function offsetText(minutes: number): string {
  const two = (n: number): string => String(Math.floor(Math.abs(n))).padStart(2, '0');
  return minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** The instant of epoch milliseconds as EDTF, to the last part that is not 0, minutes at least; undefined outside of what a `Date` holds. */
export function epochDate(ms: number): string | undefined {
  const date = new Date(ms);
  if (!Number.isFinite(date.getTime())) return undefined;
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const [second, millisecond] = [date.getUTCSeconds(), date.getUTCMilliseconds()];
  const isFar = Math.abs(year) > 9999;
  const {edtf} = civilDate({
    year,
    ...(!isFar && {
      month,
      day,
      hour: String(date.getUTCHours()),
      minute: String(date.getUTCMinutes()),
      second: second || millisecond ? String(second) : '',
      millisecond: millisecond || '',
    }),
  });
  return edtf && (isFar ? edtf : `${edtf}Z`);
}
