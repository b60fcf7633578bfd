import {nextFrame, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import type {EventTimeline} from '../../src/index.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {withInter} from './type.js';

/** Every control. */
export const CONTROLS = 'search filter zoom story overview';

/** Something of each control, once it has come. */
const COME = ['.search input', '.chips .toggle', '.zoom button', '.read-story', '.strip'];

/** The article with every control, on a page between two links, so that no Tab leaves that. */
export async function everyControl(width = 1200): Promise<EventTimeline> {
  await withInter();
  await setViewport({width, height: 1100});
  document.body.style.margin = '0';
  const element = Object.assign(document.createElement('event-timeline'), {data: kabulAugust2021, controls: CONTROLS});
  const [before, after] = [document.createElement('a'), document.createElement('a')];
  for (const link of [before, after]) Object.assign(link, {href: '#x', textContent: 'link'});
  document.body.replaceChildren(before, element, after);
  scrollTo(0, 0);
  await element.ready;
  await waitUntil(() => COME.every((selector) => find(element, selector)));
  await element.updateComplete;
  await nextFrame();
  return element;
}

export const find = <E extends HTMLElement>(element: EventTimeline, selector: string) => element.renderRoot.querySelector<E>(selector);
export const all = <E extends HTMLElement>(element: EventTimeline, selector: string) =>
  Array.from(element.renderRoot.querySelectorAll<E>(selector));
export const focused = (element: EventTimeline) => (element.renderRoot as ShadowRoot).activeElement;
export const eventOf = (inside: Element | null | undefined) => inside?.closest('[data-event]')?.getAttribute('data-event') ?? undefined;

/** Once labels stand where they are to stand. */
export async function atRest(element: EventTimeline): Promise<void> {
  await nextFrame();
  await Promise.allSettled((element.renderRoot as ShadowRoot).getAnimations().map(({finished}) => finished));
}
