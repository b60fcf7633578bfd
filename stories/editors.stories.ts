import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import '../src/define.js';
import {formatExamples} from './editors/formats.js';
import {formatView, sheetBox} from './editors/sheet.js';
import sheet from './formats/sheet.csv?raw';
import faults from './formats/three-faults.csv?raw';

/** Arguments of a story: the text of a sheet. */
interface Args {
  readonly text: string;
}

const meta = {
  title: 'For editors',
  tags: ['!autodocs'],
  args: {text: sheet},
  render: ({text}) => sheetBox(text),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

const textIn = (canvas: HTMLElement, selector: string): string => canvas.querySelector(selector)?.textContent.trim() ?? '';

/** Type or paste: the timeline, the problems and the dates follow each key. */
export const TryYourOwn: Story = {
  play: async ({canvasElement}) => {
    await waitFor(() => expect(textIn(canvasElement, '[role=status]')).toBe('Read as csv: 4 events, 0 problems.'));
    const area = canvasElement.querySelector('textarea');
    if (!area) throw new Error('no place to type in');
    area.value = sheet.replace('18 April', '31 April');
    area.dispatchEvent(new Event('input'));
    await waitFor(() => expect(textIn(canvasElement, '.problems')).toContain('has no day 31'));
    area.value = sheet;
    area.dispatchEvent(new Event('input'));
    await waitFor(() => expect(canvasElement.querySelector('.problems')).toBe(null));
    await expect(canvasElement.querySelectorAll('.dates tbody tr').length).toBe(4);
  },
};

/** A day of the week that was another, a title left out, no date: three rows are told, three are drawn. */
export const ThreeFaults: Story = {
  args: {text: faults},
  play: async ({canvasElement}) => {
    await waitFor(() => expect(textIn(canvasElement, '[role=status]')).toBe('Read as csv: 3 events, 3 problems.'));
    await expect(canvasElement.querySelectorAll('.problems li').length).toBe(3);
  },
};

/** The same four events in each format that is read. */
export const Formats: Story = {
  render: () => html`${formatExamples.map(formatView)}`,
  play: async ({canvasElement}) => {
    const elements = [...canvasElement.querySelectorAll('event-timeline')];
    await Promise.all(elements.map((element) => element.ready));
    await waitFor(() => expect(elements.map(({timeline}) => timeline?.events.length)).toEqual(formatExamples.map(() => 4)));
    await expect(elements.flatMap(({problems}) => problems)).toEqual([]);
  },
};
