import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseTimeline} from '../../../src/input/index.js';
import {simile} from '../../../src/input/simile.js';
import {anything, harmIn, INJECTIONS} from './mutants.js';

interface Doc {
  readonly events: readonly Record<string, unknown>[];
  readonly [field: string]: unknown;
}
const read = (input: unknown) => {
  const {document, problems, origin} = simile(input);
  return {document: document as Doc, told: problems.map(({message}) => message), problems, origin};
};
const dateIn = (event: object, more = {}) => read({...more, events: [{title: 'Shot', ...event}]}).document.events[0]?.['date'];

describe('a date of SIMILE', () => {
  it.each([
    {fact: 'ISO', event: {start: '1963-11-22T12:30:40'}, date: '1963-11-22T12:30:40'},
    {fact: 'short names', event: {s: '1963', t: 'x'}, date: '1963'},
    {fact: 'what JavaScript writes, without its midnight', event: {start: 'Sat May 20 1961 00:00:00 GMT-0600'}, date: '1961-05-20'},
    {fact: 'English words', event: {start: 'May 20, 1961 3:05 pm'}, date: '1961-05-20T15:05'},
    {fact: 'a year before ours', event: {start: '44 BC'}, date: '-0043'},
    {fact: 'millions of years', event: {start: 65.5}, date: 'Y-65500000'},
    {fact: 'a span, of JSON', event: {start: '1963-05', end: '1963-06'}, date: '1963-05/1963-06'},
    {fact: 'an instant between two', event: {start: '1963-05', end: '1963-06', durationEvent: false}, date: '[1963-05..1963-06]'},
    {fact: 'an instant that began at the latest', event: {start: '1963-05', latestStart: '1963-06'}, date: '[1963-05..1963-06]'},
    {
      fact: 'ends known to the month',
      event: {start: '1963-05-02', latestStart: '1963-05-20', end: '1963-08-01'},
      date: '1963-05/1963-08-01',
    },
    {fact: 'ends known to the decade', event: {start: '1960', latestStart: '1963', earliestEnd: '1971', end: '1971'}, date: '196X/1971'},
    {fact: 'ends with no century in common', event: {start: '0999', latestStart: '1001', end: '1100'}, date: '0999~/1100'},
  ])('is $fact', ({event, date}) => {
    expect(dateIn(event)).toBe(date);
  });

  it('is a year of a file that says numeric, and told where it is negative', () => {
    const {document, told} = read({dateTimeFormat: 'numeric', events: [{start: '-4600', title: 'Earth'}]});
    expect([document.events[0]?.['date'], told]).toEqual([
      'Y-4600000000',
      ['row 1, start: "-4600" is read as 4600 million years ago; write it without a sign'],
    ]);
  });

  it('says what a widened end was between', () => {
    const {told} = read({events: [{start: '1963-05-02', latestStart: '1963-05-20', end: '1963-08-01', title: 'x'}]});
    expect(told).toEqual(['row 1, latestStart: a beginning between 1963-05-02 and 1963-05-20 is kept as 1963-05/1963-08-01']);
  });

  it('has the zone of a file whose times have one offset, else offsets of their own', () => {
    const at = (start: string) => ({start, title: 'x'});
    const one = read({events: [at('Fri Nov 22 1963 11:00:00 GMT-0600'), at('Sat May 20 1961 00:00:00 GMT-0600')]});
    expect([one.document['timeZone'], one.document.events.map(({date}) => date)]).toEqual([
      'Etc/GMT+6',
      ['1963-11-22T11:00', '1961-05-20'],
    ]);
    const two = read({events: [at('Fri Nov 22 1963 11:00:00 GMT-0600'), at('Fri Nov 22 1963 11:00:00 GMT+0530')]});
    expect([two.document['timeZone'], two.document.events.map(({date}) => date)]).toEqual([
      undefined,
      ['1963-11-22T11:00-06:00', '1963-11-22T11:00+05:30'],
    ]);
  });
});

