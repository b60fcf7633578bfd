import {describe, expect, it} from 'vitest';
import {arrivals, Live, type LiveHost} from '../../../src/element/live.js';
import {readTimeline, type Timeline} from '../../../src/model/timeline.js';
import {pictured} from './pictured.js';

const documentOf = (...ids: readonly string[]) => ({
  events: ids.map((id, i) => ({id, date: `2021-08-0${i + 1}`, title: `Event ${id}`})),
});
const timelineOf = (...ids: readonly string[]): Timeline => readTimeline(documentOf(...ids)).timeline;

describe('arrivals', () => {
  it.each([
    {name: 'what no answer had is new', known: 'a b', before: 'a b', now: 'a b c', ids: ['c']},
    {name: 'what an earlier answer had is not', known: 'a b c', before: 'a b', now: 'a b c', ids: []},
    {name: 'an answer that takes something back has nothing new', known: 'a b', before: 'a b', now: 'a', ids: []},
    {name: 'half of what stood is enough to be the same account', known: 'a b', before: 'a b', now: 'a c', ids: ['c']},
    {name: 'of another account nothing is new', known: 'a b c', before: 'a b c', now: 'c d e', ids: []},
    {name: 'the first events are not', known: '', before: '', now: 'a', ids: []},
  ])('$name', ({known, before, now, ids}) => {
    const events = (list: string) => timelineOf(...list.split(' ').filter(Boolean)).events;
    expect(arrivals(new Set(known.split(' ')), events(before), events(now))).toEqual(ids);
  });
});

describe('words of a timeline with something new', () => {
  const host = {addController: () => undefined, background: false} as unknown as LiveHost;

  it('sign what is new, and leave everything else as it was', () => {
    const live = new Live(host, () => undefined);
    const timeline = timelineOf('a', 'b', 'c');
    live.take({from: 'a.json', timeline: timelineOf('a', 'b')});
    live.take({from: 'a.json', timeline});
    const {words} = pictured(documentOf(), {timeline, signs: live.signs(timeline)});
    expect(timeline.events.map((event) => words.date(event))).toEqual(['Sun 1 Aug', 'Mon 2 Aug', 'New\u2002 Tue 3 Aug']);
    expect(timeline.events.map((event) => words.fullDate(event).includes('New'))).toEqual([false, false, false]);
    expect(live.sentence(words)).toBe('1 new event');
    live.hostDisconnected(); // nothing is left that ends the sentence
    expect(live.sentence(words)).toBe('');
  });

  it('are those of another address as they are', () => {
    const live = new Live(host, () => undefined);
    const timeline = timelineOf('a', 'b', 'c');
    live.take({from: 'a.json', timeline: timelineOf('a', 'b')});
    live.take({from: 'b.json', timeline});
    expect(live.signs(timeline)).toBe(undefined);
  });
});
