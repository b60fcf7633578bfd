import {describe, expect, it} from 'vitest';
import {enControls} from '../../../src/locale/en-controls.js';
import {parseDate} from '../../../src/model/parse-date.js';
import {sinceBefore} from '../../../src/view/since.js';

function since(before: string, after: string, timeZone = 'Europe/Vienna'): string {
  const dates = [before, after].map((text) => parseDate(text, timeZone));
  const [a, b] = dates.flatMap((read) => ('date' in read ? [read.date] : []));
  return sinceBefore(a!, b!, {locale: 'en', timeZone, messages: enControls});
}

describe('the time since the event before', () => {
  it.each([
    {name: 'is told in hours between hours', before: '2021-08-03T11', after: '2021-08-03T20', is: '9 hours later'},
    {name: 'is told in minutes between minutes', before: '2021-08-03T20:00', after: '2021-08-03T20:15', is: '15 minutes later'},
    {name: 'is no more exact than the coarser date', before: '2021-08-03T20:15', after: '2021-08-05', is: '2 days later'},
    {name: 'is no more exact than the coarser date where that comes first', before: '2021-05', after: '2021-07-30', is: '2 months later'},
    {name: 'is told in a larger unit where there are two', before: '2020-02-29', after: '2021-05-14', is: '14 months later'},
    {name: 'is told in years between years', before: '1996', after: '2001', is: '5 years later'},
    {name: 'from one day to the next is no day long', before: '2021-08-03T23:00', after: '2021-08-04', is: 'the next day'},
    {name: 'from one month to the next is no month long', before: '2021-07-30', after: '2021-08', is: 'the next month'},
    {name: 'from one year to the next is no year long', before: '2020-12', after: '2021', is: 'the next year'},
    {name: 'from evening to night of a day is not told', before: '2021-08-03 morning', after: '2021-08-03 evening', is: ''},
    {name: 'is not told where dates overlap', before: '2021-08', after: '2021-08-03', is: ''},
    {name: 'is not told where they are the same', before: '2021-08-03', after: '2021-08-03', is: ''},
    {name: 'begins where what lasted ended', before: '2021-05/2021-08-01', after: '2021-08-04', is: '3 days later'},
    {name: 'ends where what lasts begins', before: '2021-08-01', after: '2021-08-04/..', is: '3 days later'},
    {name: 'is not told while the one before goes on', before: '2021-05/..', after: '2021-08-04', is: ''},
    {name: 'is not told where its end is not known', before: '2021-05/', after: '2021-08-04', is: ''},
    {name: 'of one of several days is told in months', before: '[2021-06-03,2021-06-05]', after: '2021-08-04', is: '2 months later'},
    {name: 'from a decade is not told', before: '199X', after: '2021', is: ''},
    {name: 'counts days of the zone', before: '2021-03-27', after: '2021-03-29', is: '2 days later'},
  ])('$name: $before, $after', ({before, after, is}) => {
    expect(since(before, after)).toBe(is);
  });

  it('of "about" a day is told in what that may be', () => {
    expect(since('2021-06-15~', '2021-08-20')).toBe('2 months later');
  });
});
