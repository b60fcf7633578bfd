import {readdirSync, readFileSync} from 'node:fs';
import {Ajv} from 'ajv';
import {describe, expect, it} from 'vitest';
import {contradictingReports} from '../../../data/edge/contradicting-reports.js';
import {deepTime} from '../../../data/edge/deep-time.js';
import {everythingUncertain} from '../../../data/edge/everything-uncertain.js';
import {fortyInOneAfternoon} from '../../../data/edge/forty-in-one-afternoon.js';
import {generated1000} from '../../../data/edge/generated-1000.js';
import {generated, generated250} from '../../../data/edge/generated-250.js';
import {longTitles} from '../../../data/edge/long-titles.js';
import {missedDeadlines} from '../../../data/edge/missed-deadlines.js';
import {noEvents} from '../../../data/edge/no-events.js';
import {oneEvent} from '../../../data/edge/one-event.js';
import {sameInstant} from '../../../data/edge/same-instant.js';
import {tenScripts} from '../../../data/edge/ten-scripts.js';
import {dreyfusAffair} from '../../../data/dreyfus-affair.js';
import {kabulAugust2021} from '../../../data/kabul-august-2021.js';
import {newsYear1989} from '../../../data/news-year-1989.js';
import {titanicApril1912} from '../../../data/titanic-april-1912.js';
import {votesForWomen} from '../../../data/votes-for-women.js';
import {boundsOf, extentOf, type EventDate} from '../../../src/model/date.js';
import type {TimelineDocument, TimelineEvent} from '../../../src/model/fields.js';
import {parseDate} from '../../../src/model/parse-date.js';
import {documentSchema} from '../../../src/model/schema.js';
import {readTimeline} from '../../../src/model/timeline.js';

/** A data set, how many events it has, how many of them are background, and the window that all known dates lie in. */
interface DataSet {
  readonly path: string;
  readonly document: TimelineDocument;
  readonly count: number;
  readonly background?: number;
  readonly window: string;
}

const REAL: readonly DataSet[] = [
  {path: 'dreyfus-affair', document: dreyfusAffair, count: 43, background: 1, window: '1894-09/1908-06'},
  {path: 'kabul-august-2021', document: kabulAugust2021, count: 22, background: 2, window: '1996/2021-08'},
  {path: 'news-year-1989', document: newsYear1989, count: 60, window: '1989/1989'},
  {path: 'titanic-april-1912', document: titanicApril1912, count: 41, background: 3, window: '1912-04-14/1912-07-30'},
  {path: 'votes-for-women', document: votesForWomen, count: 45, window: '1776/2015'},
];

const EDGE: readonly DataSet[] = [
  {path: 'edge/contradicting-reports', document: contradictingReports, count: 10, window: '2023-11-03/2023-11-05'},
  {path: 'edge/deep-time', document: deepTime, count: 19, window: 'Y-13800000000/2021'},
  {path: 'edge/everything-uncertain', document: everythingUncertain, count: 18, window: '1377/1848'},
  {path: 'edge/forty-in-one-afternoon', document: fortyInOneAfternoon, count: 40, window: '2024-06-15T12/2024-06-15T17'},
  {path: 'edge/generated-1000', document: generated1000, count: 1000, window: '2014/2023'},
  {path: 'edge/generated-250', document: generated250, count: 250, window: '2023/2023'},
  {path: 'edge/long-titles', document: longTitles, count: 8, window: '1765/2013'},
  {path: 'edge/missed-deadlines', document: missedDeadlines, count: 14, window: '2006/2020'},
  {path: 'edge/no-events', document: noEvents, count: 0, window: '2024/2024'},
  {path: 'edge/one-event', document: oneEvent, count: 1, window: '1969-07-20/1969-07-20'},
  {path: 'edge/same-instant', document: sameInstant, count: 12, window: '2003/2004-06'},
  {path: 'edge/ten-scripts', document: tenScripts, count: 10, window: '1909/2024'},
];

const SETS = [...REAL, ...EDGE];

const validate = new Ajv({strict: true}).compile(documentSchema());
const {dataSet} = (await import(new URL('../../tools/build.mjs', import.meta.url).href)) as {dataSet: (path: string) => Promise<unknown>};

const dateOf = (text: string, zone: string): EventDate => {
  const result = parseDate(text, zone);
  if ('error' in result) throw new Error(result.error.message);
  return result.date;
};

const titlesOf = (events: readonly TimelineEvent[]): string[] => events.map(({title}) => title);

