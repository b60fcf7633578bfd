import {quote} from '../model/problem.js';
import {decodeXmlEntities} from './entities.js';
import type {ElementTree, FoundProblem, TextPlace} from './format.js';
import {textPlaces} from './text-places.js';

/** An XML text as a tree, and what is wrong with it. */
export interface XmlReading {
  /** The outermost element; absent where there is none. Names keep their capitals. */
  readonly root?: ElementTree;
  readonly problems: readonly FoundProblem[];
  /** Where an element of the tree begins; the beginning of the text for any other. Lines are counted when first asked for. */
  readonly placeOf: (element: ElementTree) => TextPlace;
}

/** Elements within one another that a tree holds; deeper ones are left out and their text stays, so that whoever walks a tree may recurse. */
const DEPTH = 100;

/** Faults that are told of one text; after them it is no XML, and more are no help. */
const MOST_FAULTS = 20;

const NAME = /[\p{L}_:][\p{L}\p{N}_:.-]*/uy;
const ATTRIBUTE = /\s*([^\s=<>/"']+)(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>]+)))?/y;

/** An element whose end has not come. */
interface Open {
  readonly name: string;
  readonly at: number;
  readonly children: (ElementTree | string)[];
}

/**
 * Reads XML without validating it, in linear time and without recursion. Entities are the five that XML knows and numeric
 * ones: what a DOCTYPE declares is passed over and never expanded. Never throws; what is not XML is told with its place, and
 * read as the nearest that is.
 */
export function xml(text: string): XmlReading {
  const problems: FoundProblem[] = [];
  const places = textPlaces(text);
  const begins = new WeakMap<ElementTree, number>();
  const top: (ElementTree | string)[] = [];
  const open: Open[] = [];
  const counts = new Map<string, number>(); // open elements of each name
  let depthTold = false;
  const tell = (at: number, code: string, says: string): void => {
    if (problems.length >= MOST_FAULTS) return;
    const {line, column} = places(at);
    problems.push({severity: 'warning', code, message: `line ${line}, column ${column}: ${says}`, where: {line, column}});
  };
  const holder = (): (ElementTree | string)[] => open.at(-1)?.children ?? top;
  const addText = (from: number, to: number, isRaw = false): void => {
    if (to <= from) return;
    const piece = text.slice(from, to);
    if (open.length > 0) holder().push(isRaw ? piece : decodeXmlEntities(piece));
    else if (piece.trim() && piece !== '\uFEFF') tell(from, 'text-outside', `${quote(piece.trim())} stands in no element; remove it`);
  };
  const close = (): void => {
    const last = open.pop();
    if (last) counts.set(last.name, (counts.get(last.name) ?? 1) - 1);
  };

  let from = 0;
  for (let i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i)) {
    const special = SPECIAL.find(([opening]) => text.startsWith(opening, i));
    if (special) {
      const [opening, closing, isText] = special;
      addText(from, i);
      const found = opening === '<!' ? declarationEnd(text, i) : text.indexOf(closing, i + opening.length);
      if (found < 0) tell(i, 'unclosed', `${opening} is never closed; write ${closing}`);
      const end = found < 0 ? text.length : found;
      if (opening === '<!' && text.slice(i, Math.min(end, i + 100_000)).includes('<!ENTITY')) {
        tell(i, 'entities-left-out', 'entities that are declared here are left out; write what they stand for');
      }
      if (isText) addText(i + opening.length, end, true);
      i = from = Math.min(text.length, end + closing.length);
      continue;
    }
    const isEnd = text[i + 1] === '/';
    NAME.lastIndex = i + (isEnd ? 2 : 1);
    const name = NAME.exec(text)?.[0];
    if (!name) {
      tell(i, 'bare-sign', 'this < begins no element; write &lt;');
      i++;
      continue;
    }
    addText(from, i);
    if (isEnd) {
      const end = text.indexOf('>', i);
      if (!counts.get(name)) tell(i, 'unopened', `</${name}> closes nothing; remove it`);
      else {
        while (open.at(-1)?.name !== name) {
          const {name: inner = '', at = 0} = open.at(-1) ?? {};
          const isTold = problems.length >= MOST_FAULTS; // a line is not looked for in vain
          if (!isTold) tell(i, 'unclosed', `<${inner}> of line ${places(at).line} is closed by no end; write </${inner}> before this`);
          close();
        }
        close();
      }
      i = from = end < 0 ? text.length : end + 1;
      continue;
    }
    const tag = readTag(text, NAME.lastIndex, (at, says) => tell(at, 'bad-tag', says));
    const children: (ElementTree | string)[] = [];
    const element = {name, attributes: tag.attributes, children};
    if (open.length < DEPTH) {
      begins.set(element, i); // of no others: a weak map of millions costs minutes
      holder().push(element);
    } else if (!depthTold) {
      depthTold = true;
      tell(i, 'too-deep', `<${name}> stands in more than ${DEPTH} elements and is left out, its text is not; take it out of some`);
    }
    if (!tag.isEmpty) {
      open.push({name, at: i, children: open.length < DEPTH ? children : holder()});
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    i = from = tag.end;
  }
  addText(from, text.length);
  const left = open.at(-1);
  if (left) tell(left.at, 'unclosed', `<${left.name}> is never closed; write </${left.name}>`);
  const elements = top.filter((node): node is ElementTree => typeof node !== 'string');
  const [root, second] = elements;
  if (second) tell(begins.get(second) ?? 0, 'second-root', `<${second.name}> follows after the end; put it in <${root?.name ?? ''}>`);
  if (!root) tell(0, 'no-element', 'there is no element here; write <data><event start="…" title="…"/></data>');
  return {...(root && {root}), problems, placeOf: (element) => places(begins.get(element) ?? 0)};
}

/** What is no element: how it begins, how it ends, and whether what stands between is text. */
const SPECIAL: readonly (readonly [opening: string, closing: string, isText?: boolean])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>', true],
  ['<?', '?>'],
  ['<!', '>'],
];

/** Where the `>` of a declaration stands; what it has in brackets or in quotes is passed over. */
function declarationEnd(text: string, from: number): number {
  let inBrackets = false;
  for (let i = from + 2; i < text.length; i++) {
    const c = text[i];
    if (c === '"' || c === "'") {
      const end = text.indexOf(c, i + 1);
      if (end < 0) return -1;
      i = end;
    } else if (c === '<' && text.startsWith('<!--', i)) {
      const end = text.indexOf('-->', i + 4);
      if (end < 0) return -1;
      i = end + 2;
    } else if (c === '[') inBrackets = true;
    else if (c === ']') inBrackets = false;
    else if (c === '>' && !inBrackets) return i;
  }
  return -1;
}

function readTag(
  text: string,
  from: number,
  tell: (at: number, says: string) => void,
): {attributes: Record<string, string>; end: number; isEmpty: boolean} {
  const entries = new Map<string, string>();
  let i = from;
  for (;;) {
    ATTRIBUTE.lastIndex = i;
    const [whole, name = '', double, single, bare] = ATTRIBUTE.exec(text) ?? [];
    if (whole === undefined) break;
    const value = double ?? single ?? bare;
    if (entries.has(name)) tell(i, `${name} stands twice; the first counts`);
    else entries.set(name, decodeXmlEntities(value ?? '').replace(/[\t\r\n]/g, ' '));
    if (bare !== undefined || value === undefined) tell(i, `${name} has no value in quotes; write ${name}="${bare ?? ''}"`);
    i += whole.length;
  }
  const [space = ''] = /^\s*/.exec(text.slice(i, i + 1000)) ?? [];
  i += space.length;
  const attributes = Object.fromEntries(entries);
  if (text.startsWith('/>', i)) return {attributes, end: i + 2, isEmpty: true};
  if (text[i] === '>') return {attributes, end: i + 1, isEmpty: false};
  tell(i, `${quote(text.slice(i, i + 12))} cannot stand in a tag; write what is missing before it, a quote or >`);
  const stop = text.slice(i + 1).search(/[<>]/);
  const end = stop < 0 ? text.length : i + 1 + stop;
  return {attributes, end: text[end] === '>' ? end + 1 : end, isEmpty: text[end - 1] === '/'};
}
