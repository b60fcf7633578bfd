import {describe, expect, it} from 'vitest';
import {command, folderOf} from './command-line.js';

const ROWS = 'date,title\n2021-08-03,Good\n31/02/2024,Bad\n';
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const many = (n: number, row: (i: number) => string): string => `date,title\n${Array.from({length: n}, (_, i) => row(i + 1)).join('\n')}\n`;

const folder = folderOf({
  'good.json': '{"title": "Kabul", "eras": [{"date": "2021", "label": "The year"}], "events": [{"date": "2021-08-03", "title": "A"}]}',
  'rows.csv': ROWS,
  'warned.json': '{"events": [{"date": "2021", "title": "A", "media": [{"type": "image", "url": "/a.png"}]}]}',
  'zone.json': '{"timeZone": "Kabul", "events": [{"date": "2021", "title": "A"}]}',
  'dates.csv': 'date,title\n3 août 2021,A\n',
  'many-dates.csv': many(50, (i) => `${1 + (i % 28)} August 2021,A`),
  'many-faults.csv': many(120, (i) => `never ${i},A`),
  'list.html': '<ol><li><time datetime="2021-08-03">3 August</time> <b>A</b><li><time datetime="2021-08-04">4 August</time> <b>B</b></ol>',
  'unicode.txt': utf16('date\ttitle\n2021\tÉté\n'),
  'latin.csv': Buffer.from('date,title\n2021,Été\n', 'latin1'),
  'sheet.xlsx': Buffer.from('PK\u0003\u0004…'),
  'old.xls': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]),
  'paper.pdf': '%PDF-1.7',
  'data.csv.gz': new Uint8Array([0x1f, 0x8b, 8]),
  'zeros.bin': new Uint8Array([65, 0, 66]),
  'empty.csv': '',
  'page.html': '<!doctype html><title>News</title><p>No list</p>',
  'prose.txt': 'Once upon a time',
});

const check = (...argv: string[]): ReturnType<typeof command> => command(['check', ...argv], folder);

