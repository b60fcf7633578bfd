import type {Problem} from '../model/problem.js';
import {quote} from '../model/problem.js';
import {isObject} from './found-at.js';

/** What stands before a sum, in English, French, German, Spanish and Portuguese; with a colon, a year or the sum itself behind it. */
const SUM =
  /^(?:(?:grand|sub)[- ]?)?(?:totals?|totaux|sums?|sommes?|(?:gesamt|zwischen)?summen?|insgesamt|gesamt|sumas?|somas?)(?: g[eé]n[eé]rale?| geral| general)?:?(?: ?[\d.,]+)?$/i;

/** What is told of a row without a date or a title. */
const OF_DATE: ReadonlySet<string> = new Set(['missing-date', 'not-a-date']);
const OF_TITLE = 'missing-title';

const isSum = (value: unknown): value is string => typeof value === 'string' && SUM.test(value.trim());

/**
 * Problems of rows, where a row that sums up a column is told as such, once: it has no date, and "Total" where a date, a title or
 * anything else would be. That leaves nothing of the account out, and so is a warning. `events` are those that the rows were read to.
 */
export function withSumRows(problems: readonly Problem[], events: readonly unknown[]): readonly Problem[] {
  const sums = new Map<number, string>();
  for (const {code, where} of problems) {
    const isOfDate = OF_DATE.has(code);
    const found = where.row !== undefined && (isOfDate || code === OF_TITLE) ? sumIn(events[where.row - 1], isOfDate) : undefined;
    if (where.row !== undefined && found !== undefined) sums.set(where.row, found);
  }
  const told = new Set<number>();
  return problems.flatMap((problem) => {
    const {row} = problem.where;
    const found = row === undefined || problem.severity !== 'error' ? undefined : sums.get(row);
    if (row === undefined || found === undefined) return problem;
    if (told.has(row)) return []; // a number in a column of choices is no fault of a sum
    told.add(row);
    const message = `row ${row}: ${quote(found)} looks like a sum and is no event; leave its row out of the sheet`;
    return {severity: 'warning', code: 'sum-row', message, where: {row}} as const;
  });
}

/** The word for a sum in a row that has neither a date nor the title of an event. */
function sumIn(event: unknown, isUndated: boolean): string | undefined {
  if (!isObject(event)) return undefined;
  const {date = '', title = ''} = event;
  const isBare = (value: unknown): boolean => isSum(value) || (typeof value === 'string' && value.trim() === '');
  if (!isBare(title) || !(isUndated || isBare(date))) return undefined;
  return Object.values(event).find(isSum)?.trim();
}
