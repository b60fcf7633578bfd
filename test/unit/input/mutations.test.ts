import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ElementTree} from '../../../src/input/format.js';
import {parseTimeline} from '../../../src/input/index.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {numRuns} from '../runs.js';
import {mutations, spoilt} from './mutants.js';
import {HUGE_PIECES, TEXTS, VALUES, withPieces} from './texts.js';

describe.each(VALUES)('$name, spoilt in up to six places', ({read, input}) => {
  it('is read without a throw, with a place for each problem, in 3,000 ways', () => {
    const {problems} = readTimeline(read(input).document);
    expect(problems.every(({code}) => /missing-alt|unknown-group/.test(code))).toBe(true); // it is good before it is spoilt
    fc.assert(
      fc.property(spoilt(input), (bad) => {
        const reading = read(bad);
        expect(reading.problems.filter(({at, where}) => !at && !where.line)).toEqual([]);
        for (const {where} of readTimeline(reading.document).problems) {
          const path = where.row === undefined ? [where.field ?? 'events'] : ['events', where.row - 1, where.field ?? 'date'];
          reading.origin?.(path);
        }
      }),
      {numRuns: 3000, seed: 2021},
    );
    expect([Object.keys(Object.prototype), 'bad' in {}]).toEqual([[], false]);
  });

  it.each(['<a ', '%20', 'T1\n', '9:30 ', '2021-08-03 ', 'wikipedia.org/wiki/', '1', ' ', 'May 1, '])(
    'takes linear time for a long %j in every field',
    (piece) => {
      const long = `${piece.repeat(50_000)}x`;
      const filled = JSON.parse(JSON.stringify(input), (_, value: unknown) => (typeof value === 'object' ? value : long)) as unknown;
      const started = performance.now();
      read(filled);
      read(
        JSON.parse(JSON.stringify(input), (key, value: unknown) =>
          typeof value === 'object' || /year|start|^s$/i.test(key) ? value : long,
        ),
      );
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );
});

const li = (datetime: string, title: string): ElementTree => ({
  name: 'li',
  attributes: {'data-group': 'City', 'data-tags': '["a"]'},
  children: [
    {name: 'time', attributes: {datetime}, children: ['3 August']},
    ' ',
    {name: 'strong', attributes: {}, children: [title]},
    ' Loud.',
  ],
});
const TREE: ElementTree = {
  name: 'div',
  attributes: {},
  children: [{name: 'ol', attributes: {'data-as-of': '2021-08-05'}, children: [li('2021-08-03', 'Bomb'), li('2021-08', 'Talks')]}],
};

/** Names that a prototype has before anything is read. */
const BARE = [Object.prototype, Array.prototype].map((each) => Object.getOwnPropertyNames(each).length);

/** Milliseconds that a reading may take whatever the machine does beside it, and for each million of letters: to tell slow from never. */
const PATIENCE_MS = 3000;
const PATIENCE_MS_A_MEGABYTE = 2000;

/** That an input is read without a throw, in time, into problems that have a place, and that no prototype has anything new. */
async function check(input: unknown): Promise<void> {
  const started = performance.now();
  const {timeline, problems} = await parseTimeline(input);
  const took = performance.now() - started;
  const text = typeof input === 'string' ? input.replace(/^\uFEFF/, '') : '';
  expect(took).toBeLessThan(PATIENCE_MS + (PATIENCE_MS_A_MEGABYTE * text.length) / 1e6);
  expect(problems.filter(({code}) => code === 'broken-format' || code === 'missing-part')).toEqual([]);
  const lines = text.split(/\r\n|\r|\n/);
  for (const {message, where} of problems) {
    const {line, column, row, field} = where;
    if (timeline.events.length > 0) expect(line ?? row ?? field, message).toBeDefined();
    if (text && row !== undefined) expect(line, message).toBeDefined();
    if (line === undefined) continue;
    expect([line >= 1, line <= lines.length], message).toEqual([true, true]);
    expect(column ?? 1, message).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
  expect([Object.prototype, Array.prototype].map((each) => Object.getOwnPropertyNames(each).length)).toEqual(BARE);
  expect('bad' in {}).toBe(false);
}

/** Letters of a huge cell; at full counts ten million. */
const HUGE = numRuns < 2000 ? 60_000 : 10_000_000;

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  it('is good before it is mutated', async () => {
    const {problems, timeline} = await parseTimeline(text);
    expect(problems.filter(({severity, code}) => severity === 'error' && !/unknown-(?:group|source)|ambiguous-date/.test(code))).toEqual(
      [],
    );
    expect(timeline.events.length).toBeGreaterThan(0);
  });

  it('is read however its text is cut, doubled, swapped and snagged', async () => {
    await fc.assert(fc.asyncProperty(mutations(text), check), {numRuns, seed: 2021});
  }, 240_000);

  it.each(HUGE_PIECES)(
    'is read with %j over and over in its text',
    async (piece) => {
      await check(withPieces(text, piece, HUGE));
    },
    240_000,
  );

  it.each(['[', '{"a":', '<data>', '<event start="1">', '"', 'section x\n', 'BEGIN:VEVENT\n'])(
    'is read with %j nested 10,000 deep',
    async (piece) => {
      for (const at of [0, text.length >> 1, text.length]) await check(text.slice(0, at) + piece.repeat(10_000) + text.slice(at));
    },
    240_000,
  );
});

