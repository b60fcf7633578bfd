import {expect, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import {exportTimeline, parseTimeline, TimelineError, type EventTimeline} from '../../src/index.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {find, focused} from './explored.js';
import {press} from './gestures.js';
import {withInter} from './type.js';

const SHOWN = kabulAugust2021.events.filter(({background}) => !background);

/** The article on a page of its own, drawn. */
async function drawn(width = 1200, asked: Partial<EventTimeline> = {}, attributes: Readonly<Record<string, string>> = {}) {
  await withInter();
  await setViewport({width, height: 900});
  document.body.style.margin = '0';
  const element = Object.assign(document.createElement('event-timeline'), {data: kabulAugust2021, ...asked});
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.replaceChildren(element);
  await element.ready;
  await element.updateComplete;
  return element;
}

const textOf = async (element: EventTimeline, format: string) => (await element.export(format)).text();
const svgOf = async (element: EventTimeline) =>
  new DOMParser().parseFromString(await textOf(element, 'svg'), 'image/svg+xml').documentElement as unknown as SVGSVGElement;
const wordsIn = (svg: SVGSVGElement) => svg.textContent.replace(/[\u2068\u2069]/gu, '').replace(/\s+/gu, ' ');
const groundOf = (svg: SVGSVGElement) => svg.querySelector('rect')?.getAttribute('fill');

/** What a promise is rejected with. */
async function refusal(asked: Promise<unknown>): Promise<[code: string, message: string]> {
  try {
    await asked;
  } catch (error) {
    if (error instanceof TimelineError) return [error.code, error.message];
  }
  throw new Error('it was not rejected with a TimelineError');
}

describe('export', () => {
  after(() => document.body.replaceChildren());

  it('writes data as a file of its type that is named after the title', async () => {
    const element = await drawn();
    const files = await Promise.all(['json', 'csv', 'ics', 'html', 'json-ld', 'timelinejs'].map((name) => element.export(name)));
    expect(files.map(({name, type}) => [name, type])).to.deep.equal([
      ['kabul-august-2021.json', 'application/json;charset=utf-8'],
      ['kabul-august-2021.csv', 'text/csv;charset=utf-8'],
      ['kabul-august-2021.ics', 'text/calendar;charset=utf-8'],
      ['kabul-august-2021.html', 'text/html;charset=utf-8'],
      ['kabul-august-2021.jsonld', 'application/ld+json;charset=utf-8'],
      ['kabul-august-2021.json', 'application/json;charset=utf-8'],
    ]);
  });

  it('holds every event, whatever is filtered, in each format of data', async () => {
    const element = await drawn(1200, {filter: 'group:taliban'});
    const read = async (format: string) => (await parseTimeline(await textOf(element, format))).timeline.events.map(({title}) => title);
    const titles = element.timeline!.events.map(({title}) => title);
    expect(await read('json')).to.deep.equal(titles);
    expect(await read('csv')).to.deep.equal(titles);
    expect((await read('timelinejs')).length).to.equal(titles.length);
    expect((await read('ics')).length).to.equal(titles.length);
    const page = new DOMParser().parseFromString(await textOf(element, 'html'), 'text/html');
    expect(page.querySelectorAll('li').length).to.equal(titles.length);
    const linked = JSON.parse(await textOf(element, 'json-ld')) as {itemListElement: unknown[]};
    expect(linked.itemListElement.length).to.equal(titles.length);
  });

  it('says what a format does not hold', async () => {
    const {problems} = await (await drawn()).export('csv');
    expect(problems.map(({code}) => code)).to.deep.equal(['left-out']);
    expect((await (await drawn()).export('json')).problems).to.deep.equal([]);
  });

  it('has the same words as the function that Node has', async () => {
    const element = await drawn();
    const {text} = await exportTimeline(element.timeline!, 'json', {lang: 'en', dateWords: ({date}) => date});
    expect(await textOf(element, 'json')).to.equal(text);
  });

  it('rejects a format that is not there, with those that are', async () => {
    const [code, message] = await refusal((await drawn()).export('docx'));
    expect([code, message]).to.deep.equal([
      'unknown-format',
      'export("docx"): no format has this name; use one of: json, csv, ics, html, svg, json-ld, timelinejs, png',
    ]);
  });

  it('waits for data that is on its way', async () => {
    const element = Object.assign(document.createElement('event-timeline'), {src: '/dist/data/kabul-august-2021.json'});
    document.body.replaceChildren(element);
    expect(JSON.parse(await textOf(element, 'json'))).to.have.property('title', kabulAugust2021.title);
    element.data = 'date,title\n2021,One\n';
    expect(await textOf(element, 'json')).to.include('One');
  });

  it('rejects where nothing was read, and in no page', async () => {
    const element = document.createElement('event-timeline');
    expect((await refusal(element.export('csv')))[0]).to.equal('no-timeline');
    element.src = '/nothing.json';
    document.body.replaceChildren(element);
    const [code, message] = await refusal(element.export('csv'));
    expect([code, message.includes('see problems')]).to.deep.equal(['no-timeline', true]);
  });
});

describe('export of a drawing', () => {
  after(() => document.body.replaceChildren());

  it('is SVG that parses, with every title that is drawn', async () => {
    for (const [background, count] of [[false, 20] as const, [true, 22] as const]) {
      const svg = await svgOf(await drawn(1200, {background}));
      expect(svg.ownerDocument.querySelector('parsererror')).to.equal(null);
      const words = wordsIn(svg).replaceAll(' ', '');
      const said = kabulAugust2021.events.filter(({title}) => words.includes(title.replaceAll(' ', '')));
      expect([svg.localName, said.length]).to.deep.equal(['svg', count]);
    }
  });

  it('is whole, whatever a reader looks at', async () => {
    const element = await drawn(1200, {controls: 'zoom', filter: 'group:taliban'});
    element.show('2021-08-03', '2021-08-04');
    await element.updateComplete;
    expect((await svgOf(element)).querySelectorAll('g[data-event]').length).to.equal(SHOWN.length);
  });

  it('is as wide as the drawing that stands there, and of a list as wide as a page', async () => {
    const widthOf = async (element: EventTimeline) => Number((await svgOf(element)).getAttribute('width'));
    expect(await widthOf(await drawn(360))).to.equal(960);
    for (const layout of ['horizontal', 'list'] as const) {
      const element = await drawn(1100, {layout});
      expect(await widthOf(element)).to.equal(element.clientWidth);
    }
  });

  it('has the colours of the page: scheme and brand, however a brand writes them', async () => {
    expect(groundOf(await svgOf(await drawn()))).to.equal('#ffffff');
    expect(groundOf(await svgOf(await drawn(1200, {colorScheme: 'dark'})))).to.equal('#14161a');
    const element = await drawn();
    element.style.setProperty('--timeline-ground', 'color-mix(in oklch, #fff 100%, #000)');
    element.style.setProperty('--timeline-group-2', 'light-dark(rebeccapurple, #fff)');
    const svg = await svgOf(element);
    expect(groundOf(svg)).to.equal('#ffffff');
    expect(svg.querySelectorAll('[fill="#663399"]').length).to.be.greaterThan(3);
    expect(element.renderRoot.querySelectorAll('.base ~ i').length).to.equal(0);
  });

  it('has the language and direction of the page, and the background where that is drawn', async () => {
    const data = {title: 'کابل', events: [{date: '2021-08-03', title: 'حمله', background: false}]};
    const right = await svgOf(await drawn(1200, {data}, {lang: 'fa', dir: 'rtl'}));
    expect([right.getAttribute('lang'), right.getAttribute('direction'), wordsIn(right).includes('۲۰۲۱')]).to.deep.equal([
      'fa',
      'rtl',
      true,
    ]);
    const all = await svgOf(await drawn(1200, {background: true}));
    expect(all.querySelectorAll('g[data-event]').length).to.be.greaterThan(SHOWN.length);
    expect((await svgOf(await drawn(1200, {timeDirection: 'rtl'}))).getAttribute('direction')).to.equal('rtl');
  });

  it('is a PNG of twice its size, with ink and colour on it', async () => {
    const element = await drawn();
    const file = await element.export('png');
    expect([file.name, file.type]).to.deep.equal(['kabul-august-2021.png', 'image/png']);
    const image = await createImageBitmap(file);
    const svg = await svgOf(element);
    expect([image.width, image.height]).to.deep.equal(['width', 'height'].map((name) => Math.floor(2 * Number(svg.getAttribute(name)))));
    const canvas = Object.assign(document.createElement('canvas'), {width: image.width, height: image.height});
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const {data} = context.getImageData(0, 0, image.width, image.height);
    const pixels = new Uint32Array(data.buffer);
    expect(pixels.includes(0xffffffff), 'its ground').to.equal(true);
    expect(pixels.includes(0xff787f0a), 'the second group').to.equal(true);
    expect(pixels.filter((pixel) => pixel !== 0xffffffff).length / pixels.length, 'what is painted').to.be.within(0.03, 0.5);
  });
});

/** What a browser was handed to keep. */
interface Kept {
  readonly name: string;
  readonly blob: Blob;
}

describe('the menu of files', () => {
  const kept: Kept[] = [];
  const given: string[] = [];
  const back: string[] = [];
  const createObjectURL = URL.createObjectURL.bind(URL);
  const revokeObjectURL = URL.revokeObjectURL.bind(URL);
  let last: Blob;

  before(() => {
    // a browser that is driven asks nobody where to keep a file: what it would keep is noted
    URL.createObjectURL = (blob) => {
      last = blob as Blob;
      given.push(createObjectURL(blob));
      return given.at(-1)!;
    };
    URL.revokeObjectURL = (address) => {
      back.push(address);
      revokeObjectURL(address);
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (this.href === given.at(-1)) kept.push({name: this.download, blob: last});
    };
  });
  beforeEach(() => [kept, given, back].forEach((list) => list.splice(0)));
  after(() => {
    Object.assign(URL, {createObjectURL, revokeObjectURL});
    delete (HTMLAnchorElement.prototype as Partial<HTMLElement>).click; // that of every element is there again
    document.body.replaceChildren();
  });

  async function withMenu(width = 1200, asked: Partial<EventTimeline> = {}): Promise<EventTimeline> {
    const element = await drawn(width, {controls: 'download', ...asked});
    await waitUntil(() => find(element, '.download'));
    return element;
  }
  const menu = (element: EventTimeline) => find<HTMLDetailsElement>(element, '.download')!;
  const note = (element: EventTimeline) => find(element, '.menu-note')?.textContent ?? '';
  const status = (element: EventTimeline) => find(element, '[role=status].quiet')!.textContent;

  it('hands on each kind of file by the keyboard, named after the title', async () => {
    const element = await withMenu();
    const names = ['png', 'svg', 'csv', 'ics', 'html', 'json'];
    for (const [place, extension] of names.entries()) {
      menu(element).open = false;
      menu(element).querySelector('summary')!.focus();
      await press('Enter', ...Array.from({length: place + 1}, () => 'Tab'));
      expect(menu(element).open, extension).to.equal(true);
      await press('Enter');
      await waitUntil(() => kept.length > place, extension, {timeout: 5000});
      await waitUntil(() => !note(element).startsWith('Writing'));
      expect(kept.at(-1)!.name).to.equal(`kabul-august-2021.${extension}`);
    }
    expect(await kept[2]!.blob.text()).to.include('Human Rights Watch');
    expect((await createImageBitmap(kept[0]!.blob)).width).to.equal(2 * element.clientWidth);
  });

  it('says that a file is ready, closes and gives the focus back', async () => {
    const element = await withMenu();
    menu(element).open = true;
    find(element, 'li:last-child .file-kind')!.click();
    await waitUntil(() => status(element) === 'kabul-august-2021.json is ready.');
    expect([menu(element).open, focused(element)?.localName]).to.deep.equal([false, 'summary']);
  });

  it('tells quietly what a kind does not hold, and stays', async () => {
    const data = {
      title: 'Long ago',
      events: [
        {date: '-0500', title: 'Ice'},
        {date: '2021-08-03', title: 'Heat'},
      ],
    };
    const element = await withMenu(1200, {data});
    menu(element).open = true;
    find(element, 'li:nth-child(4) .file-kind')!.click();
    await waitUntil(() => note(element).includes('ready'));
    expect(note(element)).to.equal('long-ago.ics is ready. 1 event is not in it: this format has no room for its date.');
    await waitUntil(() => status(element) === note(element));
    find(element, 'li:nth-child(3) .file-kind')!.click();
    await waitUntil(() => note(element).includes('csv'));
    expect(note(element)).to.equal('long-ago.csv is ready. It holds the events alone, not the title and notes of the timeline.');
    expect(menu(element).open).to.equal(true);
  });

  it('says that a file could not be written', async () => {
    const element = await withMenu();
    element.export = () => Promise.reject(new TimelineError('no-picture', 'as where a policy forbids it'));
    menu(element).open = true;
    find(element, '.file-kind')!.click();
    await waitUntil(() => status(element) === 'Picture (PNG) could not be written');
    expect([note(element), menu(element).open, kept.length]).to.deep.equal(['Picture (PNG) could not be written', true, 0]);
  });

  it('closes by Escape, which gives the focus back and closes no event', async () => {
    const element = await withMenu(1200, {selected: 'kabul-attack'});
    menu(element).querySelector('summary')!.focus();
    await press('Enter', 'Tab', 'Escape');
    expect([menu(element).open, focused(element)?.localName, element.selected]).to.deep.equal([false, 'summary', 'kabul-attack']);
  });

  it('gives addresses of files back when the element leaves', async () => {
    const element = await withMenu();
    find(element, 'li:last-child .file-kind')!.click();
    await waitUntil(() => kept.length === 1);
    expect(back).to.deep.equal([]);
    element.remove();
    expect(back).to.deep.equal(given);
  });

  it('opens in the page from either side, by targets for a finger, and is accessible', async () => {
    for (const dir of ['ltr', 'rtl'])
      for (const width of [1200, 320]) {
        const element = await withMenu(width);
        element.dir = dir;
        await element.updateComplete;
        menu(element).open = true;
        const {left, right} = find(element, '.menu-panel')!.getBoundingClientRect();
        expect([left >= 0, right <= document.documentElement.clientWidth], `${dir} ${width}`).to.deep.equal([true, true]);
        expect(find(element, '.file-kind')!.offsetHeight).to.be.at.least(matchMedia('(pointer: coarse)').matches ? 44 : 36);
        await expect(element).to.be.accessible();
      }
  });
});
