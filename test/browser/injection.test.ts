import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {drawn} from '../../src/element/drawn.js';
import {parseTimeline, type EventTimeline} from '../../src/index.js';
import type {TimelineDocument} from '../../src/model/fields.js';
import {readTimeline, type Timeline} from '../../src/model/timeline.js';
import {exportTimeline, outputFormats} from '../../src/output/index.js';
import {renderTimeline} from '../../src/server.js';
import {hostileDocument} from '../unit/hostile.js';

declare global {
  interface Window {
    /** What of the strings below ran. */
    ran?: string[];
  }
}

/** Runs in this page, or from a frame in the page above it. */
const RUN = "(top.ran||(top.ran=[])).push('x')";

/** What runs script where it is taken at its word. */
const PAYLOADS: readonly string[] = [
  `<script>${RUN}</script>`,
  `<ScRiPt >${RUN}</sCrIpT >`,
  `<img src=x onerror="${RUN}">`,
  `<img/src=x/onerror=${RUN}>`,
  `"><img src=x onerror="${RUN}">`,
  `'><img src=x onerror="${RUN}">`,
  `" onmouseover="${RUN}" autofocus onfocus="${RUN}" x="`,
  `' onfocus='${RUN}' autofocus tabindex=0 '`,
  `<svg onload="${RUN}"><animate onbegin="${RUN}" attributeName=x dur=1s></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text>x</text></a></svg>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror="${RUN}">`,
  `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<object data="data:text/html,<script>${RUN}</script>"></object>`,
  `<details open ontoggle="${RUN}">x</details>`,
  `<form action="javascript:${RUN}"><button>x</button></form>`,
  `<base href="javascript:/a/-${RUN}//">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `</title></style></textarea></script><script>${RUN}</script>`,
  `--><script>${RUN}</script><!--`,
  `<!--><script>${RUN}</script>-->`,
  `]]><script>${RUN}</script><![CDATA[`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `\u003cscript\u003e${RUN}\u003c/script\u003e`,
  `＜script＞${RUN}＜/script＞`,
  `<scr\0ipt>${RUN}</script>`,
  `\u202e<script>${RUN}</script>\u202c`,
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  `java\r\nscript:${RUN}`,
  ` \u0001javascript:${RUN}`,
  `&#106;avascript:${RUN}`,
  `&#x6A&#x61;vascript&colon;${RUN}`,
  `javascript&Tab;:${RUN}`,
  `javascript://a.example/%0a${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/html;base64,PHNjcmlwdD50b3AucmFuPVsxXTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>`,
  `vbscript:${RUN}`,
  `[x](javascript:${RUN})`,
  `[x](JAVA\u0000SCRIPT:${RUN})`,
  `[x](data:text/html,<script>${RUN}</script>)`,
  `[<img src=x onerror="${RUN}">](https://a.example/"onmouseover="${RUN}")`,
  `**<script>${RUN}</script>**`,
  `\${${RUN}}{{${RUN}}}`,
  `<template><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `=HYPERLINK("javascript:${RUN}","x")`,
];

const xml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/(?![\t\n\r])\p{Cc}/gu, '');
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const line = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n');

/** An input of every format with a string in each of its fields; as text, but for the last. */
const INPUTS: Readonly<Record<string, (bad: string) => unknown>> = {
  json: (bad) =>
    JSON.stringify({
      ...hostileDocument(bad),
      media: [{type: 'image', url: bad, alt: bad, caption: bad, poster: bad}],
      sources: [{id: 's', name: bad, url: bad}],
      events: [
        {
          id: 'a',
          date: '2021',
          title: bad,
          summary: bad,
          dateText: bad,
          url: bad,
          group: bad,
          attribution: bad,
          tags: [bad],
          place: {name: bad},
          sources: [{id: 's', locator: bad}],
          media: ['image', 'video', 'audio', 'page'].map((type) => ({type, url: bad, poster: bad, alt: bad, caption: bad, credit: bad})),
        },
        {id: bad, date: '2022', title: bad, [bad]: bad},
        {date: bad, title: bad},
      ],
    }),
  rows: (bad) =>
    JSON.stringify([
      {start: '2021', title: bad, text: bad, link: bad, who: bad, image: bad, source: bad, sourceUrl: bad, id: bad, [bad]: bad},
    ]),
  csv: (bad) =>
    `date,title,summary,url,group,media,caption,source,sourceUrl,id,place\n2021,${Array.from({length: 10}, () => cell(bad)).join(',')}\n${cell(bad)},x`,
  timelinejs: (bad) =>
    JSON.stringify({
      title: {text: {headline: bad, text: bad}, media: {url: bad, caption: bad, credit: bad, link: bad}},
      eras: [{start_date: {year: 2020}, end_date: {year: 2022}, text: {headline: bad}}],
      events: [
        {
          start_date: {year: 2021, display_date: bad},
          text: {headline: bad, text: bad},
          media: {url: bad, caption: bad, credit: bad, link: bad, thumbnail: bad, alt: bad},
          group: bad,
          unique_id: bad,
          background: {url: bad},
        },
      ],
    }),
  'a script of timelinejs': (bad) =>
    `var x = ${JSON.stringify({timeline: {headline: bad, text: bad, date: [{startDate: '2021', headline: bad, text: bad, tag: bad, asset: {media: bad, caption: bad, credit: bad}}]}})}`,
  vis: (bad) =>
    JSON.stringify({
      items: [{id: bad, start: '2021-08-03', content: `Bomb ${bad}`, title: bad, group: 'g', className: bad, style: bad}],
      groups: [{id: 'g', content: bad, title: bad}],
    }),
  'simile json': (bad) =>
    JSON.stringify({
      dateTimeFormat: 'iso8601',
      events: [{start: '1963', title: `Bomb ${bad}`, description: bad, link: bad, image: bad, icon: bad}],
    }),
  'simile xml': (bad) =>
    `<data><event start="1963" title="Bomb ${xml(bad)}" link="${xml(bad)}" image="${xml(bad)}">${xml(bad)}</event></data>`,
  ics: (bad) =>
    `BEGIN:VCALENDAR\nX-WR-CALNAME:${line(bad)}\nBEGIN:VEVENT\nUID:${line(bad)}\nDTSTART:20210803\nSUMMARY:${line(bad)}\nDESCRIPTION:${line(bad)}\nURL:${line(bad)}\nLOCATION:${line(bad)}\nEND:VEVENT\nEND:VCALENDAR`,
  markwhen: (bad) => `title: ${line(bad)}\nsection ${line(bad)}\n2021: ${line(bad)} [x](${line(bad).replaceAll(' ', '')})\n${line(bad)}\n`,
  'a document': hostileDocument,
};

const ADDRESSES = ['href', 'src', 'xlink:href', 'action', 'formaction', 'data', 'srcset', 'poster', 'cite', 'background'];

/** What browsers drop before they read a scheme, and the schemes that run. */
const runs = (address: string): boolean => /^(?:javascript|vbscript|data):/i.test(address.replace(/[\s\p{Cc}]/gu, ''));

/** Elements and attributes that run, in a tree with all of its shadow trees. */
function alive(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const attributes = [...element.attributes].filter(
      ({name, value}) => /^on/i.test(name) || name === 'srcdoc' || (ADDRESSES.includes(name) && runs(value)),
    );
    const isCode = /^(?:script|object|embed|base|meta|form|foreignObject|animate|set)$/i.test(element.localName);
    const isData = element.localName === 'script' && /json/.test(element.getAttribute('type') ?? '');
    return [
      ...(isCode && !isData ? [`<${element.localName}>`] : []),
      ...attributes.map(({name, value}) => `${name}=${value}`),
      ...(element.shadowRoot ? alive(element.shadowRoot) : []),
    ];
  });
}

/** Strings in one file that is fetched, and elements or frames that stand in the page at once. */
const TOGETHER = 10;

/** Acts on strings, some at a time: what is waited for is frames, and they come for all. */
async function withEach(texts: readonly string[], act: (text: string) => Promise<void>): Promise<void> {
  for (let i = 0; i < texts.length; i += TOGETHER) await Promise.all(texts.slice(i, i + TOGETHER).map(act));
}

const settled = async (): Promise<void> => {
  for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
};

beforeEach(() => {
  window.ran = [];
});

afterEach(() => {
  for (const element of document.querySelectorAll('event-timeline')) element.remove();
});

/** Draws an input, and opens each of its events. */
async function show(set: (element: EventTimeline) => void): Promise<EventTimeline> {
  const element = document.createElement('event-timeline');
  element.background = true;
  set(element);
  document.body.append(element);
  await element.ready;
  while (!element.timeline && element.problems.length === 0) await new Promise(requestAnimationFrame);
  await element.updateComplete;
  expect(alive(element.renderRoot)).to.deep.equal([]);
  for (const {id} of (element.timeline?.events ?? []).slice(0, 2)) {
    element.select(id);
    await element.updateComplete;
    await settled();
    expect(alive(element.renderRoot)).to.deep.equal([]);
  }
  return element;
}

describe('in the element, nothing runs that stands in the data', () => {
  for (const [format, write] of Object.entries(INPUTS)) {
    it(`of ${format}`, async () => {
      await withEach(PAYLOADS, async (bad) => {
        const input = write(bad);
        const shown = await show((made) => (made.data = input as TimelineDocument));
        expect(shown.timeline?.events.length, bad).to.be.greaterThan(0);
        shown.remove();
      });
      await settled();
      expect(window.ran).to.deep.equal([]);
    }).timeout(60_000);

    it(`of ${format}, fetched by src`, async () => {
      for (let i = 0; i < PAYLOADS.length; i += TOGETHER) {
        const input = write(PAYLOADS.slice(i, i + TOGETHER).join(' '));
        const address = URL.createObjectURL(new Blob([typeof input === 'string' ? input : JSON.stringify(input)]));
        const shown = await show((made) => (made.src = address));
        URL.revokeObjectURL(address);
        expect(shown.timeline?.events.length).to.be.greaterThan(0);
        shown.remove();
      }
      await settled();
      expect(window.ran).to.deep.equal([]);
    }).timeout(60_000);
  }
});

/** Puts markup into this page, into a document of its own and into a frame that may run scripts. */
async function insert(markup: string, type: DOMParserSupportedType): Promise<string[]> {
  const box = document.body.appendChild(document.createElement('div'));
  const frame = document.body.appendChild(document.createElement('iframe'));
  const parsed = new DOMParser().parseFromString(markup, type);
  expect(parsed.querySelector('parsererror')).to.equal(null);
  box.innerHTML = markup;
  const loaded = new Promise((done) => frame.addEventListener('load', done, {once: true}));
  frame.srcdoc = markup;
  await loaded;
  const found = [...alive(parsed), ...alive(box), ...alive(frame.contentDocument!)];
  box.remove();
  frame.remove();
  return found;
}

/** The timelines of a payload: a document that has it in every field, and what is read of each input. */
async function timelinesOf(bad: string): Promise<Timeline[]> {
  const read = await Promise.all([INPUTS['csv'], INPUTS['timelinejs'], INPUTS['json']].map((write) => parseTimeline(write!(bad))));
  return [readTimeline(hostileDocument(bad)).timeline, ...read.map(({timeline}) => timeline)];
}

/** The cells of a sheet as RFC 4180 has them. */
const cellsOf = (text: string): string[] =>
  [...text.replace(/^\uFEFF/, '').matchAll(/"((?:[^"]|"")*)"|([^",\r\n]+)/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );

describe('in what is written, nothing runs that stands in the data', () => {
  for (const {name} of outputFormats) {
    it(`as ${name}`, async () => {
      await withEach(PAYLOADS, async (bad) => {
        const timelines = await timelinesOf(bad);
        for (const timeline of name === 'svg' ? timelines.slice(0, 1) : timelines) {
          const painted = () => drawn({timeline, width: 800}).painted;
          const {text} = await exportTimeline(timeline, name, {lang: 'en', dateWords: () => bad, painted});
          if (name === 'html') expect(await insert(text, 'text/html'), bad).to.deep.equal([]);
          else if (name === 'svg') expect(await insert(text, 'image/svg+xml'), bad).to.deep.equal([]);
          else if (name === 'csv') {
            const formulas = cellsOf(text).filter((each) => /^[=+\-@\t\r\n＝＋－＠]/.test(each) && !/^-[\d.]+$/.test(each));
            expect(formulas, bad).to.deep.equal([]);
          } else if (name === 'ics') {
            const names = text
              .replaceAll('\r\n ', '')
              .split('\r\n')
              .map((each) => /^[A-Z-]+(?=[:;])/.exec(each)?.[0] ?? each);
            expect(
              names.filter((each) => !/^(?:[A-Z]+|X-WR-[A-Z]+|)$/.test(each) || /^(?:ATTENDEE|ORGANIZER)$/.test(each)),
              bad,
            ).to.deep.equal([]);
            expect(names.filter((each) => each === 'BEGIN').length, bad).to.equal(timeline.events.length + 1);
          } else {
            // JSON stands in a script of a page: nothing ends it, and every link in it is one that a page may have
            expect(text, bad).not.to.match(/<\/?(?:script|!--)/i);
            JSON.parse(text, (key, value: unknown) => {
              if (/^(?:url|poster|thumbnail|sameAs|contentUrl)$/.test(key) && typeof value === 'string')
                expect(runs(value), value).to.equal(false);
              return value;
            });
          }
        }
      });
      await settled();
      expect(window.ran).to.deep.equal([]);
    }).timeout(60_000);
  }

  it('as a page drawn on a server', async () => {
    await withEach(PAYLOADS, async (bad) => {
      expect(await insert(renderTimeline(hostileDocument(bad), {width: 800}), 'text/html'), bad).to.deep.equal([]);
    });
    await settled();
    expect(window.ran).to.deep.equal([]);
  }).timeout(60_000);
});

it('runs where the data are taken at their word, so that the checks above can fail', async () => {
  expect(await insert(`<img src=x onerror="${RUN}">`, 'text/html')).to.have.length(3);
  await settled();
  await settled();
  expect(window.ran).not.to.deep.equal([]);
});
