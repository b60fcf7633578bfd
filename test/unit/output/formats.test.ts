import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {drawn} from '../../../src/element/drawn.js';
import {html as readHtml} from '../../../src/input/html.js';
import {ics as readIcs} from '../../../src/input/ics.js';
import {parseTimeline} from '../../../src/input/index.js';
import {eventIds} from '../../../src/model/event-id.js';
import {fields, type TimelineDocument, type TimelineEvent} from '../../../src/model/fields.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {csv} from '../../../src/output/csv.js';
import {html} from '../../../src/output/html.js';
import {ics} from '../../../src/output/ics.js';
import {exportTimeline, outputFormats, outputNamed} from '../../../src/output/index.js';
import {jsonLd} from '../../../src/output/json-ld.js';
import {json} from '../../../src/output/json.js';
import {timelinejs} from '../../../src/output/timelinejs.js';
import {DATA_SETS} from '../data-sets.js';
import {anyDocument} from '../documents.js';
import {HOSTILE, hostileDocument} from '../hostile.js';
import {numRuns} from '../runs.js';
import {bare, context, named, treeOf, written} from './written.js';
import {readXml, type XmlElement} from './xml.js';

const sets = Object.entries(DATA_SETS);
const each = (check: (document: TimelineDocument) => void): void => {
  fc.assert(fc.property(anyDocument, check), {numRuns, seed: 2021});
};

const eachAsync = async (check: (document: TimelineDocument) => Promise<void>): Promise<void> => {
  await fc.assert(fc.asyncProperty(anyDocument, check), {numRuns, seed: 2021});
};

describe('anyDocument', () => {
  it('is a document in which there is nothing to tell', () => {
    each((document) => {
      expect(readTimeline(document).problems).toEqual([]);
    });
  });

  it('has every field of the table in some document', () => {
    const seen = new Set<string>();
    const look = (shape: string, value: object): void => {
      for (const [name, member] of Object.entries(value)) {
        seen.add(`${shape}.${name}`);
        const kind = (fields as Readonly<Record<string, Readonly<Record<string, string>>>>)[shape]?.[name]?.replace(/\[\]|!/g, '') ?? '';
        if (kind in fields) for (const one of [member].flat() as object[]) look(kind, one);
      }
    };
    for (const document of fc.sample(anyDocument, {numRuns: 300, seed: 2021})) look('document', document);
    expect([...seen].sort()).toEqual(
      Object.entries(fields)
        .flatMap(([shape, table]) => Object.keys(table).map((name) => `${shape}.${name}`))
        .sort(),
    );
  });
});

describe('json', () => {
  it.each(sets)('of %s is read back to the letter, names in their order', (_, document) => {
    expect(written(json, document).text).toBe(`${JSON.stringify(document, undefined, 2).replaceAll('<', '\\u003c')}\n`);
  });

  it('of any good document is read back to the letter', () => {
    each((document) => {
      expect(JSON.parse(written(json, document).text)).toEqual(document);
    });
  });

  it('of any good document is, once read as text, the same text again', async () => {
    await eachAsync(async (document) => {
      const {text} = written(json, document);
      expect(written(json, (await parseTimeline(text)).timeline.document).text).toBe(text);
    });
  });

  it('leaves out what had to be left out, and a $schema', () => {
    const document = {
      $schema: 'x',
      events: [
        {date: '2021', title: 'T'},
        {date: 'never', title: 'U'},
      ],
    } as TimelineDocument;
    expect(JSON.parse(written(json, document).text)).toEqual({events: [{date: '2021', title: 'T'}]});
  });
});

/** A sheet as our reader of text sees it. */
const sheetOf = async (document: TimelineDocument): Promise<TimelineDocument> =>
  (await parseTimeline(written(csv, document).text)).timeline.document;

