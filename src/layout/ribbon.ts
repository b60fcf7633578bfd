import type {TimeScale} from '../scale/scale.js';
import type {Cell} from '../scale/ticks.js';
import type {Measure, PathRole, ScenePath, SceneWords, Words} from './layout.js';
import {AXIS} from './constants.js';

/** The ribbon of time: its paths and its words. */
export interface Ribbon {
  readonly paths: readonly ScenePath[];
  readonly words: readonly SceneWords[];
}

interface Frame {
  readonly scale: TimeScale;
  readonly cells: readonly Cell[];
  /** Top edge. */
  readonly y: number;
  readonly measure: Measure;
  readonly words: Words;
}

/** The ribbon, darker where days are wider, torn where time is left out, dashed after the as-of date. */
export function ribbon({scale, cells, y, measure, words}: Frame): Ribbon {
  const paths: ScenePath[] = [];
  const text: SceneWords[] = [];
  const torn = scale.segments.filter(({kind}) => kind === 'break');
  const tornAt = (x: number) => torn.some(({x0, x1}) => Math.abs(x0 - x) < 0.5 || Math.abs(x1 - x) < 0.5);
  for (const run of runsOf(cells)) {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    const role: PathRole = first.planned ? 'ribbon-planned' : `ribbon-${first.tone}`;
    paths.push({role, d: bandPath(first.x0, last.x1, y, tornAt(first.x0), tornAt(last.x1))});
    for (const cell of run) paths.push(...linesOf(cell, cell === first, y));
  }
  for (const cell of cells) text.push(...wordsOf(cell, y, measure));
  for (const {x0, x1, of, ...stretch} of torn) {
    const {t0, t1} = of ?? stretch; // all that is left out, though only a part of it may be seen
    const elapsed = words.elapsed(t0, t1);
    const middle = (x0 + x1) / 2;
    const half = measure(elapsed, 'break') / 2;
    if (of && 2 * half > x1 - x0) continue;
    text.push({x: middle, y: y + AXIS.ribbon / 2, text: elapsed, role: 'break', align: 'middle'});
    const room = middle - half - x0 - AXIS.tooth - 4;
    if (room < 4) continue;
    const dots = (a: number) => `M${round(a)} ${y + AXIS.ribbon / 2}h${round(room - 4)}`;
    paths.push({role: 'dots', d: dots(x0 + AXIS.tooth + 3) + dots(middle + half + 5)});
  }
  return {paths, words: text};
}

/** Cells that touch and share a tone are drawn as one. */
function runsOf(cells: readonly Cell[]): Cell[][] {
  const runs: Cell[][] = [];
  for (const cell of cells) {
    const before = runs.at(-1)?.at(-1);
    if (before && before.tone === cell.tone && before.planned === cell.planned && Math.abs(before.x1 - cell.x0) < 0.5)
      runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** A band whose torn ends have teeth, 5 px deep and 8 px apart. */
function bandPath(x0: number, x1: number, y: number, tornStart: boolean, tornEnd: boolean): string {
  const [a, b, end] = [round(x0), round(x1), y + AXIS.ribbon];
  const teeth = (x: number, out: number, ys: readonly number[]) => ys.map((dy, i) => `L${round(x + (i % 2 ? 0 : out))} ${y + dy}`).join('');
  return `M${a} ${y}H${b}${tornEnd ? teeth(b, AXIS.tooth, [4, 12, 20, 28, 36]) : ''}L${b} ${end}H${a}${tornStart ? teeth(a, -AXIS.tooth, [36, 28, 20, 12, 4]) : ''}Z`;
}

/** Lines between cells in the height of the first words; over the whole height where the larger unit changes. */
function linesOf({x0, major, minor, planned}: Cell, first: boolean, y: number): ScenePath[] {
  const x = Math.round(x0) + 0.5;
  const ticks = planned ? '' : minor.map((at) => `M${Math.round(at) + 0.5} ${y}v4m0 ${AXIS.ribbon - 8}v4`).join('');
  return [
    ...(first || planned ? [] : [{role: 'cell-line', d: `M${x} ${y}v${major ? AXIS.ribbon : AXIS.cellLine}`} as const]),
    ...(ticks ? [{role: 'tick', d: ticks} as const] : []),
  ];
}

/** First line: the unit; second line: what holds from this cell on. Both keep `AXIS.cellPad` off the line, less in a narrow cell. */
function wordsOf({x0, x1, label, sub}: Cell, y: number, measure: Measure): SceneWords[] {
  const inset = (text: string, role: 'ribbon' | 'ribbon-sub') => Math.max(2, Math.min(AXIS.cellPad, (x1 - x0 - measure(text, role)) / 2));
  const at = label ? x0 + inset(label, 'ribbon') : x0 + inset(sub ?? '', 'ribbon-sub');
  const word = (text: string | undefined, dy: number, role: SceneWords['role']): SceneWords[] =>
    text ? [{x: at, y: y + dy, text, role, align: 'start'}] : [];
  return [...word(label, AXIS.firstLine, 'ribbon'), ...word(sub, AXIS.secondLine, 'ribbon-sub')];
}
