import {describe, expect, it} from 'vitest';
import {nearestName, quote, TimelineError} from '../../../src/model/problem.js';

describe('nearestName', () => {
  it.each([
    {fact: 'two letters that changed places are found', name: 'titel', known: ['title', 'date'], nearest: 'title'},
    {fact: 'capitals do not count', name: 'DateText', known: ['date', 'dateText'], nearest: 'dateText'},
    {fact: 'of two near names the nearer wins', name: 'dates', known: ['dateText', 'date'], nearest: 'date'},
    {fact: 'a short name may differ in one letter', name: 'tp', known: ['to', 'id'], nearest: 'to'},
    {fact: 'a short name that differs in two is another name', name: 'xx', known: ['to', 'id'], nearest: undefined},
    {fact: 'a far name is not suggested', name: 'colour', known: ['title', 'date'], nearest: undefined},
    {fact: 'nothing is near in an empty list', name: 'title', known: [], nearest: undefined},
  ])('$fact', ({name, known, nearest}) => {
    expect(nearestName(name, known)).toBe(nearest);
  });
});

describe('quote', () => {
  it.each([
    {fact: 'text stands in double quotes', value: '31/02/2024', quoted: '"31/02/2024"'},
    {fact: 'long text is cut at 40 characters', value: 'x'.repeat(41), quoted: `"${'x'.repeat(40)}…"`},
    {fact: 'text of several lines stands on one', value: 'a\n  b', quoted: '"a b"'},
    {fact: 'a number stands as it is', value: 5, quoted: '5'},
    {fact: 'nothing is called by its name', value: null, quoted: 'null'},
    {fact: 'an object is not spelt out', value: {a: 1}, quoted: 'an object'},
    {fact: 'a list is not spelt out', value: [1], quoted: 'a list'},
    {fact: 'an object without a prototype is an object', value: Object.create(null) as object, quoted: 'an object'},
  ])('$fact', ({value, quoted}) => {
    expect(quote(value)).toBe(quoted);
  });
});

describe('TimelineError', () => {
  it('carries its code', () => {
    const error = new TimelineError('unknown-layout', 'layout="x" is not registered');
    expect([error.name, error.code, error instanceof Error]).toEqual(['TimelineError', 'unknown-layout', true]);
  });
});
