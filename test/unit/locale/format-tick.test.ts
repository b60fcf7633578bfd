import {describe, expect, it} from 'vitest';
import {tickWords} from '../../../src/locale/format-tick.js';
import type {TickCaption} from '../../../src/locale/format-tick.js';
import {cityOf, formatUnit} from '../../../src/locale/format-unit.js';
import type {NamedUnit, UnitWidth} from '../../../src/locale/format-unit.js';
import {localeNamed} from '../../../src/locale/index.js';

const place = {locale: 'en-GB', timeZone: 'Asia/Kabul'};
const t = Date.UTC(2021, 7, 2, 19, 30); // midnight before Tuesday 3 August in Kabul

describe('formatUnit', () => {
  it.each<{unit: NamedUnit; width: UnitWidth; is: string}>([
    {unit: 'year', width: 'long', is: '2021'},
    {unit: 'month', width: 'long', is: 'August'},
    {unit: 'month', width: 'short', is: 'Aug'},
    {unit: 'month', width: 'narrow', is: 'Aug'},
    {unit: 'week', width: 'short', is: '3'},
    {unit: 'day', width: 'long', is: 'Tuesday 3'},
    {unit: 'day', width: 'short', is: 'Tue 3'},
    {unit: 'day', width: 'narrow', is: '3'},
  ])('names a $unit with $width room "$is"', ({unit, width, is}) => {
    expect(formatUnit(t, unit, width, place)).toBe(is);
  });

  it.each<{width: UnitWidth; is: string}>([
    {width: 'long', is: '18:00'},
    {width: 'short', is: '18:00'},
    {width: 'narrow', is: '18'},
  ])('names an hour with $width room "$is"', ({width, is}) => {
    expect(formatUnit(t + 18 * 3_600_000, 'hour', width, place)).toBe(is);
  });

  it('follows the language', () => {
    expect([formatUnit(t, 'day', 'short', {...place, locale: 'de'}), formatUnit(t, 'year', 'short', {...place, locale: 'ja'})]).toEqual([
      'Di., 3.',
      '2021年',
    ]);
  });
});

describe('captions of an axis', () => {
  it.each<{caption: Partial<TickCaption>; is: string}>([
    {caption: {of: 'year', cells: 'month'}, is: '2021, by month'},
    {caption: {of: 'month', cells: 'day'}, is: 'August, by day'},
    {caption: {of: 'month', cells: 'day', enlarged: true}, is: 'August, days enlarged'},
    {caption: {of: 'month', year: true}, is: 'August 2021'},
    {caption: {of: 'month', width: 'short'}, is: 'Aug'},
    {caption: {of: 'day', width: 'short', cells: 'hour'}, is: 'Tue 3 Aug, by hour'},
    {caption: {cells: 'year'}, is: 'by year'},
    {caption: {}, is: ''},
  ])('$caption is "$is"', ({caption, is}) => {
    const words = tickWords({...place, messages: localeNamed('en')});
    expect(words.caption(t, {year: false, enlarged: false, width: 'long', ...caption})).toBe(is);
  });
});

describe('cityOf', () => {
  it.each([
    {timeZone: 'Asia/Kabul', is: 'Kabul'},
    {timeZone: 'America/Argentina/Buenos_Aires', is: 'Buenos Aires'},
    {timeZone: 'UTC', is: 'UTC'},
    {timeZone: 'Etc/GMT+3', is: 'UTC−3'},
    {timeZone: 'Etc/GMT-4', is: 'UTC+4'},
  ])('of $timeZone is $is', ({timeZone, is}) => {
    expect(cityOf(timeZone)).toBe(is);
  });
});
