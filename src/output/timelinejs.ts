import {civilOf} from '../model/civil.js';
import {boundsOf, type Bound, type EventDate, type Instant, type Precision} from '../model/date.js';
import type {Media} from '../model/fields.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import type {OutputContext, Write} from './format.js';
import {escapeHtml, inlineHtml} from './inline-html.js';
import {leftOut, type Lacks} from './left-out.js';
import {safeJson} from './safe-json.js';
import {citedBy, openingOf, wordsOf, type Cited} from './said.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * JSON of TimelineJS 3. Dates are civil in the document's zone and as exact as TimelineJS can say: year, month, day or time;
 * of what is coarser or odder (a decade, a season) the first and last of them. Wherever that is more than is known,
 * `display_date` has the words; where they are ours, `date_words` has them again, which TimelineJS passes over, so that
 * who reads the file back knows them from an editor's. Texts are HTML there, so ours are escaped and their Markdown made
 * elements. What a slide has no field for stands below the summary, each in a paragraph with a class of its own
 * (`input/slide-more.ts` reads them).
 */
export const timelinejs: Write = (timeline, context) => {
  const {description, eras, events, groups, media = [], timeZone, title} = timeline;
  const labels = new Map(groups.map(({id, label}) => [id, label]));
  const text = {headline: escapeHtml(title ?? ''), text: description ? paragraph(inlineHtml(description)) : ''};
  const written = safeJson({
    title: title || description || media.length > 0 ? {text, media: mediaJson(media.find(isElsewhere))} : undefined,
    events: events.map((event) => eventJson(event, labels.get(event.group ?? ''), timeline, context)),
    eras: eras.flatMap(({label, when}) => {
      const {start, end} = endsOf(when, timeZone);
      return start ? {start_date: start, end_date: end ?? start, text: {headline: escapeHtml(label)}} : [];
    }),
    scale: isDeep(timeline) ? 'cosmological' : 'human',
  });
  return {text: written, problems: leftOut(timeline, LACKS)};
};

const here = ({url}: Media): boolean => url.startsWith('#');

/** What a slide has no field for, nor a paragraph of its text. */
const LACKS: Lacks = {
  name: 'TimelineJS',
  document: ['lang', 'credit', 'timeZone', 'asOf', 'from', 'to', 'breaks', 'sides'],
  group: ['description', 'parent'],
  event: ['kind', 'status', 'outcome', 'importance', 'side', 'background', 'tags', 'relations'],
  ofDocument: [
    {field: 'media', says: 'media beyond the first', isIn: ({media = []}) => media.filter(isElsewhere).length > 1},
    {
      field: 'sources',
      says: 'author and published of sources',
      isIn: ({sources = []}) => sources.some(({author, published}) => author ?? published),
    },
  ],
  ofEvents: [
    {field: 'place', says: 'lat and lon of the place', isIn: ({place}) => place?.lat !== undefined},
    {field: 'media', says: 'media that stand in the page itself', isIn: ({media = []}) => media.some(here)},
    {
      field: 'media',
      says: 'caption, credit and poster of media beyond the first',
      isIn: ({media = []}) =>
        media
          .filter(isElsewhere)
          .slice(1)
          .some(({caption, credit, poster}) => caption ?? credit ?? poster),
    },
  ],
};

/** Years that a JavaScript date holds: beyond them TimelineJS has a scale of its own. */
const YEARS: readonly [first: number, last: number] = [-271820, 275759];

/** The last year that `parseDate` reads, of 11 figures: so far away instants are exact to some years, and may round up past it. */
const FARTHEST = 99_999_999_999;

/** What TimelineJS can say, by precision: how many parts of year, month, day, hour, minute, second. */
const PARTS: Partial<Record<Precision, number>> = {year: 1, month: 2, day: 3, daypart: 3, hour: 4, minute: 5, second: 6, millisecond: 7};
const NAMES = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;

/** Parts of a date that last several of the units that TimelineJS has, and the unit. */
const COARSE: Partial<Record<Precision, number>> = {week: 3, quarter: 2, season: 2, quadrimester: 2, half: 2};

