import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {expect} from 'storybook/test';
import '../src/define.js';
import type {EventTimeline} from '../src/index.js';
import {kabulAugust2021} from '../data/kabul-august-2021.js';
import {frame} from './frame.js';

/** Arguments of a story: the element's, and the width of what it stands in. */
interface Args {
  readonly width: number;
  readonly background: boolean;
  readonly selected?: string;
  readonly colorScheme: 'auto' | 'light' | 'dark';
  readonly layout: EventTimeline['layout'];
}

const framed = ({width, background, colorScheme, layout, selected}: Args) =>
  frame(
    {width},
    html`<event-timeline
      .data=${kabulAugust2021}
      ?background=${background}
      color-scheme=${colorScheme}
      layout=${layout}
      selected=${selected ?? nothing}
    ></event-timeline>`,
  );

const meta = {
  title: 'The article',
  component: 'event-timeline',
  args: {width: 1200, background: false, colorScheme: 'auto', layout: 'auto'},
  render: framed,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

async function drawn(canvas: HTMLElement): Promise<EventTimeline> {
  const element = canvas.querySelector('event-timeline');
  if (!element) throw new Error('no event-timeline in the story');
  await element.ready;
  await element.updateComplete;
  return element;
}

const shows =
  (count: number) =>
  async ({canvasElement}: {canvasElement: HTMLElement}) => {
    const element = await drawn(canvasElement);
    await expect(element.renderRoot.querySelectorAll('article').length).toBe(count);
  };

/** Twenty events, eighteen of them within ten days: every headline whole, on straight stems, what happened above and what was said below. */
export const Wide: Story = {play: shows(20)};

/** The hard case first: the same events on a phone, one after another beside a rail of what lasted. */
export const Phone: Story = {args: {width: 360}, play: shows(20)};

/** Between the two, days stand in a column of their own. */
export const Tablet: Story = {args: {width: 768}, play: shows(20)};

/** The years of Taliban rule before: eighteen years collapse into a break that says so. */
export const WithBackground: Story = {args: {background: true}, play: shows(22)};

/** The same on a tablet. */
export const TabletWithBackground: Story = {args: {width: 768, background: true}, play: shows(22)};

/** A headline pressed: summary, source and links beside the mark; what is not related stands back. */
export const Open: Story = {
  args: {selected: 'kabul-attack'},
  play: async ({canvasElement}) => {
    const element = await drawn(canvasElement);
    await expect(element.renderRoot.querySelector('.open .summary')?.textContent).toContain('blast');
  },
};

/** The same on a phone: the text opens in its place. */
export const PhoneOpen: Story = {args: {width: 360, selected: 'kabul-attack'}, play: shows(20)};

/** On a dark ground every colour has its own value, not an inverted one. */
export const Dark: Story = {args: {colorScheme: 'dark'}, play: shows(20)};

/** Dark, on a phone. */
export const PhoneDark: Story = {args: {width: 360, colorScheme: 'dark'}, play: shows(20)};

/** In the text column of an article, 680 px wide, under the page's own type. */
export const InArticle: Story = {
  args: {width: 680},
  render: (args) =>
    html`<article class="story">
      <h1>After the Kabul bombing, fighting closes in on the cities</h1>
      <p>
        Two explosions and a long gun battle in the capital on Tuesday evening have changed the shape of the war. For months the Taliban had
        kept away from Kabul, and their gains had come in the countryside and along the borders.
      </p>
      <p>
        The list below sets out what is known, who says so, and how exactly each thing can be dated. Where the report gives no day, neither
        do we.
      </p>
      ${framed(args)}
      <p>Residents of Lashkar Gah, a city of about 200,000 people, were still trying to leave on Wednesday.</p>
    </article>`,
  play: shows(20),
};

/** From right to left, time runs with the text. */
export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl">${framed(args)}</div>`,
  play: shows(20),
};
