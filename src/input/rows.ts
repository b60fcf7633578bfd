import {DIVIDERS, splitCell} from '../model/cells.js';
import type {Column} from '../model/field-aliases.js';
import {quote} from '../model/problem.js';
import type {FoundProblem, Path, Read, Reading} from './format.js';
import {formulaProblem, isFormula} from './formulas.js';
import {columnNamed} from './headings.js';
import {rowDates, type DateCell, type RowDates} from './row-dates.js';
import {choiceIn, misplacedChoices} from './row-choices.js';
import {datePartNamed, joinParts, type DatePart} from './row-date-parts.js';
import {addressIn, isOfList, listMembers, mediaOf, readMembers, relationIn, type RowMembers} from './row-members.js';
import {sameColumns, type Named} from './same-columns.js';

/** A list of objects with one event each: the rows of a sheet, an API's answer. */
export const rows: Read = (input, top) => {
  if (Array.isArray(input)) return readRows(input, top);
  const message = `${quote(input)} is no list of rows; write [{"date": "2021-08-03", "title": "…"}]`;
  return {problems: [{severity: 'error', code: 'not-rows', message, where: {}}]};
};

type Row = Readonly<Record<string, unknown>>;

type Cells = Partial<Record<Column, unknown>>;

/** A row by its columns, and what no column is known for. */
interface Sorted {
  readonly cells: Cells;
  readonly others: Readonly<Record<string, unknown>>;
  /** Columns with what is left of a formula. */
  readonly formulas?: readonly Column[] | undefined;
}

/** What headings name, each looked up once. */
type Lookup = (heading: string) => Named;

/** Columns that hold a date, and what stands between the words of a beginning and an end. */
const DATES: readonly ('date' | 'start' | 'end')[] = ['date', 'start', 'end'];
const BETWEEN = ' – ';

/** Fields that are read from columns of other names, in the order in which they are looked for. */
const COLUMNS_OF: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['date', DATES],
  ['place', ['place', 'lat', 'lon']],
  ['sources', ['source', 'locator']],
]);

/** Columns of words, in which a database may keep numbers. */
const WORDS: ReadonlySet<Column> = new Set<Column>(['id', 'title', 'group', 'groupId', 'source', 'sourceId']);

/** Columns of which fields are made, so that they are none themselves. */
const COMPOSED: ReadonlySet<string> = new Set(
  'date start end lat lon group groupId source locator place tags background media relations'.split(' '),
);

/** Columns of few choices. */
const CHOICES = ['status', 'outcome', 'side'] as const;

/** Objects with nothing above them: a heading such as `__proto__` is one like any other. */
const BARE: object = Object.freeze(Object.create(null) as object);

/**
 * Rows as a document: headings by name or alias, `start` and `end` as one date, `lat` and `lon` as a place, and groups and
 * sources listed in the order in which they are first met, their text as their ids unless `groupId` and `sourceId` give
 * them. Text in a cell is read by what its column holds, a date also as people write it (`readWrittenDate`); its words are then
 * its `dateText` where they say more. Several sources, media and relations (`response-to:id`) are divided by `;`. What no
 * column is known for stays as it is, for `readTimeline` to take or to name. `top` holds fields of the document itself.
 */
