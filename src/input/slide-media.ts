import type {Media} from '../model/fields.js';
import {isObject, textIn} from './found-at.js';
import {linksIn, linkTo, markdownOf, plainOf, safeAddress} from './markup.js';
import {mediaKind} from './media-kind.js';
import {piecesOf, type Tag} from './tags.js';

/** The media of a slide: what is shown, or the text of a quotation that stands in its place. */
export interface SlideMedia {
  readonly media?: Media;
  readonly quotation?: string;
  /** What is not an address that media may have. */
  readonly unsafe?: string;
}

/**
 * The media of a TimelineJS slide. Raw markup is a page at the address that it names (a tweet's is its last link), or a
 * quotation where it names none. Links of a credit, which is plain text for us, and that of the media go to the end of the caption.
 */
export function slideMedia(found: unknown): SlideMedia {
  if (!isObject(found)) return {};
  const url = textIn(found['url']);
  if (!url) return {};
  const isMarkup = url.startsWith('<');
  const address = safeAddress(isMarkup ? addressIn(url) : url);
  if (!address) return isMarkup && plainOf(url) ? {quotation: markdownOf(url)} : {unsafe: url};
  const type = isMarkup && mediaKind(address) !== 'video' ? 'page' : mediaKind(address);
  const credit = found['credit'] || found['credit_alternate'];
  const links = [textIn(found['link']), ...linksIn(credit)].flatMap((link) => safeAddress(link) || []);
  const caption = markdownOf(found['caption'] || found['caption_alternate'] || (isMarkup ? url : ''));
  const led = [...new Set(links)]
    .map((link) => linkTo(link, hostOf(link)))
    .filter((link) => !caption.includes(link.slice(link.indexOf(']('))));
  const poster = type === 'image' ? '' : safeAddress(textIn(found['thumbnail']));
  const said = {
    alt: plainOf(found['alt']) || plainOf(found['title']),
    caption: [caption, ...led].join(' ').trim(),
    credit: plainOf(credit),
    poster,
  };
  return {media: {type, url: address, ...given(said)}};
}

/** The fields that are not empty. */
export function given<T extends Readonly<Record<string, unknown>>>(fields: T): {[K in keyof T]?: Exclude<T[K], undefined>} {
  const entries = Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined);
  return Object.fromEntries(entries) as {[K in keyof T]?: Exclude<T[K], undefined>};
}

const hostOf = (address: string): string => /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? address;

/** The source of the first frame in raw markup, else its last link. */
function addressIn(markup: string): string {
  const tags = [...piecesOf(markup)].filter((piece): piece is Tag => typeof piece !== 'string' && !piece.isEnd);
  const frame = tags.find((tag) => tag.name === 'iframe' && tag.attribute('src'));
  return frame?.attribute('src') ?? tags.findLast((tag) => tag.name === 'a' && tag.attribute('href'))?.attribute('href') ?? '';
}
