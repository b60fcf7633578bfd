import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bareCell, DIVIDERS, guardCell, joinCell, splitCell} from '../../../src/model/cells.js';
import {anyText} from '../documents.js';
import {numRuns} from '../runs.js';

describe('guardCell', () => {
  it.each(['=1', '+1', '-0043', '@x', '\tx', "'=1", '＝1'])('puts an apostrophe before %s, which bareCell takes away', (text) => {
    expect([guardCell(text), bareCell(guardCell(text))]).toEqual([`'${text}`, text]);
  });

  it.each(['2021-08-03', "'tis", '(1)', ''])('leaves %s as it is', (text) => {
    expect([guardCell(text), bareCell(text)]).toEqual([text, text]);
  });
});

describe('splitCell', () => {
  it.each(Object.values(DIVIDERS))('parts what joinCell joined by %s', (dividers) => {
    fc.assert(
      fc.property(fc.array(anyText, {minLength: 1, maxLength: 4}), (members) => {
        expect(splitCell(joinCell(members, dividers), dividers)).toEqual(members);
      }),
      {numRuns, seed: 2021},
    );
  });

  it('keeps the place of what is not there', () => {
    expect(splitCell(joinCell([undefined, 'a', undefined]))).toEqual(['', 'a', '']);
  });

  it('leaves a backslash before anything else', () => {
    expect(splitCell('C:\\x; y')).toEqual(['C:\\x', 'y']);
  });
});
