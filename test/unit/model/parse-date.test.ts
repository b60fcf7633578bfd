import edtf from 'edtf';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {extentOf} from '../../../src/model/date.js';
import type {Bound, EventDate, IntervalEnd} from '../../../src/model/date.js';
import {parseDate} from '../../../src/model/parse-date.js';
import type {DateError} from '../../../src/model/parse-date.js';
import {numRuns} from '../runs.js';

const dateOf = (text: string, timeZone = 'UTC'): EventDate => {
  const result = parseDate(text, timeZone);
  if ('error' in result) throw new Error(result.error.message);
  return result.date;
};
const boundOf = (text: string, timeZone = 'UTC'): Bound => {
  const date = dateOf(text, timeZone);
  if (date.kind !== 'moment') throw new Error(`${text} is no moment`);
  return date.at;
};
const errorOf = (text: string, timeZone = 'UTC'): DateError => {
  const result = parseDate(text, timeZone);
  if ('error' in result) return result.error;
  throw new Error(`${text} was read`);
};
const iso = (t: number): string =>
  Number.isFinite(t)
    ? new Date(t)
        .toISOString()
        .replace(/:00\.000Z$|\.000Z$/, '')
        .replace(/T00:00$/, '')
    : String(t);
const span = ({min, max}: {min: number; max: number}): string => `${iso(min)} to ${iso(max)}`;
const end = (bound: IntervalEnd): string => (typeof bound === 'string' ? bound : span(bound));

