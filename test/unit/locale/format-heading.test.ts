import {describe, expect, it} from 'vitest';
import {formatHeading, formatRefinement} from '../../../src/locale/format-heading.js';
import {localeNamed} from '../../../src/locale/index.js';
import {rareWords as rare} from '../../../src/locale/rare-words.js';
import {boundsOf} from '../../../src/model/date.js';
import type {Bound} from '../../../src/model/date.js';
import {parseDate} from '../../../src/model/parse-date.js';

const timeZone = 'Asia/Kabul';
const format = {locale: 'en-GB', timeZone, rare, messages: localeNamed('en'), style: 'long'} as const;
const plain = (text: string): string => text.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/ ?– ?/g, '–');
const boundOf = (text: string): Bound => {
  const result = parseDate(text, timeZone);
  return 'date' in result ? boundsOf(result.date)[0]! : expect.fail(result.error.message);
};

describe('a section of the list', () => {
  it.each([
    {text: '2021-08-03', heading: 'Tuesday 3 August', refinement: ''},
    {text: '2021-08-03?', heading: 'Tuesday 3 August', refinement: 'Tuesday 3 August (uncertain)'},
    {text: '2021-08-03 evening~', heading: 'Tuesday 3 August', refinement: 'about Tuesday evening, 3 August'},
    {text: '2021-08-03 evening', heading: 'Tuesday 3 August', refinement: 'Tuesday evening'},
    {text: '2021-08-03T20', heading: 'Tuesday 3 August', refinement: '20:00–21:00'},
    {text: '2021-08-03T20~', heading: 'Tuesday 3 August', refinement: 'about 20:00'},
    {text: '2021-08-03T20:15', heading: 'Tuesday 3 August', refinement: '20:15'},
    {text: '[2021-08-03~..2021-08-05]', heading: 'within 3–5 August', refinement: ''},
  ])('of "$text" is headed "$heading" and says "$refinement"', ({text, heading, refinement}) => {
    expect(plain(formatHeading(boundOf(text), format))).toBe(heading);
    expect(plain(formatRefinement(boundOf(text), format))).toBe(refinement);
  });

  it('carries its year when asked', () => {
    expect(formatHeading(boundOf('2021-08-03'), {...format, year: true})).toBe('Tuesday 3 August 2021');
  });
});
