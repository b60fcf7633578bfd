import type {ElementTree} from './format.js';
import {piecesOf} from './tags.js';

/** Elements that have no content and no end. */
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Elements that one of a kind ends, where it was left open: `<li>` the `<li>` before it, but not one around a list of its own. */
const ENDS: Readonly<Record<string, {readonly ended: RegExp; readonly within: RegExp}>> = {
  li: {ended: /^(?:li|p)$/, within: /^(?:ol|ul)$/},
  tr: {ended: /^(?:tr|td|th|p)$/, within: /^table$/},
  td: {ended: /^(?:td|th|p)$/, within: /^(?:tr|table)$/},
  th: {ended: /^(?:td|th|p)$/, within: /^(?:tr|table)$/},
  p: {ended: /^p$/, within: /^(?:li|td|th|div|section|article|blockquote|figure)$/},
};

/** Elements open at once: of more, one inside the other, the content stands beside them. */
const DEEPEST = 200;

interface Open extends ElementTree {
  readonly children: (ElementTree | string)[];
}

/**
 * Text of HTML as a tree: what a list or a table of a page looks like without the page. Ends that HTML lets one leave out may
 * be missing; what a browser would move elsewhere stays where it is. Scripts, styles and drawings are not in it. Never throws.
 */
export function htmlTree(html: string): ElementTree {
  const root: Open = {name: '', attributes: {}, children: []};
  const open = [root];
  const close = (from: number): void => void open.splice(Math.max(1, from));
  for (const piece of piecesOf(html)) {
    const top = open.at(-1) ?? root;
    if (typeof piece === 'string') top.children.push(piece);
    else if (piece.isEnd) {
      const at = open.findLastIndex(({name}) => name === piece.name);
      if (at > 0) close(at);
    } else {
      const {ended, within} = ENDS[piece.name] ?? {};
      const edge = within ? open.findLastIndex(({name}) => within.test(name)) : -1;
      const first = ended ? open.findIndex(({name}, i) => i > edge && ended.test(name)) : -1;
      if (first > 0) close(first);
      const element: Open = {name: piece.name, attributes: piece.attributes(), children: []};
      (open.at(-1) ?? root).children.push(element);
      if (!EMPTY.test(piece.name) && open.length < DEEPEST) open.push(element);
    }
  }
  return root;
}
