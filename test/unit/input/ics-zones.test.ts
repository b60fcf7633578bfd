import {describe, expect, it} from 'vitest';
import {windowsZone} from '../../../src/input/ics-windows-zones.js';
import {parseTimeline} from '../../../src/input/index.js';
import {isTimeZone} from '../../../src/model/civil.js';

const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'SUMMARY:T', ...lines, 'END:VEVENT'];
const read = async (...lines: string[]) => {
  const {problems, timeline} = await parseTimeline(calendar(...lines));
  return {codes: problems.map(({code}) => code), zone: timeline.timeZone, dates: timeline.document.events.map(({date}) => date)};
};
const observance = (kind: string, from: string, to: string, ...lines: string[]): string[] => [
  ...[`BEGIN:${kind}`, 'DTSTART:16010101T020000', ...lines, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, `END:${kind}`],
];
const HOME = [
  ...['BEGIN:VTIMEZONE', 'TZID:Home'],
  ...observance('STANDARD', '+0200', '+0100', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'),
  ...observance('DAYLIGHT', '+0100', '+0200', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'),
  'END:VTIMEZONE',
];
const KABUL = ['BEGIN:VTIMEZONE', 'TZID:Kabul office', ...observance('STANDARD', '+0430', '+0430'), 'END:VTIMEZONE'];

describe('windowsZone', () => {
  it.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Eastern Standard Time', 'America/New_York'],
    ['eastern daylight time', 'America/New_York'],
    ['Eastern Standard Time (Mexico)', 'America/Cancun'],
    ['Afghanistan Standard Time', 'Asia/Kabul'],
    ['Afghanistan Standard Time 1', 'Asia/Kabul'],
    ['Russia Time Zone 3', 'Europe/Samara'],
    ['UTC-11', 'Etc/GMT+11'],
    ['Home', undefined],
    ['constructor', undefined],
  ])('takes %s for %s', (name, zone) => {
    expect(windowsZone(name)).toBe(zone);
  });

  it.each(['Tokyo', 'US Eastern', 'Dateline', 'India', 'Line Islands', 'FLE', 'Central Asia', 'Myanmar'])('has a zone for %s', (name) => {
    expect(isTimeZone(windowsZone(`${name} Standard Time`) ?? '')).toBe(true);
  });
});

describe('ics: a time zone', () => {
  it('is known by its name in Windows', async () => {
    expect(await read(...event('DTSTART;TZID=W. Europe Standard Time:20210803T200000'))).toEqual({
      codes: [],
      zone: 'Europe/Berlin',
      dates: ['2021-08-03T20:00'],
    });
  });

  it('of the calendar itself is known so too', async () => {
    expect(await read('X-WR-TIMEZONE:Afghanistan Standard Time', ...event('DTSTART:20210803T153000Z'))).toEqual({
      codes: [],
      zone: 'Asia/Kabul',
      dates: ['2021-08-03T20:00'],
    });
  });

  it.each([
    {fact: 'in summer', local: '20210803T200000', date: '2021-08-03T18:00'},
    {fact: 'in winter', local: '20210103T200000', date: '2021-01-03T19:00'},
    {fact: 'on the last day of summer', local: '20211030T235900', date: '2021-10-30T21:59'},
    {fact: 'after clocks went back', local: '20211031T040000', date: '2021-10-31T03:00'},
  ])('that nobody knows is taken as the calendar describes it, $fact', async ({local, date}) => {
    expect(await read(...HOME, ...event(`DTSTART;TZID=Home:${local}`))).toEqual({codes: [], zone: 'UTC', dates: [date]});
  });

  it('may have one offset all the year', async () => {
    expect((await read(...KABUL, ...event('DTSTART;TZID=Kabul office:20210803T200000'))).dates).toEqual(['2021-08-03T15:30']);
  });

  it.each([
    ['rules', 2000, 'RRULE:FREQ=YEARLY;BYDAY=1SU'],
    ['dates', 1, `RDATE:${'19700101T000000,'.repeat(100_000)}`],
  ])('with very many %s takes no time that anybody would notice', async (_, parts, line) => {
    const zone = Array.from({length: parts}, () => observance('STANDARD', '+0100', '+0100', line)).flat();
    const events = Array.from({length: 2000}, (_each, i) => event(`DTSTART;TZID=Home:${1000 + i}0101T000000`));
    const start = performance.now();
    expect((await read('BEGIN:VTIMEZONE', 'TZID:Home', ...zone, 'END:VTIMEZONE', ...events.flat())).dates).toHaveLength(2000);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('that nobody knows or describes is told once, with how many times are in it', async () => {
    const times = ['DTSTART;TZID=Home:20210803T200000', 'DTEND;TZID=Home:20210803T210000'];
    const {problems} = await parseTimeline(calendar('X-WR-TIMEZONE:Asia/Kabul', ...event(...times), ...event(...times)));
    expect(problems.map(({message}) => message)).toEqual([
      'line 6, DTSTART: "Home" is not a time zone, so its 4 times are taken as Asia/Kabul; write its IANA name, such as Asia/Kabul',
    ]);
  });

  it('of the calendar that nobody knows is told', async () => {
    expect(await read('X-WR-TIMEZONE:Home', ...event('DTSTART:20210803T200000'))).toMatchObject({codes: ['unknown-zone'], zone: 'UTC'});
  });
});

describe('ics: what lasts', () => {
  it.each([
    {fact: 'a day ends at the same hour where clocks went forward', duration: 'P1D', end: '2021-03-28T12:00'},
    {fact: '24 hours end an hour later there', duration: 'PT24H', end: '2021-03-28T13:00'},
    {fact: 'a week ends at the same hour', duration: 'P1W', end: '2021-04-03T12:00'},
    {fact: 'a day and an hour are counted in that order', duration: 'P1DT1H', end: '2021-03-28T13:00'},
  ])('$fact', async ({duration, end}) => {
    const {dates} = await read(...event('DTSTART;TZID=Europe/Berlin:20210327T120000', `DURATION:${duration}`));
    expect(dates).toEqual([`2021-03-27T12:00/${end}`]);
  });
});
