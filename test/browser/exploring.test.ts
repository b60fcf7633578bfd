import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {executeServerCommand, setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import type {EventTimeline, TimelineFilterEvent, TimelineWindowEvent} from '../../src/index.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {can, click, drag, press, setTouchPoints, swipe, tap, wheel} from './gestures.js';
import {withInter} from './type.js';

const ATTACK = 'kabul-attack';

/** The article with what readers explore with, `width` px wide, once all of it is there. */
async function explored(width: number, asked: Partial<EventTimeline> = {}, dir = 'ltr'): Promise<EventTimeline> {
  await withInter();
  await setViewport({width, height: 900});
  document.body.style.margin = '0';
  const box = document.createElement('div');
  box.dir = dir;
  const element = Object.assign(document.createElement('event-timeline'), {
    data: kabulAugust2021,
    controls: 'search filter zoom',
    ...asked,
  });
  box.append(element);
  document.body.replaceChildren(box);
  await element.ready;
  if (element.controls)
    await waitUntil(() => all(element, '.toolbar :is(button, input)').length > 3 || !element.controls?.includes('filter'));
  if (element.controls?.includes('zoom')) await waitUntil(() => find(element, '.zoom'));
  await nextFrame();
  return element;
}

const find = (element: EventTimeline, selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
const all = (element: EventTimeline, selector: string) => Array.from(element.renderRoot.querySelectorAll<HTMLElement>(selector));
const item = (element: EventTimeline, id: string) => find(element, `[data-event="${id}"]`)!;
const opener = (element: EventTimeline, id: string) => item(element, id).querySelector<HTMLElement>('.opener')!;
const mark = (element: EventTimeline, id: string) => find(element, `[data-mark="${id}"]`);
const middle = (each: Element) => {
  const {left, top, width, height} = each.getBoundingClientRect();
  return {x: left + width / 2, y: top + height / 2};
};
const focusedEvent = (element: EventTimeline) => element.shadowRoot!.activeElement?.closest('[data-event]')?.getAttribute('data-event');
const button = (element: EventTimeline, name: string) =>
  find(element, `[aria-label="${name}"]`) ?? all(element, 'button').find(({textContent}) => textContent.trim() === name)!;
const seen = (element: EventTimeline) => all(element, '.item:not(.quiet)').map(({dataset}) => dataset['event']!);
const isWhole = (element: EventTimeline) => find(element, '.zoom button:last-child')!.ariaDisabled === 'true';

/** Once labels stand where they are to stand. */
const atRest = async (element: EventTimeline) => {
  await nextFrame();
  await Promise.allSettled(
    element.renderRoot instanceof ShadowRoot ? element.renderRoot.getAnimations().map(({finished}) => finished) : [],
  );
};

/** Events of one name, as they come. */
function heard<T extends Event>(element: EventTimeline, name: string): T[] {
  const events: T[] = [];
  element.addEventListener(name, (event) => events.push(event as T));
  return events;
}

describe('the tab key', () => {
  it('goes through a page with two timelines and comes out at the other side', async () => {
    const first = await explored(1200);
    const second = Object.assign(document.createElement('event-timeline'), {data: kabulAugust2021, layout: 'list'});
    const [before, after] = [document.createElement('a'), document.createElement('a')];
    for (const link of [before, after]) Object.assign(link, {href: '#x', textContent: 'link'});
    document.body.replaceChildren(before, first, second, after);
    await second.ready;
    await waitUntil(() => find(first, '.zoom'));
    before.focus();
    const stops: string[] = [];
    for (let i = 0; i < 40 && document.activeElement !== after; i++) {
      await press('Tab');
      await nextFrame();
      const at = [first, second].find((element) => element === document.activeElement);
      const inner = at?.shadowRoot!.activeElement;
      stops.push(inner?.matches('.opener') ? 'event' : (inner?.className ?? document.activeElement!.tagName));
    }
    expect(document.activeElement).to.equal(after);
    expect(stops.filter((stop) => stop === 'event').length, stops.join()).to.be.within(2, 3); // of two; before its keys have come, every title is one
  });
});

describe('keys on a title', () => {
  async function pressed(element: EventTimeline, from: string, ...keys: string[]): Promise<string | null | undefined> {
    opener(element, from).focus();
    await waitUntil(() => opener(element, from).getAttribute('tabindex') === '0');
    for (const key of keys) {
      await press(key);
      await element.updateComplete;
    }
    return focusedEvent(element);
  }
  const order = kabulAugust2021.events.filter(({background}) => !background).map(({id}) => id);

  it('go from event to event, as they are drawn', async () => {
    const element = await explored(1200);
    const ids = seen(element);
    expect([...ids].sort()).to.deep.equal([...order].sort());
    expect(await pressed(element, ids[3]!, 'ArrowRight')).to.equal(ids[4]);
    expect(await pressed(element, ids[3]!, 'ArrowLeft')).to.equal(ids[2]);
    expect(await pressed(element, ids[3]!, 'End')).to.equal(ids.at(-1));
    expect(await pressed(element, ids[3]!, 'Home')).to.equal(ids[0]);
    expect(await pressed(element, ids[0]!, 'ArrowLeft')).to.equal(ids[0]);
    const group = kabulAugust2021.events.find(({id}) => id === ids[3])!.group;
    const next = ids.slice(4).find((id) => kabulAugust2021.events.find((event) => event.id === id)!.group === group);
    expect(await pressed(element, ids[3]!, 'PageDown')).to.equal(next);
  });

  it('go down and up a list, and by its sections', async () => {
    const element = await explored(360);
    const ids = seen(element);
    expect(await pressed(element, ids[3]!, 'ArrowDown')).to.equal(ids[4]);
    expect(await pressed(element, ids[3]!, 'ArrowUp')).to.equal(ids[2]);
    const opens = all(element, '.item').findIndex((each, i) => i > 3 && each.classList.contains('opens'));
    expect(await pressed(element, ids[3]!, 'PageDown')).to.equal(ids[opens]);
  });

  it('go the other way where time runs from right to left', async () => {
    const element = await explored(1200, {}, 'rtl');
    const ids = seen(element);
    expect(await pressed(element, ids[3]!, 'ArrowLeft')).to.equal(ids[4]);
  });

  it('lead out of the window, which follows', async () => {
    const element = await explored(1200);
    element.show('2021-08-03', '2021-08-04');
    await waitUntil(() => !isWhole(element));
    const ids = all(element, '.item').map(({dataset}) => dataset['event']!);
    expect(item(element, ids[0]!).classList.contains('quiet')).to.equal(true);
    expect(await pressed(element, ATTACK, 'Home')).to.equal(ids[0]);
    await waitUntil(() => mark(element, ids[0]!));
    expect(item(element, ids[0]!).classList.contains('quiet')).to.equal(false);
  });

  it('lead to the chip that counts an event, where no label of its own stands', async () => {
    const events = Array.from({length: 200}, (_, i) => ({
      id: `e${i}`,
      date: `2024-10-${10 + (i % 10)}`,
      title: `Event ${i} of a long day`,
      importance: i === 5 ? (1 as const) : (2 as const),
    }));
    const element = await explored(1200, {data: {events}, layout: 'horizontal', controls: 'zoom'});
    element.show('2024-10-12', '2024-10-14');
    await waitUntil(() => !isWhole(element));
    const last = all(element, '.item:not(.quiet) .opener').at(-1)!;
    last.focus();
    await waitUntil(() => last.tabIndex === 0 && find(element, '.opener[tabindex="-1"]'));
    await press('ArrowRight');
    await waitUntil(() => focusedEvent(element) !== 'e194');
    expect(focusedEvent(element)).to.equal('more-e5');
    expect(seen(element)).not.to.include('e5');
  });
});

describe('looking closer', () => {
  it('keeps the time under the pointer where it is', async function () {
    if (!can('modifiedWheel')) return expect(can('modifiedWheel')).to.equal(false);
    const element = await explored(1200);
    const at = middle(mark(element, ATTACK)!);
    const [x] = [at.x];
    for (let i = 0; i < 3; i++) await wheel(at, {deltaY: -60, modifiers: ['Control']});
    await waitUntil(() => !isWhole(element));
    // the mark stands somewhere in its evening, which grows: it moves less than the evening does
    expect(Math.abs(middle(mark(element, ATTACK)!).x - x)).to.be.lessThan(120);
  });

  it('moves by a drag as far as that goes, and a press that ends it opens nothing', async () => {
    const element = await explored(1200);
    element.show('2021-08-01', '2021-08-04');
    await waitUntil(() => !isWhole(element));
    const told = heard<TimelineWindowEvent>(element, 'timeline-window');
    await drag({x: 600, y: find(element, '.stage')!.getBoundingClientRect().top + 20}, {dx: -150});
    await waitUntil(() => told.length === 1);
    expect(element.selected).to.equal(undefined);
    expect(told[0]!.from).to.be.greaterThan(Date.parse('2021-08-01T00:00+04:30'));
  });

  it('counts what lies outside, and a press on the count moves there', async () => {
    const element = await explored(1200);
    element.show('2021-08-03', '2021-08-04');
    await waitUntil(() => !isWhole(element));
    const earlier = all(element, '.edge').find(({textContent}) => textContent.includes('earlier'))!;
    const hidden = all(element, '.item.quiet').length;
    const counts = all(element, '.edge').map(({textContent}) => Number.parseInt(textContent, 10));
    expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(hidden);
    const told = heard<TimelineWindowEvent>(element, 'timeline-window');
    await click(earlier);
    await waitUntil(() => told.length === 1);
    expect(told[0]!.from).to.be.lessThan(Date.parse('2021-08-03T00:00+04:30'));
  });

  it('opens a break by a press and by Enter, and closes it again', async () => {
    const element = await explored(1200);
    const closed = () => all(element, '.break-field:not(.open)').length;
    const count = closed();
    expect(count).to.be.greaterThan(1);
    await click(find(element, '.break-field')!);
    await waitUntil(() => closed() === count - 1);
    find(element, '.break-field.open')!.focus();
    await press('Enter');
    await waitUntil(() => closed() === count);
    expect(seen(element).length).to.equal(kabulAugust2021.events.filter(({background}) => !background).length);
  });

  it('has labels glide where a break is opened, and stems there once they are, but where motion is not wanted', async () => {
    const element = await explored(1200);
    const moving = () =>
      new Set(
        all(element, '.settles, .flag').flatMap((each) => each.getAnimations().map(() => (each.matches('.flag') ? 'stems' : 'labels'))),
      );
    find(element, '.break-field')!.click();
    await waitUntil(() => moving().size === 2, 'labels and stems do not move', {interval: 10});
    const stems = () => all(element, '.flag').filter((each) => each.getAnimations().length).length;
    await Promise.all((element.renderRoot as ShadowRoot).getAnimations().map(({finished}) => finished));
    find(element, '.break-field.open')!.click(); // stems that stay the same nodes are animated anew
    await waitUntil(() => stems() > all(element, '.flag').length / 2, 'stems do not move again', {interval: 10});
    find(element, '.break-field')!.click();
    await waitUntil(() => find(element, '.break-field.open'));
    const {applied} = await executeServerCommand<{applied: boolean}, Record<string, string>>('media', {'prefers-reduced-motion': 'reduce'});
    if (!applied) return; // a driver that cannot ask for it
    find(element, '.break-field.open')!.click();
    await waitUntil(() => !find(element, '.break-field.open'));
    await nextFrame();
    const still = [...moving()];
    await executeServerCommand('media', {});
    expect(still).to.deep.equal([]);
  });

  it('is left alone by what a page asks for itself', async () => {
    const element = await explored(1200);
    const told = heard(element, 'timeline-window');
    element.show('2021-08-03', '2021-08-04');
    await waitUntil(() => !isWhole(element));
    element.reset();
    await waitUntil(() => isWhole(element));
    expect(told).to.deep.equal([]);
  });

  it('narrows a list to what lies in the window, and counts the rest', async () => {
    const element = await explored(360);
    const count = all(element, 'article').length;
    element.show('2021-08-03', '2021-08-04');
    await waitUntil(() => all(element, '.chip').length === 2);
    const chips = all(element, '.chip .title').map(({textContent}) => Number.parseInt(textContent, 10));
    expect(
      chips.length,
      all(element, '.chip')
        .map(({textContent}) => textContent)
        .join(),
    ).to.equal(2);
    expect(all(element, '.item:not(.chip)').length + chips.reduce((sum, each) => sum + each, 0)).to.equal(count);
  });
});

describe('the page', () => {
  afterEach(() => window.scrollTo(0, 0));

  it('is scrolled by a plain wheel over the drawing', async () => {
    const element = await explored(1200);
    element.insertAdjacentHTML('afterend', '<div style="height: 2000px"></div>');
    await wheel(middle(mark(element, ATTACK)!), {deltaY: 120});
    await waitUntil(() => scrollY > 0);
    expect(isWhole(element)).to.equal(true);
  });

  it('is scrolled by a vertical swipe over the drawing', async () => {
    if (!can('swipeScroll')) {
      const element = await explored(1200);
      expect(getComputedStyle(find(element, '.stage')!).touchAction).to.contain('pan-y');
      return;
    }
    await setTouchPoints(5);
    const element = await explored(1200);
    element.insertAdjacentHTML('afterend', '<div style="height: 2000px"></div>');
    await swipe({x: 700, y: 600}, {dy: -200});
    await waitUntil(() => scrollY > 0);
    expect(isWhole(element)).to.equal(true);
    await setTouchPoints(0);
  });

  it('is zoomed by Control and the wheel where a timeline has no zoom', async () => {
    const element = await explored(1200, {controls: 'filter'});
    const wheelEvent = new WheelEvent('wheel', {deltaY: -100, ctrlKey: true, cancelable: true, bubbles: true, composed: true});
    find(element, '.stage')!.dispatchEvent(wheelEvent);
    expect(wheelEvent.defaultPrevented).to.equal(false);
    expect(getComputedStyle(find(element, '.stage')!).touchAction).to.equal('auto');
  });

  it('has its gestures back once the zoom is taken off', async () => {
    const element = await explored(1200);
    element.controls = undefined;
    await element.updateComplete;
    const wheelEvent = new WheelEvent('wheel', {deltaY: -100, ctrlKey: true, cancelable: true, bubbles: true, composed: true});
    find(element, '.stage')!.dispatchEvent(wheelEvent);
    expect(wheelEvent.defaultPrevented).to.equal(false);
    expect(find(element, '.toolbar')).to.equal(null);
  });
});

describe('a filter', () => {
  const toggle = (element: EventTimeline, name: string) => all(element, '.toggle').find(({textContent}) => textContent.includes(name))!;

  it('takes out what is not pressed, tells how many are left, and brings it back', async () => {
    const element = await explored(1200);
    const told = heard<TimelineFilterEvent>(element, 'timeline-filter');
    const count = seen(element).length;
    const taliban = kabulAugust2021.events.filter(({background, group}) => !background && group === 'taliban').length;
    await click(toggle(element, 'Taliban'));
    await waitUntil(() => seen(element).length === count - taliban);
    expect(toggle(element, 'Taliban').ariaPressed).to.equal('false');
    expect(find(element, '[role=status].quiet')!.textContent).to.equal(`${count - taliban} of ${count} events shown`);
    expect(find(element, '.note')!.textContent).to.contain(`${taliban} events filtered out`);
    await click(toggle(element, 'Taliban'));
    await waitUntil(() => seen(element).length === count);
    expect([told.length, element.filter]).to.deep.equal([2, undefined]);
  });

  it('brings all back with the last that is taken off', async () => {
    const element = await explored(1200, {filter: 'group:taliban'});
    await click(toggle(element, 'Taliban'));
    await waitUntil(() => element.filter === undefined);
  });

  it('that a page sets is told to nobody, and one that lets nothing through says so', async () => {
    const element = await explored(1200);
    const told = heard(element, 'timeline-filter');
    element.filter = 'group:nobody';
    await element.updateComplete;
    expect(find(element, '.notice')!.textContent).to.equal('No events in this selection');
    expect(told).to.deep.equal([]);
  });
});

describe('a search', () => {
  const type = async (element: EventTimeline, text: string) => {
    const field = find(element, '.search input') as HTMLInputElement;
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await element.updateComplete;
  };

  for (const width of [1200, 360]) {
    it(`at ${width} px sets apart what has the words, whatever their case and accents`, async () => {
      const element = await explored(width);
      await type(element, 'LÁSHKAR gah');
      const dimmed = all(element, '.item.dimmed').length;
      const found = all(element, '.item:not(.dimmed)').map(({dataset}) => dataset['event']!);
      expect(found).to.include.members(['lashkar-gah-killings', 'lashkar-gah-flight']);
      expect(dimmed).to.be.greaterThan(found.length);
      expect(find(element, '[role=status].quiet')!.textContent).to.equal(`${found.length} events found`);
      await press('Enter');
      await waitUntil(() => focusedEvent(element) === found[0]);
    });
  }

  it('is gone through by Enter and F3, which open nothing, and by its buttons, which do', async () => {
    const element = await explored(1200);
    await type(element, 'lashkar');
    const found = all(element, '.item:not(.dimmed)').map(({dataset}) => dataset['event']!);
    await press('F3');
    await waitUntil(() => focusedEvent(element) === found[0]);
    await press('F3');
    await waitUntil(() => focusedEvent(element) === found[1]);
    await press('Shift+F3');
    await waitUntil(() => focusedEvent(element) === found[0]);
    expect(element.selected).to.equal(undefined);
    await click(find(element, '[aria-label="Previous found"]')!);
    await waitUntil(() => element.selected === found.at(-1));
    await waitUntil(() => find(element, '[role=status].quiet')!.textContent === `${found.length} of ${found.length}`);
    await click(find(element, '[aria-label="Next found"]')!);
    await waitUntil(() => element.selected === found[0]);
  });

  it('goes on from what a reader opened alone, and says where that is after the window that goes along', async () => {
    const element = await explored(1200);
    await type(element, 'lashkar');
    const found = all(element, '.item:not(.dimmed)').map(({dataset}) => dataset['event']!);
    element.show('2021-07-26', '2021-08-01');
    await waitUntil(() => all(element, '.item.quiet').length > 0);
    element.select(found[2]);
    await element.updateComplete;
    find(element, '[aria-label="Next found"]')!.click();
    await waitUntil(() => element.selected === found[3]);
    await waitUntil(() => find(element, '[role=status].quiet')!.textContent === `4 of ${found.length}`);
  });

  it('has room for what is typed where text is large', async () => {
    const element = await explored(320);
    element.style.setProperty('--timeline-font-size', '32px');
    await type(element, 'herat');
    const [field, box] = [find(element, '.search input')!, find(element, '.search')!];
    expect(field.getBoundingClientRect().width).to.be.greaterThan(100);
    expect(box.scrollWidth).to.be.at.most(box.clientWidth);
  });

  it('is left alone by F3 in a story', async () => {
    const element = await explored(1200, {controls: 'search story'});
    await waitUntil(() => find(element, '.read-story'));
    await type(element, 'lashkar');
    find(element, '.read-story')!.click();
    await waitUntil(() => find(element, '.story-title') && find(element, '[role=status].quiet')!.textContent.startsWith('1 of'));
    const said = find(element, '[role=status].quiet')!.textContent;
    const key = new KeyboardEvent('keydown', {key: 'F3', bubbles: true, composed: true, cancelable: true});
    find(element, '.story-title')!.dispatchEvent(key);
    await element.updateComplete;
    await nextFrame();
    expect([key.defaultPrevented, find(element, '[role=status].quiet')!.textContent]).to.deep.equal([false, said]);
  });

  it('marks the words that it finds, where a browser can, and no longer than they are searched for', async () => {
    const element = await explored(1200);
    await type(element, 'LÁSHKAR');
    const marked = () => [...(('highlights' in CSS && CSS.highlights.get('timeline-found')) || [])].map(String);
    const titles = all(element, '.item:not(.dimmed) .opener').filter(({textContent}) => textContent.includes('Lashkar'));
    expect(titles.length).to.be.greaterThan(1);
    if ('highlights' in CSS) expect(marked().length).to.be.at.least(titles.length);
    expect(marked().filter((text) => text !== 'Lashkar')).to.deep.equal([]);
    element.remove();
    await element.updateComplete;
    expect(marked()).to.deep.equal([]);
  });

  it('ends with Escape', async () => {
    const element = await explored(1200);
    await type(element, 'Herat');
    expect(all(element, '.item.dimmed').length).to.be.greaterThan(5);
    await press('Escape');
    await element.updateComplete;
    expect(all(element, '.item.dimmed').length).to.equal(0);
  });
});

describe('an update', () => {
  /** What happens to the nodes of an element with the focus on an event, while something is done. */
  async function changesBy(act: (element: EventTimeline) => Promise<unknown>): Promise<[EventTimeline, MutationRecord[]]> {
    const element = await explored(1200);
    opener(element, ATTACK).focus();
    await waitUntil(() => opener(element, ATTACK).getAttribute('tabindex') === '0');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(element.shadowRoot!, {subtree: true, childList: true, attributes: true, characterData: true});
    await act(element);
    await nextFrame();
    observer.disconnect();
    return [element, changes];
  }

  it('that changes nothing changes no node', async () => {
    const [, changes] = await changesBy((element) => {
      element.requestUpdate();
      return element.updateComplete;
    });
    expect(changes.map(({target, type, attributeName}) => `${type} ${attributeName} ${(target as Element).className}`)).to.deep.equal([]);
  });

  it('by the focus changes no node of another event', async () => {
    const [element, changes] = await changesBy(async (focused) => {
      await press('ArrowRight');
      await waitUntil(() => focusedEvent(focused) !== ATTACK);
    });
    const touched = new Set(
      changes
        .map(({target}) => (target as Element).closest('[data-event], [data-mark]'))
        .map((each) => each?.getAttribute('data-event') ?? each?.getAttribute('data-mark')),
    );
    expect([...touched].filter((id) => id !== ATTACK && id !== focusedEvent(element))).to.deep.equal([]);
  });
});

describe('the controls', () => {
  for (const width of [1200, 360])
    it(`at ${width} px have names and sizes that axe finds right, and no page scrolls sideways`, async () => {
      const element = await explored(width);
      await expect(element).to.be.accessible();
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });

  it('are pressed by a finger', async () => {
    if (!can('tap')) return expect(can('tap')).to.equal(false);
    const element = await explored(1200);
    await tap(button(element, 'Look closer'));
    await waitUntil(() => !isWhole(element));
  });
});

describe('the focus', () => {
  it('never falls out of a timeline whose buttons come and go', async () => {
    const element = await explored(1200);
    const isIn = () => document.activeElement === element;
    for (const act of [
      () => find(element, '.break-field')!,
      () => find(element, '.break-field.open')!,
      () => button(element, 'Look closer'),
      () => button(element, 'Look closer'),
      () => find(element, '.edge')!,
      () => find(element, '.edge')!,
      () => find(element, '.edge')!,
      () => button(element, 'Whole story'),
      () => all(element, '.toggle')[0]!,
    ]) {
      const pressed = act();
      if (!pressed) continue;
      pressed.focus();
      await press('Enter');
      await element.updateComplete;
      await nextFrame();
      expect(isIn(), pressed.outerHTML).to.equal(true);
    }
  });

  it('goes to another event when its own, outside what is looked at, is closed', async () => {
    const element = await explored(360, {selected: 'doha-agreement'});
    element.show('2021-08-03', '2021-08-04');
    await waitUntil(() => find(element, '.chip') && find(element, '.open'));
    opener(element, 'doha-agreement').focus();
    await press('Enter');
    await waitUntil(() => element.selected === undefined);
    await element.updateComplete;
    expect(item(element, 'doha-agreement')).to.equal(null);
    expect(focusedEvent(element)).to.be.a('string');
  });

  it('stays in a story when the page goes on to another event', async () => {
    const element = await explored(1200, {controls: 'zoom story'});
    await waitUntil(() => find(element, '.read-story'));
    await click(find(element, '.read-story')!);
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('.story-title'));
    element.selected = ATTACK;
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '.story-title'));
  });

  it('goes to another event when its own is filtered out', async () => {
    const element = await explored(1200);
    opener(element, ATTACK).focus();
    await waitUntil(() => opener(element, ATTACK).getAttribute('tabindex') === '0');
    element.filter = 'group:international';
    await element.updateComplete;
    expect(document.activeElement).to.equal(element);
    expect(focusedEvent(element)).to.be.a('string');
  });
});

