import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {anchorOf, boundsOf, clampDate, compareDates, extentOf, liesAfter} from '../../../src/model/date.js';
import type {EventDate} from '../../../src/model/date.js';
import {parseDate} from '../../../src/model/parse-date.js';
import {numRuns} from '../runs.js';

const dateOf = (text: string): EventDate => {
  const result = parseDate(text, 'UTC');
  if ('error' in result) throw new Error(result.error.message);
  return result.date;
};
const iso = (t: number): string =>
  Number.isFinite(t) ? new Date(t).toISOString().replace(':00.000Z', '').replace('T00:00', '') : String(t);
const asOf = Date.UTC(2021, 7, 6); // the end of 5 August

describe('extentOf', () => {
  it.each([
    {text: '2021-08', lo: '2021-08-01', min: '2021-08-01', max: '2021-09-01', hi: '2021-09-01'},
    {text: '2021-08-03?', lo: '2021-08-02', min: '2021-08-03', max: '2021-08-04', hi: '2021-08-05'},
    {text: '2021-08-01?/2021-08-04~', lo: '2021-07-31', min: '2021-08-01', max: '2021-08-05', hi: '2021-08-05T12:00'},
    {text: '2021/..', lo: '2021-01-01', min: '2021-01-01', max: 'Infinity', hi: 'Infinity'},
    {text: '/2021', lo: '-Infinity', min: '-Infinity', max: '2022-01-01', hi: '2022-01-01'},
    {text: '[2021-08-04,2021-08-02?]', lo: '2021-08-01', min: '2021-08-02', max: '2021-08-05', hi: '2021-08-05'},
  ])('of "$text" runs from $lo to $hi', ({text, ...extent}) => {
    const {lo, min, max, hi} = extentOf(dateOf(text));
    expect({lo: iso(lo), min: iso(min), max: iso(max), hi: iso(hi)}).toEqual(extent);
  });
});

describe('anchorOf', () => {
  it.each([
    {text: '2021-08-03', is: '2021-08-03T12:00'},
    {text: '2021-08-03~', is: '2021-08-03T12:00'},
    {text: '2021-08-03 evening', is: '2021-08-03T19:30'},
    {text: '2021-08-02/2021-08-09', is: '2021-08-02T12:00'},
    {text: '2021-08-02/..', is: '2021-08-02T12:00'},
    {text: '../2021-08-02', is: '2021-08-02T12:00'},
    {text: '[2021-08-03 night,2021-08-04 night]', is: '2021-08-04T01:30'},
  ])('of "$text" is $is', ({text, is}) => {
    expect(iso(anchorOf(dateOf(text)))).toBe(is);
  });
});

describe('boundsOf', () => {
  it('leaves out ends that are open or unknown', () => {
    expect(['2021', '2020/2021', '2021/..', '/2021', '[2020,2021]'].map((text) => boundsOf(dateOf(text)).map(({edtf}) => edtf))).toEqual([
      ['2021'],
      ['2020', '2021'],
      ['2021'],
      ['2021'],
      ['2020', '2021'],
    ]);
  });
});

describe('compareDates', () => {
  const inOrder = [
    '1996/2001-36',
    '2001-36',
    '2020-02',
    '2021',
    '2021-05~/2021-08-04',
    '2021-W30~/..',
    '2021-W30~/2021-08-04',
    '2021-08~',
    '2021-08',
    '2021-08-02/2021-08-03',
    '../2021-08-03',
    '2021-08-03?',
    '2021-08-03',
    '2021-08-03 afternoon',
    '2021-08-03 evening/2021-08-03 night',
    '2021-08-03 evening',
    '2021-08-03T20',
    '2021-08-03T20:00',
    '[2021-08-03 night,2021-08-04 night]',
    '2021-08-03 night',
    '2021-08-04',
    '2021-08-31',
  ];

  it('puts the coarse before the fine and the long before the short where they begin together', () => {
    const shuffled = inOrder.toSorted((a, b) => a.length - b.length || (a < b ? 1 : -1));
    expect(shuffled.toSorted((a, b) => compareDates(dateOf(a), dateOf(b)))).toEqual(inOrder);
  });

  it('puts what lasted longer first, whatever is in doubt of the shorter', () => {
    expect(compareDates(dateOf('2021-08-01/2021-08-05'), dateOf('2021-08-01/2021-08-04%'))).toBe(-1);
  });

  it('puts a month known only until now before its days', () => {
    const early = clampDate(dateOf('2021-08~'), asOf);
    expect(compareDates(early, dateOf('2021-08-01'))).toBe(-1);
    expect(compareDates(early, dateOf('2021-07-31'))).toBe(1);
  });

  it('is a total order: antisymmetric, transitive, and 0 only for dates of one reach', () => {
    const date = fc.constantFrom(...inOrder, '2021~', '2021-08-03%', '2021/', '/2021', '[2021-08-03..2021-08-05]').map(dateOf);
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(compareDates(a, b) + compareDates(b, a)).toBe(0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0);
        if (compareDates(a, b) === 0) expect(extentOf(a)).toEqual(extentOf(b));
      }),
      {numRuns, seed: 1},
    );
  });
});