describe('a moment', () => {
  it.each([
    {text: '2021', is: '2021-01-01 to 2022-01-01', precision: 'year'},
    {text: '2021-08', is: '2021-08-01 to 2021-09-01', precision: 'month'},
    {text: '2021-12', is: '2021-12-01 to 2022-01-01', precision: 'month'},
    {text: '2021-08-03', is: '2021-08-03 to 2021-08-04', precision: 'day'},
    {text: '2020-02-29', is: '2020-02-29 to 2020-03-01', precision: 'day'},
    {text: ' 2021-08-03 ', is: '2021-08-03 to 2021-08-04', precision: 'day'},
    {text: '0000', is: '0000-01-01 to 0001-01-01', precision: 'year'},
    {text: '-0044-03-15', is: '-000044-03-15 to -000044-03-16', precision: 'day'},
    {text: 'Y-17000', is: '-017000-01-01 to -016999-01-01', precision: 'year'},
    {text: '201X', is: '2010-01-01 to 2020-01-01', precision: 'decade'},
    {text: '20XX', is: '2000-01-01 to 2100-01-01', precision: 'century'},
    {text: '-019X', is: '-000199-01-01 to -000189-01-01', precision: 'decade'},
    {text: '2004-XX', is: '2004-01-01 to 2005-01-01', precision: 'year'},
    {text: '1985-XX-XX', is: '1985-01-01 to 1986-01-01', precision: 'year'},
    {text: '1985-04-XX', is: '1985-04-01 to 1985-05-01', precision: 'month'},
    {text: '2021-W30', is: '2021-07-26 to 2021-08-02', precision: 'week'},
    {text: '2020-W53', is: '2020-12-28 to 2021-01-04', precision: 'week'},
    {text: '2021-W31-2', is: '2021-08-03 to 2021-08-04', precision: 'day'},
    {text: '2021-215', is: '2021-08-03 to 2021-08-04', precision: 'day'},
    {text: '2020-366', is: '2020-12-31 to 2021-01-01', precision: 'day'},
    {text: '2001-33', is: '2001-01-01 to 2001-04-01', precision: 'quarter'},
    {text: '2001-36', is: '2001-10-01 to 2002-01-01', precision: 'quarter'},
    {text: '2021-21', is: '2021-03-01 to 2021-06-01', precision: 'season', season: 'spring'},
    {text: '2021-24', is: '2021-12-01 to 2022-03-01', precision: 'season', season: 'winter'},
    {text: '2021-25', is: '2021-03-01 to 2021-06-01', precision: 'season', season: 'spring', hemisphere: 'northern'},
    {text: '2021-29', is: '2021-09-01 to 2021-12-01', precision: 'season', season: 'spring', hemisphere: 'southern'},
    {text: '2021-30', is: '2021-12-01 to 2022-03-01', precision: 'season', season: 'summer', hemisphere: 'southern'},
    {text: '2021-32', is: '2021-06-01 to 2021-09-01', precision: 'season', season: 'winter', hemisphere: 'southern'},
    {text: '2021-37', is: '2021-01-01 to 2021-05-01', precision: 'quadrimester'},
    {text: '2021-39', is: '2021-09-01 to 2022-01-01', precision: 'quadrimester'},
    {text: '2021-41', is: '2021-07-01 to 2022-01-01', precision: 'half'},
    {text: '19X4', is: '1904-01-01 to 1995-01-01', precision: 'century'},
    {text: '1XXX-XX', is: '1000-01-01 to 2000-01-01', precision: 'millennium'},
    {text: 'XXXX-12-XX', is: '0000-12-01 to +010000-01-01', precision: 'millennium', run: true, each: {month: 12}},
    {text: '156X-12-25', is: '1560-12-25 to 1569-12-26', precision: 'decade', each: {month: 12, day: 25}},
    {text: '156X-02-29', is: '1560-02-29 to 1568-03-01', precision: 'decade', each: {month: 2, day: 29}},
    {text: '1984-1X', is: '1984-10-01 to 1985-01-01', precision: 'month', run: true},
    {text: '2004-06-1X', is: '2004-06-10 to 2004-06-20', precision: 'day', run: true},
    {text: '2004-06-3X', is: '2004-06-30 to 2004-07-01', precision: 'day'},
    {text: '2004-XX-11', is: '2004-01-11 to 2004-12-12', precision: 'year'},
    {text: '1950S2', is: '1900-01-01 to 2000-01-01', precision: 'century', estimate: 1950},
    {text: '-1950S3', is: '-001959-01-01 to -001949-01-01', precision: 'decade', estimate: -1950},
    {text: '1950S4', is: '1950-01-01 to 1951-01-01', precision: 'year'},
    {text: 'Y12E3', is: '+012000-01-01 to +012001-01-01', precision: 'year'},
    {text: 'Y12345E1S2', is: '+120000-01-01 to +130000-01-01', precision: 'millennium', run: true, estimate: 123450},
    {text: '2021-08-03T20', is: '2021-08-03T20:00 to 2021-08-03T21:00', precision: 'hour'},
    {text: '2021-08-03T20:15', is: '2021-08-03T20:15 to 2021-08-03T20:16', precision: 'minute'},
    {text: '2021-08-03T20:15:30', is: '2021-08-03T20:15:30 to 2021-08-03T20:15:31', precision: 'second'},
    {text: '2021-08-03T20:15:30.5', is: '2021-08-03T20:15:30.500Z to 2021-08-03T20:15:30.501Z', precision: 'millisecond'},
    {text: '2021-08-03T24:00:00', is: '2021-08-04 to 2021-08-04T00:00:01', precision: 'second'},
    {text: '2021-08-03T20:15Z', is: '2021-08-03T20:15 to 2021-08-03T20:16', precision: 'minute'},
    {text: '2021-08-03T20:00:00+04:30', is: '2021-08-03T15:30 to 2021-08-03T15:30:01', precision: 'second'},
    {text: '2021-08-03T20:00:00-05', is: '2021-08-04T01:00 to 2021-08-04T01:00:01', precision: 'second'},
    {text: '2021-08-03 morning', is: '2021-08-03T06:00 to 2021-08-03T12:00', precision: 'daypart', part: 'morning'},
    {text: '2021-08-03 noon', is: '2021-08-03T12:00 to 2021-08-03T13:00', precision: 'daypart', part: 'noon'},
    {text: '2021-08-03 afternoon', is: '2021-08-03T12:00 to 2021-08-03T18:00', precision: 'daypart', part: 'afternoon'},
    {text: '2021-08-03 evening', is: '2021-08-03T18:00 to 2021-08-03T21:00', precision: 'daypart', part: 'evening'},
    {text: '2021-08-31 night', is: '2021-08-31T21:00 to 2021-09-01T06:00', precision: 'daypart', part: 'night'},
    {text: '2021-08-03 Evening', is: '2021-08-03T18:00 to 2021-08-03T21:00', precision: 'daypart', part: 'evening'},
  ])('"$text" is $precision, $is', ({text, is, precision, ...more}) => {
    const bound = boundOf(text);
    expect(span(bound)).toBe(is);
    expect(bound).toMatchObject({precision, qualifier: 'none', lo: bound.min, hi: bound.max, edtf: text.trim(), ...more});
  });

  it('of a year beyond Date is finite', () => {
    expect(boundOf('Y170000002')).toMatchObject({min: 5364619735939200000, max: 5364619767475200000, precision: 'year'});
  });

  it('of eleven digits still has a beginning before its end', () => {
    const {min, max} = boundOf('Y-13800000000');
    expect(min).toBeLessThan(max);
  });

  it.each([
    {text: '2021-08-03', timeZone: 'Asia/Kabul', is: '2021-08-02T19:30 to 2021-08-03T19:30'},
    {text: '2021-08-03 evening', timeZone: 'Asia/Kabul', is: '2021-08-03T13:30 to 2021-08-03T16:30'},
    {text: '2021-08-03T20', timeZone: 'Asia/Kabul', is: '2021-08-03T15:30 to 2021-08-03T16:30'},
    {text: '2021-08-03T20Z', timeZone: 'Asia/Kabul', is: '2021-08-03T20:00 to 2021-08-03T21:00'},
    {text: '2021-03-28', timeZone: 'Europe/Berlin', is: '2021-03-27T23:00 to 2021-03-28T22:00'},
    {text: '2021-10-31', timeZone: 'Europe/Berlin', is: '2021-10-30T22:00 to 2021-10-31T23:00'},
    {text: '2021-10-31T02', timeZone: 'Europe/Berlin', is: '2021-10-31 to 2021-10-31T02:00'},
    {text: '2018-11-04', timeZone: 'America/Sao_Paulo', is: '2018-11-04T03:00 to 2018-11-05T02:00'},
  ])('"$text" in $timeZone is $is', ({text, timeZone, is}) => {
    expect(span(boundOf(text, timeZone))).toBe(is);
  });
});

