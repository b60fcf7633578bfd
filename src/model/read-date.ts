import {HOUR_MS, instantOf, startOf, type Placed} from './civil.js';
import {QUALIFIERS} from './constants.js';
import {dateForms, type DateForm, type Stretch} from './date-forms.js';
import {boundsOf, extentOf, type Bound, type EventDate, type Instant, type IntervalEnd} from './date.js';

/** Reads one date with its qualifier. @throws RangeError where it is none */
export type BoundReader = (text: string) => Bound;

/** How dates are read. */
export interface DateReader {
  readonly timeZone: string;
  /** The first that reads a text counts. */
  readonly forms: readonly DateForm[];
  /** Looks at where a date begins, before it counts, and throws where it must not. */
  readonly check: (start: Placed) => void;
}

/** What widens a day part, whose hours are soft: "about evening" may begin an hour before it. */
const DAY_PART_UNIT_MS: number = 2 * HOUR_MS;

/** The year 1000: eras of what is far before it are told by `rare-words.ts`. */
const FIRST_COMMON: Instant = -30610224000000;

/**
 * Reads a date as news writes it (`dateForms`), where clocks leave no doubt of it: what the first picture needs. The same as
 * `parseDate`, which reads all else.
 * @throws RangeError for anything else
 */
export function readCommonDate(text: string, timeZone: string): EventDate {
  const check = ({instant, gap, fold}: Placed): void => {
    if (gap || fold || instant < FIRST_COMMON) throw new RangeError(text);
  };
  return readDate(text, (written) => readBound(written, {timeZone, forms: dateForms, check}));
}

/**
 * Reads what dates are put together to: one, an interval whose ends may be open (`..`) or not known (left out), a set of
 * alternatives. Space around it is ignored.
 * @throws RangeError with the code of what is wrong, and whatever the readers throw of one date and of one alternative
 */
export function readDate(text: string, readOne: BoundReader, readChoice: BoundReader = readOne): EventDate {
  const trimmed = text.trim();
  const [, set] = /^\[(.*)\]$/.exec(trimmed) ?? [];
  if (set !== undefined) return {kind: 'one-of', of: set.split(',').map((choice) => readChoice(choice.trim()))};
  const ends = trimmed.split('/');
  if (ends.length !== 2) return {kind: 'moment', at: readOne(trimmed)};
  return intervalOf(ends.map((end) => (end === '' ? 'unknown' : end === '..' ? 'open' : readOne(end))));
}

/** The interval between two ends. @throws RangeError `no-time` or `ends-before-it-starts` */
export function intervalOf([start = 'unknown', end = 'unknown']: readonly IntervalEnd[]): EventDate {
  const date: EventDate = {kind: 'interval', start, end};
  const {min, max} = extentOf(date);
  if (!boundsOf(date).length) throw new RangeError('no-time');
  if (min >= max) throw new RangeError('ends-before-it-starts');
  return date;
}

/** Reads one date with its qualifier by the forms of a reader. @throws RangeError `not-a-date` or `skipped-time` */
export function readBound(text: string, {timeZone, forms, check}: DateReader): Bound {
  const [qualifier, widening] = QUALIFIERS[text.slice(-1)] ?? ['none', 0];
  const stretch = stretchIn(widening ? text.slice(0, -1) : text, forms);
  const {unit, says} = stretch;
  const [start, max] = place(stretch, timeZone);
  check(start);
  const min = start.instant;
  const width = widening * (says?.part ? DAY_PART_UNIT_MS : max - min);
  return {lo: min - width, min, max, hi: max + width, precision: unit, qualifier, ...says, edtf: text};
}

function stretchIn(text: string, forms: readonly DateForm[]): Stretch {
  for (const [pattern, read] of forms) {
    const groups = pattern.exec(text);
    const stretch = groups && read(groups);
    if (stretch) return stretch;
  }
  throw new RangeError('not-a-date');
}

/** When a stretch was. Where clocks went back an hour may be two long; what they skipped begins when they had. */
function place({from, unit, size = 1, lengthMs, zone}: Stretch, timeZone: string): readonly [start: Placed, end: Instant] {
  const at = zone ?? timeZone;
  if (!lengthMs) {
    const [instant, end] = [startOf(from, at), startOf({...from, [unit]: (from[unit] ?? 1) + size}, at)];
    if (instant < end) return [{instant}, end];
    if (size > 1 || unit !== 'hour') throw new RangeError('skipped-time');
  }
  const start = instantOf(from, at);
  return [start, start.instant + (lengthMs ?? HOUR_MS)];
}
