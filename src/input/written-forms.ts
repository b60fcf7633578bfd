import {daysInMonth} from '../model/calendar-days.js';
import {withoutFillers} from './date-words.js';
import type {DateChoice, WrittenOptions} from './written-date.js';

/** A date of one form, as EDTF, or what to say of it. */
export type SignDate =
  | {readonly date: string; readonly around?: string; readonly choices?: readonly DateChoice[]; readonly keepsWords?: boolean}
  | {readonly fault: {readonly code: string; readonly says: string}};

type Groups = readonly string[];
type Form = readonly [pattern: RegExp, read: (groups: Groups, options: WrittenOptions) => SignDate | undefined];

/** Years of two digits up to this one are of this century, as in POSIX; others of the last. */
const LAST_SHORT_YEAR = 68;

/** Which third of a year, as EDTF counts them, and of what has no thirds there: which share of it. */
const PARTS: Readonly<Record<string, number>> = {EARLY: 0, MID: 1, LATE: 2};

const ROMAN: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10, l: 50};

/**
 * What a date is once words are signs (`M08` a month, `S21` a season) and years are told from other numbers (`Y2021`). The order
 * does not matter: no text fits two.
 */
const FORMS: readonly Form[] = [
  [/^Y(-?\d{4})$/, ([year = '']) => ({date: year})],
  [/^M(\d\d) Y(-?\d{4})$/, ([month = '', year = '']) => ({date: `${year}-${month}`})],
  [/^Y(-?\d{4}) M(\d\d)$/, ([year = '', month = '']) => ({date: `${year}-${month}`})],
  [/^(\d\d?) M(\d\d) Y(-?\d{4})$/, ([day = '', month = '', year = '']) => ymd(year, month, day)],
  [/^M(\d\d) (\d\d?) Y(-?\d{4})$/, ([month = '', day = '', year = '']) => ymd(year, month, day)],
  [/^Y(-?\d{4}) M(\d\d) (\d\d?)$/, ([year = '', month = '', day = '']) => ymd(year, month, day)],
  [/^(\d\d?) M(\d\d) (\d\d)$/, ([day = '', month = '', year = '']) => short(ymd(longYear(year), month, day))],
  [/^M(\d\d) (\d\d?) (\d\d)$/, ([month = '', day = '', year = '']) => short(ymd(longYear(year), month, day))],
  [/^M(\d\d) (\d\d?)$/, ([month = '', day = '']) => yearless(month, day)],
  [/^(\d\d?) M(\d\d)$/, ([day = '', month = '']) => yearless(month, day)],
  [/^S(\d\d) Y(-?\d{4})$/, ([season = '', year = '']) => ({date: `${year}-${season}`})],
  [/^Y(-?\d{4}) S(\d\d)$/, ([year = '', season = '']) => ({date: `${year}-${season}`})],
  [/^S(\d\d) (\d{4})[-/–]\d\d(?:\d\d)?$/, ([season = '', year = '']) => ({date: `${year}-${season}`, keepsWords: true})],
  [/^(?:Y(\d{3}0) DECADE|DECADE Y(\d{3}0))$/, ([before = '', after = '']) => decade(before || after)],
  [/^(?:(\d\d?|[ivxl]+)e? CENTURY|CENTURY (\d\d?|[ivxl]+))( BC)?$/, ([before = '', after = '', era]) => century(before || after, !!era)],
  [
    /^(?:([1-4]) QUARTER|QUARTER ([1-4])|[qt]([1-4])) Y(\d{4})$/,
    ([a = '', b = '', c = '', year = '']) => ({date: `${year}-3${2 + +(a || b || c)}`}),
  ],
  [/^(\d{4})[-./](\d\d?)[-./](\d\d?)$/, ([year = '', month = '', day = '']) => ymd(year, month, day)],
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
  const about = signs.includes('CIRCA');
  const [part] = /EARLY|MID(?! )|MID|LATE/.exec(signs) ?? [];
  const [dayPart] = /MORNING|AFTERNOON|EVENING|NIGHT/.exec(signs) ?? [];
  const bare = tidy(signs.replace(/CIRCA|EARLY|MID|LATE|MORNING|AFTERNOON|EVENING|NIGHT/g, ' '));
  const read = readForm(bare, options);
  if (!read || 'fault' in read) return read;
  if (part) return {...read, ...partOf(read.date, PARTS[part] ?? 0, about), keepsWords: true};
  if (dayPart)
    return /^-?\d{4}-\d\d-\d\d$/.test(read.date) ? {...read, date: `${read.date} ${dayPart.toLowerCase()}${about ? '~' : ''}`} : undefined;
  return about ? {...read, date: `${read.date}~`, keepsWords: true} : read;
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
    .replace(/\b(\d{3}0)(?: ?['’]?s|er)\b/g, '$1 DECADE ')
    .replace(/[(),;'’"]/g, ' ')
    .replace(/\b(\d\d?)(?:st|nd|rd|th|er|eme|[eoa])\b/g, '$1');
  return withoutFillers(words)
    .replace(/(\d)\.(?= |$)/g, '$1')
    .replace(/ ?[-/.] ?(?=M\d\d)/g, ' ')
    .replace(/(M\d\d) ?[-/.] ?/g, '$1 ')
    .replace(/\s+/g, ' ')
    .replace(/^M03 (?=\d\d? M\d\d )/, '') // "mar. 3 ago. 2021": the short Tuesday of French and Spanish
    .replace(
      /(?<!\S)(?:AD )?(\d{1,4}) (BC|AD)(?!\S)|(?<!\S)AD (\d{1,4})(?!\S)/g,
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

const ymd = (year: string, month: string, day: string): SignDate => ({date: `${year}-${pad(month)}-${pad(day)}`});

const longYear = (year: string): string => (+year > LAST_SHORT_YEAR ? '19' : '20') + year;

function short(read: SignDate): SignDate {
  return 'fault' in read ? read : {...read, choices: [...(read.choices ?? []), 'year of two digits']};
}

function yearless(month: string, day: string): SignDate {
  return {fault: {code: 'no-year', says: `has no year of four digits; write it, as in 2021-${month}-${pad(day)}`}};
}

function decade(year: string): SignDate {
  const decadeText = `${year.slice(0, 3)}X`;
  if (!year.endsWith('00')) return {date: decadeText};
  return {fault: {code: 'ambiguous-date', says: `may be ten years or a hundred; write ${decadeText} or ${year.slice(0, 2)}XX`}};
}

function century(name: string, isBefore: boolean): SignDate | undefined {
  const n = /\d/.test(name) ? +name : fromRoman(name);
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

/** Day and month in numbers. Dots are only written day first, unless the column says otherwise. */
function numeric([a, b, year]: readonly [string, string, string], separator: string, order: WrittenOptions['order']): SignDate | undefined {
  const full = year.length === 2 ? longYear(year) : year;
  const [dayFirst, monthFirst] = [ymd(full, b, a), ymd(full, a, b)];
  const told = (read: SignDate): SignDate => (year.length === 2 ? short(read) : read);
  if (+a > 31 || +b > 31 || (+a > 12 && +b > 12)) return undefined;
  if (+a > 12 || +a === +b) return told(dayFirst);
  if (+b > 12) return told(monthFirst);
  const chosen = order ?? (separator === '.' ? 'dmy' : undefined);
  if (chosen) return told(chosen === 'dmy' ? {...dayFirst, choices: ['day first']} : {...monthFirst, choices: ['month first']});
  const both = [dayFirst, monthFirst].flatMap((read) => ('date' in read ? read.date : []));
  return {fault: {code: 'ambiguous-date', says: `may be ${both.join(' or ')}; write the one that is meant`}};
}

/** The first, middle or last part of a date: of a year its third, of a month its ten days, of decades and centuries their share. */
function partOf(date: string, third: number, about: boolean): {date: string; around?: string} {
  const mark = about ? '~' : '';
  const [, decadeText, hundred, month] = /^(\d{3})X$|^(\d\d)XX$|^(-?\d{4}-(?:0[1-9]|1[0-2]))$/.exec(date) ?? [];
  const run = (from: string, to: string): {date: string; around: string} => ({date: `[${from}..${to}]`, around: date + mark});
  const at = <T>(choices: readonly [T, T, T]): T => choices[third] ?? choices[2];
  if (/^-?\d{4}$/.test(date)) return {date: `${date}-${37 + third}${mark}`};
  if (decadeText) return run(decadeText + at(['0', '4', '7']), decadeText + at(['3', '6', '9']));
  if (hundred) return run(hundred + at(['00', '34', '67']), hundred + at(['33', '66', '99']));
  if (!month) return {date: `${date.replace(/~$/, '')}~`};
  const [year = 0, number = 1] = [+month.slice(0, -3), +month.slice(-2)];
  return run(`${month}-${at(['01', '11', '21'])}`, `${month}-${at(['10', '20', String(daysInMonth(year, number))])}`);
}
