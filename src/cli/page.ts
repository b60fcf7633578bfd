import {createHash} from 'node:crypto';
import {isRtl} from '../locale/direction.js';
import type {TimelineDocument} from '../model/fields.js';
import {escapeXml} from '../output/svg.js';
import {renderTimeline, timelineSheet} from '../server.js';
import {palette, type Scheme} from '../theme/palette.js';

/** What a page is made from. */
export interface PageInput {
  readonly document: TimelineDocument;
  /** The element with all its parts: text that can stand in a page as it is. */
  readonly script: string;
  /** Width of the drawing and of the page's column, in CSS pixels; 1120 unless told. */
  readonly width?: number;
  /** BCP 47 tag of the language of words that are not the document's own. */
  readonly lang?: string;
  readonly scheme?: Scheme;
  /** Also draws events that the document marks as background. */
  readonly background?: boolean;
}

/** As wide as the drawing is at its best on a laptop. */
const WIDTH = 1120;

/** Media that a reader opens: nothing else of a page asks for anything. */
const MEDIA_SOURCES = ["img-src 'self' https: http: data:", "media-src 'self' https: http:", 'frame-src https: http:'];

/**
 * A page of one timeline that holds all that it needs: the list of events and the drawing, for readers without script, and the
 * script that takes over. It asks for nothing; its policy lets nothing run but its own script, and nothing load but media that
 * a reader opens, where the document has some.
 */
export function page({background = false, document, lang, scheme = 'light', script, width = WIDTH}: PageInput): string {
  const locale = document.lang ?? lang ?? 'en';
  const sheet = pageSheet(scheme, width);
  const media = hasMedia(document) ? MEDIA_SOURCES : ['img-src data:']; // the icon, and a picture to download
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(sheet)} ${hashOf(timelineSheet)}`,
    ...media,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const title = document.title ?? 'Timeline';
  return `<!doctype html>
<html lang="${escapeXml(locale)}" dir="${isRtl(locale) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy.join('; '))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${scheme}">
<title>${escapeXml(title)}</title>
<link rel="icon" href="data:,">
<style>${sheet}</style>
</head>
<body>
<main>
<event-timeline color-scheme="${scheme}"${background ? ' background' : ''}>
${renderTimeline(document, {width, scheme, background, ...(lang && {lang})})}</event-timeline>
</main>
<script type="module">${script}</script>
</body>
</html>
`;
}

function pageSheet(scheme: Scheme, width: number): string {
  const {ground, ink} = palette(scheme);
  return [
    `:root{color-scheme:${scheme};background:${ground};color:${ink};font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}`,
    'body{margin:0}',
    `main{max-width:${width}px;margin-inline:auto;padding-block:16px 48px}`,
    'event-timeline{display:block}',
  ].join('\n');
}

/** How a policy names a text: by its SHA-256 (CSP 3, section 2.3.1). */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const hasMedia = ({events, media = []}: TimelineDocument): boolean => media.length > 0 || events.some((event) => event.media?.length);
