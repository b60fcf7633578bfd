/** What is made of each marked stretch of a text. */
export interface InlineMarks<T> {
  strong(text: string): T;
  em(text: string): T;
  a(text: string, href: string): T;
}

/** Strong, emphasis and links; a mark inside a word or beside a blank is plain text, and so is everything else. */
const INLINE = /\*\*(\S(?:.*?\S)?)\*\*|(?<![\p{L}\p{N}])([*_])(\S(?:.*?\S)?)\2(?![\p{L}\p{N}])|\[([^\]]+)\]\(([^\s)]+)\)/gu;

/** Addresses that a link may have: relative, or one of these schemes. */
const SAFE = /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/iu;

/**
 * The runs of a small inline Markdown, in order: `*emphasis*`, `**strong**`, `[link](https://…)`, each as `marks` makes it,
 * and plain text between them. No text is HTML; of a link with an unsafe address (`javascript:`) its text alone is left.
 */
export function inlineRuns<T>(text: string, marks: InlineMarks<T>): (string | T)[] {
  const out: (string | T)[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, strong, , emphasis, label = '', href = ''] = match;
    out.push(
      text.slice(from, match.index),
      strong ? marks.strong(strong) : emphasis ? marks.em(emphasis) : SAFE.test(href) ? marks.a(label, href) : label,
    );
    from = match.index + whole.length;
  }
  return [...out, text.slice(from)];
}
