import type {CSSResult, ReactiveElement} from 'lit';
import {foldDrawing, foldList, isRun} from '../layout/chips.js';
import {inColumns} from '../layout/columns.js';
import {CHIPS, CHOICE, LIST} from '../layout/constants.js';
import {withEras} from '../layout/eras.js';
import type {horizontal} from '../layout/horizontal.js';
import {signsOf, type SignKind} from '../layout/key.js';
import {labelRuns} from '../layout/label-runs.js';
import {isChip, type Chip, type LayoutInput, type Scene, type ScenePath} from '../layout/layout.js';
import * as bend from '../layout/leaders.js';
import {leadOf, periodFor} from '../layout/periods.js';
import type {Assignment} from '../layout/stems.js';
import {drawnList, sectionsOf, vertical} from '../layout/vertical.js';
import {partsOf, windowView} from '../layout/windowed.js';
import {enArrangement} from '../locale/en-arrangement.js';
import {anchorOf, extentOf, type Instant} from '../model/date.js';
import {parseDate} from '../model/parse-date.js';
import {filterEvents} from '../model/filter.js';
import type {DatedEvent} from '../model/timeline.js';
import {linearPlan, sequencePlan} from '../scale/plans.js';
import {seenWindow, type TimeWindow} from '../scale/window.js';
import {arrangementStyles} from '../view/arrangement-styles.js';
import {inlineView} from '../view/inline.js';
import type {Drawing} from '../view/timeline.js';
import {chipId, chipOf, eraRows, inOrder, plainOf, turned, withRows} from './arranged-rows.js';
import {chipWords, countedOut, dayOnly, labelled, outcomeWords, periodWords, sequenceWords, shortNote} from './arranged-words.js';
import type {Parts} from './parts.js';
import {hasPlans, keyGroups, planOf, type Ground, type Listed, type Picture, type PictureInput} from './picture.js';

export {chipWords} from './arranged-words.js';
export {problemsOfChoices} from './choices.js';

/** What is painted of it, after the styles of the list and the drawing. */
export const styles: readonly CSSResult[] = [arrangementStyles];

/** Opens a chip of a list, or closes it; true where a reader has pressed on one. */
export function toggle(host: ReactiveElement, parts: Pick<Parts, 'opened'>, {drawing, list}: Picture, id: string | undefined): boolean {
  if (drawing || !list.items.some(({event}) => event.id === id && isChip(event))) return false;
  const opened = new Set(parts.opened);
  if (!opened.delete(id ?? '')) opened.add(id ?? '');
  parts.opened = opened;
  host.requestUpdate();
  return true;
}

/** What lies outside the window, as a chip at each edge of the axis that something lies beyond. */
export function edgesOf(ground: Ground): readonly [readonly DatedEvent[], readonly DatedEvent[]] {
  const {before = [], after = []} = ground as Partial<Arranged>;
  const edge = (more: readonly DatedEvent[], at: Instant | undefined): readonly DatedEvent[] => {
    if (!more.length || at === undefined) return [];
    const chip = chipOf(more, ground, false);
    const lead = {lo: at, min: at, max: at, hi: at, precision: 'millisecond', qualifier: 'none', edtf: ''} as const;
    return [{...chip, when: {kind: 'moment', at: lead}}];
  };
  return [edge(before, ground.plan[0]?.t0), edge(after, ground.plan.at(-1)?.t1)];
}

/** A drawing in which chips stand for what has no place. */
export type ThinnedLayout = Drawing & {readonly shown: readonly DatedEvent[]};

/** What is drawn of a timeline where more is asked than its plain picture. */
export interface Arranged extends Ground {
  /** What lies before the window and after it. */
  readonly before: readonly DatedEvent[];
  readonly after: readonly DatedEvent[];
  /** What a filter chooses from. */
  readonly choices: readonly DatedEvent[];
}