describe('a qualifier', () => {
  it.each([
    {text: '2021-08~', qualifier: 'approximate', lo: '2021-07-16T12:00', hi: '2021-09-16T12:00'},
    {text: '2021-08-03?', qualifier: 'uncertain', lo: '2021-08-02', hi: '2021-08-05'},
    {text: '2021-08-03%', qualifier: 'both', lo: '2021-08-01T12:00', hi: '2021-08-05T12:00'},
    {text: '2021-W30~', qualifier: 'approximate', lo: '2021-07-22T12:00', hi: '2021-08-05T12:00'},
    {text: '2021-08-03T20~', qualifier: 'approximate', lo: '2021-08-03T19:30', hi: '2021-08-03T21:30'},
    {text: '2021-08-03 evening~', qualifier: 'approximate', lo: '2021-08-03T17:00', hi: '2021-08-03T22:00'},
    {text: '201X?', qualifier: 'uncertain', lo: '2000-01-02', hi: '2029-12-31'},
  ])('of "$text" widens it to $lo and $hi', ({text, qualifier, lo, hi}) => {
    const bound = boundOf(text);
    expect({...bound, lo: iso(bound.lo), hi: iso(bound.hi)}).toMatchObject({qualifier, lo, hi, edtf: text});
  });
});

describe('an interval', () => {
  it.each([
    {text: '1996/2001-36', start: '1996-01-01 to 1997-01-01', end: '2001-10-01 to 2002-01-01'},
    {text: '2021-05~/2021-08-04', start: '2021-05-01 to 2021-06-01', end: '2021-08-04 to 2021-08-05'},
    {text: '2021-W30~/2021-08-04', start: '2021-07-26 to 2021-08-02', end: '2021-08-04 to 2021-08-05'},
    {text: '2021-W30~/..', start: '2021-07-26 to 2021-08-02', end: 'open'},
    {
      text: '2021-08-03 evening/2021-08-03 night',
      start: '2021-08-03T18:00 to 2021-08-03T21:00',
      end: '2021-08-03T21:00 to 2021-08-04T06:00',
    },
    {text: '2021-08-03T20/2021-08-04T01', start: '2021-08-03T20:00 to 2021-08-03T21:00', end: '2021-08-04T01:00 to 2021-08-04T02:00'},
    {text: '2021-21/2021-23', start: '2021-03-01 to 2021-06-01', end: '2021-09-01 to 2021-12-01'},
    {text: '../2021', start: 'open', end: '2021-01-01 to 2022-01-01'},
    {text: '/2021', start: 'unknown', end: '2021-01-01 to 2022-01-01'},
    {text: '2021/', start: '2021-01-01 to 2022-01-01', end: 'unknown'},
    {text: '2021-08-03/2021-08-03', start: '2021-08-03 to 2021-08-04', end: '2021-08-03 to 2021-08-04'},
  ])('"$text" runs from $start to $end', ({text, start, end: last}) => {
    const date = dateOf(text);
    expect(date.kind === 'interval' && {start: end(date.start), end: end(date.end)}).toEqual({start, end: last});
  });
});

