import {runInNewContext} from 'node:vm';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {extentOf} from '../../../src/model/date.js';
import {dateFrom, type DateLike} from '../../../src/model/date-from.js';
import {parseDate, type DateResult} from '../../../src/model/parse-date.js';
import {numRuns} from '../runs.js';

const zone = 'Asia/Kabul';
const span = (result: DateResult): string => {
  if ('error' in result) return result.error.message;
  const {min, max} = extentOf(result.date);
  return `${new Date(min).toISOString()} to ${new Date(max).toISOString()}`;
};

/** An object as `Temporal` makes them: Node.js 20 has none. */
const plain = (text: string, fields: object): DateLike => ({calendarId: 'iso8601', year: 2021, month: 8, ...fields, toString: () => text});

describe('dateFrom', () => {
  it.each<{name: string; value: DateLike; is: string}>([
    {name: 'text', value: '2021-08-03', is: '2021-08-02T19:30:00.000Z to 2021-08-03T19:30:00.000Z'},
    {name: 'epoch milliseconds', value: 1628004600000, is: '2021-08-03T15:30:00.000Z to 2021-08-03T15:30:00.001Z'},
    {name: 'parts of a millisecond', value: -0.5, is: '1969-12-31T23:59:59.999Z to 1970-01-01T00:00:00.000Z'},
    {name: 'a Date', value: new Date('2021-08-03T15:30:00Z'), is: '2021-08-03T15:30:00.000Z to 2021-08-03T15:30:00.001Z'},
    {
      name: 'a Date of another window',
      value: runInNewContext('new Date(0)') as Date,
      is: '1970-01-01T00:00:00.000Z to 1970-01-01T00:00:00.001Z',
    },
    {name: 'a Temporal.Instant', value: {epochMilliseconds: 1628004600000}, is: '2021-08-03T15:30:00.000Z to 2021-08-03T15:30:00.001Z'},
    {name: 'a Temporal.PlainDate', value: plain('2021-08-03', {day: 3}), is: '2021-08-02T19:30:00.000Z to 2021-08-03T19:30:00.000Z'},
    {name: 'a Temporal.PlainYearMonth', value: plain('2021-08', {}), is: '2021-07-31T19:30:00.000Z to 2021-08-31T19:30:00.000Z'},
    {
      name: 'a Temporal.PlainDateTime',
      value: plain('2021-08-03T20:15:00', {day: 3, hour: 20}),
      is: '2021-08-03T15:45:00.000Z to 2021-08-03T15:45:01.000Z',
    },
    {
      name: 'a day of another calendar',
      value: plain('2021-08-03', {calendarId: 'persian', year: 1400, month: 5, day: 12}),
      is: '2021-08-02T19:30:00.000Z to 2021-08-03T19:30:00.000Z',
    },
  ])('takes $name', ({value, is}) => {
    expect(span(dateFrom(value, zone))).toBe(is);
  });

  it.each<{value: unknown; code: string; message: string}>([
    {
      value: NaN,
      code: 'no-such-instant',
      message: 'NaN is no instant from year -9999 to 9999; write epoch milliseconds, or a text such as Y12000',
    },
    {
      value: 1e15,
      code: 'no-such-instant',
      message: '1000000000000000 is no instant from year -9999 to 9999; write epoch milliseconds, or a text such as Y12000',
    },
    {
      value: new Date(NaN),
      code: 'no-such-instant',
      message: 'NaN is no instant from year -9999 to 9999; write epoch milliseconds, or a text such as Y12000',
    },
    {
      value: null,
      code: 'not-a-date',
      message: 'null is not a date; write a text such as 2024-02-29, epoch milliseconds, a Date or an object of Temporal',
    },
    {
      value: {hour: 20, minute: 15},
      code: 'not-a-date',
      message: 'an object is not a date; write a text such as 2024-02-29, epoch milliseconds, a Date or an object of Temporal',
    },
    {
      value: plain('2021-07-23', {calendarId: 'persian', year: 1400, month: 5}),
      code: 'other-calendar',
      message: 'a month of the calendar "persian" is not one of ISO 8601; write its first and last day',
    },
    {
      value: '2021-13',
      code: 'no-such-month',
      message:
        '"2021-13" has no month 13; write 2021-01 to 2021-12, -21 to -32 for a season, -33 to -36 for a quarter, -37 to -39 for a third, -40 or -41 for a half',
    },
  ])('says of $value: $message', ({value, code, message}) => {
    expect(dateFrom(value as DateLike, zone)).toMatchObject({error: {code, message}});
  });

  it('warns of a number that is read as an instant but looks like a year', () => {
    expect(dateFrom(2021, zone)).toMatchObject({
      date: {at: {min: 2021}},
      warning: {code: 'not-a-year', index: 0, message: '2021 is taken as milliseconds of 1970; write "2021" in quotes for the year'},
    });
  });

  it('keeps of an instant a text that is read as the same', () => {
    fc.assert(
      fc.property(fc.integer({min: -377705116800000, max: 253402300799999}), (t) => {
        const result = dateFrom(t, zone);
        const text = 'date' in result && result.date.kind === 'moment' ? result.date.at.edtf : '';
        expect(parseDate(text, zone)).toEqual('date' in result && {date: result.date});
      }),
      {numRuns, seed: 1},
    );
  });
});
