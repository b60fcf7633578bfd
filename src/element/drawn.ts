import {fontType, type FontType} from '../layout/font-measure.js';
import type {Scene, SceneLabel} from '../layout/layout.js';
import {isChip} from '../layout/layout.js';
import {layPage, type PageEntry, type PageLine, type PageRun} from '../layout/page.js';
import {LINES, TYPE} from '../layout/type-roles.js';
import {isRtl as isRtlIn} from '../locale/direction.js';
import {rareWords} from '../locale/rare-words.js';
import type {Timeline} from '../model/timeline.js';
import type {SvgLayer, SvgLine, SvgMark, SvgPath, SvgPicture} from '../output/svg.js';
import {palette, type Scheme} from '../theme/palette.js';
import {linesOf} from '../view/blocks.js';
import {inlineText} from '../model/inline.js';
import {SAMPLES} from '../view/key.js';
import {groupClass, markPath} from '../view/mark.js';
import {lookOf} from '../view/paints.js';
import {noteOf} from '../view/timeline.js';
import * as arrangement from './arrangement.js';
import * as horizontal from './horizontal.js';
import {pictureOf, type Picture, type PictureAsked} from './picture.js';

/** What a drawing without a page is made from. */
export interface DrawnInput extends Partial<Omit<PictureAsked, 'layout'>> {
  readonly timeline: Timeline;
  /** In CSS pixels. Where a picture needs more to be drawn at all, it is wider. */
  readonly width: number;
  /** BCP 47 tag of the language of words that are not the timeline's own; English by default. */
  readonly lang?: string;
  readonly scheme?: Scheme;
  /** Whether a page round it says title and description. */
  readonly isHeaded?: boolean;
  readonly type?: FontType;
}

/** A timeline drawn along its axis, and everything that is painted of it. */
export interface Drawn {
  readonly picture: Picture;
  readonly painted: SvgPicture;
}

/** How much wider a picture is tried that has no room, and how often. */
const WIDER = 1.25;
const TRIES = 8;

/** The whole horizontal drawing of a timeline, with heading, key and note: pure, so that it is the same on any machine. */
export function drawn({isHeaded = false, scheme = 'light', type = fontType, ...asked}: DrawnInput): Drawn {
  let picture = pictureIn(asked, type, asked.width);
  for (let i = 0; i < TRIES && picture.events.length && !picture.drawing; i++)
    picture = pictureIn(asked, type, Math.round(picture.input.width * WIDER));
  return {picture, painted: paintedOf(picture, {isHeaded, scheme, type, direction: asked.timeDirection})};
}

function pictureIn({background = false, lang = 'en', ...asked}: DrawnInput, type: FontType, width: number): Picture {
  return pictureOf({
    ...asked,
    background,
    lang,
    width,
    type,
    layout: 'horizontal',
    arrangement,
    horizontal,
    rare: rareWords,
    prime: () => {},
  });
}

/** What a picture is painted with. */
interface Painting {
  readonly isHeaded: boolean;
  readonly scheme: Scheme;
  readonly type: FontType;
  readonly direction: string | undefined;
}

function paintedOf(picture: Picture, {direction = 'auto', isHeaded, scheme, type}: Painting): SvgPicture {
  const {drawing, key, timeline, words} = picture;
  const {width} = picture.input;
  const {messages} = words;
  const isRtl = direction === 'auto' ? isRtlIn(words.locale) : direction === 'rtl';
  const scene = drawing?.scene;
  const description = inlineText(timeline.description ?? '');
  const {groups, height, lines, signs, top} = layPage({
    width,
    ...(!isHeaded && {title: timeline.title, description}),
    groups: key.groups.map(({label}) => label),
    signs: key.signs.map((kind) => messages.signs[kind]),
    note: notesOf(picture),
    sceneHeight: scene?.height ?? 0,
    measure: type.measure,
  });
  const set = setting({type, width, isRtl});
  const mirror = isRtl ? ' scale(-1 1)' : '';
  const across = (x: number) => (isRtl ? width - x : x);
  const signLayer = (entry: PageEntry, sign: Pick<SvgLayer, 'paths' | 'marks'>): SvgLayer => ({
    transform: `translate(${across(entry.sign.x)} ${entry.sign.y})${mirror}`,
    ...sign,
  });
  const keyLayers = [
    ...groups.map((entry, i) => signLayer(entry, {marks: [{x: 0, y: 0, ...markOf(key.groups[i]?.index ?? 0, 'solid')}]})),
    ...signs.map((entry, i) => {
      const {mark, paths = {}} = SAMPLES[key.signs[i] ?? 'lasted'];
      return signLayer(entry, {
        paths: Object.entries(paths).map(([role, d]) => ({role: role as SvgPath['role'], d, color: groupClass(0)})),
        marks: mark ? [{x: 0, y: 0, ...markOf(0, mark)}] : [],
      });
    }),
  ];
  return {
    width,
    height,
    lang: words.locale,
    isRtl,
    title: timeline.title ?? words.listLabel,
    description: [description, words.listLabel].filter(Boolean).join('\n'),
    family: type.family,
    palette: {...palette(scheme), axis: palette(scheme).bracket},
    prefix: `timeline-${scheme}`,
    layers: [
      ...keyLayers,
      {lines: [...lines, ...groups, ...signs].map((line) => set(line))},
      ...(scene ? sceneLayers(picture, scene, {set, top, isRtl}) : []),
    ],
  };
}

