import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {kabulAugust2021} from '../../../data/kabul-august-2021.js';
import {eventId} from '../../../src/model/event-id.js';
import type {TimelineEvent} from '../../../src/model/fields.js';
import type {Problem} from '../../../src/model/problem.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {numRuns} from '../runs.js';

const event = (fields: object = {}): object => ({date: '2021-08-03', title: 'A title', ...fields});
const messages = (document: unknown): string[] => readTimeline(document).problems.map(({message}) => message);
const problemOf = (document: unknown): Problem | undefined => readTimeline(document).problems[0];
const titles = (document: unknown): string[] => readTimeline(document).timeline.events.map(({title}) => title);

describe('readTimeline: a problem says where, what was found and what to write', () => {
  it.each([
    {fact: 'a document that is none', document: 'x', message: '"x" cannot stand here; write {"events": …}'},
    {fact: 'no events', document: {}, message: 'events: missing; write "events": [{"date": "2021-08-03", "title": "…"}]'},
    {fact: 'events that are no list', document: {events: {}}, message: 'events: an object is not a list; write [ ] around its members'},
    {
      fact: 'an unknown zone',
      document: {timeZone: 'Kabul', events: []},
      message: 'timeZone: "Kabul" is not a time zone; write its IANA name, such as Asia/Kabul',
    },
    {fact: 'an unknown field', document: {titel: 'x', events: []}, message: 'titel: not a field here; write title'},
    {fact: 'one side alone', document: {sides: {above: 'x'}, events: []}, message: 'sides, below: missing; write "below": "…"'},
    {
      fact: 'a window that ends before it begins',
      document: {from: '2021', to: '2020', events: []},
      message: 'to: "2020" is not after from, "2021"; write the later date in to',
    },
    {
      fact: 'an account without an end',
      document: {asOf: '2021/..', events: []},
      message: 'asOf: "2021/.." has no end; write a date such as 2021-08-05',
    },
    {fact: 'a group without a label', document: {groups: [{id: 'a'}], events: []}, message: 'groups 1, label: missing; write "label": "…"'},
    {
      fact: 'a group given twice',
      document: {
        groups: [
          {id: 'a', label: 'A'},
          {id: 'a', label: 'B'},
        ],
        events: [],
      },
      message: 'groups 2, id: "a" stands twice; give each an id of its own',
    },
    {
      fact: 'a day of publication that is none',
      document: {sources: [{id: 's', name: 'S', published: '2021-02-30'}], events: []},
      message: 'sources 1, published: "2021-02-30" has no day 30; write 2021-02-01 to 2021-02-28',
    },
    {
      fact: 'a parent that is none',
      document: {
        groups: [
          {id: 'army', label: 'A'},
          {id: 'b', label: 'B', parent: 'amry'},
        ],
        events: [],
      },
      message: 'groups 2, parent: "amry" is not the id of a group; write army',
    },
    {fact: 'a row that is none', document: {events: [5]}, message: 'row 1: 5 cannot stand here; write {"date": …, "title": …}'},
    {fact: 'a missing title', document: {events: [{date: '2021'}]}, message: 'row 1, title: missing; write "title": "…"'},
    {fact: 'an empty title', document: {events: [event({title: ' '})]}, message: 'row 1, title: missing; write "title": "…"'},
    {fact: 'a missing date', document: {events: [event(), {title: 'x'}]}, message: 'row 2, date: missing; write "date": "2021-08-03"'},
    {
      fact: 'a date in milliseconds',
      document: {events: [event({date: 1627948800000})]},
      message: 'row 1, date: 1627948800000 cannot stand here; write a date in quotes, such as "2021-08-03"',
    },
    {
      fact: 'a wrong type',
      document: {events: [event({background: 'yes'})]},
      message: 'row 1, background: "yes" cannot stand here; write true or false without quotes',
    },
    {
      fact: 'an unknown choice',
      document: {events: [event({outcome: 'plan'})]},
      message: 'row 1, outcome: "plan" is not known here; use one of: planned, met, missed, cancelled',
    },
    {
      fact: 'a choice with a slip',
      document: {events: [event({side: 'abvoe'})]},
      message: 'row 1, side: "abvoe" is not known here; write above, or use one of: above, below',
    },
    {
      fact: 'an address that runs script',
      document: {events: [event({url: 'java\nscript:alert(1)'})]},
      message: 'row 1, url: "java script:alert(1)" is left out; write an address that begins with https:// or /',
    },
    {
      fact: 'a group that is none',
      document: {events: [event({group: 'x'})]},
      message: 'row 1, group: "x" is not the id of a group; add it to groups, or leave it out',
    },
    {
      fact: 'a source that is none',
      document: {sources: [{id: 'afp', name: 'AFP'}], events: [event({sources: [{id: 'reuters'}]})]},
      message: 'row 1, sources: "reuters" is not the id of a source; use one of: afp',
    },
    {
      fact: 'a related event that is none',
      document: {events: [event(), event({id: 'b', relations: [{type: 'report-of', to: 'a'}]})]},
      message: 'row 2, relations: "a" is not the id of an event; use one of: 2021-08-03-a-title',
    },
    {
      fact: 'an event related to itself',
      document: {events: [event({id: 'b', relations: [{type: 'report-of', to: 'b'}]})]},
      message: 'row 1, relations: "b" is this event itself; name another',
    },
    {
      fact: 'a relation without a type',
      document: {events: [event({relations: [{to: 'b'}]})]},
      message: 'row 1, relations 1, type: missing; write "type": one of: response-to, cause-of, report-of, contradicts',
    },
    {
      fact: 'an id given twice',
      document: {events: [event({id: 'b'}), event({id: 'b'})]},
      message: 'row 2, id: "b" stands twice; this one is now "b-2"',
    },
    {
      fact: 'a claim of nobody',
      document: {events: [event({status: 'claimed'})]},
      message: 'row 1, attribution: missing; write who says so, since status is claimed',
    },
    {
      fact: 'an event after the account',
      document: {asOf: '2021-08-02', events: [event()]},
      message: 'row 1, date: "2021-08-03" lies after asOf; write an outcome, such as planned, or correct one of the two',
    },
  ])('$fact', ({document, message}) => {
    expect(messages(document)).toEqual([message]);
  });

  it('a malformed date is told with its row, quoted, and with how to write it', () => {
    const found = problemOf({events: [event(), event({id: 'b', date: '31/02/2024'})]});
    expect(found).toMatchObject({severity: 'error', where: {row: 2, event: 'b', field: 'date'}});
    expect(found?.message).toMatch(/^row 2, date: "31\/02\/2024" is not a date; write /);
  });

  it('an unknown field of events is told once, not for each row', () => {
    expect(messages({events: [event({colour: 'red'}), event({colour: 'blue'})]})).toHaveLength(1);
  });

  it('fields that begin with $ are nobody’s business', () => {
    expect(messages({$schema: 'schema.json', events: [event({$comment: 'x'})]})).toEqual([]);
  });

  it('programs are told the outermost field', () => {
    expect(problemOf({events: [event({place: {lat: 'x', name: 'Kabul'}})]})?.where).toEqual({row: 1, field: 'place'});
  });
});

