import {describe, expect, it} from 'vitest';
import {readWrittenDate} from '../../../src/input/written-date.js';

describe('what is proposed', () => {
  it.each([
    [
      '2021-08-03, 2021-08-09',
      'names several dates; write [2021-08-03,2021-08-09] for one of them, {2021-08-03,2021-08-09} for all, or a row for each',
    ],
    [
      '3 Aug 2021; 5 Aug 2021; 2022',
      'names several dates; write [2021-08-03,2021-08-05,2022] for one of them, {2021-08-03,2021-08-05,2022} for all, or a row for each',
    ],
    ['2021-08-03 10-12', 'ends in two numbers that may be hours; write 2021-08-03T10/2021-08-03T12 if they are, or leave them out'],
    ['FY2020', 'is a business year, whose months differ from house to house; write them, as in 2019-10/2020-09 or 2020-04/2021-03'],
    ['Geschäftsjahr 2020/21', 'is a business year, whose months differ from house to house; write them, as in 2020-04/2021-03'],
    ['first week of August 2021', 'may be seven days or begin with a Monday; write its days, as in 2021-08-01/2021-08-07'],
    ['last week of February 2021', 'may be seven days or begin with a Monday; write its days, as in 2021-02-22/2021-02-28'],
    ['Mai 68', 'may be of 1968 or 2068; write the year in four digits, as in 1968-05 or 2068-05'],
    [
      '8:30-9:30pm, 3 Aug 2021',
      'may begin in the morning or in the evening; write both times of 24 hours, as in 2021-08-03T20:30/2021-08-03T21:30',
    ],
    [
      '3 Aug 2021, 8-9pm',
      'may begin in the morning or in the evening; write both times of 24 hours, as in 2021-08-03T20:30/2021-08-03T21:30',
    ],
  ])('in place of "%s" says what it may be', (written, says) => {
    expect(readWrittenDate(written)).toMatchObject({problem: {message: `"${written}" ${says}`}});
  });

  it.each(['Houston, 2021-08-03', '2021-08-03 12-10', 'fifth week of February 2021'])('is nothing for "%s"', (written) => {
    expect(readWrittenDate(written)).toBeUndefined();
  });
});
