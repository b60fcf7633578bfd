// Opens the plain pages as a reader does, with the one file that readers get: without script, with it, at 400 % zoom, twice on a
// page under another address, and with a part that does not come.
import puppeteer from 'puppeteer-core';
import {dataSet} from './build.mjs';
import {writeCounts} from './counts.mjs';
import {engineNamed} from './engines.mjs';
import {serve} from './serve.mjs';

const {events: all} = await dataSet('data/kabul-august-2021.ts');
const shown = all.filter(({background}) => !background);
const {url, close} = await serve();
const {executablePath, args, headless} = await engineNamed('chromium');
const browser = await puppeteer.launch({executablePath, args, headless});

/** A page with what went wrong on it; `visit` answers whether the fact holds. */
async function check(visit, {script = true, width = 1200, on = browser} = {}) {
  const context = await on.createBrowserContext();
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await page.setViewport({width, height: 900});
    await page.setJavaScriptEnabled(script);
    const holds = await visit(page);
    return [...(holds === true ? [] : [`found ${JSON.stringify(holds)}`]), ...errors];
  } catch (error) {
    return [String(error), ...errors];
  } finally {
    await context.close();
  }
}

const ready = (page) =>
  page.evaluate(() => Promise.all([...globalThis.document.querySelectorAll('event-timeline')].map((element) => element.ready)));
const articles = (page) =>
  page.evaluate(() =>
    [...globalThis.document.querySelectorAll('event-timeline')].map((element) => element.renderRoot.querySelectorAll('article').length),
  );
const same = (found, wanted) => JSON.stringify(found) === JSON.stringify(wanted) || found;

/** Opens an event as its first reader does; finds drawings, open summaries and, by their public names, what is open and what the first date is. */
const opens = (wanted) => async (page) => {
  await page.goto(`${url}/?bare`);
  await ready(page);
  const found = await page.$eval('event-timeline', async (element) => {
    element.renderRoot.querySelector('[data-event="kabul-attack"] .opener').click();
    await element.updateComplete;
    const count = (selector) => element.renderRoot.querySelectorAll(selector).length;
    return [count('.drawing'), count('.summary'), element.selected, element.timeline.events[0].when.kind];
  });
  return same(found, wanted);
};
/** Keeps parts from coming: those of a name, or all. */
async function withoutParts(page, name = '') {
  await page.setRequestInterception(true);
  page.on('request', (request) => void (request.url().includes(`/parts/${name}`) ? request.abort() : request.continue()));
}

/** What `controls` takes. */
const EVERY_CONTROL = 'search filter zoom story table download overview';

