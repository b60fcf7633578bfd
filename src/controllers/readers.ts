import {decode} from '../input/decode.js';
import type {ElementTree} from '../input/format.js';
import {readTimelineFrom} from '../input/index.js';
import type {EmbedSource} from '../input/timelinejs-embed.js';
import {emptyTimeline} from '../model/build-timeline.js';
import type {Problem} from '../model/problem.js';
import type {TimelineReading} from '../model/timeline.js';

export {rareWords} from '../locale/rare-words.js';

/** Something to read, and how. */
export interface Readable {
  /** A document, text, or bytes that are no UTF-8, rows, or a list or table of the page. */
  readonly input: unknown;
  /** A format's name, or `auto`. */
  readonly format: string;
  /** Where it came from, to be told with a problem of the whole. */
  readonly src?: string | undefined;
  /** What is wrong already, before it is read. */
  readonly told?: readonly Problem[] | undefined;
}

/**
 * Reads whatever there is to read, and says what is wrong with it. A part: loaded when something other than a good document
 * is met (`readGood`).
 */
export function read({input, told = [], ...options}: Readable): TimelineReading | Promise<TimelineReading> {
  if (input instanceof ArrayBuffer) {
    const {text, problems} = decode(new Uint8Array(input));
    const all = [...told, ...problems];
    return text === undefined ? {timeline: emptyTimeline, problems: all} : read({...options, input: text, told: all});
  }
  const reading = readTimelineFrom(input instanceof Element ? treeOf(input) : input, options);
  const withTold = (read: TimelineReading): TimelineReading => ({...read, problems: [...told, ...read.problems]});
  return reading instanceof Promise ? reading.then(withTold) : withTold(reading);
}

/** The data of another program's embed address, and its options. */
export interface Embed extends EmbedSource {
  /** Gives a host the options as attributes where its author wrote none; returns what takes back those that stand as they were given. */
  readonly lend: (host: Element) => () => void;
}

/** Where the address of another program's embed leads; undefined for any other address. */
export async function readEmbed(src: string): Promise<Embed | undefined> {
  const {embedSource} = await import('../input/timelinejs-embed.js');
  const embed = embedSource(new URL(src, document.baseURI).href);
  return embed && {...embed, lend: (host) => lent(host, embed.options)};
}

function lent(host: Element, options: EmbedSource['options']): () => void {
  const given = Object.entries(options).flatMap(([name, value]) => {
    const before = host.getAttribute(name);
    if (before !== null && before !== 'auto') return []; // `auto` stands by itself
    host.setAttribute(name, value);
    return {name, value, before};
  });
  return () => {
    for (const {name, value, before} of given) {
      if (host.getAttribute(name) !== value) continue; // the author wrote another since
      if (before === null) host.removeAttribute(name);
      else host.setAttribute(name, before);
    }
  };
}

/** An element and what is in it, as `input/` reads it. */
function treeOf(element: Element): ElementTree {
  const children = [...element.childNodes].flatMap((node) => {
    if (node instanceof Element) return treeOf(node);
    return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : [];
  });
  return {name: element.localName, attributes: Object.fromEntries([...element.attributes].map(({name, value}) => [name, value])), children};
}
