import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseTimeline} from '../../../src/input/index.js';
import {vis} from '../../../src/input/vis.js';
import {anything, harmIn, INJECTIONS} from './mutants.js';

interface Doc {
  readonly events: readonly Record<string, unknown>[];
  readonly [field: string]: unknown;
}
const read = (input: unknown) => {
  const {document, problems, origin} = vis(input);
  return {document: document as Doc, told: problems.map(({message}) => message), problems, origin};
};
const item = (start: unknown, more = {}) => ({start, content: 'Bomb', ...more});

describe('a date of vis', () => {
  it.each([
    ['2021-08-03', '2021-08-03'],
    ['2021-08', '2021-08'],
    ['2021-08-03T20:05:00', '2021-08-03T20:05'],
    ['2021-08-03 20:05', '2021-08-03T20:05'],
    ['2021-08-03T20:05:09.5+0430', '2021-08-03T20:05:09.500+04:30'],
    ['2021-08-03T00:00:00Z', '2021-08-03T00:00Z'],
    ['20210803T2005', '2021-08-03T20:05'],
    ['20210803T20', '2021-08-03T20:00'],
    ['20210803 200530.5Z', '2021-08-03T20:05:30.500Z'],
    ['2021-08-03T20:05+04', '2021-08-03T20:05+04:00'],
    ['+0020210803', '2021-08-03'],
    ['2021W312', '2021-08-03'],
    ['2021-W31-2T20:05', '2021-08-03T20:05'],
    ['2021-215', '2021-215'],
    ['2021-215T20:05', '2021-08-03T20:05'],
    ['2021-12-31T24:00', '2022-01-01'],
    ['Tue, 03 Aug 2021 20:05:00 GMT', '2021-08-03T20:05Z'],
    ['-000050-04-20', '-0050-04-20'],
    ['2021-W31', '2021-W31'],
    [1627999999000, '2021-08-03T14:13:19Z'],
    ['1627999999000', '2021-08-03T14:13:19Z'],
    ['/Date(1627999999000-0700)/', '2021-08-03T14:13:19Z'],
    [new Date(0), '1970-01-01T00:00Z'],
    [-62198755200000, '-0001-01-01T00:00Z'],
    [8e15, 'Y255479'],
  ])('%j is %s', (start, date) => {
    const {document} = read([item(start)]);
    expect(document.events[0]?.['date']).toBe(date);
  });

  it.each([
    [
      '2014',
      '1970-01-01T00:00:02.014Z',
      'row 1, start: vis takes "2014" for 2014 milliseconds after 1970, and so it is read; for the year write "2014-01-01"',
    ],
    [
      2014,
      '1970-01-01T00:00:02.014Z',
      'row 1, start: vis takes "2014" for 2014 milliseconds after 1970, and so it is read; for the year write "2014-01-01"',
    ],
    [
      '-0050-04-20',
      '-0050-04-20',
      'row 1, start: vis takes "-0050-04-20" for a year of our time in some browsers; it is read as -0050-04-20',
    ],
    ['2021-8-3', '2021-08-03', 'row 1, start: vis leaves "2021-8-3" to the browser; it is read as 2021-08-03'],
    ['2021-8', '2021-08', 'row 1, start: vis leaves "2021-8" to the browser; it is read as 2021-08'],
    ['2021/8/3 9:05', '2021-08-03T09:05', 'row 1, start: vis leaves "2021/8/3 9:05" to the browser; it is read as 2021-08-03T09:05'],
    [
      '2021-08-03 8:05 PM',
      '2021-08-03T20:05',
      'row 1, start: vis leaves "2021-08-03 8:05 PM" to the browser; it is read as 2021-08-03T20:05',
    ],
    [
      '8/3/2021 12:05 AM',
      '2021-08-03T00:05',
      'row 1, start: vis leaves "8/3/2021 12:05 AM" to the browser; it is read as 2021-08-03T00:05',
    ],
    ['2021-8-32', undefined, 'row 1, start: "2021-8-32" is no date; write "2021-08-03" or "2021-08-03T20:30"'],
    ['20210230T2005', undefined, 'row 1, start: "20210230T2005" is no date; write "2021-08-03" or "2021-08-03T20:30"'],
    ['2021-08-03T24:05', undefined, 'row 1, start: "2021-08-03T24:05" is no date; write "2021-08-03" or "2021-08-03T20:30"'],
    [
      '20210803',
      '1970-01-01T05:36:50.803Z',
      'row 1, start: vis takes "20210803" for 20210803 milliseconds after 1970, and so it is read; for the day write "2021-08-03"',
    ],
    [
      '202108',
      '1970-01-01T00:03:22.108Z',
      'row 1, start: vis takes "202108" for 202108 milliseconds after 1970, and so it is read; for the month write "2021-08"',
    ],
    ['8/3/2021', '2021-08-03', 'row 1, start: vis leaves "8/3/2021" to the browser; it is read as 2021-08-03'],
    ['2021-02-31', undefined, 'row 1, start: "2021-02-31" is no date; write "2021-08-03" or "2021-08-03T20:30"'],
    [undefined, undefined, 'row 1, start: missing; write "2021-08-03" or "2021-08-03T20:30"'],
    [1e300, undefined, 'row 1, start: "1e+300" is no date that milliseconds can tell; write "2021-08-03" or "2021-08-03T20:30"'],
  ])('%j is told', (start, date, message) => {
    const {document, told} = read([item(start)]);
    expect([document.events[0]?.['date'], told]).toEqual([date, [message]]);
  });
});

