// Times the first picture in Chromium, as medians over fresh pages and as a ratio taken in the same run: `npm run bench`.
// Both pages ask for the same web font, as a newsroom's do: text is laid out before it arrives, and after.
// Scale, chooser and labels of the article, cold and at another width; and all main-thread time to the first painted
// title beside that of a bare page that writes the same labels at known places. Then a step of a zoom, which has a frame of
// a screen that shows 60 a second, and a window that comes to rest. Before all that, the reading of dates,
// of a large sheet and of texts made to be slow; after it, the opening of a table of 20,000 events.
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';
import {build, dataSet} from '../tools/build.mjs';
import {engineNamed} from '../tools/engines.mjs';
import {CALLED_ON_LOAD} from '../tools/parts.mjs';
import {cache, dist, root} from '../tools/paths.mjs';
import {serve} from '../tools/serve.mjs';
import {timeSheet} from './csv.mjs';
import {timeDates} from './dates.mjs';
import {timeTexts} from './texts.mjs';

const PAGES = Number(process.env.PAGES ?? 15);
const LIMITS = {cold: 60, again: 25, ratio: 4, step: 16.7, rest: 100, table: 300};
const WIDTH = 1200;

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const show = (ms) => `${ms.toFixed(1).padStart(7)} ms`;

await build('bundle', 'data');
await mkdir(cache, {recursive: true});
const folder = await mkdtemp(join(cache, 'bench-'));
const document = await dataSet('data/kabul-august-2021.ts');
await esbuild.build({
  entryPoints: [join(root, 'test/bench/layout.ts')],
  outfile: join(folder, 'layout.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'silent',
  absWorkingDir: root,
  banner: {js: CALLED_ON_LOAD}, // as the file that readers get
});

const head =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/bench/page.css">';
const json = JSON.stringify(document).replaceAll('<', '\\u003c');
const css =
  '@font-face{font-family:Inter;src:url(/fonts/files/inter-latin-wght-normal.woff2);font-weight:100 900}body{margin:0;font-family:Inter,sans-serif}';
await writeFile(join(folder, 'page.css'), css);
await writeFile(join(folder, 'empty.html'), `${head}<body>`);
await writeFile(
  join(folder, 'element.html'),
  `${head}<body><event-timeline><script type="application/json">${json}</script></event-timeline><script type="module" src="/dist/event-timeline.min.js"></script>`,
);

await writeFile(
  join(folder, 'table.html'),
  `${head}<body><event-timeline controls="table"></event-timeline><script type="module" src="/dist/event-timeline.min.js"></script>`,
);

const {executablePath, args, headless} = await engineNamed('chromium');
const browser = await puppeteer.launch({executablePath, args, headless});
const server = await serve({
  folders: {'/dist/': dist, '/fonts/': join(root, 'node_modules/@fontsource-variable/inter'), '/bench/': folder},
});

/** A page of its own, in a context of its own, so that nothing is warm. */
async function fresh(visit) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width: WIDTH, height: 900});
  try {
    return await visit(page);
  } finally {
    await context.close();
  }
}

/** From the press on "Table" to the frame that has the first rows. */
const tableTime = () =>
  fresh(async (page) => {
    await page.goto(`${server.url}/bench/table.html`);
    return page.evaluate(async () => {
      const element = globalThis.document.querySelector('event-timeline');
      await globalThis.customElements.whenDefined('event-timeline');
      element.data = {
        events: Array.from({length: 20_000}, (_, i) => ({
          date: new Date(Date.UTC(1960, 0, 1 + i)).toISOString().slice(0, 10),
          title: `Report ${i} of the commission, read out`,
        })),
      };
      const nextFrame = () => new Promise(globalThis.requestAnimationFrame);
      const find = (selector) => [...element.shadowRoot.querySelectorAll(selector)];
      const button = () => find('button').find(({textContent}) => textContent.trim() === 'Table');
      while (!button()) await nextFrame();
      await nextFrame();
      const began = performance.now();
      button().click();
      while (find('.event-row').length === 0) await nextFrame();
      return performance.now() - began;
    });
  });

const layoutTimes = (background) =>
  fresh(async (page) => {
    await page.goto(`${server.url}/bench/empty.html`);
    return page.evaluate(
      async (address, text, withBackground) => {
        await Promise.all([globalThis.document.fonts.load('500 14px Inter'), globalThis.document.fonts.load('700 14px Inter')]);
        const {timeLayout} = await import(address);
        return timeLayout(JSON.parse(text), withBackground, [1200, 1120, 1240, 1180]);
      },
      `${server.url}/bench/layout.js`,
      json,
      background,
    );
  });

/** All main-thread time of a page from its address to its first painted title. */
const pageTime = (name) =>
  fresh(async (page) => {
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable', {timeDomain: 'threadTicks'});
    const busy = async () =>
      (await cdp.send('Performance.getMetrics')).metrics.find((metric) => metric.name === 'TaskDuration').value * 1000;
    const before = await busy();
    await page.goto(`${server.url}/bench/${name}.html`, {waitUntil: 'load'});
    await page.evaluate(async () => {
      const element = globalThis.document.querySelector('event-timeline');
      await element?.ready;
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    });
    return (await busy()) - before;
  });

