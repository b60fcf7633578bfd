import {csvFormat} from 'd3';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {csv} from '../../../src/input/csv.js';
import {bareCell} from '../../../src/model/cells.js';
import type {TextPlace} from '../../../src/input/format.js';
import {parseTimeline} from '../../../src/input/index.js';
import {numRuns} from '../runs.js';

const rowsOf = (text: string): unknown => csv(text).document;
const messagesOf = (text: string): string[] => csv(text).problems.map(({message}) => message);

describe('csv', () => {
  it.each([
    {fact: 'commas part cells', text: 'date,title\n2021,T', rows: [{date: '2021', title: 'T'}]},
    {fact: 'semicolons do, where the headings have them', text: 'date;title\n2021;T, U', rows: [{date: '2021', title: 'T, U'}]},
    {fact: 'tabs do', text: 'date\ttitle\n2021\tT; U', rows: [{date: '2021', title: 'T; U'}]},
    {
      fact: 'what stands in quotes does not',
      text: '"date, or when";title;"a,b,c"\n1;2;3',
      rows: [{'date, or when': '1', title: '2', 'a,b,c': '3'}],
    },
    {fact: 'Excel may name what does', text: 'sep=;\r\ndate;title\r\n2021;T', rows: [{date: '2021', title: 'T'}]},
    {
      fact: 'lines end in any way',
      text: 'date,title\r2019,A\n2020,B\r\n2021,C',
      rows: [
        {date: '2019', title: 'A'},
        {date: '2020', title: 'B'},
        {date: '2021', title: 'C'},
      ],
    },
    {fact: 'a byte-order mark is no part of a heading', text: '\uFEFFdate,title\n2021,T', rows: [{date: '2021', title: 'T'}]},
    {
      fact: 'quotes hold commas, lines and doubled quotes',
      text: 'date,title\n2021,"a, ""b""\nc"',
      rows: [{date: '2021', title: 'a, "b"\nc'}],
    },
    {fact: 'quotes within a cell are text', text: 'date,title\n2021,5" of rain', rows: [{date: '2021', title: '5" of rain'}]},
    {fact: 'blank rows do not count', text: '\n\ndate,title\n\n , \n2021,T\n\n', rows: [{date: '2021', title: 'T'}]},
    {fact: 'a short row lacks its last cells', text: 'date,title,url\n2021,T', rows: [{date: '2021', title: 'T'}]},
    {fact: 'headings stand without the space around them', text: ' date , title\n2021,T', rows: [{date: '2021', title: 'T'}]},
    {fact: 'NUL and half a letter are text', text: 'date,title\n\0,\uD800', rows: [{date: '\0', title: '\uD800'}]},
  ])('$fact', ({text, rows}) => {
    expect(csv(text)).toMatchObject({document: rows, problems: []});
  });

  it.each([
    {
      fact: 'names the known headings where there is none',
      text: '2021,T\n2022,U',
      message:
        /^line 1: "2021,T" names no column; begin with a line of headings, such as date,title\. Known are: id, date, start, end, title,/,
    },
    {
      fact: 'says where quotes begin that are never closed',
      text: 'date,title\n2020,A\n2021,"B\nC',
      message: 'line 3: the quotes before "B C" are never closed, so the rest is not read; write " where that cell ends',
    },
    {
      fact: 'tells cells beyond the headings once',
      text: 'date,title\n2020,A,b\n2021,C,,,d\n2022,E,,',
      message:
        'line 2: 3 cells stand under 2 headings, so "b" and what follows is left out (2 rows have such), and text may have been cut at a comma; write quotes around text with a comma, as in "a, b"',
    },
    {
      fact: 'tells cells under no heading once',
      text: 'date,,title\n2020,,A\n2021,x,B',
      message: 'line 3: "x" stands under no heading and is left out; write one at the top of its column',
    },
    {
      fact: 'tells a heading that stands twice',
      text: 'date,title,title\n2021,A,B',
      message: 'line 1: the heading "title" stands twice, and only the first counts; give each column a heading of its own',
    },
    {fact: 'takes text only', text: 7 as unknown as string, message: '7 is no text; write "date,title" and a line for each event'},
  ])('$fact', ({text, message}) => {
    expect(messagesOf(text)).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)]);
  });

  it('keeps the rows before quotes that are never closed', () => {
    expect(rowsOf('date,title\n2020,A\n2021,"B\n2022,C')).toEqual([{date: '2020', title: 'A'}]);
  });

  it('tells problems of a cell by its row and heading, with its line and column', async () => {
    const {problems} = await parseTimeline('Start;End;Headline\n\n2020;2021;"A\nB"\n2021-13;;C', {format: 'csv'});
    expect(problems).toMatchObject([
      {
        where: {row: 4, field: 'date', line: 5, column: 1},
        message: expect.stringMatching(/^row 4, Start \(column A\): "2021-13"/) as string,
      },
    ]);
  });

  it('tells a date that may be two once, by its row and heading', async () => {
    const {problems} = await parseTimeline('title,date\nA,2021\nB,3/8/2021', {format: 'csv'});
    expect(problems.map(({message}) => message)).toEqual([
      'row 3, date (column B): "3/8/2021" may be 2021-08-03 or 2021-03-08; write the one that is meant',
    ]);
  });

  it('tells an unknown group of no column, and a heading that is not known, at their cells', async () => {
    const {problems} = await parseTimeline('date,title,colour\n2021,T,red', {format: 'csv'});
    expect(problems).toMatchObject([{code: 'unknown-field', where: {line: 2, column: 8}}]);
  });

  it('changes no prototype, whatever a heading is', async () => {
    const text = 'date,title,__proto__,constructor\n2021,T,x,y';
    expect(Object.entries((rowsOf(text) as object[])[0] ?? {})).toEqual(expect.arrayContaining([['__proto__', 'x']]));
    const {timeline} = await parseTimeline(text, {format: 'csv'});
    expect([timeline.events.length, Object.getPrototypeOf({})]).toEqual([1, Object.prototype]);
  });
});

