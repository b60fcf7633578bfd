import {describe, expect, it} from 'vitest';
import {parseTimeline} from '../../../src/input/index.js';
import {readWrittenDate} from '../../../src/input/written-date.js';

describe('two times of a day', () => {
  it.each([
    ['2021-08-03 10:00-12:00', '2021-08-03T10:00/2021-08-03T12:00'],
    ['Aug 3 2021 10:00-12:00', '2021-08-03T10:00/2021-08-03T12:00'],
    ['2021-08-03 9:00-11:00', '2021-08-03T09:00/2021-08-03T11:00'],
    ['9:00-11:00, 3 Aug 2021', '2021-08-03T09:00/2021-08-03T11:00'],
    ['3/14/2021 08:30-09:30', '2021-03-14T08:30/2021-03-14T09:30'],
    ['2021-08-03 14:00-16:00', '2021-08-03T14:00/2021-08-03T16:00'],
    ['2021-08-03 10:00:00-12:00:00', '2021-08-03T10:00:00/2021-08-03T12:00:00'],
    ['2021-08-03 10:00 Uhr-12:00 Uhr', '2021-08-03T10:00/2021-08-03T12:00'],
    ['3.8.2021 10-12 Uhr', '2021-08-03T10/2021-08-03T12'],
    ['3. August 2021 von 10 bis 12 Uhr', '2021-08-03T10/2021-08-03T12'],
    ['3 August 2021 from 10:00 to 12:00', '2021-08-03T10:00/2021-08-03T12:00'],
    ['3 août 2021 de 10h à 12h', '2021-08-03T10/2021-08-03T12'],
    ['2021-08-03 10:00-12:00 CET', '2021-08-03T10:00+01:00/2021-08-03T12:00+01:00'],
  ])('in "%s" are %s', (written, date) => {
    expect(readWrittenDate(written)).toMatchObject({date});
  });

  it.each([
    ['2021-08-03 22:00-02:00', '2021-08-03T22:00/2021-08-04T02:00'],
    ['2021-12-31 22:00 – 02:00', '2021-12-31T22:00/2022-01-01T02:00'],
    ['8pm-2am, 3 Aug 2021', '2021-08-03T20/2021-08-04T02'],
  ])('end on the next day in "%s"', (written, date) => {
    expect(readWrittenDate(written)).toEqual({date, choices: [], keepsWords: false});
  });

  it.each([
    ['2021-08-03T10:00-0500', '2021-08-03T10:00-05:00'],
    ['2021-08-03 10:00 -05:00', '2021-08-03T10:00-05:00'],
    ['2021-08-03 10:00:00-05:00', '2021-08-03T10:00:00-05:00'],
    ['2021-08-03 10:00 UTC-05:00', '2021-08-03T10:00-05:00'],
    ['2021-08-03 10:00+02:00', '2021-08-03T10:00+02:00'],
  ])('are not in "%s", which has an offset', (written, date) => {
    expect(readWrittenDate(written)).toMatchObject({date});
  });

  it('are told apart from an offset by their editor, where the second is before the first', async () => {
    const {problems, timeline} = await parseTimeline('date,title\n2021-08-03 10:00-05:00,A\n2021-08-03T10:00-05:00,B');
    expect(timeline.document.events.map(({date}) => date)).toEqual(['2021-08-03T10:00-05:00']);
    expect(problems.map(({message}) => message)).toEqual([
      'row 2, date (column A): "2021-08-03 10:00-05:00" may be two times or a time and its offset from UTC; write 2021-08-03T10:00/2021-08-04T05:00 for the times, or 2021-08-03T10:00-05:00 for the offset',
    ]);
  });

  it('are told as a choice where the second is an offset of the Americas', () => {
    expect(readWrittenDate('2021-08-03 03:00-05:00')).toMatchObject({
      date: '2021-08-03T03:00/2021-08-03T05:00',
      choices: ['from one time to another'],
    });
  });

  it('are read from a column of times beside the days', async () => {
    const {problems, timeline} = await parseTimeline('date,time,title\n2021-08-03,10:00-12:00,A\n2021-08-03,22:00 – 02:00,B');
    expect(timeline.document.events.map(({date}) => date)).toEqual([
      '2021-08-03T10:00/2021-08-03T12:00',
      '2021-08-03T22:00/2021-08-04T02:00',
    ]);
    expect(problems).toEqual([]);
  });

  it('are a slip where the second is just before the first', () => {
    expect(readWrittenDate('2021-08-03 14:00 - 13:00')).toMatchObject({problem: {code: 'ends-before-it-starts'}});
  });
});
