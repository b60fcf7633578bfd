import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/define.js';
import {dreyfusAffair} from '../data/dreyfus-affair.js';
import {contradictingReports} from '../data/edge/contradicting-reports.js';
import {deepTime} from '../data/edge/deep-time.js';
import {everythingUncertain} from '../data/edge/everything-uncertain.js';
import {fortyInOneAfternoon} from '../data/edge/forty-in-one-afternoon.js';
import {generated1000} from '../data/edge/generated-1000.js';
import {generated250} from '../data/edge/generated-250.js';
import {longTitles} from '../data/edge/long-titles.js';
import {missedDeadlines} from '../data/edge/missed-deadlines.js';
import {noEvents} from '../data/edge/no-events.js';
import {oneEvent} from '../data/edge/one-event.js';
import {sameInstant} from '../data/edge/same-instant.js';
import {tenScripts} from '../data/edge/ten-scripts.js';
import {newsYear1989} from '../data/news-year-1989.js';
import {titanicApril1912} from '../data/titanic-april-1912.js';
import {votesForWomen} from '../data/votes-for-women.js';
import type {EventTimeline, TimelineDocument} from '../src/index.js';
import {frame} from './frame.js';

/** Arguments of a story: the element's, and the width of what it stands in. */
interface Args {
  readonly data: TimelineDocument;
  readonly width: number;
  readonly background: boolean;
  readonly layout: EventTimeline['layout'];
}

const meta = {
  title: 'Data sets',
  component: 'event-timeline',
  args: {data: noEvents, width: 1200, background: false, layout: 'auto'},
  argTypes: {data: {control: false}},
  render: ({data, width, background, layout}) =>
    frame({width}, html`<event-timeline .data=${data} ?background=${background} layout=${layout}></event-timeline>`),
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

/** Every event that is no background is in the list, and nothing is wrong with the set. */
const whole: Story['play'] = async ({canvasElement, args}) => {
  const element = await drawn(canvasElement);
  await expect(element.problems).toEqual([]);
  const shown = args.data.events.filter(({background}) => args.background || !background);
  await expect(element.renderRoot.querySelectorAll('.item:not(.era) article').length).toBe(shown.length);
};

/** More than is shown at once: something is, and nothing is wrong with the set. */
const some: Story['play'] = async ({canvasElement}) => {
  const element = await drawn(canvasElement);
  await expect(element.problems).toEqual([]);
  await expect(element.renderRoot.querySelectorAll('article').length).toBeGreaterThan(0);
};

/** One night by the ship's clocks: warnings spread over a day, then a boat every five minutes. */
export const Titanic: Story = {args: {data: titanicApril1912}, play: whole};

/** The same with what followed: weeks of inquiry make the night a sliver. */
export const TitanicWithInquiries: Story = {args: {data: titanicApril1912, background: true}, play: whole};

/** A case over twelve years: court and army above, press and street below; four years on an island as a bar. */
export const Dreyfus: Story = {args: {data: dreyfusAffair}, play: whole};

/** Two centuries of one right: three lonely events before 1832, seven between 1913 and 1920. */
export const VotesForWomen: Story = {args: {data: votesForWomen}, play: whole};

/** Sixty events in a year: every headline short, weights from one to three. */
export const NewsYear: Story = {args: {data: newsYear1989}, play: whole};

/** The same on a phone: all sixty by scrolling. */
export const NewsYearPhone: Story = {args: {data: newsYear1989, width: 360}, play: whole};

/** A single event: no axis is needed to read it. */
export const OneEvent: Story = {args: {data: oneEvent}, play: whole};

/** None: a sentence says so, and nothing breaks. */
export const NoEvents: Story = {args: {data: noEvents}, play: whole};

/** Forty events within six hours, some at one minute. */
export const FortyInOneAfternoon: Story = {args: {data: fortyInOneAfternoon}, play: whole};

/** Ten events at one minute: ten marks, ten titles, none on another. */
export const SameInstant: Story = {args: {data: sameInstant}, play: whole};

/** From the Big Bang to a telescope: all of history within a pixel of the end. */
export const DeepTime: Story = {args: {data: deepTime}, play: whole};

/** No plain date: brackets, masks, open ends and sets, and never a dot on a day that is not known. */
export const EverythingUncertain: Story = {args: {data: everythingUncertain}, play: whole};

/** Titles of a paragraph, and words without a place to break at: nothing runs out of its box. */
export const LongTitles: Story = {args: {data: longTitles}, play: whole};

/** The same on a phone. */
export const LongTitlesPhone: Story = {args: {data: longTitles, width: 360}, play: whole};

/** Ten scripts: each title reads in its own direction and breaks where its script breaks. */
export const TenScripts: Story = {args: {data: tenScripts}, play: whole};

/** Missed, cancelled, met and planned: each has its sign, and the key names them. */
export const MissedDeadlines: Story = {args: {data: missedDeadlines}, play: whole};

/** Who says so stands beside each report, and open ones show what contradicts them. */
export const ContradictingReports: Story = {args: {data: contradictingReports}, play: whole};

/** A year of 250 events. */
export const TwoHundredAndFifty: Story = {args: {data: generated250}, play: some};

/** Ten years of 1,000 events. */
export const Thousand: Story = {args: {data: generated1000}, play: some};
