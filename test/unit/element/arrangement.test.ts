import {describe, expect, it} from 'vitest';
import * as arrangement from '../../../src/element/arrangement.js';
import {wantsArrangement, type Picture} from '../../../src/element/picture.js';
import {isChip} from '../../../src/layout/layout.js';
import type {TimelineDocument} from '../../../src/model/fields.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {DATA_SETS} from '../data-sets.js';
import {pictured as picture} from './pictured.js';

/** Ids that stand in a list, and those that its chips count. */
const shownIn = ({list}: Picture) => list.items.flatMap(({event}) => (isChip(event) || 'isEra' in event ? [] : [event.id]));
const chipsIn = ({list}: Picture) => list.items.flatMap(({event}) => (isChip(event) ? [event] : []));
const idsOf = (document: TimelineDocument) =>
  readTimeline(document)
    .timeline.events.map(({id}) => id)
    .sort();

const year = (count: number, more: (i: number) => object = () => ({})): TimelineDocument => ({
  events: Array.from({length: count}, (_, i) => ({
    date: new Date(Date.UTC(2020, 0, 1 + Math.floor((i * 360) / count))).toISOString().slice(0, 10),
    title: `Event ${i}`,
    ...more(i),
  })),
});

describe('events of no group', () => {
  const groups = [
    {id: 'city', label: 'City'},
    {id: 'army', label: 'Army'},
  ];
  const events = [
    {date: '2020-01-01', title: 'Speech', group: 'army'},
    {date: '2020-02-01', title: 'Storm'},
    {date: '2020-03-01', title: 'March', group: 'city'},
  ];
  const looks = ({events: drawn, words}: Picture) => drawn.map((event) => words.groupIndex(event));

  it('look like none, and stand in the key', () => {
    const found = picture({groups, events});
    expect(looks(found)).toEqual([1, -1, 0]);
    expect(found.key.groups.map(({index, label}) => [index, label])).toEqual([
      [0, 'City'],
      [1, 'Army'],
      [-1, 'Other'],
    ]);
  });

  it('have the first look where no event has a group', () => {
    const found = picture({groups, events: events.map(({date, title}) => ({date, title}))});
    expect([looks(found), found.key.groups]).toEqual([[0, 0, 0], []]);
  });

  it('are told as not shown where groups are asked for', () => {
    const {words} = picture({groups, events}, {groups: 'army'});
    expect(words.note([])[0]?.[1]).toBe('2 events of other groups not shown.');
  });
});

describe('drawn and counted', () => {
  const cases = Object.keys(DATA_SETS).flatMap((name) =>
    (['auto', 'horizontal', 'vertical', 'list'] as const).flatMap((layout) => [360, 768, 1200].map((width) => ({name, layout, width}))),
  );

  it.each(cases)('make every event of $name, $layout at $width px', ({name, layout, width}) => {
    const document = DATA_SETS[name] as TimelineDocument;
    const drawn = picture(document, {layout, width});
    const counted = chipsIn(drawn).flatMap(({more}) => more.map(({id}) => id));
    expect([...shownIn(drawn), ...counted].sort()).toEqual(idsOf(document));
    if (document.events.length <= 200 && !drawn.drawing) expect(counted).toEqual([]);
    if (drawn.drawing)
      expect(drawn.drawing.scene.labels.map(({id}) => id).sort()).toEqual([...shownIn(drawn), ...chipsIn(drawn).map(({id}) => id)].sort());
  });
});

describe('a list of more than 200 events', () => {
  const document = year(320, (i) => ({importance: i % 10 ? 2 : 3}));

  it('shows about 200, and every chip opens to exactly what it counts', () => {
    const closed = picture(document, {width: 360});
    const chips = chipsIn(closed);
    expect(shownIn(closed).length).toBeGreaterThanOrEqual(200);
    expect(shownIn(closed).length).toBeLessThan(230);
    for (const chip of chips) {
      const open = picture(document, {width: 360, opened: new Set([chip.id])});
      const more = shownIn(open).filter((id) => !shownIn(closed).includes(id));
      expect(more).toEqual(chip.more.map(({id}) => id));
      expect(chip.title).toBe(`${chip.more.length} more`);
    }
  });

  it('unfolds for the open event, and on paper', () => {
    const [chip] = chipsIn(picture(document, {width: 360}));
    const [hidden] = chip?.more ?? [];
    expect(shownIn(picture(document, {width: 360, selected: hidden?.id}))).toContain(hidden?.id);
    expect(shownIn(picture(document, {width: 360, isPrinted: true}))).toHaveLength(320);
  });

  it('opens and closes a chip by its row alone', () => {
    const drawn = picture(document, {width: 360});
    const [chip] = chipsIn(drawn);
    const host = {requestUpdate: () => {}} as Parameters<typeof arrangement.toggle>[0];
    const parts = {opened: new Set<string>()};
    expect(arrangement.toggle(host, parts, drawn, shownIn(drawn)[0])).toBe(false);
    expect(arrangement.toggle(host, parts, drawn, chip?.id)).toBe(true);
    expect([...parts.opened]).toEqual([chip?.id]);
    expect(arrangement.toggle(host, parts, drawn, chip?.id)).toBe(true);
    expect([...parts.opened]).toEqual([]);
  });
});

