import {quote} from '../model/problem.js';
import type {FoundProblem, Path} from './format.js';

/** What a formula leaves that is broken, as spreadsheets in five languages show it. */
const BROKEN =
  /^#(?:¡?(?:ref|value|div\/0|num|null|spill|calc|error|bezug|wert|zahl|valeur|nombre|valor)!|(?:name|nom|nome|¿nombre)\?|n(?:\/[ad]|v))$/i;

/** A formula itself, saved in place of what it gives. */
const FORMULA = /^=[\p{L}_.]{1,30}\(/u;

const [HASH, EQUALS] = [35, 61];

/** Whether a cell holds what is left of a formula, or one: such is no text of the account. */
export function isFormula(cell: string): boolean {
  const sign = cell.charCodeAt(0);
  return (sign === HASH && BROKEN.test(cell)) || (sign === EQUALS && FORMULA.test(cell));
}

/** The problem of a cell that holds such; `at` leads to it. */
export function formulaProblem(
  text: string,
  {row, column, at}: {readonly row: number; readonly column: string; readonly at: Path},
): FoundProblem {
  const what = text.startsWith('#')
    ? 'is what a formula leaves that is broken; mend it, or paste'
    : 'is a formula, not what it gives; paste';
  const message = `row ${row + 1}, ${column}: ${quote(text)} ${what} its values in its place`;
  return {severity: 'error', code: 'broken-formula', message, where: {row: row + 1, field: column}, at};
}
