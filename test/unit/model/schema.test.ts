import {readFileSync} from 'node:fs';
import {Ajv} from 'ajv';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {datePattern} from '../../../src/model/date-pattern.js';
import {fieldExamples} from '../../../src/model/field-examples.js';
import {fields} from '../../../src/model/fields.js';
import {parseDate} from '../../../src/model/parse-date.js';
import {documentSchema} from '../../../src/model/schema.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {DATA_SETS} from '../data-sets.js';
import {numRuns} from '../runs.js';
import {anyDateText} from './any-date.js';

const validate = new Ajv({strict: true, allErrors: true}).compile(documentSchema());
const faults = (document: unknown): string[] => {
  validate(document);
  return (validate.errors ?? []).map(({instancePath, keyword}) => `${instancePath} ${keyword}`);
};
const withEvent = (event: object): object => ({events: [{date: '2021-08-03', title: 'A title', ...event}]});

describe('documentSchema', () => {
  it.each([
    {fact: 'takes the least document', document: {events: []}, expected: []},
    {fact: 'takes a reference to itself', document: {$schema: 'schema.json', events: []}, expected: []},
    {fact: 'refuses a document without events', document: {title: 'T'}, expected: [' required']},
    {fact: 'refuses an unknown field', document: withEvent({titel: 'x'}), expected: ['/events/0 additionalProperties']},
    {fact: 'refuses an event without a title', document: {events: [{date: '2021'}]}, expected: ['/events/0 required']},
    {fact: 'refuses an empty title', document: withEvent({title: ''}), expected: ['/events/0/title minLength']},
    {
      fact: 'refuses a status that is none',
      document: withEvent({status: 'rumour'}),
      expected: [...Array<string>(4).fill('/events/0/status const'), '/events/0/status oneOf'],
    },
    {fact: 'takes importance as a number', document: withEvent({importance: 3}), expected: []},
    {
      fact: 'refuses importance as text',
      document: withEvent({importance: '3'}),
      expected: [...Array<string>(3).fill('/events/0/importance const'), '/events/0/importance oneOf'],
    },
    {fact: 'takes a relative address', document: withEvent({url: '/story?a=b:c'}), expected: []},
    {fact: 'refuses an address that runs script', document: withEvent({url: 'javascript:alert(1)'}), expected: ['/events/0/url pattern']},
    {
      fact: 'refuses a relation without a type',
      document: withEvent({relations: [{to: 'x'}]}),
      expected: ['/events/0/relations/0 required'],
    },
    {fact: 'refuses one side alone', document: {events: [], sides: {above: 'x'}}, expected: ['/sides required']},
  ])('$fact', ({document, expected}) => {
    expect(faults(document)).toEqual(expected);
  });

  it('takes the broken rows that have the right shape and refuses the others', () => {
    const file = new URL('../../../data/edge/broken-rows.json', import.meta.url);
    expect(faults(JSON.parse(readFileSync(file, 'utf8')))).toEqual(['/events/1 required', '/events/2/date pattern', '/events/5 required']);
  });

  it('describes every field', () => {
    const text = JSON.stringify(documentSchema());
    expect(text).toContain('"date":{"title":"Date","description":"When it was: an EDTF date');
    expect(text).not.toContain('"description":""');
  });
});

