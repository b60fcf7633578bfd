import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Path} from '../../../src/input/format.js';
import {parseTimeline} from '../../../src/input/index.js';
import {jsonPlaces} from '../../../src/input/json-places.js';
import {numRuns} from '../runs.js';

const text = `{
  "title": "A \\"quoted, {title}\\" [1]",
  "events": [
    {"date": "2021", "title": "A"},
    {"date": -1.5e3,
     "tags": [true, ["x"], null]},
    {"date": "2021", "date": "2022", "\\u0061b": 1}
  ]
}`;

describe('jsonPlaces', () => {
  it.each<{fact: string; path: Path; line: number; column: number}>([
    {fact: 'the whole', path: [], line: 1, column: 1},
    {fact: 'text with brackets and quotes in it', path: ['title'], line: 2, column: 12},
    {fact: 'what comes after it', path: ['events'], line: 3, column: 13},
    {fact: 'a member of a list', path: ['events', 1], line: 5, column: 5},
    {fact: 'a number', path: ['events', 1, 'date'], line: 5, column: 14},
    {fact: 'a member of a list in a list', path: ['events', 1, 'tags', 1, 0], line: 6, column: 22},
    {fact: 'null', path: ['events', 1, 'tags', 2], line: 6, column: 28},
    {fact: 'the last of two with one name', path: ['events', 2, 'date'], line: 7, column: 30},
    {fact: 'a name with an escape', path: ['events', 2, 'ab'], line: 7, column: 49},
    {fact: 'what a field is missing from', path: ['events', 0, 'group'], line: 4, column: 5},
    {fact: 'what a row is missing from', path: ['events', 9, 'date'], line: 3, column: 13},
    {fact: 'what has no members', path: ['title', 'length', 0], line: 2, column: 12},
  ])('finds $fact', ({path, line, column}) => {
    expect(jsonPlaces(text)(path)).toEqual({line, column});
  });

  it('leads to every value of any JSON, however it is spaced and named', () => {
    const space = fc.constantFrom('', ' ', '\n', '\t\r\n');
    fc.assert(
      fc.property(fc.jsonValue({maxDepth: 4}), space, (value, gap) => {
        const written = JSON.stringify(value, undefined, gap.trim() ? 0 : gap.length);
        const places = jsonPlaces(written);
        const lines = written.split('\n');
        const check = (member: unknown, path: Path): void => {
          const {line, column} = places(path);
          const from = lines
            .slice(line - 1)
            .join('\n')
            .slice(column - 1);
          const begins = typeof member === 'object' && member ? (Array.isArray(member) ? '[' : '{') : JSON.stringify(member);
          expect(from.startsWith(begins)).toBe(true);
          if (typeof member !== 'object' || !member) return;
          for (const [key, each] of Object.entries(member)) check(each, [...path, Array.isArray(member) ? Number(key) : key]);
        };
        check(value, []);
      }),
      {numRuns, seed: 2021},
    );
  });

  it('walks lists within 100,000 lists, and text of 5 million letters', () => {
    const deep = `${'['.repeat(100_000)}"x"${']'.repeat(100_000)}`;
    expect(jsonPlaces(deep)([0, 0, 0])).toEqual({line: 1, column: 4});
    expect(jsonPlaces(`["${'\\\\'.repeat(2_500_000)}", 7]`)([1])).toEqual({line: 1, column: 5_000_006});
  });

  it('is where each problem of a file is told to be, through the format that the file is in', async () => {
    const slides =
      '{"events": [\n  {"text": {"headline": "A"}},\n  {"start_date": {"year": "2021",\n    "month": 13}, "text": {"headline": "B"}}\n]}';
    const {problems} = await parseTimeline(slides);
    expect(problems.map(({code, message, where}) => [code, message.slice(0, 14), where.line, where.column])).toEqual([
      ['missing-date', 'line 2, row 1,', 2, 3],
      ['no-such-month', 'line 4, row 2,', 4, 14],
    ]);
  });

  it('keeps the lines of a script around the JSON', async () => {
    const {problems} = await parseTimeline('var data =\n  {"timeline": {"date": [\n  {"startDate": "soon", "headline": "A"}]}};');
    expect(problems.map(({where}) => [where.line, where.column])).toEqual([[3, 17]]);
  });
});