/** Script and page layout of each step while readers look closer by the wheel, and of windows that are shown at once. */
const windowTimes = () =>
  fresh(async (page) => {
    await page.goto(`${server.url}/bench/element.html`);
    return page.evaluate(async () => {
      const element = globalThis.document.querySelector('event-timeline');
      element.controls = 'zoom';
      const {renderRoot} = element;
      while (!renderRoot.querySelector('.zoom')) await new Promise(requestAnimationFrame);
      await globalThis.document.fonts.ready;
      const timed = async (act) => {
        const began = performance.now();
        act();
        await element.updateComplete;
        renderRoot.querySelector('.stage').getBoundingClientRect();
        return performance.now() - began;
      };
      const {left, top, width, height} = renderRoot.querySelector('.drawing').getBoundingClientRect();
      const turn = {
        clientX: left + width * 0.6,
        clientY: top + height / 2,
        deltaY: -8,
        ctrlKey: true,
        bubbles: true,
        composed: true,
        cancelable: true,
      };
      const steps = [];
      for (let k = 0; k < 20; k++)
        steps.push(await timed(() => renderRoot.querySelector('.drawing').dispatchEvent(new WheelEvent('wheel', turn))));
      if (!renderRoot.querySelector('.windowed')) throw new Error('the wheel moved nothing');
      const rests = [];
      for (let day = 1; day < 5; day++) rests.push(await timed(() => element.show(`2021-08-0${day}`, '2021-08-05')));
      return {steps, rests};
    });
  });

try {
  // the bare page: the labels that the element wrote, at the places that it found for them
  const labels = await fresh(async (page) => {
    await page.goto(`${server.url}/bench/element.html`);
    return page.evaluate(async () => {
      const element = globalThis.document.querySelector('event-timeline');
      await element.ready;
      return [...element.renderRoot.querySelectorAll('li.item')].map((item) => {
        const {x, y, width} = item.getBoundingClientRect();
        return {
          x,
          y,
          width,
          date: item.querySelector('.date').textContent,
          lines: item.querySelector('.opener').textContent.split('\n'),
        };
      });
    });
  });
  const script = `const list=document.body.appendChild(document.createElement('ol'));for(const{x,y,width,date,lines}of JSON.parse(document.querySelector('script').textContent)){const item=list.appendChild(document.createElement('li'));item.style.cssText='position:absolute;left:'+x+'px;top:'+y+'px;width:'+width+'px;font-size:14px;line-height:18px;white-space:nowrap';for(const text of[date,...lines])item.appendChild(document.createElement('div')).textContent=text}`;
  await writeFile(
    join(folder, 'bare.html'),
    `${head}<body><script type="application/json">${JSON.stringify(labels).replaceAll('<', '\\u003c')}</script><script type="module">${script}</script>`,
  );

  let failed = [await timeDates(), await timeSheet(), await timeTexts()].includes(false);
  const gate = (name, value, limit, unit) => {
    const good = value <= limit;
    failed ||= !good;
    console.log(`${name.padEnd(52)}${unit(value)}   limit ${limit}${good ? '' : '   OVER'}`);
  };
  for (const background of [false, true]) {
    const runs = [];
    for (let i = 0; i < PAGES; i++) runs.push(await layoutTimes(background));
    const what = `scale, chooser, labels, ${background ? 22 : 20} events`;
    gate(`${what}: cold`, median(runs.map(([cold]) => cold)), LIMITS.cold, show);
    gate(`${what}: at another width`, median(runs.flatMap(([, ...again]) => again)), LIMITS.again, show);
  }
  const bare = [];
  const element = [];
  for (let i = 0; i < PAGES; i++) {
    bare.push(await pageTime('bare'));
    element.push(await pageTime('element'));
  }
  console.log(`${'main thread to the first title, bare page'.padEnd(52)}${show(median(bare))}`);
  console.log(`${'main thread to the first title, event-timeline'.padEnd(52)}${show(median(element))}`);
  gate('ratio', median(element) / median(bare), LIMITS.ratio, (value) => `${value.toFixed(2).padStart(7)}   `);
  const windows = [];
  for (let i = 0; i < PAGES; i++) windows.push(await windowTimes());
  gate('a step of a zoom, 20 events', median(windows.flatMap(({steps}) => steps)), LIMITS.step, show);
  gate('a window that comes to rest, 20 events', median(windows.flatMap(({rests}) => rests)), LIMITS.rest, show);
  const tables = [];
  for (let i = 0; i < Math.min(PAGES, 5); i++) tables.push(await tableTime());
  gate('a table of 20,000 events opens', median(tables), LIMITS.table, show);
  process.exitCode = failed ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
  await rm(folder, {recursive: true, force: true});
}