describe('readTimeline: what still draws', () => {
  it.each([
    {fact: 'an event of an unknown group', events: [event({group: 'x'})], drawn: ['A title']},
    {fact: 'good rows among bad ones', events: [event({title: 'One'}), 5, {title: 'x'}, event({title: 'Two'})], drawn: ['One', 'Two']},
    {fact: 'an event with a place that has no name', events: [event({place: {lat: 1}})], drawn: ['A title']},
    {fact: 'an event dated by a year without quotes', events: [event({date: 1996})], drawn: ['A title']},
  ])('$fact', ({events, drawn}) => {
    expect(titles({events})).toEqual(drawn);
  });

  it('an unknown group is dropped, not kept', () => {
    const [only] = readTimeline({events: [event({group: 'x'})]}).timeline.events;
    expect(only).not.toHaveProperty('group');
  });

  it('groups that name each other as parents keep neither', () => {
    const groups = [
      {id: 'a', label: 'A', parent: 'b'},
      {id: 'b', label: 'B', parent: 'a'},
    ];
    expect(readTimeline({groups, events: []}).timeline.groups).toEqual([
      {id: 'a', label: 'A'},
      {id: 'b', label: 'B'},
    ]);
  });

  it('an event knows its row of the document, rows that are left out counted', () => {
    const {events} = readTimeline({events: [5, event(), {title: 'x'}, event({date: '2020'})]}).timeline;
    expect(events.map(({index}) => index)).toEqual([3, 1]);
  });

  it('importance in quotes counts', () => {
    expect(readTimeline({events: [event({importance: '3'})]}).timeline.events[0]?.importance).toBe(3);
  });

  it('a source keeps its name where its day of publication cannot be read', () => {
    const sources = [{id: 's', name: 'S', published: 'x'}];
    expect(readTimeline({sources, events: []}).timeline.sources).toEqual([{id: 's', name: 'S'}]);
  });

  it('a document without a zone is in UTC', () => {
    expect(readTimeline({events: []}).timeline.timeZone).toBe('UTC');
  });

  it('text is trimmed', () => {
    expect(titles({events: [event({title: ' A title\n'})]})).toEqual(['A title']);
  });

  it('events are in time order, and in the editor’s order within one time', () => {
    const events = [event({title: 'Second'}), event({title: 'Third'}), event({title: 'First', date: '2021-08-02'})];
    expect(titles({events})).toEqual(['First', 'Second', 'Third']);
  });
});

