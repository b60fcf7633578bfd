// Opens what `event-timeline render` and `convert --to svg` write, in three engines, with script and without: nothing is asked
// for, nothing breaks the page's own policy, every event is there and no text runs into another.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';
import puppeteer from 'puppeteer-core';
import {dataSet} from './build.mjs';
import {writeCounts} from './counts.mjs';
import {engineNamed, wantedEngines} from './engines.mjs';
import {importTs} from './import-ts.mjs';
import {cache, wholeBundle} from './paths.mjs';
import {startWebkit} from './webkit-driver.mjs';
import {setViewport} from './webkit-launcher.mjs';

const DATA = 'data/kabul-august-2021.ts';
const document = await dataSet(DATA);
const titles = document.events.map(({title}) => title);
const folder = join(cache, 'rendered');
await mkdir(folder, {recursive: true});

/** Writes a file by a command line, as an editor does, and gives its text. */
async function written(name, ...argv) {
  const {run} = await importTs('src/cli/run.ts');
  const file = join(folder, name);
  let told = '';
  const output = {write: (text) => (told += text)};
  const status = await run([...argv, '-o', file], {
    stdin: [],
    stdout: output,
    stderr: output,
    hasColors: false,
    now: () => 0,
    pageScript: () => readFile(wholeBundle, 'utf8'),
    version: '',
  });
  if (status) throw new Error(`${argv.join(' ')}: ${told}`);
  return readFile(file, 'utf8');
}

const source = join(folder, 'kabul.json');
await writeFile(source, JSON.stringify(document));
const html = await written('kabul.html', 'render', source, '--background');
const svg = await written('kabul.svg', 'convert', source, '--to', 'svg', '--width', '1100', '--background');
const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html);
const ownPolicy = policy.replaceAll('&#39;', "'");

/** What is served, by its address: type, text, and what it is served with beside its own policy. */
const ANSWERS = {
  '/kabul.html': {type: 'text/html', text: html},
  '/no-script.html': {type: 'text/html', text: html, header: "script-src 'none'"},
  '/breach.html': {type: 'text/html', text: html.replace('<main>', '<main style="color: red">')},
  '/kabul.svg': {type: 'image/svg+xml', text: svg, header: "script-src 'none'"},
};

/** Addresses that were asked for, and what browsers reported against the policy, since they were last emptied. */
const log = {asked: [], breaches: []};
const server = createServer((request, response) => {
  if (request.method === 'POST') {
    let body = '';
    request.on('data', (chunk) => (body += chunk)).on('end', () => log.breaches.push(body));
    response.end();
    return;
  }
  log.asked.push(request.url);
  const {type, text = '', header} = ANSWERS[request.url] ?? {type: 'text/plain'};
  response.writeHead(text ? 200 : 404, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy-report-only': `${ownPolicy}; report-uri /breaches`,
    ...(header && {'content-security-policy': header}),
  });
  response.end(text);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://localhost:${server.address().port}`;

/** A browser by what the facts need of it: `visit` opens an address, `run` gives what a function in its page returns. */
const ENGINES = {
  chromium: ({executablePath, args, headless}) => puppeteered({executablePath, args, headless}),
  firefox: ({executablePath}) => puppeteered({browser: 'firefox', executablePath}),
  async webkit(paths) {
    const webkit = await startWebkit(paths);
    return {
      visit: async (url, width) => {
        await setViewport(webkit, {width, height: 900});
        await webkit.command('POST', '/url', {url});
      },
      run: (script) => webkit.run(`return (${script})()`),
      close: () => webkit.stop(),
    };
  },
};

async function puppeteered(options) {
  const browser = await puppeteer.launch(options);
  const page = await browser.newPage();
  return {
    async visit(url, width) {
      await page.setViewport({width, height: 900}).catch((error) => {
        if (!error.message.includes('emulation.setScreenOrientationOverride')) throw error; // Firefox 140 sizes all the same
      });
      await page.goto(url, {waitUntil: 'load'});
    },
    run: (script) => page.evaluate(`(${script})()`),
    close: () => browser.close(),
  };
}

/** What stands on a page, in words: runs in it. Texts are those of the element that took over, else of list and drawing. */
function seen() {
  const {document, innerWidth} = globalThis;
  const element = document.querySelector('event-timeline');
  const root = element?.shadowRoot ?? document.documentElement;
  const isUnseen = (node) => {
    for (let at = node; at instanceof globalThis.Element; at = at.parentElement) {
      const {clipPath, opacity, visibility} = globalThis.getComputedStyle(at);
      if (clipPath !== 'none' || opacity === '0' || visibility === 'hidden') return true;
    }
    return false;
  };
  const isText = ({childNodes, localName, namespaceURI}) =>
    namespaceURI.endsWith('svg') ? localName === 'text' : [...childNodes].some(({data, nodeType}) => nodeType === 3 && data.trim());
  const texts = [];
  for (const node of root.querySelectorAll('*')) {
    if (!isText(node) || node.closest('style, script, head, .probe') || isUnseen(node)) continue;
    const isDrawn = node.localName === 'text';
    const range = document.createRange();
    range.selectNodeContents(node);
    const owner = node.closest('[data-event], li') ?? node;
    // boxes of lines are taller than letters: a quarter is air
    for (const {height, left, right, top} of isDrawn ? [node.getBoundingClientRect()] : range.getClientRects())
      if (right - left > 1)
        texts.push({text: node.textContent.trim(), owner, isDrawn, left, right, top: top + height * 0.12, bottom: top + height * 0.88});
  }
  const slack = 0.75;
  const meet = (a, b) => a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
  const overlaps = texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => a.owner !== b.owner && !a.owner.contains(b.owner) && !b.owner.contains(a.owner) && meet(a, b))
      .map((b) => `"${a.text}" and "${b.text}"`),
  );
  const words = (wanted) =>
    texts
      .filter(({isDrawn}) => wanted === isDrawn)
      .map(({text}) => text)
      .join('\n');
  return {
    isTaken: !!element?.shadowRoot?.querySelector('article'),
    articles: element?.shadowRoot?.querySelectorAll('article').length ?? 0,
    drawn: new Set(texts.filter(({isDrawn, owner}) => isDrawn && owner.dataset.event).map(({owner}) => owner.dataset.event)).size,
    listed: words(false).replaceAll('\u00a0', ' '),
    overlaps,
    outside: texts.filter(({left, right}) => left < -slack || right > innerWidth + slack).map(({text}) => text),
    scrolls: document.documentElement.scrollWidth > innerWidth,
  };
}

