import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {kabulAugust2021} from '../../../data/kabul-august-2021.js';
import {readTimelineFrom} from '../../../src/input/index.js';
import {readGood} from '../../../src/input/read-good.js';
import type {TimelineEvent} from '../../../src/model/fields.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {numRuns} from '../runs.js';

const event = (rest: object = {}): object => ({date: '2021-08-03', title: 'A title', ...rest});
const groups = [
  {id: 'b', label: 'B', parent: 'a'},
  {id: 'a', label: 'A'},
];
const sources = [{id: 's', name: 'S'}];

describe('readGood', () => {
  it.each([
    {fact: 'the article', input: kabulAugust2021},
    {fact: 'its JSON text', input: JSON.stringify(kabulAugust2021)},
    {fact: 'no events', input: {events: []}},
    {fact: 'a reference to the schema', input: {$schema: 'schema.json', events: [event()]}},
    {fact: 'two events of one date and title', input: {events: [event(), event()]}},
    {fact: 'a group below one that comes later', input: {groups, events: [event({group: 'b'})]}},
    {fact: 'a source that is cited', input: {sources, events: [event({sources: [{id: 's', locator: 'p. 1'}]})]}},
    {
      fact: 'a relation to an id that is made',
      input: {events: [event(), {date: '2021', title: 'T', relations: [{type: 'report-of', to: '2021-08-03-a-title'}]}]},
    },
    {fact: 'what is planned for after the account', input: {asOf: '2021-08-02', events: [event({outcome: 'planned'})]}},
    {fact: 'a picture with a word on what it shows', input: {events: [event({media: [{type: 'image', url: 'a.jpg', alt: 'A bridge'}]})]}},
    {fact: 'a film without a poster', input: {events: [event({media: [{type: 'video', url: 'a.mp4'}]})]}},
    {fact: 'a claim of somebody', input: {events: [event({status: 'claimed', attribution: 'Police'})]}},
  ])('takes $fact, and reads it as readTimeline does', ({input}) => {
    const reading = readGood(input, 'auto');
    expect(reading).toEqual(readTimeline(typeof input === 'string' ? JSON.parse(input) : input));
    expect(reading?.problems).toEqual([]);
  });

  it.each([
    {fact: 'rows', input: [event()]},
    {fact: 'broken JSON', input: '{"events": [}'},
    {fact: 'no JSON', input: 'date,title'},
    {fact: 'nothing', input: undefined},
    {fact: 'a number', input: 5},
    {fact: 'an unknown field', input: {events: [], titel: 'x'}},
    {fact: 'an unknown zone', input: {timeZone: 'Kabul', events: []}},
    {fact: 'a date that is none', input: {events: [event({date: '31/02/2024'})]}},
    {fact: 'a time that came twice', input: {timeZone: 'Europe/Berlin', events: [event({date: '2021-10-31T02:30'})]}},
    {fact: 'a day of publication that is none', input: {sources: [{...sources[0], published: 'x'}], events: []}},
    {fact: 'an account without an end', input: {asOf: '2021/..', events: []}},
    {fact: 'a window without a beginning', input: {from: '../2021', events: []}},
    {fact: 'a window that ends before it begins', input: {from: '2021', to: '2020', events: []}},
    {fact: 'a group given twice', input: {groups: [groups[1], groups[1]], events: []}},
    {fact: 'a parent that is none', input: {groups: [groups[0]], events: []}},
    {fact: 'groups that are each other’s parents', input: {groups: [groups[0], {...groups[1], parent: 'b'}], events: []}},
    {fact: 'a source given twice', input: {sources: [sources[0], sources[0]], events: []}},
    {fact: 'an unknown group', input: {events: [event({group: 'x'})]}},
    {fact: 'an unknown source', input: {sources, events: [event({sources: [{id: 'x'}]})]}},
    {fact: 'an unknown relation', input: {events: [event({relations: [{type: 'report-of', to: 'x'}]})]}},
    {fact: 'a relation to itself', input: {events: [event({id: 'b', relations: [{type: 'report-of', to: 'b'}]})]}},
    {fact: 'an id given twice', input: {events: [event({id: 'b'}), event({id: 'b'})]}},
    {fact: 'a claim of nobody', input: {events: [event({status: 'claimed'})]}},
    {fact: 'a picture without a word on what it shows', input: {events: [event({media: [{type: 'image', url: 'a.jpg'}]})]}},
    {fact: 'such a poster', input: {events: [event({media: [{type: 'video', url: 'a.mp4', poster: 'a.jpg'}]})]}},
    {fact: 'an event after the account', input: {asOf: '2021-08-02', events: [event()]}},
  ])('leaves $fact to the other readers', ({input}) => {
    expect(readGood(input, 'auto')).toBe(undefined);
  });

  it('takes nothing where another format is asked for', () => {
    expect([readGood({events: []}, 'json') !== undefined, readGood({events: []}, 'html')]).toEqual([true, undefined]);
  });

  it('takes nothing that throws when it is looked at', () => {
    const input = Object.defineProperty({}, 'events', {
      enumerable: true,
      get: () => {
        throw new Error('lost');
      },
    });
    expect(readGood(input, 'auto')).toBe(undefined);
  });

  const names = ['date', 'title', 'group', 'status', 'outcome', 'importance', 'sources', 'relations', 'url', 'id', 'extra'] as const;
  const values = ['', '2021-13', '2021-08-06', '2021-08', 'kabul-attack', 'taliban', 'planned', 'claimed', 3, undefined];
  const change = fc.record({
    row: fc.nat(kabulAugust2021.events.length - 1),
    name: fc.constantFrom(...names),
    value: fc.oneof(fc.anything(), fc.constantFrom(...values)),
  });

  it('reads as readTimeline does, where that has nothing to tell, or leaves it to that', () => {
    const counts = {taken: 0, left: 0};
    fc.assert(
      fc.property(fc.array(change, {minLength: 1, maxLength: 2}), (changes) => {
        const events: Record<string, unknown>[] = kabulAugust2021.events.map((one: TimelineEvent) => ({...one}));
        for (const {row, name, value} of changes) events[row]![name] = value;
        const document = {...kabulAugust2021, events};
        const [good, full] = [readGood(document, 'auto'), readTimeline(document)];
        counts[good ? 'taken' : 'left']++;
        expect(good ?? full).toEqual(full);
        expect(readTimelineFrom(document)).toMatchObject(full);
      }),
      {numRuns, seed: 2021},
    );
    expect(Math.min(counts.taken, counts.left)).toBeGreaterThan(0);
  });
});
