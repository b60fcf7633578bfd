import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import '../src/define.js';
import type {EventTimeline} from '../src/index.js';
import {kabulAugust2021} from '../data/kabul-august-2021.js';
import {titanicApril1912} from '../data/titanic-april-1912.js';
import {frame} from './frame.js';

/** Arguments of a story: which control hands events on, and what the element stands in. */
interface Args {
  readonly width: number;
  readonly controls: string;
  readonly colorScheme: 'auto' | 'light' | 'dark';
  readonly data: EventTimeline['data'];
  readonly direction?: 'ltr' | 'rtl';
}

const meta = {
  title: 'Exporting',
  component: 'event-timeline',
  args: {width: 1200, controls: 'table download', colorScheme: 'auto', data: kabulAugust2021},
  render: ({colorScheme, controls, data, direction, width}: Args) =>
    frame({width, direction}, html`<event-timeline .data=${data} controls=${controls} color-scheme=${colorScheme}></event-timeline>`),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

type Canvas = {canvasElement: HTMLElement};

const find = (element: EventTimeline, selector: string) => element.renderRoot.querySelector<HTMLElement>(selector) as HTMLElement;
const count = (element: EventTimeline, selector: string) => element.renderRoot.querySelectorAll(selector).length;

/** The element, once what a selector finds is there. */
async function withControl({canvasElement}: Canvas, selector: string): Promise<EventTimeline> {
  const element = canvasElement.querySelector('event-timeline');
  if (!element) throw new Error('no event-timeline in the story');
  await element.ready;
  await waitFor(async () => expect(find(element, selector)).toBeTruthy());
  return element;
}

/** The element with its table in place of the drawing. */
async function withTable(canvas: Canvas): Promise<EventTimeline> {
  const element = await withControl(canvas, '.views');
  await userEvent.click(find(element, '.views button:last-child'));
  await waitFor(async () => expect(count(element, 'table')).toBe(1));
  return element;
}

/** The events as files, by the names that readers know them by; each is named after the title. */
export const Download: Story = {
  args: {controls: 'download'},
  play: async (context) => {
    const element = await withControl(context, '.download');
    await userEvent.click(find(element, '.download summary'));
    await waitFor(async () => expect(count(element, '.file-kind')).toBe(6));
  },
};

/** The same events as a table: a heading sorts it, the field leaves out what has not the words. */
export const Table: Story = {
  args: {controls: 'table'},
  play: async (context) => {
    const element = await withTable(context);
    await userEvent.click(find(element, '.col-group .sort'));
    await userEvent.type(find(element, '.row-filter'), 'kabul');
    await waitFor(async () => expect(find(element, 'caption').textContent).toContain('of 20 events shown'));
  },
};

/** Forty-odd events of one night, to the minute: the latest first, one of them open. */
export const LatestFirst: Story = {
  args: {controls: 'table', data: titanicApril1912},
  play: async (context) => {
    const element = await withTable(context);
    await userEvent.click(find(element, '.col-date .sort'));
    await waitFor(async () => expect(find(element, '.col-date').getAttribute('aria-sort')).toBe('descending'));
    await userEvent.click(find(element, '.event-row .opener'));
    await waitFor(async () => expect(count(element, '.open-row')).toBe(1));
  },
};

/** On a phone each row is a block: when and what, then what else is known, named. */
export const Phone: Story = {
  args: {width: 360},
  play: async (context) => {
    await withTable(context);
  },
};

/** Dark. */
export const Dark: Story = {
  args: {colorScheme: 'dark'},
  play: async (context) => {
    await withTable(context);
  },
};

/** From right to left. */
export const RightToLeft: Story = {
  args: {direction: 'rtl'},
  play: async (context) => {
    await withTable(context);
  },
};
