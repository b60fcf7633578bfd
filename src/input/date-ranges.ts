import {maybeClock} from './clock-words.js';
import {dayBeside, joinTimes} from './date-times.js';
import {AND, OR, RANGE, RANGE_OPENING, WITHIN, withoutFillers, ZONES} from './date-words.js';
import type {SignDate} from './written-forms.js';

/** Reads one date of text with signs for its words. */
export type ReadOne = (signs: string) => SignDate | undefined;

type GoodDate = Extract<SignDate, {readonly date: string}>;

/** How two dates become one: EDTF, or a fault. `between` is what stood between them. */
type Join = (first: string, last: string, between: string) => SignDate | undefined;

/** Places at which a text is tried as a range. */
const MOST_PARTINGS = 8;

const DAY_PART = /^(?:MORNING|AFTERNOON|EVENING|NIGHT|NOON)\b/;

/** A word that opens a range of times behind their day. */
const TIMES_OPENING =
  /(?<=\d{4},?|-\d\d,?) (?:from|von|de|das|des|desde) (?=(?:las? |as )?\d\d?(?::\d\d|\.\d\d| ?h| ?[ap]\.?m| uhr| bis ))/;

const lasts: Join = (a, b, between) => joinTimes(a, b, between) ?? {date: `${a}/${b}`};
const within: Join = (a, b) => ({date: `[${a}..${b}]`, keepsWords: true});
const oneOf: Join = (a, b) => (areAlike(a, b) ? {date: `[${a},${b}]`} : undefined);
const allOf: Join = (a, b) => (areAlike(a, b) ? {date: `{${a},${b}}`} : undefined);
const doubtful: Join = (a, b) => {
  const says = `may be one of two dates, or all the time between; write [${a},${b}] or ${a}/${b}`;
  return {fault: {code: 'ambiguous-date', says}};
};

/** Two dates in one text with signs for its words: a range, two of which one or both are meant. `undefined` where there are not two. */
export function readRange(signs: string, readOne: ReadOne): SignDate | undefined {
  const opened = signs.replace(RANGE_OPENING, '').replace(TIMES_OPENING, ' ');
  if (WITHIN.test(signs)) return parted(signs.replace(WITHIN, ''), AND, within, readOne);
  return (
    parted(opened, RANGE, lasts, readOne) ??
    parted(signs, OR, oneOf, readOne) ??
    parted(signs, AND, allOf, readOne) ??
    parted(signs, / ?\/ ?/g, doubtful, readOne)
  );
}

function parted(signs: string, parting: RegExp, join: Join, readOne: ReadOne): SignDate | undefined {
  const partings = [...signs.matchAll(parting)].filter(({index}) => index > 0).slice(0, MOST_PARTINGS);
  for (const {index, 0: between} of partings) {
    const [first, last] = [signs.slice(0, index).trim(), signs.slice(index + between.length).trim()];
    const ends = readEnds(first, last, {join: (a, b) => join(a, b, between), readOne, isDoubtful: join === doubtful});
    if (ends) return ends;
  }
  return undefined;
}

/** How two ends are read and joined. */
interface Joining {
  readonly join: (first: string, last: string) => SignDate | undefined;
  readonly readOne: ReadOne;
  /** Whether nobody can tell what two dates say, so that half of one is not told. */
  readonly isDoubtful: boolean;
}