describe('a window on a drawing', () => {
  const document: TimelineDocument = {...year(12), asOf: '2021-06-01'};

  it('has a chip at each end for what lies outside, and no rule of a date beyond it', () => {
    const {drawing, events} = picture(document, {from: '2020-03', to: '2020-09'});
    const chips = events.flatMap((event) => (isChip(event) ? [[event.title, event.more.length]] : []));
    expect(chips).toEqual([
      ['2 earlier', 2],
      ['2 later', 2],
    ]);
    expect(drawing?.scene.labels.map(({id}) => id)).toEqual(events.map(({id}) => id));
    expect(drawing?.scene.paths.some(({role}) => role === 'as-of')).toBe(false);
    expect(drawing?.scene.blocks.some(({kind}) => kind === 'as-of')).toBe(false);
  });
});

describe('the words of the as-of rule', () => {
  it('stand before it where the picture ends too soon for them, and on no label', () => {
    const events = ['2025-03-01', '2025-03-05', '2025-03-12', '2025-03-15~/2025-03-18'].map((date, i) => ({
      date,
      title: `Event ${i} of a strike`,
    }));
    const planned = {date: '2025-04-02', title: 'Hearing', outcome: 'planned'} as const;
    const {drawing} = picture({asOf: '2025-03-20', events: [...events, planned]});
    const rule = Number(/M([\d.]+)/u.exec(drawing?.scene.paths.find(({role}) => role === 'as-of')?.d ?? '')?.[1]);
    const block = drawing?.scene.blocks.find(({kind}) => kind === 'as-of');
    expect(block).toBeDefined();
    const {x = 0, width = 0} = block ?? {};
    expect(x > rule || x + width < rule).toBe(true);
  });
});

describe('the key', () => {
  it('has the colour of each group by its place in the document, whatever is asked for', () => {
    const document: TimelineDocument = {
      ...year(6, (i) => ({group: i % 2 ? 'b' : 'c'})),
      groups: ['a', 'b', 'c'].map((id) => ({id, label: id.toUpperCase()})),
    };
    const keyOf = (groups?: string) => picture(document, {groups}).key.groups.map(({index, label}) => [label, index]);
    expect(keyOf()).toEqual([
      ['B', 1],
      ['C', 2],
    ]);
    expect(keyOf('c b')).toEqual([
      ['C', 2],
      ['B', 1],
    ]);
    const {events, words} = picture(document, {groups: 'c'});
    expect(events.map((event) => words.groupIndex(event))).toEqual([2, 2, 2]);
  });
});

describe('a long account whose own window is short', () => {
  it('is drawn where what lies in the window finds its places', () => {
    const document = {...year(60), to: '2020-02-01'};
    expect(picture(document, {background: false}).drawing?.scene.labels.length).toBe(7); // six, and a chip for what comes later
    expect(picture(year(60), {background: false}).drawing).toBeUndefined();
  });
});

describe('headings', () => {
  it('are months for sixty days of a year, and a date beside a title leaves the month to them', () => {
    const {list, words} = picture(year(60), {width: 360});
    const headings = list.items.flatMap(({heading}) => heading?.strong ?? []);
    expect(headings.slice(0, 3)).toEqual(['January 2020', 'February 2020', 'March 2020']);
    expect(list.items.slice(0, 2).map(({event}) => words.refinement(event))).toEqual(['1 Jan', '7 Jan']);
    const wide = picture(year(60));
    expect(wide.list.items.slice(0, 2).map(({event}) => wide.words.refinement(event))).toEqual(['1', '7']);
  });
});

