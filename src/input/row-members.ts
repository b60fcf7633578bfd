import {splitCell} from '../model/cells.js';
import {mediaColumns, sourceColumns, type Column, type ListColumns} from '../model/field-aliases.js';
import {mediaKind} from './media-kind.js';

/** A group or a source as a row names it. */
export type Member = Readonly<Partial<Record<string, string>>> & {readonly name: string};

/** Groups, of which a row has one at most, and sources that a row names. */
export interface RowMembers {
  readonly groups: readonly Member[];
  readonly sources: readonly Member[];
}

/** The cells of a row by their columns. */
export type Cells = Readonly<Partial<Record<Column, unknown>>>;

/** The members of a list in a document, each once, in the order in which they are first met. */
export interface Listed {
  /** With their ids. */
  readonly members: readonly Member[];
  /** The row, from 0, in which each was first met. */
  readonly rows: readonly number[];
  /** Lists what a row names where it is new, and gives its id. */
  idOf(member: Member, row: number): string;
}

/** What is told of a source, and where in it a row's event stands. */
const CITED: ListColumns<string> = [...sourceColumns, ['locator', 'locator']];

/** Columns that say more of the members of a list. */
const OF_LISTS: ReadonlySet<string> = new Set([...sourceColumns, ...mediaColumns].map(([column]) => column));

/** What holds an address of a source or of media. */
const ADDRESSES: ReadonlySet<string> = new Set(['url', 'poster']);

/** Whether a column says something of the media or sources of an event, and is no field of its own. */
export const isOfList = (column: string): boolean => OF_LISTS.has(column);

/** Text of a cell; empty where it holds none. */
export const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell : '');

/** The group and the sources that a row names. */
export function readMembers(cells: Cells): RowMembers {
  const [group, groupId] = [textOf(cells.group), textOf(cells.groupId)];
  return {
    groups: group || (groupId && typeof cells.group === 'string') ? [{name: group || groupId, id: groupId}] : [],
    sources: membersIn(cells, CITED).flatMap((member) => {
      const isNamed = Object.keys(member).length > (member['locator'] ? 1 : 0);
      return isNamed ? {...member, name: member['name'] ?? ''} : [];
    }),
  };
}

/** The media of a row, each with the type that its address tells where no column does. */
export function mediaOf(cells: Cells): readonly object[] {
  return membersIn(cells, mediaColumns).flatMap((media) =>
    Object.keys(media).length > 0 ? {type: mediaKind(media['url'] ?? '', 'page'), ...media} : [],
  );
}

/** An address as a browser takes it that is typed into one: `www.example.org/x` is no file beside the page. */
export const addressIn = (text: string): string => (/^www\.[^\s/.]+\.[^\s]/i.test(text) ? `https://${text}` : text);

/** `response-to:id` as a relation; what is none is kept, to be told. */
export function relationIn(text: string): unknown {
  const [, type, to] = /^([\w-]+)\s*:\s*([^]*)$/.exec(text) ?? [];
  return type ? {type, to} : text;
}

/** An empty list of groups or sources; an id that any row gives, as `given` says, holds for all of its name. */
export function listMembers(given: readonly Member[]): Listed {
  const ids = new Map<string, string>();
  for (const {id, name} of given) if (id && !ids.has(name)) ids.set(name, id);
  const known = new Set<string>();
  const members: Member[] = [];
  const rows: number[] = [];
  const idOf = (member: Member, row: number): string => {
    const id = member['id'] || (ids.get(member.name) ?? member.name);
    if (!known.has(id)) {
      known.add(id);
      members.push({...member, id});
      rows.push(row);
    }
    return id;
  };
  return {members, rows, idOf};
}

/** What columns say of each member of a list: as many as the first column has. Of a single one every other cell is taken whole. */
function membersIn(cells: Cells, columns: ListColumns<string>): Record<string, string>[] {
  const texts = columns.map(([column]) => textOf(cells[column]));
  const first = splitCell(texts[0] ?? '');
  const lists = texts.map((text, k) => (k === 0 ? first : first.length > 1 ? splitCell(text) : [text]));
  return first.map((_, i) => {
    const member: Record<string, string> = {};
    columns.forEach(([, field], k) => {
      const value = lists[k]?.[i];
      if (value) member[field] = ADDRESSES.has(field) ? addressIn(value) : value;
    });
    return member;
  });
}