export function readRows(list: readonly unknown[], top: Row = {}): Reading {
  const known = new Map<string, Named>();
  const lookup = lookUpOnce(known);
  const {texts, named} = survey(list, lookup);
  const dates = rowDates(texts, typeof top['asOf'] === 'string' ? top['asOf'] : undefined);
  const groups = listMembers(named.flatMap((row) => row.groups));
  const sources = listMembers(named.flatMap((row) => row.sources));
  const broken: FoundProblem[] = [];
  const misplaced: FoundProblem[] = [];
  const events = list.map((row, i) => {
    if (!isRow(row)) return row;
    const cells = sortCells(row, lookup);
    for (const column of cells.formulas ?? []) {
      broken.push(formulaProblem(String(cells.cells[column]), {row: i, column, at: cellOf(row, i, column)}));
      cells.cells[column] = undefined;
    }
    misplaced.push(...misplacedChoices(cells.cells, i).map((problem) => ({...problem, at: cellOf(row, i, problem.where.field)})));
    const event = readRow(cells, i, dates);
    const members = readMembers(cells.cells);
    const [group] = members.groups;
    if (group) event['group'] = groups.idOf(group, i);
    if (members.sources.length > 0)
      event['sources'] = members.sources.map((source) => ({id: sources.idOf(source, i), locator: source.locator || undefined}));
    return event;
  });
  const document = {
    ...(groups.members.length > 0 && {groups: groups.members.map(({id, name}) => ({id, label: name}))}),
    ...(sources.members.length > 0 && {sources: sources.members.map(({locator: _, ...source}) => source)}),
    ...top,
    events,
  };
  const origin = ([field, n = -1, name]: Path): Path => {
    if (field === 'events' && typeof n === 'number' && n >= 0) return cellOf(list[n], n, name);
    const row = field === 'groups' || field === 'sources' ? (field === 'groups' ? groups : sources).rows[Number(n)] : undefined;
    if (row === undefined) return typeof field === 'string' && Object.hasOwn(top, field) ? [field] : [];
    return cellOf(list[row], row, field === 'groups' ? 'group' : field);
  };
  const ofDates = dates.problems().map(({cell: {row, column}, ...problem}) => ({...problem, at: cellOf(list[row], row, column)}));
  const problems = [...sameColumns(list, known), ...broken, ...ofDates, ...misplaced];
  return {document, problems, ...(dates.dates.length > 0 && {dates: dates.dates}), origin};
}

const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row);

/** The cell that a field of an event, or a column, was read from; the row where there is none. */
function cellOf(row: unknown, index: number, field: string | number | undefined): Path {
  if (!isRow(row) || typeof field !== 'string') return [index];
  const columns = COLUMNS_OF.get(field) ?? (columnNamed(field) ? [field] : []);
  const headings = columns.length > 0 ? Object.keys(row) : []; // a row may have thousands, and a problem for each
  const found = columns.flatMap(
    (name) => headings.find((heading) => columnNamed(heading) === name && !isAliasOfOther(name, heading, row)) ?? [],
  );
  const [heading = Object.hasOwn(row, field) ? field : undefined] = found;
  return heading === undefined ? [index] : [index, heading];
}

/** The cells of a row by their columns. */
function sortCells(row: Row, lookup: Lookup): Sorted {
  const cells: Cells = {};
  const others = Object.create(BARE) as Record<string, unknown>;
  let parts: Map<DatePart, string> | undefined;
  let dated = ''; // the heading of the date
  let formulas: Column[] | undefined;
  for (const heading of Object.keys(row)) {
    const value = row[heading];
    const {column: named, part} = lookup(heading);
    const column = named && isAliasOfOther(named, heading, row) ? undefined : named;
    if (part) (parts ??= new Map<DatePart, string>()).set(part, heading);
    if (column === 'date') dated ||= heading;
    if (!column || cells[column] !== undefined) others[heading] = value;
    else if (typeof value === 'string') {
      const text = (cells[column] = value.trim());
      if (isFormula(text) && !DATES.some((name) => name === column)) (formulas ??= []).push(column); // of dates it is told with them
    } else cells[column] = WORDS.has(column) && Number.isInteger(value) ? String(value) : value;
  }
  if (parts) joinParts(row, {cells, others}, parts, dated);
  for (const name of DATES) {
    if (typeof cells[name] === 'number') cells[name] = yearIn(cells[name]);
  }
  return {cells, others, formulas};
}

function lookUpOnce(known: Map<string, Named>): Lookup {
  return (heading) => {
    let named = known.get(heading);
    if (!named) known.set(heading, (named = {column: columnNamed(heading), part: datePartNamed(heading)}));
    return named;
  };
}

/** What must be known of all rows before any is read; a large sheet is not held twice for it. */
interface Survey {
  /** What stands in date columns. */
  readonly texts: readonly string[];
  /** What rows name that give ids of groups or sources. */
  readonly named: readonly RowMembers[];
}

