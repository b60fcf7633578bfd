import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseTimeline} from '../../../src/input/index.js';
import {timelinejs} from '../../../src/input/timelinejs.js';
import {anything, harmIn, INJECTIONS} from './mutants.js';

interface Doc {
  readonly events: readonly Record<string, unknown>[];
  readonly [field: string]: unknown;
}
const read = (input: unknown) => {
  const {document, problems} = timelinejs(input);
  return {document: document as Doc, told: problems.map(({message}) => message), problems};
};
const slide = (start: unknown, more = {}) => ({start_date: start, text: {headline: 'Bomb'}, ...more});
const dated = (start: unknown, end?: unknown) => read({events: [slide(start, {end_date: end})]});

describe('a slide of TimelineJS', () => {
  it.each([
    {fact: 'a year', start: {year: 2021}, date: '2021'},
    {fact: 'text and numbers', start: {year: '2021', month: '08', day: 3}, date: '2021-08-03'},
    {fact: 'empty parts', start: {year: '1951', month: '', day: ''}, date: '1951'},
    {fact: 'a first year', start: {year: 7}, date: '0007'},
    {fact: 'a year before ours', start: {year: '-44', month: 3, day: 15}, date: '-0044-03-15'},
    {fact: 'the beginning', start: {year: '-13800000000'}, date: 'Y-13800000000'},
    {fact: 'a number 0 as no hour', start: {year: 2021, month: 8, day: 3, hour: 0}, date: '2021-08-03'},
    {fact: 'text "0" as midnight', start: {year: 2021, month: 8, day: 3, hour: '0'}, date: '2021-08-03T00'},
    {fact: 'minutes after a number 0', start: {year: 2021, month: 8, day: 3, hour: 0, minute: 30}, date: '2021-08-03T00:30'},
    {
      fact: 'milliseconds',
      start: {year: 2021, month: 8, day: 3, hour: 9, minute: 5, second: 1, millisecond: 7},
      date: '2021-08-03T09:05:01.007',
    },
  ])('is dated by $fact', ({start, date}) => {
    const {document, told} = dated(start);
    expect([document.events[0]?.['date'], told]).toEqual([date, []]);
  });

  it.each([
    {
      fact: 'a month 13 (February to TimelineJS)',
      start: {year: 2021, month: 13},
      date: '2021',
      message: /^row 1, start_date, month: "13" is not a month here; write 1 to 12/,
    },
    {
      fact: 'a day that there is not',
      start: {year: 2021, month: 2, day: 31},
      date: '2021-02',
      message: /"31" is not a day here; write 1 to 28/,
    },
    {fact: 'a word for a month', start: {year: 2021, month: 'May'}, date: '2021', message: /"May" is not a month/},
    {fact: 'a day without a month', start: {year: 2021, day: 5}, date: '2021', message: /start_date, month: missing before what is finer/},
    {fact: 'a month of a far year', start: {year: 20210, month: 5}, date: 'Y20210', message: /a date is told by its year/},
  ])('keeps the year of $fact and says so', ({start, date, message}) => {
    const {document, told} = dated(start);
    expect(document.events[0]?.['date']).toBe(date);
    expect(told).toEqual([expect.stringMatching(message)]);
  });

  it('keeps an end that TimelineJS loses (B1)', () => {
    const {document, told} = dated({year: 2021}, {year: 2021, month: 8});
    expect(document.events[0]?.['date']).toBe('2021/2021-08');
    expect(told).toEqual(['row 1, end_date: TimelineJS loses this end, since start_date says nothing else; it is kept as 2021-08']);
  });

  it.each([{year: ''}, {}, {month: 5}])('has no year 0 for want of a year: %j (B5)', (start) => {
    const {document, problems} = dated(start);
    expect(document.events).toEqual([]);
    expect(problems).toMatchObject([
      {severity: 'error', code: 'missing-year', where: {row: 1, field: 'year'}, at: ['events', 0, 'start_date', 'year']},
    ]);
  });

  it('is named where it has no date, at which TimelineJS is silent', () => {
    const {document, told} = read({events: [{text: {headline: 'Bomb'}}, slide({year: 2021})]});
    expect(document.events).toHaveLength(1);
    expect(told).toEqual([
      'row 1, start_date: the event "Bomb" has none; TimelineJS leaves it out too, without a word; write {"year": "2021"}',
    ]);
  });

  it('brings its words, its id, its group and its media', () => {
    const {document, told} = read({
      title: {text: {headline: 'Fall<br>of <b>Kabul</b>', text: '<p>In <i>August</i>.</p>'}, media: {url: 'https://a.example/b.jpg'}},
      scale: 'human',
      eras: [{start_date: {year: 2001}, end_date: {year: 2021}, text: {headline: 'War'}}],
      events: [
        slide(
          {year: 2021},
          {
            text: {headline: 'A &amp; B', text: 'See <a href="https://a.example/c">this</a>'},
            display_date: '<b>That</b> year',
            unique_id: 'bomb',
            group: ' <i>City</i> ',
            media: {
              url: 'https://www.youtube.com/watch?v=aPweFhhXFvY',
              caption: 'A <em>film</em>',
              credit: '<a href="https://b.example">B</a>',
              thumbnail: '//a.example/t.png',
              alt: 'Smoke',
            },
          },
        ),
      ],
    });
    expect(told).toEqual([]);
    expect(document).toEqual({
      title: 'Fall of Kabul',
      description: 'In *August*.',
      media: [{type: 'image', url: 'https://a.example/b.jpg'}],
      groups: [{id: 'City', label: 'City'}],
      eras: [{date: '2001/2021', label: 'War'}],
      events: [
        {
          date: '2021',
          title: 'A & B',
          id: 'bomb',
          dateText: 'That year',
          summary: 'See [this](https://a.example/c)',
          group: 'City',
          media: [
            {
              type: 'video',
              url: 'https://www.youtube.com/watch?v=aPweFhhXFvY',
              alt: 'Smoke',
              caption: 'A *film* [b.example](https://b.example)',
              credit: 'B',
              poster: 'https://a.example/t.png',
            },
          ],
        },
      ],
    });
  });

  it('takes a frame for the page that it shows, and a quotation for text', () => {
    const {document} = read({
      events: [
        slide({year: 1}, {media: {url: '<iframe src="https://a.example/x"></iframe>'}}),
        slide({year: 2}, {media: {url: '<blockquote>Said <b>so</b></blockquote>'}}),
      ],
    });
    expect(document.events[0]?.['media']).toEqual([{type: 'page', url: 'https://a.example/x'}]);
    expect(document.events[1]).toEqual({date: '0002', title: 'Bomb', summary: 'Said **so**'});
  });

  it('is told by its text where it has no headline', () => {
    const {document, told} = read({events: [{start_date: {year: 2021}, text: {text: '<p>Smoke rises.</p>'}}]});
    expect([document.events[0]?.['title'], told]).toEqual([
      'Smoke rises.',
      ['row 1, text: no headline; "Smoke rises." stands in its place'],
    ]);
  });
});

