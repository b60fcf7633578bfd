import {quote} from '../model/problem.js';
import {foundAt} from './found-at.js';
import type {FoundProblem} from './format.js';

/** What an embed address of TimelineJS holds. */
export interface EmbedSource {
  /** Address of the data: for `src`. */
  readonly src: string;
  /** Attributes of our element that say the same as its options; a flag is empty text. */
  readonly options: Readonly<Record<string, string>>;
  /** The options that have no attribute here; `at` names each. */
  readonly problems: readonly FoundProblem[];
}

const EMBED = /^(?:https?:)?\/\/[^?#]*?\/timeline(?:3|js)?\/[^?#]*\/embed\/(?:index\.html)?(?:[?#]|$)/i;
const SHEET = /^(?:https?:)?\/\/(?:docs|drive)\.google\.com\/(?:a\/[^/]+\/)?spreadsheets?\//i;

/** Browsers and servers take no longer ones. */
const LONGEST = 8000;

/** A key alone is never shorter. */
const KEY = /^[\w-]{20,}$/;

/** Options that only say how the foreign page is put in another. */
const PASSED_OVER = new Set(['source', 'is_embed', 'is_full_embed', 'debug', 'script_path', 'sheets_proxy', 'ga_measurement_id']);

const isOn = (value: string): boolean => /^(?:true|1)$/i.test(value);

/** What an option is here; undefined where it has no attribute, or says what holds anyhow. */
const OPTIONS: Readonly<Record<string, (value: string) => Readonly<Record<string, string>> | undefined>> = {
  lang: (value) => ({lang: languageTag(value)}),
  language: (value) => ({lang: languageTag(value)}),
  hash_bookmark: (value) => (isOn(value) ? {links: ''} : {}),
  theme: (value) => (value === 'dark' ? {'color-scheme': 'dark'} : undefined),
  start_at_end: (value) => (isOn(value) ? undefined : {}),
  start_at_slide: (value) => (value === '0' ? {} : undefined),
  font: (value) => (/^default$/i.test(value) ? {} : undefined),
  timenav_position: (value) => (value === 'bottom' ? {} : undefined),
};

/** What to write for an option that has no attribute. */
const ADVICE: Readonly<Record<string, string>> = {
  start_at_end: 'write selected="…" with the id of the last event, or order="desc" for a list',
  start_at_slide: 'write selected="…" with the id of the event',
  initial_zoom: 'write from="…" and to="…" for the opening window',
  theme: 'set --timeline-… properties, or write color-scheme="dark"',
  font: 'set font-family on the element',
  width: 'set the width of the element in CSS',
  height: 'leave it out: the drawing takes the height that it needs',
  timenav_position: 'leave it out: there is no separate bar',
};

/**
 * Where the data of an embed address of TimelineJS stand, and its options as our attributes; also of the address of a Google
 * sheet in any of its forms, which becomes that of its published CSV. Undefined for any other address. Nothing is fetched,
 * and no proxy is named: whether a sheet may be read from another page is for the browser to say.
 */
export function embedSource(address: string): EmbedSource | undefined {
  const text = address.trim();
  if (text.length > LONGEST) return undefined;
  if (SHEET.test(text)) return sourceOf(text, new URLSearchParams());
  if (!EMBED.test(text)) return undefined;
  const params = new URLSearchParams(text.slice(text.search(/[?#]/)).replace(/^[?#]/, '').replaceAll('?', '&').replace(/#.*$/, ''));
  const source = params.get('source')?.trim() ?? '';
  return source ? sourceOf(source, params) : undefined;
}

function sourceOf(source: string, params: URLSearchParams): EmbedSource | undefined {
  const src = sheetAddress(source) ?? (/^(?:https?:\/)?\/|^[\w./-]+(?:[?#]|$)/i.test(source) ? source : undefined);
  if (src === undefined) return undefined; // javascript: and its like
  const options: Record<string, string> = {};
  const problems: FoundProblem[] = [];
  for (const [name, value] of params) {
    if (PASSED_OVER.has(name) || value === '') continue;
    const said = Object.hasOwn(OPTIONS, name) ? OPTIONS[name]?.(value) : undefined;
    if (said) Object.assign(options, said);
    else {
      const advice = Object.hasOwn(ADVICE, name) ? ADVICE[name] : 'leave it out';
      problems.push(foundAt([name], {code: 'option-left-out', says: `${quote(value)} has no attribute here; ${advice}`}));
    }
  }
  return {src, options, problems};
}

/** The address of a sheet's CSV: by its published key, its id, an old `key=`, or the key alone. */
function sheetAddress(source: string): string | undefined {
  if (KEY.test(source)) return csvOf(source.startsWith('2PACX') ? `e/${source}` : source, '');
  if (!SHEET.test(source)) return undefined;
  const [, gid = ''] = /[?&#]gid=(\d+)/.exec(source) ?? [];
  const [, published] = /\/d\/e\/([\w-]+)/.exec(source) ?? [];
  const [, id = published && `e/${published}`] =
    (published ? undefined : (/\/d\/([\w-]+)/.exec(source) ?? /[?&]key=([\w-]+)/.exec(source))) ?? [];
  return id ? csvOf(id, gid) : undefined;
}

function csvOf(id: string, gid: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/pub?output=csv${gid && `&single=true&gid=${gid}`}`;
}

/** `pt-br` of TimelineJS as `pt-BR`; the file name of a language as its code. */
function languageTag(value: string): string {
  const code = value.replace(/^.*\/|\.json$/g, '').replace('_', '-');
  return code.replace(/-([a-z]{2})$/, (_, region: string) => `-${region.toUpperCase()}`);
}
