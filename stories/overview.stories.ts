import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import '../src/define.js';
import type {EventTimeline, TimelineDocument} from '../src/index.js';
import {dreyfusAffair} from '../data/dreyfus-affair.js';
import {kabulAugust2021} from '../data/kabul-august-2021.js';
import {titanicApril1912} from '../data/titanic-april-1912.js';
import {frame} from './frame.js';

/** Arguments of a story: the element's, and the width of what it stands in. */
interface Args {
  readonly width: number;
  readonly controls: string;
  readonly colorScheme: 'auto' | 'light' | 'dark';
  readonly layout: EventTimeline['layout'];
  readonly data: TimelineDocument;
}

const render = ({width, colorScheme, controls, data, layout}: Args) =>
  frame({width}, html`<event-timeline .data=${data} color-scheme=${colorScheme} controls=${controls} layout=${layout}></event-timeline>`);

const meta = {
  title: 'Overview',
  component: 'event-timeline',
  args: {width: 1200, colorScheme: 'auto', controls: 'overview', layout: 'auto', data: kabulAugust2021},
  render,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** The thumbs, once they are there. */
async function thumbs(canvas: HTMLElement): Promise<[HTMLElement, HTMLElement]> {
  const element = canvas.querySelector('event-timeline');
  if (!element) throw new Error('no event-timeline in the story');
  await element.ready;
  return waitFor(() => {
    const [from, to] = element.renderRoot.querySelectorAll<HTMLElement>('[role="slider"]');
    if (!from || !to) throw new Error('no thumbs yet');
    return [from, to];
  });
}

const spans =
  (first: string, last: string) =>
  async ({canvasElement}: {canvasElement: HTMLElement}) => {
    const [from, to] = await thumbs(canvasElement);
    await expect(from.ariaValueText).toContain(first);
    await expect(to.ariaValueText).toContain(last);
  };

/** Under the drawing the same time in true proportions: a year of silence, then eleven of twenty events within three days. */
export const Wide: Story = {play: spans('February 2020', 'August 2021')};

/** The hard case first: on a phone the three days are two pixels, and both thumbs can still be taken hold of. */
export const Phone: Story = {
  args: {width: 360},
  play: async ({canvasElement}) => {
    const [from, to] = await thumbs(canvasElement);
    from.focus();
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(from.ariaValueNow).toBe(from.ariaValueMax));
    await expect(from.getBoundingClientRect().right).toBeLessThanOrEqual(to.getBoundingClientRect().left + 0.1);
  },
};

/** A thumb has moved by ten days: the drawing follows, and words say what is looked at. */
export const Closer: Story = {
  play: async ({canvasElement}) => {
    const [, to] = await thumbs(canvasElement);
    to.focus();
    await userEvent.keyboard('{PageDown}');
    await waitFor(() => expect(to.ariaValueText).toContain('21 August 2021'));
  },
};

/** Under the vertical list. */
export const UnderAList: Story = {args: {width: 768, layout: 'vertical'}, play: spans('February 2020', 'August 2021')};

/** Two nights and a day: heights count by the hour, and keys move by it. */
export const Hours: Story = {args: {data: titanicApril1912}, play: spans('1912', '1912')};

/** Twelve years, on a dark ground. */
export const Dark: Story = {args: {data: dreyfusAffair, colorScheme: 'dark'}, play: spans('1894', '1906')};

/** Beside the other controls. */
export const WithOthers: Story = {
  args: {controls: 'search filter zoom overview'},
  play: spans('February 2020', 'August 2021'),
};

/** From right to left, time runs with the text. */
export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl">${render(args)}</div>`,
  play: spans('February 2020', 'August 2021'),
};
