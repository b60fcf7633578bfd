import {describe, expect, it} from 'vitest';
import {sortEvents, type Sorting} from '../../../src/model/sort.js';
import {readTimeline} from '../../../src/model/timeline.js';

const {timeline} = readTimeline({
  groups: [
    {id: 'z', label: 'Army'},
    {id: 'a', label: 'City'},
  ],
  sources: [
    {id: 'two', name: 'Zeit'},
    {id: 'one', name: 'Ärzteblatt'},
  ],
  events: [
    {date: '2021-08', title: 'Über 9', group: 'a', sources: [{id: 'two'}]},
    {date: '2021-07-31', title: 'über 10', attribution: 'Ab', group: 'z'},
    {date: '-0500', title: 'zuletzt', sources: [{id: 'one'}]},
  ],
});
const sorted = (sorting: Sorting, locale = 'de') => sortEvents(timeline.events, sorting, {...timeline, locale}).map(({date}) => date);

describe('sortEvents', () => {
  it.each<[Sorting['by'], up: string[], down: string[]]>([
    ['date', ['-0500', '2021-07-31', '2021-08'], ['2021-08', '2021-07-31', '-0500']],
    ['title', ['2021-07-31', '2021-08', '-0500'], ['-0500', '2021-08', '2021-07-31']],
    ['group', ['2021-07-31', '2021-08', '-0500'], ['2021-08', '2021-07-31', '-0500']],
    ['source', ['-0500', '2021-08', '2021-07-31'], ['2021-08', '-0500', '2021-07-31']],
  ])('by %s goes both ways, and what lacks it comes last', (by, up, down) => {
    expect([sorted({by, way: 'up'}), sorted({by, way: 'down'})]).toEqual([up, down]);
  });

  it('has letters in the order of the language', () => {
    const words = readTimeline({events: ['öl', 'zebra', 'apa'].map((title) => ({date: '2021', title}))}).timeline;
    const titles = (locale: string) => sortEvents(words.events, {by: 'title', way: 'up'}, {...words, locale}).map(({title}) => title);
    expect([titles('sv'), titles('de')]).toEqual([
      ['apa', 'zebra', 'öl'],
      ['apa', 'öl', 'zebra'],
    ]);
  });

  it('counts figures, and leaves what is equal in time order', () => {
    const words = readTimeline({
      events: ['Day 10', 'Day 9', 'Day 9'].map((title, day) => ({date: `2021-08-0${3 - day}`, title})),
    }).timeline;
    const dates = (way: Sorting['way']) => sortEvents(words.events, {by: 'title', way}, {...words, locale: 'en'}).map(({date}) => date);
    expect([dates('up'), dates('down')]).toEqual([
      ['2021-08-01', '2021-08-02', '2021-08-03'],
      ['2021-08-03', '2021-08-01', '2021-08-02'],
    ]);
  });
});
