import {describe, expect, it} from 'vitest';
import type {TimelineDocument} from '../../../src/model/fields.js';
import {vertical, type List} from '../../../src/layout/vertical.js';
import {article, inputOf} from './article.js';

function listed(input: ReturnType<typeof article>): List {
  const {timeline, events, words} = input;
  return vertical({timeline, events, words, breaks: [{t0: Date.UTC(2020, 1, 29, 19, 30), t1: Date.UTC(2021, 3, 15)}], tone: () => 1});
}

const of = (document: TimelineDocument) => listed(inputOf(document, 360));

describe('vertical', () => {
  const {items, tracks} = listed(article(360));
  const at = (id: string) => items.findIndex(({event}) => event.id === id);

  it('shows every event once, in time order, coarse before fine', () => {
    expect(items.length).toBe(20);
    expect(at('hrw-executions')).toBeLessThan(at('lashkar-gah-killings'));
    expect(at('lashkar-gah-killings')).toBeLessThan(at('toll-published'));
    expect(at('toll-published')).toBeLessThan(at('kabul-attack'));
  });

  it('opens a section with the date that its events share', () => {
    expect(items.flatMap(({heading}) => heading?.strong ?? [])).toEqual([
      'February 2020',
      'Since about May 2021',
      'Since about the week of 26 July',
      'Early Aug',
      'Monday 2 August',
      'Tuesday 3 August',
      'Wednesday 4 August',
      'Thursday 5 August',
      'Tuesday 31 August',
    ]);
  });

  it('brackets no earlier event down to one whose beginning is open', () => {
    const {items: rows} = of({events: ['2021-08-03T10:00', '[..1913]', '1850', '-0043'].map((date) => ({date, title: date}))});
    expect(rows.map(({pieces}) => pieces)).toEqual([[], [], [], []]);
  });

  it('tells collapsed time before the event that ends it', () => {
    expect(items.filter(({gap}) => gap).map(({event}) => event.id)).toContain('rural-districts');
  });

  it('puts the as-of rule before the first plan', () => {
    expect(items.findIndex(({asOf}) => asOf)).toBe(at('withdrawal-deadline'));
    expect(items.filter(({planned}) => planned).map(({event}) => event.id)).toEqual(['withdrawal-deadline']);
  });

  it('never runs two bars on one track', () => {
    for (const {pieces} of items) {
      const solid = pieces.filter(({kind}) => kind !== 'fade').map(({track}) => track);
      expect(new Set(solid).size).toBe(solid.length);
    }
    expect(tracks).toBeLessThanOrEqual(6);
  });

  it('runs what still goes on to the as-of rule, with a head', () => {
    const pieces = items.flatMap((item, row) => item.pieces.filter(({id}) => id === 'cities-encircled').map((piece) => ({row, ...piece})));
    expect(pieces.at(-1)).toMatchObject({row: at('ministry-post'), end: 'head'});
  });

  it('pales a bar where it may have ended', () => {
    const wednesday = items[at('taliban-vow')]?.pieces.find(({id}) => id === 'rural-districts');
    const tuesday = items[at('toll-published')]?.pieces.find(({id}) => id === 'rural-districts');
    expect([tuesday?.kind, wednesday?.kind]).toEqual(['bar', 'maybe']);
  });

  it('shares one bracket among moments of equal dates', () => {
    const ids = ['hrw-executions', 'spin-boldak', 'pakistan-adviser'];
    expect(new Set(ids.map((id) => items[at(id)]?.track)).size).toBe(1);
  });

  it('draws nothing beside events that stand alone in their day', () => {
    const list = of({
      events: [
        {date: '2021-08-03', title: 'One'},
        {date: '2021-08-05', title: 'Two'},
      ],
    });
    expect(list.tracks).toBe(0);
    expect(list.items.flatMap(({pieces}) => pieces)).toEqual([]);
  });

  it('ends what is over beside the last event in it, whatever begins nowhere later on', () => {
    const list = of({
      events: [
        {date: '1404/1438', title: 'Lasted'},
        {date: '1412', title: 'Within'},
        {date: '/1450', title: 'Of unknown beginning'},
        {date: '1665', title: 'After'},
      ],
    });
    const rows = list.items.flatMap(({pieces}, row) => pieces.filter(({id}) => id === list.items[0]?.event.id).map(() => row));
    expect(rows).toEqual([0, 1]);
  });
});