/** The ground of a picture by what its author asks: groups and their order, a window, another scale. */
export function arrange(ground: Ground, input: PictureInput): Arranged {
  const {groups: wanted, scale, timeline} = input;
  const {from, to} = windowOf(input);
  const ids = wanted?.split(/[\s,]+/).filter(Boolean);
  const ofGroups = ids ? ground.events.filter(({group}) => ids.includes(group ?? '')) : ground.events;
  const chosen = filterEvents(ofGroups, input.filter);
  const isInside = ({when}: DatedEvent) => extentOf(when).max > from && extentOf(when).min < to;
  const before = chosen.filter(({when}) => extentOf(when).max <= from);
  const after = chosen.filter(({when}) => extentOf(when).min >= to);
  const outside = new Set([...before, ...after]);
  const events = chosen.filter((event) => !outside.has(event));
  const {asOf, ...rest} = timeline;
  const keys = keyGroups(timeline.groups, events, ground.key.messages);
  const groups = ids ? ids.flatMap((id) => keys.find((key) => timeline.groups[key.index]?.id === id) ?? []) : keys;
  const planned = planOf(events, timeline, {...(Number.isFinite(from) && {from}), ...(Number.isFinite(to) && {to})});
  const plan = planned.map((segment) => (input.openBreaks?.has(segment.t0) ? {...segment, candidate: false} : segment));
  return {
    ...ground,
    timeline: asOf !== undefined && asOf <= to ? timeline : rest, // beyond the window no rule is drawn
    events,
    before,
    after,
    choices: ofGroups.filter(isInside),
    planned: ground.planned && hasPlans(events),
    key: {...ground.key, groups, signs: signsOf(events)},
    plan:
      scale === 'linear'
        ? linearPlan(plan)
        : scale === 'sequence'
          ? sequencePlan(
              plan,
              events.map(({when}) => ({anchor: anchorOf(when)})),
            )
          : plan,
    words: countedOut(
      shortNote(labelled(outcomeWords(scale === 'sequence' ? sequenceWords(ground.words) : ground.words), timeline), timeline),
      ground.events.length - ofGroups.length,
      ofGroups.length - chosen.length,
    ),
  };
}

/** The window that is asked for; the document's where none is, unless it leaves background out that is asked for. */
function windowOf({background, from, timeline, to}: PictureInput): {from: Instant; to: Instant} {
  const edge = (text: string | undefined, side: 'min' | 'max', otherwise: Instant): Instant => {
    const read = text ? parseDate(text, timeline.timeZone) : undefined;
    return read && 'date' in read ? extentOf(read.date)[side] : otherwise;
  };
  return {
    from: edge(from, 'min', (!background && timeline.from) || -Infinity),
    to: edge(to, 'max', (!background && timeline.to) || Infinity),
  };
}

/** The drawing of what straight stems cannot hold: with bent leaders if those suffice, else with chips for what matters least; `lay` is the layout. */
export function thinned(
  input: LayoutInput,
  previous: Assignment | undefined,
  ground: Ground,
  lay: typeof horizontal,
): ThinnedLayout | undefined {
  const {events} = ground;
  const [first, last] = edgesOf(ground);
  const drawn = (shown: readonly DatedEvent[], words: LayoutInput['words'] = input.words): ThinnedLayout | undefined => {
    const all = [...first, ...shown, ...last];
    const found = lay({...input, events: all, words, bend}, previous);
    return found && !found.unplaced.length ? {...found, shown: all} : undefined;
  };
  if (events.length <= CHOICE.mostEvents) {
    const whole = drawn(events);
    if (whole) return whole;
  }
  const words = chipWords(ground.words);
  let best: ThinnedLayout | undefined;
  let [low, high] = [0, Math.min(events.length - 1, input.view ? CHIPS.tried : CHOICE.mostEvents)];
  while (low <= high) {
    const middle = Math.ceil((low + high) / 2);
    const rows = foldDrawing(events, middle).map((row) => (isRun(row) ? chipOf(row, ground, false) : row));
    const found = drawn(rows, words);
    if (found) [best, low] = [found, middle + 1];
    else high = middle - 1;
  }
  return best;
}

/** What a window is looked through. */
export interface Windowed {
  readonly whole: Drawing;
  readonly before: Drawing | undefined;
  readonly window: TimeWindow;
  readonly isMoving: boolean;
}

/**
 * The drawing of a window: what lies in it, on the axis of the whole. While it moves, labels keep their cells and what has
 * none waits as a mark; at rest every label finds its place anew, or a chip counts it.
 */
export function windowed(
  {before, isMoving, whole, ...asked}: Windowed,
  input: LayoutInput,
  ground: Ground,
  lay: typeof horizontal,
): Drawing {
  const window = seenWindow(whole.scale.segments, asked.window); // data may have changed under it
  if (!window) return whole;
  const {asOf} = ground.timeline;
  const previous = (before ?? whole).assignment;
  const {before: earlier = [], after: later = []} = ground as Partial<Arranged>;
  const outsideOf = ([ahead, , behind]: ReturnType<typeof partsOf>) =>
    [
      [...earlier, ...ahead],
      [...behind, ...later],
    ] as const;
  if (!isMoving) {
    const parts = partsOf(ground.events, window, asOf);
    const view = windowView(whole, window, false, asOf);
    const part: Arranged = {...ground, events: parts[1], before: [], after: [], choices: []};
    const found = thinned({...input, events: parts[1], view}, previous, part, lay);
    if (found) return {...found, outside: outsideOf(parts), whole};
  }
  const [, chips] = partsOf(((before ?? whole).shown ?? []).filter(isChip), window, asOf);
  const counted = new Set((chips as readonly Chip[]).flatMap(({more}) => more.map(({id}) => id)));
  const parts = partsOf(
    ground.events.filter(({id}) => !counted.has(id)),
    window,
    asOf,
  );
  const shown = inOrder([...parts[1], ...chips], ground.events);
  const beyond = [...parts[0], ...parts[2]];
  const moving = lay({...input, events: shown, bend, view: {...windowView(whole, window, true, asOf), beyond}}, previous);
  return {...(moving ?? whole), shown, outside: outsideOf(parts), whole};
}

