import {describe, expect, it} from 'vitest';
import * as horizontal from '../../../src/element/horizontal.js';
import {pictureOf} from '../../../src/element/picture.js';
import {rareWords as rare} from '../../../src/locale/rare-words.js';
import type {TimelineDocument} from '../../../src/model/fields.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {byLength} from '../layout/article.js';

const day = (n: number) => `2021-08-${String(1 + (n % 28)).padStart(2, '0')}`;
const dated = (...dates: readonly string[]) => dates.map((date, i) => ({date, title: `Event ${i}`}));

/** Documents that a newsroom may well write, and that the article does not resemble. */
const DOCUMENTS: readonly {name: string; document: TimelineDocument}[] = [
  {name: 'years apart', document: {events: dated('1990-03-15', '2001-09-11', '2020-03-15')}},
  {name: 'far years', document: {events: dated('2020-03-15', 'Y-300000', '1900', 'Y-170000002')}},
  {name: 'before our era', document: {events: dated('-0043-03-15', '-0099', '0014')}},
  {name: 'one event', document: {events: dated('2021-08-03')}},
  {name: 'one instant twice', document: {events: dated('2021-08-03T20:15', '2021-08-03T20:15')}},
  {name: 'open and unknown ends', document: {asOf: '2021-09-01', events: dated('2021-08-01/..', '2021-08-02/', '/2021-08-03', '2021-08')}},
  {name: 'open ends without an as-of date', document: {events: dated('2021-08-01/..', '2021-08-05')}},
  {
    name: 'only plans',
    document: {asOf: '2021-08-01', events: dated('2021-09-01', '2021-10-01').map((event) => ({...event, outcome: 'planned' as const}))},
  },
  {
    name: 'one long word',
    document: {
      events: [
        {date: '2021-08-03', title: 'x'.repeat(225)},
        {date: '2021-08-04', title: 'Short'},
      ],
    },
  },
  {name: 'forty days', document: {events: Array.from({length: 40}, (_, i) => ({date: day(i), title: `Event number ${i} of the month`}))}},
  {
    name: 'three hundred days',
    document: {events: Array.from({length: 300}, (_, i) => ({date: day(i), title: `Event number ${i} of the month`}))},
  },
];

describe.each(DOCUMENTS)('the picture of $name', ({document}) => {
  const {timeline, problems} = readTimeline(document);

  it.each(['auto', 'horizontal', 'vertical'] as const)('has every event once, with layout="%s"', (layout) => {
    expect(problems).toEqual([]);
    for (const width of [360, 1200]) {
      const type = {measure: byLength, lines: {date: 17, title: 18}};
      const {drawing, list} = pictureOf({timeline, horizontal, background: false, lang: 'en', rare, layout, width, type, prime: () => {}});
      expect(list.items.length).toBe(document.events.length);
      expect(drawing?.scene.labels.length ?? document.events.length).toBe(document.events.length);
      expect(drawing?.scene.paths.filter(({d}) => d.includes('NaN')) ?? []).toEqual([]);
    }
  });
});

describe('days of several years', () => {
  it('carry their year in headings and labels', () => {
    const {timeline} = readTimeline({lang: 'en-GB', events: dated('1990-03-15', '2001-09-11')});
    const {list, words} = pictureOf({
      timeline,
      background: false,
      lang: '',
      layout: 'vertical',
      width: 360,
      type: undefined,
      prime: () => {},
    });
    expect(list.items.map(({heading}) => heading?.strong)).toEqual(['Thursday 15 March 1990', 'Tuesday 11 September 2001']);
    expect(timeline.events.map((event) => words.date(event))).toEqual(['Thu 15 Mar 1990', 'Tue 11 Sept 2001']);
  });
});
