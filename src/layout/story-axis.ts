import type {Scene, SceneBlock, SceneMark, ScenePath, SceneWords} from './layout.js';

/** Room round a drawing without labels, in CSS pixels. */
const ROOM = {
  /** Beyond the outermost marks: the ring of the open one, and air. */
  marks: 14,
  /** For a row of words: those of the as-of rule, and over them the time passed. */
  words: 20,
  /** From the middle of the elapsed time to the line under it, the length of that line's ends, and air under them. */
  span: 10,
  tick: 5,
  air: 4,
} as const;

/** What a drawing is told of the event that is read. */
export interface StoryAxisInput {
  readonly scene: Scene;
  /** Ids of the marks of the event that is read, and of the one before. */
  readonly current: string | undefined;
  readonly before: string | undefined;
  /** Time that passed between the two, in words, and its width in CSS pixels; empty where it is not known. */
  readonly since: string;
  readonly sinceWidth: number;
}

/** A drawing without labels, in the scene's own coordinates; it is to be seen from `y0` to `y1`. */
export interface StoryAxis {
  readonly scene: Scene;
  readonly y0: number;
  readonly y1: number;
}

/**
 * The drawing without labels, their stems, and what stands beyond the ribbon and its tracks: marks, bars and ribbon stay
 * where they are. Over them a line from one mark to the next shows the time that passed.
 */
export function storyAxis({before, current, scene, since, sinceWidth}: StoryAxisInput): StoryAxis {
  const {ribbon, width} = scene;
  const heights = scene.marks.map(({y}) => y);
  const y1 = Math.max(ribbon.y1, ...heights) + ROOM.marks;
  const top = Math.min(ribbon.y0, ...heights) - ROOM.marks;
  const asOf = scene.blocks.filter(({kind}) => kind === 'as-of');
  const asOfTop = top - (asOf.length ? ROOM.words : 0);
  const line = asOfTop - ROOM.tick - ROOM.air;
  const y0 = line - ROOM.words;
  const at = (id: string | undefined): SceneMark | undefined => scene.marks.find((mark) => mark.id === id);
  const jump = since ? jumpOf(at(before), at(current), {y: line, since, sinceWidth, width}) : undefined;
  return {
    y0,
    y1,
    scene: {
      ...scene,
      height: y1,
      labels: [],
      paths: [...scene.paths.flatMap((path): ScenePath[] => standing(path, asOfTop, y1)), ...(jump?.paths ?? [])],
      words: [...scene.words.filter(({role}) => role !== 'caption'), ...(jump?.words ?? [])],
      blocks: asOf.map((block): SceneBlock => ({...block, y: asOfTop})),
    },
  };
}

/** A path as it stands where there are no labels; none for what belongs to these, or is named by words that are not there. */
function standing(path: ScenePath, y0: number, y1: number): ScenePath[] {
  const {d, role} = path;
  if (role === 'flag' || role === 'era' || role === 'era-strip') return [];
  return [role === 'as-of' ? {...path, d: d.replace(/^(M\S+) .*/, `$1 ${y0}V${y1}`)} : path];
}

/** A line from mark to mark, its words over the middle of it, or over the event that is read where they stand too close for one. */
function jumpOf(
  from: SceneMark | undefined,
  to: SceneMark | undefined,
  {since, sinceWidth, width, y}: Pick<StoryAxisInput, 'since' | 'sinceWidth'> & {readonly y: number; readonly width: number},
): {paths: ScenePath[]; words: SceneWords[]} | undefined {
  if (!to) return undefined;
  const [x0, x1] = [from?.x ?? to.x, to.x].map((x) => Math.round(x) + 0.5) as [number, number];
  const isLine = Math.abs(x1 - x0) > ROOM.tick;
  const half = sinceWidth / 2;
  const x = Math.min(Math.max((x0 + x1) / 2, half), width - half);
  return {
    paths: isLine ? [{role: 'bracket', d: `M${x0} ${y + ROOM.tick}V${y}H${x1}V${y + ROOM.tick}`}] : [],
    words: [{x, y: y - ROOM.span, text: since, role: 'break', align: 'middle'}],
  };
}
