/** What is made of each marked stretch of a text. */
export interface InlineMarks<T> {
  strong(text: string): T;
  em(text: string): T;
  a(text: string, href: string): T;
}

/** Signs that mark text; a backslash before one makes it a sign like any other. */
const ESCAPED = /\\([\\*_[\]])/g;

/**
 * Strong, emphasis and links; a mark inside a word or beside a blank is plain text, and so is everything else. In marked text
 * a backslash takes the sign after it along, so that an escaped mark ends nothing. Lengths are bounded, for time.
 */
const INLINE: RegExp = (() => {
  const sign = String.raw`(?:\\\S|[^\s\\])`;
  const said = String.raw`(${sign}(?:(?:\\.|[^\\]){0,500}?${sign})?)`;
  const strong = String.raw`\*\*${said}\*\*`;
  const emphasis = String.raw`(?<![\p{L}\p{N}])([*_])${said}\2(?![\p{L}\p{N}])`;
  const link = String.raw`\[((?:\\.|[^\\[\]]){1,2000})\]\(([^\s)]{1,4000})\)`;
  return new RegExp(String.raw`\\[\\*_[\]]|${strong}|${emphasis}|${link}`, 'gu');
})();

/** Addresses that a link may have: relative, or one of these schemes. */
const SAFE = /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/iu;

/**
 * The runs of a small inline Markdown, in order: `*emphasis*`, `**strong**`, `[link](https://…)`, each as `marks` makes it,
 * and plain text between them; `\*` is a star. No text is HTML; of a link with an unsafe address (`javascript:`) its text
 * alone is left.
 */
export function inlineRuns<T>(text: string, marks: InlineMarks<T>): (string | T)[] {
  const out: (string | T)[] = [];
  let from = 0;
  let plain = '';
  for (const match of text.matchAll(INLINE)) {
    const [whole, strong, , emphasis, label, href = ''] = match;
    plain += text.slice(from, match.index);
    from = match.index + whole.length;
    const said = strong ?? emphasis ?? label;
    if (said === undefined) plain += whole.slice(1);
    else {
      const words = said.replace(ESCAPED, '$1');
      const made = strong ? marks.strong(words) : emphasis ? marks.em(words) : SAFE.test(href) ? marks.a(words, href) : words;
      out.push(plain, made);
      plain = '';
    }
  }
  return [...out, plain + text.slice(from)];
}

/** What inline Markdown says, without its marks: links by their words. */
export function inlineText(text: string): string {
  const words = (said: string): string => said;
  return inlineRuns(text, {strong: words, em: words, a: words}).join('');
}

/** Signs that may mark something where they stand, a star between blanks not being one; in the words of a link brackets do anywhere. */
const MARKING = /\\(?=[\\*_[\]\s]|$)|(?<!\s)\*|\*(?!\s)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\](?=\()/gu;
const MARKING_IN_LINK = /\\(?=[\\*_[\]\s]|$)|(?<!\s)\*|\*(?!\s)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|[[\]]/gu;

/** Text as inline Markdown that says it and marks nothing, in the words of a link too where `inLink`. */
export function escapeInline(text: string, inLink = false): string {
  return text.replace(inLink ? MARKING_IN_LINK : MARKING, String.raw`\$&`);
}
