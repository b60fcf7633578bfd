import {describe, expect, it} from 'vitest';
import {readRows} from '../../../src/input/rows.js';

const documentOf = (...rows: object[]): Record<string, unknown> => readRows(rows).document as Record<string, unknown>;
const eventOf = (row: object): unknown => (documentOf(row)['events'] as unknown[])[0];

describe('rows with several members in a cell', () => {
  it.each([
    {
      fact: 'sources are divided by semicolons, and their places with them',
      row: {date: '1', source: 'AFP; BBC', locator: 'p. 1; '},
      event: {date: '1', sources: [{id: 'AFP', locator: 'p. 1'}, {id: 'BBC'}]},
    },
    {
      fact: 'the place in a single source is taken whole',
      row: {date: '1', source: 'AFP', locator: 'p. 1; p. 3'},
      event: {date: '1', sources: [{id: 'AFP', locator: 'p. 1; p. 3'}]},
    },
    {
      fact: 'a semicolon behind a backslash divides nothing',
      row: {date: '1', source: 'Smith\\; Jones'},
      event: {date: '1', sources: [{id: 'Smith; Jones'}]},
    },
    {
      fact: 'media are what their address ends with, unless a column says',
      row: {date: '1', media: '/a.jpg?w=2; /b; /c.png', 'media type': ';; video', alt: 'A; B; C', caption: '; b'},
      event: {
        date: '1',
        media: [
          {type: 'image', url: '/a.jpg?w=2', alt: 'A'},
          {type: 'page', url: '/b', alt: 'B', caption: 'b'},
          {type: 'video', url: '/c.png', alt: 'C'},
        ],
      },
    },
    {
      fact: 'relations name their type before a colon; what names none is kept, to be told',
      row: {date: '1', relations: 'response-to: a:b; c'},
      event: {date: '1', relations: [{type: 'response-to', to: 'a:b'}, 'c']},
    },
    {
      fact: 'lists of a program stay lists',
      row: {date: '1', media: [], relations: [], sources: []},
      event: {date: '1', media: [], relations: [], sources: []},
    },
  ])('$fact', ({row, event}) => {
    expect(eventOf(row)).toEqual(event);
  });

  it('an id of a group that one row gives holds for every row with its name', () => {
    expect(documentOf({group: 'Taliban'}, {group: 'Taliban', groupId: 't'})).toMatchObject({
      groups: [{id: 't', label: 'Taliban'}],
      events: [{group: 't'}, {group: 't'}],
    });
  });

  it('a source has its id, address, author and day', () => {
    const row = {source: 'AFP', sourceId: 'a', sourceUrl: 'https://a.example', sourceAuthor: 'X', sourcePublished: '2021'};
    expect(documentOf(row)).toMatchObject({
      sources: [{id: 'a', name: 'AFP', url: 'https://a.example', author: 'X', published: '2021'}],
      events: [{sources: [{id: 'a'}]}],
    });
  });
});