/** What a sheet can hold of a document: its events, with the groups and sources that they name. */
const held = ({events, groups = [], sources = []}: TimelineDocument): unknown => {
  const inUse = (ids: readonly (string | undefined)[]) => (member: {readonly id: string}) => ids.includes(member.id);
  const byId = (a: {readonly id: string}, b: {readonly id: string}): number => (a.id < b.id ? -1 : 1);
  const cited = events.flatMap((event) => (event.sources ?? []).map(({id}) => id));
  return bare({
    groups: groups
      .filter(inUse(events.map(({group}) => group)))
      .map(({id, label}) => ({id, label}))
      .sort(byId),
    sources: sources.filter(inUse(cited)).sort(byId),
    events,
  });
};

describe('csv', () => {
  it.each(sets)('of %s is read back with all that a sheet holds', async (_, document) => {
    expect(held(await sheetOf(document))).toEqual(held(named(document)));
  });

  it('of any good document is read back with all that a sheet holds', async () => {
    await eachAsync(async (document) => {
      expect(held(await sheetOf(document))).toEqual(held(document));
    });
  });

  it('has one line for each event, whatever is in it, and no cell that would be run', () => {
    each((document) => {
      const lines =
        written(csv, document)
          .text.slice(1)
          .match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? [];
      expect(lines).toHaveLength(document.events.length + 1);
      const cells = lines.flatMap((line) => line.trimEnd().match(/"(?:[^"]|"")*"|[^",]+/g) ?? []).map((cell) => cell.replace(/^"/, ''));
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-[\d.e-]+$/.test(cell))).toEqual([]);
    });
  });

  it('keeps a year before 1 from being made a number', () => {
    expect(written(csv, {events: [{date: '-0043', title: 'Ides'}]}).text).toContain("'-0043");
  });

  it('tells what of the document it has no cells for', () => {
    const {problems} = written(csv, {title: 'T', timeZone: 'Asia/Kabul', events: []});
    expect(problems.map(({message}) => message)).toEqual([
      'a sheet holds events alone: it has no title, timeZone; give them where it is read, or write json',
    ]);
  });
});

const fragmentOf = (document: TimelineDocument): TimelineDocument =>
  readTimeline(readHtml(treeOf(written(html, document).text)).document).timeline.document;
const byId = (document: TimelineDocument): unknown => {
  const events = [...document.events].sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
  return bare({...document, events});
};

describe('html', () => {
  it.each(sets)('of %s is read back as the same document', (_, document) => {
    expect(byId(fragmentOf(document))).toEqual(byId(named(document)));
  });

  it('of any good document is well formed and read back as the same document', () => {
    each((document) => {
      expect(byId(fragmentOf(document))).toEqual(byId(document));
    });
  });

  it('gives a datetime where HTML has one, and the words where it has none', () => {
    const {text} = written(html, {
      events: [
        {date: '2021-08-03', title: 'A'},
        {date: '2021-08~', title: 'B'},
      ],
    });
    expect(text).toContain('<time datetime="2021-08-03">«2021-08-03»</time>');
    expect(text).toMatch(/data-start="2021-08~"[^>]*>\n<p>«2021-08~»<\/p>/);
  });

  it('shows who says so with the title', () => {
    const {text} = written(html, {events: [{date: '2021', title: 'Forty dead', status: 'claimed', attribution: 'Ministry'}]});
    expect(text).toContain('<h4 dir="auto">Ministry: Forty dead</h4>');
  });
});

/** RFC 5545, section 3.1: lines of at most 75 octets, folded at a space. */
function calendarOf(text: string): {name: string; params: string; value: string}[] {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.slice(0, -2).split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines.filter((line) => /\p{Cs}/u.test(line))).toEqual([]); // no letter is cut
  return text
    .slice(0, -2)
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => {
      const [, name = '', params = '', value = ''] = /^([A-Z][A-Z-]*)((?:;[A-Z]+=[A-Z]+)*):(.*)$/s.exec(line) ?? [];
      expect(name, line).not.toBe('');
      return {name, params, value};
    });
}