describe('a qualifier of one part', () => {
  it.each([
    {text: '2004-06~-11', qualifier: 'approximate', lo: '2004-05-27', hi: '2004-06-27'},
    {text: '2004-?06-11', qualifier: 'uncertain', lo: '2004-05-12', hi: '2004-07-12'},
    {text: '2004?-06-11', qualifier: 'uncertain', lo: '2003-06-11', hi: '2005-06-13'},
    {text: '?2004-06-~11', qualifier: 'both', lo: '2003-06-10T12:00', hi: '2005-06-13T12:00'},
    {text: '2004-06-%11', qualifier: 'both', lo: '2004-06-09T12:00', hi: '2004-06-13T12:00'},
    {text: '~2004', qualifier: 'approximate', lo: '2003-07-02', hi: '2005-07-03'},
    {text: '2004~-21', qualifier: 'approximate', lo: '2003-08-31', hi: '2004-12-01'},
  ])('of "$text" widens it by the unit of that part, to $lo and $hi', ({text, qualifier, lo, hi}) => {
    const bound = boundOf(text);
    expect({...bound, lo: iso(bound.lo), hi: iso(bound.hi)}).toMatchObject({qualifier, lo, hi, edtf: text});
  });
});

describe('a set that goes on', () => {
  it.each([
    {text: '[..1760-12-03]', kind: 'one-of', is: '-Infinity to 1760-12-04', of: ['1760-12-03 to 1760-12-04']},
    {
      text: '[1760-01,1760-12..]',
      kind: 'one-of',
      is: '1760-01-01 to Infinity',
      of: ['1760-01-01 to 1760-02-01', '1760-12-01 to 1761-01-01'],
    },
    {text: '{..1984}', kind: 'all-of', is: '-Infinity to 1985-01-01', of: ['1984-01-01 to 1985-01-01']},
    {
      text: '{1667,1668,1670..1672}',
      kind: 'all-of',
      is: '1667-01-01 to 1673-01-01',
      of: ['1667-01-01 to 1668-01-01', '1668-01-01 to 1669-01-01', '1670-01-01 to 1673-01-01'],
    },
    {
      text: ' { 1960, 1961-12 } ',
      kind: 'all-of',
      is: '1960-01-01 to 1962-01-01',
      of: ['1960-01-01 to 1961-01-01', '1961-12-01 to 1962-01-01'],
    },
  ])('"$text" is $kind $of, from $is', ({text, kind, is, of}) => {
    const date = dateOf(text);
    expect(date).toMatchObject({kind});
    expect('of' in date && date.of.map(span)).toEqual(of);
    expect(span(extentOf(date))).toBe(is);
  });
});

describe('a set of alternatives', () => {
  it.each([
    {text: '[2021-08-03 night,2021-08-04 night]', of: ['2021-08-03T21:00 to 2021-08-04T06:00', '2021-08-04T21:00 to 2021-08-05T06:00']},
    {text: '[2021-08-03 night, 2021-08-04 night]', of: ['2021-08-03T21:00 to 2021-08-04T06:00', '2021-08-04T21:00 to 2021-08-05T06:00']},
    {text: '[1667,1668-12]', of: ['1667-01-01 to 1668-01-01', '1668-12-01 to 1669-01-01']},
    {text: '[2021-08-03..2021-08-05]', of: ['2021-08-03 to 2021-08-06']},
  ])('"$text" is one of $of', ({text, of}) => {
    const date = dateOf(text);
    expect(date.kind === 'one-of' && date.of.map(span)).toEqual(of);
  });

  it('keeps a run as one bound that says it is a run, with the doubts of both ends', () => {
    const date = dateOf('[2021-08-03~..2021-08-05?]');
    expect(date).toMatchObject({of: [{run: true, precision: 'day', qualifier: 'both', edtf: '2021-08-03~..2021-08-05?'}]});
    expect(iso(extentOf(date).lo)).toBe('2021-08-02T12:00');
    expect(iso(extentOf(date).hi)).toBe('2021-08-07');
  });
});

