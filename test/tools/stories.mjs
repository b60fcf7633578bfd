// Opens each story of the built Storybook: it renders, its play function passes, axe finds nothing, and nothing foreign is asked
// for. In full counts axe looks at it in the dark and in forced colours too.
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {writeCounts} from './counts.mjs';
import {engineNamed} from './engines.mjs';
import {dist} from './paths.mjs';
import {serve} from './serve.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: {'target-size': {enabled: true}},
};
/** What Storybook says on its channel of a story that broke; `storyFinished` says success even then. */
const BREAKS = ['playFunctionThrewException', 'unhandledErrorsWhilePlaying', 'storyThrewException', 'storyErrored', 'storyMissing'];
const PAGES = 2;

/** What a story is looked at in after it was played as it is: the scheme of its page, and whether the reader's own colours are forced on it. */
const LOOKS = process.env.ALL
  ? [
      {name: 'forced colours', scheme: 'light', forced: 'active'},
      {name: 'dark', scheme: 'dark'},
    ]
  : [];

const storybook = join(dist, 'storybook');
const {entries} = JSON.parse(await readFile(join(storybook, 'index.json'), 'utf8'));
const {url: origin, close} = await serve({folders: {'/': storybook}});
const {executablePath, args, headless} = await engineNamed('chromium');
const browser = await puppeteer.launch({executablePath, args, headless});

const waiting = Object.values(entries);
const total = {passed: 0, failed: 0};
await Promise.all(
  Array.from({length: PAGES}, async () => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      const faults = await faultsOf(entry);
      if (faults.length) total.failed++;
      else total.passed++;
      console.log([`${faults.length ? '✗' : '✓'} ${entry.id}`, ...faults].join('\n    '));
    }
  }),
);

await browser.close();
await close();
writeCounts('stories', total);
process.exitCode = total.failed || !total.passed ? 1 : 0;

/** Everything wrong with one story or page of documentation, in words. */
async function faultsOf({id, type}) {
  const page = await browser.newPage({type: 'window'});
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const {protocol, origin: asked, href} = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) faults.push(`asks ${href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico')) faults.push(`${response.status()} for ${response.url()}`);
  });
  try {
    await page.setViewport({width: 1280, height: 900});
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${type === 'docs' ? 'docs' : 'story'}`);
    await page.waitForFunction(isShown, {timeout: 30_000});
    if (type === 'story') {
      faults.push(...(await page.evaluate(breaks, id, BREAKS)));
      await page.evaluate(AXE);
      faults.push(...(await page.evaluate(violations, RULES)));
      for (const {name, scheme, forced = 'none'} of LOOKS) {
        const devtools = await page.createCDPSession();
        await devtools.send('Emulation.setEmulatedMedia', {features: [{name: 'forced-colors', value: forced}]});
        await page.evaluate((asked) => (document.documentElement.dataset.scheme = asked), scheme);
        faults.push(...(await page.evaluate(violations, RULES)).map((fault) => `${name}: ${fault}`));
      }
    }
    faults.push(...(await page.evaluate(shownError)));
  } catch (error) {
    faults.push(String(error));
  }
  await page.close();
  return faults;
}

// The functions below run in the page.

/** True once the story is rendered and played, or Storybook shows why it is not. */
function isShown() {
  const {classList} = document.body;
  const isPreparing = classList.contains('sb-show-preparing-story') || classList.contains('sb-show-preparing-docs');
  return !isPreparing && ['sb-show-main', 'sb-show-errordisplay', 'sb-show-nopreview'].some((name) => classList.contains(name));
}

/** What broke while the story was played. */
async function breaks(id, names) {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const finished = await new Promise((done) => {
    const last = channel.last('storyFinished');
    if (last) done(last[0]);
    channel.on('storyFinished', (result) => result.storyId === id && done(result));
    setTimeout(() => done({status: 'not finished in 20 s'}), 20_000);
  });
  const found = names.flatMap((name) => {
    const last = channel.last(name);
    return last ? [`${name}: ${JSON.stringify(last[0]?.message ?? last[0]).slice(0, 400)}`] : [];
  });
  return finished.status === 'success' ? found : [...found, `the story ended with: ${finished.status}`];
}

/** What axe finds in the story. */
async function violations(rules) {
  await new Promise(requestAnimationFrame); // what changes its colour has begun to
  const moving = [document, ...[...document.querySelectorAll('event-timeline')].map(({shadowRoot}) => shadowRoot)].flatMap((root) =>
    root.getAnimations(),
  );
  await Promise.allSettled(moving.map(({finished}) => finished));
  const result = await globalThis.axe.run(document.querySelector('#storybook-root'), rules);
  return result.violations.map(
    ({id, help, nodes}) =>
      `axe ${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(({target}) => target.flat().join(' '))
        .join(' | ')}`,
  );
}

/** The error that Storybook shows in place of the story. */
function shownError() {
  const isError = document.body.classList.contains('sb-show-errordisplay') || document.body.classList.contains('sb-show-nopreview');
  return isError ? [document.querySelector('#error-message')?.textContent ?? 'nothing is shown'] : [];
}
