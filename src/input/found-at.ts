import type {FoundProblem, Path} from './format.js';
import type {Problem} from '../model/problem.js';

/** What is wrong with a value of an input. */
export interface Fault {
  readonly code: string;
  /** Follows the words for the place: what was found and what to write. */
  readonly says: string;
  /** A warning where nothing is left out, which is the default. */
  readonly severity?: Problem['severity'];
}

/** Lists whose members are events: their numbers are the rows that problems name. */
const EVENT_LISTS: ReadonlySet<unknown> = new Set(['events', 'items', 'date', 'event']);

/** The number of the row or event that a path leads to or into, from 1. */
export function rowIn([first, second]: Path): number | undefined {
  const index = EVENT_LISTS.has(first) ? second : first;
  return typeof index === 'number' ? index + 1 : undefined;
}

/** A problem of a row as its editor counts it and, in a sheet, of a column as it is headed there: "row 3, Start date (column B): …". */
export function withRow({message, where, ...problem}: Problem, row: number, column: string | undefined): Problem {
  const [, rest = message] = /^row \d+((?:, |: )[^]*)$/.exec(message) ?? [];
  const isNamed = column !== undefined && where.field !== undefined && rest.startsWith(`, ${where.field}`);
  const named = isNamed ? `, ${column}${rest.slice(where.field.length + 2)}` : rest;
  return {...problem, message: rest === message ? message : `row ${row}${named}`, where: {...where, row}};
}

/** The problem of the value at a path: `['events', 2, 'start_date']` is told as "row 3, start_date". */
export function foundAt(path: Path, {code, says, severity = 'warning'}: Fault): FoundProblem {
  const words: string[] = [];
  let row: number | undefined;
  path.forEach((step, i) => {
    if (typeof step === 'string') words.push(step);
    else if (row === undefined && (i === 0 || EVENT_LISTS.has(path[i - 1]))) {
      words.splice(0, words.length, `row ${step + 1}`);
      row = step + 1;
    } else words.push(`${words.pop() ?? ''} ${step + 1}`.trim());
  });
  const field = path.findLast((step) => typeof step === 'string');
  const isOfRow = row !== undefined && typeof path.at(-1) === 'number';
  return {
    severity,
    code,
    message: words.length > 0 ? `${words.join(', ')}: ${says}` : says,
    where: {...(row !== undefined && {row}), ...(field !== undefined && !isOfRow && {field})},
    at: path,
  };
}

/** Own fields of an object; none of anything else. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields: no list, and not null. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text of a value that is text or a number, trimmed; empty for all else. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
