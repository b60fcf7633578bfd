// The import table of the architecture, as data: read by the lint configuration and by test/unit/layers.test.ts.

/** Folders that see no DOM, clock, network, ambient zone or language. */
export const PURE = ['model', 'input', 'output', 'scale', 'layout', 'locale'];

const all = ['model', 'input', 'output', 'scale', 'layout', 'locale', 'theme', 'controllers', 'view', 'element'];

/**
 * What each folder of src/ imports: from its neighbours, of which it takes types only, and from npm.
 * `root` is the files that stand in src/ itself. A folder always imports from itself, but see `MEMBERS`.
 * @type {Record<string, {from: string[], types?: string[], npm: string[]}>}
 */
export const LAYERS = {
  model: {from: [], npm: ['date-fns', '@date-fns/tz']},
  input: {from: ['model'], npm: ['d3']},
  output: {from: ['model'], types: ['layout'], npm: ['d3']},
  scale: {from: ['model'], npm: ['d3']},
  layout: {from: ['model', 'scale'], npm: ['d3']},
  locale: {from: ['model'], npm: []},
  theme: {from: [], npm: ['lit']},
  view: {from: ['model', 'scale', 'layout', 'locale', 'theme'], npm: ['lit']},
  controllers: {from: PURE, npm: ['lit', 'd3']},
  element: {from: all, npm: ['lit']},
  embed: {from: all, npm: ['lit']},
  cli: {from: [...all, 'root'], npm: ['node']},
  root: {from: [...all, 'embed'], npm: ['lit']},
};

/** Members of a list: each is one file that knows the folder's shared parts, and none of the others. */
export const MEMBERS = {
  layout: ['horizontal', 'vertical', 'lanes', 'table'],
  input: ['json', 'csv', 'html', 'timelinejs', 'vis', 'simile', 'ics', 'markwhen'],
  output: ['json', 'csv', 'ics', 'svg', 'html', 'json-ld', 'timelinejs'],
  cli: ['check', 'convert', 'render'],
};

/** Options of `no-restricted-globals` for what runs in a browser: all but the command line, whose types know Node. */
export const BROWSER_GLOBALS = ['process', 'Buffer', 'global', 'require', 'module', '__dirname', '__filename', 'setImmediate'].map(
  (name) => ({
    name,
    message: 'a browser has none; only src/cli knows Node',
  }),
);

/** Options of `no-restricted-globals` for the pure folders. */
export const PURE_GLOBALS = [
  ...['document', 'window', 'self', 'navigator', 'location', 'history', 'screen', 'localStorage', 'sessionStorage', 'matchMedia'],
  ...['Element', 'HTMLElement', 'DOMParser', 'getComputedStyle', 'customElements', 'requestAnimationFrame', 'requestIdleCallback'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'performance', 'setTimeout', 'setInterval', 'process'],
].map((name) => ({name, message: 'a pure folder gets it as a parameter'}));

/** Options of `no-restricted-syntax` for the pure folders. */
export const PURE_SYNTAX = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'new Date() reads the clock; take an instant as a parameter'],
  ['CallExpression[callee.name="Date"]', 'Date() reads the clock; take an instant as a parameter'],
  ['MemberExpression[object.name="Date"][property.name="now"]', 'Date.now reads the clock; take an instant as a parameter'],
  [
    'MemberExpression[property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
    "the zone of the machine is nobody's; use the UTC method or the zone of the document",
  ],
  ['MemberExpression[property.name=/^toLocale(Date|Time)?String$/]', "the language of the machine is nobody's; use Intl with a language"],
  [
    ':matches(NewExpression, CallExpression)[callee.object.name="Intl"][arguments.length=0]',
    'Intl without a language takes that of the machine',
  ],
].map(([selector, message]) => ({selector, message}));
