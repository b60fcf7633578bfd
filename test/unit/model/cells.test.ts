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

describe('a quotation in a cell', () => {
  it.each(["'+1', she wrote", "'-30 degrees'", "'=' and 'x'"])('%s keeps its own apostrophe, and gets none', (text) => {
    expect([guardCell(text), bareCell(text)]).toEqual([text, text]);
  });

  it.each([
    ["+1', she wrote", "''+1', she wrote"],
    ["''+1', she wrote", "'''+1', she wrote"],
    ["+1 isn't one", "'+1 isn't one"],
  ])('%s is none, and is written %s', (text, written) => {
    expect([guardCell(text), bareCell(written)]).toEqual([written, text]);
  });

  it('never begins as a formula, and comes back, whatever signs it has', () => {
    const signs = fc.string({unit: fc.constantFrom("'", '+', '=', '-', '\t', 'a', ' ', '1'), maxLength: 8});
    fc.assert(
      fc.property(signs, (text) => {
        const written = guardCell(text);
        expect(written).not.toMatch(/^[=+\-@\t]/);
        expect(bareCell(written)).toBe(text);
      }),
      {numRuns, seed: 2021},
    );
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
