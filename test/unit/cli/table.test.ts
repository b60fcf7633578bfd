import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {tableLines, wrapped} from '../../../src/cli/table.js';
import {numRuns} from '../runs.js';

const columns = [{heading: 'a'}, {heading: 'b', wraps: true}, {heading: 'c', wraps: true}];

describe('tableLines', () => {
  it('is one line a row where no width is told', () => {
    expect(tableLines(columns, [['1', 'x'.repeat(200), 'y']])).toEqual([`a  b${' '.repeat(201)}c`, `1  ${'x'.repeat(200)}  y`]);
  });

  it('gives a column that needs little no more than that', () => {
    expect(tableLines(columns, [['1', `${'long '.repeat(9)}end`, 'short']], 50)).toEqual([
      'a  b                                         c',
      '1  long long long long long long long long   short',
      '   long end',
    ]);
  });

  it('pads what is painted by the length of the text', () => {
    const painted = [{heading: 'a', paint: (text: string) => `<${text}>`}, {heading: 'b'}];
    expect(
      tableLines(painted, [
        ['1', 'x'],
        ['22', 'y'],
      ]),
    ).toEqual(['a   b', '<1>   x', '<22>  y']);
  });
});

describe('wrapped', () => {
  it('loses nothing, and has no line that is too wide', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 80}), fc.integer({min: 1, max: 30}), (text, width) => {
        const lines = wrapped(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
      }),
      {numRuns, seed: 2021},
    );
  });
});
