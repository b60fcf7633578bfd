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
