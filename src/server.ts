import {drawn} from './element/drawn.js';
import {isRtl} from './locale/direction.js';
import type {TimelineDocument} from './model/fields.js';
import {readTimeline, type DatedEvent, type Timeline} from './model/timeline.js';
import type {OutputContext} from './output/format.js';
import {escapeXml, inlineSvg} from './output/svg.js';
import type {Scheme} from './theme/palette.js';
import {inlineText} from './model/inline.js';

/** How a page without script shows a timeline. */
export interface RenderOptions {
  /** Width of the drawing in CSS pixels: 960 unless told. On a wider or narrower page it scales. */
  readonly width?: number;
  /** BCP 47 tag of the language of words that are not the document's own; English unless told. */
  readonly lang?: string;
  /** Colours of the drawing; light unless told. */
  readonly scheme?: Scheme;
  /** Also draws events that the document marks as background; the list has them always. */
  readonly background?: boolean;
}

/**
 * A timeline as HTML that is complete as it stands: the list of all its events, which a screen reader, a phone and a search
 * engine read, and on pages of 600 px or more the drawing. It has no script and no style attribute; its one style sheet is
 * `timelineSheet`. The same input gives the same text on any machine. Never throws for what a document holds: a row that
 * cannot be read is left out, and `readTimeline` says why.
 */
export function renderTimeline(document: TimelineDocument, options: RenderOptions = {}): string {
  const {background = false, lang, scheme = 'light', width = 960} = options;
  const {timeline} = readTimeline(document);
  const {painted, picture} = drawn({timeline, width, background, scheme, isHeaded: true, ...(lang && {lang})});
  const {words} = picture;
  const {locale} = words;
  const direction = isRtl(locale) ? 'rtl' : 'ltr';
  return `<div class="event-timeline" lang="${escapeXml(locale)}" dir="${direction}">
<style>${timelineSheet}</style>
${picture.drawing ? inlineSvg(painted) : ''}
${listOf(timeline, {lang: locale, dateWords: (event) => words.fullDate(event)}, (event) => words.iso(event))}
</div>
`;
}

/** The one style sheet of what `renderTimeline` writes, for a policy that names its hash, or to be served as a file. */
export const timelineSheet: string = [
  '.event-timeline{display:flex;flex-direction:column;font:16px/1.4 system-ui,sans-serif;color:#17191d;background:#fff}',
  '.event-timeline>*{order:2}',
  '.event-timeline>:is(h2,h2+p){order:0}', // over the drawing, which says neither
  '.event-timeline>:not(svg){margin:0 16px 8px}', // where the drawing begins
  '.event-timeline>svg{order:1;max-width:100%;height:auto}',
  '@media (max-width:599px){.event-timeline>svg{display:none}}',
].join('\n');

/** The readable list. */
function listOf(timeline: Timeline, {dateWords}: OutputContext, iso: (event: DatedEvent) => string | undefined): string {
  const {description, events, title} = timeline;
  const tag = (name: string, text = '') => (text ? `<${name}>${escapeXml(text)}</${name}>` : '');
  const items = events.map((event) => {
    const datetime = iso(event);
    const date = escapeXml(dateWords(event));
    const by = event.attribution ? `${tag('b', `${event.attribution}:`)} ` : '';
    const dated = datetime ? `<time datetime="${escapeXml(datetime)}">${date}</time>` : `<span>${date}</span>`;
    return `<li>${dated} <strong>${by}${escapeXml(event.title)}</strong>${tag('p', inlineText(event.summary ?? ''))}</li>`;
  });
  return [tag('h2', title), tag('p', inlineText(description ?? '')), items.length ? `<ol>\n${items.join('\n')}\n</ol>` : '']
    .filter(Boolean)
    .join('\n');
}