function survey(list: readonly unknown[], lookup: Lookup): Survey {
  const texts: string[] = [];
  const named: RowMembers[] = [];
  for (const row of list) {
    if (!isRow(row)) continue;
    let hasIds = false;
    for (const heading of Object.keys(row)) {
      const {column} = lookup(heading);
      const cell = DATES.some((name) => name === column) ? row[heading] : undefined;
      if (typeof cell === 'string') texts.push(cell.trim());
      hasIds ||= column === 'groupId' || column === 'sourceId';
    }
    if (hasIds) named.push(readMembers(sortCells(row, lookup).cells));
  }
  return {texts, named};
}

/** What a row says, without the groups and sources that it names. */
function readRow({cells, others}: Sorted, index: number, dates: RowDates): Record<string, unknown> {
  const event = Object.assign(Object.create(BARE) as Record<string, unknown>, others);
  const {date: one, lat, lon, group, groupId, source, locator, place, tags, background, media, relations} = cells;
  const beginning = one === undefined ? 'start' : 'date';
  for (const [column, value] of Object.entries(cells)) if (!COMPOSED.has(column) && !isOfList(column)) event[column] = value;
  if (typeof cells.url === 'string') event['url'] = addressIn(cells.url);
  Object.assign(event, dateIn(beginning, cells, index, dates));
  if (typeof place === 'object') event['place'] = place;
  else if ([place, lat, lon].some((cell) => (cell ?? '') !== '')) event['place'] = {name: place, lat: numberIn(lat), lon: numberIn(lon)};
  if (tags) event['tags'] = typeof tags === 'string' ? splitCell(tags, DIVIDERS.tags) : tags;
  for (const column of CHOICES) if (cells[column] !== undefined) event[column] = choiceIn(column, cells[column]);
  if (background !== undefined) event['background'] = flagIn(background);
  if (media) event['media'] = typeof media === 'string' ? mediaOf(cells) : media;
  if (relations) event['relations'] = typeof relations === 'string' ? splitCell(relations).map(relationIn) : relations;
  if (source && typeof source !== 'string') event['sources'] = [{id: source, locator}];
  const isNamed = typeof group === 'string' && (group || groupId);
  if (group !== undefined && !isNamed) event['group'] = group;
  return event;
}

/** The date of a row and, where its words say more than it, those. */
function dateIn(
  beginning: 'date' | 'start',
  {[beginning]: date, end, dateText}: Sorted['cells'],
  row: number,
  dates: RowDates,
): {date: unknown; dateText?: unknown} {
  const cellIn = (column: Column, text: string): DateCell => ({text, row, column});
  const isSpan = typeof end === 'string' && end !== '' && end !== date;
  if (typeof date !== 'string') return {date};
  const {keepsWords: saysMore, date: read} = isSpan
    ? dates.readSpan(cellIn(beginning, date), cellIn('end', end))
    : dates.read(cellIn(beginning, date));
  const keepsWords = (dateText ?? '') === '' && saysMore;
  return {
    date: read,
    ...(keepsWords && {dateText: isSpan ? date + BETWEEN + end : date}),
  };
}

/** Whether a heading is but an alias, and the row has the column under its own name. */
const isAliasOfOther = (column: Column, heading: string, row: Row): boolean => column !== heading && Object.hasOwn(row, column);

/** A whole year as text of four digits; any other number as it is. */
function yearIn(cell: number): string | number {
  if (!Number.isInteger(cell) || Math.abs(cell) > 9999) return cell;
  return `${cell < 0 ? '-' : ''}${String(Math.abs(cell)).padStart(4, '0')}`;
}

/** The number that a cell writes; what it holds, to be told as a problem, where it writes none. */
function numberIn(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell;
  const number = Number(cell.replace(/^([+-]?\d+),(\d+)$/, '$1.$2')); // a decimal comma
  return cell === '' ? undefined : Number.isFinite(number) ? number : cell;
}

function flagIn(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell;
  return (
    /^(?:true|yes|1|x|vrai|oui|wahr|ja|verdadero|si|sí|verdadeiro|sim)$/i.test(cell) ||
    (/^(?:false|no|0||faux|non|falsch|nein|falso|não|nao)$/i.test(cell) ? false : cell)
  );
}
