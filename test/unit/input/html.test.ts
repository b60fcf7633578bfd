import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ElementTree} from '../../../src/input/format.js';
import {htmlTable} from '../../../src/input/html-table.js';
import {hasList, html} from '../../../src/input/html.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {numRuns} from '../runs.js';

type Child = ElementTree | string;
const tag = (name: string, attributes: Record<string, string>, ...children: Child[]): ElementTree => ({name, attributes, children});
const time = (datetime: string, text: string): ElementTree => tag('time', {datetime}, text);
const li = (...children: Child[]): ElementTree => tag('li', {}, ...children);
const row = (...cells: string[]): ElementTree => tag('tr', {}, ...cells.map((cell) => tag('td', {}, cell)));
const headings = (...cells: string[]): ElementTree => tag('tr', {}, ...cells.map((cell) => tag('th', {}, cell)));
const eventOf = (item: ElementTree): unknown => {
  const {timeline} = readTimeline(html(tag('ol', {}, '\n', item, '\n')).document);
  const [{id: _, when: __, index: ___, ...written} = {}] = timeline.events as unknown as Record<string, unknown>[];
  return written;
};

describe('html: an item of a list', () => {
  it.each([
    {
      fact: 'has a blank where a line ends in its title',
      item: li(time('2021', '2021'), tag('strong', {}, 'A', tag('br', {}), 'b')),
      event: {date: '2021', title: 'A b'},
    },
    {
      fact: 'has a blank where a line ends in its text, and between its elements',
      item: li(time('2021', '2021'), ' ', tag('i', {}, 'A'), tag('br', {}), tag('i', {}, 'b'), ' ', tag('i', {}, 'c')),
      event: {date: '2021', title: 'A b c'},
    },
    {
      fact: 'has a blank between the items of a list in it',
      item: li(time('2021', '2021'), tag('b', {}, 'A'), tag('ul', {}, tag('li', {}, 'x'), tag('li', {}, 'y'))),
      event: {date: '2021', title: 'A', summary: 'x y'},
    },
    {
      fact: 'has its pictures for media',
      item: li(time('2021', '2021'), tag('b', {}, 'A'), tag('figure', {}, tag('img', {src: 'a.jpg', alt: 'A bridge'})), tag('img', {})),
      event: {date: '2021', title: 'A', media: [{type: 'image', url: 'a.jpg', alt: 'A bridge'}]},
    },
    {
      fact: 'is its date and the text beside it',
      item: li(time('2021-08-03', '2021-08-03'), ': Car bomb in Kabul '),
      event: {date: '2021-08-03', title: 'Car bomb in Kabul'},
    },
    {
      fact: 'keeps the words for the date',
      item: li(time('2021-08-03', 'Tuesday'), ' Car bomb'),
      event: {date: '2021-08-03', dateText: 'Tuesday', title: 'Car bomb'},
    },
    {
      fact: 'may write its date as the text alone',
      item: li(tag('time', {}, '2021-08'), ' Car bomb'),
      event: {date: '2021-08', title: 'Car bomb'},
    },
    {
      fact: 'takes data-start and data-end before its time',
      item: tag('li', {'data-start': '2021-08-02', 'data-end': '2021-08-03'}, time('2021-08-03', 'In 24 hours'), ' Toll'),
      event: {date: '2021-08-02/2021-08-03', dateText: 'In 24 hours', title: 'Toll'},
    },
    {
      fact: 'takes a date in data-start that no datetime can say',
      item: tag('li', {'data-start': '[2021-08-03 night,2021-08-04 night]'}, 'Counter-attack'),
      event: {date: '[2021-08-03 night,2021-08-04 night]', title: 'Counter-attack'},
    },
    {
      fact: 'takes what stands before a strong title for the words of data-start',
      item: tag('li', {'data-start': '2021-08~'}, 'early August: ', tag('strong', {}, 'Fighting at Herat'), ', and more.'),
      event: {date: '2021-08~', dateText: 'early August', title: 'Fighting at Herat', summary: 'and more.'},
    },
    {
      fact: 'has a heading for a title and the rest for a summary',
      item: li(
        tag('article', {}, tag('h3', {}, 'Car bomb'), time('2021', '2021'), tag('p', {}, 'Two blasts.'), tag('p', {}, 'Then silence.')),
      ),
      event: {date: '2021', title: 'Car bomb', summary: 'Two blasts. Then silence.'},
    },
    {
      fact: 'has strong text for a title',
      item: li(time('2021', '2021'), ' ', tag('strong', {}, 'Car bomb'), '. Two blasts.'),
      event: {date: '2021', title: 'Car bomb', summary: 'Two blasts.'},
    },
    {
      fact: 'does not take strong words of its summary for a title',
      item: li(time('2021', '2021'), ' Car bomb', tag('p', {}, 'Two ', tag('strong', {}, 'large'), ' blasts.')),
      event: {date: '2021', title: 'Car bomb', summary: 'Two large blasts.'},
    },
    {
      fact: 'has its first paragraph for a title where nothing stands before it',
      item: li(tag('p', {}, time('2021', '2021'), ' Car bomb'), tag('p', {}, 'Two blasts.')),
      event: {date: '2021', title: 'Car bomb', summary: 'Two blasts.'},
    },
    {
      fact: 'keeps the space between words of different elements',
      item: li(time('2021', '2021'), ' ', tag('b', {}, 'Ministry: ', tag('i', {}, 'clearing')), ' goes on'),
      event: {date: '2021', title: 'Ministry: clearing', summary: 'goes on'},
    },
    {
      fact: 'has the address of its link',
      item: li(tag('a', {href: '/story'}, time('2021', '2021'), ' Car bomb')),
      event: {date: '2021', title: 'Car bomb', url: '/story'},
    },
    {
      fact: 'has every other field in data attributes',
      item: tag(
        'li',
        {id: 'a', class: 'x', 'data-side': 'below', 'data-importance': '3', 'data-date-text': 'then', 'data-background': ''},
        time('2021', '2021'),
        'T',
      ),
      event: {date: '2021', title: 'T', side: 'below', importance: 3, dateText: 'then', background: false},
    },
    {
      fact: 'shows no script',
      item: li(time('2021', '2021'), 'T', tag('script', {}, 'alert(1)')),
      event: {date: '2021', title: 'T'},
    },
  ])('$fact', ({item, event}) => {
    expect(eventOf(item)).toEqual(event);
  });

  it('is told by its number when it has no date', () => {
    const {problems} = readTimeline(html(tag('ol', {}, li(time('2021', '2021'), 'One'), li('Two'))).document);
    expect(problems.map(({message}) => message)).toEqual(['row 2, date: missing; write "date": "2021-08-03"']);
  });
});

