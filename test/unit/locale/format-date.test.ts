import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatDate} from '../../../src/locale/format-date.js';
import type {DateFormat} from '../../../src/locale/format-date.js';
import {localeNamed} from '../../../src/locale/index.js';
import {rareWords as rare} from '../../../src/locale/rare-words.js';
import {civilOf} from '../../../src/model/civil.js';
import {clampDate, extentOf} from '../../../src/model/date.js';
import type {EventDate} from '../../../src/model/date.js';
import {parseDate} from '../../../src/model/parse-date.js';
import {plainBound} from '../model/any-date.js';
import {numRuns} from '../runs.js';

const timeZone = 'Asia/Kabul';
const dateOf = (text: string): EventDate => {
  const result = parseDate(text, timeZone);
  if ('error' in result) throw new Error(result.error.message);
  return result.date;
};
/** Engines differ in the spaces of ranges. */
const plain = (text: string): string => text.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/ ?– ?/g, '–');
const write = (text: string, format: Partial<DateFormat> = {}): string =>
  plain(formatDate(dateOf(text), {locale: 'en-GB', timeZone, rare, messages: localeNamed('en'), style: 'long', ...format}));

describe('formatDate', () => {
  it.each([
    {text: '1996', long: '1996', short: '1996'},
    {text: '2020-02', long: 'February 2020', short: 'February 2020'},
    {text: '2021-08-04', long: 'Wednesday 4 August 2021', short: '4 Aug'},
    {text: '2021-08~', long: 'about August 2021', short: 'about August 2021'},
    {text: '2001-12?', long: 'December 2001 (uncertain)', short: 'December 2001 (uncertain)'},
    {text: '2021-08-03%', long: 'about Tuesday 3 August 2021 (uncertain)', short: 'about 3 Aug (uncertain)'},
    {text: '2001-36', long: 'fourth quarter of 2001', short: 'fourth quarter of 2001'},
    {text: '2021-22~', long: 'about summer 2021', short: 'about summer 2021'},
    {text: '2021-24', long: 'winter 2021–2022', short: 'winter 2021–2022'},
    {text: '2021-W30', long: 'the week of 26 July 2021', short: 'the week of 26 Jul'},
    {text: '201X', long: '2010s', short: '2010s'},
    {text: '19XX', long: 'some year between 1900 and 1999', short: 'some year between 1900 and 1999'},
    {text: '2004-XX', long: '2004', short: '2004'},
    {text: '195X', long: '1950s', short: '1950s'},
    {text: '19X4', long: 'some year between 1904 and 1994', short: 'some year between 1904 and 1994'},
    {text: '-019X', long: 'some year between 200 BC and 191 BC', short: 'some year between 200 BC and 191 BC'},
    {text: '000X', long: 'some year between 1 BC and 9 AD', short: 'some year between 1 BC and 9 AD'},
    {
      text: '156X-12-25',
      long: '25 December of some year between 1560 and 1569',
      short: '25 Dec of some year between 1560 and 1569',
    },
    {text: '1XXX-12~', long: 'about December of some year between 1000 and 1999', short: 'about Dec of some year between 1000 and 1999'},
    {text: '1984-1X', long: 'within October–December 1984', short: 'within October–December 1984'},
    {text: '2004-06-1X', long: 'within 10–19 June 2004', short: 'within 10–19 Jun'},
    {text: '2004-XX-11', long: '2004', short: '2004'},
    {text: '1950S2', long: 'some year between 1900 and 1999, perhaps 1950', short: 'some year between 1900 and 1999, perhaps 1950'},
    {
      text: 'Y171010000S3',
      long: 'some year between 171,000,000 and 171,999,999, perhaps 171,010,000',
      short: 'some year between 171,000,000 and 171,999,999, perhaps 171,010,000',
    },
    {text: '2021-25', long: 'northern spring 2021', short: 'northern spring 2021'},
    {text: '2021-30~', long: 'about southern summer 2021–2022', short: 'about southern summer 2021–2022'},
    {text: '2021-37', long: 'first third of 2021', short: 'first third of 2021'},
    {text: '-0043-41', long: 'second half of 44 BC', short: 'second half of 44 BC'},
    {text: '2004-?06-11', long: '11 June 2004 (uncertain)', short: '11 Jun (uncertain)'},
    {text: 'Y-17E7', long: '170,000,001 BC', short: '170,000,001 BC'},
    {text: '[..1760-12]', long: 'December 1760 or earlier', short: 'December 1760 or earlier'},
    {text: '[1760-01,1760-12..]', long: 'January 1760 or December 1760 or later', short: 'January 1760 or December 1760 or later'},
    {text: '{..1984}', long: '1984 and earlier', short: '1984 and earlier'},
    {text: '{1667,1668,1670..1672}', long: '1667, 1668 and 1670–1672', short: '1667, 1668 and 1670–1672'},
    {text: '{2021-08-03,2021-08-05}', long: '3 and 5 August 2021', short: '3 and 5 Aug'},
    {text: '[1667,1670..1672]', long: '1667 or within 1670–1672', short: '1667 or within 1670–1672'},
    {text: '2021-08-03 evening', long: 'Tuesday evening, 3 August 2021', short: 'Tue evening, 3 Aug'},
    {text: '2021-08-31 night', long: 'Tuesday night, 31 August 2021', short: 'Tue night, 31 Aug'},
    {text: '2021-08-03T20', long: 'Tuesday, 3 August 2021, 20:00–21:00', short: '3 Aug, 20:00–21:00'},
    {text: '2021-08-03T20~', long: 'about Tuesday 3 August 2021 at 20:00', short: 'about 3 Aug, 20:00'},
    {text: '2021-08-03T20:15', long: 'Tuesday 3 August 2021 at 20:15', short: '3 Aug, 20:15'},
    {text: '2021-08-03T10:15:30Z', long: 'Tuesday 3 August 2021 at 14:45:30', short: '3 Aug, 14:45:30'},
    {text: '-0043', long: '44 BC', short: '44 BC'},
    {text: 'Y170000002', long: '170,000,002', short: '170,000,002'},
    {text: 'Y-17000000', long: '17,000,001 BC', short: '17,000,001 BC'},
    {text: 'Y-13800000000~', long: 'about 13.8 billion BC', short: 'about 13.8 billion BC'},
    {text: 'Y-300000~', long: 'about 300,000 BC', short: 'about 300,000 BC'},
  ])('writes "$text" as "$long", in short "$short"', ({text, long, short}) => {
    expect({long: write(text), short: write(text, {style: 'short'})}).toEqual({long, short});
  });

  it.each([
    {text: '1996/2001', long: '1996–2001', short: '1996–2001'},
    {text: '1996/2001-36', long: '1996–fourth quarter of 2001', short: '1996–fourth quarter of 2001'},
    {text: '1996/2001-12~', long: '1996–about December 2001', short: '1996–about December 2001'},
    {text: '2021-05/2021-08', long: 'May–August 2021', short: 'May–August 2021'},
    {text: '2021-08-02/2021-08-03', long: '2–3 August 2021', short: '2–3 Aug'},
    {text: '2020-12-30/2021-01-02', long: '30 December 2020–2 January 2021', short: '30 Dec 2020–2 Jan 2021'},
    {text: '2021-05~/2021-08-04', long: 'about May 2021–4 August 2021', short: 'about May 2021–4 Aug'},
    {text: '2021-W30~/2021-08-04', long: 'about the week of 26 July 2021–4 August 2021', short: 'about the week of 26 Jul–4 Aug'},
    {text: '2021-W30~/..', long: 'since about the week of 26 July 2021', short: 'since about the week of 26 Jul'},
    {text: '2021/', long: 'from 2021, end not known', short: 'from 2021, end not known'},
    {text: '/2021', long: 'until 2021', short: 'until 2021'},
    {text: '../2021-08', long: 'until August 2021', short: 'until August 2021'},
    {text: '2021-08-03 evening/2021-08-03 night', long: 'Tuesday evening–night, 3 August 2021', short: 'Tue evening–night, 3 Aug'},
    {text: '2021-08-03T20:15/2021-08-03T22:30', long: '3 August 2021, 20:15–22:30', short: '3 Aug, 20:15–22:30'},
    {text: '[2021-08-03 night,2021-08-04 night]', long: 'night of 3 or 4 August 2021', short: 'night of 3 or 4 Aug'},
    {text: '[2021-08-03,2021-08-05,2021-08-06]', long: '3, 5 or 6 August 2021', short: '3, 5 or 6 Aug'},
    {text: '[2021-08-31,2021-09-01]', long: '31 August 2021 or 1 September 2021', short: '31 Aug or 1 Sept'},
    {text: '[1667,1668,1670]', long: '1667, 1668 or 1670', short: '1667, 1668 or 1670'},
    {text: '[2021-08-03..2021-08-05]', long: 'within 3–5 August 2021', short: 'within 3–5 Aug'},
    {text: '[2021-08-03]', long: 'Tuesday 3 August 2021', short: '3 Aug'},
  ])('writes "$text" as "$long", in short "$short"', ({text, long, short}) => {
    expect({long: write(text), short: write(text, {style: 'short'})}).toEqual({long, short});
  });

  it.each<{text: string; format: Partial<DateFormat>; is: string}>([
    {text: '2021-08-04', format: {style: 'short', weekday: true}, is: 'Wed 4 Aug'},
    {text: '2021-08-04', format: {style: 'short', weekday: true, year: true}, is: 'Wed 4 Aug 2021'},
    {text: '2021-08-04', format: {weekday: false}, is: '4 August 2021'},
    {text: '2021-08-04', format: {year: false}, is: 'Wednesday 4 August'},
    {text: '2021-08', format: {year: false}, is: 'August'},
    {text: '2021-08', format: {year: 'coarse'}, is: 'August 2021'},
    {text: '2021-08-03 evening', format: {weekday: false}, is: 'evening of 3 August 2021'},
    {text: '2021-08-31', format: {style: 'short', planned: true}, is: '31 Aug, planned'},
    {text: '2021-08-03T20~', format: {timeOnly: true}, is: 'about 20:00'},
    {text: '2021-08-04', format: {locale: 'en'}, is: 'Wednesday, August 4, 2021'},
    {text: '2021-08-04', format: {locale: 'de'}, is: 'Mittwoch, 4. August 2021'},
    {text: '2021-08-02/2021-08-03', format: {locale: 'fr'}, is: '2–3 août 2021'},
    {text: '2020-02', format: {locale: 'ja'}, is: '2020年2月'},
    {text: '2020-02~/2021-08', format: {locale: 'ja'}, is: 'about 2020年2月～2021年8月'},
    {text: '2020-02', format: {locale: 'fa'}, is: 'فوریهٔ ۲۰۲۰'},
    {text: '2021-08-04', format: {locale: 'en_GB'}, is: 'Wednesday 4 August 2021'},
    {text: '2021-08-04', format: {locale: 'not a language'}, is: 'Wednesday, August 4, 2021'},
    {text: '2021-08-04', format: {locale: 'tlh'}, is: 'Wednesday, August 4, 2021'},
  ])('writes "$text" with $format as "$is"', ({text, format, is}) => {
    expect(write(text, format)).toBe(is);
  });

  it('keeps a month a month when the account ends within it', () => {
    const date = clampDate(dateOf('2021-08~'), extentOf(dateOf('2021-08-05')).max);
    expect(formatDate(date, {locale: 'en-GB', timeZone, messages: localeNamed('en'), style: 'long'})).toBe('about August 2021');
  });

  it('writes one text for two dates only where they are of one precision', () => {
    const two = (n: number): string => String(n).padStart(2, '0');
    const day = fc.tuple(fc.integer({min: 1000, max: 2999}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}));
    const precision = fc.constantFrom(4, 7, 10);
    fc.assert(
      fc.property(day, precision, precision, ([y, m, d], a, b) => {
        const text = `${y}-${two(m)}-${two(d)}`;
        expect(write(text.slice(0, a)) === write(text.slice(0, b))).toBe(a === b);
      }),
      {numRuns, seed: 1},
    );
  });

  it('names no year beyond those that a date may be, and no month of a coarser one', () => {
    const texts = plainBound.filter((text) => !text.startsWith('-') && !text.startsWith('Y'));
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseDate(text, timeZone);
        const at = 'date' in result && result.date.kind === 'moment' ? result.date.at : undefined;
        if (!at || at.min < Date.UTC(1000, 0, 2)) return;
        const said = write(text);
        const [first, last] = [civilOf(at.min, timeZone).year, civilOf(at.max - 1, timeZone).year];
        const years = [...said.matchAll(/\b\d{4,5}(?=s?\b)/g)].map(([year]) => Number(year));
        expect(years.filter((year) => year < first || year > last)).toEqual([]);
        expect(years.length).toBeGreaterThan(0);
        const isCoarse = ['season', 'quarter', 'quadrimester', 'half', 'year', 'decade', 'century', 'millennium'].includes(at.precision);
        if (isCoarse && !at.each)
          expect(said).not.toMatch(/January|February|March|April|May|June|July|August|September|October|November|December/);
      }),
      {numRuns, seed: 3},
    );
  });

  it('never names a day, month or clock time that its date does not give', () => {
    const two = (n: number): string => String(n).padStart(2, '0');
    const month = fc.tuple(fc.integer({min: 1000, max: 2999}), fc.integer({min: 1, max: 12})).map(([y, m]) => `${y}-${two(m)}`);
    const qualifier = fc.constantFrom('', '~', '?', '%');
    const style = fc.constantFrom<'long' | 'short'>('long', 'short');
    fc.assert(
      fc.property(month, qualifier, style, (text, q, style) => {
        expect(write(text + q, {style, weekday: true})).toMatch(/^(about )?[A-Z][a-z]+ \d{4}( \(uncertain\))?$/);
        expect(write(text.slice(0, 4) + q, {style, weekday: true})).toMatch(/^(about )?\d{4}( \(uncertain\))?$/);
      }),
      {numRuns, seed: 2},
    );
  });
});
