import {decodeEntities} from './entities.js';

/** A piece of foreign HTML: text with its entities decoded, or a tag. */
export type Piece = string | Tag;

/** A tag of foreign HTML; a closing one has no attributes. */
export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  /** Index of its `<` in the text. */
  readonly at: number;
  /** The value of an attribute, decoded; empty where there is none. */
  attribute(name: string): string;
  /** Every attribute, decoded, by its name in lower case. */
  attributes(): Record<string, string>;
}

/** Elements whose content is no text. */
const SILENT: ReadonlySet<string> = new Set('script style template noscript textarea title head svg math object'.split(' '));

/** Codes of signs: a text is read by them, which is several times as fast as by its letters. */
const SIGN = {
  ...{tab: 9, return: 13, blank: 32, bang: 33, quote: 34, apostrophe: 39, dash: 45, slash: 47, zero: 48, colon: 58, equals: 61, end: 62},
  ...{what: 63, a: 97, low: 95, z: 122, hard: 0xa0, mark: 0xfeff},
} as const;
/** What a capital lacks to be a small letter, in ASCII. */
const SMALL = 32;

const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/**
 * The pieces of foreign HTML one after the other, in linear time: of a text there may be a million, which are not kept.
 * Comments and declarations are dropped, and so is what stands in scripts and styles. A `<` that begins no tag is text, as is
 * one of a tag that never ends. What is nested is not matched.
 */
export function* piecesOf(html: string): Generator<Piece, void, undefined> {
  const ends = endFinder(html);
  const names = lowerCase();
  let from = 0; // where the text began that is not taken yet
  for (let i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i)) {
    const sign = html.charCodeAt(i + 1);
    const isEnd = sign === SIGN.slash;
    const nameStart = i + (isEnd ? 2 : 1);
    const nameEnd = endOfName(html, nameStart);
    const name = nameEnd > nameStart ? names.lower(html.slice(nameStart, nameEnd)) : '';
    const end = name ? ends.tag(nameEnd) : sign === SIGN.bang || sign === SIGN.what ? ends.comment(i) : -1;
    if (end < 0) {
      i++;
      continue;
    }
    const at = i;
    if (i > from) yield decodeEntities(html.slice(from, i));
    i = from = end;
    if (!name) continue;
    if (isEnd || !SILENT.has(name)) yield new FoundTag({name, isEnd, at}, isEnd ? '' : html.slice(nameEnd, end - 1));
    else if (html.charCodeAt(end - 2) !== SIGN.slash) i = from = ends.element(name, end);
  }
  if (html.length > from) yield decodeEntities(html.slice(from));
}

/** A tag, with what stands between its name and its end: a text may have a million. */
class FoundTag implements Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly at: number;
  readonly #inner: string;

  constructor({name, isEnd, at}: Pick<Tag, 'name' | 'isEnd' | 'at'>, inner: string) {
    this.name = name;
    this.isEnd = isEnd;
    this.at = at;
    this.#inner = inner;
  }

  attribute(wanted: string): string {
    return this.#inner ? attributeIn(this.#inner, wanted) : '';
  }

  attributes(): Record<string, string> {
    return this.#inner ? attributesIn(this.#inner) : {};
  }
}

/** Where a name of letters, digits, `_`, `:` and `-` ends that begins with a letter of ASCII; where it begins if it is none. */
function endOfName(html: string, from: number): number {
  if (!isLetter(html.charCodeAt(from))) return from;
  let i = from + 1;
  while (isOfName(html.charCodeAt(i))) i++;
  return i;
}

const isLetter = (code: number): boolean => (code | SMALL) >= SIGN.a && (code | SMALL) <= SIGN.z;
const isOfName = (code: number): boolean =>
  isLetter(code) || (code >= SIGN.zero && code <= SIGN.colon) || code === SIGN.dash || code === SIGN.low;

const isSpace = (code: number): boolean =>
  code === SIGN.blank || (code >= SIGN.tab && code <= SIGN.return) || code === SIGN.hard || code === SIGN.mark;

/** Names in lower case, each found once. */
function lowerCase(): {readonly lower: (name: string) => string} {
  const known = new Map<string, string>();
  const lower = (name: string): string => {
    let found = known.get(name);
    if (found === undefined) known.set(name, (found = name.toLowerCase()));
    return found;
  };
  return {lower};
}

interface EndFinder {
  tag(from: number): number;
  comment(from: number): number;
  element(name: string, from: number): number;
}

/** Finds where things end; what was looked for to the end of the text once is not looked for again. */
function endFinder(html: string): EndFinder {
  const lost = new Set<string>();
  const find = (sign: string, from: number): number => {
    const at = lost.has(sign) ? -1 : html.indexOf(sign, from);
    if (at < 0) lost.add(sign);
    return at;
  };
  let isBroken = false; // a quote of some tag held all that is left
  const tag = (from: number): number => {
    if (isBroken || lost.has('>')) return find('>', from) + 1 || -1;
    let before = 0;
    for (let i = from; i < html.length; i++) {
      const code = html.charCodeAt(i);
      if (code === SIGN.end) return i + 1;
      const isQuote = (code === SIGN.quote || code === SIGN.apostrophe) && before === SIGN.equals;
      const end = isQuote ? find(code === SIGN.quote ? '"' : "'", i + 1) : -1;
      if (end >= 0) i = end;
      if (!isSpace(code)) before = code;
    }
    isBroken = true;
    return find('>', from) + 1 || -1;
  };
  const comment = (from: number): number => {
    const isComment = html.startsWith('<!--', from);
    const at = find(isComment ? '-->' : '>', from + (isComment ? 4 : 2));
    return at < 0 ? html.length : at + (isComment ? 3 : 1);
  };
  const element = (name: string, from: number): number => {
    const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    close.lastIndex = from;
    return close.exec(html)?.index ?? html.length; // without its end an element goes on to that of the text
  };
  return {tag, comment, element};
}

function attributesIn(inner: string): Record<string, string> {
  const pairs = [...inner.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]): [string, string] => [
    name.toLowerCase(),
    decodeEntities(double ?? single ?? bare ?? ''),
  ]);
  return Object.fromEntries(pairs.reverse()); // of two of a name the first counts (HTML, section 13.2.5.33)
}

function attributeIn(inner: string, wanted: string): string {
  for (const [, name = '', double, single, bare] of inner.matchAll(ATTRIBUTE)) {
    if (name.toLowerCase() === wanted) return decodeEntities(double ?? single ?? bare ?? '').trim();
  }
  return '';
}
