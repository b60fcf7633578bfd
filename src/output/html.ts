import type {TimelineDocument} from '../model/fields.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import type {OutputContext, Write} from './format.js';
import {escapeHtml, inlineHtml} from './inline-html.js';
import {citedBy, titleOf, wordsOf} from './said.js';

/**
 * A fragment of a page that reads well without script: a heading and a list of the events, oldest first. It has no style, no
 * handler and no script. Inside an `<event-timeline>`, or read by `input/html.ts`, it is the same document again: what the
 * text does not say stands in `data-` attributes, lists and places in them as JSON.
 */
export const html: Write = (timeline, context) => {
  const {credit, description, document, events, media = [], title} = timeline;
  const {events: _, ...top} = document;
  return [
    `<section${attributes({lang: document.lang ?? context.lang})}>`,
    ...(title ? [`<h3 dir="auto">${escapeHtml(title)}</h3>`] : []),
    ...(description ? [`<p dir="auto">${inlineHtml(description)}</p>`] : []),
    ...media.map((each) => mediaHtml(each)),
    `<ol${attributes(dataOf(top))}>`,
    ...events.map((event) => itemHtml(event, timeline, context)),
    '</ol>',
    ...(credit ? [`<p>${escapeHtml(credit)}</p>`] : []),
    '</section>',
    '',
  ].join('\n');
};

/**
 * Values of `<time datetime>` that HTML has and that are dates of ours (HTML, section 2.3.5): a year, a month, a day, a week,
 * a time with an offset or without.
 */
const DATETIME = /^(?!0000)\d{4}(?:-(?:W\d\d|(?:0[1-9]|1[0-2])(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?)?)?))?$/;

/** Fields of an event that the text of its item says. */
type Said = 'date' | 'id' | 'index' | 'when' | 'title' | 'summary' | 'url' | 'dateText';

function itemHtml(event: DatedEvent, timeline: Timeline, context: OutputContext): string {
  const {date, dateText = '', id, index: _, media = [], summary = '', title, url = '', when: __, ...rest} = event;
  const unsaid: Omit<DatedEvent, Said> = rest;
  const words = wordsOf(event, context);
  const isTime = DATETIME.test(date);
  const shown = titleOf(event, context);
  const heading = url ? `<a href="${escapeHtml(url)}" rel="noopener">${escapeHtml(shown)}</a>` : escapeHtml(shown);
  const sources = citedBy(event, timeline).map(({locator, name, url: href}) => {
    const source = href ? `<a href="${escapeHtml(href)}" rel="noopener">${escapeHtml(name)}</a>` : escapeHtml(name);
    return `<cite>${source}</cite>${locator ? `, ${escapeHtml(locator)}` : ''}`;
  });
  const data = dataOf({...unsaid, media, ...(!isTime && {start: date}), title, dateText, summary, url});
  return [
    `<li${attributes({...(/\s/.test(id) ? {'data-id': id} : {id}), ...data})}>`,
    `<p>${isTime ? `<time datetime="${date}">${escapeHtml(words)}</time>` : escapeHtml(words)}</p>`,
    `<h4 dir="auto">${heading}</h4>`,
    ...(summary ? [`<p dir="auto">${inlineHtml(summary)}</p>`] : []),
    ...(event.place ? [`<p>${escapeHtml(event.place.name)}</p>`] : []),
    ...media.map((each) => mediaHtml(each)),
    ...(sources.length > 0 ? [`<p>${sources.join('; ')}</p>`] : []),
    '</li>',
  ].join('\n');
}

/** A link to media, with what they show: nothing is fetched before a reader asks. */
function mediaHtml({alt, caption, credit, url}: NonNullable<TimelineDocument['media']>[number]): string {
  const words = [caption && inlineHtml(caption), credit && escapeHtml(credit)].filter(Boolean).join(' · ');
  return `<p><a href="${escapeHtml(url)}" rel="noopener">${escapeHtml(alt ?? url)}</a>${words && ` ${words}`}</p>`;
}

/** Fields as `data-` attributes: `timeZone` is `data-time-zone`; lists and objects are JSON. Empty lists are not written. */
function dataOf(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const written = Object.entries(values).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(
    written.map(([name, value]) => [
      `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
