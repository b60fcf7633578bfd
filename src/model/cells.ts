// How a cell of a sheet holds what is no plain text of one line. Written by output/csv.ts, read by input/rows.ts and input/csv.ts.

/** What makes a spreadsheet run a cell as a formula, or a dash into a number (OWASP, "CSV Injection"); wide forms are run too. */
const GUARDED = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A quotation: an apostrophe that opens it, and one that closes it. The first is its own, as in `'+1', she wrote`. */
const QUOTATION = /^'[^']+'(?![\p{L}\p{N}'])/u;

/**
 * A cell that no spreadsheet runs: an apostrophe goes before `=`, `+`, `-`, `@`, a tab and a new line, as OWASP advises. It keeps
 * the year -0043 from being made the number -43 too. `bareCell` takes it away; text that begins with such an apostrophe of
 * its own gets a second. A quotation has its own and needs none; what would look like one with an apostrophe gets two.
 */
export function guardCell(text: string): string {
  if (!GUARDED.test(text) || QUOTATION.test(text)) return text;
  return QUOTATION.test(`'${text}`) ? `''${text}` : `'${text}`;
}

/**
 * A cell without the apostrophes of `guardCell`, of which one may be there by a spreadsheet's own hand; a quotation keeps those that
 * are its own.
 */
export function bareCell(text: string): string {
  if (!text.startsWith("'") || !GUARDED.test(text) || QUOTATION.test(text)) return text;
  const bare = text.slice(1);
  return QUOTATION.test(bare) ? bare.slice(1) : bare;
}

/** What divides the members of a list in a cell; tags may be divided by commas too. */
export const DIVIDERS = {list: ';', tags: ';,'} as const;

/** What may part a cell, or stand before what does not. */
const PARTED = /[\\;,]/;

/** Several texts in one cell, divided by `; `. A divider or a `\` of their own has a `\` before it; what is not there is empty. */
export function joinCell(members: readonly (string | undefined)[], dividers: string = DIVIDERS.list): string {
  const escape = (text: string): string =>
    [...text].map((sign) => (sign === '\\' || dividers.includes(sign) ? `\\${sign}` : sign)).join('');
  return members
    .map((member = '') => escape(member))
    .join('; ')
    .trimEnd();
}

/** The texts in a cell, parted at its dividers, without space around them. None in an empty cell. */
export function splitCell(cell: string, dividers: string = DIVIDERS.list): string[] {
  const bare = cell.trim();
  if (!bare) return [];
  if (!PARTED.test(bare)) return [bare]; // most cells have one
  const members = [''];
  for (const [piece] of cell.matchAll(/\\[\\;,]|[^]/g)) {
    if (dividers.includes(piece)) members.push('');
    else
      members.push(
        (members.pop() ?? '') + (piece.length > 1 && (piece === '\\\\' || dividers.includes(piece.slice(1))) ? piece.slice(1) : piece),
      );
  }
  return members.map((member) => member.trim());
}