describe('headings of long ages', () => {
  it.each([
    ['decades', (i: number) => String(1900 + 2 * i), ['1900s', '1910s']],
    ['centuries', (i: number) => String(1700 + 35 * i), ['1700s', '1800s']],
    ['centuries before our era', (i: number) => `-${String(1599 - 35 * i).padStart(4, '0')}`, ['1601–1502 BC', '1501–1402 BC']],
  ])('are %s', (_, date, first) => {
    const {list} = picture({events: Array.from({length: 45}, (__, i) => ({date: date(i), title: `Event ${i}`}))}, {width: 360});
    const headings = list.items.flatMap(({heading}) => heading?.strong.replaceAll(/[\u2009\u202f]/gu, '') ?? []);
    expect(headings.slice(0, 2)).toEqual(first);
  });
});

describe('what is asked for', () => {
  const document: TimelineDocument = {
    ...year(12, (i) => ({group: i % 2 ? 'b' : 'a'})),
    groups: [
      {id: 'a', label: 'A'},
      {id: 'b', label: 'B'},
      {id: 'c', label: 'C'},
    ],
  };

  it('waits for this part, and for nothing else', () => {
    const {timeline} = readTimeline(document);
    const plain = {
      timeline,
      background: false,
      layout: 'auto',
      scale: 'auto',
      order: 'asc',
      timeDirection: 'auto',
      colorScheme: 'auto',
    } as const;
    expect(wantsArrangement(plain)).toBe(false);
    expect(wantsArrangement({...plain, timeline: readTimeline(DATA_SETS['kabul-august-2021']).timeline})).toBe(false);
    for (const asked of [
      {layout: 'list'},
      {layout: 'horizontal'},
      {scale: 'linear'},
      {order: 'desc'},
      {from: '2020'},
      {to: '2020'},
      {groups: 'a'},
      {timeline: readTimeline(year(41)).timeline},
      {timeline: readTimeline({...document, eras: [{date: '2020', label: 'Then'}]}).timeline},
      {timeline: readTimeline({...document, description: 'With *weight*'}).timeline},
    ] as const)
      expect(wantsArrangement({...plain, ...asked}), JSON.stringify(Object.keys(asked))).toBe(true);
  });

  it('groups: which, in what order', () => {
    const {events, key} = picture(document, {groups: 'b c'});
    expect(events.map(({group}) => group)).toEqual(Array.from({length: 6}, () => 'b'));
    expect(key.groups.map(({label}) => label.toLowerCase())).toEqual(['b']);
  });

  it('a window: what lies outside is counted before and after', () => {
    const drawn = picture(document, {width: 360, from: '2020-03', to: '2020-09'});
    const [before, after] = chipsIn(drawn);
    expect([before?.title, after?.title]).toEqual(['2 earlier', '2 later']);
    expect(shownIn(drawn)).toHaveLength(8);
  });

  it('the newest first: every row once, headings over their rows, tracks whole', () => {
    const asc = picture(DATA_SETS['kabul-august-2021'] as TimelineDocument, {width: 360});
    const desc = picture(DATA_SETS['kabul-august-2021'] as TimelineDocument, {width: 360, order: 'desc'});
    expect(shownIn(desc)).toEqual(shownIn(asc).reverse());
    expect(desc.list.items.filter(({heading}) => heading)).toHaveLength(asc.list.items.filter(({heading}) => heading).length);
    expect(desc.list.items.flatMap(({gap}) => gap?.elapsed ?? [])).toEqual(asc.list.items.flatMap(({gap}) => gap?.elapsed ?? []).reverse());
    expect(desc.list.items[0]?.heading).toBeDefined();
    expect(desc.list.look).toContain('turned');
  });

  it('equal steps tell no time on the ribbon, and say so', () => {
    const {drawing, words} = picture(document, {scale: 'sequence'});
    expect(drawing?.scene.words).toEqual([]);
    expect(words.note([])[0]?.join(' ')).toMatch(/^Not to scale: .*equal steps/u);
  });

  it('a named break is told by its name', () => {
    const apart: TimelineDocument = {
      ...year(3),
      events: [...year(3).events, {date: '2030-05-01', title: 'Later'}],
      breaks: [{date: '2021/2029', label: 'Quiet years'}],
    };
    expect(picture(apart, {width: 360}).list.items.flatMap(({gap}) => gap?.elapsed ?? [])).toEqual([
      expect.stringMatching(/^Quiet years, \d/u),
    ]);
  });
});

