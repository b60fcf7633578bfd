import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {densestPart} from '../../../src/layout/densest.js';
import {densityOf, moveStep, overviewOf, type Overview} from '../../../src/layout/overview.js';
import {formatInstant} from '../../../src/locale/format-instant.js';
import {rareWords} from '../../../src/locale/rare-words.js';
import {DAY_MS, HOUR_MS} from '../../../src/model/civil.js';
import type {TimelineDocument} from '../../../src/model/fields.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {maybeAnchor} from '../../../src/scale/anchors.js';
import type {Segment} from '../../../src/scale/scale.js';
import {planSegments} from '../../../src/scale/segments.js';
import {DATA_SETS} from '../data-sets.js';
import {numRuns} from '../runs.js';
import {byLength} from './article.js';

/** The axis of a plan in which each stretch is as long as any other. */
const axisOf = (plan: readonly {readonly t0: number; readonly t1: number; readonly candidate: boolean}[]): Segment[] =>
  plan.map(({t0, t1, candidate}, k) => ({t0, t1, x0: 100 * k, x1: 100 * k + 100, kind: candidate ? 'break' : 'base'}));

function overviewFor(document: TimelineDocument, width: number, background = false, measure = byLength): Overview {
  const {timeline} = readTimeline(document);
  const events = timeline.events.filter((event) => background || !event.background);
  const place = {locale: 'en-GB', timeZone: timeline.timeZone, rare: rareWords};
  const plan = planSegments(
    events.flatMap(({when}) => maybeAnchor(when, timeline) ?? []),
    {timeZone: timeline.timeZone, asOf: timeline.asOf},
  );
  return overviewOf({
    events,
    axis: axisOf(plan),
    timeline,
    width,
    measure,
    nameOf: (t, unit, how) => formatInstant(t, unit, how, place),
    sentence: ({count, total, units, unit}) => `${count} of ${total} within ${units} ${unit}`,
  });
}

const kabul = DATA_SETS['kabul-august-2021']!;

/** Events on days of January 2024, an hour each where a number is one. */
const january = (dates: readonly string[]): TimelineDocument => ({
  timeZone: 'UTC',
  events: dates.map((date, k) => ({title: `Event ${k}`, date: `2024-01-${date}`})),
});

const day = (n: number) => n * DAY_MS;
const span = (from: number, to: number) => ({t0: day(from), t1: day(to)});

describe('densityOf', () => {
  const edges = [0, 1, 2, 3, 4].map(day);

  it.each([
    {name: 'no events leave it empty', events: [], counts: [0, 0, 0, 0]},
    {name: 'a day counts on that day alone', events: [[span(1, 2)]], counts: [0, 1, 0, 0]},
    {name: 'part of a day counts as the day', events: [[span(1.5, 1.6)]], counts: [0, 1, 0, 0]},
    {name: 'a stretch counts on each of its days', events: [[span(1, 3)], [span(2, 4)]], counts: [0, 1, 2, 1]},
    {name: 'either of two days counts, not what lies between', events: [[span(3, 4), span(0, 1)]], counts: [1, 0, 0, 1]},
    {name: 'twice on one day is once', events: [[span(1.1, 1.2), span(1.5, 2.5)]], counts: [0, 1, 1, 0]},
    {name: 'what lies outside does not count', events: [[span(-2, 0)], [span(4, 9)]], counts: [0, 0, 0, 0]},
    {name: 'what reaches over an end counts inside', events: [[span(-2, 1)], [span(3, 9)]], counts: [1, 0, 0, 1]},
  ])('$name', ({events, counts}) => {
    expect(densityOf(events, edges)).toEqual(counts);
  });

  it('sums to the days that each event touches', () => {
    const spans = fc.tuple(fc.double({min: 0, max: 39, noNaN: true}), fc.double({min: 0.01, max: 5, noNaN: true}));
    fc.assert(
      fc.property(fc.array(spans, {maxLength: 30}), (all) => {
        const events = all.map(([from, length]) => [span(from, from + length)]);
        const counts = densityOf(
          events,
          Array.from({length: 41}, (_, k) => day(k)),
        );
        const touched = all.map(([from, length]) => Math.min(40, Math.ceil(from + length)) - Math.floor(from));
        expect(counts.reduce((a, b) => a + b, 0)).toBe(touched.reduce((a, b) => a + b, 0));
      }),
      {numRuns},
    );
  });
});

describe('densestPart', () => {
  const whole = {t0: Date.UTC(2024, 0, 1), t1: Date.UTC(2024, 1, 1)};
  const of = (dates: readonly string[]) => densestPart(readTimeline(january(dates)).timeline.events, whole, 'UTC');

  it.each([
    {
      name: 'half of them in two days',
      dates: ['02', '09', '10', '11', '11', '12', '25', '30'],
      found: {count: 4, total: 8, units: 3, unit: 'day'},
    },
    {
      name: 'those beyond the half that its days hold',
      dates: ['02', '10T08', '10T09', '10T10', '10T11', '30'],
      found: {count: 3, total: 6, units: 3, unit: 'hour'},
    },
    {name: 'the first of equals', dates: ['04', '04', '04', '20', '20', '20'], found: {t0: Date.UTC(2024, 0, 4), count: 3}},
  ])('finds $name', ({dates, found}) => {
    expect(of(dates)).toMatchObject(found);
  });

  it.each([
    {name: 'few events', dates: ['02', '10', '10', '10']},
    {name: 'events that are spread evenly', dates: ['02', '06', '10', '14', '18', '22', '26', '30']},
  ])('has nothing to say of $name', ({dates}) => {
    expect(of(dates)).toBeUndefined();
  });

  it('is eleven of twenty events within three days of the article', () => {
    expect(overviewFor(kabul, 1168).note).toMatchObject({text: '11 of 20 within 3 day', side: 'before'});
  });
});