/** What stands under the picture; the date of the account too, where no rule on the drawing says it. */
function notesOf(picture: Picture): (readonly [string, string])[] {
  const {drawing, events, timeline, words} = picture;
  const isSaid = timeline.asOf === undefined || drawing?.scene.blocks.some(({kind}) => kind === 'as-of');
  return [
    ...(events.length ? [] : [['', words.messages.empty] as const]),
    ...noteOf(picture),
    ...(isSaid ? [] : [[`${words.asOf.strong}.`, ''] as const]),
  ];
}

/** Sets a line: where it goes on the page, in which type and colour, and how long it is. */
type Set = (line: PageLine & {readonly anchor?: SvgLine['anchor']}, colors?: readonly (string | undefined)[]) => SvgLine;

/** Colours of words that are not ink. */
const COLORS: Readonly<Partial<Record<PageRun['role'], string>>> = {
  standfirst: 'ink-2',
  key: 'ink-2',
  note: 'ink-3',
  'note-strong': 'ink-2',
  'caption-sub': 'ink-3',
  'ribbon-sub': 'ink-2',
  break: 'ink-2',
};

function setting({isRtl, type, width}: {readonly isRtl: boolean; readonly type: FontType; readonly width: number}): Set {
  return ({anchor = 'start', runs, x, y}, colors = []) => {
    const lengths = runs.map(({role, text}) => type.lengthOf(text, role));
    return {
      x: isRtl ? width - x : x,
      y,
      anchor,
      length: lengths.reduce<number | undefined>((sum, each) => (sum === undefined || each === undefined ? undefined : sum + each), 0),
      runs: isolated(
        runs.map(({role, text}, i) => ({text, ...TYPE[role], color: colors[i] ?? COLORS[role] ?? 'ink'})),
        isRtl,
      ),
    };
  };
}

/** A line that begins in letters of the other direction than its page, as a paragraph of its own (UAX 9, isolates). */
function isolated<T extends {readonly text: string}>(runs: readonly T[], isRtl: boolean): T[] {
  const [strong] =
    runs
      .map(({text}) => text)
      .join('')
      .match(/\p{L}/u) ?? [];
  if (!strong || RTL_LETTER.test(strong) === isRtl) return [...runs];
  return runs.map((run, i) => ({...run, text: `${i ? '' : '\u2068'}${run.text}${i === runs.length - 1 ? '\u2069' : ''}`}));
}

const RTL_LETTER = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;

/** What a picture's scene is painted as: signs of the drawing, its words, then each label. */
function sceneLayers(
  picture: Picture,
  scene: Scene,
  {isRtl, set, top}: {readonly isRtl: boolean; readonly set: Set; readonly top: number},
): SvgLayer[] {
  const {words} = picture;
  const events = new Map(picture.list.items.map(({event}) => [event.id, event]));
  const labelLayer = (label: SceneLabel): SvgLayer => {
    const event = events.get(label.id);
    if (!event) return {};
    const isStrong = event.importance === 3;
    const by = words.by(event).replaceAll(' ', '\u00a0');
    const isQuiet = event.importance === 1 || isChip(event);
    const role = isChip(event) ? 'by' : isStrong ? 'strong' : 'title';
    const byRun: PageRun = {text: by, role: isStrong ? 'by-strong' : 'by'};
    const at = label.flag === 'left' ? ({x: label.x + label.width, anchor: 'end'} as const) : ({x: label.x, anchor: 'start'} as const);
    const titleTop = top + label.y + LINES.date;
    return {
      event: label.id,
      lines: [
        set({...at, y: top + label.y + DATE_MIDDLE, runs: [{text: words.date(event), role: 'date'}]}, [
          groupClass(words.groupIndex(event)),
        ]),
        ...label.lines.map((text, i) => {
          const runs: PageRun[] = i || !by ? [{text, role}] : [byRun, {text: text.slice(by.length), role}];
          return set(
            {...at, y: titleTop + (i + 0.5) * LINES.title, runs: runs.filter((run) => run.text)},
            isQuiet ? ['ink-2', 'ink-2'] : [],
          );
        }),
      ],
    };
  };
  const blockLines = scene.blocks.flatMap(({kind, x, y}) =>
    linesOf(kind, picture).flatMap((text, i) => {
      const told = isRtl ? text.replace('→', '←') : text;
      const role = i ? 'caption-sub' : 'caption';
      return told ? set({x, y: top + y + (i + 0.5) * BLOCK_LINE, runs: [{text: told, role}]}) : [];
    }),
  );
  return [
    {
      transform: isRtl ? `matrix(-1 0 0 1 ${scene.width} ${top})` : `translate(0 ${top})`,
      paths: scene.paths.map(({d, group, role}) => ({d, role, color: lookOf(group)})),
      marks: scene.marks.map(({fill, group, x, y}) => ({x, y, ...markOf(group, fill)})),
    },
    {lines: [...scene.words.map(({align, role, text, x, y}) => set({x, y: top + y, anchor: align, runs: [{text, role}]})), ...blockLines]},
    ...scene.labels.map(labelLayer),
  ];
}

/** Middle of a label's date line, from its top; height of a line of a block of words. */
const DATE_MIDDLE = 8;
const BLOCK_LINE = 15;

const markOf = (group: number, fill: SvgMark['fill']): Pick<SvgMark, 'd' | 'fill' | 'color'> => ({
  d: markPath(group, fill),
  fill,
  color: groupClass(group),
});
