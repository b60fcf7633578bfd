import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {htmlText} from '../../../src/input/html-text.js';
import {parseTimeline, type InputOptions} from '../../../src/input/index.js';
import {numRuns} from '../runs.js';

const LIST = '<ol><li><time datetime="2021-08-03">3 August</time> <b>A</b><li><time datetime="2021-08-04">4 August</time> <b>B</b></ol>';
const TABLE = '<table><tr><th>Date<th>Title<tr><td>2021-08-03<td>A<tr><td>2021-08-04<td>B</table>';
const read = async (text: string, options: InputOptions = {}) => {
  const {format, problems, timeline} = await parseTimeline(text, options);
  return {format, titles: timeline.events.map(({title}) => title), codes: problems.map(({code}) => code)};
};

describe('html text', () => {
  it.each([
    {fact: 'a list', text: LIST},
    {fact: 'a table', text: TABLE},
    {fact: 'a page', text: `<!doctype html><title>News</title><body><ol><li>Home<li>World</ol>${LIST}`},
    {fact: 'a page of XML, behind a comment', text: `<?xml version="1.0"?><!-- saved --><html><body>${TABLE}</body></html>`},
    {fact: 'an element in a page with other dates', text: `<body>${LIST}<event-timeline>${TABLE}</event-timeline>`},
    {
      fact: 'dates that no datetime can say',
      text: '<p>Dates</p><ol><li data-start="2021-08~"><b>A</b><li data-start="2021-09/.."><b>B</b></ol>',
    },
  ])('is read: $fact', async ({text}) => {
    expect(await read(text)).toEqual({format: 'html', titles: ['A', 'B'], codes: []});
  });

  it.each([
    {fact: 'no list', text: '<!doctype html><h1>Not found</h1>'},
    {fact: 'a list without dates', text: '<!doctype html><h1>Not found</h1><ol><li>Home<li>World</ol>'},
    {fact: 'a date outside of its list', text: '<html><time datetime="2021">2021</time><ol><li>Home</ol></html>'},
    {fact: 'a table of other things', text: '<!doctype html><table><tr><th>Code<th>Meaning<tr><td>404<td>Not found</table>'},
  ])('with $fact is a web page in the place of data', async ({text}) => {
    expect(await read(text, {src: 'a.json'})).toEqual({format: 'auto', titles: [], codes: ['web-page']});
  });

  it('takes the language of its page, and the first heading where the list has no title', async () => {
    const page = (list: string): string =>
      `<!doctype html><html lang="fr"><h1>La crue</h1><div lang="de"><p>x</p></div><div>${list}</div></html>`;
    const about = async (list: string) => {
      const {title, lang} = (await parseTimeline(page(list))).timeline.document;
      return {title, lang};
    };
    expect(await about(LIST)).toEqual({title: 'La crue', lang: 'fr'});
    expect(await about(TABLE.replace('<tr>', '<caption>Own</caption><tr>'))).toEqual({title: 'Own', lang: 'fr'});
    expect(await about(`<div lang="pt">${LIST}</div>`)).toEqual({title: 'La crue', lang: 'pt'});
  });

  it.each([
    {text: '<ol><li>3 August 2021: A</ol>', says: '<time datetime="2021-08-03">'},
    {text: '<ul><li><time datetime="2021-08-03">3 August</time> A</ul>', says: 'write <ol>'},
    {text: '<table><tr><td>2021-08-03<td>A</table>', says: '<tr><th>date</th><th>title</th></tr>'},
  ])('that is $text alone is told what is missing', async ({text, says}) => {
    const {format, problems} = await parseTimeline(text);
    expect(format).toBe('html');
    expect(problems.map(({message}) => message.includes(says))).toEqual([true]);
  });

  it('of which an item has no date says how one is marked, and speaks of no cell', async () => {
    const {problems} = await parseTimeline(LIST.replace('<ol>', '<ol><li>4 août 2021 – Combats</li>'));
    expect(problems.map(({message}) => message)).toEqual([
      'line 1, item 1, date: there is none; write <time datetime="2021-08-03">…</time>, or data-start="2021-08-03"',
    ]);
  });

  it('with several lists of dates does not say which is meant', async () => {
    const {problems} = await parseTimeline(`<!doctype html>${LIST}${TABLE}`);
    expect(problems.map(({message}) => message)).toEqual([
      'this page has 2 lists or tables with dates, and does not say which holds the events; leave one, or give the data itself',
    ]);
  });

  it('is told how to list events where it was asked for and has none', async () => {
    const {problems} = await parseTimeline('<p>Not found', {format: 'html'});
    expect(problems.map(({message}) => message)).toEqual([
      'nothing in this page is a list of events; write <ol><li><time datetime="2021-08-03">…</time> …</li></ol>, or a <table> with <th>date</th><th>title</th>',
    ]);
  });

  it.each([
    {
      fact: 'a list',
      text: '<!doctype html>\n<ol><li data-start="2021">A\n<li>B\n <li data-start="soon">C</ol>',
      says: ['line 3, item 2, date: there is none', 'line 4, item 3, date: "soon" is not'],
    },
    {
      fact: 'a table',
      text: '<table><tr><th>Date<th>Title\n<tr><td>2021<td>A<tr>\n<tr><td><td>B\n<tr><td>soon<td>C</table>',
      says: ['line 3, row 2, date: this cell is empty', 'line 4, row 3, date: "soon" is not'],
    },
  ])('has the lines of what is wrong in $fact, in its words', async ({says, text}) => {
    const {problems} = await parseTimeline(text);
    expect(problems.map(({where}) => where.line)).toEqual([3, 4]);
    expect(problems.map(({message}) => message)).toEqual(says.map((words): unknown => expect.stringMatching(`^${words}`)));
  });

  it('may have a row of sums in a table', async () => {
    expect((await read(TABLE.replace('</table>', '<tr><td><td>Total</table>'))).codes).toEqual(['sum-row']);
  });

  it('is left to other formats where it lists nothing', async () => {
    expect(await read('<b>date</b>,title\n2021,T', {format: 'csv'})).toMatchObject({format: 'csv'});
    expect(await read('<data><event start="2021" title="T"/></data>')).toEqual({format: 'simile', titles: ['T'], codes: []});
  });

  it.each([
    ['lists that never end', '<ol>'.repeat(250_000)],
    ['lists that never end, and a date', `${'<ol>'.repeat(250_000)}<time datetime="2021">`],
    ['a long list', `<ol>${'<li><time datetime="2021-08-03">3 August</time> <b>Car bomb in Kabul</b>'.repeat(13_000)}`],
    ['lists in lists', `${'<ol class=x><li>'.repeat(60_000)}<time datetime="2021">x`],
    ['deep items', `${'<div>'.repeat(300)}<ol>${'<li>'.repeat(250_000)}<time datetime="2021">`],
  ])(
    'is read in linear time: a megabyte of %s',
    (_, text) => {
      const start = performance.now();
      htmlText(text);
      expect(performance.now() - start).toBeLessThan(10_000);
    },
    60_000,
  );

  it('never throws', () => {
    const piece = fc.constantFrom(
      '<ol>',
      '<li>',
      '</ol>',
      '<table>',
      '<tr>',
      '<th>date',
      '<th>title',
      '<td>',
      '<time datetime="2021">',
      '<',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(Array.isArray(htmlText(pieces.join('')).problems)).toBe(true);
      }),
      {numRuns, seed: 2021},
    );
  });
});