const VALUES: Readonly<Record<string, RegExp>> = {
  BEGIN: /^V(?:CALENDAR|EVENT)$/,
  END: /^V(?:CALENDAR|EVENT)$/,
  DTSTAMP: /^\d{8}T\d{6}Z$/,
  DTSTART: /^\d{8}(?:T\d{6}Z)?$/,
  DTEND: /^\d{8}(?:T\d{6}Z)?$/,
  GEO: /^-?\d+(?:\.\d+)?;-?\d+(?:\.\d+)?$/,
  URL: /^[a-z]+:[^\s"<>]*$/i,
  ATTACH: /^[a-z]+:[^\s"<>]*$/i,
  CATEGORIES: /^(?:[^\\;\p{Cc}]|\\[\\;,n])*$/u,
  STATUS: /^(?:TENTATIVE|CONFIRMED|CANCELLED)$/,
  TRANSP: /^TRANSPARENT$/,
};
/** Any other is of type TEXT. */
const TEXT = /^(?:[^\\;,\p{Cc}]|\t|\\[\\;,n])*$/u;

function checkCalendar(document: TimelineDocument): void {
  const {problems, text} = written(ics, document);
  const lines = calendarOf(text);
  for (const {name, value} of lines) expect(value, name).toMatch(VALUES[name] ?? TEXT);
  const begins = lines.filter(({name, value}) => name === 'BEGIN' && value === 'VEVENT');
  expect(begins).toHaveLength(document.events.length - problems.filter(({code}) => code === 'left-out').length);
  for (const required of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'END']) {
    expect(lines.filter(({name, value}) => name === required && value !== 'VCALENDAR')).toHaveLength(begins.length);
  }
  for (const [i, {name, params, value}] of lines.entries()) {
    const start = lines[i - 1];
    if (name === 'DTEND') expect([params, value > (start?.value ?? '') || value === '99991231']).toEqual([start?.params, true]);
  }
}

describe('ics', () => {
  it.each(sets)('of %s is a calendar by the grammar', (_, document) => {
    checkCalendar(document);
  });

  it('of any good document is a calendar by the grammar, less what no calendar holds', () => {
    each(checkCalendar);
  });

  it.each([
    {fact: 'a day ends before the next', date: '2021-08-03', lines: ['DTSTART;VALUE=DATE:20210803', 'DTEND;VALUE=DATE:20210804']},
    {fact: 'a month is all of its days', date: '2021-07', lines: ['DTSTART;VALUE=DATE:20210701', 'DTEND;VALUE=DATE:20210801']},
    {fact: 'a time is in UTC', date: '2021-08-03T20:15', lines: ['DTSTART:20210803T154500Z']},
    {fact: 'an hour is a time that lasts', date: '2021-08-03T20', lines: ['DTSTART:20210803T153000Z', 'DTEND:20210803T163000Z']},
    {fact: 'a part of a day is the day', date: '2021-08-03 evening', lines: ['DTSTART;VALUE=DATE:20210803', 'DTEND;VALUE=DATE:20210804']},
    {
      fact: 'what is about a day takes those beside it',
      date: '2021-08-03~',
      lines: ['DTSTART;VALUE=DATE:20210802', 'DTEND;VALUE=DATE:20210805'],
    },
    {
      fact: 'what goes on ends with the account',
      date: '2021-08-03/..',
      lines: ['DTSTART;VALUE=DATE:20210803', 'DTEND;VALUE=DATE:20210806'],
    },
    {
      fact: 'alternatives are all days from the first to the last',
      date: '[2021-08-03,2021-08-04]',
      lines: ['DTSTART;VALUE=DATE:20210803', 'DTEND;VALUE=DATE:20210805'],
    },
  ])('$fact', ({date, lines}) => {
    const {text} = written(ics, {timeZone: 'Asia/Kabul', asOf: '2021-08-05', events: [{date, title: 'T'}]});
    expect(text.split('\r\n').filter((line) => /^DT(?:START|END)/.test(line))).toEqual(lines);
  });

  it('is stamped by the account, and by no clock', () => {
    expect(written(ics, {asOf: '2021-08-05', events: [{date: '2021', title: 'T'}]}).text).toContain('DTSTAMP:20210806T000000Z');
    expect(written(ics, {events: [{date: '2021', title: 'T'}]}).text).toContain('DTSTAMP:19700101T000000Z');
  });

  it('tells of a date that no calendar holds', () => {
    const {problems} = written(ics, {
      events: [
        {date: '2021', title: 'T'},
        {date: '-0043', title: 'Ides', id: 'ides'},
      ],
    });
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'left-out',
        message: 'row 2, date: "-0043" is left out of the calendar, which holds the years 1 to 9999; write another format',
        where: {row: 2, event: 'ides', field: 'date'},
      },
    ]);
  });

  it.each(['planned', 'met', 'missed', 'cancelled', undefined] as const)('keeps the outcome %s', (outcome) => {
    const {text} = written(ics, {events: [{date: '2021-08-03', title: 'T', ...(outcome && {outcome})}]});
    expect(readTimeline(readIcs(text).document).timeline.document.events[0]?.outcome).toBe(outcome);
  });

  it('is read back with days, titles, ids and places', () => {
    const document: TimelineDocument = {
      title: 'Kabul',
      timeZone: 'Asia/Kabul',
      events: [
        {id: 'a', date: '2021-08-03', title: 'One; two, three\\', place: {name: 'Kabul', lat: 34.5, lon: 69.2}, tags: ['x,y', 'z']},
        {id: 'b', date: '2021-08-03T20:15/2021-08-03T21:40', title: 'Fire', url: 'https://a.example/'},
      ],
    };
    const read = readTimeline(readIcs(written(ics, document).text).document);
    expect(read.problems).toEqual([]);
    expect(read.timeline.document).toMatchObject({
      title: 'Kabul',
      timeZone: 'Asia/Kabul',
      events: document.events.map(({id, date, place, tags, title, url}) => bare({id, date, place, tags, title, url} as never)),
    });
  });
});

