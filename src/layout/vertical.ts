import type {Bound, EventDate, Instant} from '../model/date.js';
import {boundsOf, extentOf} from '../model/date.js';
import {DAY_MS, HOUR_MS} from '../model/civil.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import type {MarkFill, Words} from './layout.js';
import {markFill} from './marks.js';

/** What of a bar or bracket passes beside one row of the list. `box` is dashed: one or the other. */
export type PieceKind = 'bar' | 'maybe' | 'fade' | 'bracket' | 'box' | 'dots';

/** A piece of a track. `from` tells where in its row it begins; `end` how it closes at the row's end. */
export interface Piece {
  readonly id: string;
  readonly track: number;
  readonly group: number;
  readonly kind: PieceKind;
  readonly from: 'top' | 'mark';
  readonly end?: 'cap' | 'head' | 'fade' | 'tick' | 'box';
}

/** One event of the vertical list, with what stands before it. */
export interface ListItem {
  readonly event: DatedEvent;
  /** Collapsed time before it, in words. */
  readonly gap?: {readonly elapsed: string; readonly toCome: boolean} | undefined;
  /** True where the rule of the as-of date stands before it. */
  readonly asOf: boolean;
  /** Set where the event opens a section. */
  readonly heading?: {readonly strong: string; readonly rest?: string};
  /** True where it is the only event of its section: its date line then stands for the heading on a narrow screen. */
  readonly alone: boolean;
  readonly tone: 1 | 2 | 3;
  readonly planned: boolean;
  readonly fill: MarkFill;
  /** The track that its mark stands on; none where it stands in the column of marks. */
  readonly track?: number;
  readonly pieces: readonly Piece[];
  /** Those of them that pass the rows before the event, where it is not for `from` to say. */
  readonly passing?: readonly Piece[];
  /** Names of what it looks like beyond a plain row: `opens-column`, `date-above`. */
  readonly look?: string;
}

/** The vertical list: events in order, in sections, beside the tracks of what lasted. */
export interface List {
  readonly items: readonly ListItem[];
  /** How many tracks stand side by side. */
  readonly tracks: number;
  /** Names of what it looks like beyond a plain list: `turned`, `columns columns-4`. */
  readonly look?: string;
}

export interface ListInput {
  readonly timeline: Timeline;
  readonly events: readonly DatedEvent[];
  readonly words: Words;
  /** Stretches of collapsed time, in order. */
  readonly breaks: readonly {readonly t0: Instant; readonly t1: Instant}[];
  /** Tone of the ribbon at an instant. */
  readonly tone: (t: Instant) => 1 | 2 | 3;
}

/** A bar or bracket over the rows of the list, from its event's row to `last`. */
interface Run {
  readonly event: DatedEvent;
  readonly group: number;
  readonly first: number;
  readonly last: number;
  readonly shape: 'bar' | 'bracket' | 'box';
  /** From this row on the end may have come. */
  readonly maybeFrom: number;
  readonly fadeIn: boolean;
  readonly end: NonNullable<Piece['end']>;
  /** All whose marks stand on it: equal spans share one bracket. */
  readonly ids: readonly string[];
}

/**
 * The vertical list: a section for every date that events share, coarse before fine, collapsed time in words between
 * them, and beside them the tracks of what lasted, in the manner of a railway diagram. Nothing is measured: rows take
 * the height of their text, and tracks the height of their rows.
 */
export function vertical(input: ListInput): List {
  const {timeline, events, words} = input;
  const headings = events.map((event) => words.heading(event));
  const sections = sectionsOf(headings.map(({strong}) => strong));
  const asOfRow =
    timeline.asOf === undefined ? events.length : events.findIndex((event) => extentOf(event.when).min >= (timeline.asOf ?? 0));
  const lastPast = (asOfRow < 0 ? events.length : asOfRow) - 1;
  const runs = runsOf(input, sections, lastPast);
  const {trackOf, tracks} = packRuns(runs);
  const items = events.map((event, row): ListItem => {
    const opens = row === 0 || sections[row] !== sections[row - 1];
    const gap = opens ? gapBefore(input, row) : undefined;
    const own = runs.find((run) => run.ids.includes(event.id));
    const track = own && trackOf.get(own);
    const min = extentOf(event.when).min;
    return {
      event,
      gap,
      asOf: row === asOfRow,
      ...(opens && {heading: headings[row] ?? {strong: ''}}),
      alone: opens && sections[row + 1] !== sections[row],
      tone: input.tone(Number.isFinite(min) ? min : extentOf(event.when).max),
      planned: asOfRow >= 0 && row >= asOfRow && timeline.asOf !== undefined,
      fill: markFill(event, extentOf(event.when).max - min <= HOUR_MS),
      ...(track !== undefined && {track}),
      pieces: runs.flatMap((run) => pieceOf(run, row, trackOf.get(run) ?? 0)),
    };
  });
  return {items, tracks};
}

/** What an item is without sections, rail and tracks. */
const BARE = {asOf: false, alone: false, tone: 1, planned: false, fill: 'hollow', pieces: []} as const;