describe('readTimeline: the day of the account', () => {
  const extent = (fields: object): unknown => {
    const [only] = readTimeline({asOf: '2021-08-05', events: [event(fields)]}).timeline.events;
    return only?.when.kind === 'moment'
      ? [only.when.at.min, only.when.at.max].map((t) => new Date(t).toISOString().slice(0, 10))
      : only?.when.kind;
  };

  it.each([
    {fact: 'cuts a month that it lies in', fields: {date: '2021-08'}, expected: ['2021-08-01', '2021-08-06']},
    {fact: 'leaves a day before it', fields: {date: '2021-08-03'}, expected: ['2021-08-03', '2021-08-04']},
    {fact: 'leaves what has an outcome', fields: {date: '2021-08', outcome: 'planned'}, expected: ['2021-08-01', '2021-09-01']},
    {fact: 'leaves what lies wholly after it', fields: {date: '2021-09'}, expected: ['2021-09-01', '2021-10-01']},
  ])('$fact', ({fields, expected}) => {
    expect(extent(fields)).toEqual(expected);
  });
});

describe('event ids', () => {
  it.each([
    {fact: 'are the date and the words of the title', date: '2021-08-03', title: 'Car bomb, Kabul', id: '2021-08-03-car-bomb-kabul'},
    {fact: 'take the first date of an interval', date: '2021-05~/2021-08-04', title: 'Advance', id: '2021-05-advance'},
    {fact: 'take the first date of a set, without its part of day', date: '[2021-08-03 night,2021-08-04]', title: 'X', id: '2021-08-03-x'},
    {fact: 'keep letters and marks of any script', date: '2021', title: 'حمله در کابل', id: '2021-حمله-در-کابل'},
    {fact: 'keep accents', date: '2021', title: 'Élysée reçoit', id: '2021-élysée-reçoit'},
    {fact: 'do not part a word at its apostrophe', date: '2021', title: 'Pakistan’s adviser', id: '2021-pakistans-adviser'},
    {
      fact: 'end after whole words',
      date: '2021',
      title: 'aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee',
      id: '2021-aaaaaaaaa-bbbbbbbbb-ccccccccc-ddddddddd',
    },
    {fact: 'cut a first word that is too long', date: '2021', title: '爆'.repeat(60), id: `2021-${'爆'.repeat(48)}`},
    {fact: 'are the same for two ways to write one letter', date: '2021', title: 'e\u0301', id: '2021-é'},
    {fact: 'are the date where the title has no letters', date: '2021', title: '…', id: '2021'},
  ])('$fact', ({date, title, id}) => {
    expect(eventId(date, title)).toBe(id);
  });

  const ids = (events: readonly object[]): string[] => readTimeline({events}).timeline.events.map(({id}) => id);

  it('count on where two would be the same', () => {
    expect(ids([event(), event(), event()])).toEqual(['2021-08-03-a-title', '2021-08-03-a-title-2', '2021-08-03-a-title-3']);
  });

  it('that are made give way to one that is given later', () => {
    expect(ids([event(), event({id: '2021-08-03-a-title'})])).toEqual(['2021-08-03-a-title-2', '2021-08-03-a-title']);
  });

  it('do not depend on rows that are left out', () => {
    expect(ids([{title: 'A title'}, event()])).toEqual(['2021-08-03-a-title']);
  });
});

