import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ics} from '../../../src/input/ics.js';
import type {TimelineDocument} from '../../../src/model/fields.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {numRuns} from '../runs.js';

const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const read = (...lines: string[]): TimelineDocument =>
  ics(calendar('X-WR-TIMEZONE:Asia/Kabul', ...event(...lines))).document as TimelineDocument;
const dateOf = (...lines: string[]): unknown => read(...lines).events[0]?.date;

describe('ics: a date', () => {
  it.each([
    {fact: 'is a day', lines: ['DTSTART;VALUE=DATE:20210803'], date: '2021-08-03'},
    {
      fact: 'ends on the day before its end',
      lines: ['DTSTART;VALUE=DATE:20210803', 'DTEND;VALUE=DATE:20210806'],
      date: '2021-08-03/2021-08-05',
    },
    {fact: 'of one day has no end', lines: ['DTSTART;VALUE=DATE:20210803', 'DTEND;VALUE=DATE:20210804'], date: '2021-08-03'},
    {fact: 'crosses a year', lines: ['DTSTART;VALUE=DATE:20211231', 'DTEND;VALUE=DATE:20220102'], date: '2021-12-31/2022-01-01'},
    {fact: 'without a zone is a time of the calendar', lines: ['DTSTART:20210803T201500'], date: '2021-08-03T20:15'},
    {fact: 'in UTC is moved to the zone', lines: ['DTSTART:20210803T200000Z'], date: '2021-08-04T00:30'},
    {fact: 'in another zone is moved too', lines: ['DTSTART;TZID=Europe/Berlin:20210803T200000'], date: '2021-08-03T22:30'},
    {fact: 'has its zone behind a path', lines: ['DTSTART;TZID="/x.org/1/Europe/Berlin":20210803T200000'], date: '2021-08-03T22:30'},
    {fact: 'keeps its seconds', lines: ['DTSTART:20210803T201507'], date: '2021-08-03T20:15:07'},
    {
      fact: 'lasts from time to time',
      lines: ['DTSTART:20210803T201500', 'DTEND:20210803T214000'],
      date: '2021-08-03T20:15/2021-08-03T21:40',
    },
    {fact: 'lasts as long as it says', lines: ['DTSTART:20210803T201500', 'DURATION:PT1H30M'], date: '2021-08-03T20:15/2021-08-03T21:45'},
    {fact: 'lasts whole days', lines: ['DTSTART;VALUE=DATE:20210803', 'DURATION:P2D'], date: '2021-08-03/2021-08-04'},
    {fact: 'that is none stays, to be told', lines: ['DTSTART:3 August'], date: '3 August'},
  ])('$fact', ({lines, date}) => {
    expect(dateOf(...lines)).toBe(date);
  });

  it('is in UTC where clocks of the zone showed it twice', () => {
    const document = ics(calendar('X-WR-TIMEZONE:Europe/Berlin', ...event('DTSTART:20211031T013000Z', 'SUMMARY:T'))).document;
    expect(readTimeline(document).problems).toEqual([]);
    expect((document as TimelineDocument).events[0]?.date).toBe('2021-10-31T01:30:00Z');
  });
});

const told = (text: string): unknown[] => ics(text).problems.map(({message, severity, where}) => [severity, where.line, message]);
const titles = (text: string): unknown[] => (ics(text).document as TimelineDocument).events.map(({title}) => title);

describe('ics: an end that is missing', () => {
  it.each([
    {
      fact: 'before the next event is told there',
      lines: ['BEGIN:VEVENT', 'DTSTART:20210803', 'SUMMARY:A', ...event('DTSTART:20210804', 'SUMMARY:B')],
      read: ['A', 'B'],
      says: ['warning', 6, 'line 6: "BEGIN:VEVENT" of line 3 is still open at "BEGIN:VEVENT"; write END:VEVENT above'],
    },
    {
      fact: 'of an alarm takes no event with it',
      lines: [...event('DTSTART:20210803', 'SUMMARY:A', 'BEGIN:VALARM'), ...event('DTSTART:20210804', 'SUMMARY:B')],
      read: ['A', 'B'],
      says: ['warning', 7, 'line 7: "BEGIN:VALARM" of line 6 is still open at "END:VEVENT"; write END:VALARM above'],
    },
    {
      fact: 'has a counterpart, a beginning: the event is lost, and that is an error',
      lines: ['X-WR-CALNAME:C', 'DTSTART:20210803', 'SUMMARY:A', 'END:VEVENT', ...event('DTSTART:20210804', 'SUMMARY:B')],
      read: ['B'],
      says: ['error', 6, 'line 6: "END:VEVENT" ends what nothing begins, and it is left out; write BEGIN:VEVENT above it'],
    },
  ])('$fact', ({lines, read: expected, says}) => {
    expect(titles(calendar(...lines))).toEqual(expected);
    expect(told(calendar(...lines))).toEqual([says]);
  });
});

