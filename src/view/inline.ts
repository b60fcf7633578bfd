import {html, type TemplateResult} from 'lit';

/** Strong, emphasis and links; a mark inside a word or beside a blank is plain text, and so is everything else. */
const INLINE = /\*\*(\S(?:.*?\S)?)\*\*|(?<![\p{L}\p{N}])([*_])(\S(?:.*?\S)?)\2(?![\p{L}\p{N}])|\[([^\]]+)\]\(([^\s)]+)\)/gu;

/** Addresses that a link may have: relative, or one of these schemes. */
const SAFE = /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/iu;

/** A small inline Markdown as templates, never HTML: `*emphasis*`, `**strong**`, `[link](https://…)`. */
export function inlineView(text: string): (string | TemplateResult)[] {
  const out: (string | TemplateResult)[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, strong, , emphasis, label, href = ''] = match;
    out.push(text.slice(from, match.index));
    out.push(
      strong
        ? html`<strong>${strong}</strong>`
        : emphasis
          ? html`<em>${emphasis}</em>`
          : SAFE.test(href)
            ? html`<a href=${href} rel="noopener">${label}</a>`
            : (label ?? ''),
    );
    from = match.index + whole.length;
  }
  return [...out, text.slice(from)];
}

/** The same as plain text: links by their words, nothing of the marks. */
export const inlineText = (text: string): string =>
  text.replace(INLINE, (_, strong?: string, __?: string, emphasis?: string, label?: string) => strong ?? emphasis ?? label ?? '');
