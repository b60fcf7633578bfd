import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {executeServerCommand, setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import {followSteps, type EventTimeline, type TimelineDocument, type TimelineSelectEvent} from '../../src/index.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {can, click, drag, press, swipe, tap} from './gestures.js';
import {withInter} from './type.js';

/** Events that a story can tell the time between, but for two; in time order `sandbags` is the second, the day before its hours. */
const FLOOD: TimelineDocument = {
  title: 'The flood',
  timeZone: 'Europe/Vienna',
  groups: [
    {id: 'city', label: 'City'},
    {id: 'army', label: 'Army'},
  ],
  events: [
    {id: 'rain', date: '2024-10-22', title: 'Rain begins'},
    {id: 'river', date: '2024-10-24T11', title: 'The river leaves its bed', group: 'city', summary: 'The first time in *forty* years.'},
    {id: 'sirens', date: '2024-10-24T20', title: 'Sirens in the old town', group: 'city'},
    {id: 'sandbags', date: '2024-10-24', title: 'Soldiers fill sandbags', group: 'army'},
    {id: 'bridges', date: '2024-10-27', title: 'Two bridges are lost', status: 'claimed', attribution: 'Mayor', group: 'city'},
    {id: 'bill', date: '2024-11', title: 'The city counts what it cost', group: 'city', relations: [{type: 'response-to', to: 'bridges'}]},
  ],
};

interface Page {
  readonly width?: number;
  readonly dir?: 'ltr' | 'rtl';
}

/** A timeline that can be read as a story, once its button is there. */
async function drawn(asked: Partial<EventTimeline> = {}, {width = 1200, dir = 'ltr'}: Page = {}): Promise<EventTimeline> {
  await withInter();
  await setViewport({width, height: 900});
  document.body.style.margin = '0';
  const box = document.createElement('div');
  box.dir = dir;
  const element = Object.assign(document.createElement('event-timeline'), {data: FLOOD, controls: 'story', ...asked});
  box.append(element);
  document.body.replaceChildren(box);
  scrollTo(0, 0);
  await element.ready;
  const names = {search: '.search', filter: '.chips', zoom: '.zoom', story: '.read-story'};
  for (const name of element.controls?.split(' ') ?? []) await waitUntil(() => find(element, names[name as keyof typeof names]));
  await element.updateComplete;
  return element;
}

/** The same, its story open. */
async function reading(asked: Partial<EventTimeline> = {}, page: Page = {}): Promise<EventTimeline> {
  const element = await drawn(asked, page);
  await click(button(element)!);
  await settled(element);
  return element;
}

/** Waits for what the reader asked for: the opened event, and the focus on its title. */
async function settled(element: EventTimeline): Promise<void> {
  await element.updateComplete;
  await nextFrame();
  await element.updateComplete;
}

const find = <E extends HTMLElement>(element: EventTimeline, selector: string) => element.renderRoot.querySelector<E>(selector);
const button = (element: EventTimeline) => find(element, '.read-story');
const story = (element: EventTimeline) => find(element, '.story');
const textOf = (element: EventTimeline, selector: string) => find(element, selector)?.textContent.replace(/\s+/gu, ' ').trim();
const title = (element: EventTimeline) => textOf(element, '.story-title');
const position = (element: EventTimeline) => textOf(element, '.story-place span');
const focused = (element: EventTimeline) => element.shadowRoot!.activeElement;
async function turn(element: EventTimeline, way: 'next' | 'previous'): Promise<void> {
  await click(find(element, `.${way}`)!);
  await settled(element);
}

/** What the page is told of, by id. */
function told(element: EventTimeline): (string | undefined)[] {
  const ids: (string | undefined)[] = [];
  element.addEventListener('timeline-select', (event: TimelineSelectEvent) => ids.push(event.id));
  return ids;
}

describe('a story', () => {
  for (const width of [1200, 360]) {
    it(`stands in place of the events at ${width} px, says where it is, and gives them back`, async () => {
      const element = await reading({}, {width});
      expect(find(element, 'ol')).to.equal(null);
      expect([title(element), position(element)]).to.deep.equal(['Rain begins', '1 of 6']);
      expect(textOf(element, '.story-of')).to.equal('The flood');
      expect(document.documentElement.scrollWidth).to.equal(width);
      await click(find(element, '.story-place button')!);
      await settled(element);
      expect(story(element)).to.equal(null);
      expect(element.renderRoot.querySelectorAll('article').length).to.equal(6);
    });

    it(`passes axe at ${width} px, with a summary, links and time passed`, async () => {
      for (const selected of ['river', 'bill']) {
        const element = await reading({selected}, {width});
        expect(title(element)).to.be.a('string');
        await Promise.allSettled(element.shadowRoot!.getAnimations().map(({finished}) => finished)); // it fades in
        await expect(element).to.be.accessible();
      }
    });
  }

  it('goes by button and by key, each of which the page is told of once, and no farther than its ends', async () => {
    const element = await reading();
    const ids = told(element);
    await turn(element, 'next');
    await turn(element, 'next');
    await turn(element, 'previous');
    expect([element.selected, position(element)]).to.deep.equal(['sandbags', '2 of 6']);
    for (const key of ['ArrowRight', 'ArrowLeft', 'End', 'ArrowRight', 'Home', 'ArrowLeft']) {
      await press(key);
      await settled(element);
    }
    expect(ids).to.deep.equal(['sandbags', 'river', 'sandbags', 'river', 'sandbags', 'bill', 'rain']);
    expect(find<HTMLButtonElement>(element, '.previous')!.disabled).to.equal(true);
  });

  it('mirrors keys and buttons from right to left', async () => {
    for (const width of [1200, 360]) {
      const element = await reading({}, {width, dir: 'rtl'});
      await press('ArrowLeft');
      await settled(element);
      expect(element.selected).to.equal('sandbags');
      const [next, previous] = ['.next', '.previous'].map((name) => find(element, name)!.getBoundingClientRect().left);
      expect(next).to.be.lessThan(previous!);
      expect(document.documentElement.scrollWidth).to.equal(width);
    }
  });

  it('turns by a finger that goes sideways, and leaves up and down to the page', async () => {
    const element = await reading({}, {width: 360});
    expect(getComputedStyle(find(element, '.story')!).touchAction).to.contain('pan-y');
    if (!can('swipe')) return;
    const at = find(element, '.story-title')!;
    await swipe(at, {dx: -120, dy: 10});
    await settled(element);
    expect(element.selected).to.equal('sandbags');
    await swipe(find(element, '.story-title')!, {dx: -30});
    await swipe(find(element, '.story-title')!, {dx: -60, dy: 60});
    await settled(element);
    expect(element.selected).to.equal('sandbags');
    await swipe(find(element, '.story-title')!, {dx: 120});
    await settled(element);
    expect(element.selected).to.equal('rain');
    expect(getComputedStyle(story(element)!).touchAction).to.equal('pan-y pinch-zoom');
  });

  it('does not take a mouse that selects text for a finger', async () => {
    const element = await reading();
    const {left, top, height} = find(element, '.story-title')!.getBoundingClientRect();
    await drag({x: left + 150, y: top + height / 2}, {dx: -120});
    await settled(element);
    expect(element.selected).to.equal('rain');
  });

  it('has its buttons pressed by a finger', async () => {
    const element = await drawn({}, {width: 360});
    expect(button(element)!.getBoundingClientRect().height).to.be.at.least(24);
    if (!can('tap')) return;
    await tap(button(element)!);
    await waitUntil(() => find(element, '.next'));
    await settled(element);
    await tap(find(element, '.next')!);
    await waitUntil(() => element.selected === 'sandbags');
  });

  it('begins at the open event, else at the first in the window and the filter', async () => {
    expect(title(await reading({selected: 'bridges'}))).to.equal('Mayor: Two bridges are lost');
    expect(title(await reading({filter: 'group:city'}))).to.equal('The river leaves its bed');
    const element = await drawn();
    element.show('2024-10-26', '2024-10-28');
    await element.updateComplete;
    await click(button(element)!);
    await settled(element);
    expect(element.selected).to.equal('bridges');
  });

  it('tells the time passed on the drawing, in the text where there is none, and not where dates overlap', async () => {
    const passed = async (selected: string, width: number) => {
      const element = await reading({selected}, {width});
      const words = Array.from(element.renderRoot.querySelectorAll('.story-axis .break'), (node) => node.textContent);
      return [textOf(element, '.story-since')?.replace('· ', ''), words.find((text) => /later|next/.test(text))];
    };
    expect(await passed('sandbags', 1200)).to.deep.equal(['2 days later', '2 days later']);
    expect(await passed('river', 1200)).to.deep.equal([undefined, undefined]);
    expect(await passed('sirens', 360)).to.deep.equal(['9 hours later', undefined]);
    expect(await passed('bill', 360)).to.deep.equal(['the next month', undefined]);
  });

  it('keeps of the drawing all but its labels, the event in a ring, and reads the event whose mark is pressed', async () => {
    const element = await reading({selected: 'river'});
    const ringed = () => find(element, '.mark:has(.ring)')?.getAttribute('data-mark');
    expect(ringed()).to.equal('river');
    expect(element.renderRoot.querySelectorAll('.story-axis .mark').length).to.equal(6);
    expect(find(element, '.story-axis .flag')).to.equal(null);
    const ids = told(element);
    await click(find(element, '[data-mark="bill"]')!);
    await settled(element);
    await click(find(element, '[data-mark="bill"]')!);
    await settled(element);
    expect([title(element), ringed()]).to.deep.equal(['The city counts what it cost', 'bill']);
    expect(ids).to.deep.equal(['bill']);
  });

  it('has the titles before and after as ways there, and links to what is linked', async () => {
    const element = await reading({selected: 'bill'});
    await click(find(element, '.story-beside button')!);
    await settled(element);
    expect(element.selected).to.equal('bridges');
    await click(find(element, '.card-rows a[href="#bill"]')!);
    await settled(element);
    expect(element.selected).to.equal('bill');
    expect(focused(element)).to.equal(find(element, '.story-title'));
  });

  it('has the focus on the title, says only where it is, and gives the focus back to the event', async () => {
    const element = await reading();
    const says = () => textOf(element, '[role="status"]');
    expect(focused(element)).to.equal(find(element, '.story-title'));
    await turn(element, 'next');
    expect(focused(element)).to.equal(find(element, '.story-title'));
    expect(says()).to.equal('2 of 6');
    expect(find(element, '[aria-live]')).to.equal(null);
    await press('Escape');
    await settled(element);
    expect(story(element)).to.equal(null);
    expect(element.selected).to.equal('sandbags');
    expect(focused(element)?.closest('[data-event]')?.getAttribute('data-event')).to.equal('sandbags');
    expect(says()).to.equal('');
  });

  it('scrolls the page only where the title is out of view', async () => {
    const element = await drawn({}, {width: 360});
    element.insertAdjacentHTML('afterend', '<div style="height: 2000px"></div>');
    scrollTo(0, 10);
    await click(button(element)!);
    await settled(element);
    expect(scrollY).to.be.at.most(10); // less where a browser holds what is under the story in its place
    scrollTo(0, 300);
    await press('ArrowRight');
    await settled(element);
    const {top} = find(element, '.story-title')!.getBoundingClientRect();
    expect(top).to.be.within(0, 900);
    expect(scrollY).to.be.lessThan(300);
  });

  it('follows what the page selects, without taking the focus, and ends where the page closes it', async () => {
    const element = await reading();
    (focused(element) as HTMLElement).blur();
    element.selected = 'sirens';
    await settled(element);
    expect([title(element), focused(element)]).to.deep.equal(['Sirens in the old town', null]);
    element.selected = undefined;
    await settled(element);
    expect(story(element)).to.equal(null);
  });

  it('goes on with what a filter leaves', async () => {
    const element = await reading({selected: 'sandbags'});
    element.filter = 'group:city';
    await settled(element);
    expect([title(element), position(element), element.selected]).to.deep.equal(['The river leaves its bed', '1 of 4', 'river']);
  });

  it('reads events that the drawing counts in a chip, and leaves that open', async () => {
    const events = Array.from({length: 60}, (_, i) => ({id: `e${i}`, date: `2024-10-${10 + (i % 10)}`, title: `Event ${i} of a long day`}));
    const element = await reading({data: {events}, layout: 'horizontal'});
    const counted = 'e11';
    element.selected = counted;
    await settled(element);
    expect([title(element), element.selected]).to.deep.equal(['Event 11 of a long day', counted]);
    const ids = told(element);
    await turn(element, 'next');
    expect(ids).to.deep.equal(['e21']);
    expect(find(element, '.mark:has(.ring)')).to.not.equal(null);
    await press('Escape');
    await settled(element);
    expect(find(element, '.open .opener')).to.equal(focused(element));
  });

  it('leaves arrows to a field and a film in it', async () => {
    const input = Object.assign(document.createElement('input'), {id: 'own', value: 'abc'});
    const element = await reading({selected: 'river', renderEvent: () => input});
    input.focus();
    await press('ArrowRight');
    await settled(element);
    expect(focused(element)).to.equal(input);
    expect(element.selected).to.equal('river');
  });

  it('writes the whole list on paper', async () => {
    const element = await reading({selected: 'river'});
    window.dispatchEvent(new Event('beforeprint'));
    expect(story(element)).to.equal(null);
    expect(element.renderRoot.querySelectorAll('article').length).to.equal(6);
    window.dispatchEvent(new Event('afterprint'));
    await settled(element);
    expect(title(element)).to.equal('The river leaves its bed');
  });

  it('does not move where motion is not wanted', async function () {
    const {applied} = await executeServerCommand<{applied: boolean}, Record<string, string>>('media', {'prefers-reduced-motion': 'reduce'});
    if (!applied) return this.skip();
    const element = await reading();
    expect(getComputedStyle(find(element, '.story-event')!).animationName).to.equal('none');
    await executeServerCommand('media', {});
  });

  it('leaves nothing when it is taken off the controls, or the element off the page', async () => {
    const element = await reading();
    element.controls = 'zoom';
    await settled(element);
    expect([story(element), button(element)]).to.deep.equal([null, null]);
    const ids = told(element);
    element.renderRoot.querySelector<HTMLElement>('.opener')!.focus();
    element.controls = 'story';
    await waitUntil(() => button(element));
    expect(story(element)).to.equal(null);
    await click(button(element)!);
    await settled(element);
    expect(ids.length).to.be.at.most(1);
  });

  it('goes on where the element is moved in its page', async () => {
    const element = await reading({selected: 'sirens'});
    const name = title(element);
    element.remove();
    document.body.append(element);
    await settled(element);
    expect(title(element)).to.equal(name);
  });

  it('is there for the article at every width without anything cut off', async () => {
    for (const width of [1200, 768, 360]) {
      const element = await reading({data: kabulAugust2021, selected: 'counter-attack', controls: 'search filter zoom story'}, {width});
      expect(title(element)).to.contain('Defence ministry:');
      expect(document.documentElement.scrollWidth).to.equal(width);
      for (const node of element.renderRoot.querySelectorAll('.turn')) expect(node.getBoundingClientRect().width).to.equal(48);
    }
  });
});

describe('steps of a page', () => {
  /** A column of steps beside a timeline, each 600 px high. */
  async function page() {
    const element = await drawn({controls: undefined});
    element.style.cssText = 'position: sticky; top: 0';
    const column = document.createElement('div');
    column.innerHTML = ['rain', 'river', 'bridges', '']
      .map((id, i) => `<section data-event="${id}" ${i === 1 ? 'data-from="2024-10-24" data-to="2024-10-26"' : ''}>Step</section>`)
      .join('');
    const steps = [...column.children] as HTMLElement[];
    for (const step of steps) step.style.height = '600px';
    document.body.replaceChildren(column, element);
    const current = () => steps.map((step) => step.hasAttribute('data-current'));
    return {element, column, steps, current};
  }

  it('have the timeline go along, one of them current, and tell nobody', async () => {
    const {column, current, element} = await page();
    const ids = told(element);
    const shown: unknown[] = [];
    element.show = (...dates) => shown.push(dates);
    const stop = followSteps(element, column);
    await waitUntil(() => element.selected === 'rain');
    scrollTo(0, 700);
    await waitUntil(() => element.selected === 'river');
    expect(current()).to.deep.equal([false, true, false, false]);
    scrollTo(0, 1300);
    await waitUntil(() => element.selected === 'bridges');
    scrollTo(0, 1900);
    await waitUntil(() => element.selected === undefined);
    expect(shown).to.deep.equal([
      ['2024-10-24', '2024-10-26'],
      [undefined, undefined],
    ]);
    expect(ids).to.deep.equal([]);
    stop();
    expect(current()).to.deep.equal([false, false, false, false]);
    scrollTo(0, 0);
    await nextFrame();
    await nextFrame();
    expect(element.selected).to.equal(undefined);
  });

  it('may be any elements', async () => {
    const {element, steps} = await page();
    const stop = followSteps(element, steps.slice(1));
    scrollTo(0, 700);
    await waitUntil(() => element.selected === 'river');
    stop();
  });
});
