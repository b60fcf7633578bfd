import type {Instant} from '../model/date.js';
import {civilOf} from '../model/civil.js';
import type {Segment, TimeScale, Unit} from './scale.js';
import {rateFor, toldIn, type Told} from './told.js';
import {calendarIn, LARGER, startsBetween, UNIT_MS} from './units.js';

/** How much room a word may take: `August`, `Aug`; `Tue 3`, `3`. */
export type TickWidth = 'long' | 'short' | 'narrow';

/** What the second line of the ribbon says of some cells. */
export interface Caption {
  /** The unit that holds them all; none where the cells are years. */
  readonly of?: Unit | undefined;
  /** Whether its year must be named, because nothing before told it. */
  readonly year: boolean;
  /** What each cell is, where that must be said. */
  readonly cells?: Unit | undefined;
  /** Whether neighbours show the same unit narrower: `days enlarged` instead of `by day`. */
  readonly enlarged: boolean;
  readonly width: TickWidth;
}

/** Words on the ribbon; made by `locale/`, injected. */
export interface TickWords {
  /**
   * The unit that holds `t`. Short: `18:00`, `Tue 3`, `12` (the day when a week starts), `May`, `2021`. Narrow, asked of
   * hours, days and weeks: `18`, `3`, `12`.
   */
  unit(t: Instant, unit: Unit, width: TickWidth): string;
  /** `2021, by month`, `August, days enlarged`, `August 2021`, `Aug`, `by year`; empty where there is nothing to say. */
  caption(t: Instant, caption: Caption): string;
}

/** What tick words are fitted with. */
export interface TickOptions {
  /** IANA name. */
  readonly timeZone: string;
  readonly words: TickWords;
  /** Width in CSS pixels of a text as painted on the first or the second line. */
  readonly measure: (text: string, line: 'ribbon' | 'ribbon-sub') => number;
}

/** One calendar unit on the ribbon, or the part of it that the axis shows. */
export interface Cell {
  readonly x0: number;
  readonly x1: number;
  readonly t0: Instant;
  readonly t1: Instant;
  readonly unit: Unit;
  /** First line; empty where no word fits. */
  readonly label: string;
  /** Second line: what holds from here on. It may run on over the next cells, never into another's second line. */
  readonly sub?: string | undefined;
  /** The line at `x0` takes the full height: the larger unit changes there, or the scale, or no words would be cut. */
  readonly major: boolean;
  /** Pixels of minor ticks inside. */
  readonly minor: readonly number[];
  /** 1 where days are narrowest, 3 where they are widest. */
  readonly tone: 1 | 2 | 3;
  /** Whether it begins at `asOf` or later. */
  readonly planned: boolean;
}

/** Base segments that touch and have about one rate: they are told in one unit. */
export interface Run {
  readonly t0: Instant;
  t1: Instant;
  /** Pixels per millisecond of the slowest and the fastest segment. */
  slow: number;
  fast: number;
  readonly planned: boolean;
  tone: Cell['tone'];
}

/** What the second lines have told so far. */
interface Known {
  year?: number;
  /** Whether this run has said what a cell is. */
  cells?: boolean;
  /** Whether it shows its unit wider than a neighbour does. */
  enlarged?: boolean;
}

/** Rates this far apart are another scale, and are shown as one. */
const SCALE_CHANGE = 2;

/** Rates this far apart differ in tone. */
const TONE_CHANGE = 4;

/** A unit is called enlarged where it is this much wider than beside it. */
const ENLARGED = 1.5;

/** The least room round a word, so that it never touches a cell's line. */
const LEAST_ROOM = 4.5;

/** The room that a word wants where a shorter one would do. */
const FULL_ROOM = 14;

/** What the second line keeps free: before it, to its cell's line, and after it, to the next. */
const SUB_ROOM = 14;

/** Least distance of minor ticks. */
const MINOR_APART = 12;

/** What minor ticks mark in a cell of one unit, every so many. */
const MINOR: Readonly<Partial<Record<Unit, readonly [Unit, number]>>> = {
  day: ['hour', 6],
  week: ['day', 1],
  month: ['day', 1],
  year: ['month', 1],
};

/**
 * The ribbon's cells, in order: every piece of the axis that is not a break, cut into the finest calendar units whose
 * words fit. No word is cut or overlaps another: a label is shortened, then left out, and so is a second line. Tones are
 * those that a stretch has on the axis `toned`, where only a part of it is told.
 */
export function ribbonCells(
  scale: TimeScale,
  options: TickOptions & {readonly asOf?: Instant | undefined; readonly toned?: readonly Segment[] | undefined},
): Cell[] {
  const known: Known = {};
  const whole = options.toned && runsOf(options.toned, options.asOf);
  const toneOf = ({t0, t1, tone}: Run) => whole?.find((run) => (t0 + t1) / 2 < run.t1)?.tone ?? tone;
  // the last of what is planned is why the axis goes on: its unit is named, unless a window cuts it off
  const isNamed = ({planned, t1}: Run) => planned && (!whole || whole.some((run) => run.t1 === t1));
  const runs = runsOf(scale.segments, options.asOf).map((run) => ({
    ...run,
    tone: toneOf(run),
    ...toldIn(run.t0, run.t1, run.slow, options, isNamed(run)),
  }));
  return runs.flatMap((run, k) => {
    const {division, edges, slow} = run;
    const beside = [runs[k - 1], runs[k + 1]].filter((other) => other?.t1 === run.t0 || other?.t0 === run.t1);
    known.enlarged = beside.some((other) => other?.division[0] === division[0] && other.slow * ENLARGED < slow);
    known.cells = division[1] > 1 || edges.length === 2;
    return cellsOf(run, scale, known, options);
  });
}

