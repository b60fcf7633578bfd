import {escapeInline} from '../model/inline.js';
import {piecesOf, type Tag} from './tags.js';

/** Elements that stand on lines of their own. */
const BLOCK: ReadonlySet<string> = new Set(
  'p div br hr ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote figure figcaption section article table tr td th pre header footer'.split(
    ' ',
  ),
);

/** Space that is more than one blank: in a long text most of it is not. */
const SPACES = /\s{2,}|[^\S ]/g;

/** What an element says of its text. */
const SAID: Readonly<Record<string, 'strong' | 'emphasis'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
};

/** The marks of what `inlineRuns` reads. */
const MARKS: Readonly<Record<string, string>> = {strong: '**', emphasis: '*'};

/** Text that is read in one way. */
interface Run {
  text: string;
  readonly said: string;
  /** Address of a link, else empty. */
  readonly href: string;
}

/**
 * Foreign HTML as our inline Markdown: emphasis, strong text and links stay, one at a time, since ours do not nest; a link
 * counts before all else. Everything else is text, without scripts. Signs of the text that would be read as marks are escaped.
 * Empty for what is not text.
 */
export function markdownOf(html: unknown): string {
  const runs = runsOf(html);
  const out: string[] = [];
  runs.forEach((run, i) => {
    const text = run.text.replace(SPACES, ' ');
    const core = text.trim();
    const next = core.length < text.trimStart().length ? ' ' : (runs[i + 1]?.text ?? '');
    if (core && text.startsWith(' ')) out.push(' ');
    out.push(core ? written({...run, text: core}, {before: out.at(-1) ?? '', next}) : text);
    if (core && core.length < text.trimStart().length) out.push(' ');
  });
  return out.join('').replace(/ {2,}/g, ' ').trim();
}

/** The text of foreign HTML on one line, as a page shows it; empty for what is not text. */
export function plainOf(html: unknown): string {
  return runsOf(html)
    .map(({text}) => text)
    .join('')
    .replace(SPACES, ' ')
    .trim();
}

/** The addresses of the links in foreign HTML, each once. */
export function linksIn(html: unknown): string[] {
  return [...new Set(runsOf(html).flatMap(({href}) => href || []))];
}

/** An address that a link may have; empty for any other, as for a place in the foreign page itself. */
export function safeAddress(address: string): string {
  // what browsers drop before they read a scheme: a "java\nscript:" is one to them
  const bare = address.trim().replace(/[\s\p{Cc}\p{Cs}]+/gu, (run) => (/^ +$/.test(run) ? '%20' : ''));
  if (!/^(?:https?:|mailto:|[^:]*(?:[/?#]|$))/i.test(bare) || /^#|[<>]|^$/.test(bare)) return '';
  return bare.replace(/^\/\//, 'https://');
}

/** A link in Markdown with plain words; an address keeps no sign that would end it. */
export function linkTo(address: string, label: string): string {
  const target = address.replace(/[()"[\]\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${escapeInline(label, true)}](${target})`;
}

function runsOf(html: unknown): Run[] {
  if (typeof html === 'number') return [{text: String(html), said: '', href: ''}];
  if (typeof html !== 'string') return [];
  const runs: Run[] = [];
  const depth = {strong: 0, emphasis: 0};
  let href = '';
  const add = (text: string): void => {
    const said = href ? '' : depth.strong > 0 ? 'strong' : depth.emphasis > 0 ? 'emphasis' : '';
    const last = runs.at(-1);
    if (last && last.said === said && last.href === href) last.text += text;
    else runs.push({text, said, href});
  };
  for (const piece of piecesOf(html)) {
    if (typeof piece === 'string') add(piece.replaceAll('\0', ''));
    else if (piece.name === 'a') href = addressOf(piece);
    else if (BLOCK.has(piece.name)) add(' ');
    else {
      const said = Object.hasOwn(SAID, piece.name) ? SAID[piece.name] : undefined;
      if (said) depth[said] = Math.max(0, depth[said] + (piece.isEnd ? -1 : 1));
    }
  }
  return runs;
}

const addressOf = (tag: Tag): string => safeAddress(tag.attribute('href'));

interface Around {
  /** What is written before it. */
  readonly before: string;
  /** The text after it. */
  readonly next: string;
}

function written({text, said, href}: Run, {before, next}: Around): string {
  if (href) return linkTo(href, text);
  const mark = MARKS[said] ?? '';
  const isInWord = said === 'emphasis' && (/[\p{L}\p{N}]$/u.test(before.slice(-2)) || /^[\p{L}\p{N}]/u.test(next));
  return isInWord ? escapeInline(text) : mark + escapeInline(text) + mark;
}
