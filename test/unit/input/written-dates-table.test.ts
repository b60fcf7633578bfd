import {describe, expect, it} from 'vitest';
import {readWrittenDate} from '../../../src/input/written-date.js';
import {parseDate} from '../../../src/model/parse-date.js';
import {refusedDates, writtenDates} from '../../../stories/editors/written-dates.js';

const all = writtenDates.flatMap(({dates}) => dates);

describe('the table of dates for editors', () => {
  it.each(all)('reads in $language "$written" as $read', ({written, read}) => {
    expect(readWrittenDate(written)).toMatchObject({date: read});
  });

  it.each(refusedDates)('asks back about "$written" with $code and a remedy', ({written, code}) => {
    const read = readWrittenDate(written);
    expect(read).toMatchObject({problem: {code}});
    const {message} = (read as {problem: {message: string}}).problem;
    expect(message).toMatch(/^".+" .+(?:write|correct|leave|or) /);
  });

  it('holds five dates of each language at least', () => {
    const languages = ['English', 'French', 'German', 'Spanish', 'Portuguese'] as const;
    const few = languages.filter((language) => all.filter((date) => date.language === language).length < 5);
    expect(few).toEqual([]);
    expect(all.length).toBeGreaterThan(80);
  });

  it('shows none that is EDTF already', () => {
    expect(all.filter(({written}) => 'date' in parseDate(written, 'UTC'))).toEqual([]);
  });
});

describe('readWrittenDate, where words stand together', () => {
  it.each([
    ['2021-Q3', '2021-35'],
    ['in der Nacht vom 31. Juli auf den 1. August 2021', '2021-07-31 night'],
    ['before 1 January 2021', '[..2020-12-31]'],
    ['after December 2020', '[2021-01..]'],
    ['before the 1990s', '[..1989]'],
    ['after the 19th century', '[1900..]'],
    ['before 1 BC', '[..-0001]'],
    ['1st half of the 19th century', '[1800..1849]'],
    ['second half of August 2021', '[2021-08-16..2021-08-31]'],
    ['early summer 2021', '2021-22'],
    ['late 3 August 2021', '2021-08-03'],
    ['probably around 1850', '1850%'],
    ['c. 1850-1860', '1850~/1860~'],
    ['w/c 28 December 2020', '2020-W53'],
    ['III. Quartal 2021', '2021-35'],
    ['Monday 2 to Tuesday 3 August 2021', '2021-08-02/2021-08-03'],
    ['20:30–21:45, 3 August 2021', '2021-08-03T20:30/2021-08-03T21:45'],
    ['20210803T203000Z', '2021-08-03T20:30:00Z'],
    ['Saturday 14 October 1066', '1066-10-14'],
  ])('reads "%s" as %s', (written, read) => {
    expect(readWrittenDate(written)).toMatchObject({date: read});
  });

  it.each([
    'd. 1850',
    '3 Aug 1921 or 1922',
    '3, 5 and 7 August 2021',
    'evening of 3 to 5 August 2021',
    'before c. 1850',
    '8-9pm, 3 Aug 2021',
  ])('reads nothing rather than a half of "%s"', (written) => {
    expect(readWrittenDate(written) ?? {}).not.toHaveProperty('date');
  });

  it.each(['early morning 3 August 2021', 'before 1850', 'between 3 and 5 August 2021', '3 August 2021 20:30 (local time)', 'maybe 2021'])(
    'keeps the words "%s", which say more than the date',
    (written) => {
      expect(readWrittenDate(written)).toMatchObject({keepsWords: true});
    },
  );

  it('takes numbers with dots day first where another date of the column has the month first', () => {
    expect(readWrittenDate('3/8/2021', {order: 'mdy'})).toMatchObject({date: '2021-03-08'});
    expect(readWrittenDate('3-5/8/2021', {order: 'mdy'}) ?? {}).not.toHaveProperty('date');
  });
});