describe('vis', () => {
  it('makes eras of backgrounds, intervals of ranges, and parents of nested groups', () => {
    const {document, told} = read({
      items: [
        item('2021-08-03', {id: 7, content: '<b>Bomb</b> &amp; fire', title: 'At <i>night</i>', group: 2, className: 'big red'}),
        item('2021-08-03', {end: '2021-08-05', type: 'range', group: 2}),
        item('2001', {start: '2001-10', end: '2021-08', type: 'background', content: 'War'}),
      ],
      groups: [
        {id: 2, content: 'City <i>x</i>', order: 2},
        {id: 1, content: 'Land', order: 1, nestedGroups: [2]},
      ],
      options: {
        start: '2021-08-01',
        end: '2021-09-01',
        locale: 'pt_BR',
        hiddenDates: [
          {start: '2021-01-01', end: '2021-07-01'},
          {start: '2021-08-07', end: '2021-08-09', repeat: 'weekly'},
        ],
      },
    });
    expect(told).toEqual(['options, hiddenDates 2: hours or days hidden "weekly" are left out; give every break its dates']);
    expect(document).toEqual({
      from: '2021-08-01',
      to: '2021-09-01',
      lang: 'pt-BR',
      groups: [
        {id: '1', label: 'Land'},
        {id: '2', label: 'City x', parent: '1'},
      ],
      eras: [{date: '2001-10/2021-08', label: 'War'}],
      breaks: [{date: '2021-01-01/2021-07-01'}],
      events: [
        {date: '2021-08-03', title: 'Bomb & fire', id: '7', summary: 'At *night*', group: '2', tags: ['big', 'red']},
        {date: '2021-08-03/2021-08-05', title: 'Bomb', group: '2'},
      ],
    });
  });

  it('tells what it cannot draw as vis does', () => {
    const {told} = read({
      items: [
        item('2021', {start: '2021-01', type: 'range'}),
        item('2021', {start: '2021-01', end: '2021-02', type: 'point'}),
        item('2021', {start: '2021-01', end: '2021-02', type: 'background', group: 1}),
        {start: '2021-01', title: 'Only this'},
        'x',
      ],
      groups: [{content: 'no id'}],
    });
    expect(told).toEqual([
      'groups 1: a group needs an id; write {"id": "1", "content": "…"}',
      'row 1, end: a range needs an end; write a date such as "2021-08-05"',
      'row 2, end: vis draws the start of a point alone; the end is kept as 2021-02',
      'row 3, group: a background of the group "1" is drawn behind all groups here',
      'row 4, content: no text to draw; its title stands in its place; write "content": "…"',
      'row 5: "x" is no item; write {"start": "2021-08-03", "content": "…"}',
    ]);
  });

  it('names an item of a group that there is not, and still draws it', async () => {
    const {timeline, problems} = await parseTimeline({items: [item('2021-08-03', {group: 'b'})], groups: [{id: 'a', content: 'A'}]});
    expect([timeline.events.length, problems.map(({code, where}) => [code, where.row])]).toEqual([1, [['unknown-group', 1]]]);
  });

  it('leads from a field of ours to that of the item', () => {
    const {origin} = read({items: [item('soon'), item('2021-08-03')]});
    expect(origin?.(['events', 0, 'title'])).toEqual(['items', 1, 'content']);
  });

  it('never throws, changes no prototype and gives every problem a place', () => {
    const names = [
      'items',
      'groups',
      'options',
      'start',
      'end',
      'content',
      'type',
      'id',
      'group',
      'hiddenDates',
      'repeat',
      'nestedGroups',
      'order',
      'title',
      '_isAMomentObject',
    ];
    fc.assert(
      fc.property(anything(names), (input) => {
        for (const each of [input, [input], {items: [input], groups: [input], options: input}]) {
          expect(vis(each).problems.every(({at}) => at)).toBe(true);
        }
      }),
      {numRuns: 1500, seed: 2021},
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each(INJECTIONS)('does no harm: %j', (bad) => {
    const one = {start: '2021-08-03', content: bad, title: bad, group: bad, className: bad, id: bad};
    const {document} = read({
      items: [one, {...one, type: 'background', end: '2021-08-04'}],
      groups: [{id: bad, content: bad, title: bad, nestedGroups: [bad]}],
    });
    expect(harmIn(document)).toEqual([]);
    expect(harmIn(read([one]).document)).toEqual([]);
  });
});

describe('vis: content', () => {
  it('keeps its link as the address, further links in the summary, and its pictures as media', () => {
    const {document, problems} = vis([
      {start: '2021-08-03', content: '<a href="https://x.org">One</a><img src="a.jpg" alt="A bridge">'},
      {start: '2021-08-04', content: '<a href="https://x.org">Two</a> and <a href="https://y.org">more</a>', title: 'Text'},
    ]);
    expect(problems).toEqual([]);
    expect(document).toMatchObject({
      events: [
        {title: 'One', url: 'https://x.org', media: [{type: 'image', url: 'a.jpg', alt: 'A bridge'}]},
        {title: 'Two and more', url: 'https://x.org', summary: '[Two](https://x.org) and [more](https://y.org) Text'},
      ],
    });
  });

  it('that is not there is told once, as content', async () => {
    const {problems} = await parseTimeline([
      {start: '2021-08-03', content: ''},
      {start: '2021-08-04', content: 'A'},
    ]);
    expect(problems.map(({message, severity}) => [severity, message])).toEqual([
      ['error', 'row 1, content: no text to draw; write "content": "…"'],
    ]);
  });
});
