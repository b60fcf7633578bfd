import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {expect, userEvent, waitFor} from 'storybook/test';
import '../src/define.js';
import {followSteps, type EventTimeline} from '../src/index.js';
import {kabulAugust2021} from '../data/kabul-august-2021.js';
import {frame, type OpenedArgs} from './frame.js';
import './story.css';

const meta = {
  title: 'Story',
  component: 'event-timeline',
  args: {width: 1200, selected: 'kabul-attack', colorScheme: 'auto', direction: 'ltr'},
  render: ({width, selected, colorScheme, direction}) =>
    frame(
      {width, direction},
      html`<event-timeline
        .data=${kabulAugust2021}
        controls="search filter zoom story"
        color-scheme=${colorScheme}
        selected=${selected}
      ></event-timeline>`,
    ),
} satisfies Meta<OpenedArgs>;

export default meta;
type Story = StoryObj<OpenedArgs>;

async function drawn(canvas: HTMLElement): Promise<{element: EventTimeline; find: (selector: string) => HTMLElement}> {
  const element = canvas.querySelector<EventTimeline>('event-timeline')!;
  const find = (selector: string) => element.renderRoot.querySelector<HTMLElement>(selector)!;
  await element.ready;
  await element.updateComplete;
  return {element, find};
}

/** Opens the story and goes one event on. */
async function read({canvasElement}: {canvasElement: HTMLElement}): Promise<void> {
  const {element, find} = await drawn(canvasElement);
  await waitFor(() => expect(find('.read-story')).toBeTruthy());
  await userEvent.click(find('.read-story'));
  await element.updateComplete;
  const before = find('.story-title').textContent;
  await userEvent.click(find('.next'));
  await element.updateComplete;
  await expect(find('.story-title').textContent).not.toBe(before);
}

/** One event at a time, its title and text large: arrows, keys or a finger go on, and the drawing under it shows where in time that is. */
export const Wide: Story = {play: read};

/** The hard case first: on a phone the text is all there is, its sources and the ways on under it. */
export const Phone: Story = {args: {width: 360}, play: read};

/** Between the two, the ways on stand at both sides. */
export const Tablet: Story = {args: {width: 768}, play: read};

/** On a dark ground. */
export const Dark: Story = {args: {colorScheme: 'dark'}, play: read};

/** From right to left, the next event is on the left. */
export const RightToLeft: Story = {args: {direction: 'rtl'}, play: read};

/** The same on a phone. */
export const PhoneRightToLeft: Story = {args: {width: 360, direction: 'rtl'}, play: read};

const steps = [
  {id: 'doha-agreement', text: 'In February 2020 the United States and the Taliban agree in Doha that foreign troops will leave.'},
  {id: 'kabul-attack', text: 'On a Tuesday evening in August 2021 the war comes back to the capital: a car bomb, then gunmen.'},
  {id: 'counter-attack', text: 'In Lashkar Gah the army speaks of a counter-attack. Which night it began, the report does not settle.'},
  {id: '', text: 'What is known of those days, and who says so, stands beside this text.'},
];

/**
 * The page's own text goes through the events: the paragraph at the reading line has its event opened beside it. `followSteps` is all
 * the script that this takes, and without it every word is there.
 */
export const ScrollDriven: Story = {
  render: () => {
    let stop: (() => void) | undefined;
    const start = (timeline: Element | undefined) => {
      stop?.();
      const text = timeline?.closest('.steps')?.querySelector('.steps-text');
      stop = text ? followSteps(timeline as EventTimeline, text) : undefined;
    };
    return html`<div class="steps">
      <div class="steps-text">${steps.map(({id, text}) => html`<section data-event=${id}><p>${text}</p></section>`)}</div>
      <div class="steps-timeline"><event-timeline .data=${kabulAugust2021} ${ref(start)}></event-timeline></div>
    </div>`;
  },
  play: async ({canvasElement}) => {
    const {element} = await drawn(canvasElement);
    const step = canvasElement.querySelector('[data-event="kabul-attack"]')!;
    step.scrollIntoView({block: 'center'});
    await waitFor(() => expect(element.selected).toBe('kabul-attack'));
    await expect(step.hasAttribute('data-current')).toBe(true);
  },
};