describe('the ticks of an overview', () => {
  it.each([
    {name: 'half-years of the article', document: kabul, width: 1168, names: ['February 2020', 'July', 'January 2021', 'July']},
    {name: 'short names where there is less room', document: kabul, width: 328, names: ['Feb 2020', 'Jul', 'Jan 2021', 'Jul']},
    {name: 'years of a century', document: DATA_SETS['dreyfus-affair']!, width: 328, names: ['1895', '1900', '1905']},
  ])('are $name', ({document, width, names}) => {
    expect(overviewFor(document, width).ticks.map(({name}) => name)).toEqual(names);
  });

  it('are none where no word can be measured', () => {
    const {ticks, note} = overviewFor(kabul, 800, false, () => Infinity);
    expect([ticks, note]).toEqual([[], undefined]);
  });
});

describe('moveStep', () => {
  const year = {t0: 0, t1: day(365)};

  it.each([
    {name: 'a day where a pixel is less', whole: year, window: year, width: 600, step: ['day', 1]},
    {name: 'a week where a pixel is more than a day', whole: year, window: year, width: 300, step: ['week', 1]},
    {name: 'a day where few are looked at', whole: year, window: span(10, 20), width: 300, step: ['day', 1]},
    {name: 'an hour of a few days', whole: span(0, 5), window: span(0, 5), width: 600, step: ['hour', 1]},
    {name: 'years of many', whole: span(0, 365 * 1000), window: span(0, 365 * 1000), width: 600, step: ['year', 2]},
  ])('is $name', ({whole, window, width, step}) => {
    expect(moveStep(whole, window, width)).toEqual(step);
  });
});

describe('an overview of any data set at any width', {timeout: 120_000}, () => {
  const cases = fc.tuple(fc.constantFrom(...Object.keys(DATA_SETS)), fc.integer({min: 200, max: 2000}), fc.boolean());

  it('has columns that touch from edge to edge, no more than pixels, with heights in proportion', () => {
    fc.assert(
      fc.property(cases, ([name, width, background]) => {
        const {columns, path, t0, t1, step} = overviewFor(DATA_SETS[name]!, width, background);
        expect(columns.length).toBeLessThanOrEqual(width + 2);
        expect(path.length).toBeLessThan(60 * width);
        expect([columns[0]?.from, columns.at(-1)?.to]).toEqual([0, 1]);
        expect(columns.slice(1).every(({from}, k) => from === columns[k]?.to)).toBe(true);
        const most = Math.max(...columns.map(({count}) => count));
        expect(columns.every(({count, height}) => (count ? height > 0 && height <= 1 : height === 0))).toBe(true);
        expect(columns.filter(({count}) => count === most).every(({height}) => most < 5 || height === 1)).toBe(true);
        if (step[0] === 'day') {
          // linear: a day is as wide as any other
          const widths = columns.slice(1, -1).map(({from, to}) => (to - from) * (t1 - t0));
          expect(widths.every((ms) => Math.abs(ms - DAY_MS) <= HOUR_MS + 1)).toBe(true);
        }
      }),
      {numRuns},
    );
  });

  it('has names that stand apart, on the strip, few and in order', () => {
    fc.assert(
      fc.property(cases, ([name, width, background]) => {
        const {ticks} = overviewFor(DATA_SETS[name]!, width, background);
        expect(ticks.length).toBeLessThanOrEqual(Math.max(4, width / 200));
        const ends = ticks.map((tick) => tick.at * width + 5 + byLength(tick.name, 'ribbon'));
        ticks.slice(1).forEach(({at}, k) => expect(at * width).toBeGreaterThanOrEqual((ends[k] ?? 0) + 5));
        expect(Math.max(0, ...ends)).toBeLessThanOrEqual(width);
      }),
      {numRuns},
    );
  });

  it('has a sentence that stands on the strip, over nothing high', () => {
    fc.assert(
      fc.property(cases, ([name, width, background]) => {
        const {note, columns} = overviewFor(DATA_SETS[name]!, width, background);
        if (!note) return;
        const length = byLength(note.text, 'ribbon');
        const x0 = note.at * width - (note.side === 'before' ? length : 0);
        expect(x0).toBeGreaterThanOrEqual(0);
        expect(x0 + length).toBeLessThanOrEqual(width);
        const under = columns.filter(({from, to}) => to * width > x0 && from * width < x0 + length);
        expect(Math.max(0, ...under.map(({height}) => height))).toBeLessThanOrEqual(0.25);
      }),
      {numRuns},
    );
  });
});