describe('what is not a date', () => {
  it.each([
    {text: '', code: 'not-a-date', index: 0, message: '"" is not a date; write 2024, 2024-02 or 2024-02-29'},
    {text: 'soon', code: 'not-a-date', index: 0, message: '"soon" is not a date; write 2024, 2024-02 or 2024-02-29'},
    {text: '31/02/2024', code: 'not-a-date', index: 0, message: '"31/02/2024" is not a date; write 2024, 2024-02 or 2024-02-29'},
    {text: '20210803', code: 'not-a-date', index: 4, message: '"20210803" is not a date; write 2021-08-03'},
    {text: '2021/8/3', code: 'not-a-date', index: 4, message: '"2021/8/3" is not a date; write 2021-08-03'},
    {text: '2021-8-3', code: 'not-a-date', index: 4, message: '"2021-8-3" is not a date; write 2021-08-03'},
    {text: '2021.08.3', code: 'not-a-date', index: 4, message: '"2021.08.3" is not a date; write 2021-08-03'},
    {text: '20210231', code: 'not-a-date', index: 4, message: '"20210231" is not a date; write 2024, 2024-02 or 2024-02-29'},
    {text: '2021-08-', code: 'not-a-date', index: 7, message: '"2021-08-" is not a date; write 2024, 2024-02 or 2024-02-29'},
    {text: 'Y2021', code: 'not-a-date', index: 0, message: '"Y2021" is not a date; write 2024, 2024-02 or 2024-02-29'},
    {text: '99', code: 'not-a-date', index: 0, message: '"99" is not a date; write 2024, 2024-02 or 2024-02-29'},
    {text: '2021-21-XX', code: 'no-such-month', index: 5, message: '"2021-21-XX" has no month 21; write 2021-01 to 2021-12'},
    {text: '2021-02-3X', code: 'no-such-day', index: 8, message: '"2021-02-3X" has no day 3X; write 2021-02-01 to 2021-02-28'},
    {text: '19X1-02-29', code: 'no-such-day', index: 8, message: '"19X1-02-29" has no day 29; write 19X1-02-01 to 19X1-02-28'},
    {text: '-156X-13', code: 'no-such-month', index: 6, message: '"-156X-13" has no month 13; write -156X-01 to -156X-12'},
    {text: '2021-13-XX', code: 'no-such-month', index: 5, message: '"2021-13-XX" has no month 13; write 2021-01 to 2021-12'},
    {text: '[]', code: 'not-a-date', index: 1, message: '"[]" is not a date; write 2024, 2024-02 or 2024-02-29'},
    {text: '2021-02-29', code: 'no-such-day', index: 8, message: '"2021-02-29" has no day 29; write 2021-02-01 to 2021-02-28'},
    {text: ' 2021-02-30', code: 'no-such-day', index: 9, message: '" 2021-02-30" has no day 30; write 2021-02-01 to 2021-02-28'},
    {text: '2361-02-29~', code: 'no-such-day', index: 8, message: '"2361-02-29~" has no day 29; write 2361-02-01 to 2361-02-28'},
    {
      text: '2021-02-30 evening',
      code: 'no-such-day',
      index: 8,
      message: '"2021-02-30 evening" has no day 30; write 2021-02-01 to 2021-02-28',
    },
    {text: '2021/2021-02-30', code: 'no-such-day', index: 13, message: '"2021/2021-02-30" has no day 30; write 2021-02-01 to 2021-02-28'},
    {
      text: '[2021, 2021-02-30]',
      code: 'no-such-day',
      index: 15,
      message: '"[2021, 2021-02-30]" has no day 30; write 2021-02-01 to 2021-02-28',
    },
    {text: '2021-366', code: 'no-such-day', index: 5, message: '"2021-366" has no day 366; write 2021-001 to 2021-365'},
    {text: '2021-W30-8', code: 'no-such-day', index: 9, message: '"2021-W30-8" has no weekday 8; write 1, Monday, to 7, Sunday'},
    {text: '2021-13-01', code: 'no-such-month', index: 5, message: '"2021-13-01" has no month 13; write 2021-01 to 2021-12'},
    {
      text: '2021-42',
      code: 'no-such-month',
      index: 5,
      message:
        '"2021-42" has no month 42; write 2021-01 to 2021-12, -21 to -32 for a season, -33 to -36 for a quarter, -37 to -39 for a third, -40 or -41 for a half',
    },
    {text: '2021-W53', code: 'no-such-week', index: 6, message: '"2021-W53" has no week 53; write 2021-W01 to 2021-W52'},
    {text: '2021-08-03T25', code: 'no-such-time', index: 11, message: '"2021-08-03T25" has no hour 25; write T00 to T23'},
    {text: '2021-08-03T24:30', code: 'no-such-time', index: 11, message: '"2021-08-03T24:30" has no hour 24; write T00 to T23'},
    {text: '2021-08-03T20:61', code: 'no-such-time', index: 14, message: '"2021-08-03T20:61" has no minute 61; write 00 to 59'},
    {text: '2021-08-03T20:00:60', code: 'no-such-time', index: 17, message: '"2021-08-03T20:00:60" has no second 60; write 00 to 59'},
    {
      text: '2021-08-03T20:00+15:00',
      code: 'no-such-time',
      index: 16,
      message: '"2021-08-03T20:00+15:00" has no such offset; write -12:00 to +14:00, or Z',
    },
    {
      text: '2021-08-03 20:30',
      code: 'no-such-day-part',
      index: 11,
      message:
        '"2021-08-03 20:30" has no day part "20:30"; write morning, noon, afternoon, evening, night, or a time as in 2021-08-03T20:30',
    },
    {text: '/', code: 'no-time', index: 0, message: '"/" names no time; write 2021-08/.. or ../2021-08'},
    {text: '../..', code: 'no-time', index: 0, message: '"../.." names no time; write 2021-08/.. or ../2021-08'},
    {
      text: '2021-08-04/2021-08-02',
      code: 'ends-before-it-starts',
      index: 11,
      message: '"2021-08-04/2021-08-02" ends before it starts; write 2021-08-02/2021-08-04',
    },
    {
      text: '[2021-04..2021-02]',
      code: 'ends-before-it-starts',
      index: 10,
      message: '"[2021-04..2021-02]" ends before it starts; write 2021-02..2021-04',
    },
    {text: '-0000', code: 'no-such-year', index: 0, message: '"-0000" has no year -0000; write 0000 for 1 BC'},
    {text: '1950S5', code: 'no-such-digits', index: 5, message: '"1950S5" has no 5 significant digits; write S1 to S4'},
    {text: 'Y17E10', code: 'year-too-far', index: 3, message: '"Y17E10" is too far away; write at most 11 digits'},
    {text: '2004-?06-31', code: 'no-such-day', index: 9, message: '"2004-?06-31" has no day 31; write 2004-06-01 to 2004-06-30'},
    {
      text: '2021-08-03T2?0',
      code: 'misplaced-qualifier',
      index: 12,
      message: '"2021-08-03T2?0" has a qualifier in its middle; write ?, ~ or % at its end',
    },
    {text: '[2021, 2022', code: 'unclosed-set', index: 11, message: '"[2021, 2022" has no ] at its end; write [2021, 2022]'},
    {text: '{2021]', code: 'unclosed-set', index: 6, message: '"{2021]" has no } at its end; write {2021}'},
    {
      text: '[1984..,1986]',
      code: 'misplaced-dots',
      index: 5,
      message: '"[1984..,1986]" goes on without end before its last date; write 1984.. at its end',
    },
    {
      text: '[1984,..1986]',
      code: 'misplaced-dots',
      index: 6,
      message: '"[1984,..1986]" goes back without end after its first date; write ..1986 at its beginning',
    },
    {text: '[..1984..]', code: 'no-time', index: 0, message: '"[..1984..]" names no time; write 2021-08/.. or ../2021-08'},
    {text: '3 August 2021', code: 'not-a-date', index: 0, message: '"3 August 2021" is not a date; write 2021-08-03'},
    {text: 'Aug. 3rd, 2021', code: 'not-a-date', index: 0, message: '"Aug. 3rd, 2021" is not a date; write 2021-08-03'},
    {text: 'August 2021', code: 'not-a-date', index: 0, message: '"August 2021" is not a date; write 2021-08'},
    {text: 'Austral 2021', code: 'not-a-date', index: 0, message: '"Austral 2021" is not a date; write 2024, 2024-02 or 2024-02-29'},
    {text: '31.8.2021', code: 'not-a-date', index: 0, message: '"31.8.2021" is not a date; write 2021-08-31'},
    {text: '3/8/2021', code: 'not-a-date', index: 0, message: '"3/8/2021" is not a date; write 2024, 2024-02 or 2024-02-29'},
    {text: '2021-8', code: 'not-a-date', index: 4, message: '"2021-8" is not a date; write 2021-08'},
    {text: '198u', code: 'not-a-date', index: 0, message: '"198u" is not a date; write 198X'},
    {text: '2021-08-03t20:15z', code: 'not-a-date', index: 10, message: '"2021-08-03t20:15z" is not a date; write 2021-08-03T20:15Z'},
    {text: '2021-08-03/05', code: 'not-a-date', index: 11, message: '"2021-08-03/05" is not a date; write 2021-08-03/2021-08-05'},
    {
      text: '[2021,3.8.2021~]',
      code: 'not-a-date',
      index: 6,
      message: '"[2021,3.8.2021~]" is not a date; write 2024, 2024-02 or 2024-02-29',
    },
    {text: '[2021,13.8.2021~]', code: 'not-a-date', index: 6, message: '"[2021,13.8.2021~]" is not a date; write [2021,2021-08-13~]'},
    {text: 'Y123456789012', code: 'year-too-far', index: 12, message: '"Y123456789012" is too far away; write at most 11 digits'},
  ])('"$text": $code at $index', ({text, code, index, message}) => {
    expect(errorOf(text)).toEqual({code, index, message});
  });

  it('quotes no more than 60 characters of a text', () => {
    expect(errorOf('x'.repeat(1000)).message).toBe(`"${'x'.repeat(60)}…" is not a date; write 2024, 2024-02 or 2024-02-29`);
  });

  it('is a day that the zone never had', () => {
    const message = '"2011-12-30" was skipped by clocks in Pacific/Apia; write the date before or after';
    expect(errorOf('2011-12-30', 'Pacific/Apia')).toEqual({code: 'skipped-time', index: 0, message});
  });
});

