import {axisBottom} from 'd3';
import {describe, expect, it} from 'vitest';
import {axisScale} from '../../../src/scale/axis.js';
import {timeScale} from '../../../src/scale/scale.js';
import {civil} from './article.js';

const day = (date: string): number => Date.parse(`${date}T00:00Z`);

describe('axisScale', () => {
  /** A month on 62 px, a break of ten years on 40, two days on 98. */
  const scale = axisScale(
    timeScale([
      {t0: day('2011-08-01'), t1: day('2011-09-01'), x0: 0, x1: 62, kind: 'base'},
      {t0: day('2011-09-01'), t1: day('2021-08-03'), x0: 62, x1: 102, kind: 'break'},
      {t0: day('2021-08-03'), t1: day('2021-08-05'), x0: 102, x1: 200, kind: 'base'},
    ]),
  );

  it.each([
    {x: -5, at: '2011-08-01'},
    {x: 30, at: '2011-08-16'},
    {x: 62, at: '2011-09-01'},
    {x: 151, at: '2021-08-04'},
    {x: 999, at: '2021-08-05'},
  ])('finds $at at $x px', ({x, at}) => {
    expect(scale.invert(x)).toBe(day(at));
  });

  it('has the domain and range of its segments, and so has its copy', () => {
    expect(scale.domain()).toEqual([day('2011-08-01'), day('2021-08-05')]);
    expect(scale.range()).toEqual([0, 200]);
    expect(scale.copy()(day('2011-08-16'))).toBe(30);
  });

  it('ticks each segment in a unit that fits it, and none in a break', () => {
    expect(scale.ticks(10).map((t) => scale.tickFormat()(t))).toEqual(['2011-08', '2021-08-03', '2021-08-04']);
  });

  it('starts its ticks at midnight in the zone', () => {
    const kabul = axisScale(timeScale([{t0: day('2021-08-02'), t1: day('2021-08-05'), x0: 0, x1: 300, kind: 'base'}]), 'Asia/Kabul');
    expect(kabul.ticks(3).map((t) => civil(t))).toEqual(['2021-08-03', '2021-08-04', '2021-08-05']);
  });

  it('has nothing to tick without segments', () => {
    const empty = axisScale(timeScale([]));
    expect([empty.invert(5), empty.domain(), empty.ticks()]).toEqual([0, [0, 0], []]);
  });

  it('is taken by d3.axisBottom', () => {
    expect(axisBottom<number>(scale as never).scale()(day('2021-08-04'))).toBe(151);
  });

  it.each([
    {at: '2021-01-01T00:00Z', text: '2021'},
    {at: '2021-08-01T00:00Z', text: '2021-08'},
    {at: '2021-08-03T00:00Z', text: '2021-08-03'},
    {at: '2021-08-03T06:05Z', text: '06:05'},
  ])('writes a tick at $at as $text', ({at, text}) => {
    expect(scale.tickFormat()(Date.parse(at))).toBe(text);
  });
});
