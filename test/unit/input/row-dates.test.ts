import {rowDates} from '../../../src/input/row-dates.js';
import {describe, expect, it} from 'vitest';
import {readRows} from '../../../src/input/rows.js';
import {parseTimeline} from '../../../src/input/index.js';

const eventsOf = (list: readonly object[], top?: Record<string, unknown>): unknown =>
  (readRows(list, top).document as {events: unknown}).events;
const messagesOf = (list: readonly object[]): string[] => readRows(list).problems.map(({message}) => message);

describe('dates in rows', () => {
  it.each([
    {fact: 'are read as people write them', row: {date: '18 février 2003'}, event: {date: '2003-02-18'}},
    {fact: 'stay as they are where they are EDTF', row: {date: '2003-02-18~'}, event: {date: '2003-02-18~'}},
    {fact: 'stay as they are where they are none', row: {date: 'soon'}, event: {date: 'soon'}},
    {fact: 'keep words that say more', row: {date: 'c. 1850'}, event: {date: '1850~', dateText: 'c. 1850'}},
    {fact: 'leave the words of an editor', row: {date: 'c. 1850', dateText: 'Long ago'}, event: {date: '1850~', dateText: 'Long ago'}},
    {fact: 'fill an empty cell for words', row: {date: 'c. 1850', dateText: ''}, event: {date: '1850~', dateText: 'c. 1850'}},
    {fact: 'may be the ends of one', row: {start: '3 Aug 2021', end: 'Aug. 5, 2021'}, event: {date: '2021-08-03/2021-08-05'}},
    {
      fact: 'keep the words of both ends',
      row: {start: 'early August 2021', end: '2022'},
      event: {date: '2021-08/2022', dateText: 'early August 2021 – 2022'},
    },
    {fact: 'are years as numbers', row: {year: 789}, event: {date: '0789'}},
    {fact: 'are years before the common era', row: {year: -44}, event: {date: '-0044'}},
    {
      fact: 'count back from the day of writing',
      row: {date: 'in recent days'},
      event: {date: '2021-07-29~/2021-08-05', dateText: 'in recent days'},
    },
  ])('$fact', ({row, event}) => {
    expect(eventsOf([row], {asOf: '2021-08-05'})).toEqual([event]);
  });

  it('go by the other cells of their columns', () => {
    expect(eventsOf([{date: '3/8/2021'}, {date: '25/12/2020'}])).toEqual([{date: '2021-08-03'}, {date: '2020-12-25'}]);
  });

  it('are told once for each choice, at the first row', () => {
    expect(readRows([{date: '2021'}, {date: '3/8/2021'}, {date: '4/8/2021'}, {date: '25/12/2020'}]).problems).toEqual([
      {
        severity: 'warning',
        code: 'date-read-as',
        message: 'row 2, date: dates such as "3/8/2021" are read as 2021-08-03, day first (2 rows); write 2021-08-03 to be sure',
        where: {row: 2, field: 'date'},
        at: [1, 'date'],
      },
    ]);
  });

  it('are told where columns contradict themselves', () => {
    expect(messagesOf([{when: '31/8/2021'}, {when: '8/31/2021'}, {when: '3/8/2021'}])).toEqual([
      'row 3, date: "3/8/2021" may be 2021-08-03 or 2021-03-08; write the one that is meant',
      'row 3, date: "31/8/2021" has the day first and "8/31/2021" the month, so others may be either; write dates as in 2021-08-03',
    ]);
  });

  it('are told without a word where nothing is in doubt, and listed', () => {
    const {problems, dates} = readRows([{date: '2021'}, {date: 'Feb. 18, 2003'}]);
    expect([problems, dates]).toEqual([[], [{row: 2, written: 'Feb. 18, 2003', read: '2003-02-18'}]]);
  });

  it('that cannot be read are told once', async () => {
    const {problems} = await parseTimeline([{date: '12:45', title: 'T'}]);
    expect(problems.map(({message}) => message)).toEqual([
      'row 1, date: "12:45" has a time but no date; write both, as in 2021-08-03T12:45',
    ]);
  });
});

describe('the origin of rows', () => {
  const {origin} = readRows([
    {Title: 'A', Von: '2020', Bis: '2021', Ort: 'Kabul', Farbe: 'red'},
    {title: 'B', lat: 1, quelle: 'AFP', qui: 'Taliban'},
  ]);

  it.each([
    {path: ['events', 0, 'date'], place: [0, 'Von']},
    {path: ['events', 0, 'title'], place: [0, 'Title']},
    {path: ['events', 0, 'place', 'name'], place: [0, 'Ort']},
    {path: ['events', 0, 'Farbe'], place: [0, 'Farbe']},
    {path: ['events', 0, 'url'], place: [0]},
    {path: ['events', 0, 'toString'], place: [0]},
    {path: ['events', 0], place: [0]},
    {path: ['events', 1, 'place'], place: [1, 'lat']},
    {path: ['events', 1, 'sources', 0], place: [1, 'quelle']},
    {path: ['groups', 0, 'label'], place: [1, 'qui']},
    {path: ['sources', 0], place: [1, 'quelle']},
    {path: ['events', 7, 'date'], place: [7]},
    {path: ['title'], place: []},
    {path: [], place: []},
  ])('of $path is $place', ({path, place}) => {
    expect(origin?.(path)).toEqual(place);
  });

  it('gives no event another prototype', () => {
    const [event] = eventsOf([JSON.parse('{"date": "2021", "__proto__": {"title": "x"}}') as object]) as [object];
    expect([Object.hasOwn(event, '__proto__'), 'title' in event]).toEqual([true, false]);
  });
});

describe('rowDates, in a column of ends', () => {
  it('takes "present" for an open end', () => {
    const dates = rowDates([], undefined);
    expect(dates.read({text: 'ongoing', row: 0, column: 'end'}).around).toBe('..');
    expect(dates.dates).toEqual([{row: 1, written: 'ongoing', read: '..'}]);
    expect(dates.problems()).toEqual([]);
  });

  it('takes it for no date in a column of dates', () => {
    const dates = rowDates([], undefined);
    dates.read({text: 'ongoing', row: 0, column: 'date'});
    expect(dates.problems().map(({code}) => code)).toEqual(['no-beginning']);
  });
});

describe('a date of two cells', () => {
  it.each([
    ['7 Aug 2021', '5 Aug 2021'],
    ['2021-08-07', '2021-08-05'],
  ])('from %s to %s is told with both as they are written', async (start, end) => {
    const {problems} = await parseTimeline(`start,end,title\n${start},${end},A`);
    expect(problems.map(({message}) => message)).toEqual([
      `row 2, end (column B): ends "${end}", before it starts, "${start}"; correct one of the two cells, or let them change places`,
    ]);
  });
});

describe('signs that nobody sees', () => {
  it.each([
    ['2021\u200B-08-03', '2021-08-03'],
    ['\uFEFF2021-08-03', '2021-08-03'],
    ['19\u00AD6X', '196X'],
    ['3\u00AD. August\u200E 2021\u200B', '2021-08-03'],
  ])('are left out of %j, which is %s', async (written, date) => {
    const {problems, timeline} = await parseTimeline(`title,date\nA,${written}`);
    expect([timeline.document.events.map((event) => event.date), problems]).toEqual([[date], []]);
  });
});
