import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {allocate, breakWidth, keptFloors} from '../../../src/scale/allocate.js';
import type {PlannedSegment, Segment} from '../../../src/scale/scale.js';
import {timeScale} from '../../../src/scale/scale.js';
import {planSegments} from '../../../src/scale/segments.js';
import {numRuns} from '../runs.js';
import {set} from './sets.js';

const DAY = 86_400_000;

/** Touching segments of so many days; a minus sign makes a candidate. */
const days = (...lengths: number[]): PlannedSegment[] => {
  let t = 0;
  return lengths.map((length) => ({t0: t, t1: (t += Math.abs(length) * DAY), candidate: length < 0}));
};
const widths = (segments: readonly Segment[]): number[] => segments.map(({x0, x1}) => Math.round((x1 - x0) * 10) / 10);

describe('breakWidth', () => {
  it.each([
    {days: 30, width: 28},
    {days: 210, width: 36},
    {days: 6570, width: 55.1},
  ])('a break of $days days is $width px wide', ({days: n, width}) => {
    expect(Math.round(breakWidth(n * DAY) * 10) / 10).toBe(width);
  });
});

describe('allocate', () => {
  it.each([
    {name: 'without floors time is drawn to scale', plan: days(10, 30), length: 400, floors: [], px: [100, 300]},
    {name: 'a floor takes from the others by their duration', plan: days(10, 10, 20), length: 400, floors: [250], px: [250, 50, 100]},
    {name: 'a floor that scale gives anyway changes nothing', plan: days(10, 30), length: 400, floors: [90, 20], px: [100, 300]},
    {name: 'a candidate takes no more than twice its break width', plan: days(10, -210, 10), length: 400, floors: [], px: [164, 72, 164]},
    {name: 'a candidate holds its words', plan: days(10, -210, 10), length: 400, floors: [0, 90], px: [155, 90, 155]},
    {
      name: 'a longer candidate is never shorter than one with longer words',
      plan: days(1, -40, 1, -400, 1),
      length: 300,
      floors: [0, 90, 0, 60],
      px: [40, 90, 40, 90, 40],
    },
    {name: 'an axis of no segments has none', plan: [], length: 400, floors: [], px: []},
  ])('$name', ({plan, length, floors, px}) => {
    expect(widths(allocate(plan, {length, floors}))).toEqual(px);
  });

  it('gives each label its share of what is left beyond the words, where not all fits', () => {
    expect(widths(allocate(days(10, 10), {length: 200, least: [40, 60], floors: [140, 160]}))).toEqual([90, 110]);
  });

  it('gives all that is left to a floor without end', () => {
    expect(widths(allocate(days(10, 10), {length: 200, least: [40, 60], floors: [Infinity, 0]}))).toEqual([140, 60]);
  });

  it('scales words down alike where not even they fit', () => {
    expect(widths(allocate(days(10, 10), {length: 50, least: [40, 60], floors: [140, 160]}))).toEqual([20, 30]);
  });

  it.each([
    {name: 'much slower than both neighbours', floors: [300, 0, 300], kind: 'break'},
    {name: 'half as fast as its neighbour', floors: [1, 120, 1], kind: 'base'},
  ])('draws a candidate $name as $kind', ({floors, kind}) => {
    const plan = days(100, -100, 100);
    expect(allocate(plan, {length: kind === 'break' ? 700 : 360, floors})[1]?.kind).toBe(kind);
  });

  it('starts where it is told to', () => {
    expect(allocate(days(10), {length: 100, floors: [], start: 16}).map(({x0, x1}) => [x0, x1])).toEqual([[16, 116]]);
  });

  const laidOut = fc.record({
    data: set,
    length: fc.double({min: 100, max: 4000, noNaN: true}),
    need: fc.double({min: 0, max: 120, noNaN: true}),
    more: fc.double({min: 0, max: 80, noNaN: true}),
  });
  const planOf = ({zone, events, asOf}: {zone: string; events: Parameters<typeof planSegments>[0]; asOf: number | undefined}) =>
    planSegments(events, {timeZone: zone, asOf});

  it('shares out exactly the length, and keeps every floor that fits', () => {
    fc.assert(
      fc.property(laidOut, ({data, length, need}) => {
        const plan = planOf(data);
        const floors = keptFloors(
          plan,
          plan.map((_, k) => (k % 3) * need),
        );
        const segments = allocate(plan, {length, floors});
        expect(segments.at(-1)?.x1).toBe(length);
        expect(segments.filter(({x0, x1}) => x1 <= x0)).toEqual([]);
        if (floors.reduce((sum, floor) => sum + floor, 0) > length) return;
        expect(segments.filter(({x0, x1}, k) => x1 - x0 < floors[k]! - 1e-6 * length)).toEqual([]);
      }),
      {numRuns, seed: 51},
    );
  });

  it('draws a longer candidate at least as long as a shorter one', () => {
    fc.assert(
      fc.property(laidOut, ({data, length, need, more}) => {
        const plan = planOf(data);
        const segments = allocate(plan, {length, least: plan.map((_, k) => (k % 2) * more), floors: plan.map((_, k) => (k % 5) * need)});
        const drawn = segments.filter((_, k) => plan[k]!.candidate).sort((a, b) => a.t1 - a.t0 - (b.t1 - b.t0));
        expect(drawn.filter(({x0, x1}, k) => k > 0 && x1 - x0 < drawn[k - 1]!.x1 - drawn[k - 1]!.x0 - 1e-6)).toEqual([]);
      }),
      {numRuns, seed: 52},
    );
  });

  it('moves nothing farther than the axis grows', () => {
    fc.assert(
      fc.property(laidOut, ({data, length, need, more}) => {
        const plan = planOf(data);
        const [least, floors] = [plan.map((_, k) => (k % 2) * 40), plan.map((_, k) => (k % 4) * need)];
        const short = timeScale(allocate(plan, {length, least, floors}));
        const long = timeScale(allocate(plan, {length: length + more, least, floors}));
        const moved = data.events.map(({anchor}) => long(anchor) - short(anchor));
        expect(moved.filter((by) => by < -1e-6 || by > more + 1e-6)).toEqual([]);
      }),
      {numRuns, seed: 7},
    );
  });
});
