import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {foldDrawing, foldList, isRun, type Row} from '../../../src/layout/chips.js';
import type {DatedEvent} from '../../../src/model/timeline.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {numRuns} from '../runs.js';

const eventsOf = (importances: readonly number[]): readonly DatedEvent[] =>
  readTimeline({
    events: importances.map((importance, i) => ({date: String(1000 + i), title: `Event ${i}`, importance})),
  }).timeline.events;

const everyOne = (rows: readonly Row[]) => rows.flatMap((row) => (isRun(row) ? row : [row]));
const runsIn = (rows: readonly Row[]) => rows.filter(isRun);
const keptIn = (rows: readonly Row[]) => rows.filter((row): row is DatedEvent => !isRun(row));
const importances = fc.array(fc.integer({min: 1, max: 3}), {minLength: 1, maxLength: 80});

describe('a folded list', () => {
  it('holds every event in one row, in order, and no run of one or over a section', () => {
    fc.assert(
      fc.property(importances, fc.integer({min: 0, max: 60}), fc.integer({min: 1, max: 9}), (weights, most, size) => {
        const events = eventsOf(weights);
        const sections = events.map((_, i) => Math.floor(i / size));
        const rows = foldList(events, sections, most);
        expect(everyOne(rows)).toEqual(events);
        for (const run of runsIn(rows)) {
          expect(run.length).toBeGreaterThan(1);
          expect(new Set(run.map((event) => sections[events.indexOf(event)])).size).toBe(1);
        }
      }),
      {numRuns},
    );
  });

  it('folds nothing that matters more than what it keeps, but for rows of one', () => {
    fc.assert(
      fc.property(importances, fc.integer({min: 0, max: 60}), (weights, most) => {
        const events = eventsOf(weights);
        const rows = foldList(
          events,
          events.map(() => 0),
          most,
        );
        const folded = runsIn(rows).flat();
        const top = [...events].sort((a, b) => (b.importance ?? 2) - (a.importance ?? 2)).slice(0, most);
        const least = Math.min(...top.map(({importance = 2}) => importance));
        expect(folded.filter(({importance = 2}) => importance > least)).toEqual([]);
      }),
      {numRuns},
    );
  });

  it('gives every section as many of equal events', () => {
    const events = eventsOf(Array.from({length: 40}, () => 2));
    const rows = foldList(
      events,
      events.map((_, i) => Math.floor(i / 10)),
      12,
    );
    expect(rows.map((row) => (isRun(row) ? row.length : 0))).toEqual([0, 0, 0, 7, 0, 0, 0, 7, 0, 0, 0, 7, 0, 0, 0, 7]);
  });
});

describe('a folded drawing', () => {
  it('draws every event or counts it in exactly one of a few chips, none of which is for one', () => {
    fc.assert(
      fc.property(importances, fc.integer({min: 0, max: 60}), (weights, kept) => {
        const events = eventsOf(weights);
        const rows = foldDrawing(events, kept);
        expect(
          everyOne(rows)
            .map(({id}) => id)
            .sort(),
        ).toEqual(events.map(({id}) => id).sort());
        expect(runsIn(rows).length).toBeLessThanOrEqual(6);
        if (events.length - kept > 1) expect(runsIn(rows).filter(({length}) => length < 2)).toEqual([]);
        expect(keptIn(rows).length).toBeGreaterThanOrEqual(Math.min(kept, events.length));
      }),
      {numRuns},
    );
  });

  it('keeps equal events as far apart as can be', () => {
    const rows = foldDrawing(eventsOf(Array.from({length: 9}, () => 2)), 3);
    expect(keptIn(rows).map(({index}) => index)).toEqual([0, 4, 8]);
  });
});
