import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readRows, rows} from '../../../src/input/rows.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {numRuns} from '../runs.js';

const eventOf = (row: object): unknown => (readRows([row]).document as {events: unknown[]}).events[0];

describe('rows', () => {
  it.each([
    {fact: 'headings have aliases', row: {when: '2021', headline: 'T'}, event: {date: '2021', title: 'T'}},
    {
      fact: 'capitals, blanks and hyphens do not count in a heading',
      row: {'Start date': '2021', TITLE: 'T', 'Date-Text': 'x'},
      event: {date: '2021', title: 'T', dateText: 'x'},
    },
    {fact: 'start and end are one date', row: {start: '2020', end: '2021', title: 'T'}, event: {date: '2020/2021', title: 'T'}},
    {fact: 'a start without an end is a moment', row: {start: '2020', end: '', title: 'T'}, event: {date: '2020', title: 'T'}},
    {fact: 'a start that is its end is a moment', row: {start: '2020', end: '2020', title: 'T'}, event: {date: '2020', title: 'T'}},
    {
      fact: 'a field under its own name goes before an alias',
      row: {name: 'Alias', title: 'T', date: '2021'},
      event: {title: 'T', date: '2021', name: 'Alias'},
    },
    {
      fact: 'a place has its name and degrees',
      row: {date: '1', place: 'Kabul', lat: '34.5', lon: '69.2'},
      event: {date: '1', place: {name: 'Kabul', lat: 34.5, lon: 69.2}},
    },
    {
      fact: 'degrees that are none are kept, to be told',
      row: {date: '1', place: 'Kabul', lat: 'north'},
      event: {date: '1', place: {name: 'Kabul', lat: 'north', lon: undefined}},
    },
    {
      fact: 'the equator is a latitude',
      row: {date: '1', place: 'Quito', lat: 0, lon: -78},
      event: {date: '1', place: {name: 'Quito', lat: 0, lon: -78}},
    },
    {fact: 'tags are parted by commas or semicolons', row: {date: '1', tags: 'a, b;c'}, event: {date: '1', tags: ['a', 'b', 'c']}},
    {fact: 'yes is true', row: {date: '1', background: 'Yes'}, event: {date: '1', background: true}},
    {fact: 'an empty cell is no flag', row: {date: '1', background: ''}, event: {date: '1', background: false}},
    {fact: 'a flag that is none is kept, to be told', row: {date: '1', background: 'maybe'}, event: {date: '1', background: 'maybe'}},
    {
      fact: 'a source and its paragraph are a citation',
      row: {date: '1', source: 'AFP', paragraph: 'paragraph 2'},
      event: {date: '1', sources: [{id: 'AFP', locator: 'paragraph 2'}]},
    },
    {
      fact: 'a source without a name between two others moves no paragraph',
      row: {date: '1', source: 'AFP; ; France 24', paragraph: '1; 2; 3'},
      event: {
        date: '1',
        sources: [
          {id: 'AFP', locator: '1'},
          {id: 'France 24', locator: '3'},
        ],
      },
    },
    {fact: 'an unknown column is kept, to be told', row: {date: '1', colour: 'red'}, event: {date: '1', colour: 'red'}},
    {fact: 'a column without a heading is kept, to be told', row: {date: '1', '': 'x'}, event: {date: '1', '': 'x'}},
  ])('$fact', ({row, event}) => {
    expect(eventOf(row)).toEqual(event);
  });

  it('lists groups and sources in the order in which they are met', () => {
    const {document} = readRows([{who: 'B', source: 'AFP'}, {who: 'A', source: 'AFP'}, {who: 'B'}]);
    expect(document).toMatchObject({
      groups: [
        {id: 'B', label: 'B'},
        {id: 'A', label: 'A'},
      ],
      sources: [{id: 'AFP', name: 'AFP'}],
    });
  });

  it('reads a sheet into a timeline without a problem', () => {
    const sheet = [
      {date: '2021-08-03', title: 'T', group: 'Taliban', importance: '3', source: 'AFP', place: 'Kabul', lat: '', url: '', tags: ''},
    ];
    const {timeline, problems} = readTimeline(rows(sheet).document);
    expect(problems).toEqual([]);
    expect(timeline.events[0]).toMatchObject({importance: 3, group: 'Taliban', place: {name: 'Kabul'}, sources: [{id: 'AFP'}]});
  });

  it('says what to write where there is no list', () => {
    expect(rows('x').problems[0]?.message).toBe('"x" is no list of rows; write [{"date": "2021-08-03", "title": "…"}]');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.anything(),
            fc.dictionary(fc.constantFrom('start', 'end', 'source', 'place', 'tags', 'lat', 'background'), fc.anything()),
          ),
        ),
        (list) => {
          readTimeline(rows(list).document);
        },
      ),
      {numRuns, seed: 2021},
    );
  });
});
