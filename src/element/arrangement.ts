import type {CSSResult, ReactiveElement} from 'lit';
import {foldDrawing, isRun} from '../layout/chips.js';
import {CHIPS, CHOICE} from '../layout/constants.js';
import type {horizontal} from '../layout/horizontal.js';
import {signsOf} from '../layout/key.js';
import {isChip, type Chip, type LayoutInput} from '../layout/layout.js';
import * as bend from '../layout/leaders.js';
import type {Assignment} from '../layout/stems.js';
import {partsOf, windowView} from '../layout/windowed.js';
import {anchorOf, extentOf, type Instant} from '../model/date.js';
import {parseDate} from '../model/parse-date.js';
import {filterEvents} from '../model/filter.js';
import type {DatedEvent} from '../model/timeline.js';
import {linearPlan, sequencePlan} from '../scale/plans.js';
import {seenWindow, type TimeWindow} from '../scale/window.js';
import {arrangementStyles} from '../view/arrangement-styles.js';
import type {Drawing} from '../view/timeline.js';
import {chipOf, inOrder} from './arranged-rows.js';
import {chipWords, countedOut, labelled, outcomeWords, sequenceWords, shortNote} from './arranged-words.js';
import type {Parts} from './parts.js';
import {hasPlans, keyGroups, planOf, type Ground, type Picture, type PictureInput} from './picture.js';

export {chipWords} from './arranged-words.js';
export {problemsOfChoices} from './choices.js';
export {listed} from './listed.js';

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
