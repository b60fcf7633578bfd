import {civilOf} from '../model/civil.js';
import type {Instant} from '../model/date.js';
import type {Unit} from '../scale/scale.js';
import {calendarIn, LARGER, startsBetween, UNIT_MS} from '../scale/units.js';
import type {TimeWindow} from '../scale/window.js';
import type {Measure} from './layout.js';

/** A line on the strip with a name beside it; `at` is a share of the width. */
export interface OverviewTick {
  readonly at: number;
  readonly name: string;
}

/** Names a unit that begins at an instant; `isFirst` where what holds it begins too, and is named with it. */
export type TickNamer = (t: Instant, unit: Unit, how: {readonly form: 'long' | 'short'; readonly isFirst: boolean}) => string;

/** What ticks are fitted with. */
export interface OverviewTickOptions {
  readonly width: number;
  readonly timeZone: string;
  /** The role `ribbon` is a little wider than what is painted. */
  readonly measure: Measure;
  readonly nameOf: TickNamer;
}

/** What ticks may stand for, from fine to coarse; years run on in steps of 1, 2 and 5. */
const STEPS: readonly (readonly [Unit, number])[] = [
  ['hour', 1],
  ['hour', 3],
  ['hour', 6],
  ['hour', 12],
  ['day', 1],
  ['week', 1],
  ['month', 1],
  ['month', 3],
  ['month', 6],
  ...Array.from({length: 30}, (_, k): [Unit, number] => ['year', ([1, 2, 5][k % 3] ?? 1) * 10 ** Math.floor(k / 3)]),
];

/** From a line to its name, and from that to the next line, in CSS pixels. */
const ROOM = {before: 5, after: 9} as const;

/** More than four ticks want so many pixels for each: the strip says where one is, the drawing when what happened. */
const APART = 200;

const FEWEST = 4;

/**
 * The ticks of a strip, in order: the finest units of which there are few, whose names stand clear of each other and end on
 * the strip. The beginning is a tick too, as a part of its unit, where its name has room. Names are long, else short.
 */
export function overviewTicks(whole: TimeWindow, options: OverviewTickOptions): OverviewTick[] {
  const {width, timeZone} = options;
  const most = Math.max(FEWEST, Math.floor(width / APART));
  const rate = width / (whole.t1 - whole.t0);
  for (const [unit, step] of STEPS) {
    if (UNIT_MS[unit] * step * rate * (most + 1) < width / 2) continue; // far too many to look at each
    const starts = startsBetween(whole.t0, whole.t1, [unit, step], calendarIn(timeZone)).filter(
      (t) => unit !== 'month' || (civilOf(t, timeZone).month - 1) % step === 0,
    );
    // a beginning that no round year names says more than it tells
    for (const times of step > 1 && unit === 'year' ? [starts] : [[whole.t0, ...starts], starts]) {
      if (times.length > most || !times.length) continue;
      for (const form of ['long', 'short'] as const) {
        const ticks = namedTicks(times, unit, form, whole, options);
        if (ticks) return ticks;
      }
    }
  }
  return [];
}

/** Ticks with their names; undefined where two would touch. The last may do without one. */
function namedTicks(
  times: readonly Instant[],
  unit: Unit,
  form: 'long' | 'short',
  {t0, t1}: TimeWindow,
  {width, timeZone, measure, nameOf}: OverviewTickOptions,
): OverviewTick[] | undefined {
  const holder = unit === 'week' ? 'month' : LARGER[unit];
  const heldIn = (t: Instant) => (holder ? calendarIn(timeZone)(t, holder) : 0);
  const ticks = times.map((t, k): OverviewTick => {
    const before = times[k - 1];
    const isFirst = before === undefined || heldIn(before) !== heldIn(t);
    return {at: (t - t0) / (t1 - t0), name: nameOf(t, unit, {form, isFirst})};
  });
  const isClear = ticks.every(({at, name}, k) => {
    const end = at * width + ROOM.before + measure(name, 'ribbon');
    const next = ticks[k + 1];
    return next ? end + ROOM.after <= next.at * width : end <= width || ticks.length > 2;
  });
  if (!isClear) return undefined;
  return ticks.filter(({at, name}) => at * width + ROOM.before + measure(name, 'ribbon') <= width);
}