describe('a time that clocks skipped or repeated', () => {
  it.each([
    {
      text: '2021-03-28T02:30',
      is: '2021-03-28T01:30 to 2021-03-28T01:31',
      message: '"2021-03-28T02:30" was skipped by clocks in Europe/Berlin and is taken as later; write its offset too, as in +02:00',
    },
    {
      text: '2021-03-28T02',
      is: '2021-03-28T01:00 to 2021-03-28T02:00',
      message: '"2021-03-28T02" was skipped by clocks in Europe/Berlin and is taken as later; write its offset too, as in +02:00',
    },
    {
      text: '2021-10-31T02:30',
      is: '2021-10-31T00:30 to 2021-10-31T00:31',
      message: '"2021-10-31T02:30" came twice in Europe/Berlin and is taken as the first; write its offset too, as in +02:00',
    },
  ])('"$text" is read with a warning', ({text, is, message}) => {
    const result = parseDate(text, 'Europe/Berlin');
    expect('date' in result && result.date.kind === 'moment' && span(result.date.at)).toBe(is);
    expect(result).toMatchObject({warning: {index: 11, message}});
  });

  it('needs no warning with an offset, or where the hour holds both', () => {
    expect(parseDate('2021-10-31T02:30+01:00', 'Europe/Berlin')).not.toHaveProperty('warning');
    expect(parseDate('2021-10-31T02', 'Europe/Berlin')).not.toHaveProperty('warning');
  });
});

