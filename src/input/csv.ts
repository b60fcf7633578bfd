import {bareCell} from '../model/cells.js';
import {quote} from '../model/problem.js';
import type {FoundProblem, Path, Read, SheetCell, TextPlace} from './format.js';
import {againProblem, lostProblem, strayQuote, unclosedQuote, type Lost, type Stray} from './csv-problems.js';
import {columnNamed, columnNames} from './headings.js';
import {delimiterIn, headingLine, headingsStart, rowsAbove, sheetStart} from './recognise-csv.js';
import {columnTitle} from './sheet-cells.js';
import {factIn, fieldsOf} from './sheet-facts.js';
import {textPlaces} from './text-places.js';

/**
 * A table as text (RFC 4180): cells parted by commas, semicolons or tabs, which its line of headings tells; lines end in any way.
 * Its document is the list of its rows, an object each, for the formats that read rows. Blank rows do not count.
 */
export const csv: Read = (input) => {
  if (typeof input !== 'string') return failed('not-text', `${quote(input)} is no text; write "date,title" and a line for each event`);
  const start = headingsStart(input);
  const table: Table = {text: input, start, delimiter: delimiterIn(input)};
  const placeAt = textPlaces(input);
  const above = rowsAbove(input, start).map((row) => ({...row, fact: factIn(row.row)}));
  const first = readLine(table, start);
  if (first.unclosed !== undefined) return {problems: [unclosedQuote(input, first.unclosed, placeAt(first.unclosed))]};
  const headings = first.cells.map((cell) => cell.trim());
  if (!headings.some((heading) => columnNamed(heading))) {
    const found = quote(headingLine(input).trim());
    const message = `${found} names no column; begin with a line of headings, such as date${table.delimiter}title. Known are: ${columnNames.join(', ')}`;
    return failed('missing-headings', message, placeAt(start));
  }
  const {rows, starts, problems} = readRowsOf(table, headings, {from: first.end, placeAt});
  problems.unshift(...problemsOfWhole(table, {rows: rows.length, above: above.filter(({fact}) => !fact), placeAt}));
  const columns = new Map(headings.map((heading, i): [string, number] => [heading, i]).reverse());
  let last: {readonly row: number; readonly begins: readonly number[]} = {row: -1, begins: []}; // many problems of one row come together
  let numbers: readonly number[] | undefined;
  const rowOf = (index: number): number => (numbers ??= sheetRows(table, starts))[index] ?? index + 1;
  const origin = ([row, heading]: Path): TextPlace | undefined => {
    if (typeof row !== 'number') return placeAt(above.find(({fact}) => fact && fact.name === row)?.at ?? start);
    const from = starts[row];
    if (from === undefined) return undefined;
    if (last.row !== row) last = {row, begins: cellStarts(table, from)};
    const column = columns.get(String(heading));
    const cell: SheetCell = {row: rowOf(row), ...(column !== undefined && {name: columnTitle(String(heading), column)})};
    return {...placeAt(last.begins[column ?? 0] ?? from), cell};
  };
  const top = fieldsOf(above.flatMap(({fact}) => fact ?? []));
  return {document: rows, problems, origin, rowOf, top};
};

/** A text and how its cells are parted. */
interface Table {
  readonly text: string;
  /** Where its headings begin. */
  readonly start: number;
  readonly delimiter: string;
}

/** Rows with nothing above them: a heading such as `__proto__` is one like any other. */
const BARE: object = Object.freeze(Object.create(null) as object);

const QUOTE = '"';
const QUOTE_CODE = 34;

/** What a row was read to. */
interface Line {
  readonly cells: readonly string[];
  /** Where the next one begins. */
  readonly end: number;
  /** Where the quote stands that nothing closes. */
  readonly unclosed?: number;
  /** A cell in quotes after which text goes on: where it opens, and where it closes. */
  readonly stray?: Stray | undefined;
}

/** The cells of the row that begins at an index. */
function readLine({text, delimiter}: Table, from: number): Line {
  const cells: string[] = [];
  const parting = delimiter.charCodeAt(0);
  let stray: Stray | undefined;
  for (let i = from; ; i++) {
    const opens = i;
    let quoted: string | undefined;
    let begin = i;
    if (text.charCodeAt(i) === QUOTE_CODE) {
      const end = quotedEnd(text, i);
      if (end < 0) return {cells, end: text.length, unclosed: i};
      const inner = text.slice(i + 1, end);
      quoted = inner.includes(QUOTE) ? inner.replaceAll('""', QUOTE) : inner;
      begin = i = end + 1;
    }
    let code = text.charCodeAt(i);
    while (code !== parting && code !== 10 && code !== 13 && i < text.length) code = text.charCodeAt(++i);
    const bare = text.slice(begin, i);
    if (quoted !== undefined && isFilled(bare)) stray ??= {opens, closes: begin - 1};
    cells.push(quoted === undefined ? bare : quoted + bare);
    if (code === parting && i < text.length) continue;
    return {cells, end: code === 13 && text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1, stray};
  }
}

