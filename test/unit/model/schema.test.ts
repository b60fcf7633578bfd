import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, it} from 'vitest';
import {documentSchema} from '../../../src/model/schema.js';

const validate = new Ajv2020({allErrors: true}).compile(documentSchema());
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
    {fact: 'refuses a status that is none', document: withEvent({status: 'rumour'}), expected: ['/events/0/status enum']},
    {fact: 'takes importance as a number', document: withEvent({importance: 3}), expected: []},
    {fact: 'refuses importance as text', document: withEvent({importance: '3'}), expected: ['/events/0/importance enum']},
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
    expect(faults(JSON.parse(readFileSync(file, 'utf8')))).toEqual(['/events/1 required', '/events/5 required']);
  });

  it('describes every field', () => {
    const text = JSON.stringify(documentSchema());
    expect(text).toContain('"date":{"description":"When it was: an EDTF date');
    expect(text).not.toContain('"description":""');
  });
});
