import {daysFromCivil, daysFromWeek, daysInMonth} from './calendar-days.js';
import {HOUR_MS, MINUTE_MS, SECOND_MS, instantOf, startOf} from './civil.js';
import type {CivilInput} from './civil.js';
import type {Bound, DayPart, Precision, Season} from './date.js';

/** What is wrong with a date. */
export interface DateError {
  /** Stable: `not-a-date`, `no-such-day`, `ends-before-it-starts`... */
  readonly code: string;
  /** Place in the text, from 0, where it stops being a date. */
  readonly index: number;
  /** For the editor: what was found, what is wrong, how to write it. */
  readonly message: string;
}

/** A text that is being read, where, and what was found wrong with it. */
export interface Reader {
  readonly text: string;
  readonly timeZone: string;
  /** Where in the text the date begins that is being read: a set and an interval have several. */
  at: number;
  error?: DateError;
  /** Set where something could be read, but not without a choice. */
  warning?: DateError;
}

/** Why a text is no date: `index` counts from `Reader.at`; `says` follows the quoted text: "has no month 13". */
export type Fault = readonly [code: string, index: number, says: string, write: string];

/** What a form of one date says, before its qualifier. `min < max`. */
export type Reading = Pick<Bound, 'min' | 'max' | 'precision' | 'part' | 'season'>;

/** What was written: `size` of a unit, 1 if left out, from a civil time on. The unit is the precision where none is given. */
interface Stretch extends Partial<Pick<Bound, 'precision' | 'part' | 'season'>> {
  readonly from: CivilInput;
  readonly unit: 'year' | 'month' | 'day' | 'hour';
  readonly size?: number;
  /** Only where the text gives an offset: UTC. */
  readonly zone?: string;
}

/** What a pattern found: the whole, then its groups. */
type Groups = readonly (string | undefined)[];

/** A number that must lie in a range; `from` and `to` say how its ends are written. */
type Limit = readonly [
  code: string,
  name: string,
  digits: string | undefined,
  first: number,
  last: number,
  index: number,
  from: string,
  to: string,
];

/**
 * What EDTF writes past 12 for a month: codes from where, how many, month of the first, months of each. It leaves seasons
 * without months; these are the meteorological ones of the north, winter running into the next year.
 */
const DIVISIONS: readonly (readonly [code: number, count: number, month: number, months: number, precision: Precision])[] = [
  [21, 4, 3, 3, 'season'],
  [33, 4, 1, 3, 'quarter'],
];

const SEASONS: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];

/** From which hour to which, on the day that is written: CLDR's rules for English. A night runs on into the next day. */
const DAY_PART_HOURS: Readonly<Record<DayPart, readonly [from: number, to: number]>> = {
  morning: [6, 12],
  noon: [12, 13],
  afternoon: [12, 18],
  evening: [18, 21],
  night: [21, 30],
};

/** Unspecified digits at the end of a year, by how many there are. */
const MASKED: readonly Precision[] = ['year', 'decade', 'century', 'millennium'];

/** Units of clocks. */
const CLOCK_MS: Partial<Record<Precision, number>> = {hour: HOUR_MS, minute: MINUTE_MS, second: SECOND_MS, millisecond: 1};

/** Years of more digits are finer than an `Instant` can tell apart. */
const MOST_DIGITS = 11;

/** Characters of a text that a message repeats. */
const LONGEST_QUOTE = 60;

/**
 * Every way to write one date without its qualifier: EDTF levels 0 and 1, and this project's own weeks, ordinal days, hours
 * and day parts. The first pattern that matches reads it. `XX` stands for some day or month of what is before it; the empty
 * group keeps the numbers of two patterns alike.
 */
const DATE_FORMS: readonly (readonly [pattern: RegExp, read: (groups: Groups, reader: Reader) => Stretch | undefined])[] = [
  [/^(-?\d{4})(?:(?:-XX){1,2}|-([01]\d)-XX|-(\d\d)(?:-(\d\d))?)?$/, readCalendar],
  [/^(-?\d{4})()-(\d\d)-(\d\d)(?: +(\S.*)|T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(Z|[+-]\d\d(?::\d\d)?)?)$/, readCalendar],
  [/^(-?)(?=.{4}$)(\d+)(X+)$/, readMaskedYear],
  [/^Y(-?)([1-9]\d{4,})$/, readLongYear],
  [/^(-?\d{4})-W(\d\d)(?:-(\d))?$/, readWeek],
  [/^(-?\d{4})-(\d{3})$/, readOrdinal],
];