const two = (n: number): string => String(n).padStart(2, '0');
const year = fc.integer({min: 0, max: 9999}).map((n) => String(n).padStart(4, '0'));
const month = fc.tuple(year, fc.integer({min: 1, max: 12})).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({min: 1, max: 28})).map(([m, d]) => `${m}-${two(d)}`);
const hour = fc.tuple(day, fc.integer({min: 0, max: 23})).map(([d, h]) => `${d}T${two(h)}`);
const zone = fc.constantFrom('UTC', 'Asia/Kabul', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo');
const part = fc.constantFrom(' morning', ' noon', ' afternoon', ' evening', ' night');
const plain = fc.oneof(
  year,
  month,
  day,
  hour,
  fc.tuple(day, part).map(([d, p]) => d + p),
);

describe('every date', () => {
  it('has lo <= min < max <= hi, and a qualifier never narrows it', () => {
    fc.assert(
      fc.property(plain, fc.constantFrom('', '~', '?', '%'), zone, (text, qualifier, timeZone) => {
        const [bare, {lo, min, max, hi}] = [boundOf(text, timeZone), boundOf(text + qualifier, timeZone)];
        expect(lo <= min && min < max && max <= hi).toBe(true);
        expect([min, max]).toEqual([bare.min, bare.max]);
        expect(lo <= bare.lo && hi >= bare.hi).toBe(true);
      }),
      {numRuns, seed: 1},
    );
  });

  it('is read back from the text that it keeps', () => {
    fc.assert(
      fc.property(plain, fc.constantFrom('', '~', '?', '%'), zone, (text, qualifier, timeZone) => {
        const bound = boundOf(`  ${text}${qualifier} `, timeZone);
        expect(boundOf(bound.edtf, timeZone)).toEqual(bound);
      }),
      {numRuns, seed: 9},
    );
  });

  it('lies within each coarser form of itself', () => {
    fc.assert(
      fc.property(hour, zone, (text, timeZone) => {
        const [inner, ...outer] = [text, text.slice(0, 10), text.slice(0, 7), text.slice(0, 4)].map((form) => boundOf(form, timeZone));
        expect(outer.every(({min, max}) => min <= inner!.min && inner!.max <= max)).toBe(true);
      }),
      {numRuns, seed: 2},
    );
  });

  it('borders on the next of its unit, in any zone', () => {
    fc.assert(
      fc.property(fc.integer({min: -20_000, max: 40_000}), zone, (days, timeZone) => {
        const [a = '', b = ''] = [days, days + 1].map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
        expect(boundOf(a, timeZone).max).toBe(boundOf(b, timeZone).min);
        const [c, d] = [boundOf(a.slice(0, 7), timeZone), boundOf(b.slice(0, 7), timeZone)];
        expect(a.slice(0, 7) === b.slice(0, 7) ? c.min : c.max).toBe(d.min);
      }),
      {numRuns, seed: 3},
    );
  });

  it('is read the same by the short way and by the long', () => {
    fc.assert(
      fc.property(day, zone, (text, timeZone) => {
        expect(boundOf(text, timeZone)).toEqual(boundOf(` ${text}`, timeZone));
      }),
      {numRuns, seed: 4},
    );
  });

  it('of EDTF levels 0 and 1 is what the edtf package says', () => {
    const qualified = fc.tuple(fc.oneof(year, month, day), fc.constantFrom('', '~', '?', '%')).map(([text, q]) => text + q);
    const masked = fc.oneof(
      year.map((text) => `${text.slice(0, 3)}X`),
      year.map((text) => `${text.slice(0, 2)}XX`),
      year.map((text) => `${text}-XX`),
      month.map((text) => `${text}-XX`),
    );
    const timed = fc
      .tuple(hour, fc.integer({min: 0, max: 59}), fc.constantFrom('Z', '+04:30', '-05:00'))
      .map(([h, m, z]) => `${h}:${two(m)}:30${z}`);
    const pair = fc
      .tuple(qualified, qualified)
      .filter(([a, b]) => a.slice(0, 4) < b.slice(0, 4))
      .map(([a, b]) => `${a}/${b}`);
    fc.assert(
      fc.property(fc.oneof(qualified, masked, pair), (text) => {
        const {min, max} = extentOf(dateOf(text));
        const theirs = edtf(text);
        expect([min, max - 1]).toEqual([theirs.min, theirs.max]); // theirs include their last millisecond
      }),
      {numRuns, seed: 5},
    );
    fc.assert(
      fc.property(timed, (text) => {
        expect(boundOf(text, 'Asia/Kabul').min).toBe(edtf(text).min);
      }),
      {numRuns, seed: 6},
    );
  });

  it('that edtf refuses is refused, but for what this project adds', () => {
    const unit = fc.integer({min: 0, max: 40}).map(two);
    const candidate = fc
      .tuple(year, unit, unit)
      .map(([y, m, d]) => `${y}-${m}-${d}`)
      .filter((text) => !text.endsWith('-02-29'));
    fc.assert(
      fc.property(candidate, (text) => {
        const accepts = (read: () => unknown): boolean => {
          try {
            return Boolean(read());
          } catch {
            return false;
          }
        };
        expect('date' in parseDate(text, 'UTC')).toBe(accepts(() => edtf(text)));
      }),
      {numRuns, seed: 7},
    );
  });
});

describe('any text', () => {
  const dateLike = fc.string({unit: fc.constantFrom(...'0123456789-/.,[]XYTWZ:?~%+ evning'), maxLength: 30});

  it('gives a date or an error with a place in it, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), dateLike), zone, (text, timeZone) => {
        const result = parseDate(text, timeZone);
        if ('error' in result) {
          expect(result.error.index).toBeGreaterThanOrEqual(0);
          expect(result.error.index).toBeLessThanOrEqual(text.length);
          expect(result.error.message).toMatch(/^".*"[^]*; write ./su);
        } else {
          const {lo, min, max, hi} = extentOf(result.date);
          expect(lo <= min && min < max && max <= hi).toBe(true);
        }
      }),
      {numRuns: numRuns * 10, seed: 8},
    );
  });
});
