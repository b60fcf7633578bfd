import {columnNamed} from './headings.js';
import type {FoundProblem, Path, Read, Reading, TextPlace} from './format.js';
import {html} from './html.js';
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
  if (!list) return {document: input, problems: [fault('no-list', `nothing in this page is a list of events; ${WRITE}`)]};
  if (lists.length === 1) return withPlaces(html(list), list, text);
  const says = `this page has ${lists.length} lists or tables with dates, and does not say which holds the events; leave one, or give the data itself`;
  return {problems: [fault('several-lists', says)]};
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
