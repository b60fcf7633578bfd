import {columnNamed} from './headings.js';

/** How much of a text is looked at. */
const BEGINNING = 2048;

/** What may part cells, the commonest first. */
const DELIMITERS = [',', ';', '\t'] as const;

/** Whether text begins like a table: a first line of headings with something between them, one of which at least is known. */
export function looksTabular(input: unknown): boolean {
  if (typeof input !== 'string') return false;
  const line = headingLine(input.slice(0, BEGINNING));
  const delimiter = delimiterOf(line);
  if (!line.includes(delimiter) || /^\s*[[{<]/.test(line)) return false;
  return line.split(delimiter).some((heading) => columnNamed(heading) !== undefined);
}

/** What parts the cells of a table: what stands most often outside quotes in its line of headings. */
export function delimiterOf(line: string): string {
  const bare = line.replace(/"[^"]*"?/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Where the headings of a table begin: after a byte-order mark, blank lines, and the line in which Excel names what parts cells. */
export function headingsStart(text: string): number {
  return /^\uFEFF?\s*?(?:sep=.[\r\n]+)?(?=[^\s]|[\t ]*[,;"]|$)/i.exec(text)?.[0].length ?? 0;
}

/** The first line that is not blank, with line breaks that stand in quotes. */
export function headingLine(text: string): string {
  return /^(?:[^"\r\n]|"[^"]*(?:"|$))*/.exec(text.slice(headingsStart(text)))?.[0] ?? '';
}