/** Reads one date without its qualifier. Undefined where it is none: `reader.error` then says why, unless no form fits. */
export function readForm(text: string, reader: Reader): Reading | undefined {
  for (const [pattern, read] of DATE_FORMS) {
    const groups = pattern.exec(text);
    if (groups) return place(read(groups, reader), text, reader);
  }
  return undefined;
}

/** Notes what is wrong; the first error, like the first warning, is kept. */
export function note(reader: Reader, severity: 'error' | 'warning', [code, index, says, write]: Fault): undefined {
  const {text, at} = reader;
  const quoted = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  reader[severity] ??= {code, index: at + index, message: `"${quoted}" ${says}; write ${write}`};
}

/** When a stretch was. Where clocks went back an hour may be two long; what they skipped begins when they had. */
function place(stretch: Stretch | undefined, text: string, reader: Reader): Reading | undefined {
  if (!stretch) return undefined;
  const {from, unit, size = 1, zone = reader.timeZone, precision = unit, part, season} = stretch;
  const clock = CLOCK_MS[precision];
  if (!clock || clock === HOUR_MS) {
    const [min, max] = [startOf(from, zone), startOf({...from, [unit]: (from[unit] ?? 1) + size}, zone)];
    if (min < max) return {min, max, precision, ...(part && {part}), ...(season && {season})};
  }
  if (!clock) return note(reader, 'error', ['skipped-time', 0, `was skipped by clocks in ${zone}`, 'the date before or after']);
  const {instant, gap, fold} = instantOf(from, zone);
  const warn = (code: string, says: string): void =>
    note(reader, 'warning', [code, text.indexOf('T') + 1, says, 'its offset too, as in +02:00']);
  if (gap) warn('skipped-time', `was skipped by clocks in ${zone} and is taken as later`);
  if (fold) warn('repeated-time', `came twice in ${zone} and is taken as the first`);
  return {min: instant, max: instant + clock, precision};
}

function readCalendar(groups: Groups, reader: Reader): Stretch | undefined {
  const [, year = '', masked, month = masked, day, word, hour, minute, second, fraction] = groups;
  if (!month) return {from: {year: +year}, unit: 'year'};
  const division = DIVISIONS.find(([code, count]) => !masked && !day && +month >= code && +month < code + count);
  if (division) {
    const [code, , first, size, precision] = division;
    const n = +month - code;
    const from = {year: +year, month: first + n * size};
    return {from, unit: 'month', size, precision, ...(precision === 'season' && {season: SEASONS[n]})};
  }
  const at = year.length + 1;
  const last = daysInMonth(+year, +month);
  const isMidnight = minute && !+[minute, second, fraction].join('');
  const isWrong = exceeds(reader, [
    ['month', 'month', month, 1, 12, at, `${year}-01`, `${year}-12${day ? '' : ', -21 to -24 for a season, -33 to -36 for a quarter'}`],
    ['day', 'day', day, 1, last, at + 3, `${year}-${month}-01`, `${year}-${month}-${last}`],
    ['time', 'hour', hour, 0, isMidnight ? 24 : 23, at + 6, 'T00', 'T23'],
    ['time', 'minute', minute, 0, 59, at + 9, '00', '59'],
    ['time', 'second', second, 0, 59, at + 12, '00', '59'],
  ]);
  if (isWrong) return undefined;
  if (!day) return {from: {year: +year, month: +month}, unit: 'month'};
  const from = {year: +year, month: +month, day: +day};
  if (word) return readDayPart(from, word, reader, at + 6);
  return hour ? readClock(from, groups, reader) : {from, unit: 'day'};
}