describe('SIMILE', () => {
  it('is read as JSON with media, links and Markdown', () => {
    const {document, told} = read({
      dateTimeFormat: 'iso8601',
      events: [
        {
          start: '1963',
          title: 'A &amp; B',
          description: 'x <i>y</i>',
          image: '//a.example/b.png',
          link: 'https://a.example',
          classname: 'red',
          id: 'a',
        },
        {start: 'soon', title: 'C'},
        {start: '1963', description: 'No title'},
      ],
    });
    expect(document.events).toEqual([
      {
        date: '1963',
        title: 'A & B',
        id: 'a',
        summary: 'x *y*',
        url: 'https://a.example',
        tags: ['red'],
        media: [{type: 'image', url: 'https://a.example/b.png'}],
      },
      {date: '1963', title: 'No title', summary: 'No title'},
    ]);
    expect(told).toEqual([
      'row 2, start: "soon" is no date; write 1961-05-20, 1961-05 or "Sat May 20 1961 11:00:00 GMT-0600"',
      'row 3, title: no title; "No title" stands in its place; write "title": "…"',
    ]);
  });

  it('is read as XML, where an end without a word is the latest time of an instant', async () => {
    const text = `<?xml version="1.0"?>
<!-- from: x -->
<data>
  <event start="Fri Nov 22 1963 12:15:00 GMT-0600" end="Fri Nov 22 1963 12:20:00 GMT-0600" title="Floor &quot;6&quot;">He left &lt;i&gt;p 1&lt;/i&gt;</event>
  <event start="Wed May 01 1963 00:00:00 GMT-0600" end="Sat Jun 01 1963 00:00:00 GMT-0600" isDuration="true" title="Moves"/>
  <event start="never" title="C"/>
  <event start="1963-13" title="D"/>
</data>`;
    const {timeline, problems} = await parseTimeline(text);
    expect(timeline.events.map(({date, title, summary}) => [date, title, summary])).toEqual([
      ['1963-05-01/1963-06-01', 'Moves', undefined],
      ['[1963-11-22T12:15..1963-11-22T12:20]', 'Floor "6"', 'He left *p 1*'],
    ]);
    expect(problems.map(({where}) => [where.line, where.column, where.row])).toEqual([
      [6, 3, 3],
      [7, 3, 4],
    ]);
  });

  it('tells problems that are found later by their line', async () => {
    const {problems} = await parseTimeline('<data>\n<event start="1963" end="1961" title="A"/>\n</data>');
    expect(problems.map(({message, where}) => [message.slice(0, 14), where.line])).toEqual([['line 2, row 1,', 2]]);
  });

  it.each(['<data/>', '<data></data>', '<data><evnt/></data>', '', '<'])('names what is missing in %j', (text) => {
    const {document, problems} = read(text);
    expect([document, problems.some(({severity}) => severity === 'error'), problems.every(({where}) => where.line)]).toEqual([
      undefined,
      true,
      true,
    ]);
  });

  it('never throws, changes no prototype and gives every problem a place', () => {
    const names = [
      'events',
      'dateTimeFormat',
      'start',
      'end',
      'latestStart',
      'earliestEnd',
      'durationEvent',
      'title',
      'description',
      'image',
      'link',
      's',
      't',
    ];
    fc.assert(
      fc.property(anything(names), (input) => {
        for (const each of [input, {events: [input], dateTimeFormat: 'numeric'}]) {
          expect(simile(each).problems.every(({at, where}) => at ?? where.line)).toBe(true);
        }
      }),
      {numRuns: 1500, seed: 2021},
    );
  });

  it.each(INJECTIONS)('does no harm: %j', (bad) => {
    const event = {start: '1963', title: bad, description: bad, caption: bad, image: bad, link: bad, id: bad, classname: bad};
    expect(harmIn(read({events: [event]}).document)).toEqual([]);
    const text = bad.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    expect(
      harmIn(read(`<data><event start="1963" title="${text}" link="${text}" image="${text}">${text}</event></data>`).document),
    ).toEqual([]);
  });
});
