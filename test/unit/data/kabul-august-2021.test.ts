import {createHash} from 'node:crypto';
import {Ajv} from 'ajv';
import {describe, expect, it} from 'vitest';
import {kabulAugust2021} from '../../../data/kabul-august-2021.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {documentSchema} from '../../../src/model/schema.js';
import sourceShingles from './kabul-august-2021.shingles.json' with {type: 'json'};

const {timeline, problems} = readTimeline(kabulAugust2021);
const {events} = kabulAugust2021;

/** Words in a row that must not all be the source's, and that its hashes are made of. */
const SHINGLE = 8;

const shinglesOf = (text: string): string[] => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - SHINGLE + 1)).map((_, i) => words.slice(i, i + SHINGLE).join(' '));
};
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

describe('Kabul, August 2021', () => {
  it('reads without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('has 22 events, two of them background', () => {
    expect([events.length, events.filter(({background}) => background).map(({id}) => id)]).toEqual([
      22,
      ['taliban-rule', 'taliban-ousted'],
    ]);
  });

  it('has twelve events above the line and ten below', () => {
    expect([events.filter(({side}) => side === 'above').length, events.filter(({side}) => side === 'below').length]).toEqual([12, 10]);
  });

  it.each(events.map((event) => ({id: event.id, event})))(
    '$id has group, kind, side, importance, summary and its paragraphs',
    ({event}) => {
      expect(event).toMatchObject({
        group: expect.stringMatching(/^(taliban|government|civilians|international)$/) as string,
        kind: expect.stringMatching(/^[a-z]+$/) as string,
        side: event.kind === 'statement' ? 'below' : 'above',
        importance: expect.any(Number) as number,
        summary: expect.stringMatching(/^[^.]+\.( [^.]+\.){0,2}$/) as string,
        sources: [{id: 'france24', locator: expect.stringMatching(/^paragraphs? \d+((, \d+)* (and|to) \d+)?$/) as string}],
      });
    },
  );

  it('rests on paragraphs that the report has', () => {
    const cited = events
      .flatMap(({sources}) => sources ?? [])
      .flatMap(({locator}) => locator?.match(/\d+/g) ?? [])
      .map(Number);
    expect([Math.min(...cited), Math.max(...cited)]).toEqual([1, 29]);
  });

  it('names who says so exactly where the report does not say it itself', () => {
    const unnamed = events.filter(({status = 'reported', attribution}) => (status === 'reported') === (attribution !== undefined));
    expect(unnamed.map(({id}) => id)).toEqual([]);
  });

  it('opens no title with who says so', () => {
    expect(events.filter(({title, attribution}) => title.includes(':') || (attribution && title.startsWith(attribution)))).toEqual([]);
  });

  it('keeps the tolls', () => {
    const text = JSON.stringify(events);
    expect(
      ['At least 40 civilians killed, 118 hurt', 'eight civilians die', 'About 20 people are hurt', 'about 200,000 people'].filter(
        (toll) => !text.includes(toll),
      ),
    ).toEqual([]);
  });

  it('plans only the withdrawal', () => {
    expect(events.filter(({outcome}) => outcome).map(({id, date, outcome}) => [id, date, outcome])).toEqual([
      ['withdrawal-deadline', '2021-08-31', 'planned'],
    ]);
  });

  it('has words for a date only where they claim no more than the date', () => {
    expect(events.filter(({dateText}) => dateText).map(({date, dateText}) => [date, dateText])).toEqual([
      ['1996/2001-36', '1996 to the end of 2001'],
      ['2001-36', 'End of 2001'],
      ['2021-05~/2021-08-04', 'Past three months, to 4 Aug'],
      ['2021-W30~/..', 'For several days'],
      ['2021-W30~/2021-08-04', 'In recent days'],
      ['2021-08-02/2021-08-03', '24 hours to Tue 3 Aug'],
      ['2021-08-03 evening/2021-08-03 night', 'Tue evening, about five hours'],
      ['[2021-08-03 night,2021-08-04 night]', 'Overnight, 3–4 or 4–5 Aug'],
      ['2021-08~', 'Early Aug, day not given'],
      ['2021-08~', 'Early Aug, day not given'],
      ['2021-08~', 'Early Aug, day not given'],
    ]);
  });

  it('knows statements without a day only to the first five days of August', () => {
    const undated = timeline.events.filter(({date}) => date === '2021-08~');
    const days = undated.map(({when}) => (when.kind === 'moment' ? [when.at.min, when.at.max].map((t) => new Date(t).toISOString()) : []));
    expect(days).toEqual(Array(3).fill(['2021-07-31T19:30:00.000Z', '2021-08-05T19:30:00.000Z']));
  });

  it('quotes at most a few words of speech', () => {
    const quotes = [...JSON.stringify(events).matchAll(/“([^”]+)”/g)].map(([, words]) => words);
    expect(quotes).toEqual(['Allah Akbar', 'summarily', 'war crimes', 'overwhelmed', 'exodus', 'last night', 'terrorists']);
  });

  it('shares no eight words in a row with the report', () => {
    const known = new Set<string>(sourceShingles);
    const own = events.flatMap(({title, summary, dateText}) => [title, summary, dateText]).flatMap((text) => shinglesOf(text ?? ''));
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter((shingle) => known.has(hash(shingle)))).toEqual([]);
  });

  it('would be found out: the signature of the embedded post is known', () => {
    expect(
      shinglesOf('Fawad Aman (@ FawadAman2) August 5, 2021: after days')
        .map(hash)
        .filter((one) => sourceShingles.includes(one)),
    ).toHaveLength(1);
  });
});

describe('the JSON twin', () => {
  it('is the data set, whole', async () => {
    const {dataSet} = (await import(new URL('../../tools/build.mjs', import.meta.url).href)) as {
      dataSet: (path: string) => Promise<unknown>;
    };
    expect(JSON.parse(JSON.stringify(await dataSet('data/kabul-august-2021.ts')))).toEqual(kabulAugust2021);
  });

  it('passes the schema', () => {
    const validate = new Ajv({strict: true}).compile(documentSchema());
    validate(JSON.parse(JSON.stringify(kabulAugust2021)));
    expect(validate.errors).toBeNull();
  });
});
