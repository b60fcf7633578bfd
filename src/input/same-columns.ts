import type {Column} from '../model/field-aliases.js';
import {quote} from '../model/problem.js';
import type {FoundProblem} from './format.js';
import type {DatePart} from './row-date-parts.js';

/** What a heading names. */
export interface Named {
  readonly column: Column | undefined;
  readonly part: DatePart | undefined;
}

/** Code of what `sameColumns` tells. */
export const SAME_COLUMN = 'same-column';

/** Headings of one column that are told of: each is looked for in all rows. */
const MOST = 20;

type Row = Readonly<Record<string, unknown>>;

const isFilled = (row: unknown, heading: string): row is Row =>
  typeof row === 'object' && row !== null && Object.hasOwn(row, heading) && ((row as Row)[heading] ?? '') !== '';

/**
 * Headings that name one column in the same rows, as Headline and Title do: of each that is not taken, told once, in the first row
 * where it holds something. A column by its own name is taken, else the one that comes first. Columns of the parts of a date are none.
 */
export function sameColumns(list: readonly unknown[], known: ReadonlyMap<string, Named>): FoundProblem[] {
  const byColumn = new Map<Column, string[]>();
  const parts = new Set([...known.values()].map(({part}) => part));
  const isParted = parts.has('year') && parts.has('month');
  for (const [heading, {column, part}] of known) {
    if (!column || (part && isParted)) continue;
    const headings = byColumn.get(column);
    if (headings) headings.push(heading);
    else byColumn.set(column, [heading]);
  }
  return [...byColumn].flatMap(([column, headings]) => {
    if (headings.length < 2) return [];
    const [taken = '', ...others] = headings.includes(column) ? [column, ...headings.filter((heading) => heading !== column)] : headings;
    return others.slice(0, MOST).flatMap((heading) => {
      const n = list.findIndex((row) => isFilled(row, heading) && Object.hasOwn(row, taken));
      return n < 0 ? [] : problemOf(heading, {column, n, taken});
    });
  });
}

function problemOf(heading: string, {column, n, taken}: {column: Column; n: number; taken: string}): FoundProblem {
  const row = n + 1;
  const found = `names the ${column}, as ${quote(taken)} does, which is taken`;
  const message = `row ${row}, ${heading}: ${found}; head the one that is meant "${column}", and the other by what it holds`;
  return {severity: 'warning', code: SAME_COLUMN, message, where: {row, field: heading}, at: [n, heading]};
}
