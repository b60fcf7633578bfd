import {describe, expect, it} from 'vitest';
import {formatHeading, formatRefinement} from '../../../src/locale/format-heading.js';
import {localeNamed} from '../../../src/locale/index.js';
import {rareWords as rare} from '../../../src/locale/rare-words.js';
import {parseDate} from '../../../src/model/parse-date.js';

const timeZone = 'Asia/Kabul';
const format = {locale: 'en-GB', timeZone, rare, messages: localeNamed('en'), style: 'long'} as const;
const plain = (text: string): string => text.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/ ?– ?/g, '–');

describe('a section of the list', () => {
  it.each([
    {text: '2020-02', heading: 'February 2020', refinement: ''},
    {text: '2021-08~', heading: 'about August 2021', refinement: ''},
    {text: '2021-08-03', heading: 'Tuesday 3 August', refinement: ''},
    {text: '2021-08-03?', heading: 'Tuesday 3 August (uncertain)', refinement: ''},
    {text: '2021-08-03 evening', heading: 'Tuesday 3 August', refinement: 'Tuesday evening'},
    {text: '2021-08-03 evening/2021-08-03 night', heading: 'Tuesday 3 August', refinement: 'Tuesday evening–night'},
    {text: '2021-08-03T20', heading: 'Tuesday 3 August', refinement: '20:00–21:00'},
    {text: '2021-08-03T20~', heading: 'Tuesday 3 August', refinement: 'about 20:00'},
    {text: '2021-08-03T20:15', heading: 'Tuesday 3 August', refinement: '20:15'},
    {text: '[2021-08-03 night,2021-08-04 night]', heading: 'Tuesday 3 August', refinement: 'night of 3 or 4 August'},
    {text: '2021-08-02/2021-08-03', heading: '2–3 August', refinement: ''},
    {text: '2021-W30~/..', heading: 'since about the week of 26 July', refinement: ''},
    {text: '[2021-08-03..2021-08-05]', heading: 'within 3–5 August', refinement: ''},
  ])('of "$text" is headed "$heading" and says "$refinement"', ({text, heading, refinement}) => {
    const result = parseDate(text, timeZone);
    if ('error' in result) throw new Error(result.error.message);
    expect(plain(formatHeading(result.date, format))).toBe(heading);
    expect(plain(formatRefinement(result.date, format))).toBe(refinement);
  });

  it('carries its year when asked', () => {
    const result = parseDate('2021-08-03', timeZone);
    expect('date' in result && formatHeading(result.date, {...format, year: true})).toBe('Tuesday 3 August 2021');
  });
});
