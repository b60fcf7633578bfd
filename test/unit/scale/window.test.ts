import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {DAY_MS, HOUR_MS} from '../../../src/model/civil.js';
import {timeScale, type Segment} from '../../../src/scale/scale.js';
import {
  centreWindow,
  cutAxis,
  growthFor,
  limitWindow,
  panWindow,
  slideWindow,
  timeAt,
  wholeWindow,
  windowAxis,
  windowLimits,
  zoomWindow,
  type TimeWindow,
} from '../../../src/scale/window.js';
import {numRuns} from '../runs.js';

/** Segments from their days, pixels and kinds. */
type Part = readonly [days: number, px: number, kind?: 'break'];

function axisOf(parts: readonly Part[]): Segment[] {
  let [t, x] = [0, 16];
  return parts.map(([days, px, kind]) => {
    const segment: Segment = {t0: t, t1: (t += days * DAY_MS), x0: x, x1: (x += px), kind: kind ?? 'base'};
    return segment;
  });
}

/** A month in 100 px, fourteen months of silence in 80, five days in 300. */
const axis = axisOf([
  [30, 100],
  [420, 80, 'break'],
  [5, 300],
]);
const day = (n: number) => n * DAY_MS;

describe('windowAxis', () => {
  it('draws the window from edge to edge, ribbon grown and breaks as long as they were', () => {
    const drawn = windowAxis(axis, {t0: day(15), t1: day(452)});
    const scale = timeScale(drawn);
    expect([scale(day(15)), scale(day(452))]).toEqual([16, expect.closeTo(496, 6)]);
    expect(drawn.map(({x0, x1}) => Math.round(x1 - x0))).toEqual([235, 80, 706]);
  });

  it('is the whole axis for the whole window', () => {
    expect(windowAxis(axis, wholeWindow(axis))).toEqual(axis);
  });
});

describe('cutAxis', () => {
  it('cuts what reaches over an end, at the time that stands there', () => {
    expect(cutAxis(axis, 66, 256)).toEqual([
      {t0: day(15), t1: day(30), x0: 66, x1: 116, kind: 'base', of: {t0: 0, t1: day(30)}},
      {t0: day(30), t1: day(450), x0: 116, x1: 196, kind: 'break'},
      {t0: day(450), t1: day(451), x0: 196, x1: 256, kind: 'base', of: {t0: day(450), t1: day(455)}},
    ]);
  });
});

describe('limitWindow', () => {
  it.each<[string, TimeWindow, TimeWindow | undefined]>([
    ['keeps one within the axis', {t0: day(10), t1: day(20)}, {t0: day(10), t1: day(20)}],
    ['turns one that runs backwards', {t0: day(20), t1: day(10)}, {t0: day(10), t1: day(20)}],
    ['cuts what lies outside', {t0: day(-9), t1: day(20)}, {t0: 0, t1: day(20)}],
    ['is none for the whole', {t0: day(-9), t1: day(999)}, undefined],
    ['widens an instant to an hour', {t0: day(10), t1: day(10)}, {t0: day(10) - HOUR_MS / 2, t1: day(10) + HOUR_MS / 2}],
    ['leaves a break for the ribbon beside it', {t0: day(31), t1: day(40)}, {t0: day(30) - HOUR_MS / 2, t1: day(30) + HOUR_MS / 2}],
    ['widens one at the end into the axis', {t0: day(500), t1: day(600)}, {t0: day(455) - HOUR_MS, t1: day(455)}],
  ])('%s', (_, window, limited) => {
    expect(limitWindow(axis, window)).toEqual(limited);
  });
});

describe('slideWindow', () => {
  it.each<[string, number, TimeWindow]>([
    ['moves it in time, as long as it was', 5, {t0: day(15), t1: day(25)}],
    ['stops at the beginning', -99, {t0: 0, t1: day(10)}],
    ['stops at the end', 999, {t0: day(445), t1: day(455)}],
    ['leaves half of it on the ribbon that is nearest to where silence is', 100, {t0: day(25), t1: day(35)}],
  ])('%s', (_, days, slid) => {
    expect(slideWindow(axis, {t0: day(10), t1: day(20)}, day(days))).toEqual(slid);
  });
});