describe('check', () => {
  it('says what is in a good file', async () => {
    expect(await check('FOLDER/good.json')).toEqual({
      status: 0,
      out: 'FOLDER/good.json: json, “Kabul”, 1 event read, 1 era, no problems\n',
      err: '',
    });
  });

  it('tables what was found and what to do, and where', async () => {
    expect(await command(['check', '-'], '', {input: ROWS})).toEqual({
      status: 1,
      out: `standard input: csv, 1 event read, 1 problem (1 error)

  where               row         what was found                                                            what to do
  standard input:3:1  3    error  date (column A): "31/02/2024" cannot be read: "2024-02-31" has no day 31  write 2024-02-01 to 2024-02-29
`,
      err: '',
    });
  });

  it('breaks the words of a table that is wider than the terminal, and colours it there alone', async () => {
    const narrow = await command(['check'], '', {input: ROWS, columns: 90, hasColors: true});
    expect(narrow.out).toBe(`\u001b[1mstandard input\u001b[22m: csv, 1 event read, 1 problem (1 error)

  \u001b[2mwhere               row         what was found               what to do\u001b[22m
  standard input:3:1  3    \u001b[31merror\u001b[39m  date (column A):             write 2024-02-01 to
                                  "31/02/2024" cannot be       2024-02-29
                                  read: "2024-02-31" has no
                                  day 31
`);
  });

  it.each([
    ['missing.csv', 'there is no such file', 'look at its name, and at the folder that you are in'],
    ['', 'this is a folder', 'name the files in it, such as FOLDER/*.csv'],
    ['sheet.xlsx', 'this is a spreadsheet file or another packed one', 'save the sheet as "CSV UTF-8" and give that'],
    ['old.xls', 'this is a spreadsheet or document of old Office', 'save the sheet as "CSV UTF-8" and give that'],
    ['paper.pdf', 'this is a PDF', 'give the data that it was made from'],
    ['data.csv.gz', 'this is packed by gzip', 'unpack it first: gunzip FILE'],
    ['zeros.bin', 'this is no text', 'give CSV, JSON or another format that is read'],
    ['empty.csv', 'there is nothing in this file', 'save it again, with its events'],
    ['page.html', 'this is a web page without a list of events', 'save the data that it shows, as CSV or JSON, and give that'],
    [
      'prose.txt',
      '"Once upon a time" begins no format that is known',
      'use one of: json, timelinejs, vis, simile, rows, html, ics, csv, markwhen',
    ],
  ])('says of %j: %s', async (name, what, remedy) => {
    const {err, out, status} = await check(`FOLDER/${name}`);
    const [heading, blank, , row, ...rest] = out.split('\n');
    expect([heading, blank, ...rest]).toEqual([`FOLDER/${name}: not read, 1 problem (1 error)`, '', '']);
    expect(row?.trim().split(/ {2,}/)).toEqual([`FOLDER/${name}`, 'error', what, remedy]);
    expect([status, err]).toEqual([1, '']);
  });

  it.each([
    ['unicode.txt', 'csv, 1 event read, no problems'],
    ['list.html', 'html, 2 events read, no problems'],
    ['latin.csv', 'csv, 1 event read, 1 problem (1 warning)'],
  ])('reads %s: %s', async (name, summary) => {
    const {out, status} = await check(`FOLDER/${name}`);
    expect(out.split('\n')[0]).toBe(`FOLDER/${name}: ${summary}`);
    expect(status).toBe(0);
  });

  it.each([
    ['0 for a warning', 'warned.json', 0],
    ['0 for an error of the document itself', 'zone.json', 0],
    ['1 for an error of a row', 'rows.csv', 1],
  ])('ends with %s', async (_, name, status) => {
    expect((await check(`FOLDER/${name}`)).status).toBe(status);
  });

  it('shows what was read beside what was written', async () => {
    const {out} = await check('FOLDER/dates.csv');
    expect(out.split('\n').slice(1)).toEqual([
      '',
      '  dates that are not written as EDTF, as they were read:',
      '  row 2: "3 août 2021" -> 2021-08-03',
      '',
    ]);
  });

  it.each([
    {name: 'ten dates', argv: ['FOLDER/many-dates.csv'], rows: 10, end: '  and 40 more; --dates shows all'},
    {name: 'all dates', argv: ['FOLDER/many-dates.csv', '--dates'], rows: 50, end: '  row 51: "23 August 2021" -> 2021-08-23'},
    {name: 'a hundred problems', argv: ['FOLDER/many-faults.csv'], rows: 100, end: '  and 20 more; --all lists them'},
  ])('tells $name before it stops', async ({argv, end, rows}) => {
    const lines = (await check(...argv)).out.trimEnd().split('\n');
    expect(lines.filter((line) => /^ {2}row +\d|^ {2}FOLDER.* error/.test(line))).toHaveLength(rows);
    expect(lines.at(-1)).toBe(end);
  });

  it('tells every problem when asked', async () => {
    const {out} = await check('FOLDER/many-faults.csv', '--all');
    expect(out).toContain('never 120');
    expect(out).not.toContain('more;');
  });

  it('sums up several files, read in their order', async () => {
    const {out, status} = await check('FOLDER/rows.csv', 'FOLDER/good.json', 'FOLDER/missing.csv');
    expect(out.match(/^FOLDER\/[^:\s]+(?=: )/gm)).toEqual(['FOLDER/rows.csv', 'FOLDER/good.json', 'FOLDER/missing.csv']);
    expect(out.trimEnd().split('\n').at(-1)).toBe('3 files: 2 events, 2 problems; 2 files lose events');
    expect(status).toBe(1);
  });

  it('reads another format than it would take it for', async () => {
    const {out, status} = await check('FOLDER/prose.txt', '--format', 'ics');
    expect(out).toContain('FOLDER/prose.txt: ics, 0 events read, 1 problem (1 error)');
    expect(status).toBe(1);
  });
});

describe('check --json', () => {
  it('prints an object a file, one a line', async () => {
    const {err, out, status} = await check('--json', 'FOLDER/good.json', 'FOLDER/rows.csv', 'FOLDER/missing.csv');
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {file: 'FOLDER/good.json', format: 'json', title: 'Kabul', events: 1, problems: []},
      {
        file: 'FOLDER/rows.csv',
        format: 'csv',
        title: null,
        events: 1,
        problems: [
          {
            severity: 'error',
            code: 'no-such-day',
            message: 'row 3, date (column A): "31/02/2024" cannot be read: "2024-02-31" has no day 31; write 2024-02-01 to 2024-02-29',
            where: {row: 3, field: 'date', line: 3, column: 1},
          },
        ],
      },
      {
        file: 'FOLDER/missing.csv',
        format: 'auto',
        title: null,
        events: 0,
        problems: [
          {
            severity: 'error',
            code: 'missing-file',
            message: 'there is no such file; look at its name, and at the folder that you are in',
            where: {},
          },
        ],
      },
    ]);
    expect([status, err]).toEqual([1, '']);
  });

  it('names what is piped in -', async () => {
    const {out, status} = await command(['check', '--json'], '', {input: '{"title": "Été", "events": [{"date": "2021", "title": "A"}]}'});
    expect(JSON.parse(out)).toEqual({file: '-', format: 'json', title: 'Été', events: 1, problems: []});
    expect(status).toBe(0);
  });
});