describe('what went wrong once', () => {
  const pointer = (type: string, x: number, y: number, more: PointerEventInit = {}) =>
    new PointerEvent(type, {clientX: x, clientY: y, bubbles: true, composed: true, pointerId: 7, pointerType: 'mouse', ...more});
  const dated = (year: number) => ({events: [3, 5, 8].map((month) => ({date: `${year}-0${month}-01`, title: `Month ${month}`}))});

  it('a mouse that was let go elsewhere drags nothing', async () => {
    const element = await explored(1200);
    const stage = find(element, '.stage')!;
    const {top} = stage.getBoundingClientRect();
    stage.dispatchEvent(pointer('pointerdown', 600, top + 20, {buttons: 1}));
    stage.dispatchEvent(pointer('pointermove', 700, top + 20, {buttons: 0}));
    stage.dispatchEvent(pointer('pointermove', 800, top + 20, {buttons: 0}));
    await element.updateComplete;
    expect(isWhole(element)).to.equal(true);
  });

  it('a press by the keyboard after a drag is a press', async () => {
    const element = await explored(1200);
    await drag({x: 600, y: find(element, '.stage')!.getBoundingClientRect().top + 20}, {dx: -60});
    opener(element, ATTACK).focus();
    await press('Enter');
    await waitUntil(() => element.selected === ATTACK);
  });

  it('a gesture whose drawing goes is at rest', async () => {
    const element = await explored(1200);
    const stage = find(element, '.stage')!;
    stage.dispatchEvent(
      new WheelEvent('wheel', {deltaY: -60, ctrlKey: true, clientX: 600, bubbles: true, composed: true, cancelable: true}),
    );
    const told = heard(element, 'timeline-window');
    element.controls = 'filter';
    await waitUntil(() => told.length === 1);
  });

  it('another account is seen whole', async () => {
    const element = await explored(1200);
    element.show('2021-08-03', '2021-08-04');
    await waitUntil(() => !isWhole(element));
    element.data = dated(1990);
    await waitUntil(() => element.timeline!.events.length === 3 && isWhole(element));
    expect(seen(element).length).to.equal(3);
  });

  it('with nothing left to see there is nothing to look closer at', async () => {
    const element = await explored(1200, {filter: 'group:nobody'});
    await click(button(element, 'Look closer'));
    element.show('2021-08-03');
    await element.updateComplete;
    expect(find(element, '.window-row')).to.equal(null);
    element.filter = undefined;
    await waitUntil(() => seen(element).length > 0);
  });

  it('a window that a page without controls asks for counts what it leaves out, and leads back', async () => {
    const element = await explored(1200, {controls: undefined});
    element.show('2021-08-03', '2021-08-04');
    await waitUntil(() => all(element, '.edge').length === 3);
    await click(button(element, 'Whole story'));
    await waitUntil(() => all(element, '.item.quiet').length === 0);
  });

  it('a word that is being put together is not sent off', async () => {
    const element = await explored(1200);
    const field = find(element, '.search input') as HTMLInputElement;
    field.focus();
    field.value = 'Kab';
    field.dispatchEvent(new Event('input', {bubbles: true}));
    const enter = new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true, composed: true, cancelable: true});
    field.dispatchEvent(enter);
    await element.updateComplete;
    expect([enter.defaultPrevented, element.shadowRoot!.activeElement]).to.deep.equal([false, field]);
  });

  it('keys in a field of the host are its own', async () => {
    const element = await explored(1200);
    const field = document.createElement('textarea');
    field.slot = 'footer';
    element.append(field);
    field.focus();
    await press('+');
    expect([field.value, isWhole(element)]).to.deep.equal(['+', true]);
  });

  it('what has the focus stays in view when it is looked at closer', async () => {
    const element = await explored(1200);
    const [first] = seen(element);
    opener(element, first!).focus();
    for (let i = 0; i < 3; i++) await press('+');
    await waitUntil(() => !isWhole(element));
    expect(item(element, first!).classList.contains('quiet')).to.equal(false);
  });

  it('a filter counts among what the groups of the page let through', async () => {
    const element = await explored(1200, {groups: 'taliban civilians'});
    expect(all(element, '.chips:not(.menu) .toggle').map(({textContent}) => textContent.replace(/[\s\d]+/gu, ' ').trim())).to.deep.equal([
      'Taliban',
      'Civilians',
    ]);
  });

  it('a menu of the filter closes by Escape, and the event stays open', async () => {
    const element = await explored(1200);
    element.select(ATTACK);
    const menu = find(element, '.menu') as HTMLDetailsElement;
    menu.open = true;
    menu.querySelector('button')!.focus();
    await press('Escape');
    await element.updateComplete;
    expect([menu.open, element.selected]).to.deep.equal([false, ATTACK]);
  });

  it('a sentence is said anew, and not again when another is over', async () => {
    const element = await explored(1200);
    const region = find(element, '[role=status].quiet')!;
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(region.textContent));
    observer.observe(region, {childList: true, characterData: true, subtree: true});
    for (const name of ['Taliban', 'Taliban', 'Taliban']) {
      await click(all(element, '.toggle').find(({textContent}) => textContent.includes(name))!);
      await waitUntil(() => region.textContent !== '');
    }
    observer.disconnect();
    const sentences = said.filter(Boolean);
    expect(sentences.length).to.equal(3);
    expect(sentences[0]).to.equal(sentences[2]);
  });
});