describe('a sheet of TimelineJS', () => {
  it('has a title, eras and events in rows, and passes over empty ones', () => {
    const {document, told} = read([
      {Year: '', Headline: 'Kabul', Text: 'All of it', Type: 'title'},
      {Year: '', Headline: '', Text: ''},
      {Year: '2,021', Month: '8', Day: '3', Time: '8:05 p.m.', Headline: 'Bomb', Tag: 'City'},
      {Year: '2001', 'End Year': '2021', Headline: 'War', Type: 'era'},
    ]);
    expect(told).toEqual([]);
    expect(document).toEqual({
      title: 'Kabul',
      description: 'All of it',
      groups: [{id: 'City', label: 'City'}],
      eras: [{date: '2001/2021', label: 'War'}],
      events: [{date: '2021-08-03T20:05', title: 'Bomb', group: 'City'}],
    });
  });

  it.each([
    ['9', 'T09'],
    ['930', 'T09:30'],
    ['2130', 'T21:30'],
    ['21.30', 'T21:30'],
    ['12:15 AM', 'T00:15'],
    ['9:30:15.5', 'T09:30:15.500'],
  ])('writes a time as %j', (time, written) => {
    const {document, told} = read([{Year: '2021', Month: '8', Day: '3', Time: time, Headline: 'Bomb'}]);
    expect([document.events[0]?.['date'], told]).toEqual([`2021-08-03${written}`, []]);
  });

  it('reads a quarter of a second as one, which TimelineJS does not (B2)', () => {
    const {document, told} = read([{Year: '2021', Month: '8', Day: '3', Time: '9:30:15.25', Headline: 'Bomb'}]);
    expect(document.events[0]?.['date']).toBe('2021-08-03T09:30:15.250');
    expect(told).toEqual([expect.stringMatching(/^row 1, Time: TimelineJS takes the fraction/)]);
  });

  it('of the first version has whole dates, and timestamps at which TimelineJS fails (B3)', () => {
    const {document, told} = read([
      {'Start Date': '8/3/2021', 'End Date': '', Headline: 'A'},
      {'Start Date': '2021-08-03T20:05:00Z', Headline: 'B'},
      {'Start Date': '8/2021', 'End Date': '2022', Headline: 'C'},
      {'Start Date': '-44-03-15', Headline: 'D'},
      {'Start Date': 'soon', Headline: 'E'},
    ]);
    expect(document.events.map(({date}) => date)).toEqual(['2021-08-03', '2021-08-03T20:05:00', '2021-08/2022', '-0044-03-15']);
    expect(told).toEqual([
      expect.stringMatching(/^row 2, Start Date: TimelineJS fails/),
      expect.stringMatching(/^row 5, Start Date: "soon"/),
    ]);
  });

  it('names a time without a year, and a second title', () => {
    const {told} = read([
      {Year: '', Time: '9:30', Headline: 'A'},
      {Year: '', Headline: 'T', Type: 'title'},
      {Year: '2021', Headline: 'U', Type: 'title'},
    ]);
    expect(told).toEqual([
      'row 3, Type: a title stands in a row before; this one is read as an event',
      'row 1, Year: missing; write a year, as in 2021; TimelineJS takes it as the year 0',
    ]);
  });
});

