import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Read} from '../../../src/input/format.js';
import {simile} from '../../../src/input/simile.js';
import {timelinejs} from '../../../src/input/timelinejs.js';
import {vis} from '../../../src/input/vis.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {spoilt} from './foreign-runs.js';

const date = {year: '2021', month: 8, day: '3', hour: '20'};
const text = {headline: '<b>Bomb</b>', text: 'See <a href="https://a.example">this</a>'};
const media = {url: 'https://a.example/b.jpg', caption: 'A', credit: '<a href="/b">B</a>', thumbnail: 't.png', alt: 'Smoke'};

interface Case {
  readonly name: string;
  readonly read: Read;
  readonly input: unknown;
}

const cases: readonly Case[] = [
  {
    name: 'TimelineJS 3',
    read: timelinejs,
    input: {
      title: {text, media},
      eras: [{start_date: date, end_date: {year: 2022}, text}],
      events: [
        {start_date: date, end_date: {year: 2022}, text, media, group: 'A', display_date: 'x', unique_id: 'b', background: {url: '/x.png'}},
      ],
    },
  },
  {
    name: 'TimelineJS 2',
    read: timelinejs,
    input: {
      timeline: {
        headline: 'A',
        text: 'B',
        asset: {media: '/a.png', credit: 'C'},
        date: [
          {startDate: '2021,8,3,20', endDate: '8/4/2021', headline: 'B', tag: 'x', classname: 'a b', asset: {media: 'https://a.example'}},
        ],
        era: [{startDate: '2001', endDate: '2021', headline: 'W'}],
      },
    },
  },
  {
    name: 'a sheet of TimelineJS',
    read: timelinejs,
    input: [
      {Year: '', Headline: 'T', Type: 'title', Media: '/a.png'},
      {
        Year: '2021',
        Month: '8',
        Day: '3',
        Time: '9:30:15.25 pm',
        'End Year': '2022',
        Headline: 'B',
        Text: 'x',
        Group: 'A',
        Background: '/x.png',
      },
      {Year: '2001', 'End Year': '2021', Headline: 'W', Type: 'era'},
      {'Start Date': '2021-08-03T20:05', 'End Date': '8/4/2021', Headline: 'B', Tag: 'A'},
    ],
  },
  {
    name: 'vis',
    read: vis,
    input: {
      items: [
        {id: 1, start: '2021-08-03', end: 1627999999000, content: '<b>x</b>', title: 'y', group: 1, className: 'a b', type: 'range'},
        {id: 2, start: '/Date(5)/', end: '2014', content: 'W', type: 'background'},
      ],
      groups: [
        {id: 1, content: 'A', order: 1, nestedGroups: [2]},
        {id: 2, content: 'B', order: 2},
      ],
      options: {
        start: '2021',
        hiddenDates: [
          {start: '2021-01-01', end: '2021-02-01'},
          {start: '2021', end: '2022', repeat: 'daily'},
        ],
        locale: 'en',
      },
    },
  },
  {
    name: 'SIMILE',
    read: simile,
    input: {
      dateTimeFormat: 'iso8601',
      events: [
        {
          start: '1963-05-02',
          latestStart: '1963-05-20',
          earliestEnd: '1963-07',
          end: '1963-08-01',
          durationEvent: true,
          title: 'A',
          description: '<i>x</i>',
        },
        {s: 'Fri Nov 22 1963 11:00:00 GMT-0600', t: 'B', d: 'y', image: '/a.png', link: 'https://a.example', classname: 'c'},
        {start: 65.5, end: 2.6, title: 'C'},
      ],
    },
  },
];

describe.each(cases)('$name, spoilt in up to six places', ({read, input}) => {
  it('is read without a throw, with a place for each problem, in 3,000 ways', () => {
    const {problems} = readTimeline(read(input).document);
    expect(problems.every(({code}) => /missing-alt|unknown-group/.test(code))).toBe(true); // it is good before it is spoilt
    fc.assert(
      fc.property(spoilt(input), (bad) => {
        const reading = read(bad);
        expect(reading.problems.filter(({at, where}) => !at && !where.line)).toEqual([]);
        for (const {where} of readTimeline(reading.document).problems) {
          const path = where.row === undefined ? [where.field ?? 'events'] : ['events', where.row - 1, where.field ?? 'date'];
          reading.origin?.(path);
        }
      }),
      {numRuns: 3000, seed: 2021},
    );
    expect([Object.keys(Object.prototype), 'bad' in {}]).toEqual([[], false]);
  });

  it.each(['<a ', '%20', 'T1\n', '9:30 ', '2021-08-03 ', 'wikipedia.org/wiki/', '1', ' ', 'May 1, '])(
    'takes linear time for a long %j in every field',
    (piece) => {
      const long = `${piece.repeat(50_000)}x`;
      const filled = JSON.parse(JSON.stringify(input), (_, value: unknown) => (typeof value === 'object' ? value : long)) as unknown;
      const started = performance.now();
      read(filled);
      read(
        JSON.parse(JSON.stringify(input), (key, value: unknown) =>
          typeof value === 'object' || /year|start|^s$/i.test(key) ? value : long,
        ),
      );
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );
});
