import {describe, expect, it} from 'vitest';
import {parseTimeline} from '../../../src/input/index.js';
import {exportTimeline} from '../../../src/output/index.js';
import {doubtOf, yearPairsOf} from '../../../src/input/year-pairs.js';

/** The dates of a sheet with these cells, in their order, and the codes of its problems. */
async function read(cells: readonly string[]): Promise<{dates: string[]; codes: string[]}> {
  const {timeline, problems} = await parseTimeline(`date,title\n${cells.map((cell) => `${cell},A`).join('\n')}`);
  return {dates: timeline.document.events.map(({date}) => date), codes: problems.map(({code}) => code)};
}

describe('a column of school years', () => {
  it.each([
    [['2020-21', '2019-20'], ['2020/2021', '2019/2020'], ['date-read-as']],
    [['2018-19', '2019-20'], ['2018/2019', '2019/2020'], []],
    [['2020-21', '2021-22', '2021-22'], ['2020/2021', '2021/2022', '2021/2022'], ['date-read-as']],
    [['2003-04', '2011-12', '2012-13'], ['2003/2004', '2011/2012', '2012/2013'], ['date-read-as']],
    [['2003/04', '2012/13'], ['2003/2004', '2012/2013'], ['date-read-as']],
    [['1999-00', '2000-01'], ['1999/2000', '2000/2001'], ['date-read-as']],
    [['1914-18', '1920-21'], ['1914/1918', '1920/1921'], ['date-read-as']],
    [['2020-21', '2021', '2020-21'], ['2020-21', '2021', '2020-21'], ['ambiguous-date']],
    [['2020-21', '2020-22'], ['2020-21', '2020-22'], []],
    [['2020-03', '2020-21', '2021-22'], ['2020-03', '2020-21', '2021-22'], []],
    [['2003-04', '2004-05'], ['2003-04', '2004-05'], []],
    [['2019-20', '2020-21', '2020-03'], ['2019/2020', '2020-21', '2020-03'], ['ambiguous-date']],
    [['spring 2020', 'summer 2021'], ['2020-21', '2021-22'], []],
  ])('of %j holds %j', async (cells, dates, codes) => {
    expect(await read(cells)).toEqual({dates, codes});
  });

  it('leaves twelve months as they are', async () => {
    const months = Array.from({length: 12}, (_, i) => `2020-${String(i + 1).padStart(2, '0')}`);
    expect((await read(months)).dates).toEqual(months);
  });

  it('is told once where one pair alone may be a season', async () => {
    const {problems} = await parseTimeline('date,title\n2020-21,A');
    expect(problems.map(({severity, message}) => [severity, message.split(': ')[1]])).toEqual([
      ['warning', '"2020-21" may be two years, and is read as spring 2020, as in EDTF; write 2020/2021 for the years, or spring 2020'],
    ]);
  });

  it('is none in a document of our own, which is EDTF', async () => {
    const document = {events: ['2020-21', '2021-22'].map((date) => ({date, title: 'A'}))};
    const {timeline, problems} = await parseTimeline(JSON.stringify(document));
    expect([timeline.document.events.map(({date}) => date), problems]).toEqual([['2020-21', '2021-22'], []]);
  });
});

describe('the end of a span', () => {
  it.each([
    ['2020-21', '2022-23', '2020/2023'],
    ['2019-20', '2021', '2019/2021'],
    ['3-5 August 2021', '1 September 2021', '2021-08-03/2021-09-01'],
    ['2021', '3-5 September 2021', '2021/2021-09-05'],
  ])('of one that begins with %s and ends with %s is %s', async (start, end, date) => {
    expect((await parseTimeline([{start, end, title: 'A'}])).timeline.document.events.map((event) => event.date)).toEqual([date]);
  });
});

describe('our own sheet', () => {
  it('keeps seasons that read like school years', async () => {
    const dates = ['2020-21', '2021-22', '2020-23', '2019-12/2020-21'];
    const {timeline} = await parseTimeline({events: dates.map((date) => ({date, title: 'A'}))});
    const {text} = await exportTimeline(timeline, 'csv', {lang: 'en', dateWords: ({date}) => date});
    const again = await parseTimeline(text);
    expect([again.timeline.document.events.map(({date}) => date), again.problems]).toEqual([dates, []]);
  });
});

describe('yearPairsOf', () => {
  it('passes over what is no pair', () => {
    expect(yearPairsOf(['', '2020-2021', '20-2021', 'x'.repeat(7), '2019-20'])).toBe('years');
  });
});

describe('doubtOf', () => {
  it.each([
    ['2024-25', 'may be two years, and is read as spring 2024 of the north, as in EDTF; write 2024/2025 for the years, or spring 2024'],
    ['1929-30', 'may be two years, and is read as summer 1929 of the south, as in EDTF; write 1929/1930 for the years'],
    ['1935-36', 'may be two years, and is read as quarter 4 of 1935, as in EDTF; write 1935/1936 for the years, or Q4 1935'],
    ['1938-39', 'may be two years, and is read as third 3 of 1938, as in EDTF; write 1938/1939 for the years'],
    ['1939-40', 'may be two years, and is read as half 1 of 1939, as in EDTF; write 1939/1940 for the years, or H1 1939'],
    ['2003-04', undefined],
  ])('of %s is %s', (text, says) => {
    expect(doubtOf(text)).toBe(says);
  });
});
