import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {json} from '../../../src/input/json.js';
import {numRuns} from '../runs.js';

const told = (text: string): string | undefined => json(text).problems[0]?.message;
const edge = (name: string): string => readFileSync(new URL(`../../../data/edge/${name}`, import.meta.url), 'utf8');

describe('json', () => {
  it('reads an object, a list, and text after a byte order mark', () => {
    expect(['{"events": []}', '[1]', '\uFEFF{}'].map((text) => json(text))).toMatchObject([
      {document: {events: []}, problems: []},
      {document: [1], problems: []},
      {document: {}, problems: []},
    ]);
  });

  it.each([
    {fact: 'a comma before ]', text: '[1,]', message: 'line 1, column 3: a comma stands before ]; remove it'},
    {fact: 'a comma before }', text: '{"a": 1,\n}', message: 'line 1, column 8: a comma stands before }; remove it'},
    {fact: 'a missing comma', text: '[1\n 2]', message: 'line 2, column 2: a comma or ] is missing before "2"; write it'},
    {
      fact: 'two commas',
      text: '[1,,2]',
      message: 'line 1, column 4: a value is missing before ","; write it, in double quotes if it is text',
    },
    {
      fact: 'a missing value',
      text: '{"a":}',
      message: 'line 1, column 6: a value is missing before "}"; write it, in double quotes if it is text',
    },
    {fact: 'a missing colon', text: '{"a" 1}', message: 'line 1, column 6: a colon is missing before "1"; write it after the name'},
    {fact: 'a bare name', text: '{title: 1}', message: 'line 1, column 2: "title" is no name; write it in double quotes'},
    {
      fact: 'a bare word',
      text: '[yes]',
      message: 'line 1, column 2: "yes" is no value; write it in double quotes, or write true, false, null or a number',
    },
    {
      fact: 'a number that begins with 0',
      text: '[01]',
      message: 'line 1, column 2: "01" is no value; write it in double quotes, or write true, false, null or a number',
    },
    {
      fact: 'single quotes',
      text: "{'a': 1}",
      message: 'line 1, column 2: "\'a\'" begins with the wrong quotes; write straight double quotes, "',
    },
    {fact: 'a comment', text: '[ // x\n]', message: 'line 1, column 3: "//" begins a comment, which JSON does not have; remove it'},
    {
      fact: 'text over two lines',
      text: '["a\nb"]',
      message: 'line 1, column 2: text that begins with "a" does not end on its line; close it with ", and write \\n for a new line',
    },
    {fact: 'an unknown escape', text: '["C:\\data"]', message: 'line 1, column 2: "\\d" is no escape; write \\\\ for a backslash'},
    {fact: 'something after the end', text: '{} {}', message: 'line 1, column 4: "{" follows after the end; remove it'},
    {fact: 'the wrong bracket', text: '[1}', message: 'line 1, column 3: a comma or ] is missing before "}"; write it'},
    {
      fact: 'a list that is not closed',
      text: '{"a":\n[1',
      message: 'line 2, column 3: the [ of line 2 is never closed; write ] at the end',
    },
    {fact: 'nothing', text: ' ', message: 'line 1, column 2: there is nothing here; write {"events": […]}'},
  ])('says where and how to mend $fact', ({text, message}) => {
    expect(told(text)).toBe(message);
  });

  it.each([
    {file: 'broken-comma.json', message: 'line 5, column 46: a comma stands before ]; remove it'},
    {file: 'broken-quotes.json', message: 'line 2, column 12: "“Quotes" begins with the wrong quotes; write straight double quotes, "'},
    {file: 'broken-end.json', message: 'line 6, column 1: the { of line 5 is never closed; write } at the end'},
  ])('$file', ({file, message}) => {
    expect(told(edge(file))).toBe(message);
  });

  it('counts lines of any system', () => {
    expect(['[\n\n,]', '[\r\n\r\n,]', '[\r\r,]'].map((text) => json(text).problems[0]?.where)).toEqual([
      {line: 3, column: 1},
      {line: 3, column: 1},
      {line: 3, column: 1},
    ]);
  });

  it('does not run out of stack on a hundred thousand open brackets', () => {
    expect(json('['.repeat(100_000)).problems).toHaveLength(1);
  });

  it('finds a fault in every text that JSON.parse refuses, and none in what it takes', () => {
    const character = fc.constantFrom(...'[]{},:"\\ \n01.-eatrulsnf', 'é', '’');
    const text = fc.oneof(
      fc.array(character, {maxLength: 12}).map((all) => all.join('')),
      fc.json(),
    );
    const cut = fc.tuple(text, fc.nat(40), fc.nat(3)).map(([all, at, n]) => all.slice(0, at) + all.slice(at + n));
    fc.assert(
      fc.property(cut, (broken) => {
        const {document, problems} = json(broken);
        expect(problems).toHaveLength(document === undefined ? 1 : 0);
        if (problems[0]) expect(problems[0].message).not.toMatch(/this is not JSON/);
      }),
      {numRuns: numRuns * 5, seed: 2021},
    );
  });
});
