import type {Citation, Media, Source, TimelineEvent} from '../model/fields.js';
import {markdownOf, plainOf, safeAddress} from './markup.js';
import {mediaKind} from './media-kind.js';
import {given} from './slide-media.js';
import {piecesOf} from './tags.js';

/** What `output/timelinejs.ts` says below a summary, by the class of its paragraph. */
const KIND = /^event-timeline-(place|source|url|media)$/;
const MORE = /<div class="event-timeline-more">([^]*?)(?:<\/div>|$)/;
const CLAIM = /^<span class="event-timeline-(attribution|claimed|alleged|disputed)">([^<]*)<\/span>:\s*/;

/** A paragraph of it: its text, the address that it leads to, and the place in a source. */
interface More {
  readonly kind: string;
  text: string;
  href: string;
  locator: string;
}

/** Sources that slides of our own name, each once. */
export interface SlideSources {
  /** All of them, those of one name together. */
  readonly list: () => Source[];
  /** Lists a source where it is new, and gives its id: its name, with a number where another has the same. */
  readonly idOf: (name: string, url: string) => string;
}

/** An empty list of sources. */
export function slideSources(): SlideSources {
  const byName = new Map<string, Map<string, Source>>(); // then by address
  return {
    list: () => [...byName.values()].flatMap((same) => [...same.values()]),
    idOf(name, url) {
      const same = byName.get(name) ?? new Map<string, Source>();
      byName.set(name, same);
      const source = same.get(url) ?? {id: same.size > 0 ? `${name} (${same.size + 1})` : name, name, ...(url && {url})};
      same.set(url, source);
      return source.id;
    },
  };
}

type Doubt = Exclude<NonNullable<TimelineEvent['status']>, 'reported'>;

/** A headline that our own export wrote, without what opens it: who says so, or the status of what nobody is named for; any other as it is. */
export function claimIn(headline: unknown): {readonly headline: unknown; readonly fields: Partial<TimelineEvent>} {
  const [claim, kind, words] = typeof headline === 'string' ? (CLAIM.exec(headline) ?? []) : [];
  if (claim === undefined) return {headline, fields: {}};
  const fields = kind === 'attribution' ? given({attribution: plainOf(words)}) : {status: kind as Doubt};
  return {headline: String(headline).slice(claim.length), fields};
}

/** The text of a slide, and as fields what our own export wrote below it. */
export function moreIn(
  text: unknown,
  sources: SlideSources,
): {readonly summary: string; readonly fields: Partial<TimelineEvent>; readonly media: readonly Media[]} {
  const found = typeof text === 'string' ? MORE.exec(text) : null;
  if (!found) return {summary: markdownOf(text), fields: {}, media: []};
  const {index, input, 0: whole, 1: inner = ''} = found;
  const parts = partsOf(inner);
  const of = (kind: string): readonly More[] => parts.filter((part) => part.kind === kind && (part.text || part.href));
  const [place] = of('place');
  const cited = of('source').map(({text: name, href, locator}): Citation => ({id: sources.idOf(name, href), ...(locator && {locator})}));
  const media = of('media').flatMap(({text: alt, href}): Media[] =>
    href ? [{type: mediaKind(href, 'page'), url: href, ...(alt !== href && {alt})}] : [],
  );
  return {
    summary: markdownOf(`${input.slice(0, index)} ${input.slice(index + whole.length)}`),
    fields: given({place: place && {name: place.text}, sources: cited.length > 0 ? cited : undefined, url: of('url')[0]?.href}),
    media,
  };
}

function partsOf(html: string): More[] {
  const parts: More[] = [];
  let isLocator = false;
  for (const piece of piecesOf(html)) {
    const part = parts.at(-1);
    if (typeof piece === 'string') {
      if (part) part[isLocator ? 'locator' : 'text'] += piece;
    } else if (piece.name === 'p' && !piece.isEnd) {
      const [, kind = ''] = KIND.exec(piece.attribute('class')) ?? [];
      parts.push({kind, text: '', href: '', locator: ''});
    } else if (piece.name === 'span') isLocator = !piece.isEnd;
    else if (part && piece.name === 'a' && !piece.isEnd) part.href = safeAddress(piece.attribute('href'));
  }
  for (const part of parts) {
    part.text = plain(part.text).replace(part.locator ? /,$/ : '', '');
    part.locator = plain(part.locator);
  }
  return parts;
}

const plain = (text: string): string => text.replaceAll('\0', '').replace(/\s+/g, ' ').trim();
