import {describe, expect, it} from 'vitest';
import {en} from '../../../src/locale/en.js';
import {formatList, rangeSeparator, sentenceCase} from '../../../src/locale/formatters.js';
import {localeNamed, registerLocale} from '../../../src/locale/index.js';
import {phrasesNamed} from '../../../src/locale/phrases.js';

describe('localeNamed', () => {
  it('takes the nearest language that is registered, whatever its case', () => {
    const austrian = {...en, close: 'Zumachen'};
    const german = {...en, close: 'Schließen'};
    registerLocale('de-AT', austrian);
    registerLocale('de', german);
    expect(['de-at', 'de_AT', 'de-AT-1996', 'de-CH', 'DE'].map((tag) => localeNamed(tag).close)).toEqual([
      'Zumachen',
      'Zumachen',
      'Zumachen',
      'Schließen',
      'Schließen',
    ]);
  });

  it.each(['', 'tlh', 'not a language'])('is English for "%s"', (tag) => {
    expect(localeNamed(tag)).toBe(en);
    expect(en).toMatchObject(phrasesNamed(tag));
  });

  it('has what the first picture needs of a language in that language', () => {
    registerLocale('eo', {...en, loading: 'Ŝargado'});
    expect(phrasesNamed('eo').loading).toBe('Ŝargado');
  });
});

describe('English', () => {
  it('counts one as one', () => {
    expect([en.rowsSkipped(1, '1'), en.rowsSkipped(3, '3'), en.overview(1, '1', '2021'), en.problems(1, '1')]).toEqual([
      '1 row was skipped',
      '3 rows were skipped',
      '1 event, 2021',
      '1 problem in the data',
    ]);
  });

  it('sets the number of a break apart from its words', () => {
    expect([en.passes('14 months'), en.toCome('25 days')]).toEqual([
      {strong: '14 months', rest: 'pass'},
      {strong: '25 days', rest: 'to come'},
    ]);
  });

  it('has no empty phrase', () => {
    const texts = (value: unknown): unknown[] => (typeof value === 'object' && value ? Object.values(value).flatMap(texts) : [value]);
    expect(texts(en).filter((text) => text === '' || text === undefined)).toEqual([]);
  });
});

describe('what Intl knows of a language', () => {
  it.each([
    {locale: 'en', separator: ' – ', list: 'a, b or c', sentence: 'About August'},
    {locale: 'ja', separator: '～', list: 'a、b、またはc', sentence: 'About August'},
    {locale: 'fa', separator: ' تا ', list: 'a،‏ b، یا c', sentence: 'About August'},
  ])('joins ranges and lists in $locale', ({locale, separator, list, sentence}) => {
    const plain = (text: string): string => text.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(', or', ' or');
    expect([
      plain(rangeSeparator(locale)),
      plain(formatList(['a', 'b', 'c'], 'disjunction', locale)),
      sentenceCase('about August', locale),
    ]).toEqual([separator, list, sentence]);
  });

  it('leaves a date that begins with a digit or a capital as it is', () => {
    expect(['31 Aug', 'May 2021', '2010s'].map((text) => sentenceCase(text, 'en'))).toEqual(['31 Aug', 'May 2021', '2010s']);
  });
});
