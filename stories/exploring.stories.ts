import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import '../src/define.js';
import type {EventTimeline} from '../src/index.js';
import {kabulAugust2021} from '../data/kabul-august-2021.js';
import {frame} from './frame.js';

/** Arguments of a story: what readers explore with, and the width of what it stands in. */
interface Args {
  readonly width: number;
  readonly controls: string;
  readonly filter?: string;
  readonly colorScheme: 'auto' | 'light' | 'dark';
}

const meta = {
  title: 'Exploring',
  component: 'event-timeline',
  args: {width: 1200, controls: 'search filter zoom', colorScheme: 'auto'},
  render: ({colorScheme, controls, filter, width}: Args) =>
    frame(
      {width},
      html`<event-timeline
        .data=${kabulAugust2021}
        controls=${controls}
        filter=${filter ?? nothing}
        color-scheme=${colorScheme}
      ></event-timeline>`,
    ),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

type Canvas = {canvasElement: HTMLElement};

/** The element, once what a selector finds is there. */
async function withControl({canvasElement}: Canvas, selector: string): Promise<EventTimeline> {
  const element = canvasElement.querySelector('event-timeline');
  if (!element) throw new Error('no event-timeline in the story');
  await element.ready;
  await waitFor(async () => expect(element.renderRoot.querySelector(selector)).toBeTruthy());
  return element;
}

const find = (element: EventTimeline, selector: string) => element.renderRoot.querySelector<HTMLElement>(selector) as HTMLElement;
const count = (element: EventTimeline, selector: string) => element.renderRoot.querySelectorAll(selector).length;

/** Search, filter and zoom over the drawing: nothing of it is there unless `controls` asks for it. */
export const Everything: Story = {
  play: async (context) => {
    await withControl(context, '.zoom');
  },
};

/** Looking closer at two days: the axis stands still under the pointer, labels keep their rows, the rest is counted at both ends. */
export const Zoom: Story = {
  args: {controls: 'zoom'},
  play: async (context) => {
    const element = await withControl(context, '.zoom');
    element.show('2021-08-03', '2021-08-04');
    await waitFor(async () => expect(count(element, '.edge')).toBe(2));
    await userEvent.click(find(element, '.zoom [aria-label="Look closer"]'));
    await waitFor(async () => expect(count(element, '.item.quiet')).toBeGreaterThan(2));
  },
};

/** The silence before: a press on a break shows the months that it leaves out. */
export const OpenBreak: Story = {
  args: {controls: 'zoom'},
  play: async (context) => {
    const element = await withControl(context, '.break-field');
    await userEvent.click(find(element, '.break-field'));
    await waitFor(async () => expect(count(element, '.break-field.open')).toBe(1));
  },
};

/** The key as toggles: what is not pressed is taken out, and counted under the picture. */
export const Filter: Story = {
  args: {controls: 'filter'},
  play: async (context) => {
    const element = await withControl(context, '.toggle');
    await userEvent.click(find(element, '.toggle'));
    await waitFor(async () => expect(find(element, '.note').textContent).toContain('filtered out'));
  },
};

/** A search sets apart what it finds; nothing moves. */
export const Search: Story = {
  args: {controls: 'search'},
  play: async (context) => {
    const element = await withControl(context, '.search input');
    await userEvent.type(find(element, '.search input'), 'lashkar');
    await waitFor(async () => expect(count(element, '.item.dimmed')).toBeGreaterThan(10));
  },
};

/** On a phone, over the list. */
export const Phone: Story = {
  args: {width: 360},
  play: async (context) => {
    await withControl(context, '.zoom');
  },
};

/** Dark. */
export const Dark: Story = {
  args: {colorScheme: 'dark'},
  play: async (context) => {
    await withControl(context, '.zoom');
  },
};
