// What is wrong with a sheet as text, in words.
import {quote} from '../model/problem.js';
import type {FoundProblem, TextPlace} from './format.js';

/** A cell in quotes after which text goes on: where it opens, and where it closes. */
export interface Stray {
  readonly opens: number;
  readonly closes: number;
}

/** Cells that are left out for one reason: the first of them, and in how many rows there are some. */
export interface Lost {
  rows: number;
  readonly cells: number;
  readonly text: string;
  readonly at: number;
}

/** Quotes that nothing closes: the rest is not read. */
export function unclosedQuote(text: string, index: number, place: TextPlace): FoundProblem {
  const message = `line ${place.line}: the quotes before ${quote(text.slice(index + 1, index + 200))} are never closed, so the rest is not read; write " where that cell ends`;
  return {severity: 'error', code: 'unclosed-quote', message, where: {...place}};
}

/** A quote that opens by mistake swallows what follows up to the next one: rows, sometimes. */
export function strayQuote(text: string, {closes, opens}: Stray, placeAt: (index: number) => TextPlace): FoundProblem {
  const [place, last] = [placeAt(opens), placeAt(closes)];
  const rows = last.line > place.line ? `, and lines ${place.line} to ${last.line} are one cell` : '';
  const found = quote(text.slice(opens + 1, closes).trim() || text.slice(closes, closes + 200));
  const message = `line ${place.line}: text goes on after the quotes around ${found} close${rows}; write "" for a quote inside a cell, or close it where it ends`;
  return {severity: 'error', code: 'stray-quote', message, where: {...place}};
}

/** A second column of the same name. */
export function againProblem(heading: string, place: TextPlace): FoundProblem {
  const message = `line ${place.line}: the heading ${quote(heading)} stands twice, and only the first counts; give each column a heading of its own`;
  return {severity: 'warning', code: 'duplicate-heading', message, where: {field: heading, ...place}};
}

/** Cells under no heading, or beyond the last. */
export function lostProblem(
  code: 'too-many-cells' | 'missing-heading',
  {rows, cells, text}: Lost,
  place: TextPlace,
  {delimiter, length}: {readonly delimiter: string; readonly length: number},
): FoundProblem {
  const others = rows > 1 ? ` (${rows} rows have such)` : '';
  const sign = {';': 'a semicolon', '\t': 'a tab', '|': 'a bar'}[delimiter] ?? 'a comma';
  const says =
    code === 'missing-heading'
      ? `${quote(text)} stands under no heading and is left out${others}; write one at the top of its column`
      : `${cells} cells stand under ${length} headings, so ${quote(text)} and what follows is left out${others}, and text may have been cut at ${sign}; write quotes around text with ${sign}, as in "a${delimiter} b"`;
  return {severity: code === 'too-many-cells' ? 'error' : 'warning', code, message: `line ${place.line}: ${says}`, where: {...place}};
}
