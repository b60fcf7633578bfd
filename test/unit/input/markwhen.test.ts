import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {markwhen} from '../../../src/input/markwhen.js';
import type {TimelineDocument} from '../../../src/model/fields.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {numRuns} from '../runs.js';

const read = (...lines: string[]): TimelineDocument => markwhen(lines.join('\n')).document as TimelineDocument;

describe('markwhen: a date', () => {
  it.each([
    {line: '2021: T', date: '2021'},
    {line: '2021-08: T', date: '2021-08'},
    {line: '2021-08-03: T', date: '2021-08-03'},
    {line: '  2021-08-03: T', date: '2021-08-03'},
    {line: '2021-08-03T20:15: T', date: '2021-08-03T20:15'},
    {line: '2021-08-03 20:15: T', date: '2021-08-03T20:15'},
    {line: '2021-08-03T20:15:00Z: T', date: '2021-08-03T20:15:00Z'},
    {line: '2021-08-03/2021-08-05: T', date: '2021-08-03/2021-08-05'},
    {line: '2021-08-03 - 2021-08-05: T', date: '2021-08-03/2021-08-05'},
    {line: '2021-08~/2021-09?: T', date: '2021-08~/2021-09?'},
    {line: '2021 - now: T', date: '2021/..'},
    {line: '2021-08-03/..: T', date: '2021-08-03/..'},
    {line: '2021-08-03:T', date: '2021-08-03'},
  ])('of "$line" is $date', ({line, date}) => {
    const document = read(line);
    expect(document.events).toEqual([{date, title: 'T'}]);
    expect(readTimeline(document).problems).toEqual([]);
  });

  it.each([
    {order: 'd/M/y', line: '3/8/2021: T', date: '2021-08-03'},
    {order: 'M/d/y', line: '3/8/2021: T', date: '2021-03-08'},
    {order: 'd/M/y', line: '08/2021: T', date: '2021-08'},
    {order: 'd/M/y', line: '3/8/2021 - 05/8/2021: T', date: '2021-08-03/2021-08-05'},
  ])('of "$line" by $order is $date', ({order, line, date}) => {
    expect(read(`dateFormat: ${order}`, line).events.map((event) => event.date)).toEqual([date]);
  });

  it.each([
    {line: 'Aug 3 2021: T', date: '2021-08-03'},
    {line: 'August 2021: T', date: '2021-08'},
    {line: '18 March 2020: T', date: '2020-03-18'},
    {line: '1 January 2020 - 3 January 2020: T', date: '2020-01-01/2020-01-03'},
    {line: 'Aug 3 2021 - now: T', date: '2021-08-03/..'},
    {line: '2021-08 - Sept 4 2021: T', date: '2021-08/2021-09-04'},
    {line: '12/31/2021: T', date: '2021-12-31'},
    {line: '31/12/2021: T', date: '2021-12-31'},
    {line: '08/2021: T', date: '2021-08'},
  ])('of "$line" is $date, and no text of the event above', ({line, date}) => {
    const {document, problems} = markwhen(`2020: A\n${line}`);
    expect((document as TimelineDocument).events).toEqual([
      {date: '2020', title: 'A'},
      {date, title: 'T'},
    ]);
    expect(problems).toEqual([]);
  });

  it.each(['2020-01-01 18:00 - 2 hours', '2020-01-01 / 2 weeks', '5 days', '/ 3 months', 'now', 'Augsut 3 2021'])(
    '"%s" loses its event with an error, and the text below it with that',
    (date) => {
      const {document, problems} = markwhen(`2020: A\n${date}: T\nbelow\n2021: B`);
      expect((document as TimelineDocument).events).toEqual([
        {date: '2020', title: 'A'},
        {date: '2021', title: 'B'},
      ]);
      expect(
        problems.map(({message, severity, where}) => [severity, where.line, message.includes('write') && message.includes(date)]),
      ).toEqual([['error', 2, true]]);
    },
  );

  it('that is none is text: a word, a figure and a colon', () => {
    expect(read('2020: A', 'Room 5: closed', 'At 10: rain').events).toEqual([
      {date: '2020', title: 'A', summary: 'Room 5: closed\nAt 10: rain'},
    ]);
  });

  it('that may be two is told with its line, and the others are read', () => {
    const {document, problems} = markwhen('title: T\n3/8/2021: A\n2021: B');
    expect((document as TimelineDocument).events).toHaveLength(1);
    expect(problems.map(({message, where}) => [message, where.line])).toEqual([
      [
        'line 2, date: "3/8/2021" may begin with its day or its month; write it as 2021-08-03, or dateFormat: d/M/y above the first event',
        2,
      ],
    ]);
  });
});

describe('markwhen', () => {
  it('reads header, tags, links and the text below', () => {
    expect(
      read(
        '---',
        'title: "Kabul"',
        'timezone: Asia/Kabul',
        '#attack: red',
        '---',
        '// a note',
        '2021-08-03: [Car bomb](https://a.example) in Kabul #attack',
        '  Two blasts.',
        '',
        '  Then *silence*. #night',
        '2021-08-04: Calm: at last',
      ),
    ).toEqual({
      title: 'Kabul',
      timeZone: 'Asia/Kabul',
      events: [
        {
          date: '2021-08-03',
          title: 'Car bomb in Kabul',
          url: 'https://a.example',
          summary: 'Two blasts.\n\nThen *silence*.',
          tags: ['attack', 'night'],
        },
        {date: '2021-08-04', title: 'Calm: at last'},
      ],
    });
  });

  it('makes groups of blocks, and of headings', () => {
    const lines = [
      'section A',
      'group B #x',
      '2020: one',
      'endGroup',
      '2021: two',
      'endSection',
      '2022: three',
      '# C',
      '## D',
      '2023: four',
      '# E',
      '2024: five',
    ];
    const document = read(...lines);
    expect(document.groups).toEqual([
      {id: 'A', label: 'A'},
      {id: 'B', label: 'B', parent: 'A'},
      {id: 'C', label: 'C'},
      {id: 'D', label: 'D', parent: 'C'},
      {id: 'E', label: 'E'},
    ]);
    expect(document.events.map(({group}) => group)).toEqual(['B', 'A', undefined, 'D', 'E']);
    expect(readTimeline(document).problems).toEqual([]);
  });

  it('finds the line of an event', () => {
    expect(markwhen('title: T\n\n2021: A\ntext\n2022: B').origin?.(['events', 1, 'date'])).toEqual({line: 5, column: 1});
  });

  it.each(['2021: T', '2021: T\ntext'])('reads a million tags behind "%s", each once', (line) => {
    expect(read(line + ' #a #b'.repeat(500_000)).events[0]?.tags).toEqual(['a', 'b']);
  });

  it('never throws', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('section A', 'endSection', '# x', '2021: x', '1/2/2021: y', '2021/2022/2023: z', '- now:'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        readTimeline(read(...lines));
      }),
      {numRuns, seed: 2021},
    );
  });
});
