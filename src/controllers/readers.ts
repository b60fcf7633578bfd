import type {ElementTree} from '../input/format.js';
import {readTimelineFrom} from '../input/index.js';
import type {TimelineReading} from '../model/timeline.js';

export {rareWords} from '../locale/rare-words.js';

/** Something to read, and how. */
export interface Readable {
  /** A document, text, rows, or a list or table of the page. */
  readonly input: unknown;
  /** A format's name, or `auto`. */
  readonly format: string;
  /** Where it came from, to be told with a problem of the whole. */
  readonly src?: string | undefined;
}

/**
 * Reads whatever there is to read, and says what is wrong with it. A part: loaded when something other than a good document
 * is met (`readGood`).
 */
export function read({input, ...options}: Readable): TimelineReading | Promise<TimelineReading> {
  return readTimelineFrom(input instanceof Element ? treeOf(input) : input, options);
}

/** An element and what is in it, as `input/` reads it. */
function treeOf(element: Element): ElementTree {
  const children = [...element.childNodes].flatMap((node) => {
    if (node instanceof Element) return treeOf(node);
    return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : [];
  });
  return {name: element.localName, attributes: Object.fromEntries([...element.attributes].map(({name, value}) => [name, value])), children};
}
