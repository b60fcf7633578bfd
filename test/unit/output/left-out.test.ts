import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {TimelineDocument} from '../../../src/model/fields.js';
import type {Write} from '../../../src/output/format.js';
import {ics} from '../../../src/output/ics.js';
import {jsonLd} from '../../../src/output/json-ld.js';
import {timelinejs} from '../../../src/output/timelinejs.js';
import {anyDocument} from '../documents.js';
import {numRuns} from '../runs.js';
import {written} from './written.js';

const FORMATS: readonly {name: string; write: Write; called: string}[] = [
  {name: 'ics', write: ics, called: 'a calendar'},
  {name: 'timelinejs', write: timelinejs, called: 'TimelineJS'},
  {name: 'json-ld', write: jsonLd, called: "schema.org's ItemList"},
];

const FULL: TimelineDocument = {
  title: 'Kabul',
  lang: 'en',
  timeZone: 'Asia/Kabul',
  asOf: '2021-08-05',
  groups: [
    {id: 'a', label: 'A'},
    {id: 'b', label: 'B', parent: 'a'},
  ],
  sources: [{id: 's', name: 'S', author: 'X'}],
  eras: [{date: '2021', label: 'E'}],
  events: [
    {
      id: 'one',
      date: '2021-08-03',
      title: 'One',
      group: 'b',
      importance: 1,
      tags: ['t'],
      sources: [{id: 's'}],
      media: [
        {type: 'image', url: 'https://x.org/a.jpg'},
        {type: 'video', url: 'https://x.org/b.mp4', caption: 'c'},
      ],
    },
    {date: '2021-08-04', title: 'Two', importance: 3, outcome: 'met', relations: [{type: 'cause-of', to: 'one'}]},
  ],
};

describe('what a format has no room for', () => {
  it.each([
    {
      name: 'ics',
      write: ics,
      says: 'a calendar has no room for lang, eras; parent of 1 group; importance of 2 events, relations of 1 event, alt, caption, credit and poster of media of 1 event; write json to keep them',
    },
    {
      name: 'timelinejs',
      write: timelinejs,
      says: 'TimelineJS has no room for lang, timeZone, asOf, author and published of sources; parent of 1 group; outcome of 1 event, importance of 2 events, tags of 1 event, relations of 1 event, caption, credit and poster of media beyond the first of 1 event; write json to keep them',
    },
    {
      name: 'json-ld',
      write: jsonLd,
      says: "schema.org's ItemList has no room for asOf, groups, eras; group of 1 event, importance of 2 events, relations of 1 event, outcome other than cancelled of 1 event, media that are no image with a host of 1 event, alt, caption and credit of media of 1 event; write json to keep them",
    },
  ])('is told of $name once for each field that is there', ({write, says}) => {
    expect(written(write, FULL).problems.map(({code, message, severity}) => [severity, code, message])).toEqual([
      ['warning', 'no-room', says],
    ]);
  });

  it.each(FORMATS)('is nothing of a title, a date and a summary in $name', ({write}) => {
    expect(written(write, {title: 'T', events: [{date: '2021', title: 'A', summary: 'B'}]}).problems).toEqual([]);
  });

  it.each(FORMATS)('is at most one warning of any document in $name, and begins with what is written', ({called, write}) => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const told = written(write, document).problems.filter(({code}) => code === 'no-room');
        expect(told.length).toBeLessThan(2);
        for (const {message} of told) expect(message.startsWith(`${called} has no room for `)).toBe(true);
      }),
      {numRuns, seed: 2021},
    );
  });
});