/** Both ends of a range, each completed by what only the other one has: `3-5 August 2021`, `August 3 - 5, 2021`, `1914-18`. */
function readEnds(first: string, last: string, {join, readOne, isDoubtful}: Joining): SignDate | undefined {
  if (!first || !last) return undefined;
  const halves = faultOfHalves(first, last);
  if (halves) return halves;
  const start = firstRead(startsOf(first, last), readOne);
  const stop = firstRead(stopsOf(first, last), readOne);
  if (!start || !stop) return undefined;
  if ('fault' in start || 'fault' in stop) return isDoubtful ? undefined : 'fault' in start ? start : stop;
  if (DAY_PART.test(withoutFillers(first)) && !isDated(readOne(first))) return isNightBetween(start.date, stop.date) ? start : undefined;
  const [a, end] = [start, stop].map(({date, around = date}) => around) as [string, string];
  const b = first.startsWith('CIRCA ') && /^-?[\dX]{4}(?:-\d\d)*$/.test(end) ? `${end}~` : end; // "c. 1850-60" leaves both open
  if (/[/[{]/.test(a + b)) return undefined;
  const joined = join(a, b);
  if (!joined || 'fault' in joined) return joined;
  return {
    date: joined.date,
    choices: [...new Set([start, stop, joined].flatMap(({choices = []}: GoodDate) => choices))],
    keepsWords: [start, stop, joined].some(({keepsWords}: GoodDate) => keepsWords),
  };
}

/** What the first end may be, with the month, year, era or day of the last. */
function startsOf(first: string, last: string): string[] {
  if (/(?:BC|AD)$/.test(first)) return [first];
  const [era = ''] = /(?: BC| AD)$/.exec(last) ?? [];
  const [year = ''] = /,? ?\b\d{3,4}(?: BC| AD)?$/.exec(last) ?? [];
  const [monthAndYear = ''] = /M\d\d.*$/.exec(last) ?? [];
  const [, numbers = ''] = /^\d\d?(\.\d\d?\.(?:\d{4}|\d\d))$/.exec(last) ?? []; // 3.-5.8.2021, which only has the day first
  const [, yearOfNumbers = ''] = /^\d\d?\.\d\d?\.(\d{4})$/.exec(last) ?? []; // 28.2.-3.3.2021
  const day = isTimeAlone(first) ? (maybeClock(last)?.rest ?? '') : '';
  const unit = unitOf(last);
  return [
    ...(unit ? [first + unit, `${day} ${first}${unit}`] : []),
    ...(numbers && /^\d\d?\.?$/.test(first) ? [first.replace('.', '') + numbers] : []),
    ...(yearOfNumbers && /^\d\d?\.\d\d?\.?$/.test(first) ? [`${first.replace(/\.$/, '')}.${yearOfNumbers}`] : []),
    ...(day ? [`${day} ${first}`] : []),
    era && /\d$/.test(first) ? first + era : first,
    `${first} ${year}`,
    `${first} ${monthAndYear}`,
  ];
}

/** What the last end may be, with the month, year or day of the first. */
function stopsOf(first: string, last: string): string[] {
  const [month = ''] = /M\d\d/.exec(first) ?? [];
  const [yearBefore = ''] = /\b\d{4}$/.exec(first) ?? [];
  const day = isTimeAlone(last) ? ((maybeClock(first) ?? maybeClock(first + unitOf(last)))?.rest ?? '') : '';
  return [
    ...(day ? [`${day} ${last}`] : []),
    /^\d\d$/.test(last) ? yearBefore.slice(0, 2) + last : last,
    `${month} ${last}`,
    `${last} ${yearBefore}`,
  ];
}

/** What stands behind the last of two times and counts for both: 10-12 Uhr, 10:00-12:00 CET. */
const UNIT = new RegExp(`(?: ?(?:uhr|h|hrs?))?(?: (?:${ZONES}))?$`);

const unitOf = (last: string): string => (isTimeAlone(last) ? (UNIT.exec(last)?.[0] ?? '') : '');

function isTimeAlone(signs: string): boolean {
  const rest = maybeClock(signs)?.rest;
  return rest !== undefined && !/[\dM]/.test(rest);
}

/** Of "8:30-9:30pm" nobody can tell whether the first is in the morning. */
function faultOfHalves(first: string, last: string): SignDate | undefined {
  const isHalved = (signs: string): boolean => /\d ?[ap]\.?m\b/.test(signs);
  const isLastTime = isTimeAlone(last) || /^\d\d?(?:[:.]\d\d)? ?[ap]\.?m\b/.test(last);
  const isFirstTime = maybeClock(first) !== undefined || /(?:^|[ ,])\d\d?$/.test(first); // "8-9pm"
  if (!isHalved(last) || isHalved(first) || !isLastTime || !isFirstTime) return undefined;
  const says = 'may begin in the morning or in the evening; write both times of 24 hours, as in 2021-08-03T20:30/2021-08-03T21:30';
  return {fault: {code: 'ambiguous-date', says}};
}

/** The first text that is a date, else the first fault. */
function firstRead(texts: readonly string[], readOne: ReadOne): SignDate | undefined {
  const found = [...new Set(texts)].flatMap((text) => readOne(text) ?? []);
  return found.find((read) => 'date' in read) ?? found[0];
}

const isDated = (read: SignDate | undefined): boolean => read !== undefined && 'date' in read;

/** Dates of one precision: "3 August 1921 or 1922" is none. */
const areAlike = (a: string, b: string): boolean => a.replace(/\d/g, '0') === b.replace(/\d/g, '0');

/** "The night of 3 to 4 August" is one night. */
function isNightBetween(start: string, stop: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d) night$/.exec(start) ?? [];
  if (!day) return false;
  return stop === dayBeside([+year, +month, +day], 1);
}
