import {describe, expect, it} from 'vitest';
import {isoOf} from '../../../src/locale/iso-date.js';
import {parseDate} from '../../../src/model/parse-date.js';

const isoIn = (text: string, timeZone: string): string | undefined => {
  const result = parseDate(text, timeZone);
  if ('error' in result) throw new Error(result.error.message);
  return isoOf(result.date, timeZone);
};

describe('isoOf', () => {
  it.each([
    {text: '2021', is: '2021'},
    {text: '0044', is: '0044'},
    {text: 'Y170000002', is: '170000002'},
    {text: '2021-08', is: '2021-08'},
    {text: '2021-08-03', is: '2021-08-03'},
    {text: '2021-W30', is: '2021-W30'},
    {text: '2020-W53', is: '2020-W53'},
    {text: '2021-08-03T20:15', is: '2021-08-03T20:15+04:30'},
    {text: '2021-08-03T20:15:30', is: '2021-08-03T20:15:30+04:30'},
    {text: '2021-08-03T20:15:30.25', is: '2021-08-03T20:15:30.250+04:30'},
    {text: '2021-08-03T20:15Z', is: '2021-08-04T00:45+04:30'},
    {text: '1880-01-01T00:00', is: '1879-12-31T19:23Z'},
  ])('of "$text" in Kabul is $is', ({text, is}) => {
    expect(isoIn(text, 'Asia/Kabul')).toBe(is);
  });

  it('gives the offset of its own day', () => {
    expect(isoIn('2021-01-15T12:00', 'America/New_York')).toBe('2021-01-15T12:00-05:00');
    expect(isoIn('2021-07-15T12:00', 'America/New_York')).toBe('2021-07-15T12:00-04:00');
  });

  it.each([
    '-0043',
    '0000',
    '2021-08~',
    '2021-08-03?',
    '201X',
    '2001-36',
    '2021-21',
    '2004-06-1X',
    '1984-1X',
    '156X-12-25',
    '2021-41',
    '{2021,2022}',
    '2021-08-03T20',
    '2021-08-03 evening',
    '2021/2022',
    '2021/..',
    '[2021,2022]',
  ])('says nothing of "%s", which HTML has no value for', (text) => {
    expect(isoIn(text, 'Asia/Kabul')).toBeUndefined();
  });
});