interface Slides {
  readonly title?: object;
  readonly events: readonly Record<string, unknown>[];
}
const slidesOf = (document: TimelineDocument): Slides => JSON.parse(written(timelinejs, document).text) as Slides;

describe('timelinejs', () => {
  it.each(sets)('of %s has every event, its date as a number or digits, and words where they say more', (_, document) => {
    const {events} = slidesOf(document);
    expect(events.map((event) => event['unique_id']).sort()).toEqual(eventIds(document.events).sort());
    for (const {start_date, end_date} of events) {
      for (const value of [start_date, end_date ?? start_date].flatMap((date) => Object.values(date as Record<string, unknown>))) {
        expect(String(value)).toMatch(/^-?\d+$/);
      }
    }
  });

  it.each([
    {date: '2021', start: {year: 2021}},
    {date: '2021-08', start: {year: 2021, month: 8}},
    {date: '2021-08-03', start: {year: 2021, month: 8, day: 3}},
    {date: '2021-08-03T00:00', start: {year: 2021, month: 8, day: 3, hour: '0', minute: '0'}},
    {date: '2021/2021-08', start: {year: 2021}, end: {year: 2021, month: 8}},
    {date: '2021-08-03 evening', start: {year: 2021, month: 8, day: 3}, words: '«2021-08-03 evening»'},
    {date: '2021-08~', start: {year: 2021, month: 8}, words: '«2021-08~»'},
    {date: '2021-35', start: {year: 2021, month: 7}, end: {year: 2021, month: 9}, words: '«2021-35»'},
    {date: 'Y900E8S1', start: {year: 89_999_999_999}, end: {year: 99_999_999_999}, words: '«Y900E8S1»'},
    {date: '[2021,2019]', start: {year: 2019}, end: {year: 2021}, words: '«[2021,2019]»'},
    {date: '198X', start: {year: 1980}, end: {year: 1989}, words: '«198X»'},
    {date: '../2021', start: {year: 2021}, words: '«../2021»'},
    {date: '-0043', start: {year: -43}},
  ])('writes $date as exactly as it can', ({date, start, end, words}) => {
    const [event] = slidesOf({timeZone: 'Asia/Kabul', events: [{date, title: 'T'}]}).events;
    expect([event?.['start_date'], event?.['end_date'], event?.['display_date']]).toEqual([start, end, words]);
  });

  it('writes text as HTML, groups by their labels, and every other link below', () => {
    const [event] = slidesOf({
      groups: [{id: 'g', label: 'A & B'}],
      events: [{date: '2021', title: '<b>T', attribution: 'X', summary: '**S** [l](/a)', group: 'g', dateText: 'then'}],
    }).events;
    expect(event).toMatchObject({
      display_date: 'then',
      group: 'A &amp; B',
      text: {
        headline: '<span class="event-timeline-attribution">X</span>: &lt;b&gt;T',
        text: '<p><strong>S</strong> <a href="/a" rel="noopener">l</a></p>',
      },
    });
  });
});

