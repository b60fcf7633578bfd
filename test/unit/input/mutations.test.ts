import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ElementTree, Read} from '../../../src/input/format.js';
import {parseTimeline} from '../../../src/input/index.js';
import {simile} from '../../../src/input/simile.js';
import {timelinejs} from '../../../src/input/timelinejs.js';
import {vis} from '../../../src/input/vis.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {numRuns} from '../runs.js';
import {mutations, spoilt} from './mutants.js';

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

const CSV =
  'date,title,summary,group,source,media,id\n2021-08-03,Bomb,"Big, loud",City,Pajhwok,https://a.example/b.jpg,b\n4 Aug 2021,Talks,,Land,,,';
const li = (datetime: string, title: string): ElementTree => ({
  name: 'li',
  attributes: {'data-group': 'City', 'data-tags': '["a"]'},
  children: [
    {name: 'time', attributes: {datetime}, children: ['3 August']},
    ' ',
    {name: 'strong', attributes: {}, children: [title]},
    ' Loud.',
  ],
});
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
const valueNamed = (wanted: string): unknown => cases.find(({name}) => name === wanted)?.input;

/** A small good input of every format, as text where it has one. */
const TEXTS: Readonly<Record<string, string>> = {
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

const TREE: ElementTree = {
  name: 'div',
  attributes: {},
  children: [{name: 'ol', attributes: {'data-as-of': '2021-08-05'}, children: [li('2021-08-03', 'Bomb'), li('2021-08', 'Talks')]}],
};

/** Names that a prototype has before anything is read. */
const BARE = [Object.prototype, Array.prototype].map((each) => Object.getOwnPropertyNames(each).length);

/** Milliseconds that a reading may take whatever the machine does beside it, and for each million of letters: to tell slow from never. */
const PATIENCE_MS = 3000;
const PATIENCE_MS_A_MEGABYTE = 2000;

/** That an input is read without a throw, in time, into problems that have a place, and that no prototype has anything new. */
async function check(input: unknown): Promise<void> {
  const started = performance.now();
  const {timeline, problems} = await parseTimeline(input);
  const took = performance.now() - started;
  const text = typeof input === 'string' ? input.replace(/^\uFEFF/, '') : '';
  expect(took).toBeLessThan(PATIENCE_MS + (PATIENCE_MS_A_MEGABYTE * text.length) / 1e6);
  expect(problems.filter(({code}) => code === 'broken-format' || code === 'missing-part')).toEqual([]);
  const lines = text.split(/\r\n|\r|\n/);
  for (const {message, where} of problems) {
    const {line, column, row, field} = where;
    if (timeline.events.length > 0) expect(line ?? row ?? field, message).toBeDefined();
    if (text && row !== undefined) expect(line, message).toBeDefined();
    if (line === undefined) continue;
    expect([line >= 1, line <= lines.length], message).toEqual([true, true]);
    expect(column ?? 1, message).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
  expect([Object.prototype, Array.prototype].map((each) => Object.getOwnPropertyNames(each).length)).toEqual(BARE);
  expect('bad' in {}).toBe(false);
}

/** Letters of a huge cell; at full counts ten million. */
const HUGE = numRuns < 2000 ? 60_000 : 10_000_000;

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  it('is good before it is mutated', async () => {
    const {problems, timeline} = await parseTimeline(text);
    expect(problems.filter(({severity, code}) => severity === 'error' && !/unknown-(?:group|source)|ambiguous-date/.test(code))).toEqual(
      [],
    );
    expect(timeline.events.length).toBeGreaterThan(0);
  });

  it('is read however its text is cut, doubled, swapped and snagged', async () => {
    await fc.assert(fc.asyncProperty(mutations(text), check), {numRuns, seed: 2021});
  }, 240_000);

  it.each(['x ', '"', '&lol;', '<b>', '\\"', '[x](', '2021 '])(
    'is read with %j over and over in its text',
    async (piece) => {
      const at = Math.max(text.indexOf('Bomb'), text.indexOf('"A"') + 1);
      await check(text.slice(0, at) + piece.repeat(HUGE / piece.length) + text.slice(at));
    },
    240_000,
  );

  it.each(['[', '{"a":', '<data>', '<event start="1">', '"', 'section x\n', 'BEGIN:VEVENT\n'])(
    'is read with %j nested 10,000 deep',
    async (piece) => {
      for (const at of [0, text.length >> 1, text.length]) await check(text.slice(0, at) + piece.repeat(10_000) + text.slice(at));
    },
    240_000,
  );
});

describe('a tree of elements', () => {
  it('is read however its values are spoilt', async () => {
    await fc.assert(fc.asyncProperty(spoilt(TREE), check), {numRuns, seed: 2021});
  }, 240_000);

  it('is read with elements nested 10,000 deep around it and in it', async () => {
    const nest = (inner: ElementTree): ElementTree => {
      let tree = inner;
      for (let i = 0; i < 10_000; i++) tree = {name: 'div', attributes: {}, children: [tree]};
      return tree;
    };
    await check(nest(TREE));
    await check({
      ...TREE,
      children: [{name: 'ol', attributes: {}, children: [li('2021', 'Bomb'), {...li('2022', 'B'), children: [nest(TREE)]}]}],
    });
    const {timeline} = await parseTimeline({name: 'ol', attributes: {}, children: [li('2021', 'Bomb'), nest(TREE)]});
    expect(timeline.events.map(({title}) => title)).toEqual(['Bomb']);
  });
});

describe('XML with entities that stand for one another a billion times', () => {
  it('is read as it stands: none of them is ever made', async () => {
    const names = Array.from({length: 10}, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`);
    const text = `<?xml version="1.0"?><!DOCTYPE data [<!ENTITY lol0 "lol">${names.join('')}]><data><event start="1963" title="&lol10;"/></data>`;
    const {timeline, problems} = await parseTimeline(text);
    expect([timeline.events.map(({title}) => title), problems.map(({code}) => code)]).toEqual([['&lol10;'], ['entities-left-out']]);
  });
});

describe('a wide sheet', () => {
  it('of 3,000 unknown headings and 100 rows is told of each heading once', async () => {
    const headings = Array.from({length: 3000}, (_, i) => `other ${i}`);
    const rows = Array.from({length: 100}, (_, i) => `2021,T${i},${headings.map(() => 'x').join(',')}`);
    const text = ['date,title,' + headings.join(','), ...rows].join('\n');
    const {problems, timeline} = await parseTimeline(text);
    expect([timeline.events.length, problems.length, problems.at(-1)?.where]).toEqual([
      100,
      3000,
      {row: 2, field: 'other 2999', line: 2, column: 6 + 2 * 2999 + 3},
    ]);
  });
});

describe('groups', () => {
  it('nested 20,000 deep are read, and those in a circle are told one by one', async () => {
    const nested = Array.from({length: 20_000}, (_, i) => ({id: `g${i}`, label: 'x', ...(i && {parent: `g${i - 1}`})}));
    const circle = [
      {id: 'a', label: 'A', parent: 'b'},
      {id: 'b', label: 'B', parent: 'a'},
      {id: 'c', label: 'C', parent: 'a'},
    ];
    const {problems, timeline} = await parseTimeline({groups: [...nested, ...circle], events: [{date: '2021', title: 'T', group: 'g9'}]});
    expect(problems.map(({code}) => code)).toEqual(['circular-parent', 'circular-parent']);
    expect(timeline.groups.slice(-3)).toEqual([{id: 'a', label: 'A'}, {id: 'b', label: 'B'}, circle[2]]);
  });
});
