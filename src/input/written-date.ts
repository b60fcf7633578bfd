import {civilFromDays, daysFromCivil} from '../model/calendar-days.js';
import {parseDate} from '../model/parse-date.js';
import {quote} from '../model/problem.js';
import {maybeClock} from './clock-words.js';
import {proposalFor} from './date-proposals.js';
import {readRange} from './date-ranges.js';
import {readNightBefore} from './date-times.js';
import {fold, recentDays, signsOf} from './date-words.js';
import {misspeltMonths} from './misspelt-months.js';
import {isOpenEnd, readOpen} from './open-dates.js';
import {refusalOf} from './unread-dates.js';
import {readSigns, type SignDate} from './written-forms.js';

/** Which comes first where a date is written in numbers: the day or the month. */
export type DateOrder = 'dmy' | 'mdy';

/** What else is known of a date that is written in words. */
export interface WrittenOptions {
  /** The order of day and month that other dates of its column show. */
  readonly order?: DateOrder | undefined;
  /** The EDTF date of the day of writing, that "in recent days" counts back from. */
  readonly asOf?: string | undefined;
}

/** The choice that reading a date took, to be told. */
export type DateChoice =
  'day first' | 'month first' | 'year of two digits' | 'a year and the next' | 'from one time to another' | 'counted back from asOf';

/** A written date as EDTF. */
export interface WrittenDate {
  readonly date: string;
  /** The plain date around it, for an end of an interval, where `date` is a set: `2021-08` for "early August 2021". */
  readonly around?: string;
  readonly choices: readonly DateChoice[];
  /** Whether the words say something that EDTF does not, so that they should be shown. */
  readonly keepsWords: boolean;
}

/** Why a text that is about a date is none; the message quotes it and says what to write. */
export interface UnreadDate {
  readonly problem: {readonly code: string; readonly message: string};
}

/** Longer texts are no dates; the limit keeps the search for ranges short. */
const LONGEST = 80;

/** A date and a time without anything between, as calendars write them. */
const RUN_TOGETHER = /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)?(z?)$/;

/**
 * Reads a date as people write it in English, French, German, Spanish or Portuguese, or in numbers, into EDTF: `Feb. 18, 2003`,
 * `18 février 2003`, `um 1850`, `44 v. Chr.`, `3-5 August 2021`, `before 1850`. It says no more than the words. A problem where it may
 * be read in two ways, contradicts itself or something is missing; `undefined` where it is no date, or is EDTF already. Never
 * throws.
 */
export function readWrittenDate(text: string, options: WrittenOptions = {}): WrittenDate | UnreadDate | undefined {
  if (text.length > LONGEST || isDate(text)) return undefined;
  const folded = fold(text);
  if (!folded) return undefined;
  const days = recentDays(folded);
  const refusal = refusalOf(folded);
  if (refusal) return unread(text, refusal.code, refusal.says);
  if (isOpenEnd(folded)) return unread(text, 'no-beginning', 'is an end without a beginning; write both, as in 2021-08-03/..');
  const read = days === undefined ? readWhole(signsOf(folded), options) : readRecent(days, options);
  if (!read) return misspelt(text, folded, options);
  if ('fault' in read) return unread(text, read.fault.code, read.fault.says);
  const result = parseDate(read.date, 'UTC');
  if ('error' in result) return unread(text, result.error.code, `cannot be read: ${result.error.message}`);
  const {date, around, choices = [], keepsWords = false} = read;
  return {date, ...(around && {around}), choices, keepsWords};
}

/** The first dates of a column whose numbers leave only one order of day and month. */
export interface OrderEvidence {
  readonly dmy?: string;
  readonly mdy?: string;
}

/** What shows the order of day and month in the dates of a column. */
export function orderEvidence(cells: Iterable<string>): OrderEvidence {
  const evidence: {dmy?: string; mdy?: string} = {};
  for (const cell of cells) {
    if (cell.length > LONGEST) continue;
    for (const [, a = '', , b = ''] of cell.matchAll(/(?<![\d./-])(\d\d?)([/-])(\d\d?)\2(?:\d{4}|\d\d)(?!\d)/g)) {
      if (+a > 12 && +a <= 31 && +b <= 12) evidence.dmy ??= cell;
      if (+b > 12 && +b <= 31 && +a <= 12) evidence.mdy ??= cell;
    }
  }
  return evidence;
}

/** Whether a cell of a column of ends says that something goes on: "present", "ongoing". */
export const saysOngoing = (text: string): boolean => text.length <= LONGEST && isOpenEnd(fold(text));

const isDate = (text: string): boolean => 'date' in parseDate(text, 'UTC');

function unread(text: string, code: string, says: string): UnreadDate {
  return {problem: {code, message: `${quote(text)} ${says}`}};
}

/** What a date would be in which one word is nearly a month. */
function misspelt(text: string, folded: string, options: WrittenOptions): UnreadDate | undefined {
  for (const {mended, month, word} of misspeltMonths(text, folded)) {
    const read = readWhole(signsOf(mended), options);
    if (read && 'date' in read && isDate(read.date))
      return unread(text, 'misspelt-month', `names no month that is known; write ${read.date} if ${quote(word)} is ${month}`);
  }
  return undefined;
}

function readRecent(days: number, {asOf = ''}: WrittenOptions): SignDate {
  const [, year, month = '', day = ''] = /^(-?\d{4})-(\d\d)-(\d\d)/.exec(asOf) ?? [];
  if (!year)
    return {fault: {code: 'no-as-of', says: 'counts back from the day of writing; write that in asOf, or the date, as in 2021-08-03'}};
  const first = civilFromDays(daysFromCivil(+year, +month, +day) - days);
  const from = [String(first.year).padStart(4, '0'), ...[first.month, first.day].map((n) => String(n).padStart(2, '0'))].join('-');
  return {date: `${from}~/${year}-${month}-${day}`, choices: ['counted back from asOf'], keepsWords: true};
}

/** One date, the two ends of a range, or one end. */
function readWhole(signs: string, options: WrittenOptions): SignDate | undefined {
  const read = (text: string): SignDate | undefined => readOne(text, options);
  const text = signs
    .replace(RUN_TOGETHER, '$1-$2-$3t$4:$5:$6 $7')
    .replace(/:? (z?)$/, ' $1')
    .trim();
  return read(text) ?? readNightBefore(text, read) ?? readRange(text, read) ?? readOpen(text, read) ?? proposalFor(text, read);
}

/** One date, with the time of its day where it has one. */
function readOne(signs: string, options: WrittenOptions): SignDate | undefined {
  const clock = maybeClock(signs.replace('LOCAL', ' '));
  if (!clock) return readSigns(signs, options);
  const {rest, time, fault} = clock;
  const day = rest.replace(/CIRCA|[\s,.()]|\b(?:on|at|am|um|a|le)\b/g, '') === '' ? undefined : readSigns(rest, options);
  const example = `2021-08-03${time}`;
  if (!/\d|M/.test(rest))
    return /[a-z]{4}/.test(rest) ? undefined : {fault: {code: 'no-day', says: `has a time but no date; write both, as in ${example}`}};
  if (!day || 'fault' in day) return day;
  const [, date, mark = ''] = /^(-?\d{4}-\d\d-\d\d)([~?%]?)$/.exec(day.date) ?? [];
  if (!date) return undefined;
  if (fault) return {fault: {code: 'no-such-offset', says: fault(date)}};
  return {...day, date: `${date}${time}${mark}`, keepsWords: (day.keepsWords ?? false) || signs.includes('LOCAL')};
}
