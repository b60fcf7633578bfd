import {fixture, html} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import type {EventTimeline} from '../../src/index.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {withInter} from './type.js';

/** The article's timeline, drawn in Inter on a page `width` px wide. */
export async function article(width = 1200): Promise<EventTimeline> {
  await withInter();
  await setViewport({width, height: 900});
  const element = await fixture<EventTimeline>(html`<event-timeline .data=${kabulAugust2021}></event-timeline>`);
  await element.ready;
  await element.updateComplete;
  return element;
}