describe('the schema, beside readTimeline', () => {
  it.each(Object.entries(DATA_SETS))('takes %s', (_name, document) => {
    expect(faults(document)).toEqual([]);
  });

  it.each([
    ['a date in words', withEvent({date: '3 August 2021'})],
    ['a date with slashes', withEvent({date: '2021/08/03'})],
    ['a date without zeros', withEvent({date: '2021-8-3'})],
    ['a date as a serial number', withEvent({date: '44411'})],
    ['a date that is a number', withEvent({date: 44411})],
    ['an interval without a date', withEvent({date: '2021-08-03/5 August'})],
    ['no date', {events: [{title: 'T'}]}],
    ['no title', {events: [{date: '2021'}]}],
    ['an unknown field', withEvent({titel: 'x'})],
    ['an unknown field of the document', {events: [], tittle: 'x'}],
    ['text where a list belongs', withEvent({tags: 'a, b'})],
    ['an object where a list belongs', {events: {}}],
    ['a list in place of the document', []],
    ['a status that is none', withEvent({status: 'rumour', attribution: 'x'})],
    ['an outcome that is none', withEvent({outcome: 'done'})],
    ['importance out of its range', withEvent({importance: 4})],
    ['a side that is none', withEvent({side: 'left'})],
    ['background as text', withEvent({background: 'yes'})],
    ['a place as text', withEvent({place: 'Kabul'})],
    ['a latitude as text', withEvent({place: {name: 'Kabul', lat: 'north'}})],
    ['an address that runs script', withEvent({url: 'javascript:alert(1)'})],
    ['a picture without a word on it', withEvent({media: [{type: 'image', url: 'a.jpg'}]})],
    ['a poster without a word on it', withEvent({media: [{type: 'video', url: 'a.mp4', poster: 'a.jpg'}]})],
    ['media without a type', withEvent({media: [{url: 'a.jpg'}]})],
    ['a relation without its event', withEvent({relations: [{type: 'cause-of'}]})],
    ['a source as text', withEvent({sources: ['report']})],
    ['a group without a label', {events: [], groups: [{id: 'a'}]}],
    ['an era without a label', {events: [], eras: [{date: '2021'}]}],
    ['one side alone', {events: [], sides: {above: 'x'}}],
    ['a time zone that is a number', {events: [], timeZone: 2}],
  ])('refuses %s, which is told as a problem', (_fault, document) => {
    expect(faults(document)).not.toEqual([]);
    expect(readTimeline(document).problems).not.toEqual([]);
  });

  const examples = Object.entries(fieldExamples).flatMap(([shape, table]) =>
    Object.entries(table).flatMap(([field, values]) => (values as readonly unknown[]).map((value) => ({shape, field, value}))),
  );

  it.each(examples)('takes the example of $shape.$field, and so does readTimeline: $value', ({shape, field, value}) => {
    const document = documentWith(shape, {[field]: value});
    expect(faults(document)).toEqual([]);
    expect(readTimeline(document).problems).toEqual([]);
  });

  it('has an example or choices for every field', () => {
    const bare = Object.entries(fields).flatMap(([shape, table]) =>
      Object.entries(table).flatMap(([field, kind]) =>
        kind.includes('|') || examples.some((example) => example.shape === shape && example.field === field) ? [] : `${shape}.${field}`,
      ),
    );
    expect(bare).toEqual(['document.media']);
  });
});

/** A document in which ids of examples lead somewhere, with some fields in one of its shapes. */
function documentWith(shape: string, given: Readonly<Record<string, unknown>>): object {
  const part = {...LEAST[shape], ...given};
  const event = {
    ...LEAST['event'],
    ...(shape === 'event' && part),
    ...(HOLDERS[shape] && {[HOLDERS[shape]]: PLURAL.has(shape) ? [part] : part}),
  };
  const id = shape === 'group' || shape === 'source' ? String(part['id']) : '';
  return {
    timeZone: 'Asia/Kabul',
    groups: [{id: 'government', label: 'G'}, {id: 'international', label: 'I'}, ...(id && shape === 'group' ? [part] : [])].filter(
      (group, i, all) => all.findLastIndex((other) => other['id'] === group['id']) === i,
    ),
    sources: shape === 'source' ? [part] : [{id: 'report', name: 'R'}],
    ...(shape === 'era' && {eras: [part]}),
    ...(shape === 'break' && {breaks: [part]}),
    ...(shape === 'sides' && {sides: part}),
    events: [event, {id: 'air-strikes', date: '2021', title: 'T'}],
    ...(shape === 'document' && given),
  };
}

const LEAST: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  event: {date: '2021', title: 'T'},
  group: {id: 'other', label: 'L'},
  source: {id: 'other', name: 'N'},
  citation: {id: 'report'},
  relation: {type: 'response-to', to: 'air-strikes'},
  place: {name: 'P'},
  media: {type: 'video', url: 'a.mp4', alt: 'A'},
  era: {date: '2021', label: 'L'},
  break: {date: '2021'},
  sides: {above: 'A', below: 'B'},
};

const HOLDERS: Readonly<Record<string, string>> = {citation: 'sources', relation: 'relations', place: 'place', media: 'media'};
const PLURAL: ReadonlySet<string> = new Set(['citation', 'relation', 'media']);

describe('datePattern', () => {
  const pattern = new RegExp(datePattern, 'u');

  it('takes every date that parseDate reads', () => {
    fc.assert(
      fc.property(anyDateText, (text) => {
        fc.pre('date' in parseDate(text, 'UTC'));
        expect(text).toMatch(pattern);
      }),
      {numRuns: numRuns * 5, seed: 2021},
    );
  });

  it.each(['3 August 2021', '2021/08/03', '2021-8-3', '20210803', '44411', '', 'August 2021', 'soon', '2021-08-03 20:15', '2021-Q3'])(
    'refuses "%s", which parseDate does not read',
    (text) => {
      expect('error' in parseDate(text, 'UTC')).toBe(true);
      expect(text).not.toMatch(pattern);
    },
  );

  it('says no to a long text in no time', () => {
    const text = `[${'2021-08-03..2021-08-05, '.repeat(5000)}x`;
    const before = performance.now();
    expect(pattern.test(text)).toBe(false);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