/** The list: under headings by day, month or longer where dates of their own would head one event each, folded above 200 events, newest first, in columns. */
export function listed(
  ground: Arranged | Ground,
  input: PictureInput,
  drawing: Drawing | undefined,
  tone: (t: Instant) => 1 | 2 | 3,
): Listed {
  const {plan, timeline, words: plain} = ground;
  const {before: earlier = [], after: later = []} = ground as Partial<Arranged>;
  // a list shows of a window what lies in it, and counts the rest
  const [t0, t1] = [plan[0]?.t0 ?? 0, plan.at(-1)?.t1 ?? 0];
  const isSeen = !drawing && input.window && input.window.t0 < t1 && input.window.t1 > t0;
  const [ahead, events, behind] = isSeen && input.window ? partsOf(ground.events, input.window, timeline.asOf) : [[], ground.events, []];
  const [before, after] = [
    [...earlier, ...ahead],
    [...behind, ...later],
  ];
  const breaks = plan.filter(({candidate}) => candidate);
  const standfirst = timeline.description && inlineView(timeline.description);
  if (drawing) {
    const [ahead, behind] = drawing.outside ?? [[], []];
    const shown = inOrder([...ahead, ...(drawing.shown ?? events), ...behind], timeline.events);
    const words = chipWords(plain);
    const list = drawnList({timeline, events: [...eraRows(timeline), ...shown], words, breaks, tone});
    return {events: shown, words, list, standfirst, drawing: {...drawing, scene: dressed(drawing, input)}};
  }
  const isLong = events.length > CHOICE.mostEvents;
  const ownHeadings = new Set(sectionsOf(events.map((event) => plain.heading(event).strong))).size;
  const period = isLong ? periodFor(events.map(leadOf), ownHeadings, timeline.timeZone) : undefined;
  const words = chipWords(period ? periodWords(plain, timeline, period) : plain);
  const headings = events.map((event) => words.heading(event).strong);
  const rows = events.length > LIST.mostShown && !input.isPrinted ? foldList(events, sectionsOf(headings), LIST.mostShown) : events;
  const all = [before, ...rows, after]
    .filter((row) => !isRun(row) || row.length)
    .flatMap((row): readonly DatedEvent[] => {
      if (!isRun(row)) return [row];
      const isOpen = input.isPrinted || input.opened?.has(chipId(row)) || row.some(({id}) => id === input.selected);
      return [chipOf(row, {...ground, before, after}, isOpen), ...(isOpen ? row : [])];
    });
  const cut = isSeen ? input.window : before.length || after.length ? {t0, t1} : undefined;
  const eras = eraRows(timeline).filter(({when}) => !cut || (extentOf(when).max > cut.t0 && extentOf(when).min < cut.t1));
  const list = vertical({timeline, events: withRows(all, eras), words, breaks, tone});
  const ordered = input.order === 'desc' ? turned(list) : list;
  const {plannedAbove} = {...enArrangement, ...words.messages};
  const told = input.order === 'desc' ? {...words, asOf: {...words.asOf, list: plannedAbove}} : words;
  if (input.layout === 'list')
    return {list: plainOf(ordered), words: told, standfirst, key: {...ground.key, signs: ground.key.signs.filter(isWorded)}};
  const dayWords = period === 'month' ? dayOnly(told, timeline) : told;
  const {isPrinted, prime, type, width} = input;
  if (type) prime(labelRuns(events, words));
  const columns = type && !isPrinted ? inColumns(ordered, {...type, width, words: dayWords}) : ordered;
  return {list: columns, words: columns === ordered ? told : dayWords, standfirst};
}

/** What a drawing is dressed with: its eras; and no time is told where steps are equal. */
function dressed({scale, scene}: Drawing, {scale: name, timeline, type}: PictureInput): Scene {
  const bare = name === 'sequence' ? {...scene, words: [], paths: scene.paths.flatMap(untold)} : scene;
  return type ? withEras(bare, timeline.eras, scale, type.measure) : bare;
}

function untold(path: ScenePath): ScenePath[] {
  if (path.role === 'cell-line' || path.role === 'tick') return [];
  return [path.role === 'ribbon-2' || path.role === 'ribbon-3' ? {...path, role: 'ribbon-1'} : path];
}

/** Whether a sign stands in a list beside whose rows nothing passes. */
const isWorded = (kind: SignKind): boolean => kind === 'claimed' || kind === 'planned';
