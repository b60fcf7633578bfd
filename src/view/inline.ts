import {html, type TemplateResult} from 'lit';
import {inlineRuns} from '../model/inline.js';

const marks = {
  strong: (text: string): TemplateResult => html`<strong>${text}</strong>`,
  em: (text: string): TemplateResult => html`<em>${text}</em>`,
  a: (text: string, href: string): TemplateResult => html`<a href=${href} rel="noopener">${text}</a>`,
};

/** A small inline Markdown as templates, never HTML: `*emphasis*`, `**strong**`, `[link](https://…)`. */
export function inlineView(text: string): (string | TemplateResult)[] {
  return inlineRuns(text, marks);
}

/** The same as plain text: links by their words, nothing of the marks. */
export const inlineText = (text: string): string =>
  text.replace(INLINE, (_, strong?: string, __?: string, emphasis?: string, label?: string) => strong ?? emphasis ?? label ?? '');
