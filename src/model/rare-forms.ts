import {daysFromCivil, daysFromWeek, daysInMonth, HOUR_MS, MINUTE_MS, SECOND_MS} from './calendar-days.js';
import {DAY_PARTS, type DateForm, type Groups, type Stretch} from './date-forms.js';
import type {Precision, Season} from './date.js';

/** Thrown by a form whose pattern a text fits, but not its numbers. */
export class DateFault extends RangeError {
  /** Where it stops being a date, counted from where the date begins. */
  readonly index: number;
  /** Follows the quoted text: "has no month 13". */
  readonly says: string;
  /** What to write in its place. */
  readonly write: string;

  constructor(code: string, index: number, says: string, write: string) {
    super(code);
    [this.index, this.says, this.write] = [index, says, write];
  }
}

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

/** What EDTF writes as months 21 to 24 it leaves without months; these are the meteorological ones of the north. */
const SEASONS: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];

/** Unspecified digits at the end of a year, by how many there are. */
const MASKED: readonly Precision[] = ['year', 'decade', 'century', 'millennium'];

/** Years of more digits are finer than an `Instant` can tell apart. */
const MOST_DIGITS = 11;

/**
 * The ways to write a date that `dateForms` leaves: seasons, `XX` for some day or month of what is before it, seconds and
 * offsets, masked and far years, days of weeks and of years. What is written almost as a date of either list is a fault here.
 */
export const rareForms: readonly DateForm[] = [
  [/^(-?\d{4})(?:-XX){1,2}$/, ([, year = '']) => ({from: {year: +year}, unit: 'year'})],
  [/^(-?\d{4})-2([1-4])$/, readSeason],
  [/^(-?\d{4})-(?:([01]\d)-XX|(\d\d))$/, readMonth],
  [/^(-?\d{4})-(\d\d)-(\d\d)(?: +(\S.*)|T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(Z|[+-]\d\d(?::\d\d)?)?)?$/, readDay],
  [/^(-?)(?=.{4}$)(\d+)(X+)$/, readMaskedYear],
  [/^Y(-?)([1-9]\d{4,})$/, readLongYear],
  [/^(-?\d{4})-W(\d\d)(?:-(\d))?$/, readWeekday],
  [/^(-?\d{4})-(\d{3})$/, readOrdinal],
];

function readSeason([, year = '', n = '']: Groups): Stretch | undefined {
  const season = SEASONS[+n - 1];
  return season && {from: {year: +year, month: +n * 3}, unit: 'month', size: 3, precision: 'season', season};
}

function readMonth([, year = '', masked, month = masked]: Groups): Stretch {
  check([['month', 'month', month, 1, 12, year.length + 1, `${year}-01`, `${year}-12, -21 to -24 for a season, -33 to -36 for a quarter`]]);
  return {from: {year: +year, month: +(month ?? 1)}, unit: 'month'};
}

/** A clock time of a day, with or without its offset. */
function readDay([whole = '', year = '', month = '', day = '', word, hour = '', minute, second, fraction, offset]: Groups): Stretch {
  const at = year.length + 1;
  const last = daysInMonth(+year, +month);
  const isMidnight = minute && !+[minute, second, fraction].join('');
  check([
    ['month', 'month', month, 1, 12, at, `${year}-01`, `${year}-12`],
    ['day', 'day', day, 1, last, at + 3, `${year}-${month}-01`, `${year}-${month}-${last}`],
    ['time', 'hour', hour, 0, isMidnight ? 24 : 23, at + 6, 'T00', 'T23'],
    ['time', 'minute', minute, 0, 59, at + 9, '00', '59'],
    ['time', 'second', second, 0, 59, at + 12, '00', '59'],
  ]);
  if (word) {
    const write = `${DAY_PARTS.map(([part]) => part).join(', ')}, or a time as in ${year}-${month}-${day}T20:30`;
    throw new DateFault('no-such-day-part', at + 6, `has no day part "${word}"`, write);
  }
  const [precision, lengthMs] = clockOf(minute, second, fraction);
  const ms = fraction ? Math.floor(+`0.${fraction}` * SECOND_MS) : 0;
  const seconds = +(second ?? 0) + ms / SECOND_MS;
  const from = {year: +year, month: +month, day: +day, hour: +hour, minute: +(minute ?? 0) - minutesOf(offset, whole), second: seconds};
  return {from, unit: 'hour', precision, lengthMs, ...(offset && {zone: 'UTC'})};
}

function clockOf(minute?: string, second?: string, fraction?: string): readonly [precision: Precision, lengthMs: number] {
  if (fraction) return ['millisecond', 1];
  if (second) return ['second', SECOND_MS];
  return minute ? ['minute', MINUTE_MS] : ['hour', HOUR_MS];
}

/** By how many minutes clocks of an offset at the end of a text are ahead. */
function minutesOf(offset: string | undefined, text: string): number {
  if (!offset) return 0;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':');
  const isWest = offset.startsWith('-');
  if (+hours > (isWest ? 12 : 14) || +minutes > 59) {
    throw new DateFault('no-such-time', text.length - offset.length, 'has no such offset', '-12:00 to +14:00, or Z');
  }
  return (isWest ? -1 : 1) * (+hours * 60 + +minutes);
}

function readMaskedYear([, sign, digits = '', mask = '']: Groups): Stretch {
  const size = 10 ** mask.length;
  const nearest = +digits * size;
  return {from: {year: sign ? 1 - nearest - size : nearest}, unit: 'year', size, precision: MASKED[mask.length] ?? 'year'};
}

function readLongYear([, sign = '', digits = '']: Groups): Stretch {
  if (digits.length <= MOST_DIGITS) return {from: {year: +(sign + digits)}, unit: 'year'};
  throw new DateFault('year-too-far', 1 + sign.length + MOST_DIGITS, 'is too far away', `at most ${MOST_DIGITS} digits`);
}

function readWeekday([, year = '', week = '', weekday]: Groups): Stretch {
  const last = (daysFromWeek(+year + 1, 1) - daysFromWeek(+year, 1)) / 7;
  check([
    ['week', 'week', week, 1, last, year.length + 2, `${year}-W01`, `${year}-W${last}`],
    ['day', 'weekday', weekday, 1, 7, year.length + 5, '1, Monday,', '7, Sunday'],
  ]);
  return {from: {year: +year, day: daysFromWeek(+year, +week) - daysFromCivil(+year) + +(weekday ?? 1)}, unit: 'day'};
}

function readOrdinal([, year = '', day = '']: Groups): Stretch {
  const last = daysFromCivil(+year + 1) - daysFromCivil(+year);
  check([['day', 'day', day, 1, last, year.length + 1, `${year}-001`, `${year}-${last}`]]);
  return {from: {year: +year, day: +day}, unit: 'day'};
}

/** @throws DateFault for the first of several numbers that lies outside its range */
function check(limits: readonly Limit[]): void {
  const limit = limits.find(([, , digits, first, last]) => digits && (+digits < first || +digits > last));
  if (!limit) return;
  const [code, name, digits, , , index, from, to] = limit;
  throw new DateFault(`no-such-${code}`, index, `has no ${name} ${digits}`, `${from} to ${to}`);
}
