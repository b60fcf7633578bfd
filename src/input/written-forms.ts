import {civilFromDays, daysFromCivil, daysInMonth} from '../model/calendar-days.js';
import {faultOf} from './date-contradictions.js';
import {partOf} from './date-shares.js';
import {withoutFillers} from './date-words.js';
import type {DateChoice, WrittenOptions} from './written-date.js';
import {decade, short, shortDecade, twoYears, yearless} from './written-years.js';

/** A date of one form, as EDTF, or what to say of it. */
export type SignDate =
  | {readonly date: string; readonly around?: string; readonly choices?: readonly DateChoice[]; readonly keepsWords?: boolean}
  | {readonly fault: {readonly code: string; readonly says: string}};

type Groups = readonly string[];
type Form = readonly [pattern: RegExp, read: (groups: Groups, options: WrittenOptions) => SignDate | undefined];

/** Which third of a year, as EDTF counts them, and of what has no thirds there: which share of it. */
const PARTS: Readonly<Record<string, number>> = {EARLY: 0, MID: 1, LATE: 2};

const ROMAN: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10, l: 50};

/**
 * What a date is once words are signs (`M08` a month, `S21` a season) and years are told from other numbers (`Y2021`). The order
 * does not matter: no text fits two.
 */
const FORMS: readonly Form[] = [
  [/^Y(-?\d{4})$/, ([year = '']) => ({date: year})],
  [/^(Y-\d{5,6})$/, ([year = '']) => ({date: year})],
  [/^M(\d\d) Y(-?\d{4})$/, ([month = '', year = '']) => ({date: `${year}-${month}`})],
  [/^Y(-?\d{4}) M(\d\d)$/, ([year = '', month = '']) => ({date: `${year}-${month}`})],
  [/^(\d\d?) M(\d\d) Y(-?\d{4})$/, ([day = '', month = '', year = '']) => ymd(year, month, day)],
  [/^M(\d\d) (\d\d?) Y(-?\d{4})$/, ([month = '', day = '', year = '']) => ymd(year, month, day)],
  [/^Y(-?\d{4}) M(\d\d) (\d\d?)$/, ([year = '', month = '', day = '']) => ymd(year, month, day)],
  [/^(\d\d?) M(\d\d) '?(\d\d)$/, ([day = '', month = '', year = '']) => short(year, (full) => ymd(full, month, day))],
  [/^M(\d\d) (\d\d?) '?(\d\d)$/, ([month = '', day = '', year = '']) => short(year, (full) => ymd(full, month, day))],
  [/^M(\d\d) '(\d\d)$/, ([month = '', year = '']) => short(year, (full) => ({date: `${full}-${month}`}))],
  [/^M(\d\d) (\d\d?)$/, ([month = '', day = '']) => yearless(month, day)],
  [/^(\d\d?) M(\d\d)$/, ([day = '', month = '']) => yearless(month, day)],
  [/^[MS](\d\d)$/, ([month = '']) => ({fault: {code: 'no-year', says: `has no year; write it, as in 2021-${month}`}})],
  [/^S(\d\d) Y(-?\d{4})$/, ([season = '', year = '']) => ({date: `${year}-${season}`})],
  [/^Y(-?\d{4}) S(\d\d)$/, ([year = '', season = '']) => ({date: `${year}-${season}`})],
  [/^S(\d\d) (\d{4})[-/–]\d\d(?:\d\d)?$/, ([season = '', year = '']) => ({date: `${year}-${season}`, keepsWords: true})],
  [/^S(\d\d) '?(\d\d)$/, ([season = '', year = '']) => short(year, (full) => ({date: `${full}-${season}`}))],
  [
    /^(?:SCHOOL (\d{4})[-/–](\d\d(?:\d\d)?)|(\d{4})[-/–](\d\d(?:\d\d)?) SCHOOL)$/,
    ([a = '', b = '', c = '', d = '']) => twoYears(a || c, b || d),
  ],
  [/^(\d|last|derniere|letzten?|ultima) WEEK M(\d\d) Y(\d{4})$/, ([nth = '', month = '', year = '']) => weekOf(nth, month, year)],
  [/^(?:Y(\d{3}0) DECADE|DECADE Y(\d{3}0))$/, ([before = '', after = '']) => decade(before || after)],
  [/^(?:(\d)0 DECADE|DECADE (\d)0)$/, ([before = '', after = '']) => shortDecade(before || after)],
  [/^(?:(\d\d?|[ivxl]+)e? CENTURY|CENTURY (\d\d?|[ivxl]+))( BC)?$/, ([before = '', after = '', era]) => century(before || after, !!era)],
  [
    /^(?:([1-4]|i{1,3}|iv)(?:e|\.)? QUARTER|QUARTER ([1-4])|[qt] ?([1-4])|([1-4])[qt])[ /-]Y?(\d{4})$/,
    ([a = '', b = '', c = '', d = '', year = '']) => ({date: `${year}-3${2 + numberIn(a || b || c || d)}`}),
  ],
  [/^Y?(\d{4})[ /-]?[qt]([1-4])$/, ([year = '', quarter = '']) => ({date: `${year}-3${2 + +quarter}`})],
  [/^(?:([12]) HALF|[hs]([12]))[ /-]Y?(\d{4})$/, ([a = '', b = '', year = '']) => ({date: `${year}-4${+(a || b) - 1}`})],
  [/^Y?(\d{4})[ /-]?[hs]([12])$/, ([year = '', half = '']) => ({date: `${year}-4${+half - 1}`})],
  [/^(?:WEEK (\d\d?)|w(\d\d))[ /-]Y?(\d{4})$/, ([a = '', b = '', year = '']) => ({date: `${year}-W${pad(a || b)}`})],
  [/^WEEK (.*M.*)$/, ([day = ''], options) => weekFrom(day, options)],
  [/^(\d{4})[-./](\d\d?)[-./](\d\d?)$/, ([year = '', month = '', day = '']) => ymd(year, month, day)],
  [/^(\d{4})-(\d\d)-(?:\?\?|xx|--)$/, ([year = '', month = '']) => ({date: `${year}-${month}`})],
  [/^(\d{4})-(?:\?\?-\?\?|xx-xx)$/, ([year = '']) => ({date: year})],
  [/^(?:\?\?|xx|--)([-./])(\d\d)\1(\d{4})$/, ([, month = '', year = '']) => ({date: `${year}-${month}`})],
  [/^(\?\?|xx|--)([-./])\1\2(\d{4})$/, ([, , year = '']) => ({date: year})],
  [/^(\d{4})(\d\d)(\d\d)$/, ([year = '', month = '', day = '']) => ymd(year, month, day)],
  [/^(\d\d?)[-./](\d{4})$/, ([month = '', year = '']) => ({date: `${year}-${pad(month)}`})],
  [/^(\d{4})[./](\d\d?)$/, ([year = '', month = '']) => monthOrYears(year, month)],
  [
    /^(\d\d?)([-./])(\d\d?)\2(\d{4}|\d\d)$/,
    ([a = '', separator = '', b = '', year = ''], {order}) => numeric([a, b, year], separator, order),
  ],
];

/** Reads one date, without its time, from text with signs for its words; `undefined` where it is none. */
export function readSigns(signs: string, options: WrittenOptions): SignDate | undefined {
  const mark = markOf(signs);
  const [part] = /EARLY|MID(?!NIGHT|DAY)|LATE/.exec(signs) ?? [];
  const [dayPart] = /MORNING|AFTERNOON|EVENING|\bNIGHT|NOON/.exec(signs) ?? [];
  const [, weekday] = /W([1-7])/.exec(signs) ?? [];
  const bare = tidy(
    signs.replace(DOUBTS, ' ').replace(/CIRCA|DOUBT|EARLY|MIDNIGHT|MID|LATE|SMALL|MORNING|AFTERNOON|EVENING|NIGHT|NOON|W[1-7]/g, ' '),
  );
  const read = readForm(bare, options) ?? readHalf(bare, options);
  if (!read || 'fault' in read) return read;
  const fault = faultOf(signs, read.date, weekday);
  if (fault) return {fault};
  const isDay = DAY.test(read.date);
  if (part && (isDay || !/^-?[\dX]{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(read.date))) return {...read, date: read.date + mark, keepsWords: true};
  if (part) return {...read, ...partOf(read.date, {parts: 3, nth: PARTS[part] ?? 0}, mark), keepsWords: true};
  if (signs.includes('SMALL'))
    return isDay ? {...read, date: `[${read.date}T00..${read.date}T05]`, around: read.date, keepsWords: true} : undefined;
  if (dayPart) return isDay ? {...read, date: `${read.date} ${dayPart.toLowerCase()}${mark}`} : undefined;
  return mark ? {...read, date: `${read.date}${mark}`, keepsWords: true} : read;
}

const DAY = /^-?\d{4}-\d\d-\d\d$/;

/** A mark of doubt at the end of a text. */
const DOUBTS = / ?\(?(?<!\?)\?\)?$/;

/** What EDTF writes behind a date that is about, in doubt, or both. */
export function markOf(signs: string): '' | '~' | '?' | '%' {
  const isAbout = signs.includes('CIRCA');
  const isDoubtful = signs.includes('DOUBT') || DOUBTS.test(signs);
  return isAbout ? (isDoubtful ? '%' : '~') : isDoubtful ? '?' : '';
}

/** The half of a month, a decade or a century; of a year EDTF has one itself. */
function readHalf(bare: string, options: WrittenOptions): SignDate | undefined {
  const [, half, whole] = /^([12]) HALF (.+)$/.exec(bare) ?? [];
  const read = half && whole ? readForm(whole, options) : undefined;
  if (!read || 'fault' in read || !/^\d{3}X$|^\d\dXX$|^-?\d{4}-(?:0[1-9]|1[0-2])$/.test(read.date)) return undefined;
  return {...read, ...partOf(read.date, {parts: 2, nth: Number(half) - 1}, ''), keepsWords: true};
}

/** The week that a day begins; of any other day nobody can tell which seven days are meant. */
function weekFrom(text: string, options: WrittenOptions): SignDate | undefined {
  const read = readForm(text, options);
  if (!read || 'fault' in read) return read;
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(read.date) ?? [];
  if (!day) return undefined;
  const days = daysFromCivil(+year, +month, +day);
  if ((days + 3) % 7 !== 0) {
    const says = `may be one of two weeks, since ${read.date} is no Monday; write the week, as in 2021-W31, or its days, as in 2021-08-01/2021-08-07`;
    return {fault: {code: 'ambiguous-date', says}};
  }
  // the year of a week is that of its Thursday
  const {year: weekYear} = civilFromDays(days + 3);
  const week = Math.floor((days + 3 - daysFromCivil(weekYear, 1, 1)) / 7) + 1;
  return {...read, date: `${String(weekYear).padStart(4, '0')}-W${pad(String(week))}`};
}

function readForm(bare: string, options: WrittenOptions): SignDate | undefined {
  for (const [pattern, read] of FORMS) {
    const [, ...groups] = pattern.exec(bare) ?? [];
    const date = groups.length > 0 && read(groups, options);
    if (date) return date;
  }
  return undefined;
}

/** Years marked, ordinals as numbers, nothing that only divides. */
function tidy(signs: string): string {
  const words = signs
    .replace(/'?\b(\d{3}0|\d0)(?: ?'?s|er)\b/g, '$1 DECADE ')
    .replace(/[(),;"]|'(?!\d\d\b)/g, ' ')
    .replace(/\b(\d\d?)\.?(?:st|nd|rd|th|er|eme|re|[eoa])\b/g, '$1')
    .replace(/\b(\d\d?)\. (\d\d?)\. ?(?=\d{4}\b)/, '$1.$2.')
    .replace(/\b(\d{1,3})[,. ](\d{3})(?= (?:BC|AD))/g, '$1$2');
  return withoutFillers(words)
    .replace(/(\d)\.(?= |$)/g, '$1')
    .replace(/ ?[-/.] ?(?=M\d\d)/g, ' ')
    .replace(/(M\d\d) ?[-/.] ?/g, '$1 ')
    .replace(/\s+/g, ' ')
    .replace(/^M03 (?=\d\d? M\d\d )/, '') // "mar. 3 ago. 2021": the short Tuesday of French and Spanish
    .replace(
      /(?<!\S)(?:AD )?(\d{1,6}) (BC|AD)(?!\S)|(?<!\S)AD (\d{1,4})(?!\S)/g,
      (_, digits: string | undefined, era: string | undefined, after: string | undefined) => eraYear(+(digits ?? after ?? ''), era ?? 'AD'),
    )
    .replace(/(?<![^ ])\d{3,4}(?![^ ])/g, (digits) => `Y${digits.padStart(4, '0')}`)
    .replace(/\bDECADE Y(\d{4}) DECADE\b/, 'DECADE Y$1')
    .replace(/DECADE DECADE/, 'DECADE')
    .trim();
}

/** Year 0 is 1 BC. */
const eraYear = (year: number, era: string): string => (era !== 'BC' ? `Y${pad4(year)}` : year === 1 ? 'Y0000' : `Y-${pad4(year - 1)}`);

const pad = (digits: string): string => digits.padStart(2, '0');
const pad4 = (n: number): string => String(n).padStart(4, '0');

/** Of a part that is zero, as databases write it, nothing is known. */
function ymd(year: string, month: string, day: string): SignDate {
  if (+month && +day) return {date: `${year}-${pad(month)}-${pad(day)}`};
  return {
    fault: {
      code: 'no-such-day',
      says: `has a part that is 0; leave out what is not known, as in ${+month ? `${year}-${pad(month)}` : year}`,
    },
  };
}

/** Of "the first week of August" nobody can tell whether it is seven days or begins with a Monday. */
function weekOf(nth: string, month: string, year: string): SignDate | undefined {
  const length = daysInMonth(+year, +month);
  const first = /\d/.test(nth) ? (+nth - 1) * 7 + 1 : length - 6;
  if (first < 1 || first > length) return undefined;
  const [from, to] = [first, Math.min(first + 6, length)].map((day) => `${year}-${month}-${pad(String(day))}`);
  return {fault: {code: 'ambiguous-date', says: `may be seven days or begin with a Monday; write its days, as in ${from}/${to}`}};
}

const numberIn = (name: string): number => (/\d/.test(name) ? +name : fromRoman(name));

function century(name: string, isBefore: boolean): SignDate | undefined {
  const n = numberIn(name);
  if (n < 1) return undefined;
  if (!isBefore) return {date: `${pad(String(n - 1))}XX`};
  const [first, last] = [100 * n - 1, 100 * (n - 1)];
  return {date: last ? `-${pad(String(n - 1))}XX` : `-${pad4(first)}/0000`};
}

/** A smaller numeral before a larger one is taken away. */
function fromRoman(numerals: string): number {
  const values = [...numerals].map((numeral) => ROMAN[numeral] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** `2003/04` may be April, or two years. */
function monthOrYears(year: string, digits: string): SignDate | undefined {
  const isNext = digits.length === 2 && (+year + 1) % 100 === +digits;
  if (+digits > 12) return isNext ? {date: `${year}/${+year + 1}`} : undefined;
  if (!isNext) return {date: `${year}-${pad(digits)}`};
  return {fault: {code: 'ambiguous-date', says: `may be a month or two years; write ${year}-${digits} or ${year}/${+year + 1}`}};
}

/** Day and month in numbers. With dots the day comes first, whatever the column shows of dates with slashes. */
function numeric([a, b, year]: readonly [string, string, string], separator: string, order: WrittenOptions['order']): SignDate | undefined {
  if (+a > 31 || +b > 31 || (+a > 12 && +b > 12)) return undefined;
  if (year.length === 2) return short(year, (full) => numeric([a, b, full], separator, order) ?? yearless(pad(b), a));
  const [dayFirst, monthFirst] = [ymd(year, b, a), ymd(year, a, b)];
  if (+a > 12 || +a === +b || 'fault' in dayFirst) return dayFirst;
  if (+b > 12) return monthFirst;
  const chosen = separator === '.' ? 'dmy' : order;
  if (chosen) return chosen === 'dmy' ? {...dayFirst, choices: ['day first']} : {...monthFirst, choices: ['month first']};
  const both = [dayFirst, monthFirst].flatMap((read) => ('date' in read ? read.date : []));
  return {fault: {code: 'ambiguous-date', says: `may be ${both.join(' or ')}; write the one that is meant`}};
}
