import {DIVIDERS, guardCell, joinCell} from '../model/cells.js';
import {mediaColumns, sourceColumns, type Column, type ListColumns} from '../model/field-aliases.js';
import type {Source, TimelineEvent} from '../model/fields.js';
import type {Problem} from '../model/problem.js';
import type {Timeline} from '../model/timeline.js';
import type {Write} from './format.js';
import {writtenEvents} from './said.js';

/**
 * A sheet of the events, in the order of the document: RFC 4180 with headings that `input/rows.ts` reads back. Columns of
 * which no event has anything are left out. It begins with a byte-order mark, since a spreadsheet on an editor's desk takes
 * text without one for the machine's old code page and saves "کابل" as noise. Cells that would be run are guarded
 * (`guardCell`). A sheet has no room for what belongs to the whole document: what is lost of it is told.
 */
export const csv: Write = (timeline) => {
  const sourceOf = new Map(timeline.sources.map((source) => [source.id, source]));
  const rows = writtenEvents(timeline).map((event) => cellsOf(event, timeline, sourceOf));
  const columns = COLUMNS.filter((column) => ALWAYS.includes(column) || rows.some((row) => row[column]));
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const text = lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
  return {text: `\uFEFF${text}`, problems: lossOf(timeline)};
};

type Cells = Partial<Record<Column, string>>;

const ALWAYS: readonly Column[] = ['date', 'title'];

/** What stands in the cells of one column of an event as it is. */
const PLAIN = ['id', 'date', 'dateText', 'title', 'summary', 'attribution', 'status', 'outcome', 'kind', 'side', 'url'] as const;

/** Every column, in the order of an editor's interest: when and what, who, where, how it is shown, by which sources. */
const COLUMNS: readonly Column[] = [
  ...(['id', 'date', 'dateText', 'title', 'summary', 'attribution', 'status', 'outcome', 'group', 'groupId', 'kind'] as const),
  ...(['place', 'lat', 'lon', 'importance', 'side', 'background', 'tags', 'url'] as const),
  ...sourceColumns.map(([column]) => column),
  'locator',
  ...mediaColumns.map(([column]) => column),
  'relations',
];

function cellsOf(event: TimelineEvent, {groups, sources}: Timeline, sourceOf: ReadonlyMap<string, Source>): Cells {
  const {background, group, importance, media = [], place, relations = [], sources: cited = [], tags = []} = event;
  const cells: Cells = {};
  for (const field of PLAIN) cells[field] = guardCell(event[field] ?? '');
  cells.date = guardCell(seasonInWords(event.date));
  const hasIds = groups.some(({id, label}) => id !== label);
  if (group)
    Object.assign(cells, {
      group: guardCell(groups.find(({id}) => id === group)?.label ?? group),
      ...(hasIds && {groupId: guardCell(group)}),
    });
  // numbers stay numbers: a dash before a figure runs nothing
  if (place) Object.assign(cells, {place: guardCell(place.name), lat: String(place.lat ?? ''), lon: String(place.lon ?? '')});
  const named = cited.map(({id}) => sourceOf.get(id) ?? {id, name: id});
  const hasSourceIds = sources.some(({id, name}) => id !== name);
  const locators = cited.map(({locator}) => locator);
  return {
    ...cells,
    importance: String(importance ?? ''),
    background: background === undefined ? '' : String(background),
    tags: guardCell(joinCell(tags, DIVIDERS.tags)),
    ...listCells(hasSourceIds ? named : named.map(({id: _, ...rest}) => rest), sourceColumns),
    locator: guardCell(cited.length > 1 ? joinedIfAny(locators) : (locators[0] ?? '')),
    ...listCells(media, mediaColumns),
    relations: guardCell(joinCell(relations.map(({to, type}) => `${type}:${to}`))),
  };
}

const SEASONS: Readonly<Record<string, string>> = {21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter'};

/** EDTF's `2020-21` in words where a sheet would take it for a year and the next; any other date as it stands. */
function seasonInWords(date: string): string {
  const [, year = '', code = ''] = /^(\d{4})-(2[1-4])$/.exec(date) ?? [];
  return year && (+year + 1) % 100 === +code ? `${SEASONS[code] ?? ''} ${year}` : date;
}

/** The cells of a list, one column for each field of its members; of a single member all but the first hold plain text. */
function listCells<F extends string>(members: readonly {readonly [K in F]?: string}[], columns: ListColumns<F>): Cells {
  return Object.fromEntries(
    columns.map(([column, field], k) => {
      const values = members.map((member) => member[field]);
      return [column, guardCell(values.length > 1 || !k ? joinedIfAny(values) : (values[0] ?? ''))];
    }),
  );
}

const joinedIfAny = (values: readonly (string | undefined)[]): string => (values.some(Boolean) ? joinCell(values) : '');

/**
 * RFC 4180, section 2: quoted where a comma, a quote or a line end would part it, or space would be taken away; and where another
 * machine's list separator, `;` or a tab, would.
 */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** What belongs to the whole document and has no cell. */
function lossOf({document}: Timeline): Problem[] {
  const {events: _, groups = [], sources: __, ...rest} = document;
  const lost = Object.entries(rest).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== 'UTC',
  );
  const names = lost.map(([name]) => name);
  if (groups.some(({description, parent}) => description ?? parent)) names.push('groups');
  if (names.length === 0) return [];
  const message = `a sheet holds events alone: it has no ${names.join(', ')}; give them where it is read, or write json`;
  return [{severity: 'warning', code: 'left-out', message, where: {field: names[0] ?? ''}}];
}