describe('ics: an end before its start', () => {
  it.each([
    {
      lines: ['DTSTART;VALUE=DATE:20210805', 'DTEND;VALUE=DATE:20210804'],
      date: '2021-08-05',
      says: 'line 5, DTEND: "20210804" is before the start, 2021-08-05, and is left out; write DTEND after DTSTART: of whole days it is the day after the last',
    },
    {
      lines: ['DTSTART:20210805T100000', 'DTEND:20210805T090000'],
      date: '2021-08-05T10:00',
      says: 'line 5, DTEND: "20210805T090000" is before the start, 2021-08-05T10:00, and is left out; write DTEND after DTSTART',
    },
  ])('is told, and $date stays', ({lines, date, says}) => {
    expect(dateOf(...lines)).toBe(date);
    expect(told(calendar(...event(...lines)))).toEqual([['error', 5, says]]);
  });

  it('is none where both are the same day', () => {
    expect(told(calendar(...event('DTSTART;VALUE=DATE:20210805', 'DTEND;VALUE=DATE:20210805')))).toEqual([]);
  });
});

describe('ics: quoted-printable', () => {
  it.each([
    {line: 'SUMMARY;ENCODING=QUOTED-PRINTABLE:H=C3=A4user', title: 'Häuser'},
    {line: 'SUMMARY;CHARSET=ISO-8859-1;ENCODING=quoted-printable:H=E4user', title: 'Häuser'},
    {line: 'SUMMARY;QUOTED-PRINTABLE:one=3Dtwo', title: 'one=two'},
    {line: 'SUMMARY;ENCODING=QUOTED-PRINTABLE:one =\r\ntwo=\r\n three', title: 'one two three'},
    {line: 'SUMMARY;CHARSET=klingon;ENCODING=QUOTED-PRINTABLE:H=C3=A4', title: 'Hä'},
    {line: 'SUMMARY:H=C3=A4', title: 'H=C3=A4'},
  ])('of $line is $title', ({line, title}) => {
    expect(read('DTSTART:20210803', line).events[0]?.title).toBe(title);
  });
});