describe('what a newcomer met', () => {
  it('a menu closes by a press outside', async () => {
    const element = await explored(1200);
    const menu = find(element, '.menu') as HTMLDetailsElement;
    menu.open = true;
    await click({x: 600, y: 880});
    expect(menu.open).to.equal(false);
  });

  it('a window that was told is shown again', async () => {
    const element = await explored(1200);
    const told = heard<TimelineWindowEvent>(element, 'timeline-window');
    await click(button(element, 'Look closer'));
    await waitUntil(() => told.length === 1);
    element.reset();
    await waitUntil(() => isWhole(element));
    element.show(told[0]!.from, told[0]!.to);
    await waitUntil(() => !isWhole(element));
  });

  it('paper has the key to groups that stands in the toolbar', async () => {
    const element = await explored(1200);
    expect(find(element, '.key')!.textContent).not.to.contain('Taliban');
    dispatchEvent(new Event('beforeprint'));
    expect(find(element, '.key')!.textContent).to.contain('Taliban');
    dispatchEvent(new Event('afterprint'));
  });

  it('nothing hidden makes the page longer', async () => {
    const element = await explored(1200, {controls: 'zoom overview'});
    await waitUntil(() => find(element, '.overview'));
    element.select(ATTACK); // another part, with styles of its own
    await waitUntil(() => find(element, '.open .body'));
    element.select(undefined);
    await click(button(element, 'Look closer'));
    await waitUntil(() => !isWhole(element));
    await atRest(element);
    expect(document.documentElement.scrollHeight).to.be.at.most(Math.max(900, Math.ceil(element.getBoundingClientRect().bottom)) + 1);
  });
});

