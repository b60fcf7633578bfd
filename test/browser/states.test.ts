import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import type {EventTimeline} from '../../src/index.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {longTitles} from '../../data/edge/long-titles.js';
import {titanicApril1912} from '../../data/titanic-april-1912.js';
import {flagHits, paintedTexts, paintedTitle, textOverlaps, textsOutside} from './painted.js';
import {withInter} from './type.js';

const INTER = 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

/** A page of its own, `width` px wide, with a box that holds an element; what `asked` says is set before it is there. */
async function page(width: number, asked: Partial<EventTimeline> = {}, box = document.createElement('div')): Promise<EventTimeline> {
  await withInter();
  await setViewport({width, height: 900});
  document.body.style.margin = '0';
  const element = Object.assign(document.createElement('event-timeline'), asked);
  document.body.replaceChildren(box);
  box.append(element);
  return element;
}

async function drawn(element: EventTimeline): Promise<EventTimeline> {
  await element.ready;
  await element.updateComplete;
  return element;
}

const find = (element: EventTimeline, selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
const count = (element: EventTimeline, selector: string) => element.renderRoot.querySelectorAll(selector).length;
const isDrawing = (element: EventTimeline) => () => count(element, '.drawing') === 1;

/** Every fault that a reader would see of a picture. */
function faults(element: EventTimeline): string[] {
  const texts = paintedTexts(element);
  const titles = element.timeline!.events.filter(({background, id}) => !background && !paintedTitle(element, id));
  return [
    ...titles.map(({id}) => `${id} has no title`),
    ...textOverlaps(texts),
    ...flagHits(element, texts),
    ...textsOutside(element, texts).map((text) => `"${text}" outside`),
  ];
}

describe('a timeline', () => {
  after(() => {
    document.documentElement.style.fontSize = '';
    document.body.replaceChildren();
  });

  it('without a width is a list, and draws once it has one', async () => {
    const box = document.createElement('div');
    box.style.display = 'none';
    const element = await drawn(await page(1200, {data: kabulAugust2021}, box));
    expect(count(element, '.drawing')).to.equal(0);
    expect(count(element, 'article')).to.be.greaterThan(15);
    box.style.display = '';
    await waitUntil(isDrawing(element));
    expect(faults(element)).to.deep.equal([]);
  });

  it('moved to a narrow box is a list there, with what was open, and a drawing back where it was', async () => {
    const element = await drawn(await page(1200, {data: kabulAugust2021}));
    const wide = element.parentElement!;
    const narrow = Object.assign(document.createElement('div'), {style: 'width: 400px'});
    wide.after(narrow);
    element.select('kabul-attack');
    await element.updateComplete;
    narrow.append(element);
    await waitUntil(() => count(element, 'ol.list') === 1);
    await element.updateComplete;
    expect(element.selected).to.equal('kabul-attack');
    expect(count(element, '.open .summary')).to.equal(1);
    expect(element.shadowRoot!.querySelectorAll('.probe')).to.have.length(1);
    element.select(undefined);
    wide.append(element);
    await waitUntil(isDrawing(element));
    await element.updateComplete;
    expect(faults(element)).to.deep.equal([]);
  });

  it('goes to paper as the list, with every event, and is a drawing afterwards', async () => {
    const element = await drawn(await page(1200, {data: kabulAugust2021}));
    const events = count(element, 'article');
    dispatchEvent(new Event('beforeprint'));
    expect([count(element, '.drawing'), count(element, 'ol.list'), count(element, 'article')]).to.deep.equal([0, 1, events]);
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect([count(element, '.drawing'), count(element, 'article')]).to.deep.equal([1, events]);
  });

  it('goes to paper with every summary, source and address written out, however much of it is looked at', async () => {
    const data = {...kabulAugust2021, sources: kabulAugust2021.sources.map((source) => ({...source, url: 'https://example.org/report'}))};
    const element = await drawn(await page(1200, {data, controls: 'zoom', filter: 'group:taliban'}));
    element.show('2021-08-03', '2021-08-04');
    element.select('kabul-attack');
    await waitUntil(() => find(element, '.open .body'));
    element.filter = undefined;
    await element.updateComplete;
    dispatchEvent(new Event('beforeprint'));
    const text = element.renderRoot.textContent.replace(/\s+/gu, ' ');
    for (const {background, summary, title} of kabulAugust2021.events)
      if (!background) for (const each of [title, summary ?? '']) expect(text).to.contain(each.replaceAll('*', ''));
    expect(text).to.contain('(https://example.org/report)');
    expect(count(element, '.tool')).to.equal(0);
    dispatchEvent(new Event('afterprint'));
  });

  for (const width of [1200, 360]) {
    it(`in type twice as large keeps every title whole and apart at ${width} px`, async () => {
      const element = await page(width, {data: kabulAugust2021});
      document.documentElement.style.fontSize = '32px';
      await drawn(element);
      const size = Number.parseFloat(getComputedStyle(find(element, 'article .title')!).fontSize);
      const found = [...faults(element), document.documentElement.scrollWidth > width];
      document.documentElement.style.fontSize = '';
      expect(size).to.be.at.least(26);
      expect(found).to.deep.equal([false]);
    });

    it(`whose reader enlarges type afterwards keeps every title whole and apart at ${width} px`, async () => {
      const element = await drawn(await page(width, {data: kabulAugust2021}));
      const before = find(element, 'article .title')!.getBoundingClientRect().height;
      document.documentElement.style.fontSize = '24px';
      await waitUntil(() => find(element, 'article .title')!.getBoundingClientRect().height > before);
      await waitUntil(() => !faults(element).length, faults(element).slice(0, 3).join(), {timeout: 4000});
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      document.documentElement.style.fontSize = '';
    });
  }

  it('whose font comes late is measured and drawn anew in it', async () => {
    const element = await page(1200, {data: kabulAugust2021});
    element.style.fontFamily = '"Late Inter", Inter';
    await drawn(element);
    const widthOf = () => find(element, '.probe .title')!.getBoundingClientRect().width;
    const before = widthOf();
    document.fonts.add(
      await new FontFace('Late Inter', `url(${new URL(`../../${INTER}`, import.meta.url).href})`, {
        weight: '100 900',
        sizeAdjust: '125%',
      } as FontFaceDescriptors).load(),
    );
    await waitUntil(() => Math.abs(widthOf() - before) > 1);
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    await element.updateComplete;
    expect(faults(element)).to.deep.equal([]);
  });

  for (const width of [360, 320]) {
    it(`breaks words longer than its ${width} px, and scrolls nothing sideways`, async () => {
      const element = await drawn(await page(width, {data: longTitles}));
      expect(faults(element)).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });
  }

  it('stands as it is while another address loads, and gives way to the answer', async () => {
    const element = await drawn(await page(1200, {data: kabulAugust2021}));
    const {height} = element.getBoundingClientRect();
    const heights = new Set<number>();
    const observer = new ResizeObserver(() => heights.add(element.getBoundingClientRect().height));
    observer.observe(element);
    const loaded = new Promise((read) => element.addEventListener('timeline-load', read, {once: true}));
    element.src = `data:application/json,${encodeURIComponent(JSON.stringify(titanicApril1912))}`;
    element.data = undefined as never;
    await element.updateComplete;
    expect(find(element, '.stage')?.ariaBusy).to.equal('true');
    expect(find(element, 'header .heading')?.textContent).to.equal(kabulAugust2021.title);
    expect(count(element, '.notice')).to.equal(0);
    expect(element.getBoundingClientRect().height).to.equal(height);
    await loaded;
    await element.updateComplete;
    await nextFrame();
    observer.disconnect();
    expect(element.timeline?.title).to.equal(titanicApril1912.title);
    expect(find(element, '.stage')?.ariaBusy).to.equal('false');
    expect([...heights].every((each) => each >= Math.min(height, element.getBoundingClientRect().height) - 1)).to.equal(true);
  });
});

describe('a timeline that waits', () => {
  const later = `data:application/json,${encodeURIComponent(JSON.stringify(titanicApril1912))}`;

  it('for an address opens the event of the answer that its host asks for', async () => {
    const element = await drawn(await page(1200, {data: kabulAugust2021}));
    element.select('kabul-attack');
    await element.updateComplete;
    const told: unknown[] = [];
    element.addEventListener('timeline-select', (event) => told.push(event.type));
    const [first] = titanicApril1912.events;
    const loaded = new Promise((read) => element.addEventListener('timeline-load', read, {once: true}));
    Object.assign(element, {data: undefined, src: later, selected: first!.id});
    await loaded;
    await element.updateComplete;
    expect([element.selected, ...told]).to.deep.equal([first!.id]);
  });

  it('for an address goes to paper as the list of what stands', async () => {
    const element = await drawn(await page(1200, {data: kabulAugust2021}));
    Object.assign(element, {data: undefined, src: '/never.json'});
    dispatchEvent(new Event('beforeprint'));
    expect([count(element, '.drawing'), count(element, 'ol.list')]).to.deep.equal([0, 1]);
    dispatchEvent(new Event('afterprint'));
  });

  it('is drawn when it is back in the page, though it was away while its drawing came', async () => {
    const element = await page(1200, {data: kabulAugust2021});
    const box = element.parentElement!;
    element.remove();
    await drawn(element);
    box.append(element);
    await waitUntil(isDrawing(element));
    expect(faults(element)).to.deep.equal([]);
  });
});

describe('an attribute that is taken away', () => {
  it('leaves all groups drawn', async () => {
    const element = await page(1200, {data: kabulAugust2021});
    element.setAttribute('groups', kabulAugust2021.groups[0]!.id);
    await drawn(element);
    const some = count(element, 'article');
    element.removeAttribute('groups');
    await element.updateComplete;
    expect(count(element, 'article')).to.be.greaterThan(some);
  });
});

describe('select', () => {
  it('opens the chip of a drawing that counts the event', async () => {
    const element = await drawn(await page(768, {data: titanicApril1912, layout: 'horizontal'}));
    const shown = new Set([...element.renderRoot.querySelectorAll<HTMLElement>('[data-event]')].map(({dataset}) => dataset['event']));
    const hidden = element.timeline!.events.find(({id}) => !shown.has(id))!;
    element.select(hidden.id);
    await element.updateComplete;
    expect(find(element, '.open')?.textContent.replaceAll('\u00a0', ' ')).to.contain(hidden.title);
  });
});