describe('ics', () => {
  it('takes an address without its scheme as a browser does', () => {
    expect(read('DTSTART:20210803', 'SUMMARY:A', 'URL:www.example.org').events[0]?.url).toBe('https://www.example.org');
  });

  it('reads every field, unfolded and without escapes', () => {
    const {timeline, problems} = readTimeline(
      ics(
        calendar(
          'X-WR-CALNAME:Kabul',
          ...event(
            'UID:a@event-timeline',
            'DTSTART;VALUE=DATE:20210803',
            'SUMMARY:One\\, two\\; thr',
            ' ee \\\\ four',
            'DESCRIPTION:First.\\nSecond.',
            'LOCATION:Kabul',
            'GEO:34.5;69.2',
            'URL:https://a.example/?b;c',
            'CATEGORIES:attack,a\\,b',
            'CATEGORIES:c',
            'BEGIN:VALARM',
            'DESCRIPTION:Wake up',
            'END:VALARM',
          ),
        ),
      ).document,
    );
    expect(problems).toEqual([]);
    expect(timeline.document).toEqual({
      title: 'Kabul',
      timeZone: 'UTC',
      events: [
        {
          id: 'a',
          date: '2021-08-03',
          title: 'One, two; three \\ four',
          summary: 'First.\nSecond.',
          url: 'https://a.example/?b;c',
          place: {name: 'Kabul', lat: 34.5, lon: 69.2},
          tags: ['attack', 'a,b', 'c'],
        },
      ],
    });
  });

  it('takes the first date of what repeats, and says so with its line', () => {
    const {problems} = ics(calendar(...event('DTSTART:20210803', 'SUMMARY:T', 'RRULE:FREQ=DAILY')));
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'repeats',
        message: 'line 6, RRULE: "FREQ=DAILY" is not followed, only the first date is taken; write an event for each other',
        where: {line: 6, column: 1},
      },
    ]);
  });

  it('says once that events repeat', () => {
    const repeated = event('DTSTART:20210803', 'SUMMARY:T', 'RRULE:FREQ=DAILY');
    expect(ics(calendar(...repeated, ...repeated, ...repeated)).problems.map(({message}) => message)).toEqual([
      'line 6, RRULE: "FREQ=DAILY" is not followed, only the first date is taken, and so of 2 more that repeat; write an event for each other',
    ]);
  });

  it.each([
    {fact: 'to be done', lines: ['DUE;VALUE=DATE:20210805'], event: {date: '2021-08-05', outcome: 'planned'}},
    {fact: 'being done', lines: ['DUE:20210805T101500', 'STATUS:IN-PROCESS'], event: {date: '2021-08-05T10:15', outcome: 'planned'}},
    {fact: 'done', lines: ['DUE;VALUE=DATE:20210805', 'STATUS:COMPLETED'], event: {date: '2021-08-05', outcome: 'met'}},
    {fact: 'done without a day to do it', lines: ['COMPLETED:20210805T101500Z'], event: {date: '2021-08-05T10:15', outcome: 'met'}},
    {fact: 'given up', lines: ['DUE;VALUE=DATE:20210805', 'STATUS:CANCELLED'], event: {date: '2021-08-05', outcome: 'cancelled'}},
    {
      fact: 'of several days',
      lines: ['DTSTART;VALUE=DATE:20210803', 'DUE;VALUE=DATE:20210805'],
      event: {date: '2021-08-03/2021-08-05', outcome: 'planned'},
    },
  ])('reads a task $fact', ({lines, event: read}) => {
    const {document, problems} = ics(calendar('BEGIN:VTODO', 'SUMMARY:T', ...lines, 'END:VTODO'));
    expect([problems, (document as TimelineDocument).events[0]]).toMatchObject([[], {title: 'T', ...read}]);
  });

  it('says once that tasks without a date are left out', () => {
    const task = ['BEGIN:VTODO', 'SUMMARY:T', 'END:VTODO'];
    const {document, problems} = ics(calendar(...task, ...task, ...event('DTSTART:20210803', 'SUMMARY:T')));
    expect((document as TimelineDocument).events).toHaveLength(1);
    expect(problems.map(({message}) => message)).toEqual(['line 3, VTODO: 2 tasks without a date are left out; write DUE to draw them']);
  });

  it('keeps what is attached by its address, and says once what is not', () => {
    const {document, problems} = ics(
      calendar(
        ...event(
          'DTSTART:20210803',
          'SUMMARY:T',
          'ATTACH;FMTTYPE=image/jpeg:https://a.example/1',
          'ATTACH;FILENAME=Report:https://a.example/2.pdf',
          'ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA',
          'ATTACH:CID:part1@a.example',
        ),
      ),
    );
    expect(JSON.parse(JSON.stringify((document as TimelineDocument).events[0]?.media))).toEqual([
      {type: 'image', url: 'https://a.example/1'},
      {type: 'page', url: 'https://a.example/2.pdf', caption: 'Report'},
    ]);
    expect(problems.map(({where, code}) => [where.line, code])).toEqual([[8, 'attachment-left-out']]);
  });

  it('tells of a zone that nobody knows, and of a calendar that is cut', () => {
    const {problems} = ics('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Home:20210803T101500\nSUMMARY:T');
    expect(problems.map(({code, where}) => [code, where.line])).toEqual([
      ['unclosed', 1],
      ['unknown-zone', 3],
    ]);
  });

  it('finds the line of a field, and of an event that lacks it', () => {
    const {origin} = ics(calendar(...event('SUMMARY:A', 'DTSTART:x'), ...event('SUMMARY:B')));
    expect([origin?.(['events', 0, 'date']), origin?.(['events', 1, 'date'])]).toEqual([
      {line: 5, column: 1},
      {line: 7, column: 1},
    ]);
  });

  it('with a category of 10 MB is read', () => {
    expect(read('DTSTART:20210803', `CATEGORIES:${'x'.repeat(10_000_000)},b`).events[0]?.tags?.[1]).toBe('b');
  });

  it('says what to write where there is no calendar', () => {
    expect(ics('SUMMARY:T').problems.map(({message}) => message)).toEqual([
      'this is no calendar; write BEGIN:VCALENDAR before its first BEGIN:VEVENT',
    ]);
  });

  it('never throws', () => {
    const name = fc.constantFrom(
      'BEGIN',
      'END',
      'DTSTART',
      'DTEND',
      'DURATION',
      'GEO',
      'CATEGORIES',
      'SUMMARY',
      'DTSTART;TZID=Asia/Kabul',
      ' ',
    );
    const value = fc.oneof(fc.constantFrom('VCALENDAR', 'VEVENT', '20210803', '99999999T999999Z', 'P9999999999W', '1;2'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (lines) => {
        readTimeline(ics(calendar(...lines.map((pair) => pair.join(':')))).document);
      }),
      {numRuns, seed: 2021},
    );
  });
});
