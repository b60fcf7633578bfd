import {decodeEntities} from './entities.js';

/** A piece of foreign HTML: text with its entities decoded, or a tag. */
export type Piece = string | Tag;

/** A tag of foreign HTML; a closing one has no attributes. */
export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  /** The value of an attribute, decoded; empty where there is none. */
  readonly attribute: (name: string) => string;
  /** Every attribute, decoded, by its name in lower case. */
  readonly attributes: () => Record<string, string>;
}

/** Elements whose content is no text. */
const SILENT = /^(?:script|style|template|noscript|textarea|title|head|svg|math|object)$/;

const NAME = /[a-z][\w:-]*/iy;
const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/**
 * The pieces of foreign HTML, in linear time: comments and declarations are dropped, and so is what stands in scripts and
 * styles. A `<` that begins no tag is text, as is one of a tag that never ends. What is nested is not matched.
 */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  const ends = endFinder(html);
  let from = 0; // where the text began that is not taken yet
  const takeText = (to: number): void => {
    if (to > from) pieces.push(decodeEntities(html.slice(from, to)));
  };
  for (let i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i)) {
    const isEnd = html[i + 1] === '/';
    NAME.lastIndex = i + (isEnd ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    const end = name ? ends.tag(NAME.lastIndex) : /[!?]/.test(html[i + 1] ?? '') ? ends.comment(i) : -1;
    if (end < 0) {
      i++;
      continue;
    }
    takeText(i);
    i = from = end;
    if (!name) continue;
    const inner = html.slice(NAME.lastIndex, end - 1);
    if (isEnd || !SILENT.test(name))
      pieces.push({
        name,
        isEnd,
        attribute: (wanted) => (isEnd ? '' : attributeIn(inner, wanted)),
        attributes: () => (isEnd ? {} : attributesIn(inner)),
      });
    else if (!inner.endsWith('/')) i = from = ends.element(name, end);
  }
  takeText(html.length);
  return pieces;
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
    let before = '';
    for (let i = from; i < html.length; i++) {
      const c = html[i] ?? '';
      if (c === '>') return i + 1;
      const isQuote = (c === '"' || c === "'") && before === '=';
      const end = isQuote ? find(c, i + 1) : -1;
      if (end >= 0) i = end;
      if (c.trim()) before = c;
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