describe('what nobody is named for', () => {
  const doubted = (status: NonNullable<TimelineEvent['status']>, attribution?: string): TimelineDocument => ({
    events: [{date: '2021', title: 'It', status, ...(attribution && {attribution})}],
  });
  const titles = [
    ['html', html, /<h4[^>]*>([^<]*)</],
    ['ics', ics, /SUMMARY:(.*)/],
    ['json-ld', jsonLd, /"Event".*?"name": ?"([^"]*)"/s],
    ['timelinejs', timelinejs, /"headline": ?"(<.*It)"/],
  ] as const;
  it.each(titles)('opens with its doubt in %s, what is reported with nothing, and a claim with who makes it', (_, write, title) => {
    const told = [doubted('disputed'), doubted('alleged'), doubted('claimed', 'X')].map((document) =>
      title.exec(written(write, document).text.replaceAll('\\u003c', '<'))?.[1]?.replace(/<[^>]*>/g, ''),
    );
    expect(told).toEqual(['Disputed: It', 'Alleged: It', 'X: It']);
    expect(written(write, doubted('reported')).text).not.toContain(': It');
  });

  it('opens with its doubt in the words at hand', () => {
    const {timeline} = readTimeline(doubted('disputed'));
    expect(html(timeline, {...context, by: () => 'Umstritten:'})).toContain('>Umstritten: It<');
  });

  it.each(['claimed', 'alleged', 'disputed'] as const)('is read back from a slide as %s, and by nobody', async (status) => {
    const {timeline} = await parseTimeline(written(timelinejs, doubted(status)).text);
    expect(timeline.events[0]).toMatchObject({title: 'It', status});
    expect(timeline.events[0]).not.toHaveProperty('attribution');
  });
});

describe('ics, read back', () => {
  it.each(sets)('of %s has the day of every event that is told to the day', async (_, document) => {
    const {timeline} = await parseTimeline(written(ics, document).text);
    const dates = new Map(timeline.document.events.map(({id, date}) => [id, date]));
    const days = named(document).events.filter(({date}) => /^\d{4}-\d\d-\d\d$/.test(date) && !date.startsWith('0000'));
    expect(days.map(({id}) => dates.get(id))).toEqual(days.map(({date}) => date));
  });
});

describe('json-ld', () => {
  const items = (document: TimelineDocument): readonly {readonly item: Record<string, unknown>}[] =>
    (JSON.parse(written(jsonLd, document).text) as {itemListElement: {item: Record<string, unknown>}[]}).itemListElement;

  it.each([
    {date: '2021', start: '2021'},
    {date: '2021-08-03', start: '2021-08-03'},
    {date: '2021-08-03T20:15', start: '2021-08-03T20:15+04:30'},
    {date: '2021-08-03 evening', start: '2021-08-03'},
    {date: '2021-08-03T20', start: '2021-08-03'},
    {date: '2021-08-10~', start: '2021-08'},
    {date: '2021-35', start: '2021'},
    {date: '[2021-08-03,2021-08-04]', start: '2021-08'},
    {date: '2021-08-02/2021-08-03', start: '2021-08-02', end: '2021-08-03'},
    {date: '../2021', end: '2021'},
    {date: '2021~'},
    {date: '198X'},
    {date: '-0043'},
  ])('says of $date no more than is known', ({date, start, end}) => {
    const [first] = items({timeZone: 'Asia/Kabul', events: [{date, title: 'T'}]});
    expect([first?.item['startDate'], first?.item['endDate']]).toEqual([start, end]);
  });

  it.each(sets)('of %s counts its events from 1', (_, document) => {
    expect(items(document)).toHaveLength(document.events.length);
  });
});

