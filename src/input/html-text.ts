import {columnNamed} from './headings.js';
import type {ElementTree, Read} from './format.js';
import {html} from './html.js';
import {htmlTree} from './html-tree.js';
import {datePartNamed} from './row-date-parts.js';

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
  if (lists.length === 1) return html(list);
  const says = `this page has ${lists.length} lists or tables with dates, and does not say which holds the events; leave one, or give the data itself`;
  return {problems: [fault('several-lists', says)]};
};

const WRITE = 'write <ol><li><time datetime="2021-08-03">…</time> …</li></ol>, or a <table> with <th>date</th><th>title</th>';

/** A list or a table, and what dates one, somewhere: of most pages no tree is built. */
const mayList = (text: string): boolean => /<(?:ol|table)\b/i.test(text) && /\bdatetime\b|\bdata-start\b|<(?:time|th)\b/i.test(text);

const fault = (code: string, message: string) => ({severity: 'error', code, message, where: {}}) as const;

/** The outermost elements that pass a test, in the order of the text. */
function allOf(tree: ElementTree, test: (element: ElementTree) => boolean): ElementTree[] {
  const found: ElementTree[] = [];
  const look = (element: ElementTree): void => {
    if (test(element)) found.push(element);
    else for (const child of element.children) if (typeof child !== 'string') look(child);
  };
  look(tree);
  return found;
}

/** Whether a list has an item with a date, or a table a column of dates and one of titles. */
function isDated(element: ElementTree): boolean {
  if (element.name === 'ol') return element.children.some((item) => typeof item !== 'string' && item.name === 'li' && hasDate(item));
  if (element.name !== 'table') return false;
  const headings = allOf(element, ({name}) => name === 'th').map((cell) => allText(cell).trim());
  const columns = headings.map((heading) => columnNamed(heading));
  const isDate = (heading: string, i: number): boolean => /^(?:date|start)$/.test(columns[i] ?? '') || datePartNamed(heading) !== undefined;
  return columns.includes('title') && headings.some(isDate);
}

const hasDate = (item: ElementTree): boolean =>
  'data-start' in item.attributes ||
  allOf(item, ({name}) => name === 'time').some((time) => !!time.attributes['datetime'] || !!allText(time).trim());

const allText = (element: ElementTree): string =>
  element.children.map((child) => (typeof child === 'string' ? child : allText(child))).join('');
