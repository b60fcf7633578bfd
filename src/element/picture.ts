import type {LayoutName} from '../layout/choose.js';
import {signsOf} from '../layout/key.js';
import {CHOICE} from '../layout/constants.js';
import type {TypeRole} from '../layout/layout.js';
import {drawnList, vertical} from '../layout/vertical.js';
import type {Phrases} from '../locale/messages.js';
import {phrasesNamed} from '../locale/phrases.js';
import type {RareWords} from '../locale/rare-words.js';
import {maybeAnchor} from '../scale/anchors.js';
import {planSegments, type PlanOptions} from '../scale/segments.js';
import {anchorOf, extentOf, type Instant} from '../model/date.js';
import type {ScaleName} from '../scale/plans.js';
import type {TimeWindow} from '../scale/window.js';
import type {PlannedSegment} from '../scale/scale.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import {emptyTimeline} from '../model/build-timeline.js';
import type {Type} from '../controllers/measure.js';
import type {KeyContent} from '../view/key.js';
import type {Drawing, PictureContent} from '../view/timeline.js';
import {wordsOf, type ViewWords} from '../view/words.js';
import type {Arrangement, Horizontal} from './parts.js';

/** What an author asks of a picture, by the element's properties of the same names. */
export interface PictureAsked {
  readonly background: boolean;
  readonly layout: LayoutName;
  readonly scale?: ScaleName;
  readonly order?: 'asc' | 'desc';
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly groups?: string | undefined;
  readonly filter?: string | undefined;
  readonly controls?: string | undefined;
  readonly timeDirection?: string;
  readonly colorScheme?: string;
}

/** What a picture depends on. */
export interface PictureInput extends PictureAsked {
  readonly timeline: Timeline;
  readonly lang: string;
  /** True for paper: the list, with nothing folded. */
  readonly isPrinted?: boolean;
  /** What writes dates that only the readers read. */
  readonly rare?: RareWords | undefined;
  readonly width: number;
  /** Undefined where nothing can be measured: the list needs no measure. */
  readonly type: Type | undefined;
  /** Set once it was wanted. */
  readonly arrangement?: Arrangement | null | undefined;
  readonly horizontal?: Horizontal | null | undefined;
  /** Ids of chips that a reader opened, and of the open event: long lists show what it is folded in. */
  readonly opened?: ReadonlySet<string>;
  readonly selected?: string | undefined;
  /** What is looked at, short of the whole; and whether it moves. */
  readonly window?: TimeWindow | undefined;
  readonly isMoving?: boolean;
  /** Beginnings of the breaks that a reader opened. */
  readonly openBreaks?: ReadonlySet<Instant> | undefined;
  /** Signs words with what is new, where something is. */
  readonly signs?: ((words: ViewWords) => ViewWords) | undefined;
  readonly prime: (runs: Iterable<readonly [string, TypeRole]>) => void;
}

/** What a drawing and a list are made from. */
export type Ground = Pick<PictureContent, 'timeline' | 'events' | 'words' | 'key' | 'planned'> & {readonly plan: readonly PlannedSegment[]};

/** The list, with the words and events that stand in it where they are not those of the ground. */
export type Listed = Pick<PictureContent, 'list'> & Partial<Pick<PictureContent, 'drawing' | 'events' | 'key' | 'standfirst' | 'words'>>;

/** Everything that is drawn, short of what the reader opened, and what it was made from. */
export interface Picture extends PictureContent {
  readonly input: PictureInput;
  readonly ground: Ground;
}

