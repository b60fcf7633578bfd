import {parseDate} from '../model/parse-date.js';
import {quote, type Problem} from '../model/problem.js';
import type {ReadDate} from './format.js';
import {orderEvidence, readWrittenDate, saysOngoing, type DateChoice, type WrittenDate, type WrittenOptions} from './written-date.js';
import {doubtOf, yearPairsOf, yearsIn} from './year-pairs.js';

/** A cell that holds a date: as it stands, and where. */
export interface DateCell {
  readonly text: string;
  /** Place of its row in the list, from 0. */
  readonly row: number;
  /** `date`, `start` or `end`. */
  readonly column: string;
}

/** A problem of a cell. */
export interface CellProblem extends Problem {
  readonly cell: DateCell;
}

/** A cell's date as EDTF. */
export interface CellDate {
  readonly date: string;
  /** What to take in its place where it is one end of an interval. */
  readonly around: string;
  /** Whether its words are to be shown. */
  readonly keepsWords: boolean;
}

/** Reads the date cells of one list of rows, and keeps what there is to tell of them. */
export interface RowDates {
  /** A cell as EDTF; as it stands where it is that already, or is no date. */
  read(cell: DateCell): CellDate;
  /** The interval between the dates of two cells; a problem that quotes both where it ends before it starts. */
  readSpan(start: DateCell, end: DateCell): Pick<CellDate, 'date' | 'keepsWords'>;
  /** What was wrong or took a choice: that once for each cause, at the first row. */
  problems(): CellProblem[];
  /** What was read in other words than it is written. */
  readonly dates: readonly ReadDate[];
}

/** Rows in which one cause was met. */
interface Met {
  readonly first: DateCell;
  readonly read: string;
  count: number;
}

/** Different texts that are tried and are no dates: a column with more holds something else, and each takes its time. */
const MOST_UNREAD = 500;

const HIDDEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * Reads written dates in date cells: `cellTexts` are all of them, whose numbers show whether the day or the month comes first, and
 * whether `2020-21` is two years.
 */
export function rowDates(cellTexts: readonly string[], asOf: string | undefined): RowDates {
  const texts = cellTexts.map(withoutHidden);
  const {dmy, mdy} = orderEvidence(texts);
  const pairs = yearPairsOf(texts);
  const contradicts = dmy !== undefined && mdy !== undefined;
  const options: WrittenOptions = {
    asOf,
    order: contradicts ? undefined : dmy !== undefined ? 'dmy' : mdy !== undefined ? 'mdy' : undefined,
  };
  const choices = new Map<DateChoice, Met>();
  const faults: CellProblem[] = [];
  const dates: ReadDate[] = [];
  const known = new Map<string, ReturnType<typeof readWrittenDate>>(); // events of one day come together
  let doubtful: DateCell | undefined;
  let pair: DateCell | undefined; // the one that may be two years
  let unread = 0;
  const asItStands = (text: string): CellDate => ({date: text, around: text, keepsWords: false});
  const read = (whole: DateCell): CellDate => {
    const cell = {...whole, text: withoutHidden(whole.text)};
    const {text, row} = cell;
    if (cell.column === 'end' && saysOngoing(text)) {
      dates.push({row: row + 1, written: text, read: '..'});
      return asItStands('..');
    }
    if (!known.has(text)) {
      const years = pairs === 'years' ? yearsIn(text) : undefined;
      const isRead = !years && (unread > MOST_UNREAD || 'date' in parseDate(text, 'UTC'));
      known.set(text, isRead ? undefined : years ? twoYears(years) : readWrittenDate(text, options));
      if (!isRead && !('date' in (known.get(text) ?? {}))) unread++;
      if (pairs === 'doubtful' && isRead && doubtOf(text)) pair ??= cell;
    }
    const found = known.get(text);
    if (!found) return asItStands(text);
    if ('problem' in found) {
      const {code, message} = found.problem;
      if (code === 'ambiguous-date') doubtful ??= cell;
      faults.push(tell(cell, 'error', code, message));
      return asItStands(text);
    }
    const {date, around = date, keepsWords} = found;
    for (const choice of found.choices) {
      const met = choices.get(choice);
      if (met) met.count++;
      else choices.set(choice, {first: cell, read: date, count: 1});
    }
    dates.push({row: row + 1, written: text, read: date});
    return {date, around, keepsWords};
  };
  return {
    dates,
    read,
    readSpan(start, end) {
      const [first, last] = [read(start), read(end)];
      const date = `${beginOf(first, start.text)}/${endOf(last, end.text)}`;
      if (isBackward(date)) {
        const found = `ends ${quote(end.text)}, before it starts, ${quote(start.text)}`;
        faults.push(tell(end, 'error', BACKWARD, `${found}; correct one of the two cells, or let them change places`));
      }
      return {date, keepsWords: first.keepsWords || last.keepsWords};
    },
    problems() {
      const told = [...choices].map(([choice, {first, read, count}]) => {
        const message = `dates such as ${quote(first.text)} are read as ${read}, ${choice} (${count} ${count === 1 ? 'row' : 'rows'}); write ${read} to be sure`;
        return tell(first, 'warning', 'date-read-as', message);
      });
      if (contradicts && doubtful) {
        const message = `${quote(dmy)} has the day first and ${quote(mdy)} the month, so others may be either; write dates as in 2021-08-03`;
        told.push(tell(doubtful, 'warning', 'mixed-dates', message));
      }
      if (pair) told.push(tell(pair, 'warning', 'ambiguous-date', `${quote(pair.text)} ${doubtOf(pair.text) ?? ''}`));
      return [...faults, ...told];
    },
  };
}

/** What begins or ends a span: of a cell that was read as one itself, as the years in 2020-21, its first or its last date. */
const beginOf = ({around}: CellDate, text: string): string =>
  around === text ? text : (/^(?!\.\.)[^/]+(?=\/)/.exec(around)?.[0] ?? around);
const endOf = ({around}: CellDate, text: string): string =>
  around === text ? text : (/(?<=\/)(?!\.\.)[^/]+$/.exec(around)?.[0] ?? around);

/** A cell without the signs that nobody sees and that pages and word processors leave in it: blanks of no width, soft hyphens, marks. */
const withoutHidden = (text: string): string => text.replace(HIDDEN, '').trim();

/** Code of an interval whose ends are the wrong way around. */
const BACKWARD = 'ends-before-it-starts';

function isBackward(date: string): boolean {
  const result = parseDate(date, 'UTC');
  return 'error' in result && result.error.code === BACKWARD;
}

function twoYears({date, isChoice}: {readonly date: string; readonly isChoice: boolean}): WrittenDate {
  return {date, choices: isChoice ? ['a year and the next'] : [], keepsWords: false};
}

function tell(cell: DateCell, severity: Problem['severity'], code: string, message: string): CellProblem {
  const row = cell.row + 1;
  return {severity, code, message: `row ${row}, date: ${message}`, where: {row, field: 'date'}, cell};
}