describe('TimelineJS 2', () => {
  const two = {
    timeline: {
      headline: 'Kabul',
      text: 'All',
      startDate: '2021',
      asset: {media: 'https://a.example/b.png', credit: 'C', caption: ''},
      date: [
        {startDate: '2021,8,3,20,5', endDate: '2021,8,4', headline: 'Bomb', tag: 'City', classname: 'big red'},
        {startDate: '8/3/2021', headline: 'B'},
        {headline: 'C'},
      ],
      era: [{startDate: '2001', endDate: '2021', headline: 'War'}],
    },
  };

  it('is read with its title, its eras and its tags', () => {
    const {document, problems} = read(two);
    expect(document).toEqual({
      title: 'Kabul',
      description: 'All',
      media: [{type: 'image', url: 'https://a.example/b.png', credit: 'C'}],
      groups: [{id: 'City', label: 'City'}],
      eras: [{date: '2001/2021', label: 'War'}],
      events: [
        {date: '2021-08-03T20:05/2021-08-04', title: 'Bomb', group: 'City', tags: ['big', 'red']},
        {date: '2021-08-03', title: 'B'},
      ],
    });
    expect(problems).toMatchObject([{code: 'missing-date', at: ['timeline', 'date', 2, 'startDate'], where: {row: 3, field: 'startDate'}}]);
  });

  it.each([`var storyjs_jsonp_data =\n${JSON.stringify(two)};`, `callback(${JSON.stringify(two)})`])(
    'is read from a script: %#',
    async (text) => {
      expect((await parseTimeline(text)).timeline.events.map(({title}) => title)).toEqual(['B', 'Bomb']);
    },
  );

  it('keeps the lines of a script', () => {
    expect(timelinejs('var x =\n {"a": 1};').document).toBe('       \n {"a": 1}');
  });
});

describe('a problem that is found later', () => {
  const none = {start_date: {}};
  it.each([
    {input: {events: [none, slide({year: 2021})]}, path: ['events', 0, 'date'], from: ['events', 1, 'start_date']},
    {input: {events: [slide({year: 2021})]}, path: ['events', 0, 'media', 0, 'alt'], from: ['events', 0, 'media', 'alt']},
    {input: {events: [slide({year: 2021})]}, path: ['groups', 0], from: []},
    {input: [{Headline: 'A'}, {Headline: 'B', Year: '1'}], path: ['events', 0, 'date'], from: [1, 'Year']},
    {input: [{Headline: 'B', 'Start Date': '1'}], path: ['events', 0, 'date'], from: [0, 'Start Date']},
    {input: {timeline: {date: [{startDate: '1', headline: 'A'}]}}, path: ['events', 0, 'title'], from: ['timeline', 'date', 0, 'headline']},
  ])('leads to where it stands in the input: $from', ({input, path, from}) => {
    expect(timelinejs(input).origin?.(path)).toEqual(from);
  });
});