const FACTS = {
  'without script the page shows the list, every event in it': () =>
    check(
      async (page) => {
        await page.goto(`${url}/`);
        const text = await page.$eval('event-timeline ol', (list) => (list.offsetHeight > 0 ? list.innerText : ''));
        return same(
          shown.map(({title}) => title).filter((title) => !text.includes(title)),
          [],
        );
      },
      {script: false},
    ),
  'with script every event is drawn': () =>
    check(async (page) => {
      await page.goto(`${url}/`);
      await ready(page);
      return same(await articles(page), [shown.length]);
    }),
  'at 400 % zoom nothing scrolls sideways': () =>
    check(
      async (page) => {
        await page.goto(`${url}/?bare`);
        await ready(page);
        return same(await page.evaluate(() => globalThis.document.documentElement.scrollWidth), 320);
      },
      {width: 320},
    ),
  'the file works twice on a page and under another address, and finds its parts': () =>
    check(async (page) => {
      await page.goto(`${url}/?bare`);
      await page.evaluate(async (address) => {
        await import(address);
        const second = globalThis.document.body.appendChild(globalThis.document.createElement('event-timeline'));
        second.src = '/dist/data/kabul-august-2021.json';
        await second.ready;
        second.select('kabul-attack');
        await second.updateComplete;
      }, `${url}/dist/event-timeline.min.js?ver=1`);
      const open = await page.evaluate(
        () => globalThis.document.querySelectorAll('event-timeline')[1].renderRoot.querySelectorAll('.summary').length,
      );
      return same([open, ...(await articles(page))], [1, shown.length, shown.length]);
    }),
  'on a wide page the file draws, and opens an event through its part': () => check(opens([1, 1, 'kabul-attack', 'interval'])),
  'on a narrow page the file lists, and opens an event through its part': () =>
    check(opens([0, 1, 'kabul-attack', 'interval']), {width: 360}),
  'attributes set properties, and properties are written back as attributes': () =>
    check(async (page) => {
      await page.goto(`${url}/?bare`);
      await ready(page);
      const told = await page.$eval('event-timeline', async (element) => {
        element.setAttribute('background', '');
        element.setAttribute('heading-level', '2');
        element.colorScheme = 'dark';
        await element.updateComplete;
        const drawn = element.renderRoot.querySelectorAll('article').length;
        const level = element.renderRoot.querySelector('article [role=heading]').getAttribute('aria-level');
        element.background = false;
        await element.updateComplete;
        return [drawn, level, element.headingLevel, element.getAttribute('color-scheme'), element.hasAttribute('background')];
      });
      return same(told, [all.length, '3', 2, 'dark', false]);
    }),
  'the file reads rows, and says what is wrong with one and with an address, through its parts': () =>
    check(async (page) => {
      await page.goto(`${url}/?bare`);
      const told = await page.evaluate(async () => {
        const draw = async (properties) => {
          const element = Object.assign(globalThis.document.createElement('event-timeline'), properties);
          element.innerHTML = '<ol><li><time>2021</time> Light</li></ol>';
          globalThis.document.body.append(element);
          await element.ready;
          return [element.problems.map(({code}) => code).join(), element.timeline?.events.map(({title}) => title).join()];
        };
        const rows = [
          {date: '2021', title: 'Good'},
          {date: 'x', title: 'Bad'},
        ];
        return [await draw({data: rows}), await draw({src: '/nothing.json'})];
      });
      return same(told, [
        ['no-date', 'Good'],
        ['not-found', 'Light'],
      ]);
    }),
  'a part that does not come leaves the picture and throws nothing': () =>
    check(async (page) => {
      await withoutParts(page);
      await page.goto(`${url}/?bare`);
      await ready(page);
      await page.evaluate(async () => {
        const element = globalThis.document.querySelector('event-timeline');
        element.select('kabul-attack');
        await element.updateComplete;
      });
      return same(await articles(page), [shown.length]);
    }),
  'a wide page whose drawing does not come, or not in time, has the list, and keeps it': async () => {
    const listed = (answer) =>
      check(async (page) => {
        await page.setRequestInterception(true);
        const held = [];
        page.on('request', (request) => {
          if (!request.url().includes('/parts/horizontal')) void request.continue();
          else if (answer === 'late') held.push(request);
          else void request.abort();
        });
        await page.goto(`${url}/?bare`);
        await ready(page);
        for (const request of held) await request.continue();
        return same(
          await page.$eval('event-timeline', async (element) => {
            element.select('kabul-attack');
            await element.updateComplete;
            const count = (selector) => element.renderRoot.querySelectorAll(selector).length;
            return [count('.drawing'), count('ol.list'), count('article'), count('.summary')];
          }),
          [0, 1, shown.length, 1],
        );
      });
    return [...(await listed('lost')), ...(await listed('late'))];
  },
  'a narrow page fetches no drawing': () =>
    check(
      async (page) => {
        const asked = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(`${url}/?bare`);
        await ready(page);
        return same(
          asked.filter((address) => address.includes('/parts/')),
          [],
        );
      },
      {width: 768},
    ),
  'where the part that lists problems does not come, a line says that there are some': () =>
    check(async (page) => {
      await withoutParts(page, 'opening');
      await page.goto(`${url}/?bare`);
      await ready(page);
      const told = await page.evaluate(async () => {
        const element = globalThis.document.querySelector('event-timeline');
        element.data = {
          events: [
            {date: '31/02/2024', title: 'Bad'},
            {date: '2024-02-29', title: 'Good'},
          ],
        };
        await new Promise((told) => element.addEventListener('timeline-error', told));
        await element.updateComplete;
        return element.renderRoot.querySelector('.notice')?.textContent;
      });
      return same([told, ...(await articles(page))], ['1 problem in the data', 1]);
    }),
  'a line that is down leaves a reader the way to another try, and the part that was lost comes then': () =>
    check(async (page) => {
      await page.goto(`${url}/?bare`);
      await ready(page);
      let isDown = true;
      await page.setRequestInterception(true);
      page.on('request', (request) => void (isDown ? request.abort() : request.continue()));
      const failed = await page.evaluate(async () => {
        const element = globalThis.document.querySelector('event-timeline');
        element.src = '/dist/data/kabul-august-2021.json?anew';
        await new Promise((told) => element.addEventListener('timeline-error', told));
        return [element.problems.map(({code}) => code).join(), !!element.renderRoot.querySelector('.retry')];
      });
      isDown = false;
      const after = await page.evaluate(async () => {
        const element = globalThis.document.querySelector('event-timeline');
        const loaded = new Promise((read) => element.addEventListener('timeline-load', read));
        element.renderRoot.querySelector('.retry').click();
        await loaded;
        await element.updateComplete;
        const opened = new Promise((open) => element.addEventListener('timeline-select', open));
        element.renderRoot.querySelector('[data-event="kabul-attack"] .opener').click();
        await opened;
        await element.updateComplete;
        return [element.selected, element.renderRoot.querySelectorAll('.summary').length];
      });
      return same([...failed, ...after], ['unreachable', true, 'kabul-attack', 1]);
    }),
  'of a hundred elements that come and go, each control used in each, less than 1 kB each is left': async () => {
    // What the engine compiles on the way is no leak; without its compilers the heap says what is kept, to 100 bytes each.
    const interpreter = await puppeteer.launch({
      executablePath,
      args: [...args, '--js-flags=--no-opt --no-maglev --no-sparkplug'],
      headless,
    });
    const faults = await check(
      async (page) => {
        await page.goto(`${url}/?bare`);
        await ready(page);
        const session = await page.createCDPSession();
        await session.send('HeapProfiler.enable');
        const heapAfter = async (count) => {
          await page.evaluate(comeAndGo, count, EVERY_CONTROL);
          // Chromium's cache of styles holds an element or two, by their hatching, until what a style depends on changes.
          for (const value of ['dark', 'light']) {
            await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value}]);
            await page.evaluate(() => new Promise((next) => globalThis.requestAnimationFrame(() => globalThis.setTimeout(next))));
          }
          for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
          const {usedSize, backingStorageSize = 0} = await session.send('Runtime.getHeapUsage'); // objects, and what arrays of bytes hold
          return usedSize + backingStorageSize;
        };
        const before = await heapAfter(60); // what is fetched, compiled and kept once
        const each = ((await heapAfter(100)) - before) / 100;
        return each < 1000 || `${Math.round(each)} bytes each`;
      },
      {on: interpreter},
    );
    await interpreter.close();
    return faults;
  },
};

