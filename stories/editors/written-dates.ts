// How dates are written in real sheets, what is made of them, and what is asked back: shown to editors and run as a test.

/** A date as somebody writes it, and as it is read. */
export interface Written {
  readonly language: 'English' | 'French' | 'German' | 'Spanish' | 'Portuguese' | 'numbers';
  readonly written: string;
  readonly read: string;
}

/** Dates of one kind. */
export interface WrittenKind {
  readonly kind: string;
  readonly dates: readonly Written[];
}

/** A date that is not read, and what is asked for. */
export interface Refused {
  readonly written: string;
  /** Stable code of the problem. */
  readonly code: string;
  readonly why: string;
}

type Row = readonly [language: Written['language'], written: string, read: string];

const kind = (name: string, rows: readonly Row[]): WrittenKind => ({
  kind: name,
  dates: rows.map(([language, written, read]) => ({language, written, read})),
});

/** What is read, by kind. */
export const writtenDates: readonly WrittenKind[] = [
  kind('Days', [
    ['English', 'Tuesday 3rd August 2021', '2021-08-03'],
    ['English', 'Tues., Aug. 3, 2021', '2021-08-03'],
    ['English', '3rd of August, 2021', '2021-08-03'],
    ['English', '3-Aug-2021', '2021-08-03'],
    ['French', '1er août 2021', '2021-08-01'],
    ['French', 'mar. 3 août 2021', '2021-08-03'],
    ['German', 'Di., 3. Aug. 2021', '2021-08-03'],
    ['German', 'Dienstag, den 3. August 2021', '2021-08-03'],
    ['Spanish', 'martes, 3 de agosto de 2021', '2021-08-03'],
    ['Portuguese', 'terça-feira, 3 de agosto de 2021', '2021-08-03'],
    ['numbers', '31/12/2020', '2020-12-31'],
    ['numbers', '3. 8. 2021', '2021-08-03'],
    ['numbers', '20210803', '2021-08-03'],
  ]),
  kind('Months, seasons, quarters, halves and weeks', [
    ['English', 'August 2021', '2021-08'],
    ['French', 'août 2021', '2021-08'],
    ['numbers', '08/2021', '2021-08'],
    ['English', 'August ’21', '2021-08'],
    ['English', 'spring 1968', '1968-21'],
    ['German', 'im Sommer 2021', '2021-22'],
    ['English', 'winter 2020/21', '2020-24'],
    ['English', 'Q3 2021', '2021-35'],
    ['English', 'third quarter of 2021', '2021-35'],
    ['French', 'T3 2021', '2021-35'],
    ['German', '3. Quartal 2021', '2021-35'],
    ['Spanish', 'tercer trimestre de 2021', '2021-35'],
    ['English', 'first half of 2021', '2021-40'],
    ['German', '2. Halbjahr 2021', '2021-41'],
    ['French', 'premier semestre 2021', '2021-40'],
    ['German', 'KW 31/2021', '2021-W31'],
    ['French', 'semaine 31, 2021', '2021-W31'],
    ['English', 'w/c 2 August 2021', '2021-W31'],
  ]),
  kind('Parts of a month, a year, a decade, a century', [
    ['English', 'mid-August 2021', '[2021-08-11..2021-08-20]'],
    ['German', 'Anfang August 2021', '[2021-08-01..2021-08-10]'],
    ['French', 'fin août 2021', '[2021-08-21..2021-08-31]'],
    ['English', 'early 2001', '2001-37'],
    ['Portuguese', 'fim de 2001', '2001-39'],
    ['English', 'mid-1990s', '[1994..1996]'],
    ['Spanish', 'finales del siglo XIX', '[1867..1899]'],
    ['German', 'erste Hälfte des 19. Jahrhunderts', '[1800..1849]'],
  ]),
  kind('Decades, centuries, eras', [
    ['English', 'the 1990s', '199X'],
    ['French', 'les années 90', '199X'],
    ['German', '90er Jahre', '199X'],
    ['Spanish', 'los años 90', '199X'],
    ['Portuguese', 'década de 1990', '199X'],
    ['English', '19th century', '18XX'],
    ['French', 'XIXe s.', '18XX'],
    ['Spanish', 'siglo XIX', '18XX'],
    ['English', '200 BC', '-0199'],
    ['German', '44 v. Chr.', '-0043'],
    ['English', '10,000 BC', '-9999'],
  ]),
  kind('Times of day', [
    ['English', '3 Aug 2021, 8pm', '2021-08-03T20'],
    ['French', '3 août 2021, 20h30', '2021-08-03T20:30'],
    ['German', '3. August 2021, 20.15 Uhr', '2021-08-03T20:15'],
    ['numbers', '3.8.2021 20.15', '2021-08-03T20:15'],
    ['Spanish', '3 de agosto de 2021 a las 20:30', '2021-08-03T20:30'],
    ['English', '3 August 2021 20:30 UTC+4:30', '2021-08-03T20:30+04:30'],
    ['English', '2030 hrs 3 Aug 2021', '2021-08-03T20:30'],
    ['English', '3 August 2021, 20:30–21:45', '2021-08-03T20:30/2021-08-03T21:45'],
    ['numbers', '2021-08-03 10:00-12:00', '2021-08-03T10:00/2021-08-03T12:00'],
    ['numbers', '2021-08-03 22:00-02:00', '2021-08-03T22:00/2021-08-04T02:00'],
    ['German', '3.8.2021 10-12 Uhr', '2021-08-03T10/2021-08-03T12'],
    ['English', '3 August 2021, around 8 pm', '2021-08-03T20~'],
    ['French', '3 août 2021 à midi', '2021-08-03 noon'],
    ['English', 'evening of 3 August 2021', '2021-08-03 evening'],
    ['German', 'in der Nacht vom 3. auf den 4. August 2021', '2021-08-03 night'],
    ['German', 'in der Nacht zum 4. August 2021', '2021-08-03 night'],
    ['French', '3 août 2021 au soir', '2021-08-03 evening'],
    ['Spanish', 'madrugada del 3 de agosto de 2021', '[2021-08-03T00..2021-08-03T05]'],
    ['Portuguese', 'manhã de 3 de agosto de 2021', '2021-08-03 morning'],
    ['English', 'early morning 3 August 2021', '2021-08-03'],
  ]),
  kind('From, to, one of two, both', [
    ['English', '3–5 August 2021', '2021-08-03/2021-08-05'],
    ['English', 'August 3 to 5, 2021', '2021-08-03/2021-08-05'],
    ['French', 'du 3 au 5 août 2021', '2021-08-03/2021-08-05'],
    ['German', '3.–5.8.2021', '2021-08-03/2021-08-05'],
    ['German', '28.2.–3.3.2021', '2021-02-28/2021-03-03'],
    ['English', 'c. 1850–60', '1850~/1860~'],
    ['English', '3 or 5 August 2021', '[2021-08-03,2021-08-05]'],
    ['German', 'März oder April 2021', '[2021-03,2021-04]'],
    ['English', '3 and 5 August 2021', '{2021-08-03,2021-08-05}'],
    ['English', 'between 3 and 5 August 2021', '[2021-08-03..2021-08-05]'],
    ['Spanish', 'entre el 3 y el 5 de agosto de 2021', '[2021-08-03..2021-08-05]'],
  ]),
  kind('Open to one side', [
    ['English', 'before 1850', '[..1849]'],
    ['French', 'avant le 19e siècle', '[..1799]'],
    ['German', 'vor dem 1. März 2020', '[..2020-02-29]'],
    ['English', 'after 3 August 2021', '[2021-08-04..]'],
    ['Portuguese', 'depois de dezembro de 2020', '[2021-01..]'],
    ['English', 'by August 2021', '[..2021-08]'],
    ['English', '1850 or later', '[1850..]'],
    ['Spanish', 'hasta 1850', '../1850'],
    ['English', 'since 2021', '2021/..'],
    ['English', 'July 2019 to date', '2019-07/..'],
    ['English', '3 August 2021 – present', '2021-08-03/..'],
    ['French', '2021 à aujourd’hui', '2021/..'],
    ['German', 'ab August 2021', '2021-08/'],
    ['English', '2021–', '2021/'],
  ]),
  kind('Not sure', [
    ['English', 'c. 1850', '1850~'],
    ['German', 'um 1850', '1850~'],
    ['Portuguese', 'por volta de 1850', '1850~'],
    ['English', 'probably August 2021', '2021-08?'],
    ['French', 'peut-être 1850', '1850?'],
    ['English', 'on or about 3 August 2021', '2021-08-03~'],
    ['English', '3 August 2021 (TBC)', '2021-08-03?'],
    ['English', '3 August 2021 (?)', '2021-08-03?'],
    ['English', 'c. March 1850', '1850-03~'],
    ['numbers', '??/08/2021', '2021-08'],
  ]),
];

