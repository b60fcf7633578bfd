import {fields} from '../model/fields.js';
import type {ElementTree, Read, Reading} from './format.js';
import {readRows} from './rows.js';

/**
 * A list of a page, as a tree; a table is read by `html-table.ts`. In an `<ol>` each `<li>` is an event: its date is `data-start` (and `data-end`),
 * else the `datetime` of its first `<time>`, whose text are then the words for the date, as is without one what stands
 * before the title; its title a heading or a leading `<strong>`, else the text up to the first paragraph; the rest its
 * summary; its pictures are its media. Any other field stands in a `data-` attribute: of the item, or of the list for the whole document.
 */
export const html: Read = (input) => {
  const root = rootOf(input);
  if (root) return readList(root);
  const message = 'there is no list and no table here; write <ol><li><time datetime="2021-08-03">…</time> …</li></ol>';
  return {problems: [{severity: 'error', code: 'no-list', message, where: {}}]};
};

/** The list or the table of a tree, with nothing else in it than elements as deep as they are read. */
export function rootOf(input: unknown): ElementTree | undefined {
  const found = isTree(input) ? find(input, isListOrTable) : undefined;
  return found && cut(found, DEPTH);
}

/** Whether there is a list or a table in a tree. */
export const hasList = (input: unknown): boolean => isTree(input) && find(input, isListOrTable) !== undefined;

/** Whether what is read of a tree is a table. */
export const hasTable = (input: unknown): boolean => isTree(input) && find(input, isListOrTable)?.name === 'table';

type Node = ElementTree | string;
type Row = Record<string, unknown>;

/** Elements within one another that are read: a script may build deeper trees than anybody may walk. */
const DEPTH = 200;

/** What parts a date from a title on one line. */
const LEADING = /^[\s:,.|–—-]+/;
const TRAILING = /[\s:,|–—-]+$/;
const TITLE = /^(?:h[1-6]|strong|b)$/;
const SILENT = /^(?:script|style|template)$/;
const BLOCK = /^(?:p|div|ul|ol|dl|blockquote|figure|details|table|section)$/;
/** Other elements that part words. */
const PARTS = /^(?:br|li|hr|d[dt]|t[dhr]|h[1-6])$/;

function readList(list: ElementTree): Reading {
  const items = list.children.filter((child): child is ElementTree => isTree(child) && child.name === 'li');
  return {...readRows(items.map(readItem), dataOf(list)), listedIn: 'ol'};
}

function readItem(item: ElementTree): Row {
  const time = find(item, ({name}) => name === 'time');
  const datetime = time?.attributes['datetime'];
  const said = time ? textOf(time) : '';
  const parts = leaves(item, time);
  const titleAt = parts.findIndex((part) => isTree(part) && TITLE.test(part.name));
  const blockAt = parts.findIndex((part) => isTree(part) && BLOCK.test(part.name));
  const inline = parts.slice(0, blockAt < 0 ? undefined : blockAt);
  const title = titleAt >= 0 ? parts.slice(titleAt, titleAt + 1) : textOf(...inline) ? inline : parts.slice(blockAt, blockAt + 1);
  const link = find({name: '', attributes: {}, children: title}, isLink) ?? find(item, isLink);
  const data = dataOf(item);
  const before = !time && data['start'] && titleAt > 0 ? parts.slice(0, titleAt) : [];
  const row: Row = {
    date: datetime ?? said,
    dateText: datetime && said !== datetime ? said : textOf(...before).replace(TRAILING, ''),
    title: textOf(...title).replace(LEADING, ''),
    summary: textOf(...parts.filter((part) => !title.includes(part) && !before.includes(part))).replace(LEADING, ''),
    url: link?.attributes['href'] ?? '',
    id: item.attributes['id'] ?? '',
    ...mediaOf(item),
  };
  if (data['start']) delete row['date'];
  return {...row, ...data};
}

/** Fields that are lists or have fields of their own: in an attribute they may be written as JSON. */
const NESTED: ReadonlySet<string> = new Set(
  [...Object.entries(fields.document), ...Object.entries(fields.event)]
    .filter(([, kind]) => kind.includes('[]') || Object.hasOwn(fields, kind))
    .map(([name]) => name),
);

