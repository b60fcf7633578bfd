import {describe, expect, it} from 'vitest';
import {periodFor, periodOf} from '../../../src/layout/periods.js';
import {boundsOf} from '../../../src/model/date.js';
import {parseDate} from '../../../src/model/parse-date.js';

const bound = (text: string) => {
  const read = parseDate(text, 'UTC');
  const [first] = 'date' in read ? boundsOf(read.date) : [];
  if (!first) throw new Error(text);
  return first;
};
const days = (count: number, step: number) => Array.from({length: count}, (_, i) => ({min: i * step * 864e5, max: (i * step + 1) * 864e5}));

describe('the period of a date', () => {
  it.each([
    ['1989-11-09', 'month', '1989-11'],
    ['1989-11', 'month', '1989-11'],
    ['1989-11-09T23', 'day', '1989-11-09'],
    ['1989-11', 'year', '1989'],
    ['1989', 'decade', '198X'],
    ['1989', 'century', '19XX'],
  ] as const)('%s lies in the %s %s', (date, period, cell) => {
    const {min, max} = bound(cell);
    expect(periodOf(bound(date), period, 'UTC')).toMatchObject({min, max});
  });

  it('is none where the date reaches out of it', () => {
    expect(periodOf(bound('1989'), 'month', 'UTC')).toBe(undefined);
    expect(periodOf(bound('1989-W52'), 'year', 'UTC')).toMatchObject({min: bound('1989').min});
    expect(periodOf(bound('1990-W01'), 'month', 'UTC')).toMatchObject({min: bound('1990-01').min});
    expect(periodOf(bound('1989-W05'), 'month', 'UTC')).toBe(undefined);
  });
});

describe('headings by period', () => {
  it.each([
    ['sixty days of a year', days(60, 6), 60, 'month'],
    ['sixty days in a row', days(60, 1), 60, 'month'],
    ['forty years', days(41, 365), 41, 'decade'],
    ['a hundred events of ten days', days(10, 3).flatMap((lead) => Array.from({length: 10}, () => lead)), 10, undefined],
  ] as const)('%s', (_, leads, own, period) => {
    expect(periodFor(leads, own, 'UTC')).toBe(period);
  });
});
