import type {Column} from '../model/field-aliases.js';
import type {ElementTree, Read} from './format.js';
import {columnNamed} from './headings.js';
import {dataOf, find, findAll, isLink, isTree, mediaOf, rootOf, textOf} from './html.js';
import {readRows} from './rows.js';

/**
 * A table of a page, as a tree: the first row of headings names the columns, a caption the whole. A cell that spans rows holds for those
 * below it. The first link of a title or a summary is its event's address, that of a source the source's, and pictures are media, each where no column has them.
 */
export const htmlTable: Read = (input) => {
  const table = rootOf(input) ?? {name: 'table', attributes: {}, children: []};
  const lines = findAll(table, 'tr')
    .map(({children}) => children.filter((child): child is ElementTree => isTree(child)))
    .filter(({length}) => length > 0);
  const headings = lines.findIndex((cells) => cells.every(({name}) => name === 'th'));
  if (headings < 0) {
    const message = 'the table has no headings; begin it with <tr><th>date</th><th>title</th></tr>';
    return {problems: [{severity: 'error', code: 'missing-headings', message, where: {}}]};
  }
  const grid = gridOf(lines.slice(headings));
  const names = Array.from(grid[0] ?? [], (cell) => (cell ? textOf(cell) : ''));
  const columns = names.map(columnNamed);
  const isFree = (column: Column): boolean => !columns.includes(column);
  const caption = find(table, ({name}) => name === 'caption');
  const list = grid.slice(1).map((cells) => {
    const row: Record<string, unknown> = {};
    cells.forEach((cell, i) => {
      const name = names[i];
      if (!name || !cell) return;
      row[name] = find(cell, ({attributes}) => !!attributes['datetime'])?.attributes['datetime'] ?? textOf(cell);
      const target = LINKED[columns[i] ?? ''];
      const address = find(cell, isLink)?.attributes['href'];
      if (target && address && isFree(target)) row[target] ??= address;
    });
    const line: ElementTree = {name: 'tr', attributes: {}, children: cells.filter(Boolean) as ElementTree[]};
    return isFree('media') ? {...row, ...mediaOf(line)} : row;
  });
  return {...readRows(list, {...(caption && {title: textOf(caption)}), ...dataOf(table)}), listedIn: 'table'};
};

/** Where the address goes that a cell of a column links to. */
const LINKED: Readonly<Record<string, Column>> = {title: 'url', summary: 'url', source: 'sourceUrl'};

/** Columns that a cell may span, and rows: a page may write any number. */
const WIDEST = 50;
const TALLEST = 65534;

/** The cells of each row by their columns: what spans several stands in the first of its columns, and in each of its rows. */
function gridOf(lines: readonly (readonly ElementTree[])[]): (ElementTree | undefined)[][] {
  const left: number[] = []; // rows that the cell of a column still holds for
  let above: (ElementTree | undefined)[] = [];
  return lines.map((cells) => {
    const row: (ElementTree | undefined)[] = [];
    const hold = (): void => {
      for (let i = row.length; (left[i] ?? 0) > 0; i++) {
        left[i] = (left[i] ?? 0) - 1;
        row.push(above[i]);
      }
    };
    for (const cell of cells) {
      hold();
      const rows = spanOf(cell, 'rowspan', TALLEST);
      for (let k = spanOf(cell, 'colspan', WIDEST), first: ElementTree | undefined = cell; k > 0; k--, first = undefined) {
        left[row.length] = rows - 1;
        row.push(first);
      }
    }
    hold();
    return (above = row);
  });
}

const spanOf = ({attributes}: ElementTree, name: string, most: number): number =>
  Math.max(1, Math.min(most, Math.floor(Number(attributes[name])) || 1));
