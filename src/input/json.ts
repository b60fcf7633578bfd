import {quote, type Problem} from '../model/problem.js';
import type {Read} from './format.js';
import {jsonPlaces} from './json-places.js';
import {textPlaces} from './text-places.js';

/** JSON text of any shape: our document, or whatever another format takes. Its values have the places at which they stand. */
export const json: Read = (input) => {
  const text = String(input).replace(/^\uFEFF/, '');
  try {
    return {document: JSON.parse(text) as unknown, problems: [], origin: jsonPlaces(text)};
  } catch {
    return {problems: [syntaxProblem(text)]};
  }
};

interface Fault {
  readonly index: number;
  readonly message: string;
}

const SPACE = /[ \t\r\n]*/y;
// What a string of RFC 8259 holds: no raw control characters, only the named escapes.
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const WORD = /[^\s,:[\]{}]+|./suy;
const CLOSERS: Readonly<Record<string, string>> = {'{': '}', '[': ']'};

/** Where JSON text breaks and how to mend it. The engines' own messages differ, and one of them gives no place. */
function syntaxProblem(text: string): Problem {
  const {index, message} = findFault(text) ?? {index: 0, message: 'this is not JSON; write {"events": […]}'};
  const {line, column} = textPlaces(text)(index);
  return {severity: 'error', code: 'bad-json', message: `line ${line}, column ${column}: ${message}`, where: {line, column}};
}

/** The first fault of a JSON text, read by the grammar of RFC 8259 with a stack of open brackets. */
function findFault(text: string): Fault | undefined {
  const open: {readonly bracket: string; readonly index: number}[] = [];
  let expected: 'value' | 'name' | 'colon' | 'next' = 'value';
  let comma = -1; // where a comma stands that nothing follows yet
  for (let i = after(SPACE, text, 0); ; i = after(SPACE, text, i)) {
    const c = text[i];
    const top = open.at(-1);
    const fault = (message: string, index = i): Fault => ({index, message});
    if (c === undefined) {
      if (!top) return expected === 'next' ? undefined : fault('there is nothing here; write {"events": […]}');
      return fault(
        `the ${top.bracket} of line ${textPlaces(text)(top.index).line} is never closed; write ${CLOSERS[top.bracket]} at the end`,
      );
    }
    if (
      top &&
      c === CLOSERS[top.bracket] &&
      expected !== 'colon' &&
      (expected === 'next' || text[last(text, i)] === top.bracket || comma >= 0)
    ) {
      if (comma >= 0) return fault(`a comma stands before ${c}; remove it`, comma);
      open.pop();
      [expected, i] = ['next', i + 1];
    } else if (expected === 'next') {
      if (!top) return fault(`${wordAt(text, i)} follows after the end; remove it`);
      if (c !== ',') return fault(`a comma or ${CLOSERS[top.bracket]} is missing before ${wordAt(text, i)}; write it`);
      [expected, comma, i] = [top.bracket === '{' ? 'name' : 'value', i, i + 1];
    } else if (expected === 'colon') {
      if (c !== ':') return fault(`a colon is missing before ${wordAt(text, i)}; write it after the name`);
      [expected, i] = ['value', i + 1];
    } else if (expected === 'value' && CLOSERS[c]) {
      open.push({bracket: c, index: i});
      [expected, comma, i] = [c === '{' ? 'name' : 'value', -1, i + 1];
    } else {
      const end: number = c === '"' ? stringEnd(text, i) : expected === 'value' ? after(SCALAR, text, i) : i;
      if (end === i) return fault(remedy(text, i, expected));
      [expected, comma, i] = [expected === 'name' ? 'colon' : 'next', -1, end];
    }
  }
}

/** What to do about something that is neither a value nor a name. */
function remedy(text: string, i: number, expected: 'value' | 'name'): string {
  const c = text[i] ?? '';
  const word = wordAt(text, i);
  if (c === '"') return brokenString(text, i);
  if (c === '/' || c === '#') return `${word} begins a comment, which JSON does not have; remove it`;
  if (/['‘’“”«„`]/.test(c)) return `${word} begins with the wrong quotes; write straight double quotes, "`;
  if (/[,:[\]{}]/.test(c)) return `a ${expected} is missing before ${word}; write it, in double quotes if it is text`;
  return `${word} is no ${expected}; write it in double quotes${expected === 'name' ? '' : ', or write true, false, null or a number'}`;
}

function brokenString(text: string, i: number): string {
  const end = lettersEnd(text, i);
  if (text[end] === '\\') return `${quote(text.slice(end, end + 2))} is no escape; write \\\\ for a backslash`;
  return `text that begins with ${quote(text.slice(i + 1, end))} does not end on its line; close it with ", and write \\n for a new line`;
}

/** Where the match of a sticky pattern ends; `i` itself where there is none. */
function after(pattern: RegExp, text: string, i: number): number {
  pattern.lastIndex = i;
  return pattern.test(text) ? pattern.lastIndex : i;
}

/** Where the string that begins at `i` ends, its quotes included; `i` itself where it does not. */
function stringEnd(text: string, i: number): number {
  const end = lettersEnd(text, i);
  return text[end] === '"' ? end + 1 : i;
}

/** Where the letters of the string that begins at `i` end. Piece by piece: one pattern for all overflows the stack of a long text. */
function lettersEnd(text: string, i: number): number {
  let end = after(PLAIN, text, i + 1);
  for (let next = after(ESCAPE, text, end); next > end; next = after(ESCAPE, text, end)) end = after(PLAIN, text, next);
  return end;
}

/** Index of the last character before `i` that is no space. */
function last(text: string, i: number): number {
  let k = i - 1;
  while (' \t\r\n'.includes(text[k] ?? '-')) k--;
  return k;
}

function wordAt(text: string, i: number): string {
  return quote(text.slice(i, after(WORD, text, i)));
}
