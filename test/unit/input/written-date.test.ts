import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {orderEvidence, readWrittenDate, type WrittenOptions} from '../../../src/input/written-date.js';
import {parseDate} from '../../../src/model/parse-date.js';
import {numRuns} from '../runs.js';

const read = (text: string, options?: WrittenOptions): string | undefined => {
  const date = readWrittenDate(text, options);
  return date && ('problem' in date ? date.problem.message : date.date);
};

describe('readWrittenDate', () => {
  it.each([
    ['English', 'Feb. 18, 2003', '2003-02-18'],
    ['English', 'Tuesday, 3rd of August 2021', '2021-08-03'],
    ['English', 'Aug 2021', '2021-08'],
    ['English', 'spring 1968', '1968-21'],
    ['English', '200 BC', '-0199'],
    ['English', 'AD 79', '0079'],
    ['English', 'circa 1850', '1850~'],
    ['English', 'late 2001', '2001-39'],
    ['English', 'mid-August 2021', '[2021-08-11..2021-08-20]'],
    ['English', 'the 1960s', '196X'],
    ['English', '19th century', '18XX'],
    ['English', '2nd century BC', '-01XX'],
    ['English', '1st century BC', '-0099/0000'],
    ['English', 'third quarter 2021', '2021-35'],
    ['English', '3rd quarter of 2021', '2021-35'],
    ['English', 'evening of 3 August 2021', '2021-08-03 evening'],
    ['French', 'mardi 18 février 2003', '2003-02-18'],
    ['French', '1er janv. 2021', '2021-01-01'],
    ['French', 'mi-août 2021', '[2021-08-11..2021-08-20]'],
    ['French', 'hiver 1944', '1944-24'],
    ['French', '200 av. J.-C.', '-0199'],
    ['French', '79 apr. J.-C.', '0079'],
    ['French', 'vers 1850', '1850~'],
    ['French', 'fin 2001', '2001-39'],
    ['French', 'années 1960', '196X'],
    ['French', 'XIXe siècle', '18XX'],
    ['French', 'le 3 août 2021 à 20h30', '2021-08-03T20:30'],
    ['French', 'le soir du 3 août 2021', '2021-08-03 evening'],
    ['German', 'Dienstag, 3. August 2021', '2021-08-03'],
    ['German', 'März 2021', '2021-03'],
    ['German', 'Herbst 1989', '1989-23'],
    ['German', '44 v. Chr.', '-0043'],
    ['German', '79 n. Chr.', '0079'],
    ['German', 'um 1850', '1850~'],
    ['German', 'Anfang 2001', '2001-37'],
    ['German', '1960er Jahre', '196X'],
    ['German', '19. Jahrhundert', '18XX'],
    ['German', 'am 3. August 2021 um 20.15 Uhr', '2021-08-03T20:15'],
    ['Spanish', '3 de agosto de 2021', '2021-08-03'],
    ['Spanish', 'mar. 3 ago. 2021', '2021-08-03'],
    ['Spanish', 'otoño de 1936', '1936-23'],
    ['Spanish', '200 a. C.', '-0199'],
    ['Spanish', '79 d. C.', '0079'],
    ['Spanish', 'hacia 1850', '1850~'],
    ['Spanish', 'finales de 2001', '2001-39'],
    ['Spanish', 'años 1960', '196X'],
    ['Spanish', 'siglo XIX', '18XX'],
    ['Spanish', '3 de agosto de 2021 a las 20:30', '2021-08-03T20:30'],
    ['Portuguese', '1º de janeiro de 2021', '2021-01-01'],
    ['Portuguese', '15 de outubro de 2021', '2021-10-15'],
    ['Portuguese', 'verão de 1974', '1974-22'],
    ['Portuguese', '44 a.C.', '-0043'],
    ['Portuguese', 'por volta de 1850', '1850~'],
    ['Portuguese', 'início de 2001', '2001-37'],
    ['Portuguese', 'década de 1960', '196X'],
    ['Portuguese', 'século XX', '19XX'],
    ['numbers', '31/12/2020', '2020-12-31'],
    ['numbers', '12/31/2020', '2020-12-31'],
    ['numbers', '5/5/2020', '2020-05-05'],
    ['numbers', '2021/08/03', '2021-08-03'],
    ['numbers', '2021-8-3', '2021-08-03'],
    ['numbers', '20210803', '2021-08-03'],
    ['numbers', '8/2021', '2021-08'],
    ['numbers', '789', '0789'],
    ['numbers', '2021-08-03 20:15', '2021-08-03T20:15'],
    ['numbers', '2021-08-03T20:15:00+0200', '2021-08-03T20:15:00+02:00'],
    ['SIMILE', 'Sat May 20 1961 00:00:00 GMT-0600', '1961-05-20T00:00:00-06:00'],
    ['SIMILE', 'May 20 1961 08:30:00 GMT', '1961-05-20T08:30:00Z'],
  ])('reads in %s "%s" as %s', (_language, text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    ['3-5 August 2021', '2021-08-03/2021-08-05'],
    ['August 3–5, 2021', '2021-08-03/2021-08-05'],
    ['August 3 - September 5, 2021', '2021-08-03/2021-09-05'],
    ['Aug 3, 2021 – Aug 5', '2021-08-03/2021-08-05'],
    ['March–June 2021', '2021-03/2021-06'],
    ['March 2020 - June 2021', '2020-03/2021-06'],
    ['1914–1918', '1914/1918'],
    ['1914-18', '1914/1918'],
    ['200–100 BC', '-0199/-0099'],
    ['100 BC to AD 14', '-0099/0014'],
    ['du 3 au 5 août 2021', '2021-08-03/2021-08-05'],
    ['vom 3. bis 5. August 2021', '2021-08-03/2021-08-05'],
    ['del 3 al 5 de agosto de 2021', '2021-08-03/2021-08-05'],
    ['3 a 5 de agosto de 2021', '2021-08-03/2021-08-05'],
    ['31/12/2020 - 13/1/2021', '2020-12-31/2021-01-13'],
    ['3 Aug 2021 20:00 - 4 Aug 2021 02:00', '2021-08-03T20:00/2021-08-04T02:00'],
    ['early August 2021 - late 2021', '2021-08/2021-39'],
  ])('reads the range "%s" as %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    ['12 AM', 'T00'],
    ['12 p.m.', 'T12'],
    ['8pm', 'T20'],
    ['8:15 p.m.', 'T20:15'],
    ['20:15:30', 'T20:15:30'],
    ['8pm EST', 'T20:00-05:00'],
    ['around 8pm', 'T20~'],
  ])('reads "%s" before a day as %s', (time, clock) => {
    expect(read(`${time} on 3 August 2021`)).toBe(`2021-08-03${clock}`);
  });

  it.each([
    ['About 12:45 AM EST', 'has a time but no date; write both, as in 2021-08-03T00:45-05:00'],
    ['8pm ET on 3 August 2021', 'has a zone that may be one of several; write its offset, as in 2021-08-03T20:00-04:00'],
    ['3/8/2021', 'may be 2021-08-03 or 2021-03-08; write the one that is meant'],
    ['2003/04', 'may be a month or two years; write 2003-04 or 2003/2004'],
    ['1900s', 'may be ten years or a hundred; write 190X or 19XX'],
    ['3 August', 'has no year of four digits; write it, as in 2021-08-03'],
    ['Aug 21', 'has no year of four digits; write it, as in 2021-08-21, or 2021-08 if 21 is the year'],
    ['in recent days', 'counts back from the day of writing; write that in asOf, or the date, as in 2021-08-03'],
    ['31 February 2021', 'cannot be read: "2021-02-31" has no day 31; write 2021-02-01 to 2021-02-28'],
  ])('says what is wrong with "%s"', (text, says) => {
    expect(read(text)).toBe(`"${text}" ${says}`);
  });

  it.each(['', 'soon', '15', 'Bombs fall in May 2021', 'Houston 2021', '2021-08-03', '1850~', '25:00 on 3 August 2021'])(
    'leaves "%s" alone',
    (text) => {
      expect(readWrittenDate(text)).toBeUndefined();
    },
  );

  it.each([
    {text: '3/8/2021', order: 'dmy', date: '2021-08-03', choices: ['day first']},
    {text: '3/8/2021', order: 'mdy', date: '2021-03-08', choices: ['month first']},
    {text: '3.8.2021', order: undefined, date: '2021-08-03', choices: ['day first']},
    {text: '3.8.2021', order: 'mdy', date: '2021-08-03', choices: ['day first']},
    {text: '31/8/2021', order: 'mdy', date: '2021-08-31', choices: []},
    {text: '11-Mar-15', order: undefined, date: '2015-03-11', choices: ['year of two digits']},
    {text: '11-Mar-69', order: undefined, date: '1969-03-11', choices: ['year of two digits']},
    {text: '3/8/21', order: 'dmy', date: '2021-08-03', choices: ['day first', 'year of two digits']},
  ] as const)('tells that it takes $text, $order, for $date', ({text, order, date, choices}) => {
    expect(readWrittenDate(text, {order})).toEqual({date, choices, keepsWords: false});
  });

  it('counts recent days back from the day of writing', () => {
    const date = {date: '2021-07-29~/2021-08-05', choices: ['counted back from asOf'], keepsWords: true};
    expect(readWrittenDate('In recent days', {asOf: '2021-08-05T18'})).toEqual(date);
  });

  it.each(['c. 1850', 'early 2001', 'winter 1968-69'])('keeps the words "%s", which say more than the date', (text) => {
    expect(readWrittenDate(text)).toMatchObject({keepsWords: true});
  });
});

