// Fills the plain pages: the list that a reader without script sees, from the data set, and what the address asks for.
import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {dataSet} from './build.mjs';
import {importTs} from './import-ts.mjs';

/** Attributes of the element that an address may set: `?layout=vertical&background`. */
const ATTRIBUTES = [
  'background',
  'calendar',
  'color-scheme',
  'controls',
  'dir',
  'filter',
  'from',
  'groups',
  'heading-level',
  'lang',
  'layout',
  'links',
  'order',
  'scale',
  'selected',
  'theme',
  'time-direction',
  'time-zone',
  'to',
];

/** Looks of the page that an address may ask for: `?dark`, `?bare`, `?width=360`. */
const LOOKS = {dark: '', light: '', bare: '', article: '', width: /^(320|360|680|768|1024|1200)$/};

/** The policy that the element must live under, without one violation. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** What a page is served with beside its type. */
export const pageHeaders = (path) => (basename(path) === 'strict.html' ? {'content-security-policy': STRICT_POLICY} : {});

/** The page in `file`, its placeholders filled: POLICY, LOOKS, ATTRIBUTES, SRC, TITLE and EVENTS in comments or double braces. */
export async function plainPage(file, asked) {
  const name = asked.get('data') ?? 'kabul-august-2021';
  if (!/^[\w-]+$/.test(name)) throw new Error(`data="${name}" is not a data set; use the name of a file in data/`);
  const fill = {
    POLICY: STRICT_POLICY,
    LOOKS: looks(asked),
    ATTRIBUTES: attributes(asked),
    SRC: `/dist/data/${name}.json`,
    EVENTS: await eventItems(name),
  };
  const html = await readFile(file, 'utf8');
  return html.replace(/\{\{(\w+)\}\}/g, (_, key) => fill[key] ?? '');
}

const looks = (asked) =>
  Object.entries(LOOKS)
    .filter(([look, values]) => asked.has(look) && (values === '' || values.test(asked.get(look))))
    .map(([look]) => look + (asked.get(look) ?? ''))
    .join(' ');

const attributes = (asked) =>
  ATTRIBUTES.filter((name) => asked.has(name))
    .map((name) => ` ${name}="${escape(asked.get(name))}"`)
    .join('');

/** One `<li>` for each event that is no background, in time order, with its date as the element would write it. */
async function eventItems(name) {
  const {listedEvents} = await importTs('test/tools/listed-events.ts');
  return listedEvents(await dataSet(`data/${name}.ts`))
    .map(({date, iso, words, title, attribution}) => {
      const by = attribution ? ` (${escape(attribution)})` : '';
      const when = iso ? `<time datetime="${escape(iso)}">${escape(words)}</time>` : escape(words);
      return `<li data-start="${escape(date)}">${when}: <strong>${escape(title)}</strong>${by}</li>`;
    })
    .join('\n          ');
}

const escape = (text) => text.replace(/[&<>"]/g, (sign) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[sign]);