/** The pictures in an element, with what they show in words. */
export function mediaOf(tree: ElementTree): Row {
  const media = findAll(tree, 'img').flatMap(({attributes: {src: url, alt}}) => (url ? {type: 'image', url, alt} : []));
  return media.length > 0 ? {media} : {};
}

/** The fields in the `data-` attributes of an element: `data-time-zone` is `timeZone`. What begins no JSON stays text. */
export function dataOf({attributes}: ElementTree): Record<string, unknown> {
  const written = Object.entries(attributes).filter(([name]) => name.startsWith('data-'));
  return Object.fromEntries(
    written.map(([name, text]) => {
      const field = name.slice(5).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      return [field, NESTED.has(field) && /^\s*[[{]/.test(text) ? valueIn(text) : text];
    }),
  );
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The nodes of an item without its date: a box around the whole of it (`<article>`, `<div>`) does not count. */
function leaves(item: ElementTree, time: ElementTree | undefined): Node[] {
  const nodes = item.children.filter(hasText);
  const [only] = nodes;
  if (nodes.length === 1 && only && isTree(only) && only !== time && !TITLE.test(only.name) && only.name !== 'p') return leaves(only, time);
  return item.children.flatMap((node) => without(node, time) ?? []);
}

function without(node: Node, left: ElementTree | undefined): Node | undefined {
  if (node === left) return undefined;
  if (!isTree(node) || !left) return node;
  if (SILENT.test(node.name)) return undefined;
  const children = node.children.flatMap((child) => without(child, left) ?? []);
  return node.children.length === 0 || children.some((child) => isTree(child) || hasText(child)) ? {...node, children} : undefined; // an element without text is gone
}

/** A tree with its elements as deep as they are read, and nothing else in it. */
function cut(tree: ElementTree, depth: number): ElementTree {
  const children = tree.children.flatMap((child) =>
    isTree(child) ? (depth > 0 ? cut(child, depth - 1) : []) : typeof child === 'string' ? child : [],
  );
  const attributes = Object.fromEntries(Object.entries(tree.attributes).filter(([, value]) => typeof value === 'string'));
  return {...tree, attributes, children};
}

/** The first element that passes a test: a tree itself, or one in it. */
export function find(tree: ElementTree, test: (element: ElementTree) => boolean, depth: number = DEPTH): ElementTree | undefined {
  if (test(tree)) return tree;
  for (const child of depth > 0 ? tree.children : []) {
    const found = isTree(child) && find(child, test, depth - 1);
    if (found) return found;
  }
  return undefined;
}

/** The outermost elements of a name in a tree. */
export function findAll(tree: ElementTree, name: string): ElementTree[] {
  return tree.children.flatMap((child) => (!isTree(child) ? [] : child.name === name ? [child] : findAll(child, name)));
}

function isListOrTable({name}: ElementTree): boolean {
  return name === 'ol' || name === 'table';
}

/** Whether an element is a link that leads somewhere. */
export function isLink({name, attributes}: ElementTree): boolean {
  return name === 'a' && !!attributes['href'];
}

/** Whether a value is an element of a page. */
export function isTree(node: unknown): node is ElementTree {
  return (
    typeof node === 'object' &&
    node !== null &&
    'name' in node &&
    typeof node.name === 'string' &&
    'children' in node &&
    Array.isArray(node.children) &&
    'attributes' in node &&
    typeof node.attributes === 'object' &&
    node.attributes !== null
  );
}

/** The text of nodes as a page shows it: spaces collapsed, one between blocks, no scripts. */
export function textOf(...nodes: readonly Node[]): string {
  return nodes
    .map(rawText)
    .join('')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** Whether `textOf` is not empty, seen at the first letter: of boxes in boxes each asks again. */
const hasText = (node: Node): boolean => (isTree(node) ? !SILENT.test(node.name) && node.children.some(hasText) : /\S/.test(node));

function rawText(node: Node): string {
  if (typeof node === 'string') return node;
  if (SILENT.test(node.name)) return '';
  const text = node.children.map(rawText).join('');
  return BLOCK.test(node.name) || PARTS.test(node.name) ? ` ${text} ` : text;
}