describe('readWrittenDate, of any text', () => {
  const words = fc.constantFrom(
    '3',
    '12',
    '2021',
    '850',
    'August',
    'mars',
    '-',
    '–',
    '/',
    '.',
    ',',
    ' ',
    'BC',
    'c.',
    'bis',
    '8pm',
    '20:15',
    '1960s',
    'XIX',
    'siècle',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.string({unit: 'grapheme'}),
    fc.array(words, {maxLength: 9}).map((list) => list.join(' ')),
  );

  it('never throws, and makes dates that can be read', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, 'dmy' as const, 'mdy' as const), (text, order) => {
        const date = readWrittenDate(text, {order, asOf: '2021-08-05'});
        if (!date || 'problem' in date) return;
        expect(parseDate(date.date, 'UTC')).toHaveProperty('date');
      }),
      {numRuns, seed: 2021},
    );
  });

  it.each(['en', 'en-GB', 'fr', 'de', 'es', 'pt'])('reads every day as Intl writes it in %s', (lang) => {
    const day = fc.date({min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true});
    fc.assert(
      fc.property(day, fc.constantFrom('full' as const, 'long' as const, 'medium' as const), (date, dateStyle) => {
        const written = new Intl.DateTimeFormat(lang, {dateStyle, timeZone: 'UTC'}).format(date);
        expect(read(written)).toBe(date.toISOString().slice(0, 10));
      }),
      {numRuns, seed: 2021},
    );
  });
});

describe('orderEvidence', () => {
  it.each([
    {cells: ['3/8/2021', '31/8/2021'], shows: {dmy: '31/8/2021'}},
    {cells: ['3/8/2021', '8/31/2021'], shows: {mdy: '8/31/2021'}},
    {cells: ['3/8/21', '8-31-21'], shows: {mdy: '8-31-21'}},
    {cells: ['1/2/2021 - 13/2/2021'], shows: {dmy: '1/2/2021 - 13/2/2021'}},
    {cells: ['3/8/2021'], shows: {}},
    {cells: ['31/8/2021', '8/31/2021'], shows: {dmy: '31/8/2021', mdy: '8/31/2021'}},
    {cells: ['1/1/2021', '31/8/2021', '8/31/2021', '8/30/2021'], shows: {dmy: '31/8/2021', mdy: '8/31/2021'}},
    {cells: ['2021-08-31', '31/31/2021', 'x'], shows: {}},
    {cells: [], shows: {}},
  ])('of $cells is $shows', ({cells, shows}) => {
    expect(orderEvidence(cells)).toEqual(shows);
  });
});
