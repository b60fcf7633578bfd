import {civilOf} from '../model/civil.js';
import type {Instant} from '../model/date.js';
import {timeScale, type Segment, type TimeScale} from './scale.js';
import {calendarIn, DIVISIONS, startsBetween, UNIT_MS} from './units.js';

/** A time scale with the shape of D3's, so that `d3.axisBottom` takes it. */
export interface AxisScale extends TimeScale {
  /** The instant of a pixel; outside the range the nearer end of the domain. */
  invert(x: number): Instant;
  domain(): [Instant, Instant];
  /** Starts of calendar units, for each segment of the unit that fits, about `count` on an even axis; none in a break. */
  ticks(count?: number): Instant[];
  /** How a tick is written without a language: `2021`, `2021-08`, `2021-08-03`, `18:00`. */
  tickFormat(): (t: Instant) => string;
  copy(): AxisScale;
}

/** A time scale dressed as one of D3's, with ticks on the calendar of an IANA zone. */
export function axisScale({segments}: TimeScale, timeZone = 'UTC'): AxisScale {
  const inverse = timeScale(segments.map(({t0, t1, x0, x1, kind}) => ({t0: x0, t1: x1, x0: t0, x1: t1, kind})));
  return Object.assign(timeScale(segments), {
    invert: (x: number): Instant => inverse(x),
    domain: () => inverse.range(),
    ticks: (count = 10): Instant[] => ticksOf(segments, count, timeZone),
    tickFormat: () => (t: Instant) => tickText(t, timeZone),
    copy: () => axisScale({segments} as TimeScale, timeZone),
  });
}

/** Ticks of every segment but breaks, of the finest interval that keeps them `1 / count` of the axis apart. */
function ticksOf(segments: readonly Segment[], count: number, timeZone: string): Instant[] {
  const [x0 = 0, x1 = 0] = [segments[0]?.x0, segments.at(-1)?.x1];
  const apart = (x1 - x0) / Math.max(1, count);
  return segments.flatMap((segment) => {
    const rate = (segment.x1 - segment.x0) / (segment.t1 - segment.t0);
    const division = DIVISIONS.find(([unit, step]) => UNIT_MS[unit] * step * rate >= apart);
    if (segment.kind === 'break' || !division) return [];
    return startsBetween(segment.t0 - 1, segment.t1, division, calendarIn(timeZone)); // a start at `t0` is one
  });
}

/** A tick without a language, as short as its instant allows: `2021`, `2021-08`, `2021-08-03`, `18:00`. */
function tickText(t: Instant, timeZone: string): string {
  const {year, month, day, hour, minute} = civilOf(t, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (hour > 0 || minute > 0) return `${two(hour)}:${two(minute)}`;
  if (day > 1) return `${year}-${two(month)}-${two(day)}`;
  return month > 1 ? `${year}-${two(month)}` : String(year);
}