describe('who cannot see', () => {
  it('is told one short sentence of each thing that a reader does', async () => {
    const element = await explored(1200, {controls: 'search filter zoom story'});
    await waitUntil(() => find(element, '.read-story'));
    const region = find(element, '[role=status].quiet')!;
    const log: string[] = [];
    const observer = new MutationObserver(() => region.textContent && log.push(region.textContent));
    observer.observe(region, {childList: true, characterData: true, subtree: true});
    const said = async (act: () => void): Promise<string[]> => {
      log.length = 0;
      act();
      await waitUntil(() => log.length > 0);
      await nextFrame();
      await nextFrame();
      return [...log];
    };
    const field = find(element, '.search input') as HTMLInputElement;
    const search = (text: string) => () => {
      field.value = text;
      field.dispatchEvent(new Event('input', {bubbles: true}));
    };
    const told = [
      await said(() => all(element, '.toggle')[0]!.click()),
      await said(() => all(element, '.toggle')[0]!.click()),
      await said(search('herat')),
      await said(() => button(element, 'Look closer').click()),
      await said(() => button(element, 'Whole story').click()),
      await said(() => find(element, '.read-story')!.click()),
      await said(() => find(element, '.turn.next')!.click()),
    ];
    observer.disconnect();
    for (const sentences of told) {
      expect(sentences.length, JSON.stringify(told)).to.equal(1);
      expect(sentences[0]!.length).to.be.lessThan(60);
    }
  });
});
