import {describe, expect, it} from 'vitest';
import {parseTimeline} from '../../../src/input/index.js';

/** What is given to another program, what it makes of that, and what we do; `code` where the two are not the same. */
interface Row {
  readonly trait: string;
  readonly input: unknown;
  /** What the original makes of it, for the reader of this table. */
  readonly original: string;
  /** Dates of what we read, in time order. */
  readonly dates: readonly string[];
  readonly code?: string;
}

const slides = (...events: readonly object[]): object => ({
  events: events.map((event, i) => ({text: {headline: `T${i}`}, ...event})),
});
const at = (start_date: unknown, end_date?: unknown): object => slides({start_date, end_date});
const items = (...list: readonly object[]): object => ({items: list.map((item) => ({content: 'T', ...item}))});
const simile = (event: object, more: object = {}): object => ({dateTimeFormat: 'iso8601', events: [{title: 'T', ...event}], ...more});
const AUGUST = {year: 2021, month: 8, day: 3};

const TIMELINEJS: readonly Row[] = [
  {trait: 'a year', input: at({year: 2021}), original: 'the year', dates: ['2021']},
  {trait: 'parts as text, some empty', input: at({year: '2021', month: '08', day: ''}), original: 'August', dates: ['2021-08']},
  {trait: 'month 13', input: at({year: 2021, month: 13}), original: 'February 2022', dates: ['2021'], code: 'no-such-month'},
  {trait: 'day 31 of February', input: at({year: 2021, month: 2, day: 31}), original: '3 March', dates: ['2021-02'], code: 'no-such-day'},
  {trait: 'numeric hour 0', input: at({...AUGUST, hour: 0}), original: 'the day: 0 is no time', dates: ['2021-08-03']},
  {trait: 'hour "0"', input: at({...AUGUST, hour: '0'}), original: 'midnight', dates: ['2021-08-03T00']},
  {trait: 'a year before ours', input: at({year: -43}), original: '44 BCE, counted as astronomers do', dates: ['-0043']},
  {trait: 'a year of two figures', input: at({year: 45}), original: 'the year 45', dates: ['0045']},
  {trait: 'a cosmological year', input: at({year: '-13800000000'}), original: 'the year alone', dates: ['Y-13800000000']},
  {
    trait: 'no start_date',
    input: slides({start_date: {year: 2021}}, {}),
    original: 'silently left out',
    dates: ['2021'],
    code: 'missing-date',
  },
  {
    trait: 'B1: a start of which each key equals the end',
    input: at({year: 2021}, {year: 2021, month: 8}),
    original: 'the end is lost',
    dates: ['2021/2021-08'],
    code: 'end-kept',
  },
  {
    trait: 'B2: a time of .25 in a sheet',
    input: 'Year,Month,Day,Time,Headline\n2021,8,3,9:30:15.25,T',
    original: '2,500 ms',
    dates: ['2021-08-03T09:30:15.250'],
    code: 'fraction-kept',
  },
  {
    trait: 'a time of .5 in a sheet',
    input: 'Year,Month,Day,Time,Headline\n2021,8,3,9:30:15.5,T',
    original: '500 ms',
    dates: ['2021-08-03T09:30:15.500'],
  },
  {
    trait: 'B3: a full timestamp in a first sheet',
    input: 'Start Date,End Date,Headline\n2021-08-03T20:05:00Z,,T',
    original: 'throws',
    dates: ['2021-08-03T20:05:00'],
    code: 'timestamp-kept',
  },
  {
    trait: 'B5: no year',
    input: slides({start_date: {year: ''}}, {start_date: {year: 1}}),
    original: 'the year 0',
    dates: ['0001'],
    code: 'missing-year',
  },
  {
    trait: 'a date of a first sheet',
    input: 'Start Date,Headline\n8/3/2021,T\n8/2021,U\n-44-03-15,V',
    original: 'month first',
    dates: ['-0044-03-15', '2021-08', '2021-08-03'],
  },
  {
    trait: 'times of a sheet',
    input: 'Year,Month,Day,Time,Headline\n2021,8,3,930,T\n2021,8,3,9.45,U\n2021,8,3,9:50 p.m.,V',
    original: '9:30, 9:45, 21:50',
    dates: ['2021-08-03T09:30', '2021-08-03T09:45', '2021-08-03T21:50'],
  },
  {
    trait: 'a time without a year',
    input: 'Year,Time,Headline\n2021,,T\n,9:30,U',
    original: 'an error, nothing is drawn',
    dates: ['2021'],
    code: 'missing-year',
  },
  {trait: 'a year with a comma and a blank', input: 'Year,Headline\n"2, 021",T', original: '2021', dates: ['2021']},
  {
    trait: 'a second row of type title',
    input: 'Year,Headline,Type\n,K,title\n2021,T,title',
    original: 'the first counts, the second is an event',
    dates: ['2021'],
    code: 'second-title',
  },
  {
    trait: 'dates of version 2',
    input: {timeline: {date: [{startDate: '2021,8,3,20,5', headline: 'T'}]}},
    original: '3 August, 20:05',
    dates: ['2021-08-03T20:05'],
  },
  {
    trait: 'a script of version 2',
    input: 'var storyjs_jsonp_data = {"timeline":{"date":[{"startDate":"8/3/2021","headline":"T"}]}};',
    original: 'month first',
    dates: ['2021-08-03'],
  },
  {
    trait: 'a scale that there is not',
    input: {...at({year: 2021}), scale: 'tiny'},
    original: 'an error, nothing is drawn',
    dates: ['2021'],
    code: 'unknown-scale',
  },
  {
    trait: 'an era without an end',
    input: {...at({year: 2021}), eras: [{start_date: {year: 2001}, text: {headline: 'W'}}]},
    original: 'an error, nothing is drawn',
    dates: ['2021'],
    code: 'missing-end',
  },
];

