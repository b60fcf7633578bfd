import {HOUR_MS} from './civil.js';
import {note, readForm} from './date-forms.js';
import type {DateError, Reader} from './date-forms.js';
import {boundsOf, extentOf} from './date.js';
import type {Bound, EventDate, IntervalEnd, Qualifier} from './date.js';

export type {DateError} from './date-forms.js';

/** A date as read, with a warning where reading it took a choice, or why it cannot be read. */
export type DateResult = {readonly date: EventDate; readonly warning?: DateError} | {readonly error: DateError};

/**
 * Reads a date: EDTF levels 0 and 1 (Library of Congress, 2019), of level 2 quarters and sets of alternatives, and what
 * is not EDTF: ISO 8601 weeks and ordinal days, hours (`2021-08-03T20~`), times and weeks in intervals and sets, day
 * parts (`2021-08-03 evening`). Dates that give no offset are civil dates in `timeZone`. Space around it is ignored.
 * Never throws.
 */
export function parseDate(text: string, timeZone: string): DateResult {
  const reader: Reader = {text, timeZone, at: 0};
  const date = readDate(reader);
  const {error, warning} = reader;
  if (!date) return {error: error as DateError}; // what is not read has been noted
  return warning ? {date, warning} : {date};
}

/** What a qualifier means, and by how many of its units it widens a bound on each side. */
const QUALIFIERS: Readonly<Record<string, readonly [Qualifier, widening: number]>> = {
  '?': ['uncertain', 1],
  '~': ['approximate', 0.5],
  '%': ['both', 1.5],
};

/** What widens a day part, whose hours are soft: "about evening" may begin an hour before it. */
const DAY_PART_UNIT_MS: number = 2 * HOUR_MS;

/** What a message that knows no better says to write. */
const FORMS = '2024, 2024-02 or 2024-02-29';

function readDate(reader: Reader): EventDate | undefined {
  const trimmed = reader.text.trim();
  const index = reader.text.indexOf(trimmed);
  if (/^\[.*\]$/.test(trimmed)) return readOneOf(trimmed.slice(1, -1), index + 1, reader);
  if (trimmed.split('/').length === 2) return readInterval(trimmed, '/', index, reader);
  const at = readBound(trimmed, index, reader);
  return at && {kind: 'moment', at};
}

/** From one date to another; only after a slash one of them may be open (`..`) or not known (left out). */
function readInterval(text: string, separator: '/' | '..', index: number, reader: Reader): EventDate | undefined {
  const split = text.indexOf(separator);
  const [first, last] = [text.slice(0, split), text.slice(split + separator.length)];
  const readEnd = (end: string, at: number): IntervalEnd | undefined => {
    if (separator === '/' && end === '') return 'unknown';
    return separator === '/' && end === '..' ? 'open' : readBound(end, at, reader);
  };
  const start = readEnd(first, index);
  const end = start && readEnd(last, index + split + separator.length);
  if (!end) return undefined;
  const date: EventDate = {kind: 'interval', start, end};
  const {min, max} = extentOf(date);
  if (max === Infinity && min === -max) {
    return note(reader, 'error', ['no-time', index, 'names no time', '2021-08/.. or ../2021-08']);
  }
  if (min < max) return date;
  return note(reader, 'error', ['ends-before-it-starts', 0, 'ends before it starts', `${last}${separator}${first}`]);
}

function readOneOf(text: string, index: number, reader: Reader): EventDate | undefined {
  const of: Bound[] = [];
  let from = index;
  for (const item of text.split(',')) {
    const bound = readChoice(item.trim(), from + item.search(/\S|$/), reader);
    if (!bound) return undefined;
    of.push(bound);
    from += item.length + 1;
  }
  return {kind: 'one-of', of};
}

/** One alternative, or a run of them: `2021-08-03..2021-08-05` is one bound over all. */
function readChoice(text: string, index: number, reader: Reader): Bound | undefined {
  if (!text.includes('..')) return readBound(text, index, reader);
  const run = readInterval(text, '..', index, reader);
  const [first, last] = run ? boundsOf(run) : [];
  if (!run || !first || !last) return undefined;
  const [a, b] = [first.qualifier, last.qualifier];
  const qualifier = a === 'none' || a === b ? b : b === 'none' ? a : 'both';
  return {...extentOf(run), precision: first.precision, qualifier, run: true, edtf: text};
}

/** One date with its qualifier, `index` characters into the text. */
function readBound(text: string, index: number, reader: Reader): Bound | undefined {
  const [qualifier, widening] = QUALIFIERS[text.slice(-1)] ?? ['none', 0];
  const bare = widening ? text.slice(0, -1) : text;
  reader.at = index;
  const reading = readForm(bare, reader);
  if (!reading) return note(reader, 'error', ['not-a-date', readableLength(bare), 'is not a date', correction(bare)]);
  const {min, max, precision, part, season} = reading;
  const width = widening * (precision === 'daypart' ? DAY_PART_UNIT_MS : max - min);
  return {lo: min - width, min, max, hi: max + width, precision, qualifier, ...(part && {part}), ...(season && {season}), edtf: text};
}

/** How much of a text that fits no form begins like one. */
function readableLength(text: string): number {
  return /^-?\d{4}(-\d\d(-\d\d)?)?/.exec(text)?.[0].length ?? 0;
}

/** How to write a day that has its year first and lacks only dashes or zeros (20210803, 2021/8/3, 2021.08.03), else any date. */
function correction(text: string): string {
  const written = text.replace(/^(\d{4})([-./ ]?)(\d\d?)\2(\d\d?)$/, (_, year: string, _separator, month: string, day: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  return written !== text && 'date' in parseDate(written, 'UTC') ? written : FORMS;
}
