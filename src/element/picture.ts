import {chooseLayout, type LayoutName} from '../layout/choose.js';
import {signsOf} from '../layout/key.js';
import type {Bend, TypeRole} from '../layout/layout.js';
import {glue} from '../layout/wrap.js';
import {drawnList, vertical, type List} from '../layout/vertical.js';
import {phrasesNamed} from '../locale/phrases.js';
import type {RareWords} from '../locale/rare-words.js';
import {maybeAnchor} from '../scale/anchors.js';
import {planSegments} from '../scale/segments.js';
import {anchorOf, extentOf, type Instant} from '../model/date.js';
import type {PlannedSegment} from '../scale/scale.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import type {Type} from '../controllers/measure.js';
import {blockSizes} from '../view/blocks.js';
import type {PictureContent} from '../view/timeline.js';
import {wordsOf, type ViewWords} from '../view/words.js';

/** What a picture depends on. */
export interface PictureInput {
  readonly timeline: Timeline;
  readonly background: boolean;
  readonly lang: string;
  /** What writes dates that only the readers read. */
  readonly rare?: RareWords | undefined;
  readonly layout: LayoutName;
  readonly width: number;
  /** Undefined where nothing can be measured: the list needs no measure. */
  readonly type: Type | undefined;
  /** Set once labels were met that straight stems cannot hold. */
  readonly bend?: Bend | undefined;
  readonly prime: (runs: Iterable<readonly [string, TypeRole]>) => void;
}

/** Everything that is drawn, short of what the reader opened, and what it was made from. */
export interface Picture extends PictureContent {
  readonly input: PictureInput;
  readonly plan: readonly PlannedSegment[];
  /** True where bent leaders may yet find places for the last labels. */
  readonly wantsBend: boolean;
}

/** What a drawing and a list are made from. */
type Ground = Pick<Picture, 'timeline' | 'events' | 'words' | 'plan' | 'planned'>;

/** The picture for an input; what did not change is taken from the one before. */
export function pictureOf(input: PictureInput, before?: Picture): Picture {
  const {timeline, background, lang, layout, type, width} = input;
  const old = before?.input;
  if (before && old && old.timeline === timeline && old.background === background && old.lang === lang) {
    if (old.layout === layout && old.width === width && old.type === type && old.bend === input.bend) return before;
    return {...before, input, ...drawingOf(input, before, before)};
  }
  const events = timeline.events.filter((event) => background || !event.background);
  const locale = timeline.lang ?? (lang || 'en');
  const messages = phrasesNamed(lang || locale);
  const words = wordsOf(timeline, events, locale, messages, input.rare);
  const key = {groups: timeline.groups.filter(({id}) => events.some(({group}) => group === id)), signs: signsOf(events), messages};
  const planned = timeline.asOf !== undefined && events.some(({outcome}) => outcome === 'planned');
  const {asOf, breaks, timeZone} = timeline;
  const plan = planSegments(
    events.flatMap(({when}) => maybeAnchor(when, timeline) ?? []),
    {
      timeZone,
      asOf,
      breaks: breaks.map(({when}) => [extentOf(when).min, extentOf(when).max] as const),
    },
  );
  const content = {timeline, events, words, plan, key, planned};
  return {...content, input, ...drawingOf(input, content)};
}

/** The list of a drawing; without one, with time collapsed where the axis would tear it, on a rail that darkens where events stand closer in time. */
function listOf({timeline, events, words, plan}: Ground, isDrawn: boolean): List {
  const breaks = plan.filter(({candidate}) => candidate);
  const anchors = events.map(({when}) => anchorOf(when));
  const rates = plan.map(({t0, t1}) => anchors.filter((t) => t >= t0 && t < t1).length / (t1 - t0));
  const slowest = Math.min(...rates.filter(Boolean));
  const tone = (t: Instant) => {
    const rate = (rates[plan.findIndex(({t1}) => t < t1)] || slowest) / slowest;
    return rate < TONE_CHANGE ? 1 : rate < TONE_CHANGE ** 3 ? 2 : 3;
  };
  return (isDrawn ? drawnList : vertical)({timeline, events, words, breaks, tone});
}

/** Events this many times as dense darken the rail by a tone; a further tone takes as much squared. */
const TONE_CHANGE = 4;

function drawingOf(
  {bend, layout, type, width, prime}: PictureInput,
  ground: Ground,
  before?: Picture,
): Pick<Picture, 'drawing' | 'headingWidth' | 'list' | 'wantsBend'> {
  const {events, timeline, words} = ground;
  const isMeasured = type && events.length > 0 && width > 0;
  if (isMeasured) prime(runsOf(events, words));
  const found =
    isMeasured &&
    chooseLayout(
      layout,
      {...ground, width, measure: type.measure, lines: type.lines, blocks: blockSizes(ground, type.measure), bend},
      before?.input.type === type ? before?.drawing?.assignment : undefined, // other type, other labels: as if it had been there from the start
    );
  const drawing = found && found !== 'bend' ? found : undefined;
  const list = before && !before.drawing === !drawing ? before.list : listOf(ground, !!drawing);
  return {drawing, headingWidth: type?.measure(timeline.title ?? '', 'heading') ?? 0, list, wantsBend: found === 'bend'};
}

/** Every word of the labels, so that all are measured at once. */
function* runsOf(events: readonly DatedEvent[], words: ViewWords): Generator<readonly [string, TypeRole]> {
  for (const event of events) {
    const strong = event.importance === 3;
    const by = words.by(event).replaceAll(' ', '\u00a0');
    yield [words.date(event), 'date'];
    if (by) yield [by, strong ? 'by-strong' : 'by'];
    for (const word of glue(event.title).split(' ')) yield [word, strong ? 'strong' : 'title'];
    yield ['\u00a0', strong ? 'strong' : 'title'];
  }
}