describe.each(SETS)('$path', ({path, document, count, background = 0, window}) => {
  const {timeline, problems} = readTimeline(document);

  it('reads without a problem', () => {
    expect(problems).toEqual([]);
  });

  it(`has ${count} events, ${background} of them background`, () => {
    expect([timeline.events.length, timeline.events.filter((event) => event.background).length]).toEqual([count, background]);
  });

  it('has an id of its own for each event, written as ids are', () => {
    const ids = document.events.map(({id}) => id);
    expect(new Set(ids).size).toBe(count);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id ?? ''))).toEqual([]);
  });

  it('lies in its window', () => {
    const {min, max} = extentOf(dateOf(window, timeline.timeZone));
    const isOutside = (date: EventDate): boolean => boundsOf(date).some((bound) => bound.min < min || bound.max > max);
    expect(timeline.events.filter(({when}) => isOutside(when)).map(({id}) => id)).toEqual([]);
  });

  it('passes the schema as JSON, which is the set itself', async () => {
    const twin = JSON.parse(JSON.stringify(await dataSet(`data/${path}.ts`))) as unknown;
    validate(twin);
    expect(validate.errors).toBeNull();
    expect(twin).toEqual(document);
  });
});

describe('the folder', () => {
  const files = readdirSync(new URL('../../../data/', import.meta.url), {recursive: true, encoding: 'utf8'})
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));

  it('has no set that is not tested here', () => {
    expect(files.sort()).toEqual(SETS.map(({path}) => `${path}.ts`).sort());
  });

  it('is told of whole in its readme', () => {
    const readme = readFileSync(new URL('../../../data/README.md', import.meta.url), 'utf8');
    expect(files.filter((file) => !readme.includes(`\`${file}\``))).toEqual([]);
  });
});

describe.each(REAL)('$path, from the public record', ({document}) => {
  const {sources = [], groups = [], events} = document;

  it('rests every event on a source', () => {
    expect(titlesOf(events.filter((event) => !event.sources?.length))).toEqual([]);
  });

  it('has no source and no group that nothing rests on', () => {
    const cited = new Set(events.flatMap((event) => (event.sources ?? []).map(({id}) => id)));
    expect(sources.filter(({id}) => !cited.has(id)).map(({id}) => id)).toEqual([]);
    expect(groups.filter(({id}) => !events.some(({group}) => group === id)).map(({id}) => id)).toEqual([]);
  });

  it('has headlines of at most 80 characters, no two alike and none ending in a stop', () => {
    const titles = titlesOf(events);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => title.length > 80 || title.endsWith('.'))).toEqual([]);
  });

  it('gives each event a kind and an importance', () => {
    expect(titlesOf(events.filter(({kind, importance}) => !kind || !importance))).toEqual([]);
  });

  it('names who says so exactly where it is not the source itself', () => {
    const unnamed = events.filter(({status = 'reported', attribution}) => (status === 'reported') === (attribution !== undefined));
    expect(titlesOf(unnamed)).toEqual([]);
  });

  it('leaves who says so out of the title, which stands behind it', () => {
    expect(titlesOf(events.filter(({title, attribution}) => attribution && title.includes(attribution)))).toEqual([]);
  });
});

describe('well-known dates', () => {
  const titanic = titanicApril1912.events;
  const dreyfus = dreyfusAffair.events;
  const votes = votesForWomen.events;
  const year = newsYear1989.events;

  it.each<[title: string, date: string, events: readonly TimelineEvent[]]>([
    ['Caronia warns', '1912-04-14T09:00', titanic],
    ['strikes an iceberg', '[1912-04-14T23:40,1912-04-14T23:46]', titanic],
    ['First distress call', '1912-04-15T00:15', titanic],
    ['Boat 7', '1912-04-15T00:45~', titanic],
    ['Collapsible D', '1912-04-15T02:05~', titanic],
    ['Titanic founders', '1912-04-15T02:20', titanic],
    ['takes in the first boat', '1912-04-15T04:10', titanic],
    ['British inquiry delivers', '1912-07-30', titanic],
    ['arrested', '1894-10-15', dreyfus],
    ['stripped of his rank', '1895-01-05', dreyfus],
    ['clears Esterhazy', '1898-01-10/1898-01-11', dreyfus],
    ['J’accuse', '1898-01-13', dreyfus],
    ['Henry confesses', '1898-08-30', dreyfus],
    ['Rennes finds him guilty', '1899-08-07/1899-09-09', dreyfus],
    ['Loubet pardons', '1899-09-19', dreyfus],
    ['for good', '1906-07-12', dreyfus],
    ['Seneca Falls', '1848-07-19/1848-07-20', votes],
    ['New Zealand is first', '1893-09-19', votes],
    ['Finland is first', '1906-07-20', votes],
    ['women over 30', '1918-02-06', votes],
    ['19th Amendment', '1920-08-18', votes],
    ['Free French', '1944-04-21', votes],
    ['Swiss men say yes', '1971-02-07', votes],
    ['Saudi women', '2015-12-12', votes],
    ['Hirohito', '1989-01-07', year],
    ['Exxon Valdez', '1989-03-24', year],
    ['Tiananmen', '1989-06-03/1989-06-04', year],
    ['Solidarity sweeps', '1989-06-04', year],
    ['San Francisco', '1989-10-17', year],
    ['Berlin Wall opens', '1989-11-09 night', year],
    ['invades Panama', '1989-12-20', year],
    ['Havel elected', '1989-12-29', year],
  ])('%s: %s', (title, date, events) => {
    expect(events.filter((event) => event.title.includes(title)).map((event) => event.date)).toEqual([date]);
  });
});

