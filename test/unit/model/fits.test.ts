import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fields, type ShapeName} from '../../../src/model/fields.js';
import {fits, hasShape} from '../../../src/model/fits.js';
import {numRuns} from '../runs.js';

describe('fits', () => {
  it.each([
    {kind: 'text', good: ['a', 'a b'], bad: ['', ' a', 'a\n', 1, null, undefined, ['a']]},
    {kind: 'date!', good: ['2021'], bad: [2021, '']},
    {kind: 'number', good: [0, -1.5], bad: ['1', NaN, Infinity, null]},
    {kind: 'flag', good: [true, false], bad: ['true', 1]},
    {kind: '1|2|3', good: [1, 3], bad: ['1', 0, 4]},
    {kind: 'above|below', good: ['above'], bad: ['Above', 'above|below', '']},
    {kind: 'text[]', good: [[], ['a']], bad: ['a', ['a', 1], new Array(1)]},
    {kind: 'place', good: [{name: 'Kabul'}, {name: 'Kabul', lat: 34.5}], bad: [{lat: 34.5}, {name: 'Kabul', height: 1}, null, 'Kabul', []]},
    {
      kind: 'media',
      good: [
        {type: 'image', url: 'a.jpg', alt: 'A bridge'},
        {type: 'page', url: 'a.html'},
        {type: 'video', url: 'a.mp4', poster: 'a.jpg', alt: 'A bridge'},
      ],
      bad: [
        {type: 'image', url: 'a.jpg'},
        {type: 'audio', url: 'a.mp3', poster: 'a.jpg'},
        {type: 'image', url: 'javascript:x', alt: 'A bridge'},
        {type: 'video', url: 'a.mp4', poster: 'data:,x', alt: 'A bridge'},
      ],
    },
    {
      kind: 'url',
      good: ['https://a.b', 'HTTP://a', 'mailto:a@b', '/a:b', 'a?b:c', '#x'],
      bad: ['javascript:x', 'java\nscript:x', 'data:,x'],
    },
  ])('takes of $kind what there is nothing to say about', ({kind, good, bad}) => {
    expect(good.filter((value) => !fits(kind, value))).toEqual([]);
    expect(bad.filter((value) => fits(kind, value))).toEqual([]);
  });

  it('takes no field from the prototype of a value, and none of everybody’s', () => {
    expect(fits('place', Object.create({name: 'Kabul'}))).toBe(false);
    expect(fits('place', {name: 'Kabul', constructor: 'x'})).toBe(false);
    expect(fits('place', JSON.parse('{"name": "Kabul", "__proto__": {}}'))).toBe(false);
  });

  it('takes an optional field that is undefined, as a program may leave it', () => {
    expect(hasShape('group', {id: 'a', label: 'A', parent: undefined})).toBe(true);
  });

  it('answers for every shape, whatever it is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(fields) as ShapeName[])), fc.anything({withNullPrototype: true}), (shape, value) => {
        expect(typeof hasShape(shape, value)).toBe('boolean');
      }),
      {numRuns, seed: 2021},
    );
  });
});
