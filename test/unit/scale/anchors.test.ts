import {describe, expect, it} from 'vitest';
import {parseDate} from '../../../src/model/parse-date.js';
import {maybeAnchor} from '../../../src/scale/anchors.js';
import {civil} from './article.js';

const asOf = Date.parse('2021-08-06T00:00Z');
const from = Date.parse('1990-01-01T00:00Z');
const anchorOf = (text: string) => {
  const read = parseDate(text, 'UTC');
  return 'date' in read ? maybeAnchor(read.date, {asOf, from}) : undefined;
};
const written = (t: number) => civil(t, 'UTC');

describe('maybeAnchor', () => {
  it.each([
    {date: '2021-08-03', anchor: '2021-08-03 12:00', lo: '2021-08-03', hi: '2021-08-04', span: undefined},
    {date: '1996/2001', anchor: '1996-07-02', lo: '1996-01-01', hi: '2002-01-01', span: ['1996-07-02', '2001-07-02 12:00']},
    {date: '2021-08-02/..', anchor: '2021-08-02 12:00', lo: '2021-08-02', hi: '2021-08-06', span: ['2021-08-02 12:00', '2021-08-06']},
    {date: '../2001', anchor: '2001-07-02 12:00', lo: '1990-01-01', hi: '2002-01-01', span: undefined},
    {date: '2021-08-02/', anchor: '2021-08-02 12:00', lo: '2021-08-02', hi: '2021-08-03', span: undefined},
    {date: '[2021-08-03,2021-08-05]', anchor: '2021-08-03 12:00', lo: '2021-08-03', hi: '2021-08-06', span: undefined},
  ])('$date counts at $anchor and shows $lo to $hi', ({date, anchor, lo, hi, span}) => {
    const found = anchorOf(date)!;
    expect([found.anchor, found.lo, found.hi].map(written)).toEqual([anchor, lo, hi]);
    expect(found.span?.map(written)).toEqual(span);
  });

  it('has none for a date of which nothing is known', () => {
    expect(maybeAnchor({kind: 'interval', start: 'open', end: 'unknown'})).toBeUndefined();
  });
});