/** Mounts elements one after the other, uses every control of each, and takes it out. Runs in the page. */
async function comeAndGo(count, controls) {
  const {document} = globalThis;
  const {timeline} = document.querySelector('event-timeline');
  const data = {
    events: timeline.events.map(({id, date, title, group, summary}) => ({id, date, title, group, summary})),
    groups: timeline.groups,
  };
  const frame = () => new Promise((next) => globalThis.requestAnimationFrame(next));
  for (let i = 0; i < count; i++) {
    const element = Object.assign(document.createElement('event-timeline'), {data, controls});
    document.body.append(element);
    await element.ready;
    const find = (selector) => element.renderRoot.querySelector(selector);
    while (!['.zoom', '.toggle', '.search input', '.overview', '.read-story', '.views', '.download'].every(find)) await frame();
    element.select('kabul-attack');
    await element.updateComplete;
    for (const selector of [
      '[aria-label="Look closer"]',
      '.toggle',
      '.break-field',
      '.read-story',
      '.turn.next',
      '.story-link',
      '.views button + button',
      '.sort',
      '.views button',
    ]) {
      find(selector)?.click();
      await element.updateComplete;
    }
    const field = find('.search input');
    field.value = 'gah';
    field.dispatchEvent(new globalThis.Event('input', {bubbles: true}));
    await element.updateComplete;
    element.remove();
  }
}

const total = {passed: 0, failed: 0};
for (const [fact, run] of Object.entries(FACTS)) {
  const faults = await run();
  total[faults.length ? 'failed' : 'passed']++;
  console.log([`${faults.length ? '✗' : '✓'} ${fact}`, ...faults].join('\n    '));
}
await browser.close();
await close();
writeCounts('plain', total);
if (total.failed) process.exitCode = 1;
