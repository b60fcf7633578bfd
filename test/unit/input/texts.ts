// Small good inputs of every format: what is spoilt in the tests, and made huge in the bench.
import type {Read} from '../../../src/input/format.js';
import {simile} from '../../../src/input/simile.js';
import {timelinejs} from '../../../src/input/timelinejs.js';
import {vis} from '../../../src/input/vis.js';

const date = {year: '2021', month: 8, day: '3', hour: '20'};
const text = {headline: '<b>Bomb</b>', text: 'See <a href="https://a.example">this</a>'};
const media = {url: 'https://a.example/b.jpg', caption: 'A', credit: '<a href="/b">B</a>', thumbnail: 't.png', alt: 'Smoke'};

/** A value of a format. */
export interface Case {
  readonly name: string;
  readonly read: Read;
  readonly input: unknown;
}

/** A small good value of every format that reads values, with what reads it. */
export const VALUES: readonly Case[] = [
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

const CSV =
  'date,title,summary,group,source,media,id\n2021-08-03,Bomb,"Big, loud",City,Pajhwok,https://a.example/b.jpg,b\n4 Aug 2021,Talks,,Land,,,';
const document = {
  title: 'Kabul',
  asOf: '2021-08-05',
  groups: [{id: 'g', label: 'City'}],
  sources: [{id: 's', name: 'Pajhwok', url: 'https://a.example'}],
  eras: [{date: '2001/2021', label: 'War'}],
  events: [
    {id: 'b', date: '2021-08-03', title: 'Bomb', summary: '**Big** [x](https://a.example)', group: 'g', sources: [{id: 's', locator: '6'}]},
    {date: '2021-08-04 evening', title: 'Talks', place: {name: 'Kabul', lat: 34.5, lon: 69.2}, relations: [{type: 'response-to', to: 'b'}]},
  ],
};
const valueNamed = (wanted: string): unknown => VALUES.find(({name}) => name === wanted)?.input;

/** A small good input of every format, as text where it has one. */
export const TEXTS: Readonly<Record<string, string>> = {
  json: JSON.stringify(document, undefined, 1),
  rows: JSON.stringify([
    {start: '2021-08-03', title: 'Bomb', group: 'City', tags: 'a, b'},
    {start: '3/8/2021', end: 'May 2022', title: 'Talks'},
  ]),
  'csv with commas': CSV,
  'csv with semicolons': CSV.replaceAll(',', ';'),
  'csv with tabs': CSV.replaceAll(',', '\t').replaceAll('\n', '\r\n'),
  'TimelineJS 3': JSON.stringify(valueNamed('TimelineJS 3'), undefined, 1),
  'TimelineJS 2': JSON.stringify(valueNamed('TimelineJS 2'), undefined, 1),
  'a script of TimelineJS 2': `var storyjs_jsonp_data =\n${JSON.stringify(valueNamed('TimelineJS 2'))};`,
  'a sheet of TimelineJS': 'Year,Month,Day,Time,Headline,Text,Media,Type\n,,,,Kabul,All,,title\n2021,8,3,9:30 pm,Bomb,<b>x</b>,/a.png,\n',
  'a first sheet of TimelineJS': 'Start Date,End Date,Headline,Tag\n8/3/2021,2021-08-04T10:00,Bomb,City\n2021,,Talks,\n',
  vis: JSON.stringify(valueNamed('vis'), undefined, 1),
  'SIMILE JSON': JSON.stringify(valueNamed('SIMILE'), undefined, 1),
  'SIMILE XML':
    '<?xml version="1.0"?>\n<data date-time-format="iso8601">\n<event start="1963-11-22T12:30:00" title="Bomb &amp; B">x &lt;b&gt;y&lt;/b&gt;<![CDATA[z]]></event><!-- c -->\n</data>',
  ics: 'BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Asia/Kabul\r\nBEGIN:VEVENT\r\nUID:b\r\nDTSTART;TZID=Asia/Kabul:20210803T201500\r\nDTEND:20210803T173000Z\r\nSUMMARY:Bomb\\, loud\r\nDESCRIPTION:x\r\n y\r\nGEO:34.5;69.2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  markwhen:
    'title: Kabul\ntimezone: Asia/Kabul\n\nsection City #a\n2021-08-03/2021-08-05: Bomb [x](https://a.example) #b\nLoud.\n2021-08: Talks\nendsection\n',
};

/** What breaks careless readers where it stands over and over. */
export const HUGE_PIECES: readonly string[] = ['x ', '"', '&lol;', '<b>', '\\"', '[x](', '2021 ', 'a #b '];

/** A text of `TEXTS` whose title has a piece over and over, of so many letters in all. */
export function withPieces(text: string, piece: string, letters: number): string {
  const at = Math.max(text.indexOf('Bomb'), text.indexOf('"A"') + 1);
  return text.slice(0, at) + piece.repeat(letters / piece.length) + text.slice(at);
}
