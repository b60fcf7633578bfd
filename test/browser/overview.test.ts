import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import type {EventTimeline, TimelineWindowEvent} from '../../src/index.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {can, click, drag, press, swipe} from './gestures.js';
import {withInter} from './type.js';

/** The article with an overview, at a width of the page. */
async function shown(width = 1200, layout: EventTimeline['layout'] = 'auto', dir = 'ltr'): Promise<EventTimeline> {
  await withInter();
  await setViewport({width, height: 900});
  const element = await fixture<EventTimeline>(
    html`<event-timeline dir=${dir} layout=${layout} controls="overview" .data=${kabulAugust2021}></event-timeline>`,
  );
  await element.ready;
  await waitUntil(() => find(element, '.strip'));
  await element.updateComplete;
  find(element, '.strip')!.scrollIntoView({block: 'center'});
  return element;
}

const find = (element: EventTimeline, selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
const thumb = (element: EventTimeline, end: 'from' | 'to') => find(element, `.thumb-${end}`)!;
/** Dates of the thumbs; engines differ in the comma after a weekday. */
const told = (element: EventTimeline) =>
  (['from', 'to'] as const).map((end) => thumb(element, end).getAttribute('aria-valuetext')!.replace(',', ''));
const valueOf = (element: EventTimeline, end: 'from' | 'to', name = 'now') => Number(thumb(element, end).getAttribute(`aria-value${name}`));

/** A point of the strip, by its share of the width from the left. */
function at(element: EventTimeline, share: number) {
  const {left, top, width} = find(element, '.strip')!.getBoundingClientRect();
  return {x: Math.round(left + share * width), y: Math.round(top + 17)};
}

/** Windows that the page is told of. */
function heard(element: EventTimeline): TimelineWindowEvent[] {
  const events: TimelineWindowEvent[] = [];
  element.addEventListener('timeline-window', (event) => events.push(event));
  return events;
}

const WHOLE = ['Saturday 1 February 2020', 'Tuesday 31 August 2021'];

describe('the overview', () => {
  for (const layout of ['horizontal', 'vertical'] as const) {
    it(`has two named sliders with dates, and is accessible, under the ${layout} layout`, async () => {
      const element = await shown(1200, layout);
      expect(told(element)).to.deep.equal(WHOLE);
      expect(['from', 'to'].map((end) => thumb(element, end as 'from').getAttribute('aria-label'))).to.deep.equal(['From', 'To']);
      expect(find(element, '.densest')!.textContent).to.equal('11 of 20 events within 3 days');
      await expect(element).to.be.accessible();
    });

    it(`is moved by keys under the ${layout} layout: a day, ten, the limits`, async () => {
      const element = await shown(1200, layout);
      const events = heard(element);
      thumb(element, 'to').focus();
      await press('ArrowLeft');
      await element.updateComplete;
      expect(told(element)[1]).to.equal('Monday 30 August 2021');
      await press('PageDown', 'PageDown', 'ArrowUp');
      await element.updateComplete;
      expect(told(element)).to.deep.equal([WHOLE[0], 'Wednesday 11 August 2021']);
      expect(events.length, 'told at rest').to.equal(4);
      await press('End');
      await element.updateComplete;
      expect(told(element)).to.deep.equal(WHOLE);
      expect([events.at(-1)!.from, events.at(-1)!.to]).to.deep.equal([undefined, undefined]);
    });
  }

  it('keeps an end from passing the other, which is its limit', async () => {
    const element = await shown();
    thumb(element, 'from').focus();
    await press('End');
    await element.updateComplete;
    expect(valueOf(element, 'from')).to.equal(valueOf(element, 'from', 'max'));
    expect(valueOf(element, 'to'), 'the other stays').to.equal(valueOf(element, 'to', 'max'));
    expect(valueOf(element, 'from')).to.be.lessThan(valueOf(element, 'to'));
    await press('ArrowRight');
    await element.updateComplete;
    expect(valueOf(element, 'from')).to.equal(valueOf(element, 'from', 'max'));
    await press('Home');
    await element.updateComplete;
    expect(told(element)).to.deep.equal(WHOLE);
  });

  it('follows a thumb that is dragged, and is told of once, at rest', async () => {
    const element = await shown();
    const events = heard(element);
    const {width} = find(element, '.strip')!.getBoundingClientRect();
    await drag(thumb(element, 'from'), {dx: Math.round(width / 2)});
    await element.updateComplete;
    const middle = (valueOf(element, 'from', 'min') + valueOf(element, 'to', 'max')) / 2;
    expect(Math.abs(valueOf(element, 'from') - middle)).to.be.lessThan(5 * 864e5);
    expect(events.length).to.equal(1);
    const {left} = find(element, '.frame')!.getBoundingClientRect();
    expect(Math.abs(left - at(element, 0.5).x)).to.be.lessThan(6);
  });

  it('moves by what lies between the thumbs, as long as it was, and no farther than the axis', async () => {
    const element = await shown();
    element.show('2021-05', '2021-07');
    await element.updateComplete;
    await nextFrame(); // the page may scroll for what is longer now
    await nextFrame();
    find(element, '.strip')!.scrollIntoView({block: 'center'});
    const length = valueOf(element, 'to') - valueOf(element, 'from');
    const from = valueOf(element, 'from');
    await drag(find(element, '.frame')!, {dx: 40});
    await element.updateComplete;
    expect(valueOf(element, 'from')).to.be.greaterThan(from);
    expect(Math.abs(valueOf(element, 'to') - valueOf(element, 'from') - length)).to.be.lessThan(1000);
    await drag(find(element, '.frame')!, {dx: 120});
    await element.updateComplete;
    expect(told(element)[1]).to.equal(WHOLE[1]);
  });

  it('moves to a press outside, and looks closer at one inside: nothing needs a drag', async () => {
    const element = await shown();
    element.show('2021-05', '2021-07');
    await element.updateComplete;
    await click(at(element, 0.03));
    await element.updateComplete;
    expect(told(element)[0]).to.equal(WHOLE[0]);
    const length = valueOf(element, 'to') - valueOf(element, 'from');
    await click(at(element, 0.08));
    await element.updateComplete;
    expect(valueOf(element, 'to') - valueOf(element, 'from')).to.be.lessThan(length * 0.6);
    find(element, '.overview-lead button')!.click();
    await element.updateComplete;
    expect(told(element)).to.deep.equal(WHOLE);
  });

  it('is mirrored where time runs from right to left', async () => {
    const element = await shown(1200, 'auto', 'rtl');
    const [from, to] = (['from', 'to'] as const).map((end) => thumb(element, end).getBoundingClientRect().left);
    expect(from).to.be.greaterThan(to!);
    thumb(element, 'to').focus();
    await press('ArrowRight');
    await element.updateComplete;
    expect(told(element)[1]).to.equal('Monday 30 August 2021');
    await drag(thumb(element, 'from'), {dx: -300});
    await element.updateComplete;
    expect(valueOf(element, 'from')).to.be.greaterThan(valueOf(element, 'from', 'min') + 100 * 864e5);
  });

  it('has hands of 24 px that do not lie on each other, however short what is looked at', async () => {
    const element = await shown(360);
    element.show('2021-08-03', '2021-08-03');
    await element.updateComplete;
    const [from, to] = (['from', 'to'] as const).map((end) => thumb(element, end).getBoundingClientRect());
    expect(from!.width).to.be.at.least(24);
    expect(to!.width).to.be.at.least(24);
    expect(from!.right).to.be.at.most(to!.left + 0.1);
    expect(document.documentElement.scrollWidth, 'and nothing sticks out').to.be.at.most(innerWidth);
  });

  it('leaves a vertical swipe to the page', async () => {
    const element = await shown(360);
    if (!can('swipeScroll')) {
      expect(getComputedStyle(find(element, '.strip')!).touchAction).to.contain('pan-y');
      return;
    }
    element.insertAdjacentHTML('afterend', '<div style="height: 2000px"></div>');
    const before = scrollY;
    await swipe(at(element, 0.4), {dy: -200});
    await waitUntil(() => scrollY !== before);
    expect(told(element)).to.deep.equal(WHOLE);
    element.nextElementSibling!.remove();
  });

  it('stays where it is while its words change', async () => {
    const element = await shown(360);
    const top = () => find(element, '.strip')!.getBoundingClientRect().top - find(element, '.overview')!.getBoundingClientRect().top;
    const before = top();
    element.show('2021-08-01', '2021-08-05');
    await element.updateComplete;
    expect(top()).to.equal(before);
  });

  it('listens to nothing outside itself, and goes with its word', async () => {
    const element = await shown();
    const listening: string[] = [];
    const {prototype} = EventTarget;
    const add = prototype.addEventListener; // eslint-disable-line @typescript-eslint/unbound-method -- put back below
    prototype.addEventListener = function (this: EventTarget | undefined, ...how: Parameters<typeof add>) {
      if (!(this instanceof Element)) listening.push(how[0]);
      add.apply(this ?? window, how);
    };
    try {
      await drag(thumb(element, 'to'), {dx: -100});
      await element.updateComplete;
      const strip = find(element, '.strip')!;
      element.controls = '';
      await element.updateComplete;
      expect(strip.isConnected).to.equal(false);
      expect(listening.filter((type) => /^(blur|click|focus|key|mouse|pointer|touch|wheel)/.test(type))).to.deep.equal([]);
    } finally {
      prototype.addEventListener = add;
    }
  });
});
