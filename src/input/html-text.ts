import {columnNamed} from './headings.js';
import type {FoundProblem, Path, Read, Reading, TextPlace} from './format.js';
import {html, textOf} from './html.js';
import {htmlTable} from './html-table.js';
import {htmlTree, type PlacedElement} from './html-tree.js';
import {datePartNamed} from './row-date-parts.js';
import {textPlaces} from './text-places.js';

/**
 * Text of HTML with one list or table of dated events: the whole of a page, or a piece of one, without a page. Of a page with an
 * `<event-timeline>` only what stands in it counts. A text in which nothing is dated is given back, as one that other formats may know; where several
 * lists are dated, which of them is meant is nobody's to guess. Takes as long as the text is; never throws.
 */
export const htmlText: Read = (input) => {
  const text = String(input);
  const tree = mayList(text) ? htmlTree(text) : undefined;
  const [element] = tree ? allOf(tree, ({name}) => name === 'event-timeline') : [];
  const lists = tree ? allOf(element ?? tree, isDated) : [];
  const [list] = lists;
  if (!list) {
    const problems = [fault('no-list', undatedIn(text))];
    return isPiece(text) ? {problems} : {document: input, problems};
  }
  if (tree && lists.length === 1) return withPlaces(named(list.name === 'table' ? htmlTable(list) : html(list), tree, list), list, text);
  const says = `this page has ${lists.length} lists or tables with dates, and does not say which holds the events; leave one, or give the data itself`;
  return {problems: [fault('several-lists', says)]};
};

/** A reading of a list with what its page says of it: the language, and its title where the list has none of its own. */
function named(reading: Reading, tree: PlacedElement, list: PlacedElement): Reading {
  if (typeof reading.document !== 'object') return reading;
  const around = pathTo(tree, list);
  const lang = around.findLast(({attributes}) => attributes['lang'])?.attributes['lang'];
  const [heading] = allOf(tree, ({name}) => name === 'h1');
  const title = heading && textOf(heading);
  return {...reading, document: {...(lang && {lang}), ...(title && {title}), ...reading.document}};
}

/** The elements around one that a tree holds, and it: they begin before it, each the last that does. */
function pathTo(tree: PlacedElement, {at}: PlacedElement): PlacedElement[] {
  const path = [tree];
  for (let next: PlacedElement | undefined = tree; next && next.at < at;) {
    next = next.children.findLast((child): child is PlacedElement => typeof child !== 'string' && child.at <= at);
    if (next) path.push(next);
  }
  return path;
}

/** Whether a text is a list or a table that stands alone, and no page in the place of data. */
const isPiece = (text: string): boolean => /^\s*<(?:ol|ul|table)\b/i.test(text);

/** What a list or a table without dates is told. */
function undatedIn(text: string): string {
  const [, name = ''] = /<(ol|ul|table)\b/i.exec(text) ?? [];
  if (!isPiece(text) || !name) return `nothing in this page is a list of events; ${WRITE}`;
  return UNDATED[name.toLowerCase()] ?? '';
}

const UNDATED: Readonly<Record<string, string>> = {
  ol: 'no item of this <ol> has a date that is marked as one; begin each with it: <li><time datetime="2021-08-03">3 August 2021</time> …</li>',
  ul: 'a <ul> is no list of events; write <ol>, and begin each item with its date: <li><time datetime="2021-08-03">3 August 2021</time> …</li>',
  table: 'this <table> has no headings that name a date and a title; begin it with <tr><th>date</th><th>title</th></tr>',
};

/** A reading of a list with the lines at which its items, or the rows of a table, begin. */
function withPlaces(reading: Reading, list: PlacedElement, text: string): Reading {
  const placeAt = textPlaces(text);
  let rows: readonly PlacedElement[] | undefined;
  const placeOf = ([row]: Path): TextPlace => {
    rows ??= rowsOf(list);
    return placeAt((typeof row === 'number' ? rows[row] : undefined)?.at ?? list.at);
  };
  const origin = (path: Path): TextPlace => {
    const found = reading.origin?.(path) ?? [];
    return Array.isArray(found) ? placeOf(found as Path) : placeAt(list.at);
  };
  const placed = ({at = [], ...problem}: FoundProblem): FoundProblem => {
    const {line, column} = placeOf(at);
    return {...problem, message: `line ${line}, ${problem.message}`, where: {...problem.where, line, column}};
  };
  return {...reading, problems: reading.problems.map(placed), origin};
}

/** The elements that hold an event each: the items of a list, the rows of a table behind its headings. */
function rowsOf(list: PlacedElement): readonly PlacedElement[] {
  if (list.name === 'ol') return list.children.filter((child): child is PlacedElement => typeof child !== 'string' && child.name === 'li');
  const rows = allOf(list, ({name}) => name === 'tr').filter(({children}) => children.some((child) => typeof child !== 'string'));
  return rows.slice(rows.findIndex(({children}) => children.every((cell) => typeof cell === 'string' || cell.name === 'th')) + 1);
}

const WRITE = 'write <ol><li><time datetime="2021-08-03">…</time> …</li></ol>, or a <table> with <th>date</th><th>title</th>';

/** A list or a table, and what dates one, somewhere: of most pages no tree is built. */
const mayList = (text: string): boolean => /<(?:ol|table)\b/i.test(text) && /\bdatetime\b|\bdata-start\b|<(?:time|th)\b/i.test(text);

const fault = (code: string, message: string) => ({severity: 'error', code, message, where: {}}) as const;

/** The outermost elements that pass a test, in the order of the text. */
function allOf(tree: PlacedElement, test: (element: PlacedElement) => boolean): PlacedElement[] {
  const found: PlacedElement[] = [];
  const look = (element: PlacedElement): void => {
    if (test(element)) found.push(element);
    else for (const child of element.children) if (typeof child !== 'string') look(child);
  };
  look(tree);
  return found;
}

/** Whether a list has an item with a date, or a table a column of dates and one of titles. */
function isDated(element: PlacedElement): boolean {
  if (element.name === 'ol') return element.children.some((item) => typeof item !== 'string' && item.name === 'li' && hasDate(item));
  if (element.name !== 'table') return false;
  const headings = allOf(element, ({name}) => name === 'th').map((cell) => allText(cell).trim());
  const columns = headings.map((heading) => columnNamed(heading));
  const isDate = (heading: string, i: number): boolean => /^(?:date|start)$/.test(columns[i] ?? '') || datePartNamed(heading) !== undefined;
  return columns.includes('title') && headings.some(isDate);
}

const hasDate = (item: PlacedElement): boolean =>
  'data-start' in item.attributes ||
  allOf(item, ({name}) => name === 'time').some((time) => !!time.attributes['datetime'] || !!allText(time).trim());

const allText = (element: PlacedElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : allText(child))).join('');