/** The events as a drawing lists them: it shows all but the words of collapsed time. */
export function drawnList(input: ListInput): List {
  return {items: input.events.map((event, row) => ({...BARE, event, gap: gapBefore(input, row)})), tracks: 0};
}

/** Index of the section of each row: consecutive equal headings are one section. */
export function sectionsOf(headings: readonly string[]): number[] {
  let section = 0;
  return headings.map((heading, row) => (row > 0 && heading !== headings[row - 1] ? ++section : section));
}

/** Collapsed time before an event. */
function gapBefore({breaks, events, timeline: {asOf}, words}: ListInput, row: number): ListItem['gap'] {
  const {min: next} = extentOf(events[row]?.when as EventDate);
  const before = Math.max(...events.slice(0, row).map(({when}) => startOf(when).min));
  const gap = breaks.find(({t0, t1}) => before < t1 && t0 >= before && t1 <= next);
  return row && gap
    ? {elapsed: words.elapsed(gap.t0, gap.t1), toCome: before < (asOf ?? -Infinity) && next >= (asOf ?? Infinity)}
    : undefined;
}

/** Where a date counts as begun: at the bound that it is sorted by, since an open beginning begins nowhere. */
const startOf = (when: EventDate): Pick<Bound, 'min' | 'max'> => boundsOf(when)[0] ?? extentOf(when);

/** Everything that reaches beyond its own section, or lasted: the bars, brackets and boxes of the list. */
function runsOf({events, words}: ListInput, sections: readonly number[], lastPast: number): Run[] {
  const runs: Run[] = [];
  const starts = events.map(({when}) => startOf(when).min);
  events.forEach((event, first) => {
    const {when, outcome} = event;
    const base = {event, first, group: words.groupIndex(event), ids: [event.id]};
    const limit = outcome ? events.length - 1 : Math.max(first, lastPast);
    /** Last row that begins before `t`. */
    const until = (t: Instant) => {
      const last = starts.reduce((found, start, row) => (row >= first && row <= limit && start < t ? row : found), first);
      const opens = sections.indexOf(sections[last] ?? 0); // a few hours into a day end beside its first event
      return opens > first && t - (starts[opens] ?? 0) < DAY_MS / 2 ? opens : last;
    };
    const {lo, hi} = extentOf(when);
    if (when.kind === 'interval' && hi - lo > DAY_MS) {
      const {end, start} = when;
      const known = typeof end === 'string' ? undefined : end;
      const last = known ? until(known.max) : limit;
      const certain = typeof start === 'string' ? -Infinity : start.max;
      const maybeFrom = known ? (known.min <= certain ? first : starts.findIndex((t, row) => row > first && t >= known.min)) : -1;
      runs.push({
        ...base,
        last,
        shape: 'bar',
        maybeFrom: maybeFrom < 0 ? last + 1 : maybeFrom,
        fadeIn: typeof start !== 'string' && start.lo < start.min,
        end: end === 'open' ? 'head' : known && known.hi === known.max ? 'cap' : 'fade',
      });
      return;
    }
    if (when.kind === 'interval') return; // within a day and a night: its section says as much
    const {max, min} = extentOf(when);
    const same = runs.find(
      (run) =>
        run.shape === 'bracket' &&
        sections[run.first] === sections[first] &&
        extentOf(run.event.when).max === max &&
        extentOf(run.event.when).min === min,
    );
    const last = until(max);
    if (same) runs[runs.indexOf(same)] = {...same, ids: [...same.ids, event.id], last: Math.max(same.last, last)};
    else if (sections[last] !== sections[first])
      runs.push({
        ...base,
        last,
        shape: when.kind === 'one-of' ? 'box' : 'bracket',
        maybeFrom: first,
        fadeIn: false,
        end: when.kind === 'one-of' ? 'box' : 'tick',
      });
  });
  return runs;
}

/** Interval colouring by start: the lowest free track, so that the longest-running stands nearest the rail. */
function packRuns(runs: readonly Run[]) {
  const ends: number[] = [];
  const trackOf = new Map<Run, number>();
  for (const run of runs) {
    const free = ends.findIndex((end) => end < run.first);
    const track = free < 0 ? ends.length : free;
    ends[track] = run.last;
    trackOf.set(run, track);
  }
  return {trackOf, tracks: ends.length};
}

const kindAt = (run: Run, row: number): PieceKind => (run.shape === 'bar' ? (row >= run.maybeFrom ? 'maybe' : 'bar') : run.shape);

/** What of a run stands beside the event's own row. */
function pieceOf(run: Run, row: number, track: number): Piece[] {
  if (row < run.first || row > run.last) return [];
  const own = row === run.first;
  const piece: Piece = {
    id: run.event.id,
    track,
    group: run.group,
    kind: kindAt(run, row),
    from: own ? 'mark' : 'top',
    ...(row === run.last && {end: run.end}),
  };
  return own && run.fadeIn ? [{id: run.event.id, track, group: run.group, kind: 'fade', from: 'top'}, piece] : [piece];
}