/** Runs of base segments, in order; what is planned begins a new one. */
export function runsOf(segments: readonly Segment[], asOf: Instant = Infinity): Run[] {
  const runs: Run[] = [];
  for (const {t0, t1, x0, x1, kind} of segments) {
    if (kind === 'break') continue;
    const rate = (x1 - x0) / (t1 - t0);
    const planned = t0 >= asOf;
    const run = runs.at(-1) ?? {t0, t1, slow: rate, fast: rate, planned, tone: 1};
    const [slow, fast] = [Math.min(run.slow, rate), Math.max(run.fast, rate)];
    if (run.t1 === t0 && run.planned === planned && fast < slow * SCALE_CHANGE) Object.assign(run, {t1, slow, fast});
    else runs.push({t0, t1, slow: rate, fast: rate, planned, tone: 1});
  }
  return toned(runs);
}

/**
 * Runs with their tones: from slow to fast, each that is four times faster than the slowest of its tone is one darker. Where
 * that makes more than three, the slowest share the lightest: what happens close together must be told apart.
 */
function toned(runs: readonly Run[]): Run[] {
  const slowest: number[] = []; // of each tone, fast ones first
  for (const {slow} of [...runs].sort((a, b) => a.slow - b.slow)) {
    if (slow >= (slowest[0] ?? 0) * TONE_CHANGE) slowest.unshift(slow);
  }
  const darker = slowest.slice(0, -1).slice(0, 2);
  return runs.map((run) => ({...run, tone: (1 + darker.filter((rate) => run.slow >= rate).length) as Cell['tone']}));
}

/** The cells of one run; under the first of each larger unit its name. */
function cellsOf({t1: end, slow, tone, planned, ...told}: Run & Told, scale: TimeScale, known: Known, options: TickOptions): Cell[] {
  const {words, measure, timeZone} = options;
  const [unit, step] = told.division;
  const calendar = calendarIn(timeZone);
  const widths: readonly TickWidth[] = slow >= rateFor(told, 'short', FULL_ROOM, options) ? ['short', 'narrow'] : ['narrow'];
  const minor = step > 1 ? ([unit, 1] as const) : MINOR[unit];
  const ticked = minor && slow * UNIT_MS[minor[0]] * minor[1] >= MINOR_APART;
  let [holderEnd, subEnd] = [-Infinity, 0];
  return told.edges.slice(1).map((t1, k): Cell => {
    const t0 = told.edges[k] ?? t1;
    const [x0, x1] = [scale(t0), scale(t1)];
    const starts = t0 >= holderEnd; // the larger unit
    let sub: string | undefined;
    if (starts) {
      const of = LARGER[unit];
      holderEnd = of ? Math.min(end, calendar(t0, of, 1)) : end;
      sub = captionAt(t0, unit, scale(holderEnd) - x0 - SUB_ROOM, known, options);
      subEnd = sub ? x0 + SUB_ROOM + measure(sub, 'ribbon-sub') : x0;
    }
    const isWithin = (unit === 'hour' || unit === 'minute') && calendar(t0, unit) !== t0; // cut by a window: its hour begins elsewhere
    const label =
      (isWithin ? [] : widths)
        .map((width) => words.unit(t0, unit, width))
        .find((word) => measure(word, 'ribbon') + LEAST_ROOM <= x1 - x0) ?? '';
    const ticks = ticked ? startsBetween(t0, t1, minor, calendar).map(scale) : [];
    return {x0, x1, t0, t1, unit, label, sub, major: starts || (ticks.length > 0 && x0 >= subEnd), minor: ticks, tone, planned};
  });
}

/**
 * The second line from `t0` on: the name of the larger unit, with the year where nothing before told it, and once in each
 * run what a cell is. What does not fit is said shorter, later, or not at all; the year is given up last but for the name.
 */
function captionAt(t0: Instant, unit: Unit, room: number, known: Known, {words, measure, timeZone}: TickOptions): string | undefined {
  const of = LARGER[unit];
  const {year: current} = civilOf(t0, timeZone);
  const year = of !== undefined && of !== 'year' && known.year !== current;
  const found = [{year, cells: known.cells ? undefined : unit}, {year}, {year: false}]
    .flatMap((say) => (['long', 'short'] as const).map((width): Caption => ({of, enlarged: known.enlarged === true, width, ...say})))
    .find((caption) => measure(words.caption(t0, caption), 'ribbon-sub') <= room);
  if (found?.cells) known.cells = true;
  if (found?.year || (found && of === 'year')) known.year = current;
  return found && words.caption(t0, found);
}
