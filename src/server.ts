import {drawn} from './element/drawn.js';
import {isRtl} from './locale/direction.js';
import type {TimelineDocument} from './model/fields.js';
import {TimelineError} from './model/problem.js';
import {readTimeline} from './model/timeline.js';
import {html} from './output/html.js';
import {escapeXml, inlineSvg} from './output/svg.js';
import {palette, type Scheme} from './theme/palette.js';

/** How a page without script shows a timeline. */
export interface RenderOptions {
  /** Width of the drawing in CSS pixels: 960 unless told. On a wider or narrower page it scales. */
  readonly width?: number;
  /** BCP 47 tag of the language of words that are not the document's own; English unless told. */
  readonly lang?: string;
  /** Colours of drawing and list; light unless told. */
  readonly scheme?: Scheme;
  /** Also draws events that the document marks as background; the list has them always. */
  readonly background?: boolean;
}

/**
 * A timeline as HTML that is complete as it stands: the list of all its events, which a screen reader, a phone and a search
 * engine read, and on pages of 600 px or more the drawing. The list is what `export('html')` writes: inside an
 * `<event-timeline>` it is the data too. It has no script and no style attribute; its one style sheet is `timelineSheet`. The
 * same input gives the same text on any machine. Never throws for what a document holds: a row that
 * cannot be read is left out, and `readTimeline` says why.
 */
export function renderTimeline(document: TimelineDocument, options: RenderOptions = {}): string {
  const {background = false, lang, scheme = 'light', width = 960} = options;
  if (typeof document !== 'object' || document === null) {
    throw new TimelineError('not-a-document', `renderTimeline takes a document; of text, give it that of "await readInput(text)"`);
  }
  const {timeline} = readTimeline(document);
  const {painted, picture} = drawn({timeline, width, background, scheme, isHeaded: true, ...(lang && {lang})});
  const {words} = picture;
  const {locale} = words;
  const direction = isRtl(locale) ? 'rtl' : 'ltr';
  const list = html(timeline, {lang: locale, dateWords: (event) => words.fullDate(event), by: (event) => words.by(event)});
  return `<div class="event-timeline" data-scheme="${scheme}" lang="${escapeXml(locale)}" dir="${direction}">
<style>${timelineSheet}</style>
${picture.drawing ? inlineSvg(painted) : ''}
${typeof list === 'string' ? list : list.text}</div>
`;
}

/** Colours of the list, as the drawing has them. */
const [light, dark] = [palette('light'), palette('dark')];
const color = (name: keyof typeof light): string => `light-dark(${light[name]},${dark[name]})`;

/** The one style sheet of what `renderTimeline` writes, for a policy that names its hash, or to be served as a file. */
export const timelineSheet: string = [
  `.event-timeline{display:flex;flex-direction:column;color-scheme:light;background:${color('ground')};color:${color('ink')};font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;overflow-wrap:break-word}`,
  '.event-timeline[data-scheme=dark]{color-scheme:dark}',
  '.event-timeline *{box-sizing:border-box}',
  // title and standfirst stand over the drawing, which says neither; the rest under it
  '.event-timeline>section{display:contents}',
  '.event-timeline>svg{order:1;max-width:100%;height:auto}',
  '.event-timeline>section>*{order:2;margin:0 16px 8px}', // where the drawing begins
  '.event-timeline>section>h3{order:0;margin-block:16px 4px;font-size:22px;line-height:1.2;letter-spacing:-.01em;text-wrap:balance}',
  `.event-timeline>section>:is(h3+p,p:first-child){order:0;max-width:68ch;font-size:15px;color:${color('ink-2')}}`,
  `.event-timeline>section>p{font-size:14px;color:${color('ink-3')}}`,
  '.event-timeline a{color:inherit;text-underline-offset:.15em;text-decoration-thickness:1px}',
  // the list: dates in a column of their own where there is room
  '.event-timeline ol{margin-block-start:16px;padding:0;list-style:none}',
  `.event-timeline li{display:grid;grid-template-columns:minmax(0,1fr);padding-block:14px;border-block-start:1px solid ${color('hairline')}}`,
  '.event-timeline li>*{margin:0;max-width:68ch}',
  `.event-timeline li>p{margin-block-start:4px;color:${color('ink-2')}}`,
  '.event-timeline li>p:first-child{margin:0;font-size:14px;font-weight:600;font-variant-numeric:lining-nums tabular-nums}',
  '.event-timeline h4{font-size:17px;line-height:1.35}',
  `.event-timeline li>p:has(>cite){font-size:13px;color:${color('ink-3')}}`,
  '.event-timeline cite{font-style:normal}',
  '@media (min-width:600px){.event-timeline li{grid-template-columns:minmax(9em,12em) minmax(0,1fr);column-gap:24px}.event-timeline li>*{grid-column:2}.event-timeline li>p:first-child{grid-column:1;grid-row:1/span 99;padding-block-start:2px}}',
  '@media (max-width:599px){.event-timeline>svg{display:none}}',
  '@media print{.event-timeline li{break-inside:avoid}}',
].join('\n');