describe('a window of any axis', () => {
  const axes = fc
    .array(fc.tuple(fc.integer({min: 1, max: 4000}), fc.integer({min: 20, max: 400})), {minLength: 1, maxLength: 7})
    .map((parts) => axisOf(parts.map(([days, px], k): Part => (k % 2 && k < parts.length - 1 ? [days, px, 'break'] : [days, px]))));
  const share = fc.double({min: 0, max: 1, noNaN: true});
  const cases = fc.tuple(axes, share, share).map(([found, a, b]) => {
    const end = found.at(-1) as Segment;
    const t = (at: number) => timeAt(found, 16 + at * (end.x1 - 16));
    return {found, end, window: limitWindow(found, {t0: t(a), t1: t(b)}) ?? wholeWindow(found)};
  });

  it('has limits that its ends reach without the other moving', () => {
    fc.assert(
      fc.property(cases, ({found, window}) => {
        const {latest, earliest} = windowLimits(found, window);
        const whole = wholeWindow(found);
        const late = limitWindow(found, {...window, t0: latest}) ?? whole;
        const early = limitWindow(found, {...window, t1: earliest}) ?? whole;
        expect([late.t1, early.t0]).toEqual([window.t1, window.t0]);
        expect([late.t0, early.t1]).toEqual([latest, earliest]);
      }),
      {numRuns},
    );
  });

  it('that is shortest, half of it in a break, lies within its own limits', () => {
    const window = limitWindow(axis, {t0: day(30), t1: day(30) + 1})!;
    const {latest, earliest} = windowLimits(axis, window);
    expect([latest, earliest]).toEqual([window.t0, window.t1]);
  });

  it('slides anywhere as long as it is', () => {
    fc.assert(
      fc.property(cases, share, ({found, window}, to) => {
        const {t0, t1} = wholeWindow(found);
        const slid = slideWindow(found, window, to * (t1 - t0) - window.t0);
        expect(slid.t1 - slid.t0).toBeCloseTo(window.t1 - window.t0, 2);
        expect(slid.t0 >= t0 && slid.t1 <= t1 + 1).toBe(true);
      }),
      {numRuns},
    );
  });

  it('keeps the time under the pointer, unless an end of the axis is in the way', () => {
    fc.assert(
      fc.property(cases, share, fc.double({min: 0.2, max: 5, noNaN: true}), ({found, end, window}, at, factor) => {
        const x = 16 + at * (end.x1 - 16);
        const t = timeAt(windowAxis(found, window), x);
        const after = zoomWindow(found, window, factor, x);
        const whole = wholeWindow(found);
        const isFree = after.t0 > whole.t0 && after.t1 < whole.t1;
        if (isFree) expect(timeScale(windowAxis(found, after))(t)).toBeCloseTo(x, 1);
        expect(after.t0).toBeLessThan(after.t1);
        expect(after.t0).toBeGreaterThanOrEqual(whole.t0);
        expect(after.t1).toBeLessThanOrEqual(whole.t1);
        expect(growthFor(found, after)).toBeGreaterThanOrEqual(1);
      }),
      {numRuns},
    );
  });

  it('moves by as many pixels as it is dragged, or to the end', () => {
    fc.assert(
      fc.property(cases, fc.integer({min: -900, max: 900}), ({found, window}, dx) => {
        const after = panWindow(found, window, dx);
        const whole = wholeWindow(found);
        const moved = timeScale(windowAxis(found, window))(after.t0) - 16;
        if (after.t0 > whole.t0 && after.t1 < whole.t1) expect(moved).toBeCloseTo(-dx, 1);
        expect(growthFor(found, after)).toBeCloseTo(growthFor(found, window), 3);
      }),
      {numRuns},
    );
  });

  it('holds the instant that it is centred on', () => {
    fc.assert(
      fc.property(cases, share, ({found, end, window}, at) => {
        const t = timeAt(found, 16 + at * (end.x1 - 16));
        const {t0, t1} = centreWindow(found, window, t);
        expect(t0).toBeLessThanOrEqual(t + 1);
        expect(t1).toBeGreaterThanOrEqual(t - 1);
      }),
      {numRuns},
    );
  });
});