describe('html', () => {
  it('finds a list inside other elements', () => {
    expect(hasList(tag('div', {}, tag('section', {}, tag('ol', {}))))).toBe(true);
  });

  it.each([
    {fact: 'text', input: '<ol></ol>'},
    {fact: 'a document', input: {events: []}},
    {fact: 'a tree without a list', input: tag('p', {}, 'x')},
  ])('does not take $fact for a list', ({input}) => {
    expect(hasList(input)).toBe(false);
  });

  it('reads fields of the document from data attributes of the list', () => {
    const list = tag('ol', {'data-time-zone': 'Asia/Kabul', 'data-as-of': '2021-08-05'}, li(time('2021-08', '2021-08'), 'T'));
    expect(html(list).document).toMatchObject({timeZone: 'Asia/Kabul', asOf: '2021-08-05'});
  });

  it('reads a table by its headings', () => {
    const table = tag(
      'table',
      {},
      tag('caption', {}, 'Kabul'),
      tag('thead', {}, headings('Date', 'Title', 'Group')),
      tag('tbody', {}, row('2021-08-03', 'One', 'Taliban'), tag('tr', {}, tag('th', {}, time('2021-08-04', 'Wed')), tag('td', {}, 'Two'))),
    );
    const {timeline, problems} = readTimeline(htmlTable(table).document);
    expect(problems).toEqual([]);
    expect([timeline.title, timeline.events.map(({date, title, group}) => [date, title, group])]).toEqual([
      'Kabul',
      [
        ['2021-08-03', 'One', 'Taliban'],
        ['2021-08-04', 'Two', undefined],
      ],
    ]);
  });

  it('holds a cell of a table for the rows that it spans, and the columns', () => {
    const cell = (attributes: Record<string, string>, ...text: Child[]): ElementTree => tag('td', attributes, ...text);
    const table = tag(
      'table',
      {},
      headings('Date', 'Title', 'Summary', 'Status'),
      tag('tr', {}, cell({rowspan: '2'}, '2021-08-03'), cell({}, 'A'), cell({}, 'a'), cell({rowspan: '3'}, 'claimed')),
      tag('tr', {}, cell({}, 'B'), cell({}, 'b')),
      tag('tr', {}, cell({}, '2021-08-04'), cell({colspan: '2'}, 'C')),
    );
    const {document, problems} = htmlTable(table);
    expect(problems).toEqual([]);
    expect(document).toMatchObject({
      events: [
        {date: '2021-08-03', title: 'A', summary: 'a', status: 'claimed'},
        {date: '2021-08-03', title: 'B', summary: 'b', status: 'claimed'},
        {date: '2021-08-04', title: 'C', status: 'claimed'},
      ],
    });
  });

  it('keeps links and pictures in the cells of a table', () => {
    const link = (href: string, text: string): ElementTree => tag('a', {href}, text);
    const table = tag(
      'table',
      {},
      headings('Date', 'Title', 'Source'),
      tag(
        'tr',
        {},
        tag('td', {}, '2021'),
        tag('td', {}, link('https://x.org', 'A'), tag('img', {src: 'a.jpg', alt: 'x'})),
        tag('td', {}, link('https://y.org', 'Y')),
      ),
    );
    expect(htmlTable(table).document).toMatchObject({
      sources: [{id: 'Y', url: 'https://y.org'}],
      events: [{title: 'A', url: 'https://x.org', media: [{type: 'image', url: 'a.jpg', alt: 'x'}]}],
    });
  });

  it('says how to begin a table that has no headings', () => {
    expect(htmlTable(tag('table', {}, row('2021', 'One'))).problems[0]?.message).toBe(
      'the table has no headings; begin it with <tr><th>date</th><th>title</th></tr>',
    );
  });

  it('never throws', () => {
    const {tree} = fc.letrec((tie) => ({
      tree: fc.record({
        name: fc.constantFrom('ol', 'li', 'table', 'tr', 'th', 'td', 'time', 'p', 'strong', 'a', 'h2', 'div'),
        attributes: fc.dictionary(fc.constantFrom('datetime', 'data-start', 'data-end', 'data-source', 'href', 'id'), fc.string()),
        children: fc.array(fc.oneof({depthSize: 'small'}, fc.string(), tie('tree')), {maxLength: 4}),
      }),
    }));
    fc.assert(
      fc.property(tree, (input) => {
        readTimeline(html(input).document);
      }),
      {numRuns, seed: 2021},
    );
  });
});
