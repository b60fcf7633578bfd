import type {Media} from '../model/fields.js';

/**
 * What TimelineJS takes an address for (`media/MediaType.js`), in its order: the first that fits counts. Where it would frame a
 * page or draw a card of it we lead to a page; players of films are ours to know by the address.
 */
const KINDS: readonly (readonly [pattern: RegExp, kind: Media['type']])[] = [
  [/^(?:https?:)?(?:\/\/)?(?:(?:www|m|music)\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)/i, 'video'],
  [/^(?:https?:)?(?:\/\/)?(?:player\.|www\.)?vimeo\.com/i, 'video'],
  [/^(?:https?:)?(?:\/\/)?(?:www\.)?(?:dailymotion\.com|dai\.ly)/i, 'page'],
  [/^(?:https?:)?(?:\/\/)?(?:www\.)?vine\.co/i, 'page'],
  [/^(?:https?:)?(?:\/\/)?(?:www\.)?tiktok\.com\/@[^/]+\/video\/\d+/i, 'page'],
  [/^(?:https?:)?(?:\/\/)?bsky\.app\/profile\/[^/]+\/post\//i, 'page'],
  [/^(?:https?:)?(?:\/\/)?(?:[\w-]+\.)?soundcloud\.com/i, 'page'],
  [/^(?:https?:)?(?:\/\/)?(?:(?:www|mobile)\.)?(?:twitter|x)\.com/i, 'page'],
  [/google\.[a-z.]{2,6}\/maps\/(?:@|search\/|place\/|dir\/)|^(?:https?:)?\/\/maps\.google\./i, 'page'],
  [/flickr\.com\/photos|flic\.kr\//i, 'page'],
  [/^(?:https?:)?(?:\/\/)?(?:www\.)?(?:instagr\.am|instagram\.com)\//i, 'page'],
  [/documentcloud\.org\//i, 'page'],
  [/wiki[mp]edia\.org\/wiki\/(?:[^#]*#\/media\/|File:)/i, 'page'], // its page: the address of the picture is not known
  [/wikipedia\.org/i, 'page'],
  [/\.(?:avif|jpe?g|png|gif|svg|webp)(?:[?#].*)?$/i, 'image'],
  [/^(?:https?:)?(?:\/\/)?(?:www\.|i\.)?imgur\.com/i, 'page'],
  [/^(?:https?:)?\/\/(?:docs|drive)\.google\.com/i, 'page'],
  [/\.pdf|spotify|iframe|blockquote/i, 'page'],
  [/\.(?:m4v|mov|mp4|webm)(?:[?#].*)?$/i, 'video'],
  [/wistia\.com|wi\.st/i, 'page'],
  [/\.(?:mp3|ogg|wav|m4a)(?:[?#].*)?$/i, 'audio'],
];

/** Characters of an address that are looked at: its beginning and its end. */
const LONGEST = 2000;

/** The kind of media at an address, by the order in which TimelineJS looks; `otherwise` where nothing fits, an image there. */
export function mediaKind(address: string, otherwise: Media['type'] = 'image'): Media['type'] {
  const shown = address.length > LONGEST ? address.slice(0, LONGEST / 2) + address.slice(-LONGEST / 2) : address;
  return KINDS.find(([pattern]) => pattern.test(shown))?.[1] ?? otherwise;
}
