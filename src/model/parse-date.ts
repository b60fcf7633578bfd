import type {Placed} from './civil.js';
import {maybeCorrection} from './correct-date.js';
import {dateForms, type DateForm} from './date-forms.js';
import {extentOf, type Bound, type EventDate, type Extent, type Qualifier} from './date.js';
import {maybeQualifiedParts} from './part-qualifiers.js';
import {maybePlainDate} from './plain-date.js';
import {DateFault, rareForms} from './rare-forms.js';
import {intervalOf, readBound, readDate, type BoundReader} from './read-date.js';

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
  /** How far a set goes on beyond its bounds. */
  reach?: Partial<Extent>;
  warning?: DateError;
}

const FORMS: readonly DateForm[] = [...dateForms, ...rareForms];

/** Characters of a text that a message repeats. */
const LONGEST_QUOTE = 60;

/** What a message that knows no better says to write. */
const EXAMPLES = '2024, 2024-02 or 2024-02-29';

/** What a set of one and a set of all are written in. */
const BRACKETS: Readonly<Record<string, string>> = {'[': ']', '{': '}'};

/**
 * Reads a date: EDTF levels 0 and 1 (Library of Congress, 2019), nearly all of level 2, and what is not EDTF: ISO 8601 weeks
 * and ordinal days, hours (`2021-08-03T20~`), times and weeks in intervals and sets, day parts (`2021-08-03 evening`). Dates
 * that give no offset are civil dates in `timeZone`; years count as astronomers do, 0 is 1 BC. Space around it is ignored.
 * Never throws. Plain dates (`2021-08-03`) take less than a microsecond.
 */
export function parseDate(text: string, timeZone: string): DateResult {
  const plain = maybePlainDate(text, timeZone);
  if (plain) return {date: plain};
  const progress: Progress = {text, timeZone, bound: '', before: '', at: 0};
  try {
    const date = readWhole(progress);
    return progress.warning ? {date, warning: progress.warning} : {date};
  } catch (fault) {
    return {error: errorOf(fault as RangeError, progress)};
  }
}

function readWhole(progress: Progress): EventDate {
  const {text, timeZone} = progress;
  const read = (written: string): Bound => readBound(written, {timeZone, forms: FORMS, check: (start) => warn(progress, start)});
  const readOne = (written: string): Bound => {
    follow(progress, written);
    // ISO 8601 writes year 0 without a sign
    if (/^-0000\b/.test(written)) throw new DateFault('no-such-year', 0, 'has no year -0000', '0000 for 1 BC');
    return maybeQualifiedParts(written, timeZone, read) ?? read(written);
  };
  const [, bracket = '', rest = ''] = /^\s*([[{])([^]*)$/.exec(text) ?? [];
  const closing = BRACKETS[bracket];
  if (closing && !rest.trimEnd().endsWith(closing)) {
    throw new DateFault('unclosed-set', text.length, `has no ${closing} at its end`, text.trim().replace(/[\]}]?$/, closing));
  }
  const asChoices = bracket === '{' ? text.replace('{', '[').replace(/\}\s*$/, ']') : text;
  const date = readDate(asChoices, readOne, (choice) => readChoice(choice, readOne, progress));
  if (date.kind !== 'one-of') return date;
  const {reach} = progress;
  return {...date, kind: bracket === '{' ? 'all-of' : 'one-of', ...(reach && {reach: {...extentOf(date), ...reach}})};
}

/**
 * One member of a set, or a run of them: `2021-08-03..2021-08-05` is one bound over all. The first may go back without end
 * (`..1984`), the last go on (`1984..`).
 */
function readChoice(text: string, readOne: BoundReader, progress: Progress): Bound {
  const [, earlier, first = '', dots, last] = /^(\.\.)?(.*?)(?:(\.\.)(.*))?$/.exec(text) ?? [];
  const {before, bound, reach} = progress;
  if (reach?.max) throw new DateFault('misplaced-dots', bound.length, 'goes on without end before its last date', `${bound}.. at its end`);
  if (last) {
    const ends = [readOne(first), readOne(last)] as const;
    const run: Bound = {...extentOf(intervalOf(ends)), precision: ends[0].precision, qualifier: doubtOf(...ends), run: true, edtf: text};
    return earlier ? readOne(text) : run;
  }
  const one = readOne(first);
  if (earlier && (before || bound)) {
    throw new DateFault('misplaced-dots', -2, 'goes back without end after its first date', `..${first} at its beginning`);
  }
  if (earlier) progress.reach = {...progress.reach, lo: -Infinity, min: -Infinity};
  if (dots) progress.reach = {...progress.reach, max: Infinity, hi: Infinity};
  if (earlier && dots) throw new RangeError('no-time');
  return one;
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
  const correction = maybeCorrection(bare, before, FORMS);
  const write = correction ? (text.slice(0, at) + correction + text.slice(at + bare.length)).trim() : EXAMPLES;
  return error(at + readableLength(bare), 'is not a date', write);
}

function messageOf(text: string, says: string, write: string): string {
  const quoted = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return `"${quoted}" ${says}; write ${write}`;
}

/** How much of a text that fits no form begins like one. */
function readableLength(text: string): number {
  return /^-?\d{4}(-\d\d(-\d\d)?)?/.exec(text)?.[0].length ?? 0;
}
