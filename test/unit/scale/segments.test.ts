import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Anchor} from '../../../src/scale/anchors.js';
import type {PlannedSegment} from '../../../src/scale/scale.js';
import {planSegments} from '../../../src/scale/segments.js';
import {floorUnit} from '../calendar-units.js';
import {article, articleWithBackground, asOf, civil, timeZone} from './article.js';
import {numRuns} from '../runs.js';
import {set} from './sets.js';

const DAY = 86_400_000;
const dayOf = (date: string): number => Date.parse(`${date}T00:00Z`);
const onDay = (date: string): Anchor => {
  const min = dayOf(date);
  return {anchor: min + DAY / 2, min, max: min + DAY, lo: min, hi: min + DAY};
};
const written = (plan: readonly PlannedSegment[], zone = timeZone): string[] =>
  plan.map(({t0, t1, candidate}) => `${civil(t0, zone)} ${civil(t1, zone)}${candidate ? ' break' : ''}`);

describe('planSegments', () => {
  it('tells the article in months, days and enlarged days, and breaks at its two silences', () => {
    expect(written(planSegments(article, {timeZone, asOf}))).toEqual([
      '2020-02-01 2020-03-01',
      '2020-03-01 2021-04-01 break',
      '2021-04-01 2021-07-26',
      '2021-07-26 2021-08-03',
      '2021-08-03 2021-08-06',
      '2021-08-06 2021-08-31 break',
      '2021-08-31 2021-09-01',
    ]);
  });

  it('puts 18 years of silence before the article where its background is drawn', () => {
    expect(written(planSegments(articleWithBackground, {timeZone, asOf})).slice(0, 4)).toEqual([
      '1996-01-01 2002-01-01',
      '2002-01-01 2020-02-01 break',
      '2020-02-01 2020-03-01',
      '2020-03-01 2021-04-01 break',
    ]);
  });

  it.each([
    {name: 'no events need no axis', dates: [], plan: []},
    {name: 'one day is one segment', dates: ['2021-08-03'], plan: ['2021-08-03 2021-08-04']},
    {
      name: 'events of one density stay on one scale',
      dates: ['2021-01-01', '2021-02-03', '2021-03-01', '2021-04-10'],
      plan: ['2021-01-01 2021-05-01'],
    },
    {
      name: 'a few quiet days are drawn, not break',
      dates: ['2021-08-01', '2021-08-02', '2021-08-03', '2021-08-06', '2021-08-07'],
      plan: ['2021-08-01 2021-08-08'],
    },
    {
      name: 'years of silence between two busy weeks are break',
      dates: ['2001-09-11', '2001-09-12', '2001-09-13', '2021-08-14', '2021-08-15', '2021-08-16'],
      plan: ['2001-09-11 2001-09-14', '2001-09-14 2021-08-14 break', '2021-08-14 2021-08-17'],
    },
  ])('$name', ({dates, plan}) => {
    expect(written(planSegments(dates.map(onDay), {timeZone: 'UTC'}), 'UTC')).toEqual(plan);
  });

  it('breaks where the editor asks, as far as nothing happens there', () => {
    const events = ['2021-01-01', '2021-02-03', '2021-03-01', '2021-04-10'].map(onDay);
    const breaks = [[dayOf('2021-01-20'), dayOf('2021-02-25')] as const];
    expect(written(planSegments(events, {timeZone: 'UTC', breaks}), 'UTC')).toEqual([
      '2021-01-01 2021-02-04',
      '2021-02-04 2021-02-25 break',
      '2021-02-25 2021-04-11',
    ]);
  });

  it('shows a window wider than its events from end to end', () => {
    const events = ['2021-08-01', '2021-08-02', '2021-08-03'].map(onDay);
    const plan = planSegments(events, {timeZone: 'UTC', from: dayOf('2021-01-01'), to: dayOf('2022-01-01')});
    expect(written(plan, 'UTC')).toEqual([
      '2021-01-01 2021-01-02',
      '2021-01-02 2021-08-01 break',
      '2021-08-01 2021-08-04',
      '2021-08-04 2021-12-31 break',
      '2021-12-31 2022-01-01',
    ]);
  });

  it('leaves out what lies outside the window', () => {
    const events = ['2001-09-11', '2021-08-01', '2021-08-03'].map(onDay);
    expect(written(planSegments(events, {timeZone: 'UTC', from: dayOf('2021-08-01')}), 'UTC')).toEqual(['2021-08-01 2021-08-04']);
  });

  it('shows the day of writing, and cuts the axis after it, where plans lie far off', () => {
    const plan = planSegments(['2021-08-01', '2021-08-02', '2021-08-03', '2021-12-31'].map(onDay), {
      timeZone: 'UTC',
      asOf: dayOf('2021-08-06'),
    });
    expect(written(plan, 'UTC')).toEqual(['2021-08-01 2021-08-06', '2021-08-06 2021-12-31 break', '2021-12-31 2022-01-01']);
  });

  it('ends with the day of writing, where nothing is planned', () => {
    const plan = planSegments(['2021-01-01', '2021-04-10', '2021-08-05'].map(onDay), {timeZone: 'UTC', asOf: dayOf('2021-08-06')});
    expect(written(plan, 'UTC')).toEqual(['2021-01-01 2021-08-06']);
  });

  it('reaches from the first to the last event however many there are', () => {
    const days = Array.from({length: 20_001}, (_, k) => onDay('2001-01-01').min + k * DAY);
    const plan = planSegments(
      days.map((min) => ({anchor: min + DAY / 2, min, max: min + DAY, lo: min, hi: min + DAY})),
      {timeZone: 'UTC'},
    );
    expect(written(plan, 'UTC')).toEqual(['2001-01-01 2055-11-01']);
  });

  it('hides no anchor, no end of a band or bar and no as-of instant in a candidate', () => {
    fc.assert(
      fc.property(set, ({zone, events, asOf}) => {
        const breaks = events.map(({lo, hi}) => [lo, hi + 300 * DAY] as const);
        for (const {t0, t1, candidate} of planSegments(events, {timeZone: zone, asOf, breaks})) {
          if (!candidate) continue;
          const hidden = (t: number | undefined) => t !== undefined && t > t0 && t < t1;
          expect(events.filter((e) => [e.anchor, e.min, e.max, e.lo, e.hi, e.span?.[1]].some(hidden))).toEqual([]);
          expect(hidden(asOf)).toBe(false);
        }
      }),
      {numRuns, seed: 61},
    );
  });

  it('covers every event with touching segments cut at midnight or on the hour, and never ends in a break', () => {
    fc.assert(
      fc.property(set, ({zone, events, asOf}) => {
        const plan = planSegments(events, {timeZone: zone, asOf});
        const [first, last] = [plan[0]!, plan.at(-1)!];
        expect(first.t0).toBeLessThanOrEqual(Math.min(...events.map(({lo}) => lo)));
        expect(last.t1).toBeGreaterThanOrEqual(Math.max(...events.map(({hi}) => hi)));
        expect([first.candidate, last.candidate]).toEqual([false, false]);
        expect(plan.slice(1).map(({t0}) => t0)).toEqual(plan.slice(0, -1).map(({t1}) => t1));
        expect(plan.filter(({t0, t1}) => t1 <= t0)).toEqual([]);
        expect(plan.filter(({t0}) => floorUnit(t0, 'hour', zone) !== t0)).toEqual([]);
        expect(plan.filter(({candidate}, k) => candidate && plan[k + 1]?.candidate)).toEqual([]);
      }),
      {numRuns, seed: 62},
    );
  });

  it('gives the same plan whatever the order of its events', () => {
    fc.assert(
      fc.property(set, ({zone, events, asOf}) => {
        expect(planSegments([...events].reverse(), {timeZone: zone, asOf})).toEqual(planSegments(events, {timeZone: zone, asOf}));
      }),
      {numRuns, seed: 63},
    );
  });
});