describe('readTimeline, whatever it is given', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({withNullPrototype: true, withBigInt: true, withDate: true}), (document) => {
        readTimeline(document);
        readTimeline({events: document, groups: document, asOf: document, sides: document});
        readTimeline({
          events: [document, {date: document, title: document}, {date: '2021', title: 'x', relations: document, place: document}],
        });
      }),
      {numRuns, seed: 2021},
    );
  });

  const names = ['date', 'title', 'group', 'status', 'importance', 'sources', 'relations', 'url', 'id', 'extra'] as const;
  const damage = fc.record({
    row: fc.nat(kabulAugust2021.events.length - 1),
    name: fc.constantFrom(...names),
    value: fc.oneof(fc.anything(), fc.constantFrom('', '2021-13', '2021-08-06', 'kabul-attack', 'taliban', 3)),
  });

  it('draws every event or says why not, and gives each an id of its own', () => {
    fc.assert(
      fc.property(fc.array(damage, {minLength: 1, maxLength: 8}), (damages) => {
        const events: Record<string, unknown>[] = kabulAugust2021.events.map((one: TimelineEvent) => ({...one}));
        for (const {row, name, value} of damages) events[row]![name] = value;
        const {timeline, problems} = readTimeline({...kabulAugust2021, events});
        const drawn = new Set(timeline.events.map(({index}) => index));
        const told = new Set(problems.filter(({severity}) => severity === 'error').map(({where}) => (where.row ?? 0) - 1));
        expect(events.map((_, i) => i).filter((i) => !drawn.has(i) && !told.has(i))).toEqual([]);
        expect(new Set(timeline.events.map(({id}) => id)).size).toBe(timeline.events.length);
        expect(problems.filter(({message}) => message.includes('undefined'))).toEqual([]);
      }),
      {numRuns, seed: 2021},
    );
  });

  it('names the choices for each of very many wrong ids, and looks for what was meant by some', () => {
    const groups = Array.from({length: 12}, (_, i) => ({id: `a-group-of-a-long-name-${i}`, label: 'G'}));
    const events = Array.from({length: 40_000}, (_, i) => event({group: `a-grup-of-a-long-nam-${i}`}));
    const started = performance.now();
    const {problems} = readTimeline({groups, events});
    expect(performance.now() - started).toBeLessThan(6000);
    expect(problems).toHaveLength(40_000);
    expect(problems[1]?.message).toMatch(/write a-group-of-a-long-name-1$/);
    expect(problems.at(-1)?.message).toMatch(/use one of: a-group-of-a-long-name-0, /);
  });

  it('leaves the document as it was', () => {
    const before = structuredClone(kabulAugust2021);
    readTimeline(kabulAugust2021);
    expect(kabulAugust2021).toEqual(before);
  });

  it('reads its own result again without a problem', () => {
    const {document} = readTimeline({...kabulAugust2021, asOf: 'never', tags: []}).timeline;
    expect(messages(document)).toEqual([]);
    expect(readTimeline(document).timeline.document).toEqual(document);
  });
});

describe('readTimeline: media', () => {
  const image = {type: 'image', url: 'bridge.jpg'};
  const alt = 'A bridge under water';

  it.each([
    {fact: 'an image', media: [{...image, alt}, image], at: 2},
    {fact: 'an image whose text is empty', media: [{...image, alt: ' '}], at: 1},
    {fact: 'a poster', media: [{type: 'video', url: 'film.mp4', poster: 'still.jpg'}], at: 1},
  ])('tells of $fact that nothing says what it shows, and draws it', ({media, at}) => {
    const {problems, timeline} = readTimeline({events: [event({id: 'e', media})]});
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'missing-alt',
        message: `row 1, media ${at}, alt: missing; write "alt": what the picture shows, for those who cannot see it`,
        where: {row: 1, event: 'e', field: 'media'},
      },
    ]);
    expect(timeline.events[0]?.media).toHaveLength(media.length);
  });

  it('tells of no other that it lacks a text', () => {
    const media = [
      {type: 'video', url: 'film.mp4'},
      {type: 'audio', url: 'voice.mp3'},
      {type: 'page', url: 'report.html'},
      {...image, alt},
    ];
    expect(messages({events: [event({media})]})).toEqual([]);
  });

  it('tells of a text of the wrong kind once', () => {
    expect(messages({events: [event({media: [{...image, alt: 5}]})]})).toEqual([
      'row 1, media 1, alt: 5 cannot stand here; write text in quotes',
    ]);
  });

  it.each([
    {field: 'url', media: [{...image, alt, url: 'java\nscript:alert(1)'}], left: 0},
    {field: 'poster', media: [{type: 'video', url: 'film.mp4', poster: 'data:image/png,x'}], left: 1},
  ])('leaves out an unsafe $field', ({field, media, left}) => {
    const {problems, timeline} = readTimeline({events: [event({media})]});
    expect(problems.map(({code, message}) => [code, message.split(':')[0]])).toEqual([['unsafe-url', `row 1, media 1, ${field}`]]);
    expect(timeline.events[0]?.media).toHaveLength(left);
  });
});
