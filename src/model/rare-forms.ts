import {daysFromCivil, daysFromWeek, daysInMonth, type DayName} from './calendar-days.js';
import {DAY_PARTS, HOUR_MS, MINUTE_MS, SECOND_MS} from './constants.js';
import type {DateForm, Groups, Stretch} from './date-forms.js';
import type {Hemisphere, Precision, Season} from './date.js';

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

/** Seasons begin with March, June, September and December in the north: the meteorological ones. EDTF leaves them without months. */
const SEASONS: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];

/** Whose seasons EDTF writes as months 21 to 24, 25 to 28 and 29 to 32; what a date does not say is taken for the north's. */
const HEMISPHERES: readonly (Hemisphere | undefined)[] = [undefined, 'northern', 'southern'];

/** How exact a year is of which so many digits are not known; of more, it is a run of millennia. */
const MASKED: readonly Precision[] = ['year', 'decade', 'century', 'millennium'];

/** Years of more digits are finer than an `Instant` can tell apart. */
const MOST_DIGITS = 11;

/**
 * The ways to write a date that `dateForms` leaves: seasons, thirds and halves of years, `X` for a digit that is not known,
 * seconds and offsets, far years and significant digits, days of weeks and of years. What is written almost as a date of
 * either list is a fault here.
 */
