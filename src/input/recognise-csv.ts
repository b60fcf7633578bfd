import {columnNamed} from './headings.js';
import {factIn} from './sheet-facts.js';

/** How much of a text is looked at. */
const BEGINNING = 2048;

/** What may part cells, the commonest first. */
const DELIMITERS = [',', ';', '\t'] as const;

/** What a blank row holds, and what ends one. */
const LINE_END = '\r\n';
const BLANK: string = LINE_END + ' \t' + DELIMITERS.join('');

/** Length of `sep=;` with the end of its line. */
const EXCEL_LENGTH = 7;

/** Whether text begins like a table: a first line of headings with something between them, one of which at least is known. */
export function looksTabular(input: unknown): boolean {
  if (typeof input !== 'string') return false;
  const line = headingLine(input.slice(0, BEGINNING));
  const delimiter = delimiterIn(input, line);
  if (!line.includes(delimiter) || /^\s*[[{<]/.test(line)) return false;
  return line.split(delimiter).some((heading) => columnNamed(heading) !== undefined);
}

/** The sign that Excel is told to part cells by, in a line of its own above all others. */
const NAMED = /^\uFEFF?[\s,;]{0,99}sep=(.)[\r\n]/i;

/** What parts the cells of a table: what its first line names, if that parts the line of its headings, else what does so most often. */
export function delimiterIn(text: string, line: string = headingLine(text)): string {
  const [, named = ''] = NAMED.exec(text.slice(0, BEGINNING)) ?? [];
  return named && line.includes(named) ? named : delimiterOf(line);
}

/** What parts the cells of a line: what stands most often outside quotes in it. */
export function delimiterOf(line: string): string {
  const bare = line.replace(/"[^"]*"?/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Lines that may stand above the headings: what is said of the whole timeline, the title of a sheet, a note. */
const ABOVE = 9;

/**
 * Where the headings of a table begin: with its first row, or a later one of its first few that has two known headings where that
 * has none, or says something of the whole timeline.
 */
export function headingsStart(text: string): number {
  const first = contentStart(text);
  for (let n = 0, at = first; n <= ABOVE && at < text.length; n++) {
    const row = rowAt(text, at);
    const cells = factIn(row) ? [] : row.split(delimiterIn(text, row));
    const known = cells.filter((heading) => columnNamed(heading.replaceAll('"', '')) !== undefined).length;
    if (known > (n ? 1 : 0)) return at;
    at += row.length + 1;
    while (LINE_END.includes(text.charAt(at)) && at < text.length) at++;
  }
  return first;
}

/** The rows above the headings that hold anything, and where each begins. */
export function rowsAbove(text: string, headings: number): {readonly row: string; readonly at: number}[] {
  const rows: {row: string; at: number}[] = [];
  for (let at = contentStart(text); at < headings;) {
    const row = rowAt(text, at);
    if ([...row].some((sign) => !BLANK.includes(sign))) rows.push({row, at});
    at += row.length + 1;
  }
  return rows;
}

/** Where the first row of a sheet begins that a spreadsheet shows: after a byte-order mark and the line in which Excel names what parts cells. */
export function sheetStart(text: string): number {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return start + excelLine(text, start).length;
}

/** Where the first row begins that holds anything: after blank ones too. */
export function contentStart(text: string): number {
  let start = sheetStart(text);
  // line by line: one pattern for all of them overflows the stack of a text of blank lines
  for (let i = start; BLANK.includes(text.charAt(i)) && i < text.length; i++) {
    if (LINE_END.includes(text.charAt(i))) start = i + 1;
  }
  return start + excelLine(text, start).length;
}

/** `sep=;` with the end of its line, where it stands at an index. */
const excelLine = (text: string, start: number): string => /^sep=.(?:\r\n|\r|\n)/i.exec(text.slice(start, start + EXCEL_LENGTH))?.[0] ?? '';

/** The row of the headings. */
export const headingLine = (text: string): string => rowAt(text, headingsStart(text));

/** The row that begins at an index, with line breaks that stand in quotes. */
function rowAt(text: string, start: number): string {
  const quoteOrEnd = /["\r\n]/g;
  quoteOrEnd.lastIndex = start;
  for (let isQuoted = false, found = quoteOrEnd.exec(text); found; found = quoteOrEnd.exec(text)) {
    if (found[0] === '"') isQuoted = !isQuoted;
    else if (!isQuoted) return text.slice(start, found.index);
  }
  return text.slice(start);
}