describe('what became of a plan', () => {
  it('stands beside its date, on a drawing and in a list', () => {
    const document: TimelineDocument = {
      asOf: '2021-09-30',
      events: [
        {date: '2021-08-31', title: 'Kept', outcome: 'met'},
        {date: '2021-09-10', title: 'Too late', outcome: 'missed'},
        {date: '2021-09-20', title: 'Off', outcome: 'cancelled'},
      ],
    };
    const {events, words} = picture(document);
    expect(events.map((event) => words.date(event))).toEqual(['Tue 31 Aug, met', 'Fri 10 Sept, missed', 'Mon 20 Sept, cancelled']);
    const list = picture(document, {width: 360});
    expect(list.events.map((event) => list.words.alone(event))).toEqual([
      'Tuesday 31 August, met',
      'Friday 10 September, missed',
      'Monday 20 September, cancelled',
    ]);
  });
});

describe('eras', () => {
  const document: TimelineDocument = {
    ...year(9),
    eras: [
      {date: '2020-02/2020-05', label: 'First'},
      {date: '2020-04/2020-08', label: 'Second'},
    ],
  };

  it('stand behind a drawing, with names that never meet, and in its list', () => {
    const {drawing, list} = picture(document);
    const strips = drawing?.scene.words.filter(({text}) => text === 'First' || text === 'Second') ?? [];
    expect(strips.map(({text}) => text)).toEqual(['First', 'Second']);
    expect(strips[0]?.y).not.toBe(strips[1]?.y);
    expect(drawing?.scene.paths.slice(0, 4).map(({role}) => role)).toEqual(['era', 'era-strip', 'era', 'era-strip']);
    expect(list.items.filter(({event}) => 'isEra' in event)).toHaveLength(2);
  });

  it('are rows of a list, before what begins with them', () => {
    const titles = picture(document, {width: 360}).list.items.map(({event}) => event.title);
    expect(titles.indexOf('First')).toBeLessThan(titles.indexOf('Second'));
    expect(titles).toHaveLength(11);
  });
});

describe('a plan soon after the as-of date', () => {
  it('does not stand under the name of a month that it is not in', () => {
    const drawn = picture(
      {
        timeZone: 'UTC',
        asOf: '2025-03-20',
        events: [
          {date: '2024-11~', title: 'Talks begin in a back room'},
          {date: '2025-02-28T09:30', title: 'Ballot closes'},
          {date: '2025-03-03/..', title: 'Cranes stand still'},
          {date: '2025-03-04 evening', title: 'Port authority calls the walkout unlawful'},
          {date: '[2025-03-06,2025-03-08]', title: 'Letter to the minister'},
          {date: '2025-03-15~/2025-03-18', title: 'Mediation at the town hall'},
          {id: 'hearing', date: '2025-04-02', title: 'Court hearing', outcome: 'planned'},
        ],
      },
      {layout: 'horizontal'},
    );
    const {scene, scale} = drawn.drawing as NonNullable<Picture['drawing']>;
    const rule = scale(Date.UTC(2025, 2, 21));
    const told = scene.words.filter(({role, x}) => role === 'ribbon' && x >= rule).map(({text}) => text);
    expect(told.length).toBeGreaterThan(0);
    expect(told.at(-1)).not.toBe('Mar');
  });
});

describe('a story of several years in a list', () => {
  const story: TimelineDocument = {
    timeZone: 'UTC',
    eras: [
      {date: '2018-03/2021-06', label: 'First instance'},
      {date: '2021-07/2023-02', label: 'Appeal'},
    ],
    events: [
      {date: '2018-03-12', title: 'Claim filed'},
      {date: '2018-09/2019-04', title: 'Papers exchanged'},
      {date: '[2020-03,2020-06]', title: 'A letter'},
      {date: '2024-11-03', title: 'Judgment'},
    ],
  };

  it('says the years of a span', () => {
    const {events, words} = picture(story, {layout: 'vertical', width: 360});
    const told = events.map((event) => words.refinement(event).replace(/\s/gu, ' '));
    expect(told.slice(1, 3)).toEqual(['September 2018 – April 2019', 'March 2020 or June 2020']);
  });

  it('leaves out eras that lie outside its window', () => {
    const titles = (asked: object) => picture(story, {layout: 'vertical', width: 360, ...asked}).list.items.map(({event}) => event.title);
    expect(titles({})).toContain('First instance');
    expect(titles({from: '2024'})).not.toContain('First instance');
    expect(titles({window: {t0: Date.UTC(2024, 9), t1: Date.UTC(2024, 11)}})).not.toContain('Appeal');
  });
});