export const rareForms: readonly DateForm[] = [
  [/^(-?\d{4})-(2[1-9]|3[0-2])$/, readSeason],
  [/^(-?\d{4})-(3[7-9]|4[01])$/, readYearPart],
  [/^(-?\d{4})-(\d\d)$/, readMonth],
  [/^(-?\d{4})-(\d\d)-(\d\d)(?: +(\S.*)|T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(Z|[+-]\d\d(?::\d\d)?)?)?$/, readDay],
  [/^(?=.*X)(-?)([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/, readMasked],
  [/^(Y?)(-?)([1-9]\d*)(?:E(\d+))?(?:S(\d+))?$/, readDigits],
  [/^(-?\d{4})-W(\d\d)(?:-(\d))?$/, readWeekday],
  [/^(-?\d{4})-(\d{3})$/, readOrdinal],
];

function readSeason([, year = '', code = '']: Groups): Stretch | undefined {
  const n = +code - 21;
  const [season, hemisphere] = [SEASONS[n % 4], HEMISPHERES[Math.floor(n / 4)]];
  const month = (n % 4) * 3 + (hemisphere === 'southern' ? 9 : 3);
  const from = {year: +year, month: month > 12 ? month - 12 : month};
  return season && {from, unit: 'month', size: 3, says: {precision: 'season', season, ...(hemisphere && {hemisphere})}};
}

/** EDTF counts thirds of a year from 37, halves from 40. */
function readYearPart([, year = '', code = '']: Groups): Stretch {
  const [first, size, precision] = +code < 40 ? ([37, 4, 'quadrimester'] as const) : ([40, 6, 'half'] as const);
  return {from: {year: +year, month: (+code - first) * size + 1}, unit: 'month', size, says: {precision}};
}

/** A month that a year does not have. */
function readMonth([, year = '', month]: Groups): undefined {
  const other = '-21 to -32 for a season, -33 to -36 for a quarter, -37 to -39 for a third, -40 or -41 for a half';
  check([['month', 'month', month, 1, 12, year.length + 1, `${year}-01`, `${year}-12, ${other}`]]);
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
  return {from, unit: 'hour', lengthMs, says: {precision}, ...(offset && {zone: 'UTC'})};
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

/**
 * A date with digits that are not known: from the earliest to the latest that it may be. It is as exact as the first unit that
 * has any; of a month or a day that is known in part it is a run.
 */
function readMasked([, sign = '', year = '', month, day]: Groups): Stretch {
  const at = sign.length + 5;
  const months = fitting(month, 1, 12);
  const days = fitting(day, 1, 31);
  const lastOf = (dayList: readonly number[]): DayName | undefined =>
    extremeOf(sign, year, {months: [...months].reverse(), days: [...dayList].reverse(), isLast: true});
  if (!months.length) throw new DateFault('no-such-month', at, `has no month ${month}`, `${sign}${year}-01 to ${sign}${year}-12`);
  const first = extremeOf(sign, year, {months, days});
  const last = lastOf(days);
  if (!first || !last) {
    const from = `${sign}${year}-${month}`;
    throw new DateFault('no-such-day', at + 3, `has no day ${day}`, `${from}-01 to ${from}-${lastOf(fitting('XX', 1, 31))?.day}`);
  }
  const size = daysFromCivil(last.year, last.month, last.day) - daysFromCivil(first.year, first.month, first.day) + 1;
  return {from: first, unit: 'day', size, says: exactnessOf({year, month, day, months, days})};
}

/** What the digits of a date with masks leave of its exactness. */
function exactnessOf({year, month, day, months, days}: MaskedParts): NonNullable<Stretch['says']> {
  const masked = year.indexOf('X');
  if (masked >= 0) {
    const precision = MASKED[4 - masked] ?? 'millennium';
    const each = month && !month.includes('X') && {month: +month, ...(day && !day.includes('X') && {day: +day})};
    return {precision, ...(!masked && {run: true}), ...(each && {each})};
  }
  if (month === 'XX') return {precision: 'year'};
  if (month?.includes('X')) return {precision: 'month', ...(months.length > 1 && {run: true})};
  return day === 'XX' ? {precision: 'month'} : {precision: 'day', ...(days.length > 1 && {run: true})};
}

/** The numbers of a range that two digits can be, of which any may be masked; all of them where there are none. */
function fitting(digits = 'XX', first: number, last: number): number[] {
  const pattern = new RegExp(`^${digits.replaceAll('X', '\\d')}$`);
  return Array.from({length: last - first + 1}, (_, i) => first + i).filter((n) => pattern.test(String(n).padStart(2, '0')));
}

/** The first date that has such a year and comes by these months and days in their order; the last, by years in theirs. */
function extremeOf(sign: string, mask: string, {months, days, isLast = false}: Candidates): DayName | undefined {
  const pattern = new RegExp(`^${mask.replaceAll('X', '\\d')}$`);
  const [low, high] = [+mask.replaceAll('X', '0'), +mask.replaceAll('X', '9')];
  const isFalling = isLast !== (sign === '-');
  for (let i = 0; i <= high - low; i++) {
    const digits = isFalling ? high - i : low + i;
    if (!pattern.test(String(digits).padStart(4, '0'))) continue;
    const year = sign ? -digits : digits;
    for (const month of months) {
      const day = days.find((n) => n <= daysInMonth(year, month));
      if (day) return {year, month, day};
    }
  }
  return undefined;
}

/**
 * A year by its digits: far ones (`Y170000002`), with an exponent (`Y-17E7`, which is one year all the same), or of which only
 * the first digits are sure (`1950S2`: held to be 1950, some year from 1900 to 1999).
 */
function readDigits([, far = '', sign = '', digits = '', exponent, significant]: Groups): Stretch | undefined {
  const length = digits.length + +(exponent ?? 0);
  if (far ? !exponent && digits.length < 5 : exponent || !significant || digits.length !== 4) return undefined;
  const at = far.length + sign.length;
  if (length > MOST_DIGITS) {
    const index = digits.length > MOST_DIGITS ? at + MOST_DIGITS : at + digits.length;
    throw new DateFault('year-too-far', index, 'is too far away', `at most ${MOST_DIGITS} digits`);
  }
  const known = +(significant ?? length);
  if (!known || known > length) {
    const index = at + digits.length + (exponent ? exponent.length + 1 : 0) + 1;
    throw new DateFault('no-such-digits', index, `has no ${known} significant digits`, `S1 to S${length}`);
  }
  const size = 10 ** (length - known);
  const year = +digits * 10 ** (length - digits.length);
  const nearest = Math.floor(year / size) * size;
  const precision = MASKED[length - known];
  return {
    from: {year: sign ? 1 - nearest - size : nearest},
    unit: 'year',
    size,
    says: {
      precision: precision ?? 'millennium',
      ...(!precision && {run: true}),
      ...(size > 1 && {estimate: sign ? -year : year}),
    },
  };
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

/** Parts of a date as written, and the numbers that its month and day can be. */
interface MaskedParts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly months: readonly number[];
  readonly days: readonly number[];
}

/** Months and days in the order in which they are tried; `isLast` tries years from the last on. */
interface Candidates {
  readonly months: readonly number[];
  readonly days: readonly number[];
  readonly isLast?: boolean;
}

/** @throws DateFault for the first of several numbers that lies outside its range */
function check(limits: readonly Limit[]): void {
  const limit = limits.find(([, , digits, first, last]) => digits && (+digits < first || +digits > last));
  if (!limit) return;
  const [code, name, digits, , , index, from, to] = limit;
  throw new DateFault(`no-such-${code}`, index, `has no ${name} ${digits}`, `${from} to ${to}`);
}
