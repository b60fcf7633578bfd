import {foldList, isRun} from '../layout/chips.js';
import {inColumns} from '../layout/columns.js';
import {CHOICE, LIST} from '../layout/constants.js';
import {withEras} from '../layout/eras.js';
import type {SignKind} from '../layout/key.js';
import {labelRuns} from '../layout/label-runs.js';
import type {Scene, ScenePath} from '../layout/layout.js';
import {leadOf, periodFor} from '../layout/periods.js';
import {drawnList, sectionsOf, vertical} from '../layout/vertical.js';
import {partsOf} from '../layout/windowed.js';
import {enArrangement} from '../locale/en-arrangement.js';
import {extentOf, type Instant} from '../model/date.js';
import type {DatedEvent} from '../model/timeline.js';
import {inlineView} from '../view/inline.js';
import type {Drawing} from '../view/timeline.js';
import {chipId, chipOf, eraRows, inOrder, plainOf, turned, withRows} from './arranged-rows.js';
import {chipWords, dayOnly, periodWords} from './arranged-words.js';
import type {Arranged} from './arrangement.js';
import type {Ground, Listed, PictureInput} from './picture.js';

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
