import type {Media} from '../model/fields.js';
import {maybePlayer} from './players.js';

/** Where media stand, and how they may be shown in place. */
export interface MediaSource {
  /** What a reader meets there: the page of a known player is a video. */
  readonly kind: Media['type'];
  /** The whole address; as written where it cannot be read. */
  readonly href: string;
  /** Host without `www.`, as a reader knows it. */
  readonly host: string;
  /** True where they come from the page's own origin. */
  readonly isOwn: boolean;
  /** What shows them in place; a link only leads there. */
  readonly shownBy: 'image' | 'video' | 'audio' | 'frame' | 'link';
  /** What is fetched to show them; empty for a link. */
  readonly address: string;
  /** A poster of the page's own origin: any other would be fetched before the reader asks. */
  readonly poster: string | undefined;
}

/** The page that media are shown on. */
export interface MediaPage {
  /** What relative addresses begin at. */
  readonly base: string;
  readonly origin: string;
}

/** Where media stand. An address that cannot be read is a link as written, of which nothing is fetched. */
export function mediaSource({type, url, poster}: Media, page: MediaPage): MediaSource {
  const at = addressOf(url, page);
  const isOwn = isFrom(at, page);
  const own = poster !== undefined && isFrom(addressOf(poster, page), page) ? poster : undefined;
  const source = {href: at?.href ?? url, host: at?.host.replace(/^www\./, '') || url, isOwn, poster: own};
  const player = at && (type === 'video' || type === 'page') ? maybePlayer(at) : undefined;
  if (player) return {...source, kind: 'video', shownBy: 'frame', address: player};
  if (type === 'page' || !at || !/^(?:https?|file):$/.test(at.protocol)) return {...source, kind: type, shownBy: 'link', address: ''};
  return {...source, kind: type, shownBy: type, address: at.href};
}

function addressOf(url: string, {base}: MediaPage): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}

/** A page that is opened from a disk has the origin `null`, as every file has, and as what is no place at all. */
const isFrom = (at: URL | undefined, {origin}: MediaPage): boolean =>
  at?.origin === origin && (origin !== 'null' || at.protocol === 'file:');