/** Opens an address and looks, once the element has taken over where it is to. */
async function look(browser, url, {isTaken, width}) {
  Object.assign(log, {asked: [], breaches: []});
  await browser.visit(url, width);
  let found = await browser.run(seen);
  for (let tries = 0; tries < 200 && isTaken && !found.isTaken; tries++) {
    await delay(50);
    found = await browser.run(seen);
  }
  if (isTaken) await browser.run(() => globalThis.document.querySelector('event-timeline').ready.then(() => true));
  return isTaken ? browser.run(seen) : found;
}

const faultsOf = (found, wanted) =>
  Object.entries(wanted).flatMap(([name, value]) =>
    JSON.stringify(found[name]) === JSON.stringify(value) ? [] : [`${name}: ${JSON.stringify(found[name])}, not ${JSON.stringify(value)}`],
  );
const CLEAR = {overlaps: [], outside: [], scrolls: false};
const missing = ({listed}) => titles.filter((title) => !listed.includes(title)).map((title) => `not listed: ${title}`);
const breaches = () => log.breaches.map((breach) => `breach: ${breach}`);
const strangers = (path) => log.asked.filter((asked) => asked !== path).map((asked) => `asked for ${asked}`);
/** The icon of a site, which a browser asks for where a file has no place to say that there is none. */
const ICON = 'asked for /favicon.ico';

const FACTS = {
  'the page is taken over and draws every event, asking for nothing and breaking no rule of its own': async (browser) => {
    const found = await look(browser, `${origin}/kabul.html`, {isTaken: true, width: 1200});
    return [...faultsOf(found, {isTaken: true, articles: titles.length, ...CLEAR}), ...breaches(), ...strangers('/kabul.html')];
  },
  'the same on a phone': async (browser) => {
    const found = await look(browser, `${origin}/kabul.html`, {isTaken: true, width: 460});
    return [...faultsOf(found, {isTaken: true, articles: titles.length, ...CLEAR}), ...breaches(), ...strangers('/kabul.html')];
  },
  'the same from a folder': async (browser) => {
    const found = await look(browser, pathToFileURL(join(folder, 'kabul.html')).href, {isTaken: true, width: 1200});
    return faultsOf(found, {isTaken: true, articles: titles.length, ...CLEAR});
  },
  'without script the page shows drawing and list, every event in both': async (browser) => {
    const found = await look(browser, `${origin}/no-script.html`, {isTaken: false, width: 1200});
    return [...faultsOf(found, {isTaken: false, drawn: titles.length, ...CLEAR}), ...missing(found), ...strangers('/no-script.html')];
  },
  'without script a phone shows the list': async (browser) => {
    const found = await look(browser, `${origin}/no-script.html`, {isTaken: false, width: 460});
    return [...faultsOf(found, {isTaken: false, drawn: 0, ...CLEAR}), ...missing(found)];
  },
  'the drawing as a file shows every event': async (browser) => {
    const found = await look(browser, `${origin}/kabul.svg`, {isTaken: false, width: 1200});
    return [...faultsOf(found, {drawn: titles.length, ...CLEAR}), ...strangers('/kabul.svg').filter((each) => each !== ICON)];
  },
  'a page that breaks its policy is reported, so that silence means something': async (browser) => {
    await look(browser, `${origin}/breach.html`, {isTaken: true, width: 1200});
    for (let tries = 0; tries < 100 && !log.breaches.length; tries++) await delay(20);
    return log.breaches.some((breach) => breach.includes('style-src')) ? [] : [`reported: ${log.breaches}`];
  },
};

const total = {passed: 0, failed: 0};
for (const name of wantedEngines()) {
  let browser;
  try {
    browser = await ENGINES[name](await engineNamed(name));
  } catch (error) {
    total.failed++;
    console.log(`✗ ${name}\n    ${error.message}`);
    continue;
  }
  for (const [fact, run] of Object.entries(FACTS)) {
    const faults = await run(browser).catch((error) => [String(error)]);
    total[faults.length ? 'failed' : 'passed']++;
    console.log([`${faults.length ? '✗' : '✓'} ${name}: ${fact}`, ...faults].join('\n    '));
  }
  await browser.close();
}
server.closeAllConnections();
server.close();
writeCounts('rendered', total);
if (total.failed) process.exitCode = 1;
