import type {Media} from '../model/fields.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import type {OutputContext, Write} from './format.js';
import {inlineText} from '../model/inline.js';
import {isoEnds} from './iso-within.js';
import {leftOut, type Lacks} from './left-out.js';
import {safeJson} from './safe-json.js';
import {absoluteUrl, citedBy, citationText, titleOf, wordsOf} from './said.js';

type Thing = Readonly<Record<string, unknown>>;

/**
 * Schema.org's `ItemList` of `Event`, oldest first, for the page that the timeline stands in: safe inside its
 * `<script type="application/ld+json">`. A date is given in ISO 8601 as far as one year, month, day or time holds all that
 * it may be, and in words in the description wherever they say more; what no year holds is in words alone.
 */
export const jsonLd: Write = (timeline, context) => {
  const {description, document, events, title} = timeline;
  const text = safeJson({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: title,
    description: description && inlineText(description),
    inLanguage: document.lang,
    itemListOrder: 'https://schema.org/ItemListOrderAscending',
    numberOfItems: events.length,
    itemListElement: events.map((event, i) => ({'@type': 'ListItem', position: i + 1, item: eventThing(event, timeline, context)})),
  });
  return {text, problems: leftOut(timeline, LACKS)};
};

/** What no property of an `Event` says. */
const LACKS: Lacks = {
  name: "schema.org's ItemList",
  document: ['credit', 'media', 'asOf', 'from', 'to', 'groups', 'eras', 'breaks', 'sides'],
  event: ['group', 'kind', 'status', 'importance', 'side', 'background', 'relations'],
  ofDocument: [
    {field: 'sources', says: 'published of sources', isIn: ({sources = []}) => sources.some(({published}) => published !== undefined)},
  ],
  ofEvents: [
    {field: 'outcome', says: 'outcome other than cancelled', isIn: ({outcome}) => outcome !== undefined && outcome !== 'cancelled'},
    {field: 'url', says: 'url without a host', isIn: ({url}) => url !== undefined && !absoluteUrl(url)},
    {
      field: 'media',
      says: 'media that are no image with a host',
      isIn: ({media = []}) => media.some(({type, url}) => type !== 'image' || !absoluteUrl(url)),
    },
    {
      field: 'media',
      says: 'alt, caption and credit of media',
      isIn: ({media = []}) => media.some(({alt, caption, credit}) => alt ?? caption ?? credit),
    },
  ],
};

function eventThing(event: DatedEvent, timeline: Timeline, context: OutputContext): Thing {
  const {id, media = [], outcome, place, summary, tags, url, when} = event;
  const {timeZone} = timeline;
  const {start, end} = isoEnds(when, timeZone);
  const isExact = when.kind === 'moment' && start === when.at.edtf && !event.dateText;
  const sources = citedBy(event, timeline);
  const images = media.filter(({type}) => type === 'image').flatMap((image: Media) => absoluteUrl(image.url) ?? []);
  return {
    '@type': 'Event',
    identifier: id,
    name: titleOf(event, context),
    startDate: start,
    endDate: end,
    eventStatus: outcome === 'cancelled' ? 'https://schema.org/EventCancelled' : undefined,
    description: [isExact ? '' : `${wordsOf(event, context)}.`, summary && inlineText(summary)].filter(Boolean).join(' ') || undefined,
    location: place && placeThing(place),
    url: url && absoluteUrl(url),
    image: images.length > 0 ? images : undefined,
    keywords: tags?.length ? tags : undefined,
    subjectOf:
      sources.length > 0
        ? sources.map((source) => ({
            '@type': 'CreativeWork',
            name: citationText(source),
            url: source.url && absoluteUrl(source.url),
            author: source.author,
          }))
        : undefined,
  };
}

function placeThing({lat, lon, name}: NonNullable<DatedEvent['place']>): Thing {
  const geo = lat === undefined || lon === undefined ? undefined : {'@type': 'GeoCoordinates', latitude: lat, longitude: lon};
  return {'@type': 'Place', name, geo};
}