describe('whatever is read as TimelineJS', () => {
  const names = [
    'events',
    'title',
    'eras',
    'text',
    'headline',
    'start_date',
    'end_date',
    'year',
    'month',
    'day',
    'media',
    'url',
    'timeline',
    'date',
    'startDate',
    'asset',
    'Year',
    'Headline',
    'Time',
    'Start Date',
    'Type',
    'group',
    'scale',
    'background',
  ];

  it('never throws, changes no prototype and gives every problem a place', () => {
    fc.assert(
      fc.property(anything(names), (input) => {
        const {problems} = timelinejs(input);
        expect(problems.every(({at, where}) => at ?? where.line)).toBe(true);
        expect(({} as Record<string, unknown>)['bad']).toBeUndefined();
      }),
      {numRuns: 1500, seed: 2021},
    );
  });

  it.each(['<a ', '%20', 'wikipedia.org/wiki/', 'T1\n', '9:30 ', '2021-08-03 '])(
    'takes linear time for a long %j in every field',
    (piece) => {
      const long = piece.repeat(50_000) + 'x';
      const started = performance.now();
      timelinejs({
        events: [
          slide({year: long, display_date: long}, {display_date: long}),
          slide({year: 1}, {media: {url: long, link: long, caption: long}}),
        ],
      });
      timelinejs([
        {'Start Date': long, Headline: long},
        {Year: '2021', Month: '1', Day: '1', Time: long, Headline: 'B'},
      ]);
      timelinejs({timeline: {date: [{startDate: long, headline: long}]}});
      expect(performance.now() - started).toBeLessThan(1500);
    },
  );

  it.each(INJECTIONS)('does no harm: %j', (bad) => {
    const media = {url: bad, caption: bad, credit: bad, thumbnail: bad, alt: bad, link: bad};
    const text = {headline: bad, text: bad};
    const date = {year: 2021, display_date: bad};
    const event = {start_date: date, text, media, group: bad, display_date: bad, unique_id: bad, background: {url: bad}};
    const {document} = read({title: {text, media}, eras: [{start_date: date, end_date: {year: 2022}, text}], events: [event]});
    expect(harmIn(document)).toEqual([]);
    const asset = {media: bad, caption: bad, credit: bad, thumbnail: bad};
    const two = {startDate: '2021', headline: bad, text: bad, tag: bad, classname: bad, asset};
    expect(harmIn(read({timeline: {headline: bad, text: bad, asset, date: [two], era: [{...two, endDate: '2022'}]}}).document)).toEqual([]);
    const row = {
      Year: '2021',
      Headline: bad,
      Text: bad,
      Media: bad,
      'Media Credit': bad,
      'Media Caption': bad,
      'Media Thumbnail': bad,
      'Alt Text': bad,
    };
    expect(
      harmIn(
        read([
          {...row, 'Display Date': bad, Group: bad, Background: bad},
          {...row, Type: 'title'},
        ]).document,
      ),
    ).toEqual([]);
  });
});

describe('timelinejs: what is not there', () => {
  const told = async (text: string): Promise<string[]> => (await parseTimeline(text)).problems.map(({message}) => message);

  it('is a date of version 2, told in its own way', async () => {
    expect(await told('{"timeline": {"date": [{"startDate": "", "headline": "none"}, {"startDate": "2021", "headline": "A"}]}}')).toEqual([
      expect.stringMatching(
        /^(?:line 1, )?row 1, startDate: the event "none" has none; TimelineJS leaves it out too, without a word; write "startDate": "2021,8,3"$/,
      ),
    ]);
  });

  it('is the media of captions and credits in a sheet, told once', async () => {
    const messages = await told(
      'Year,Headline,Media,Media Credit,Media Caption,Alt Text\n2021,A,,AP,A bridge,\n2022,B,,AP,,\n2023,C,https://x.org/a.jpg,AP,Bridge,A bridge\n',
    );
    expect(messages.map((message) => message.replace(/^.*Media[^:]*: /, ''))).toEqual([
      '"A bridge" and every other caption and credit without media is left out; write the address of what it belongs to',
    ]);
  });
});