describe('clampDate', () => {
  const clamped = (text: string): string => {
    const {lo, min, max, hi} = extentOf(clampDate(dateOf(text), asOf));
    return [lo, min, max, hi].map(iso).join(' ');
  };

  it.each([
    {
      name: 'a month that is not over ends where the account does',
      text: '2021-08~',
      is: '2021-07-16T12:00 2021-08-01 2021-08-06 2021-08-06',
    },
    {name: 'doubt does not reach beyond the account', text: '2021-08-05?', is: '2021-08-04 2021-08-05 2021-08-06 2021-08-06'},
    {name: 'what is over stays', text: '2021-08-03', is: '2021-08-03 2021-08-03 2021-08-04 2021-08-04'},
    {name: 'what lies wholly after stays as written', text: '2021-08-31', is: '2021-08-31 2021-08-31 2021-09-01 2021-09-01'},
    {name: 'what begins with the end of the account lies after it', text: '2021-08-06', is: '2021-08-06 2021-08-06 2021-08-07 2021-08-07'},
    {name: 'an open end stays open', text: '2021-08/..', is: '2021-08-01 2021-08-01 Infinity Infinity'},
    {name: 'an alternative to come falls away', text: '[2021-08-04,2021-08-09]', is: '2021-08-04 2021-08-04 2021-08-05 2021-08-05'},
    {name: 'a set that goes on goes on until then', text: '[2020..]', is: '2020-01-01 2020-01-01 2021-08-06 2021-08-06'},
    {name: 'one that goes back without end still does', text: '[..2021]', is: '-Infinity -Infinity 2021-08-06 2021-08-06'},
    {name: 'alternatives that all lie after stay', text: '[2021-08-09,2021-08-10]', is: '2021-08-09 2021-08-09 2021-08-11 2021-08-11'},
  ])('$name', ({text, is}) => {
    expect(clamped(text)).toBe(is);
  });

  it('opens an end that was still to come, and clamps one that may have been', () => {
    expect(clampDate(dateOf('2021-07-23/2021-08-08'), asOf)).toMatchObject({end: 'open'});
    expect(clampDate(dateOf('2021-07-23/2021-08'), asOf)).toMatchObject({end: {min: Date.UTC(2021, 7, 1), max: asOf}});
  });

  it('drops nothing of what happened on all of several days', () => {
    const [first, last] = [boundsOf(dateOf('2021-08-04')), boundsOf(dateOf('2021-08-09'))];
    const date: EventDate = {kind: 'all-of', of: [...first, ...last]};
    expect(clampDate(date, asOf)).toEqual(date);
  });

  it('leaves every bound a beginning before its end, and within the account unless wholly after', () => {
    const text = fc.constantFrom(
      '2021',
      '2021-08~',
      '2021-08-05%',
      '2021-08-06',
      '2021/2022',
      '../2021-08',
      '2021-07~/..',
      '[2021-08-05..2021-08-09]',
      '201X?',
    );
    fc.assert(
      fc.property(text, fc.integer({min: Date.UTC(2021, 0), max: Date.UTC(2022, 11)}), (text, end) => {
        const date = dateOf(text);
        const result = clampDate(date, end);
        for (const {lo, min, max, hi} of boundsOf(result)) {
          expect(lo <= min && min < max && max <= hi).toBe(true);
          expect(hi <= end || min >= end).toBe(true);
        }
        expect(liesAfter(result, end)).toBe(liesAfter(date, end));
      }),
      {numRuns, seed: 2},
    );
  });
});

describe('liesAfter', () => {
  it.each([
    {text: '2021-08-05', is: false},
    {text: '2021-08-06', is: true},
    {text: '2021-08', is: false},
    {text: '../2021-09', is: false},
    {text: '2021-09/..', is: true},
  ])('of "$text" is $is', ({text, is}) => {
    expect(liesAfter(dateOf(text), asOf)).toBe(is);
  });
});
