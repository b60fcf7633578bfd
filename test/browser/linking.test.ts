import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import type {EventTimeline} from '../../src/index.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {withInter} from './type.js';

const ATTACK = 'kabul-attack';

/** Timelines with these ids on one page, once they have read the address. */
async function linked(...ids: string[]): Promise<EventTimeline[]> {
  await withInter();
  await setViewport({width: 1200, height: 900});
  const elements = ids.map((id) =>
    Object.assign(document.createElement('event-timeline'), {id, data: kabulAugust2021, links: true, controls: 'zoom filter story'}),
  );
  document.body.replaceChildren(...elements);
  for (const element of elements) {
    await element.ready;
    await waitUntil(() => find(element, '.zoom'));
  }
  await nextFrame();
  return elements;
}

const find = (element: EventTimeline, selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
const opener = (element: EventTimeline, id: string) => find(element, `[data-event="${id}"] .opener`)!;
const write = (hash: string) => history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);

const storyTitle = (element: EventTimeline) => find(element, '.story-title')?.textContent.replace(/\s+/gu, ' ').trim();

describe('links', () => {
  afterEach(() => {
    document.body.replaceChildren();
    write('');
  });

  it('open the event that the address names', async () => {
    write(`#kabul/${ATTACK}`);
    const [element] = await linked('kabul');
    await waitUntil(() => element!.selected === ATTACK && find(element!, '.open'));
  });

  it('write what a reader opens, without another entry in the history, and take it away again', async () => {
    const [element] = await linked('kabul');
    const entries = history.length;
    opener(element!, ATTACK).click();
    await waitUntil(() => location.hash === `#kabul/${ATTACK}`);
    opener(element!, ATTACK).click();
    await waitUntil(() => location.hash === '');
    expect(history.length).to.equal(entries);
  });

  it('grow the history where a reader follows a link to another event, and go back with it', async () => {
    const [element] = await linked('kabul');
    const entries = history.length;
    opener(element!, ATTACK).click();
    await waitUntil(() => find(element!, '.open dd a[href*="#kabul/"]'));
    find(element!, '.open dd a[href*="#kabul/"]')!.click();
    await waitUntil(() => element!.selected !== ATTACK && location.hash !== `#kabul/${ATTACK}`);
    expect(history.length).to.equal(entries + 1);
    write(`#kabul/${ATTACK}`); // as the step back does, which `location.test.ts` takes
    dispatchEvent(new PopStateEvent('popstate'));
    await waitUntil(() => element!.selected === ATTACK);
  });

  it('leave what the page sets out of the address', async () => {
    const [element] = await linked('kabul');
    element!.select(ATTACK);
    element!.show('2021-08-03', '2021-08-04');
    element!.filter = 'group:taliban';
    await waitUntil(() => find(element!, '.open'));
    expect(location.hash).to.equal('');
  });

  it('carry the window and the filter', async () => {
    write('#kabul/;from=2021-08-03;to=2021-08-04;filter=group:taliban');
    const [element] = await linked('kabul');
    await waitUntil(() => element!.filter === 'group:taliban' && find(element!, '.zoom button:last-child')!.ariaDisabled === 'false');
    find(element!, '[aria-label="Look wider"]')!.click();
    await waitUntil(() => /filter=group:taliban/u.test(location.hash) && !/from=2021-08-03;/u.test(location.hash));
  });

  it('open a story with the event that the address names, and end it where it does no more', async () => {
    write(`#kabul/${ATTACK};story`);
    const [element] = await linked('kabul');
    await waitUntil(() => storyTitle(element!));
    expect(storyTitle(element!)).to.equal(kabulAugust2021.events.find(({id}) => id === ATTACK)!.title);
    location.hash = `#kabul/${ATTACK}`;
    await waitUntil(() => !storyTitle(element!));
    expect(element!.selected).to.equal(ATTACK);
  });

  it('hand the focus of a title that a story takes the place of to its own, and back', async () => {
    const [element] = await linked('kabul');
    const focused = () => (element!.renderRoot as ShadowRoot).activeElement?.className;
    opener(element!, ATTACK).click();
    await waitUntil(() => location.hash === `#kabul/${ATTACK}` && focused() === 'opener');
    location.hash = `#kabul/${ATTACK};story`;
    await waitUntil(() => focused() === 'story-title', `the focus is on ${focused()}`);
    location.hash = `#kabul/${ATTACK}`;
    await waitUntil(() => focused() === 'opener', `the focus is on ${focused()}`);
  });

  it('open a story with an event that the drawing counts in a chip', async () => {
    const [element] = await linked('kabul');
    const events = Array.from({length: 250}, (_, k) => ({
      id: `e${k}`,
      date: new Date(Date.UTC(2021, 0, 1 + k)).toISOString().slice(0, 10),
      title: `Title ${k}`,
    }));
    element!.layout = 'horizontal';
    element!.data = {events};
    await waitUntil(() => find(element!, '[data-event="e0"], .chip') && !opener(element!, ATTACK));
    await element!.updateComplete;
    const folded = events.find(({id}) => !find(element!, `[data-event="${id}"]`))!;
    location.hash = `#kabul/${folded.id};story`;
    await waitUntil(() => storyTitle(element!));
    expect(storyTitle(element!)).to.equal(folded.title);
    expect(location.hash).to.equal(`#kabul/${folded.id};story`);
  });

  it('begin a story that names no event with the first, every time', async () => {
    const [element] = await linked('kabul');
    for (let time = 0; time < 2; time++) {
      location.hash = '#kabul/;story';
      await waitUntil(() => storyTitle(element!) && element!.selected, `no story, time ${time}`);
      find(element!, '.story .story-link')!.click();
      await waitUntil(() => !storyTitle(element!) && !location.hash.includes('story'));
      opener(element!, element!.selected!).click();
      await waitUntil(() => location.hash === '');
    }
  });

  it('say nothing of a story that a page has not, or ends', async () => {
    write(`#kabul/${ATTACK};story`);
    const [element] = await linked('kabul');
    await waitUntil(() => storyTitle(element!));
    element!.select(undefined);
    await waitUntil(() => !storyTitle(element!));
    expect(location.hash).to.equal(`#kabul/${ATTACK};story`); // the page knows what it did
    element!.controls = 'zoom';
    location.hash = '#kabul/doha-agreement;story';
    await waitUntil(() => element!.selected === 'doha-agreement' && find(element!, '.open'));
    opener(element!, 'doha-agreement').click();
    await waitUntil(() => location.hash === '');
  });

  it('open no story that the address has taken back before there was one', async () => {
    write(`#kabul/${ATTACK};story`);
    const element = Object.assign(document.createElement('event-timeline'), {id: 'kabul', links: true, controls: 'story'});
    document.body.replaceChildren(element);
    await element.updateComplete;
    location.hash = `#kabul/${ATTACK}`;
    await new Promise((heard) => window.addEventListener('hashchange', heard, {once: true}));
    element.data = kabulAugust2021;
    await waitUntil(() => find(element, '.read-story') && find(element, '.open'));
    await nextFrame();
    expect([storyTitle(element), location.hash]).to.deep.equal([undefined, `#kabul/${ATTACK}`]);
  });

  it('say that a reader reads a story, and no longer', async () => {
    const [element] = await linked('kabul');
    await waitUntil(() => find(element!, '.read-story'));
    find(element!, '.read-story')!.click();
    await waitUntil(() => location.hash.endsWith(';story') && location.hash !== '#kabul/;story');
    expect(location.hash).to.equal(`#kabul/${element!.selected};story`);
    find(element!, '.story .story-link')!.click();
    await waitUntil(() => location.hash === `#kabul/${element!.selected}`);
  });

  it('of two timelines do not disturb each other', async () => {
    write(`#second/${ATTACK}`);
    const [first, second] = await linked('first', 'second');
    await waitUntil(() => second!.selected === ATTACK);
    expect(first!.selected).to.equal(undefined);
    opener(first!, 'counter-attack').click();
    await waitUntil(() => location.hash.includes('first/counter-attack'));
    expect(location.hash).to.contain(`second/${ATTACK}`);
    expect(second!.selected).to.equal(ATTACK);
  });

  it('are copied from the open event, which says so once', async () => {
    const [element] = await linked('kabul');
    opener(element!, ATTACK).click();
    await waitUntil(() => find(element!, '[aria-label="Copy link"]'));
    let copied = '';
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: (text: string) => Promise.resolve((copied = text))},
    });
    find(element!, '[aria-label="Copy link"]')!.click();
    await waitUntil(() => find(element!, '[role=status].quiet')!.textContent === 'Link copied');
    expect(copied).to.match(/#kabul\/kabul-attack$/u);
    if (clipboard) delete (navigator as {clipboard?: unknown}).clipboard;
  });
});