const VIS: readonly Row[] = [
  {
    trait: 'milliseconds as text',
    input: items({start: '2014'}),
    original: '2.014 s after 1970',
    dates: ['1970-01-01T00:00:02.014Z'],
    code: 'likely-year',
  },
  {trait: 'milliseconds', input: items({start: 1627999999000}), original: 'that instant', dates: ['2021-08-03T14:13:19Z']},
  {
    trait: 'ASP.NET with an offset',
    input: items({start: '/Date(1627999999000-0700)/'}),
    original: 'the instant; the offset is ignored',
    dates: ['2021-08-03T14:13:19Z'],
  },
  {trait: 'a day', input: items({start: '2021-08-03'}), original: 'midnight of the reader', dates: ['2021-08-03']},
  {trait: 'midnight in Greenwich', input: items({start: '2021-08-03T00:00:00Z'}), original: 'that instant', dates: ['2021-08-03T00:00Z']},
  {trait: 'RFC 2822', input: items({start: 'Tue, 03 Aug 2021 20:05:00 GMT'}), original: 'that instant', dates: ['2021-08-03T20:05Z']},
  {trait: 'an expanded year', input: items({start: '-000050-04-20'}), original: '51 BCE', dates: ['-0050-04-20']},
  {
    trait: 'a year of four figures before ours',
    input: items({start: '-0050-04-20'}),
    original: '1950 in V8',
    dates: ['-0050-04-20'],
    code: 'misread-date',
  },
  {
    trait: 'a range without an end',
    input: items({start: '2021-08-03', type: 'range'}),
    original: 'an error',
    dates: ['2021-08-03'],
    code: 'missing-end',
  },
  {
    trait: 'a point with an end',
    input: items({start: '2021-08-03', end: '2021-08-05', type: 'point'}),
    original: 'its start alone',
    dates: ['2021-08-03/2021-08-05'],
    code: 'end-kept',
  },
  {
    trait: 'a group that there is not',
    input: {...items({start: '2021-08-03', group: 'b'}), groups: [{id: 'a', content: 'A'}]},
    original: 'not drawn',
    dates: ['2021-08-03'],
    code: 'unknown-group',
  },
  {
    trait: 'hidden dates that repeat',
    input: {...items({start: '2021-08-03'}), options: {hiddenDates: {start: '2021-08-07', end: '2021-08-09', repeat: 'weekly'}}},
    original: 'every weekend is hidden',
    dates: ['2021-08-03'],
    code: 'repeated-break',
  },
  {trait: 'no start', input: items({}, {start: '2021-08-03'}), original: 'throws', dates: ['2021-08-03'], code: 'missing-date'},
];

