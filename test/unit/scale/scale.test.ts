import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {allocate} from '../../../src/scale/allocate.js';
import {axisScale} from '../../../src/scale/axis.js';
import {timeScale, type Segment} from '../../../src/scale/scale.js';
import {planSegments} from '../../../src/scale/segments.js';
import {numRuns} from '../runs.js';
import {set} from './sets.js';

const DAY = 86_400_000;
const day = (date: string): number => Date.parse(`${date}T00:00Z`);

/** A month on 62 px, a break of ten years on 40, two days on 98. */
const SEGMENTS: readonly Segment[] = [
  {t0: day('2011-08-01'), t1: day('2011-09-01'), x0: 0, x1: 62, kind: 'base'},
  {t0: day('2011-09-01'), t1: day('2021-08-03'), x0: 62, x1: 102, kind: 'break'},
  {t0: day('2021-08-03'), t1: day('2021-08-05'), x0: 102, x1: 200, kind: 'base'},
];

describe('timeScale', () => {
  const scale = timeScale(SEGMENTS);

  it.each([
    {at: '2011-08-01', x: 0},
    {at: '2011-08-16', x: 30},
    {at: '2011-09-01', x: 62},
    {at: '2021-08-03', x: 102},
    {at: '2021-08-04', x: 151},
    {at: '2021-08-05', x: 200},
  ])('puts $at at $x px', ({at, x}) => {
    expect(scale(day(at))).toBe(x);
    expect(scale(new Date(day(at)))).toBe(x);
  });

  it.each([
    {name: 'an instant before the domain stands at its start', t: day('1996-01-01'), x: 0},
    {name: 'an instant after the domain stands at its end', t: day('2031-01-01'), x: 200},
    {name: 'what never ended stands at the end', t: Infinity, x: 200},
  ])('$name', ({t, x}) => {
    expect(scale(t)).toBe(x);
  });

  it('has the range of its segments', () => {
    expect(scale.range()).toEqual([0, 200]);
  });

  it('maps all to 0 without segments', () => {
    const empty = timeScale([]);
    expect([empty(5), empty.range()]).toEqual([0, [0, 0]]);
  });

  it('increases strictly, is undone by invert and is linear in each segment', () => {
    fc.assert(
      fc.property(set, fc.double({min: 300, max: 3000, noNaN: true}), ({zone, events, asOf}, length) => {
        const plan = planSegments(events, {timeZone: zone, asOf});
        const drawn = axisScale(timeScale(allocate(plan, {length, floors: plan.map(() => 40)})));
        const inside = drawn.segments.flatMap(({t0, t1}) => [0, 0.25, 0.5, 0.75].map((share) => t0 + share * (t1 - t0)));
        expect(inside.filter((t, k) => k > 0 && drawn(t) <= drawn(inside[k - 1]!))).toEqual([]);
        const span = inside.at(-1)! - inside[0]! || DAY;
        expect(inside.filter((t) => Math.abs(drawn.invert(drawn(t)) - t) > 1e-6 * span)).toEqual([]);
        expect(drawn.segments.filter(({t0, t1, x0, x1}) => Math.abs(drawn((t0 + t1) / 2) - (x0 + x1) / 2) > 1e-6)).toEqual([]);
      }),
      {numRuns, seed: 4},
    );
  });
});
