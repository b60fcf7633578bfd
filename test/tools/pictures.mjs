// `npm run pictures [-- FOLDER] [--open ID]`: the plain page's timeline at three widths, light and dark, closed and open, at 2x.
// With --readme, only the two pictures of README.md, into stories/pictures/, small enough to keep.
import {mkdir, stat} from 'node:fs/promises';
import {join, relative, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {build} from './build.mjs';
import {engineNamed} from './engines.mjs';
import {dist, root} from './paths.mjs';
import {serve} from './serve.mjs';

/** Room that the page leaves around the timeline when it stands alone: `.bare main` in page.css. */
const PADDING = 24;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {readme: {type: 'boolean', default: false}, open: {type: 'string'}, query: {type: 'string', default: ''}},
});
const shots = [1200, 768, 360].flatMap((width) =>
  ['light', 'dark'].flatMap((scheme) => ['closed', 'open'].map((state) => ({width, scheme, state}))),
);
const wanted = values.readme ? shots.filter(({width, scheme, state}) => width !== 768 && scheme === 'light' && state === 'closed') : shots;
const folder = values.readme ? join(root, 'stories/pictures') : resolve(positionals[0] ?? join(dist, 'pictures'));

await build('bundle', 'data');
await mkdir(folder, {recursive: true});
const {url, close} = await serve();
const {executablePath, args, headless} = await engineNamed('chromium');
const browser = await puppeteer.launch({executablePath, args, headless});
try {
  for (const shot of wanted) {
    const path = await takePicture(shot);
    console.log(`${relative(root, path)}  ${((await stat(path)).size / 1000).toFixed(0)} kB`);
  }
} finally {
  await browser.close();
  await close();
}

/** Draws one picture and returns its path. */
async function takePicture({width, scheme, state}) {
  const page = await browser.newPage();
  await page.setViewport({width: width + 2 * PADDING, height: 900, deviceScaleFactor: 2});
  await page.goto(`${url}/?bare&${scheme}&width=${width}&${values.query}`);
  await page.evaluate(drawn, state === 'open', values.open);
  const format = values.readme ? {type: 'webp', quality: 88} : {type: 'png'};
  const path = join(folder, `kabul-${width}-${scheme}${state === 'open' ? '-open' : ''}.${format.type}`);
  const {x, y, height, width: drawnWidth} = await (await page.$('event-timeline')).boundingBox();
  const clip = {x: x - PADDING, y: y - PADDING, width: drawnWidth + 2 * PADDING, height: height + 2 * PADDING};
  await page.screenshot({path, clip, captureBeyondViewport: true, ...format});
  await page.close();
  return path;
}

/** Runs in the page: waits for the picture and opens an event, the one with most relations when none is named. */
async function drawn(isOpen, id) {
  const timeline = document.querySelector('event-timeline');
  await customElements.whenDefined('event-timeline');
  await timeline.ready;
  await document.fonts.ready;
  if (isOpen) {
    const events = timeline.timeline.events.filter(({background}) => !background);
    const [first] = [...events].sort((a, b) => (b.relations?.length ?? 0) - (a.relations?.length ?? 0));
    timeline.select(id ?? first?.id);
  }
  await timeline.updateComplete;
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}
