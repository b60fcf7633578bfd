import {describe, expect, it} from 'vitest';
import type {Picture} from '../../../src/element/picture.js';
import {CHOICE} from '../../../src/layout/constants.js';
import {isChip, type Scene, type SceneLabel} from '../../../src/layout/layout.js';
import {anchorOf, extentOf} from '../../../src/model/date.js';
import {limitWindow, timeAt, wholeWindow, windowAxis, zoomWindow, type TimeWindow} from '../../../src/scale/window.js';
import type {Drawing} from '../../../src/view/timeline.js';
import {DATA_SETS} from '../data-sets.js';
import {pictured as picture} from './pictured.js';

/** Targets of the layout, in CSS pixels or as shares; see `CHOICE` for what the chooser itself keeps to. */
const TARGET = {markReach: 8, meanLeader: 130, zoomStep: 0.005, beyondMark: 0.006, faster: 1.05, held: 2} as const;

const drawings = Object.entries(DATA_SETS).flatMap(([name, document]) =>
  (['auto', 'horizontal'] as const).flatMap((layout) =>
    [1200, 768, 360].flatMap((width) => {
      const drawn = picture(document, {layout, width});
      return drawn.drawing ? [{name, document, layout, width, drawn, drawing: drawn.drawing}] : [];
    }),
  ),
);
const chosen = drawings.filter(({layout}) => layout === 'auto');

type Point = readonly [x: number, y: number];

/** The corners of a stem, from its text to its mark: `M x y`, then `V`, `L` or `H`. */
function stemOf(d: string): Point[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([MLVH])([-\d. ]+)/gu)].map(([, command, numbers = '']) => {
    const [first = 0, second = 0] = numbers.trim().split(/\s+/u).map(Number);
    if (command === 'V') y = first;
    else if (command === 'H') x = first;
    else [x, y] = [first, second];
    return [x, y];
  });
}

/** Points of a stem, at most a pixel apart. */
function alongStem(corners: readonly Point[]): Point[] {
  return corners.slice(1).flatMap(([x1, y1], i) => {
    const [x0, y0] = corners[i] ?? [x1, y1];
    const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0)) || 1;
    return Array.from({length: steps + 1}, (_, k): Point => [x0 + ((x1 - x0) * k) / steps, y0 + ((y1 - y0) * k) / steps]);
  });
}

const stems = ({paths}: Scene) => paths.flatMap(({d, id = '', role}) => (role === 'flag' ? [{id, corners: stemOf(d)}] : []));

const holds = ({x, y, width, height}: SceneLabel, [px, py]: Point) => px > x + 1 && px < x + width - 1 && py > y + 1 && py < y + height - 1;