describe('the year', () => {
  const {events} = newsYear1989;

  it('has headlines of at most 40 characters', () => {
    expect(titlesOf(events.filter(({title}) => title.length > 40))).toEqual([]);
  });

  it('weighs its events', () => {
    expect([1, 2, 3].map((weight) => events.filter(({importance}) => importance === weight).length)).toEqual([16, 25, 19]);
  });

  it('has events in every month', () => {
    const months = new Set(events.map(({date}) => /1989-(\d\d)/.exec(date)?.[1]));
    expect(months.size).toBe(12);
  });
});

describe('edge sets hold what their names say', () => {
  it('same instant: ten events begin at one minute', () => {
    expect(sameInstant.events.filter(({date}) => date === '2004-05-01T00:00')).toHaveLength(10);
  });

  it('everything uncertain: no date is a plain one', () => {
    expect(everythingUncertain.events.filter(({date}) => /^-?\d{4}(-\d\d)*$/.test(date)).map(({id}) => id)).toEqual([]);
  });

  it('ten scripts: each title has letters of its own script', () => {
    const letters = {
      latin: /\p{sc=Latn}/u,
      greek: /\p{sc=Grek}/u,
      cyrillic: /\p{sc=Cyrl}/u,
      arabic: /\p{sc=Arab}/u,
      hebrew: /\p{sc=Hebr}/u,
      devanagari: /\p{sc=Deva}/u,
      han: /^\p{sc=Hani}+$/u,
      japanese: /[\p{sc=Hira}\p{sc=Kana}]/u,
      hangul: /\p{sc=Hang}/u,
      thai: /\p{sc=Thai}/u,
    };
    expect(tenScripts.events.filter(({id, title}) => letters[id as keyof typeof letters].test(title))).toHaveLength(10);
  });

  it('long titles: the longest has more than 300 characters, the shortest three', () => {
    const lengths = longTitles.events.map(({title}) => title.length);
    expect([Math.max(...lengths), Math.min(...lengths)]).toEqual([330, 3]);
  });

  it('missed deadlines: five missed, one cancelled, one met, one planned', () => {
    const outcomes = missedDeadlines.events.flatMap(({outcome}: TimelineEvent) => outcome ?? []);
    expect(outcomes.sort()).toEqual(['cancelled', 'met', 'missed', 'missed', 'missed', 'missed', 'missed', 'planned']);
  });

  it('contradicting reports: every status, and two that contradict each other', () => {
    const events: readonly TimelineEvent[] = contradictingReports.events;
    expect([...new Set(events.flatMap(({status}) => status ?? []))].sort()).toEqual(['alleged', 'claimed', 'disputed', 'reported']);
    const pairs = events.flatMap(({id, relations = []}) => relations.filter(({type}) => type === 'contradicts').map(({to}) => [id, to]));
    expect(pairs).toContainEqual(['brigade-time', 'traders-time']);
    expect(pairs).toContainEqual(['traders-time', 'brigade-time']);
  });

  it('generated: the same for one seed, another for another', () => {
    const amount = {count: 250, from: '2023-01-01', days: 365, seed: 1};
    expect(generated(amount)).toEqual(generated250);
    expect(generated({...amount, seed: 3}).events).not.toEqual(generated250.events);
  });

  it('broken rows: what is wrong is told row by row, and the good rows are read', () => {
    const text = readFileSync(new URL('../../../data/edge/broken-rows.json', import.meta.url), 'utf8');
    const {timeline, problems} = readTimeline(JSON.parse(text));
    expect(problems.map(({code, where}) => [where.row, where.field, code])).toEqual([
      [2, 'title', 'missing-title'],
      [3, 'date', 'not-a-date'],
      [4, 'date', 'no-such-day'],
      [5, 'group', 'unknown-group'],
      [6, 'date', 'missing-date'],
    ]);
    expect(titlesOf(timeline.events)).toEqual(['A good row', 'A group with a slip', 'Another good row']);
  });
});