const refused = (...[written, code, why]: readonly [string, string, string]): Refused => ({written, code, why});

/** What is not read, since it would have to be guessed. */
export const refusedDates: readonly Refused[] = [
  refused(
    '3/8/2021',
    'ambiguous-date',
    'Day first or month first? Where another date of the column shows it, as 31/8/2021 does, it is read.',
  ),
  refused('3 Aug. ’45', 'ambiguous-date', 'Which century? Years from 00 to 29 are of this one, from 69 to 99 of the last.'),
  refused('2021-08-03 10:00-05:00', 'ambiguous-date', 'From ten to five the next morning, or ten in New York?'),
  refused('2021-08-03, 2021-08-09', 'several-dates', 'One of them, both, or two events?'),
  refused('first week of August 2021', 'ambiguous-date', 'Seven days, or from the first Monday on?'),
  refused('FY2020', 'ambiguous-date', 'A business year begins in another month from house to house.'),
  refused('Mai 68', 'ambiguous-date', 'Of which century?'),
  refused('3 August', 'no-year', 'A sheet is read years later.'),
  refused('Aug-21', 'no-year', 'The 21st of August, or August 2021: spreadsheets show both like this.'),
  refused('9/11', 'no-year', 'Two numbers may be anything.'),
  refused('mid-August', 'no-year', 'As above.'),
  refused('8pm', 'no-day', 'A time needs its day.'),
  refused('Thursday 3 August 2021', 'wrong-weekday', 'That day was a Tuesday: one of the two is a slip.'),
  refused('Tuesday, August 2021', 'no-day', 'Which Tuesday?'),
  refused('3 August 2021, midnight', 'ambiguous-date', 'The one before the day, or the one after it?'),
  refused('3 Aug 2021 8:30–9:30pm', 'ambiguous-date', 'Half past eight in the morning, or in the evening?'),
  refused('3 August 2021 AM', 'no-hour', 'The hour is missing.'),
  refused('8pm ET on 3 August 2021', 'no-such-offset', 'Eastern time has two offsets, and several names of zones have several places.'),
  refused('March/April 2021', 'ambiguous-date', 'From one to the other, or one of them?'),
  refused('week of 3 August 2021', 'ambiguous-date', 'That is no Monday: which seven days?'),
  refused('1900s', 'ambiguous-date', 'Ten years or a hundred?'),
  refused('the 20s', 'ambiguous-date', 'Of which century?'),
  refused(
    '2003/04',
    'ambiguous-date',
    'April 2003, or two years? Where another cell of the column can only be years, as 2019/20, it is read.',
  ),
  refused('Arpil 3, 2021', 'misspelt-month', 'Nearly April, and asked about: the problem names the month.'),
  refused('#REF!', 'broken-formula', 'What a spreadsheet shows where its formula is broken.'),
  refused('44411', 'serial-date', 'How Excel and Google Sheets keep 3 August 2021. A column in the format of a date is saved as a date.'),
  refused('1628004600000', 'epoch-date', 'How programs keep it.'),
  refused('2021-00-00', 'no-such-day', 'How databases write that month and day are not known.'),
  refused('31 April 2021', 'no-such-day', 'There is none.'),
  refused('yesterday', 'relative-date', 'It depends on the day of writing.'),
  refused('two days later', 'relative-date', 'It depends on the row above.'),
  refused('in recent days', 'no-as-of', 'Read only where the document says in asOf when it was written.'),
  refused('65 million years ago', 'far-date', 'Written as a year: Y-65000000.'),
  refused('n.d.', 'no-date', 'Known not to be known.'),
  refused('TBC', 'no-date', 'As above.'),
  refused('ongoing', 'no-beginning', 'Well in a column of ends, nothing by itself.'),
];