const SIMILE: readonly Row[] = [
  {
    trait: 'a span of JSON',
    input: simile({start: '1963-05', end: '1963-06'}),
    original: 'a duration unless durationEvent is false',
    dates: ['1963-05/1963-06'],
  },
  {
    trait: 'a span of XML',
    input: '<data><event start="1963-05" end="1963-06" title="T"/></data>',
    original: 'an instant unless durationEvent is true',
    dates: ['[1963-05..1963-06]'],
  },
  {
    trait: 'a duration of XML',
    input: '<data><event start="1963-05" end="1963-06" durationEvent="true" title="T"/></data>',
    original: 'a duration',
    dates: ['1963-05/1963-06'],
  },
  {
    trait: 'latestStart',
    input: simile({start: '1963-05', latestStart: '1963-06'}),
    original: 'an instant between the two',
    dates: ['[1963-05..1963-06]'],
  },
  {
    trait: 'latestStart and earliestEnd',
    input: simile({start: '1963-05-02', latestStart: '1963-05-20', earliestEnd: '1963-08-01', end: '1963-08-30'}),
    original: 'both ends fade',
    dates: ['1963-05/1963-08'],
    code: 'widened-date',
  },
  {
    trait: 'a Gregorian date',
    input: simile({start: 'Sat May 20 1961 11:00:00 GMT-0600'}, {dateTimeFormat: 'gregorian'}),
    original: 'that instant',
    dates: ['1961-05-20T11:00'],
  },
  {
    trait: 'a Gregorian midnight',
    input: simile({start: 'Sat May 20 1961 00:00:00 GMT-0600'}, {dateTimeFormat: 'gregorian'}),
    original: 'that instant, meant as the day',
    dates: ['1961-05-20'],
  },
  {trait: 'millions of years', input: simile({start: '65.5'}, {dateTimeFormat: 'numeric'}), original: '65.5 Ma', dates: ['Y-65500000']},
  {trait: 'short names', input: simile({s: '1963', t: 'T'}), original: 'the year', dates: ['1963']},
];

describe.each([
  {name: 'TimelineJS', table: TIMELINEJS},
  {name: 'vis', table: VIS},
  {name: 'SIMILE', table: SIMILE},
])('what $name makes of its traits, and what we do', ({table}) => {
  it.each(table)('$trait: there $original, here $dates', async ({input, dates, code}) => {
    const {problems, timeline} = await parseTimeline(input);
    expect(timeline.events.map(({date}) => date)).toEqual(dates);
    expect(problems.filter((problem) => problem.code !== 'missing-alt').map((problem) => problem.code)).toEqual(code ? [code] : []);
  });
});

describe('what TimelineJS makes of other fields, and what we do', () => {
  it('groups by Tag as by Group, passes a background colour and names a background picture', async () => {
    const {problems, timeline} = await parseTimeline('Year,Headline,Tag,Background\n2021,T,City,#f00\n2022,U,City,/b.png');
    expect([timeline.groups, problems.map(({code}) => code)]).toEqual([[{id: 'City', label: 'City'}], ['background-left-out']]);
  });

  it('shows display_date in place of the date, without tags', async () => {
    const {timeline} = await parseTimeline(slides({start_date: {year: 2021}, display_date: '<b>That</b> year'}));
    expect(timeline.events[0]?.dateText).toBe('That year');
  });

  it('numbers ids that stand twice from -2', async () => {
    const one = {start_date: {year: 2021}, unique_id: 'bomb'};
    const {problems, timeline} = await parseTimeline(slides(one, one));
    expect([timeline.events.map(({id}) => id), problems.map(({code}) => code)]).toEqual([['bomb', 'bomb-2'], ['duplicate-id']]);
  });

  it.each([
    ['https://youtu.be/x.jpg', 'video'],
    ['https://en.wikipedia.org/wiki/Kabul#/media/File:B.jpg', 'page'],
    ['https://a.example/b.jpg?size=2', 'image'],
    ['https://a.example/spotify.mp4', 'page'],
    ['https://a.example/b.mp3', 'audio'],
    ['https://a.example/unknown', 'image'],
  ])('takes %s for %s: the first pattern that fits counts', async (url, type) => {
    const {timeline} = await parseTimeline(slides({start_date: {year: 2021}, media: {url, alt: 'A'}}));
    expect(timeline.events[0]?.media?.[0]?.type).toBe(type);
  });

  it('links the image and the link of an event of SIMILE', async () => {
    const {timeline} = await parseTimeline(
      '<data><event start="1963" title="T" link="https://a.example/l" image="https://a.example/i"/></data>',
    );
    expect(timeline.events[0]).toMatchObject({url: 'https://a.example/l', media: [{type: 'image', url: 'https://a.example/i'}]});
  });
});
