import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {allocate} from '../../../src/scale/allocate.js';
import {maybeAnchor} from '../../../src/scale/anchors.js';
import {linearPlan, sequencePlan} from '../../../src/scale/plans.js';
import {timeScale} from '../../../src/scale/scale.js';
import {planSegments} from '../../../src/scale/segments.js';
import {numRuns} from '../runs.js';

const DAY = 864e5;
const anchorsOf = (days: readonly number[]) =>
  days.flatMap((day) => {
    const bound = {
      lo: day * DAY,
      min: day * DAY,
      max: (day + 1) * DAY,
      hi: (day + 1) * DAY,
      precision: 'day',
      qualifier: 'none',
      edtf: '',
    } as const;
    return maybeAnchor({kind: 'moment', at: bound}) ?? [];
  });
const someDays = fc.uniqueArray(fc.integer({min: 0, max: 30_000}), {minLength: 2, maxLength: 30});

describe('a linear plan', () => {
  it('draws every day as long as any other', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const anchors = anchorsOf(days);
        const scale = timeScale(allocate(linearPlan(planSegments(anchors, {timeZone: 'UTC'})), {length: 1000}));
        const [first, last] = [Math.min(...days), Math.max(...days)];
        const rate = (scale((last + 1) * DAY) - scale(first * DAY)) / (last + 1 - first);
        for (const day of days) expect(scale((day + 1) * DAY) - scale(day * DAY)).toBeCloseTo(rate, 6);
      }),
      {numRuns},
    );
  });
});

describe('a sequence', () => {
  it('gives every instant that events stand at a step of one length, in order', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const anchors = anchorsOf(days);
        const plan = sequencePlan(planSegments(anchors, {timeZone: 'UTC'}), anchors);
        const segments = allocate(plan, {length: 1000});
        expect(segments).toHaveLength(days.length);
        for (const {x0, x1, kind} of segments) {
          expect(x1 - x0).toBeCloseTo(1000 / days.length, 6);
          expect(kind).toBe('base');
        }
        const scale = timeScale(segments);
        const xs = [...anchors].sort((a, b) => a.anchor - b.anchor).map(({anchor}) => scale(anchor));
        expect(xs.every((x, i) => i === 0 || x > (xs[i - 1] ?? 0))).toBe(true);
      }),
      {numRuns},
    );
  });

  it('of nothing is nothing', () => {
    expect([sequencePlan([], []), linearPlan([])]).toEqual([[], []]);
  });
});