describe('every output', () => {
  const cases = outputFormats.flatMap(({name}) => HOSTILE.map((text) => ({name, text})));

  it.each(cases)('$name keeps $text from coming alive', async ({name, text}) => {
    const {timeline} = readTimeline(hostileDocument(text));
    expect(timeline.events).toHaveLength(2);
    const painted = () => drawn({timeline, width: 1000}).painted;
    const out = (await exportTimeline(timeline, name, {...context, painted, dateWords: () => text})).text;
    if (name === 'html') checkTree(out);
    else if (name === 'svg') checkDrawing(readXml(out));
    else if (name === 'csv') expect(out.replaceAll(/"(?:[^"]|"")*"/g, '""')).not.toMatch(/(?:^|[,\n])[=+@-]/);
    else if (name === 'ics') expect(out).not.toMatch(/^(?:ATTENDEE|ORGANIZER)/m);
    else {
      expect(out).not.toContain('<');
      // an id is set as one, never put into a page as markup
      for (const value of textsIn(JSON.parse(out, (key, each: unknown) => (key === 'unique_id' ? '' : each))))
        if (name === 'timelinejs') checkSlideText(value);
    }
  });

  it.each(sets)('of %s is the same when it is written again', async (_, document) => {
    const {timeline} = readTimeline(document);
    const drawing = {...context, painted: () => drawn({timeline, width: 1000}).painted};
    for (const {name} of outputFormats) {
      expect(await exportTimeline(timeline, name, drawing)).toEqual(await exportTimeline(timeline, name, drawing));
    }
  });

  it('says what is missing where a format draws and nothing draws', async () => {
    await expect(exportTimeline(readTimeline({events: []}).timeline, 'svg', context)).rejects.toThrow('give the context "painted"');
  });

  it('names the choices where a format is not known', () => {
    expect(() => outputNamed('pdf')).toThrow(/^format "pdf" is not written; use one of: json, csv, /);
  });
});

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : [];

/** Text that TimelineJS puts into a page: paragraphs with marks and links of ours, each with a class of ours or none, or no tag at all. */
function checkSlideText(text: string): void {
  expect(
    text.replace(
      /<\/?(?:p|strong|em|span|div)>|<(?:p|span|div) class="event-timeline-[a-z]+">|<a href="(?:https?:|mailto:|[/#])[^"<>]*" rel="noopener">|<\/a>/g,
      '',
    ),
  ).not.toMatch(/[<>]/);
}

const DRAWN = [
  'svg',
  'title',
  'desc',
  'defs',
  'pattern',
  'mask',
  'linearGradient',
  'stop',
  'clipPath',
  'g',
  'path',
  'rect',
  'text',
  'tspan',
];

/** Elements that draw or say something, and no attribute that runs or leads out of the file. */
function checkDrawing({attributes, children, name}: XmlElement): void {
  expect(DRAWN).toContain(name);
  for (const [key, value] of Object.entries(attributes)) {
    expect(key).not.toMatch(/^on|href$|^style$/);
    expect(value).not.toMatch(/url\((?!#)/);
  }
  for (const child of children) if (typeof child !== 'string') checkDrawing(child);
}

const ALLOWED = /^(?:lang|id|dir|href|rel|datetime|data-[\w-]+)$/;

function checkTree(fragment: string): void {
  const visit = ({attributes, children, name}: ReturnType<typeof treeOf>): void => {
    expect(['', 'section', 'h3', 'h4', 'p', 'ol', 'li', 'time', 'a', 'cite', 'strong', 'em']).toContain(name);
    for (const [key, value] of Object.entries(attributes)) {
      expect(key).toMatch(ALLOWED);
      if (key === 'href') expect(value).toMatch(/^(?:https?:|mailto:|[/#])/);
    }
    for (const child of children) if (typeof child !== 'string') visit(child);
  };
  visit(treeOf(fragment));
}
