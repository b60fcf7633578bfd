import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseTimeline, readInput} from '../../../src/input/index.js';
import {numRuns} from '../runs.js';

const edge = (name: string): string => readFileSync(new URL(`../../../data/edge/${name}`, import.meta.url), 'utf8');
const codes = async (input: unknown, format?: string): Promise<string[]> =>
  (await readInput(input, format ? {format} : {})).problems.map(({code}) => code);

describe('readInput', () => {
  it.each([
    {fact: 'takes a document as it is', input: {events: []}, document: {events: []}},
    {fact: 'takes a document as text', input: ' {"events": []}', document: {events: []}},
    {fact: 'takes a list of rows', input: [{when: '2021', headline: 'T'}], document: {events: [{date: '2021', title: 'T'}]}},
    {fact: 'takes rows as text', input: '[{"when": "2021", "headline": "T"}]', document: {events: [{date: '2021', title: 'T'}]}},
    {fact: 'takes a tree of elements', input: {name: 'ol', attributes: {}, children: []}, document: {events: []}},
  ])('$fact', async ({input, document}) => {
    expect(await readInput(input)).toEqual({document, problems: []});
  });

  it.each([
    {fact: 'no text', input: ' \n', message: 'there is nothing here; write {"events": […]}'},
    {
      fact: 'text of no format',
      input: 'once, upon a time',
      message:
        '"once, upon a time" begins no format that is known; use one of: json, timelinejs, vis, simile, rows, html, ics, csv, markwhen',
    },
    {
      fact: 'a web page',
      input: edge('web-page.html'),
      message: 'this is a web page, "<!doctype html> <html lang="en"> <head><…", not data; give the address of the data itself',
    },
  ])('says what to do about $fact', async ({input, message}) => {
    expect((await readInput(input)).problems.map((found) => found.message)).toEqual([message]);
  });

  it('names the address that answers with a web page', async () => {
    const {problems} = await readInput(edge('web-page.html'), {src: 'a.json'});
    expect(problems).toEqual([
      {
        severity: 'error',
        code: 'web-page',
        message: 'src="a.json" answered with a web page, not data; give the address of the data itself',
        where: {field: 'src'},
      },
    ]);
  });

  it('names the formats where the one asked for is none of them', async () => {
    expect((await readInput('{}', {format: 'jsn'})).problems).toEqual([
      {
        severity: 'error',
        code: 'unknown-format',
        message: 'format="jsn" is not known; use auto or one of: json, timelinejs, vis, simile, rows, html, ics, csv, markwhen',
        where: {field: 'format'},
      },
    ]);
  });

  it('tells text that is not quite JSON where it breaks, when JSON was asked for', async () => {
    expect(await codes('events: []', 'json')).toEqual(['bad-json']);
  });
});

describe('parseTimeline', () => {
  it('reads the good rows of a broken file and names the others', async () => {
    const {timeline, problems} = await parseTimeline(edge('broken-rows.json'));
    expect(timeline.events.map(({title}) => title)).toEqual(['A good row', 'A group with a slip', 'Another good row']);
    expect(problems.map(({message}) => message.split(':')[0])).toEqual([
      'line 8, row 2, title',
      'line 9, row 3, date',
      'line 10, row 4, date',
      'line 11, row 5, group',
      'line 12, row 6, date',
    ]);
  });

  it.each(['broken-comma.json', 'broken-quotes.json', 'broken-end.json', 'empty.json', 'web-page.html'])(
    'makes one problem of %s',
    async (name) => {
      const {timeline, problems} = await parseTimeline(edge(name));
      expect([timeline.events.length, problems.length]).toEqual([0, 1]);
    },
  );

  it('resolves, whatever it is given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.string(), fc.json()), async (input) => {
        const {timeline, problems} = await parseTimeline(input);
        expect(timeline.events.length > 0 || problems.length > 0 || JSON.stringify(input)?.length > 0).toBe(true);
      }),
      {numRuns, seed: 2021},
    );
  });
});

describe('parseTimeline', () => {
  const slide = '{"events": [{"start_date": {"year": 2021}, "text": {"headline": "T"}}]}';
  it.each([
    {input: 'date,title\n2021,T', format: 'csv'},
    {input: '[{"date": "2021", "title": "T"}]', format: 'json'},
    {input: [{date: '2021', title: 'T'}], format: 'rows'},
    {input: slide, format: 'timelinejs'},
    {input: 'Year,Headline\n2021,T', format: 'timelinejs'},
    {input: {events: [{date: '2021', title: 'T'}]}, format: 'json'},
    {input: 'once, upon a time', format: 'auto'},
  ])('says that $input is $format', async ({input, format}) => {
    expect((await parseTimeline(input)).format).toBe(format);
  });

  it('tells what it read beside what was written', async () => {
    const {dates} = await parseTimeline('date,title\n2021-08-03,A\n3 août 2021,B');
    expect(dates).toEqual([{row: 3, written: '3 août 2021', read: '2021-08-03'}]);
  });
});
