import {describe, expect, it} from 'vitest';
import {extentOf} from '../../../src/model/date.js';
import {touches} from '../../../src/layout/gaps.js';
import * as bend from '../../../src/layout/leaders.js';
import {horizontal, type HorizontalLayout} from '../../../src/layout/horizontal.js';
import type {LayoutInput} from '../../../src/layout/layout.js';
import {article, inputOf} from './article.js';

/** Widths and backgrounds at which the article is drawn. */
const CASES = [
  {width: 1200, background: false},
  {width: 1200, background: true},
  {width: 1024, background: false},
  {width: 1400, background: true},
];

function drawn(input: LayoutInput): HorizontalLayout {
  const found = horizontal(input);
  if (!found) throw new Error('no drawing');
  return found;
}

/** Least and greatest x that a path reaches. */
function reach(d: string): [number, number] {
  const xs = [...d.matchAll(/[MLH]\s*(-?[\d.]+)/gu)].map(([, x]) => Number(x));
  return [Math.min(...xs), Math.max(...xs)];
}

describe.each(CASES)('the article, horizontal, $width px, background $background', ({width, background}) => {
  const input = article(width, background);
  const {scene, scale, unplaced} = drawn(input);

  it('places every event', () => {
    expect(unplaced).toEqual([]);
    expect(scene.labels.map(({id}) => id).sort()).toEqual(input.events.map(({id}) => id).sort());
    expect(scene.marks.map(({id}) => id).sort()).toEqual(input.events.map(({id}) => id).sort());
  });

  it('draws no date more exactly than it is known, and none beyond its bounds', () => {
    const asOf = input.timeline.asOf ?? Infinity;
    for (const event of input.events) {
      const {lo, min, max, hi} = extentOf(event.when);
      const paths = scene.paths.filter(({id, role}) => id === event.id && role !== 'flag');
      const shared =
        paths.length > 0
          ? paths
          : scene.paths.filter(
              ({role, id}) =>
                role.startsWith('bracket') &&
                input.events.some(
                  (other) =>
                    other.id === id && other.side === event.side && extentOf(other.when).min === min && extentOf(other.when).max === max,
                ),
            );
      if (scale(max) - scale(min) < 6) continue; // a point at this scale
      expect(shared.length, event.id).toBeGreaterThan(0);
      const [x0, x1] = [Math.min(...shared.map(({d}) => reach(d)[0])), Math.max(...shared.map(({d}) => reach(d)[1]))];
      const end = Number.isFinite(hi) ? hi : asOf;
      expect(x0, `${event.id} starts`).toBeGreaterThanOrEqual(scale(lo) - 1);
      expect(x1, `${event.id} ends`).toBeLessThanOrEqual(scale(end) + 1);
      expect(x0, `${event.id} leaves out its beginning`).toBeLessThanOrEqual(scale(min) + 4);
      expect(x1, `${event.id} leaves out its end`).toBeGreaterThanOrEqual(scale(Number.isFinite(max) ? max : asOf) - 4);
    }
  });

  it('is solid only where an event certainly lasted', () => {
    for (const event of input.events) {
      const {when} = event;
      if (when.kind !== 'interval' || typeof when.start === 'string') continue;
      const end = typeof when.end === 'string' ? (input.timeline.asOf ?? 0) : when.end.min;
      for (const {d} of scene.paths.filter(({id, role}) => id === event.id && role === 'bar')) {
        const [x0, x1] = reach(d);
        expect(x0, event.id).toBeGreaterThanOrEqual(scale(when.start.max) - 0.1);
        expect(x1, event.id).toBeLessThanOrEqual(scale(end) + 0.1);
      }
    }
  });

  it('puts every mark within its date', () => {
    for (const {id, x} of scene.marks) {
      const event = input.events.find((each) => each.id === id);
      if (!event) throw new Error(id);
      const {when} = event;
      const {min, max} = when.kind === 'interval' && typeof when.start !== 'string' ? when.start : extentOf(when);
      expect(x, id).toBeGreaterThanOrEqual(scale(min) - 4.5);
      expect(x, id).toBeLessThanOrEqual(scale(max) + 4.5);
    }
  });

  it('keeps what happened above the ribbon and what was said below it', () => {
    const sides = new Map(input.events.map(({id, side}) => [id, side]));
    for (const {id, side} of scene.labels) expect(side, id).toBe(sides.get(id));
  });

  it('keeps labels of the past before the as-of rule, and plans after it, clear of it', () => {
    const rule = scale(input.timeline.asOf ?? 0);
    for (const {id, x, width: w, side} of scene.labels) {
      const planned = input.events.find((event) => event.id === id)?.outcome === 'planned';
      if (planned) expect(x, id).toBeGreaterThanOrEqual(rule + 5.9);
      else if (side === 'above') expect(x + w, id).toBeLessThanOrEqual(rule - 5.9);
    }
  });

  it('draws stems straight, and nothing inside a break', () => {
    for (const {d} of scene.paths.filter(({role}) => role === 'flag')) expect(d).toMatch(/^M[\d.]+ [\d.]+V[\d.]+$/u);
    for (const {kind, x0, x1} of scale.segments) {
      if (kind !== 'break') continue;
      for (const {d, role, id} of scene.paths.filter(({role}) =>
        ['bar', 'maybe', 'fade-in', 'fade-out', 'bracket-fade', 'cap'].includes(role),
      )) {
        const [a, b] = reach(d);
        expect(b <= x0 + 0.5 || a >= x1 - 0.5, `${role} of ${id}`).toBe(true);
      }
    }
  });

  it('runs no word of the ribbon over another or over the edge', () => {
    const boxes = scene.words.map(({x, y, text, role, align}) => {
      const w = input.measure(text, role);
      const x0 = align === 'middle' ? x - w / 2 : x;
      return {text, x0, x1: x0 + w, y};
    });
    for (const {x0, x1} of boxes) {
      expect(x0).toBeGreaterThanOrEqual(0);
      expect(x1).toBeLessThanOrEqual(width);
    }
    const hits = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => Math.abs(a.y - b.y) < 6 && a.x0 < b.x1 && b.x0 < a.x1)
        .map((b) => `${a.text} over ${b.text}`),
    );
    expect(hits).toEqual([]);
  });
});

