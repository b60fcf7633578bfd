import {describe, expect, it} from 'vitest';
import {delimiterIn, delimiterOf, headingLine, looksTabular} from '../../../src/input/recognise-csv.js';

describe('looksTabular', () => {
  it.each([
    {fact: 'a line of known headings', text: 'date,event,source\n2001-09-11,"…",Spreadsheet', is: true},
    {fact: 'one heading of French, with semicolons', text: 'Couleur;Événement\n', is: true},
    {fact: 'headings after a mark and blank lines', text: '\uFEFF\n\ndate\ttitle', is: true},
    {fact: 'headings in quotes', text: '"date","title"\n', is: true},
    {fact: 'headings that nobody knows', text: 'foo,bar\n1,2', is: false},
    {fact: 'one word', text: 'date\n2021', is: false},
    {fact: 'JSON', text: '{"date": 1, "title": 2}', is: false},
    {fact: 'a page', text: '<ol><li>date, title</li></ol>', is: false},
    {fact: 'nothing', text: '', is: false},
    {fact: 'a list', text: ['date,title'], is: false},
  ])('is $is of $fact', ({text, is}) => {
    expect(looksTabular(text)).toBe(is);
  });

  it('looks at the beginning only', () => {
    expect(looksTabular(`${'x'.repeat(3000)},date\n`)).toBe(false);
  });
});

it.each([
  {line: 'a,b;c,d', delimiter: ','},
  {line: '"a,b,c";d', delimiter: ';'},
  {line: 'a\tb', delimiter: '\t'},
  {line: 'a', delimiter: ','},
])('delimiterOf($line) is $delimiter', ({line, delimiter}) => {
  expect(delimiterOf(line)).toBe(delimiter);
});

it.each([
  {fact: 'names the bar', text: 'sep=|\ndate|title, short|x,y', delimiter: '|'},
  {fact: 'names a semicolon beside more commas', text: '\uFEFFsep=;\r\ndate;a,b,c', delimiter: ';'},
  {fact: 'names it below a blank row', text: ',,\nSEP=\t\ndate\ttitle', delimiter: '\t'},
  {fact: 'names what parts nothing', text: 'sep=,\ndate;title', delimiter: ';'},
  {fact: 'names nothing', text: 'sep\ndate;title', delimiter: ';'},
])('delimiterIn a text that $fact is $delimiter', ({text, delimiter}) => {
  expect(delimiterIn(text)).toBe(delimiter);
});

it('takes a line break in quotes for part of the headings', () => {
  expect(headingLine('\n"a\nb",c\r\nd')).toBe('"a\nb",c');
});
