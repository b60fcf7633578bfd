import type {Path, TextPlace} from './format.js';
import {textPlaces} from './text-places.js';

/** Where a value begins: of one that holds no others its index alone. */
type Node = number | Branch;

/** A list or an object, and where its members begin; of a name that stands twice the last counts, as for `JSON.parse`. */
interface Branch {
  readonly at: number;
  readonly members: Map<string | number, Node>;
}

const CLOSED = -1;

/**
 * Where the values of a JSON text begin: that to which a path leads or, where the path leads to nothing, the last list or object
 * on its way, from which it is missing. The text is walked once, in linear time, when it is first asked; it must be one that
 * `JSON.parse` takes. Never throws.
 */
export function jsonPlaces(text: string): (path: Path) => TextPlace {
  const placeAt = textPlaces(text);
  let root: Node | undefined;
  return (path) => {
    root ??= walk(text);
    let node = root;
    for (const step of path) {
      const next = typeof node === 'number' ? undefined : node.members.get(step);
      if (next === undefined) break;
      node = next;
    }
    return placeAt(typeof node === 'number' ? node : node.at);
  };
}

/** All values of a text by a stack of open brackets: a list may stand in as many others as a file has room for. */
function walk(text: string): Node {
  const open: {readonly branch: Branch; readonly isList: boolean; key: string | number}[] = [];
  let root: Node = 0;
  const add = (node: Node): void => {
    const top = open.at(-1);
    if (top) top.branch.members.set(top.key, node);
    else root = node;
  };
  let isName = false;
  for (let i = 0; i < text.length;) {
    const c = text.charAt(i);
    const top = open.at(-1);
    const end: number = c === '"' ? stringEnd(text, i) : CLOSED;
    if (c === '{' || c === '[') {
      const branch = {at: i, members: new Map<string | number, Node>()};
      add(branch);
      open.push({branch, isList: c === '[', key: 0});
      isName = c === '{';
    } else if (c === '}' || c === ']') {
      open.pop();
      isName = false;
    } else if (c === ',' && top) {
      if (top.isList) top.key = Number(top.key) + 1;
      isName = !top.isList;
    } else if (isName && top && end > i) {
      top.key = JSON.parse(text.slice(i, end)) as string;
      isName = false;
    } else if (!' \t\r\n:,'.includes(c)) {
      add(i);
      i = end > i ? end : scalarEnd(text, i);
      continue;
    }
    i = end > i ? end : i + 1;
  }
  return root;
}

/** Where a string ends, its quotes included. By its letters: a pattern overflows its stack in a text of many megabytes. */
function stringEnd(text: string, from: number): number {
  let i = from + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i + 1;
}

function scalarEnd(text: string, from: number): number {
  let i = from + 1;
  while (i < text.length && !' \t\r\n:,]}'.includes(text.charAt(i))) i++;
  return i;
}
