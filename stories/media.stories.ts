import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/define.js';
import type {EventTimeline, TimelineDocument} from '../src/index.js';
import {frame, type OpenedArgs} from './frame.js';

const COMMONS = 'https://upload.wikimedia.org/wikipedia/commons';
const JOURNAL = 'https://www.nasa.gov/wp-content/uploads/static/history/alsj/a11';

/** Eight days of July 1969, from the public record of NASA. */
const apollo11: TimelineDocument = {
  title: 'Apollo 11: eight days in July 1969',
  description: 'Times in UTC, from NASA’s Lunar Surface Journal',
  lang: 'en-GB',
  timeZone: 'UTC',
  sources: [{id: 'journal', name: 'Apollo 11 Lunar Surface Journal, NASA', url: `${JOURNAL}/a11.html`}],
  events: [
    {id: 'launch', date: '1969-07-16T13:32', title: 'Lift-off from Florida', sources: [{id: 'journal'}]},
    {id: 'orbit', date: '1969-07-19T17:21', title: 'Into orbit round the Moon', sources: [{id: 'journal'}]},
    {
      id: 'landing',
      date: '1969-07-20T20:17',
      title: 'Eagle lands in the Sea of Tranquillity',
      importance: 3,
      summary: 'Armstrong flies the last part by hand, past a crater full of boulders.',
      place: {name: 'Sea of Tranquillity'},
      sources: [{id: 'journal', locator: 'The First Lunar Landing'}],
      media: [
        {
          type: 'image',
          url: 'pictures/descent.svg',
          alt: 'A dotted line from 15 kilometres down to the ground, steeper towards its end.',
          caption: 'Twelve minutes, from *engine lit* to touchdown.',
          credit: 'Drawing: event-timeline',
        },
      ],
    },
    {
      id: 'step',
      date: '1969-07-21T02:56',
      title: 'Armstrong steps onto the Moon',
      importance: 3,
      summary: 'Aldrin follows about 20 minutes later; both are outside for two and a half hours.',
      sources: [{id: 'journal', locator: 'One Small Step'}],
      relations: [{type: 'response-to', to: 'landing'}],
      media: [
        {
          type: 'video',
          url: 'https://www.youtube.com/watch?v=S9HdPi9Ikhk',
          poster: 'pictures/lander.svg',
          alt: 'A drawing of the lander on grey ground, the Earth small in a black sky.',
          caption: 'The walk as television showed it, restored in 2009.',
          credit: 'NASA',
        },
        {
          type: 'image',
          url: `${COMMONS}/9/98/Aldrin_Apollo_11_original.jpg`,
          alt: 'Buzz Aldrin in his suit on the Moon; photographer and lander are mirrored in his visor.',
          credit: 'Neil Armstrong, NASA',
        },
        {
          type: 'audio',
          url: `${COMMONS}/4/48/Frase_de_Neil_Armstrong.ogg`,
          caption: 'The sentence, **with or without** an “a”.',
          credit: 'NASA',
        },
        {type: 'page', url: `${JOURNAL}/a11.step.html`, caption: 'Every word that was spoken, with notes.'},
      ],
    },
    {id: 'ascent', date: '1969-07-21T17:54', title: 'Eagle lifts off again', sources: [{id: 'journal'}]},
    {id: 'splashdown', date: '1969-07-24T16:50', title: 'Splashdown in the Pacific', sources: [{id: 'journal'}]},
  ],
};

const meta = {
  title: 'Media',
  component: 'event-timeline',
  args: {width: 1200, selected: 'step', colorScheme: 'auto', direction: 'ltr'},
  render: ({width, selected, colorScheme, direction}) =>
    frame({width, direction}, html`<event-timeline .data=${apollo11} color-scheme=${colorScheme} selected=${selected}></event-timeline>`),
} satisfies Meta<OpenedArgs>;

export default meta;
type Story = StoryObj<OpenedArgs>;

const shows =
  (selector: string, count: number) =>
  async ({canvasElement}: {canvasElement: HTMLElement}) => {
    const element = canvasElement.querySelector<EventTimeline>('event-timeline')!;
    await element.ready;
    await element.updateComplete;
    await expect(element.renderRoot.querySelectorAll(selector).length).toBe(count);
  };

/** Four things of other sites: links that say what and where. Nothing of them is fetched until one is pressed; only the poster is the page's own. */
export const Elsewhere: Story = {play: shows('.facade', 4)};

/** The same on a phone. */
export const PhoneElsewhere: Story = {args: {width: 360}, play: shows('.facade', 4)};

/** A picture of the page's own site stands there at once, in room that was kept for it. */
export const Own: Story = {args: {selected: 'landing'}, play: shows('img.shown', 1)};

/** The same on a phone. */
export const PhoneOwn: Story = {args: {width: 360, selected: 'landing'}, play: shows('img.shown', 1)};

/** On a dark ground. */
export const Dark: Story = {args: {colorScheme: 'dark'}, play: shows('.facade', 4)};

/** Dark, on a phone, from right to left. */
export const PhoneDarkRightToLeft: Story = {
  args: {width: 360, colorScheme: 'dark', direction: 'rtl'},
  play: shows('.facade', 4),
};
