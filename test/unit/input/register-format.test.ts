// The formats that are registered here are there for every file that shares a worker: this one has one of its own.
import {describe, expect, it} from 'vitest';
import type {InputFormat} from '../../../src/input/format.js';
import {parseTimeline, readInput, registerFormat} from '../../../src/input/index.js';

describe('registerFormat', () => {
  it('adds a format that is looked at first, and that may be asked for by name', async () => {
    registerFormat({
      name: 'lines',
      recognises: (input) => typeof input === 'string' && input.startsWith('#lines'),
      load: () => (input) => ({
        document: String(input)
          .split('\n')
          .slice(1)
          .map((title) => ({date: '2021', title})),
        problems: [],
      }),
    });
    const {timeline} = await parseTimeline('#lines\nOne\nTwo', {format: 'lines'});
    expect(timeline.events.map(({title}) => title)).toEqual(['One', 'Two']);
    expect((await readInput('#lines')).problems).toEqual([]);
  });

  it('turns what a format throws into a problem', async () => {
    registerFormat({
      name: 'thrower',
      recognises: () => false,
      load: () => () => {
        throw new Error('lost');
      },
    });
    expect((await readInput('x', {format: 'thrower'})).problems[0]?.message).toBe(
      'format "thrower" threw "Error: lost"; mend it, or use another',
    );
  });

  it('does not offer it a document that is good as it stands', async () => {
    const good = {events: [{date: '2021', title: 'Kept'}]};
    registerFormat({name: 'greedy', recognises: (input) => input === good, load: () => () => ({document: {events: []}, problems: []})});
    const {timeline} = await parseTimeline(good);
    expect(timeline.events.map(({title}) => title)).toEqual(['Kept']);
  });

  it('refuses a name that is taken', () => {
    expect(() => registerFormat({name: 'json', recognises: () => false, load: () => () => ({problems: []})})).toThrow(
      'format "json" stands already',
    );
  });

  it.each([{name: 'x1'}, {name: 'My Format', recognises: () => false, load: () => () => ({problems: []})}])('refuses %j', (format) => {
    expect(() => registerFormat(format as InputFormat)).toThrow('is no format; write {name');
  });

  it('passes over a format that throws when it is asked, and tells of one that gives nothing', async () => {
    registerFormat({
      name: 'sheet-thrower',
      recognises: (input) => (input as string).startsWith('ACME'),
      load: () => () => ({problems: []}),
    });
    expect((await parseTimeline([{date: '2021', title: 'A'}])).timeline.events).toHaveLength(1);
    expect((await parseTimeline('ACME')).problems.map(({message}) => message)).toEqual([
      'format "sheet-thrower" gave no {document, problems}; have it return them',
    ]);
  });
});
