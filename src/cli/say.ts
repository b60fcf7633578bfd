import type {Problem} from '../model/problem.js';

/** A problem in the pieces of a table. */
export interface SaidProblem {
  /** `news.csv:3:1`: where an editor of text opens it. */
  readonly place: string;
  readonly row: string;
  readonly what: string;
  readonly remedy: string;
}

/** Places at the beginning of a message, which stand in columns of their own. */
const PLACES = /^(?:(?:line|column|row) [\d,]+(?:, |: ))+/;

/** A problem of a file, its message without the places that are told beside it. */
export function sayProblem(file: string, {message, where: {column, line, row}}: Problem): SaidProblem {
  const text = message.replace(PLACES, '');
  const end = remedyAt(text);
  return {
    place: [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':'),
    row: row === undefined ? '' : String(row),
    what: end < 0 ? text : text.slice(0, end),
    remedy: end < 0 ? '' : text.slice(end + 2),
  };
}

/** A number of things in words: "1 event", "2,000 events". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** Where the remedy of a message is parted from what was found: the first semicolon that is in no quotation. */
function remedyAt(text: string): number {
  for (let at = text.indexOf('; '); at >= 0; at = text.indexOf('; ', at + 1)) {
    if (text.slice(0, at).split('"').length % 2 === 1) return at;
  }
  return text.lastIndexOf('; ');
}