describe('a link', () => {
  afterEach(() => {
    document.body.replaceChildren();
    write('');
  });

  it('leaves the filter of the page alone', async () => {
    write(`#kabul/${ATTACK}`);
    const element = Object.assign(document.createElement('event-timeline'), {
      id: 'kabul',
      data: kabulAugust2021,
      links: true,
      filter: 'group:taliban',
    });
    document.body.replaceChildren(element);
    await element.ready;
    await waitUntil(() => element.selected === ATTACK);
    expect(element.filter).to.equal('group:taliban');
  });

  it('to a related event is left to the browser where another tab is asked for', async () => {
    const [element] = await linked('kabul');
    opener(element!, ATTACK).click();
    await waitUntil(() => find(element!, '.open dd a[href*="#kabul/"]'));
    const press = new MouseEvent('click', {ctrlKey: true, bubbles: true, cancelable: true, composed: true});
    document.addEventListener('click', (event) => event.preventDefault(), {once: true}); // no tab is opened by a test
    find(element!, '.open dd a[href*="#kabul/"]')!.dispatchEvent(press);
    await element!.updateComplete;
    expect(element!.selected).to.equal(ATTACK);
  });
});

describe('a link that a page is opened by', () => {
  it('leads to its event, far down the page as it may be', async () => {
    write(`#kabul/${ATTACK}`);
    const space = document.createElement('div');
    space.style.height = '2000px';
    const element = Object.assign(document.createElement('event-timeline'), {id: 'kabul', data: kabulAugust2021, links: true});
    document.body.replaceChildren(space, element);
    await waitUntil(() => {
      const box = find(element, `[data-event="${ATTACK}"]`)?.getBoundingClientRect();
      return box && box.top >= 0 && box.top < innerHeight;
    });
    document.body.replaceChildren();
    write('');
    scrollTo(0, 0);
  });
});