describe('a tree of elements', () => {
  it('is read however its values are spoilt', async () => {
    await fc.assert(fc.asyncProperty(spoilt(TREE), check), {numRuns, seed: 2021});
  }, 240_000);

  it('is read with elements nested 10,000 deep around it and in it', async () => {
    const nest = (inner: ElementTree): ElementTree => {
      let tree = inner;
      for (let i = 0; i < 10_000; i++) tree = {name: 'div', attributes: {}, children: [tree]};
      return tree;
    };
    await check(nest(TREE));
    await check({
      ...TREE,
      children: [{name: 'ol', attributes: {}, children: [li('2021', 'Bomb'), {...li('2022', 'B'), children: [nest(TREE)]}]}],
    });
    const {timeline} = await parseTimeline({name: 'ol', attributes: {}, children: [li('2021', 'Bomb'), nest(TREE)]});
    expect(timeline.events.map(({title}) => title)).toEqual(['Bomb']);
  });
});

describe('XML with entities that stand for one another a billion times', () => {
  it('is read as it stands: none of them is ever made', async () => {
    const names = Array.from({length: 10}, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`);
    const text = `<?xml version="1.0"?><!DOCTYPE data [<!ENTITY lol0 "lol">${names.join('')}]><data><event start="1963" title="&lol10;"/></data>`;
    const {timeline, problems} = await parseTimeline(text);
    expect([timeline.events.map(({title}) => title), problems.map(({code}) => code)]).toEqual([['&lol10;'], ['entities-left-out']]);
  });
});

describe('a wide sheet', () => {
  it('of 3,000 unknown headings and 100 rows is told of each heading once', async () => {
    const headings = Array.from({length: 3000}, (_, i) => `other ${i}`);
    const rows = Array.from({length: 100}, (_, i) => `2021,T${i},${headings.map(() => 'x').join(',')}`);
    const text = ['date,title,' + headings.join(','), ...rows].join('\n');
    const {problems, timeline} = await parseTimeline(text);
    expect([timeline.events.length, problems.length, problems.at(-1)?.where]).toEqual([
      100,
      3000,
      {row: 2, field: 'other 2999', line: 2, column: 6 + 2 * 2999 + 3},
    ]);
  });
});

describe('groups', () => {
  it('nested 20,000 deep are read, and those in a circle are told one by one', async () => {
    const nested = Array.from({length: 20_000}, (_, i) => ({id: `g${i}`, label: 'x', ...(i && {parent: `g${i - 1}`})}));
    const circle = [
      {id: 'a', label: 'A', parent: 'b'},
      {id: 'b', label: 'B', parent: 'a'},
      {id: 'c', label: 'C', parent: 'a'},
    ];
    const {problems, timeline} = await parseTimeline({groups: [...nested, ...circle], events: [{date: '2021', title: 'T', group: 'g9'}]});
    expect(problems.map(({code}) => code)).toEqual(['circular-parent', 'circular-parent']);
    expect(timeline.groups.slice(-3)).toEqual([{id: 'a', label: 'A'}, {id: 'b', label: 'B'}, circle[2]]);
  });
});