/** A clock time of a day, with or without its offset. */
function readClock(day: CivilInput, groups: Groups, reader: Reader): Stretch | undefined {
  const [whole = '', , , , , , hour, minute = 0, second = 0, fraction, offset] = groups;
  const ms = fraction ? Math.floor(+`0.${fraction}` * SECOND_MS) : 0;
  const precision = fraction ? 'millisecond' : second ? 'second' : minute ? 'minute' : 'hour';
  const from = {...day, hour: +(hour ?? 0), minute: +minute, second: +second + ms / SECOND_MS};
  if (!offset) return {from, unit: 'hour', precision};
  const [hours = 0, minutes = 0] = offset.slice(1).split(':');
  const isWest = offset.startsWith('-');
  if (+hours > (isWest ? 12 : 14) || +minutes > 59) {
    return note(reader, 'error', ['no-such-time', whole.length - offset.length, 'has no such offset', '-12:00 to +14:00, or Z']);
  }
  const ahead = +hours * 60 + +minutes;
  return {from: {...from, minute: isWest ? +minute + ahead : +minute - ahead}, unit: 'hour', precision, zone: 'UTC'};
}

function readDayPart(day: CivilInput, word: string, reader: Reader, index: number): Stretch | undefined {
  const part = word.toLowerCase();
  if (isDayPart(part)) {
    const [from, to] = DAY_PART_HOURS[part];
    return {from: {...day, hour: from}, unit: 'hour', size: to - from, precision: 'daypart', part};
  }
  const write = `${Object.keys(DAY_PART_HOURS).join(', ')}, or a time as in ${reader.text.slice(reader.at, reader.at + index - 1)}T20:30`;
  return note(reader, 'error', ['no-such-day-part', index, `has no day part "${word}"`, write]);
}

function isDayPart(word: string): word is DayPart {
  return Object.hasOwn(DAY_PART_HOURS, word);
}

function readMaskedYear([, sign, digits = '', mask = '']: Groups): Stretch {
  const size = 10 ** mask.length;
  const nearest = +digits * size;
  return {from: {year: sign ? 1 - nearest - size : nearest}, unit: 'year', size, precision: MASKED[mask.length] ?? 'year'};
}

function readLongYear([, sign = '', digits = '']: Groups, reader: Reader): Stretch | undefined {
  if (digits.length <= MOST_DIGITS) return {from: {year: +(sign + digits)}, unit: 'year'};
  return note(reader, 'error', ['year-too-far', 1 + sign.length + MOST_DIGITS, 'is too far away', `at most ${MOST_DIGITS} digits`]);
}

function readWeek([, year = '', week = '', weekday]: Groups, reader: Reader): Stretch | undefined {
  const last = (daysFromWeek(+year + 1, 1) - daysFromWeek(+year, 1)) / 7;
  const isWrong = exceeds(reader, [
    ['week', 'week', week, 1, last, year.length + 2, `${year}-W01`, `${year}-W${last}`],
    ['day', 'weekday', weekday, 1, 7, year.length + 5, '1, Monday,', '7, Sunday'],
  ]);
  if (isWrong) return undefined;
  const day = daysFromWeek(+year, +week) - daysFromCivil(+year) + +(weekday ?? 1);
  return {from: {year: +year, day}, unit: 'day', ...(!weekday && {size: 7, precision: 'week'})};
}

function readOrdinal([, year = '', day = '']: Groups, reader: Reader): Stretch | undefined {
  const last = daysFromCivil(+year + 1) - daysFromCivil(+year);
  const isWrong = exceeds(reader, [['day', 'day', day, 1, last, year.length + 1, `${year}-001`, `${year}-${last}`]]);
  return isWrong ? undefined : {from: {year: +year, day: +day}, unit: 'day'};
}

/** Whether one of several numbers lies outside its range, and a note of the first that does. */
function exceeds(reader: Reader, limits: readonly Limit[]): boolean {
  const limit = limits.find(([, , digits, first, last]) => digits && (+digits < first || +digits > last));
  if (!limit) return false;
  const [code, name, digits, , , index, from, to] = limit;
  note(reader, 'error', [`no-such-${code}`, index, `has no ${name} ${digits}`, `${from} to ${to}`]);
  return true;
}