function faultsOf(scene: Scene): string[] {
  const {height, labels, width} = scene;
  const outside = labels.filter((label) => label.x < 0 || label.y < 0 || label.x + label.width > width || label.y + label.height > height);
  const pairs = labels.flatMap((a, i) =>
    labels
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.id} on ${b.id}`),
  );
  const hits = stems(scene).flatMap(({id, corners}) =>
    labels
      .filter((label) => label.id !== id && alongStem(corners).some((point) => holds(label, point)))
      .map((label) => `stem of ${id} through ${label.id}`),
  );
  return [...outside.map(({id}) => `${id} outside`), ...pairs, ...hits];
}

/** Pairs of events whose dates cannot have come in the order of their marks. */
function disorder({events, drawing}: Picture): string[] {
  const xs = new Map(drawing?.scene.marks.map(({id, x}) => [id, x]));
  const dated = events.filter((event) => !isChip(event) && event.when.kind !== 'all-of' && xs.has(event.id));
  return dated.flatMap((a) =>
    dated
      .filter((b) => extentOf(a.when).max < extentOf(b.when).min && (xs.get(a.id) ?? 0) > (xs.get(b.id) ?? 0) + 0.5)
      .map((b) => `${a.id} after ${b.id}`),
  );
}

/** Marks of one moment that stand farther from all of its time than a mark covers: they would say what nobody knows. */
function dishonest({events, drawing}: Picture): string[] {
  if (!drawing) return [];
  const xs = new Map(drawing.scene.marks.map(({id, x}) => [id, x]));
  return events.flatMap(({id, when}) => {
    const x = xs.get(id);
    if (x === undefined || when.kind !== 'moment') return [];
    const [first, last] = [drawing.scale(when.at.lo), drawing.scale(when.at.hi)];
    return x < first - TARGET.markReach || x > last + TARGET.markReach ? [`${id} at ${x}, known to ${first} to ${last}`] : [];
  });
}

/** Bars, brackets and boxes that end before what is known of their date begins, or go on after it. */
function beyondDate({events, drawing}: Picture): string[] {
  if (!drawing) return [];
  const byId = new Map(events.map((event) => [event.id, event.when]));
  return drawing.scene.paths.flatMap(({d, id = '', role}) => {
    const when = byId.get(id);
    if (!when || !['bar', 'maybe', 'bracket', 'box', 'fade-in', 'fade-out'].includes(role)) return [];
    const {hi, lo} = extentOf(when);
    const first = lo === -Infinity ? 0 : drawing.scale(lo);
    const last = hi === Infinity ? drawing.scene.width : drawing.scale(hi);
    const [start = 0] = [...d.matchAll(/M([-\d.]+)/gu)].map(([, x]) => Number(x)).sort((a, b) => a - b);
    return start < first - TARGET.markReach || start > last + TARGET.markReach
      ? [`${role} of ${id} from ${start}, known to ${first} to ${last}`]
      : [];
  });
}

describe('every drawing of every data set', () => {
  it.each(drawings)(
    '$name, $layout at $width px: labels whole, apart and inside, no stem through a text, marks in order and within their dates',
    ({drawn, drawing}) => {
      expect(faultsOf(drawing.scene)).toEqual([]);
      expect(disorder(drawn)).toEqual([]);
      expect(dishonest(drawn)).toEqual([]);
      expect(beyondDate(drawn)).toEqual([]);
      expect(drawing.scene.labels).toHaveLength(drawn.events.length);
    },
  );

  it('is there on a wide page for every set of up to 40 events whose labels four rows a side hold', () => {
    expect(chosen.map(({name, width}) => `${name} ${width}`)).toEqual([
      'contradicting-reports 1200',
      'deep-time 1200',
      'everything-uncertain 1200',
      'kabul-august-2021 1200',
      'missed-deadlines 1200',
      'one-event 1200',
      'ten-scripts 1200',
    ]);
  });
});

describe('a drawing that is chosen', () => {
  it.each(chosen)('$name at $width px: low, with short leaders', ({drawing, width}) => {
    const {labels, ribbon} = drawing.scene;
    const leaders = labels.map(({height, side, y}) => (side === 'above' ? ribbon.y0 - y - height : y - ribbon.y1));
    expect(drawing.rows).toBeLessThanOrEqual(CHOICE.mostRows);
    expect(drawing.labelHeight).toBeLessThanOrEqual(CHOICE.heightShare * width);
    expect(leaders.reduce((sum, length) => sum + length, 0) / leaders.length).toBeLessThanOrEqual(TARGET.meanLeader);
  });

  it.each(chosen)(
    '$name at $width px: a zoom moves no label beyond its mark, none faster than the fastest mark, and changes no row',
    ({document, drawn, width}) => {
      const rows = ({assignment}: Drawing) => [...assignment].map(([id, {left, row, side}]) => [id, side, row, left]).sort();
      const whenOf = new Map(drawn.events.map((event) => [event.id, event.when]));
      const axis = drawn.drawing?.scale.segments ?? [];
      const {timeline} = drawn.input;
      let window = wholeWindow(axis);
      let [before, last] = [drawn, window];
      for (let step = 1; step <= 140; step++) {
        window = zoomWindow(axis, window, 1 + TARGET.zoomStep, width * 0.6);
        const after = picture(document, {timeline, width, window, isMoving: true}, before);
        const [was, is] = [before.drawing, after.drawing] as [Drawing, Drawing];
        expect(rows(is)).toEqual(rows(was));
        const scales = [was, is].map(({scale}) => scale);
        const shift = (t: number) => (scales[1]?.(t) ?? 0) - (scales[0]?.(t) ?? 0);
        const xs = new Map(was.scene.labels.map(({id, x}) => [id, x]));
        const ends = (at: TimeWindow) => windowAxis(axis, at).flatMap(({x0, x1}) => [x0, x1]);
        const old = ends(last);
        const fastest = Math.max(...ends(window).map((x, i) => Math.abs(x - (old[i] ?? x))));
        for (const {id, x} of is.scene.labels) {
          const when = whenOf.get(id) ?? {kind: 'one-of', of: []};
          const moved = x - (xs.get(id) ?? x);
          const reachesOver = extentOf(when).min < window.t0 || extentOf(when).max > window.t1; // it is held in the window
          expect(Math.abs(moved), `${id} at step ${step}`).toBeLessThanOrEqual(fastest * (reachesOver ? TARGET.held : TARGET.faster));
          if (reachesOver) continue;
          expect(Math.abs(moved - shift(anchorOf(when))) / width, `${id} at step ${step}`).toBeLessThanOrEqual(TARGET.beyondMark);
        }
        [before, last] = [after, window];
      }
    },
  );
});

describe('any window of any drawing', () => {
  const windows = [
    [0.02, 0.07],
    [0.3, 0.6],
    [0.55, 1],
    [0.8, 0.82],
  ] as const;

  it.each(drawings)(
    '$name, $layout at $width px: at rest every event is drawn whole, or counted at an edge or in a chip',
    ({document, drawn, drawing, layout, width}) => {
      const axis = drawing.scale.segments;
      const [start, end] = drawing.scale.range();
      const {timeline} = drawn.input;
      const at = (share: number) => timeAt(axis, start + share * (end - start));
      let before = drawn;
      for (const [from, to] of windows) {
        const window = limitWindow(axis, {t0: at(from), t1: at(to)});
        const moving = picture(document, {timeline, layout, width, window, isMoving: true}, before);
        const resting = picture(document, {timeline, layout, width, window}, moving);
        const found = resting.drawing as Drawing;
        expect(faultsOf(found.scene), `${from} to ${to}`).toEqual([]);
        for (const {drawing: each} of [moving, resting] as {drawing: Drawing}[]) {
          const rows = [...(each.shown ?? drawn.ground.events), ...(each.outside?.flat() ?? [])];
          const ids = rows.flatMap((row) => (isChip(row) ? row.more.map(({id}) => id) : [row.id]));
          expect(ids.sort(), `${from} to ${to}`).toEqual(drawn.ground.events.map(({id}) => id).sort());
          const marked = new Set(each.scene.marks.map(({id}) => id));
          expect((each.shown ?? []).filter(({id}) => !marked.has(id))).toEqual([]);
        }
        before = resting;
      }
    },
  );
});

describe('the ribbon of a window', () => {
  const document = DATA_SETS['kabul-august-2021'] as NonNullable<(typeof DATA_SETS)[string]>;
  const whole = picture(document, {background: false});
  const {timeline} = whole.input;
  const at = (text: string) => Date.parse(text);
  const drawn = (from: string, to: string) =>
    (picture(document, {timeline, background: false, window: {t0: at(from), t1: at(to)}}, whole).drawing as Drawing).scene;

  it('keeps the tones that its days have on the whole', () => {
    const {paths} = drawn('2021-08-03T06:00Z', '2021-08-04T06:00Z');
    expect(paths.filter(({role}) => role.startsWith('ribbon-')).map(({role}) => role)).toEqual(['ribbon-3']);
  });

  it('gives no hour at its edge but one that begins there', () => {
    const {words} = drawn('2021-08-03T06:07Z', '2021-08-04T06:00Z');
    const hours = words.filter(({role, text}) => role === 'ribbon' && text.includes(':'));
    expect(hours.length).toBeGreaterThan(1);
    expect(hours.filter(({text}) => !text.endsWith(':00'))).toEqual([]);
  });
});