const cell = fc.oneof(fc.string(), fc.string({unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', 'a', ' ', '\uFEFF', '\0')}));

describe('csv, of any text', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          cell,
          cell.map((text) => `date,title\n${text}`),
        ),
        (input) => {
          const {document, origin} = csv(input);
          (document as object[] | undefined)?.forEach((_, i) => origin?.([i, 'title']));
        },
      ),
      {numRuns, seed: 2021},
    );
  });

  it('reads cell for cell what d3 writes, less the guard of a formula', () => {
    const filled = cell.map((text) => `${text}.`); // rows of nothing but space do not count
    fc.assert(
      fc.property(fc.array(fc.record({date: filled, title: cell, 'a "b", c': cell})), (list) => {
        const bare = list.map((row) => Object.fromEntries(Object.entries(row).map(([heading, text]) => [heading, bareCell(text)])));
        expect(rowsOf(csvFormat(list, ['date', 'title', 'a "b", c']))).toEqual(bare);
      }),
      {numRuns, seed: 2021},
    );
  });

  it('leads from each cell to its first character', () => {
    const plain = fc.string({unit: fc.constantFrom('"', ',', '\n', 'a', 'b')}).map((text) => `.${text}`);
    fc.assert(
      fc.property(fc.array(fc.record({date: plain, title: plain})), (list) => {
        const text = csvFormat(list, ['date', 'title']);
        const lines = text.split('\n');
        const {origin} = csv(text);
        list.forEach((row, i) => {
          for (const name of ['date', 'title'] as const) {
            const {line, column} = origin?.([i, name]) as TextPlace;
            const written =
              csvFormat([{x: row[name]}])
                .slice(2)
                .split('\n')[0] ?? '';
            expect(lines[line - 1]?.slice(column - 1).startsWith(written)).toBe(true);
          }
        });
      }),
      {numRuns, seed: 2021},
    );
  });

  it.each([
    {fact: 'one cell of quotes', text: `date,title\n2021,"${'""'.repeat(500_000)}"`},
    {fact: 'quotes that never close', text: `date,title\n2021,"${'a""'.repeat(300_000)}`},
    {fact: 'a cell for every letter', text: `date,title\n${','.repeat(1_000_000)}x`},
    {fact: 'headings without end', text: `date,${Array.from({length: 100_000}, (_, i) => `h${i}`).join()}\n${'1\n'.repeat(100_000)}`},
    {fact: 'nothing but space', text: ' '.repeat(1_000_000)},
    {fact: 'one line', text: `date,${'b'.repeat(1_000_000)}`},
    {fact: 'lines that end in all ways', text: `date,title\n${'\r\n\r\n,'.repeat(300_000)}`},
    {fact: 'blank rows before the headings', text: `${' ,;\n'.repeat(300_000)}date,title`},
    {fact: 'blank lines', text: `${'\n'.repeat(300_000)}date,title\n${' ,\n'.repeat(300_000)}`},
    {fact: 'quotes in the headings', text: `date,${'"a"'.repeat(300_000)}\n`},
  ])('reads a megabyte of $fact in less than two seconds', ({text}) => {
    const from = performance.now();
    csv(text).origin?.([0, 'title']);
    expect(performance.now() - from).toBeLessThan(2000);
  });
});
