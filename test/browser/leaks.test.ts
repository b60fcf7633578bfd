import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import type {EventTimeline} from '../../src/index.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {withInter} from './type.js';

const CONTROLS = 'search filter zoom story table download overview';

/** What is listened to, observed or timed beyond the element itself, while the page is watched. */
interface Held {
  readonly counts: () => Record<string, number>;
  readonly release: () => void;
}

/** Counts what is taken and given back of the window, the document and the observers. */
function watched(): Held {
  const held = new Map<string, Set<unknown>>();
  const of = (name: string) => held.get(name) ?? held.set(name, new Set()).get(name)!;
  const undo: (() => void)[] = [];
  for (const target of [window, document, document.documentElement] as EventTarget[]) {
    const addEventListener = target.addEventListener.bind(target);
    const removeEventListener = target.removeEventListener.bind(target);
    target.addEventListener = function (type: string, listener: EventListener, options?: AddEventListenerOptions) {
      of('listeners').add(listener);
      options?.signal?.addEventListener('abort', () => of('listeners').delete(listener));
      addEventListener(type, listener, options);
    };
    target.removeEventListener = function (type: string, listener: EventListener, options?: EventListenerOptions) {
      of('listeners').delete(listener);
      removeEventListener(type, listener, options);
    };
    undo.push(() => ['addEventListener', 'removeEventListener'].forEach((name) => Reflect.deleteProperty(target, name)));
  }
  for (const name of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver'] as const) {
    const {disconnect, observe} = window[name].prototype as {observe: (...args: unknown[]) => void; disconnect: () => void};
    Object.assign(window[name].prototype, {
      observe(this: unknown, ...args: unknown[]) {
        of(name).add(this);
        observe.apply(this, args);
      },
      disconnect(this: unknown) {
        of(name).delete(this);
        disconnect.call(this);
      },
    });
    undo.push(() => Object.assign(window[name].prototype, {observe, disconnect}));
  }
  return {
    counts: () => Object.fromEntries([...held].map(([name, {size}]) => [name, size])),
    release: () => undo.forEach((each) => each()),
  };
}

const find = (element: EventTimeline, selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);

/** Mounts an element, uses every control, and takes it out again. */
async function used(): Promise<void> {
  const element = Object.assign(document.createElement('event-timeline'), {data: kabulAugust2021, controls: CONTROLS});
  document.body.append(element);
  await element.ready;
  await waitUntil(() => ['.zoom', '.overview', '.views', '.download'].every((selector) => find(element, selector)));
  element.select('kabul-attack');
  await element.updateComplete;
  find(element, '[aria-label="Look closer"]')!.click();
  await element.updateComplete;
  find(element, '.toggle')!.click();
  await element.updateComplete;
  const field = find(element, '.search input') as HTMLInputElement;
  field.value = 'gah';
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await element.updateComplete;
  find(element, '.views button:last-child')!.click();
  await element.updateComplete;
  find(element, '.sort')!.click();
  find(element, '.download summary')!.click();
  await element.updateComplete;
  element.remove();
}

describe('an element that is taken out', () => {
  before(async function () {
    this.timeout(60_000);
    await withInter();
    await setViewport({width: 1200, height: 900});
    await used(); // whatever is fetched and kept once
    await nextFrame();
  });

  it('leaves no listener and no observer behind', async function () {
    this.timeout(60_000);
    const page = watched();
    for (let i = 0; i < 3; i++) await used();
    await nextFrame();
    const {counts} = page;
    page.release();
    expect(
      Object.values(counts()).reduce((sum, count) => sum + count, 0),
      JSON.stringify(counts()),
    ).to.equal(0);
  });
});
