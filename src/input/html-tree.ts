import type {ElementTree} from './format.js';
import {piecesOf} from './tags.js';

/** Elements that have no content and no end. */
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

interface Ended {
  readonly ended: readonly string[];
  readonly within: readonly string[];
}

/** Elements that one of a kind ends, where it was left open: `<li>` the `<li>` before it, but not one around a list of its own. */
const ENDS: ReadonlyMap<string, Ended> = new Map([
  ['li', {ended: ['li', 'p'], within: ['ol', 'ul']}],
  ['tr', {ended: ['tr', 'td', 'th', 'p'], within: ['table']}],
  ['td', {ended: ['td', 'th', 'p'], within: ['tr', 'table']}],
  ['th', {ended: ['td', 'th', 'p'], within: ['tr', 'table']}],
  ['p', {ended: ['p'], within: ['li', 'td', 'th', 'div', 'section', 'article', 'blockquote', 'figure']}],
]);

/** Elements open at once: of more, one inside the other, the content stands beside them. */
const DEEPEST = 200;

/** An element of a text, with the index at which it begins there. */
export interface PlacedElement extends ElementTree {
  readonly at: number;
  readonly children: readonly (PlacedElement | string)[];
}

interface Open extends PlacedElement {
  readonly children: (PlacedElement | string)[];
}

/**
 * Text of HTML as a tree: what a list or a table of a page looks like without the page. Ends that HTML lets one leave out may
 * be missing; what a browser would move elsewhere stays where it is. Scripts, styles and drawings are not in it. Never throws.
 */
export function htmlTree(html: string): PlacedElement {
  const root: Open = {name: '', at: 0, attributes: {}, children: []};
  const open = openElements(root);
  for (const piece of piecesOf(html)) {
    if (typeof piece === 'string') open.top().children.push(piece);
    else if (piece.isEnd) {
      const at = open.last([piece.name]);
      if (at > 0) open.close(at);
    } else {
      const {ended, within} = ENDS.get(piece.name) ?? {};
      const first = ended && within ? open.firstAfter(open.last(within), ended) : -1;
      if (first > 0) open.close(first);
      const element: Open = {name: piece.name, at: piece.at, attributes: piece.attributes(), children: []};
      open.top().children.push(element);
      if (!EMPTY.test(piece.name)) open.open(element);
    }
  }
  return root;
}

/** The elements that are open, one inside the other, and where each kind of them stands: a page may ask a million times. */
interface OpenElements {
  top(): Open;
  open(element: Open): void;
  /** Closes the element at a place and all inside it. */
  close(from: number): void;
  /** The place of the innermost of these kinds, -1 where none is open. */
  last(names: readonly string[]): number;
  /** The place of the outermost of these kinds that is inside the one at `edge`; -1 where there is none. */
  firstAfter(edge: number, names: readonly string[]): number;
}

function openElements(root: Open): OpenElements {
  const elements = [root];
  const places = new Map<string, number[]>();
  const placesOf = (name: string): number[] => places.get(name) ?? [];
  return {
    top: () => elements.at(-1) ?? root,
    open(element) {
      if (elements.length >= DEEPEST) return;
      const known = places.get(element.name);
      if (known) known.push(elements.length);
      else places.set(element.name, [elements.length]);
      elements.push(element);
    },
    close(from) {
      for (const {name} of elements.splice(Math.max(1, from))) places.get(name)?.pop();
    },
    last: (names) => Math.max(-1, ...names.map((name) => placesOf(name).at(-1) ?? -1)),
    firstAfter(edge, names) {
      const inside = names.flatMap((name) => placesOf(name).at(placesOf(name).findLastIndex((place) => place <= edge) + 1) ?? []);
      return inside.length > 0 ? Math.min(...inside) : -1;
    },
  };
}