function eventJson(event: DatedEvent, group: string | undefined, timeline: Timeline, context: OutputContext): Json {
  const {id, media = [], place, summary, title, url, when} = event;
  const {start, end} = endsOf(when, timeline.timeZone);
  const [first, ...others] = media.filter(isElsewhere);
  const isOurs = !event.dateText && !isPlain(when);
  const words = isOurs || event.dateText ? escapeHtml(wordsOf(event, context)) : undefined;
  const more = [
    place && moreHtml('place', escapeHtml(place.name)),
    ...citedBy(event, timeline).map((source) => moreHtml('source', sourceHtml(source))),
    url && moreHtml('url', linkHtml(url, url)),
    ...others.map((next) => moreHtml('media', linkHtml(next.url, next.alt ?? next.url))), // a slide shows one
  ].filter(Boolean);
  return {
    unique_id: id,
    start_date: start,
    end_date: end,
    display_date: words,
    date_words: isOurs ? words : undefined,
    group: group && escapeHtml(group),
    text: {
      headline: openingHtml(event, context) + escapeHtml(title),
      text:
        (summary ? paragraph(inlineHtml(summary)) : '') +
        (more.length > 0 ? `<div class="event-timeline-more">${more.join('')}</div>` : ''),
    },
    media: mediaJson(first),
    autolink: false,
  };
}

/** What opens a headline; its class says whether it is who says so, or which status it names. */
function openingHtml(event: DatedEvent, context: OutputContext): string {
  const {attribution, status} = event;
  const opening = attribution || openingOf(event, context).replace(/:$/, '');
  return opening && `<span class="event-timeline-${attribution ? 'attribution' : status}">${escapeHtml(opening)}</span>: `;
}

/** Whether the date objects say all that is known, in words that TimelineJS finds itself. */
function isPlain(when: EventDate): boolean {
  const isExact = ({precision, qualifier, run}: Bound): boolean =>
    qualifier === 'none' && !run && precision !== 'daypart' && precision !== 'hour' && PARTS[precision] !== undefined;
  return (when.kind === 'moment' || (when.kind === 'interval' && boundsOf(when).length === 2)) && boundsOf(when).every(isExact);
}

/** First and last date that TimelineJS draws; the last only where there is more than one. */
function endsOf(when: EventDate, timeZone: string): {readonly start?: Json; readonly end?: Json} {
  const bounds = boundsOf(when).toSorted((a, b) => a.min - b.min); // of a set they come as they are written
  const [first] = bounds;
  const last = bounds.at(-1);
  if (!first || !last) return {};
  const start = dateJson(first.min, first, timeZone);
  const isLong = first.run ?? (COARSE[last.precision] || !PARTS[last.precision]);
  const end = bounds.length > 1 || isLong ? dateJson(isLong ? last.max - 1 : last.min, last, timeZone) : undefined;
  return end && JSON.stringify(end) !== JSON.stringify(start) ? {start, end} : {start};
}

/** A date object. Times are text: as a number TimelineJS takes the hour 0 for none. */
function dateJson(t: Instant, {precision}: Bound, timeZone: string): Json {
  const {day, hour, minute, month, second, year} = civilOf(t, timeZone);
  const whole = Math.floor(second);
  const values = [
    Math.max(-FARTHEST, Math.min(year, FARTHEST)),
    month,
    day,
    String(hour),
    String(minute),
    String(whole),
    String(Math.round((second - whole) * 1000)),
  ];
  const count = PARTS[precision] ?? COARSE[precision] ?? 1;
  return Object.fromEntries(NAMES.slice(0, count).map((name, i) => [name, values[i]]));
}

function isDeep({eras, events, timeZone}: Timeline): boolean {
  return [...events, ...eras].some(({when}) =>
    boundsOf(when).some(({max, min}) => civilOf(min, timeZone).year < YEARS[0] || civilOf(max, timeZone).year > YEARS[1]),
  );
}

/** Whether media stand somewhere that another page can show them from: a place in the page itself is none in another. */
const isElsewhere = (media: Media): boolean => !here(media);

function mediaJson(media: Media | undefined): Json | undefined {
  if (!media) return undefined;
  const {alt, caption, credit, poster, url} = media;
  return {
    url: isMarkup(url) ? encodeURI(url) : url,
    alt: alt && escapeHtml(alt),
    caption: caption && inlineHtml(caption),
    credit: credit && escapeHtml(credit),
    thumbnail: poster,
  };
}

/** TimelineJS takes an address with a tag in it for markup of its own, and puts it into the page. */
const isMarkup = (url: string): boolean => /[<>"]/.test(url);

const moreHtml = (kind: string, html: string): string => `<p class="event-timeline-${kind}">${html}</p>`;

const sourceHtml = ({locator, name, url}: Cited): string =>
  (url ? linkHtml(url, name) : escapeHtml(name)) + (locator ? `, <span>${escapeHtml(locator)}</span>` : '');

const paragraph = (html: string): string => `<p>${html}</p>`;

const linkHtml = (href: string, text: string): string => `<a href="${escapeHtml(href)}" rel="noopener">${escapeHtml(text)}</a>`;
