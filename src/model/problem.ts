/**
 * Where a problem was found. `row` counts from 1: in a sheet the rows that its editor sees, headings among them, elsewhere the
 * events as they stand there. `line` and `column` count from 1 in the text as read.
 */
export interface ProblemPlace {
  readonly row?: number;
  /** Id of the event, where it has one. */
  readonly event?: string;
  /** Name of the field, attribute or column. */
  readonly field?: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Something wrong with the input, told to an editor. An error left something out of the drawing; a warning did not.
 * The message says where, quotes what was found and says how to write it: `row 14, date: "31/02/2024" is not a date;
 * write 2024, 2024-02 or 2024-02-29`. Codes are stable.
 */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly where: ProblemPlace;
}

/** A mistake in a developer's code, with a stable code; never thrown at a reader. */
export class TimelineError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'TimelineError';
    this.code = code;
  }
}

/** Characters of a found value that a message repeats: enough to search for, short enough for one line. */
const QUOTE_LENGTH = 40;

/** A found value as a message quotes it: text on one line, in double quotes and cut; anything else by what it is. */
export function quote(value: unknown): string {
  if (typeof value === 'string') {
    const letters = [...value.slice(0, 4 * QUOTE_LENGTH).replace(/\s+/g, ' ')];
    return `"${letters.length > QUOTE_LENGTH ? `${letters.slice(0, QUOTE_LENGTH).join('')}…` : letters.join('')}"`;
  }
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value) return 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}

/** A longer name is no slip of one that is known, and costs its length squared. */
const LONGEST_NAME = 100;

/** The known name nearest to a mistyped one, if at most two letters or a third of them differ (one in a short name). */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  let best: string | undefined;
  let least = name.length < 6 ? 2 : Math.max(3, Math.floor(name.length / 3) + 1); // more letters of a short name make another word
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/**
 * Letters to change, add, leave out or swap with their neighbour (Damerau 1964, as optimal string alignment), by rows; `limit`
 * where the lengths alone differ by as much.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, isSwap ? (before[j - 2] ?? 0) + 1 : limit));
    }
    [before, above] = [above, row];
  }
  return above[b.length] ?? limit;
}