describe('horizontal', () => {
  it('gives the same picture twice', () => {
    expect(drawn(article(1200)).scene).toEqual(drawn(article(1200)).scene);
  });

  it('draws a single event of one day', () => {
    const {scene} = drawn(inputOf({events: [{date: '2021-08-03', title: 'Alone'}]}, 1000));
    expect(scene.labels.length).toBe(1);
    expect(scene.marks.length).toBe(1);
  });

  it('has nothing to draw of no events', () => {
    expect(horizontal(inputOf({events: []}, 1000))).toBe(undefined);
  });

  it('drops both captions where one side is nearly empty', () => {
    const events = Array.from({length: 8}, (_, i) => ({
      date: `2021-08-0${i + 1}`,
      title: `Event ${i}`,
      side: i === 0 ? ('below' as const) : ('above' as const),
    }));
    const {scene} = drawn(inputOf({sides: {above: 'A', below: 'B'}, events}, 1200));
    expect(scene.blocks.filter(({kind}) => kind === 'above' || kind === 'below')).toEqual([]);
  });
});

describe('labels that straight stems cannot hold', () => {
  /** Events of a few minutes at one hour: no slack in their dates, and far more text than room. */
  const crowd = (count: number) =>
    Array.from({length: count}, (_, i) => ({
      date: `2021-08-03T12:${String(i % 60).padStart(2, '0')}`,
      title: `Event number ${i} in one crowded hour of the afternoon`,
    }));
  const events = [{date: '2021-08-01', title: 'Before it all'}, ...crowd(24), {date: '2021-08-06', title: 'After it all'}];
  const input = inputOf({events}, 800);

  it('are named where nothing bends', () => {
    const {scene, unplaced} = drawn(input);
    expect(unplaced.length).toBeGreaterThan(0);
    expect(scene.labels.length + unplaced.length).toBe(events.length);
  });

  it('get bent leaders that touch no text, as far as there is room', () => {
    const straight = drawn({...input, bend: {...bend, bendLeaders: (_labels, _scale, layout) => layout}}); // thinned alone
    expect(straight.scene.labels.length).toBeGreaterThan(0);
    const {scene, unplaced} = drawn({...input, bend});
    expect(unplaced.length).toBeLessThan(straight.unplaced.length);
    expect(scene.labels.length + unplaced.length).toBe(events.length);
    expect(scene.paths.some(({d, role}) => role === 'flag' && d.includes('L'))).toBe(true);
    const hits = scene.labels.flatMap((a, i) =>
      scene.labels
        .slice(i + 1)
        .filter((b) => touches(box(a), box(b)))
        .map((b) => `${a.id} on ${b.id}`),
    );
    expect(hits).toEqual([]);
  });
});

const box = ({x, y, width, height}: {x: number; y: number; width: number; height: number}) => ({
  x0: x,
  x1: x + width,
  y0: y,
  y1: y + height,
});
