import {aliases, type Column} from '../model/field-aliases.js';
import {quote} from '../model/problem.js';
import type {Read, Reading} from './format.js';

/** A list of objects with one event each: the rows of a sheet, an API's answer. */
export const rows: Read = (input) => {
  if (Array.isArray(input)) return readRows(input);
  const message = `${quote(input)} is no list of rows; write [{"date": "2021-08-03", "title": "…"}]`;
  return {problems: [{severity: 'error', code: 'not-rows', message, where: {}}]};
};

type Row = Readonly<Record<string, unknown>>;

/** Each heading that is understood, without capitals and blanks, and its column: own names before aliases. */
const COLUMNS: ReadonlyMap<string, Column> = new Map(
  (Object.entries(aliases) as [Column, string][]).flatMap(([column, others]) =>
    `${column.toLowerCase()} ${others}`
      .trim()
      .split(' ')
      .map((heading): [string, Column] => [heading, column]),
  ),
);

/**
 * Rows as a document: headings by name or alias, `start` and `end` as one date, `lat` and `lon` as a place, and groups and
 * sources listed in the order in which they are first met, their text as their ids. Text in a cell is read by what its
 * column holds. What no column is known for stays as it is, for `readTimeline` to take or to name. `top` holds fields of
 * the document itself.
 */
export function readRows(list: readonly unknown[], top: Row = {}): Reading {
  const groups = new Set<string>();
  const sources = new Set<string>();
  const events = list.map((row) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
    const {source, ...event} = readRow(row as Row);
    if (typeof event['group'] === 'string' && event['group']) groups.add(event['group']);
    if (typeof source === 'string' && source) sources.add(source);
    return event;
  });
  const document = {
    ...(groups.size > 0 && {groups: [...groups].map((label) => ({id: label, label}))}),
    ...(sources.size > 0 && {sources: [...sources].map((name) => ({id: name, name}))}),
    ...top,
    events,
  };
  return {document, problems: []};
}

/** A row as an event, with the `source` that it names still beside the citation made of it. */
function readRow(row: Row): Record<string, unknown> {
  const cells: Partial<Record<Column, unknown>> = {};
  const event: Record<string, unknown> = {};
  for (const [heading, value] of Object.entries(row)) {
    const column = columnOf(heading, row);
    if (column && cells[column] === undefined) cells[column] = typeof value === 'string' ? value.trim() : value;
    else event[heading] = value;
  }
  const {start, end, lat, lon, source, locator, place, tags, background, date = start, ...rest} = cells;
  const isSpan = typeof date === 'string' && typeof end === 'string' && end !== '' && end !== date;
  Object.assign(event, {date: isSpan ? `${date}/${end}` : date}, rest);
  if (typeof place === 'object') event['place'] = place;
  else if ([place, lat, lon].some((cell) => (cell ?? '') !== '')) event['place'] = {name: place, lat: numberIn(lat), lon: numberIn(lon)};
  if (source) Object.assign(event, {source, sources: [{id: source, locator}]});
  if (tags) event['tags'] = typeof tags === 'string' ? tags.split(/\s*[,;]\s*/) : tags;
  if (background !== undefined) event['background'] = flagIn(background);
  return event;
}

/** The column of a heading; an alias gives way where the row has the column under its own name. */
function columnOf(heading: string, row: Row): Column | undefined {
  const column = COLUMNS.get(heading.toLowerCase().replace(/[\s_-]+/g, ''));
  return column && column !== heading && Object.hasOwn(row, column) ? undefined : column;
}

/** The number that a cell writes; what it holds, to be told as a problem, where it writes none. */
function numberIn(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell;
  return cell === '' ? undefined : Number.isFinite(Number(cell)) ? Number(cell) : cell;
}

function flagIn(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell;
  return /^(?:true|yes|1|x)$/i.test(cell) || (/^(?:false|no|0|)$/i.test(cell) ? false : cell);
}
