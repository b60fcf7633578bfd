import type {Placed} from './civil.js';
import {dateForms, type DateForm} from './date-forms.js';
import {extentOf, type Bound, type EventDate, type Qualifier} from './date.js';
import {DateFault, rareForms} from './rare-forms.js';
import {intervalOf, readBound, readDate} from './read-date.js';

/** What is wrong with a date. */
export interface DateError {
  /** Stable: `not-a-date`, `no-such-day`, `ends-before-it-starts`... */
  readonly code: string;
  /** Place in the text, from 0, where it stops being a date. */
  readonly index: number;
  /** For the editor: what was found, what is wrong, how to write it. */
  readonly message: string;
}

/** A date as read, with a warning where reading it took a choice, or why it cannot be read. */
export type DateResult = {readonly date: EventDate; readonly warning?: DateError} | {readonly error: DateError};

/** A text that is being read, and how far reading has come. */
interface Progress {
  readonly text: string;
  readonly timeZone: string;
  /** The date that is being read, and the one before it. */
  bound: string;
  before: string;
  /** Where it begins. */
  at: number;
  warning?: DateError;
}

const FORMS: readonly DateForm[] = [...dateForms, ...rareForms];

/** Characters of a text that a message repeats. */
const LONGEST_QUOTE = 60;

/** What a message that knows no better says to write. */
const EXAMPLES = '2024, 2024-02 or 2024-02-29';

/**
 * Reads a date: EDTF levels 0 and 1 (Library of Congress, 2019), of level 2 quarters and sets of alternatives, and what
 * is not EDTF: ISO 8601 weeks and ordinal days, hours (`2021-08-03T20~`), times and weeks in intervals and sets, day
 * parts (`2021-08-03 evening`). Dates that give no offset are civil dates in `timeZone`. Space around it is ignored.
 * Never throws.
 */
export function parseDate(text: string, timeZone: string): DateResult {
  const progress: Progress = {text, timeZone, bound: '', before: '', at: 0};
  const readOne = (written: string): Bound => {
    follow(progress, written);
    return readBound(written, {timeZone, forms: FORMS, check: (start) => warn(progress, start)});
  };
  try {
    const date = readDate(text, readOne, (choice) => readChoice(choice, readOne));
    return progress.warning ? {date, warning: progress.warning} : {date};
  } catch (fault) {
    return {error: errorOf(fault as RangeError, progress)};
  }
}

/** One alternative, or a run of them: `2021-08-03..2021-08-05` is one bound over all. */
function readChoice(text: string, readOne: (text: string) => Bound): Bound {
  const split = text.indexOf('..');
  if (split < 0) return readOne(text);
  const [first, last] = [readOne(text.slice(0, split)), readOne(text.slice(split + 2))];
  return {...extentOf(intervalOf([first, last])), precision: first.precision, qualifier: doubtOf(first, last), run: true, edtf: text};
}

function doubtOf({qualifier: a}: Bound, {qualifier: b}: Bound): Qualifier {
  return a === 'none' || a === b ? b : b === 'none' ? a : 'both';
}

/** Notes which date is read next; dates come in the order of the text. */
function follow(progress: Progress, written: string): void {
  const {text, bound, at} = progress;
  const from = at + bound.length;
  progress.at = written ? text.indexOf(written, from) : from + text.slice(from).search(/[^\s[,]|$/);
  [progress.before, progress.bound] = [bound, written];
}

/** Notes the first choice that reading took. */
function warn(progress: Progress, {gap, fold}: Placed): void {
  const {text, timeZone, bound, at} = progress;
  const [code, says] = gap ? ['skipped-time', 'was skipped by clocks in'] : ['repeated-time', 'came twice in'];
  const taken = gap ? 'later' : 'the first';
  if (!gap && !fold) return;
  const message = messageOf(text, `${says} ${timeZone} and is taken as ${taken}`, 'its offset too, as in +02:00');
  progress.warning ??= {code, index: at + bound.indexOf('T') + 1, message};
}

function errorOf(fault: RangeError, {text, timeZone, bound, before, at}: Progress): DateError {
  const code = fault.message;
  const error = (index: number, says: string, write: string): DateError => ({code, index, message: messageOf(text, says, write)});
  if (fault instanceof DateFault) return error(at + fault.index, fault.says, fault.write);
  if (code === 'skipped-time') return error(at, `was skipped by clocks in ${timeZone}`, 'the date before or after');
  if (code === 'no-time') return error(text.search(/\S/), 'names no time', '2021-08/.. or ../2021-08');
  if (code === 'ends-before-it-starts') return error(at, 'ends before it starts', [bound, before].join(text.includes('/') ? '/' : '..'));
  const bare = bound.replace(/[?~%]$/, '');
  return error(at + readableLength(bare), 'is not a date', correction(bare));
}

function messageOf(text: string, says: string, write: string): string {
  const quoted = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return `"${quoted}" ${says}; write ${write}`;
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
  return written !== text && 'date' in parseDate(written, 'UTC') ? written : EXAMPLES;
}
