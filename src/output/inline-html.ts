import {inlineRuns} from '../model/inline.js';

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** Text that is text in HTML too: between tags and in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A small inline Markdown (`inlineRuns`) as HTML: everything is escaped but the three elements that it knows. */
export function inlineHtml(text: string): string {
  return inlineRuns<Made>(text, HTML)
    .map((run) => (typeof run === 'string' ? escapeHtml(run) : run.html))
    .join('');
}

interface Made {
  readonly html: string;
}

const HTML = {
  strong: (text: string): Made => ({html: `<strong>${escapeHtml(text)}</strong>`}),
  em: (text: string): Made => ({html: `<em>${escapeHtml(text)}</em>`}),
  a: (text: string, href: string): Made => ({html: `<a href="${escapeHtml(href)}" rel="noopener">${escapeHtml(text)}</a>`}),
};