/** Whether a picture is beyond the plain one: it then waits for what arranges it. */
export function wantsArrangement(asked: PictureAsked & {readonly timeline?: Timeline | undefined}, window?: TimeWindow): boolean {
  const {breaks, description = '', eras, events} = asked.timeline ?? emptyTimeline;
  const words = [
    asked.layout,
    asked.scale,
    asked.order,
    asked.timeDirection,
    asked.colorScheme,
    asked.from,
    asked.to,
    asked.groups,
    asked.filter,
    asked.controls,
  ];
  const isLong = events.length > CHOICE.mostEvents;
  const hasOutcome = events.some(({outcome = 'planned'}) => outcome !== 'planned');
  return !PLAIN.test([...words, eras.length, breaks.length, isLong || hasOutcome || !!window, /[*_[]/.test(description)].join());
}

/** Whether a picture may be a drawing, as far as is known: it then waits for what draws. A drawing for a screen would be shrunk to a paper's width. */
export function wantsHorizontal(
  {background, filter, from, groups, layout, timeline, to}: PictureAsked & {readonly timeline?: Timeline | undefined},
  {isPrinted, width}: Pick<PictureInput, 'isPrinted' | 'width'>,
): boolean {
  if (isPrinted || !width) return false;
  if (layout !== 'auto') return layout === 'horizontal';
  const count = timeline?.events.filter((event) => background || !event.background).length ?? 0;
  const isCut = from || to || groups || filter || (!background && (timeline?.from ?? timeline?.to) !== undefined);
  return width >= CHOICE.narrowest && (!!isCut || count <= CHOICE.mostEvents);
}

/** What a plain picture says of each; words that are not known are for a developer to be told of. */
const PLAIN = /^(auto|vertical),(auto)?,(asc)?,(auto|ltr|rtl)?,(auto|light|dark)?,,,,,,0,0,false,false$/;

/** What a picture depends on short of its ground: what is drawn, and in which words. */
const LAID_OUT = /^(layout|horizontal|width|type|opened|isPrinted|selected|window|isMoving)$/;

/** The picture for an input; what did not change is taken from the one before. */
export function pictureOf(asked: PictureInput, before?: Picture): Picture {
  const input: PictureInput = {
    ...asked,
    arrangement: wantsArrangement(asked, asked.window) ? asked.arrangement : undefined,
    horizontal: wantsHorizontal(asked, asked) ? asked.horizontal : undefined,
  };
  const changed = (Object.keys({...before?.input, ...input}) as (keyof PictureInput)[]).filter(
    (name) => before?.input[name] !== input[name] && name !== 'prime' && (name !== 'selected' || input.arrangement),
  );
  if (before && !changed.length) return before;
  const ground = before && changed.every((name) => LAID_OUT.test(name)) ? before.ground : groundOf(input);
  return {...ground, input, ground, ...drawingOf(input, ground, before?.ground === ground ? before : undefined)};
}

function groundOf(input: PictureInput): Ground {
  const {timeline, background, lang, arrangement} = input;
  const events = timeline.events.filter((event) => background || !event.background);
  const locale = timeline.lang ?? (lang || 'en');
  const messages = phrasesNamed(lang || locale);
  const plain = wordsOf(timeline, events, locale, messages, input.rare);
  const words = input.signs?.(plain) ?? plain;
  const key = {groups: keyGroups(timeline.groups, events, messages), signs: signsOf(events), messages};
  const planned = timeline.asOf !== undefined && hasPlans(events);
  const plan = planOf(events, timeline);
  const ground = {timeline, events, words, plan, key, planned};
  return arrangement?.arrange(ground, input) ?? ground;
}

/** Whether any event was set for a date that is still to come of the account. */
export const hasPlans = (events: readonly DatedEvent[]): boolean => events.some(({outcome}) => outcome === 'planned');

/** Groups that have events, with their places in the document; beside them what has none. */
export function keyGroups(groups: Timeline['groups'], events: readonly DatedEvent[], {ungrouped}: Phrases): KeyContent['groups'] {
  const known = groups.map(({id, label}, index) => ({id, label, index})).filter(({id}) => events.some(({group}) => group === id));
  return known.length && events.some(({group}) => !group) ? [...known, {label: ungrouped, index: -1}] : known;
}

/** Time cut for some events of a timeline; the window is all that they show where left out. */
export function planOf(events: readonly DatedEvent[], timeline: Timeline, window?: Pick<PlanOptions, 'from' | 'to'>): PlannedSegment[] {
  const {asOf, timeZone} = timeline;
  const breaks = timeline.breaks.map(({when}) => [extentOf(when).min, extentOf(when).max] as const);
  const anchors = events.flatMap(({when}) => maybeAnchor(when, timeline) ?? []);
  return planSegments(anchors, {timeZone, asOf, breaks, ...window});
}

/** The list of a drawing; without one, with time collapsed where the axis would tear it, on a rail that darkens where events stand closer in time. */
function listed(ground: Ground, input: PictureInput, drawing: Drawing | undefined): Listed {
  const {timeline, events, words, plan} = ground;
  const breaks = plan.filter(({candidate}) => candidate);
  const anchors = events.map(({when}) => anchorOf(when));
  const rates = plan.map(({t0, t1}) => anchors.filter((t) => t >= t0 && t < t1).length / (t1 - t0));
  const slowest = Math.min(...rates.filter(Boolean));
  const tone = (t: Instant) => {
    const rate = (rates[plan.findIndex(({t1}) => t < t1)] || slowest) / slowest;
    return rate < TONE_CHANGE ? 1 : rate < TONE_CHANGE ** 3 ? 2 : 3;
  };
  const {arrangement} = input;
  if (arrangement) return arrangement.listed(ground, input, drawing, tone);
  return {list: (drawing ? drawnList : vertical)({timeline, events, words, breaks, tone})};
}

/** Events this many times as dense darken the rail by a tone; a further tone takes as much squared. */
const TONE_CHANGE = 4;

function drawingOf(input: PictureInput, ground: Ground, before?: Picture): Listed & Pick<Picture, 'drawing' | 'headingWidth'> {
  const {arrangement, horizontal, type} = input;
  const previous = before?.input.type === type ? before?.drawing : undefined; // other type, other labels: as if it had been there from the start
  const drawing = horizontal?.draw(ground, input, previous);
  return {
    drawing,
    headingWidth: (drawing && type?.measure(ground.timeline.title ?? '', 'heading')) ?? 0,
    ...(before && !arrangement && !before.drawing === !drawing ? {list: before.list} : listed(ground, input, drawing)),
  };
}
