import {eventIds} from '../model/event-id.js';
import type {Source, TimelineEvent} from '../model/fields.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import type {OutputContext} from './format.js';

/** English of who vouches, for a title that names nobody. */
const DOUBTS = {claimed: 'Claimed:', alleged: 'Alleged:', disputed: 'Disputed:', reported: ''} as const;

/** What opens a title, with its colon: who says so, or else that it is claimed, alleged or disputed. Empty for what is reported. */
export const openingOf = (event: DatedEvent, {by}: Pick<OutputContext, 'by'>): string =>
  by?.(event) ?? (event.attribution ? `${event.attribution}:` : DOUBTS[event.status ?? 'reported']);

/** A title as a label shows it: who says so opens it, or in what doubt it is, so that a claim is nowhere read as a fact. */
export const titleOf = (event: DatedEvent, context: Pick<OutputContext, 'by'>): string =>
  `${openingOf(event, context)} ${event.title}`.trimStart();

/** A source that an event cites, as it is named: "France 24 with AFP, paragraph 6". */
export interface Cited {
  readonly name: string;
  readonly locator: string | undefined;
  readonly url: string | undefined;
  readonly author: string | undefined;
  readonly published: string | undefined;
}

/** The sources of each timeline by their ids: there may be as many as events. */
const byId = new WeakMap<Timeline, ReadonlyMap<string, Source>>();

/** The sources of an event, in its order. */
export function citedBy({sources: cited = []}: DatedEvent, timeline: Timeline): Cited[] {
  const sources = byId.get(timeline) ?? new Map(timeline.sources.map((source) => [source.id, source]));
  byId.set(timeline, sources);
  return cited.map(({id, locator}) => {
    const {name = id, url, author, published}: Partial<Source> = sources.get(id) ?? {};
    return {name, locator, url, author, published};
  });
}

/** Name and place in it, in one line. */
export const citationText = ({locator, name}: Cited): string => (locator ? `${name}, ${locator}` : name);

/** Events in the order of the document, which is the editor's, each with its id. */
export function writtenEvents({document}: Timeline): (TimelineEvent & {readonly id: string})[] {
  const ids = eventIds(document.events);
  return document.events.map((event, i) => ({...event, id: ids[i] ?? ''}));
}

/** An event's date in words: the editor's before any of ours. */
export const wordsOf = (event: DatedEvent, {dateWords}: OutputContext): string => event.dateText ?? dateWords(event);

/** Addresses that stand by themselves: what a calendar or a file far from the page can follow. Blanks, controls and quotes are encoded. */
export function absoluteUrl(url: string): string | undefined {
  const whole = url.replace(/[\s\p{C}"<>\\^`{|}]/gu, (sign) => (/\p{Cs}/u.test(sign) ? '' : encodeURIComponent(sign)));
  return /^(?:https?|mailto):/i.test(whole) ? whole : undefined;
}