/** Where the quote stands that closes the one at an index; -1 where none does. */
function quotedEnd(text: string, from: number): number {
  let end = text.indexOf(QUOTE, from + 1);
  while (end >= 0 && text.charCodeAt(end + 1) === QUOTE_CODE) end = text.indexOf(QUOTE, end + 2);
  return end;
}

function readRowsOf(
  table: Table,
  headings: readonly string[],
  {from, placeAt}: {readonly from: number; readonly placeAt: (index: number) => TextPlace},
): {rows: object[]; starts: number[]; problems: FoundProblem[]} {
  const rows: object[] = [];
  const starts: number[] = [];
  const problems: FoundProblem[] = [];
  const lost = new Map<'too-many-cells' | 'missing-heading', Lost>();
  const seen = new Set<string>();
  // a second column of the same name does not count
  const names = headings.map((heading) => (seen.has(heading) ? '' : seen.add(heading) && heading));
  const again = new Set(headings.filter((heading, i) => heading && !names[i]));
  const nameless = headings.flatMap((heading, i) => (heading ? [] : i));
  const lose = (code: 'too-many-cells' | 'missing-heading', cells: readonly string[], n: number): void => {
    const known = lost.get(code);
    if (known) known.rows++;
    else lost.set(code, {rows: 1, cells: cells.length, text: cells[n] ?? '', at: cellStarts(table, starts.at(-1) ?? 0)[n] ?? 0});
  };
  for (let at = from; at < table.text.length;) {
    const {cells, end, stray, unclosed} = readLine(table, at);
    if (stray) problems.push(strayQuote(table.text, stray, placeAt));
    if (unclosed !== undefined) {
      problems.push(unclosedQuote(table.text, unclosed, placeAt(unclosed)));
      break;
    }
    if (cells.some(isFilled)) {
      const row = Object.create(BARE) as Record<string, string>;
      for (let i = 0; i < cells.length; i++) {
        const name = names[i];
        if (name) row[name] = bareCell(cells[i] ?? '');
      }
      rows.push(row);
      starts.push(at);
      const surplus = cells.length > names.length ? cells.findIndex((cell, i) => i >= names.length && isFilled(cell)) : -1;
      if (surplus >= 0) lose('too-many-cells', cells, surplus);
      const bare = nameless.find((i) => isFilled(cells[i] ?? ''));
      if (bare !== undefined) lose('missing-heading', cells, bare);
    }
    at = end;
  }
  const told = [...lost].map(([code, cells]) =>
    lostProblem(code, cells, placeAt(cells.at), {delimiter: table.delimiter, length: headings.length}),
  );
  return {rows, starts, problems: [...[...again].map((heading) => againProblem(heading, placeAt(table.start))), ...told, ...problems]};
}

const isFilled = (cell: string): boolean => cell !== '' && cell.trim() !== '';

/** What is wrong with a sheet as a whole, and is told once. */
function problemsOfWhole(
  {start, text}: Table,
  {
    rows,
    above,
    placeAt,
  }: {readonly rows: number; readonly above: ReturnType<typeof rowsAbove>; readonly placeAt: (index: number) => TextPlace},
): FoundProblem[] {
  const tell = (index: number, severity: 'error' | 'warning', code: string, says: string): FoundProblem => {
    const place = placeAt(index);
    return {severity, code, message: `line ${place.line}: ${says}`, where: {...place}};
  };
  const unread = text.indexOf('\uFFFD');
  const [note] = above;
  const notes = above.map(({row}) => row.trim()).join(' ');
  return [
    unread >= 0 && tell(unread, 'error', 'not-utf-8', 'some letters cannot be read, since the file is not UTF-8; save it as “CSV UTF-8”'),
    note !== undefined &&
      tell(
        note.at,
        'warning',
        'lines-above',
        `${quote(notes)} stands above the headings and is not read; delete it, or write title before it`,
      ),
    rows === 0 && tell(start, 'warning', 'no-rows', 'there are headings and no rows; write a line for each event'),
  ].filter((problem) => problem !== false);
}

/** The rows that begin at `starts` as a spreadsheet counts them, from 1: it shows what stands above the headings, and blank rows. */
function sheetRows(table: Table, starts: readonly number[]): number[] {
  const numbers: number[] = [];
  for (let at = sheetStart(table.text), row = 1; numbers.length < starts.length && at < table.text.length; row++) {
    if (at >= (starts[numbers.length] ?? Infinity)) numbers.push(row);
    const {end} = readLine(table, at);
    at = at < table.start ? Math.min(end, table.start) : end; // a quote above the headings may open and never close
  }
  return numbers;
}

/** Where each cell of a row begins. */
function cellStarts({text, delimiter}: Table, from: number): number[] {
  const starts: number[] = [];
  for (let i = from; ; i++) {
    starts.push(i);
    if (text.charCodeAt(i) === QUOTE_CODE) i = quotedEnd(text, i) + 1;
    while (i < text.length && text[i] !== delimiter && text[i] !== '\n' && text[i] !== '\r') i++;
    if (text[i] !== delimiter) return starts;
  }
}

function failed(code: string, message: string, place?: TextPlace): {problems: FoundProblem[]} {
  return {problems: [{severity: 'error', code, message: place ? `line ${place.line}: ${message}` : message, where: {...place}}]};
}
