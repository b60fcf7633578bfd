import {quote} from '../model/problem.js';
import type {FoundProblem, Path} from './format.js';

/** What a formula leaves that is broken, as spreadsheets in five languages show it. */
const BROKEN =
  /^#(?:¡?(?:ref|value|div\/0|num|null|spill|calc|error|bezug|wert|zahl|valeur|nombre|valor)!|(?:name|nom|nome|¿nombre)\?|n(?:\/[ad]|v))$/i;

const HASH = 35;

/** Whether a cell holds what is left of a formula: that is no text of the account. */
export const isFormula = (cell: string): boolean => cell.charCodeAt(0) === HASH && BROKEN.test(cell);

/** The problem of a cell that holds such; `at` leads to it. */
export function formulaProblem(
  text: string,
  {row, column, at}: {readonly row: number; readonly column: string; readonly at: Path},
): FoundProblem {
  const message = `row ${row + 1}, ${column}: ${quote(text)} is what a formula leaves that is broken; mend it, or paste its values in its place`;
  return {severity: 'error', code: 'broken-formula', message, where: {row: row + 1, field: column}, at};
}
