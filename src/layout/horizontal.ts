import type {DatedEvent} from '../model/timeline.js';
import {allocate} from '../scale/allocate.js';
import {timeScale, type TimeScale} from '../scale/scale.js';
import {ribbonCells} from '../scale/ticks.js';
import {leastLengths} from '../scale/told.js';
import {AXIS, BLOCK, PAGE, SPACE} from './constants.js';
import {fitStems} from './fit.js';
import {emptySpot, type Box} from './gaps.js';
import type {DrawingRoom, LayoutInput, Scene, SceneBlock, ScenePath, WindowView} from './layout.js';
import {ribbon} from './ribbon.js';
import {score, type Standing} from './score.js';
import type {BentLabel} from './leaders.js';
import type {Assignment, FitLabel, PlacedLabel, Side} from './stems.js';
import {standOf} from './stand.js';
import {wrapLabel} from './wrap.js';

/** A horizontal drawing, and what the chooser judges it by. */
export interface HorizontalLayout {
  readonly scene: Scene;
  /** From instants to CSS pixels of the drawing. */
  readonly scale: TimeScale;
  /** Ids of events that no straight stem could hold. */
  readonly unplaced: readonly string[];
  /** Height of both label areas. */
  readonly labelHeight: number;
  /** Rows of the side that has more. */
  readonly rows: number;
  readonly assignment: Assignment;
  /** Whether the sides of the axis mean something, and the room that all takes: windows keep both. */
  readonly sided: boolean;
  readonly room: DrawingRoom;
}

/**
 * The horizontal layout: a ribbon of time, torn where time is left out; a score of bars and brackets beside it; every
 * event a flag on a straight stem, above for what happened and below for what was said where the document has `sides`
 * and each side holds at least `BLOCK.sideShare` of the events. Undefined where there is nothing to draw. With a `view` it
 * is of a window: on the axis that stands.
 */
export function horizontal(input: LayoutInput, previous?: Assignment): HorizontalLayout | undefined {
  const {bend, events, measure, timeline, view, words} = input;
  const width = input.width - 2 * PAGE.pad;
  // no label stretches an axis that stands, as it stretches no break
  const plan = view ? standOn(view).map((segment) => ({...segment, candidate: true})) : input.plan;
  if (plan.length === 0 || width <= 0) return undefined;
  const least = view
    ? plan.map(() => 0)
    : leastLengths(plan, {
        timeZone: timeline.timeZone,
        words: words.ticks,
        measure,
        breakWords: (t0, t1) => measure(words.elapsed(t0, t1), 'break'),
        room: AXIS.toldShare * width,
      });
  const segmentsAt = (floors: readonly number[]) =>
    view ? standOn(view) : allocate(plan, {length: width, least, floors, start: PAGE.pad});
  const axis = {
    segments: plan,
    least,
    allocate: (floors: readonly number[]) => {
      const segments = segmentsAt(floors);
      return [...segments.map(({x0}) => x0), segments.at(-1)?.x1 ?? 0];
    },
  };
  const held = view?.isMoving ? [...events, ...(view.beyond ?? [])].filter(({id}) => previous?.has(id)) : events;
  const asked = (sided: boolean) => held.map((event) => fitLabel(event, input, sided));
  const fitted = (sided: boolean) =>
    fitStems(asked(sided), axis, {
      width,
      previous,
      frozen: view?.isMoving,
      rows: view && [Math.max(1, view.room.rows.above), Math.max(1, view.room.rows.below)],
      thin: bend?.thin,
    });

  const below = events.filter(({side}) => side === 'below').length;
  let split = view?.sided ?? (timeline.sides !== undefined && Math.min(below, events.length - below) >= events.length * BLOCK.sideShare);
  let fit = fitted(split);
  if (split && !fit.feasible && !view) {
    const free = fitted(false);
    if (free.feasible) [fit, split] = [free, false];
  }
  const scale = timeScale(view?.told ?? segmentsAt(fit.floors));
  const {height, labels, unplaced} = (!fit.feasible && !view?.isMoving && bend?.bendLeaders(asked(split), scale, fit)) || fit;
  return {
    scale,
    ...compose(input, {labels, height, rows: {above: fit.rows.above.length, below: fit.rows.below.length}}, scale, split),
    unplaced,
    labelHeight: height.above + height.below,
    rows: Math.max(fit.rows.above.length, fit.rows.below.length),
    assignment: view?.isMoving && previous ? previous : fit.assignment,
    sided: split,
  };
}

/** The axis that labels stand on: beyond the window too while it moves. */
const standOn = ({drawn, isMoving, told}: WindowView) => (isMoving ? drawn : told);

function fitLabel(event: DatedEvent, {measure, view, words, lines, timeline: {asOf}}: LayoutInput, sided: boolean): FitLabel {
  const {id, importance = 2, side = 'above', title, when} = event;
  const stand = view ? view.standOf(when) : standOf(when);
  const {min, max} = view?.isMoving ? view.bandOf(when) : stand;
  // the as-of rule parts what was from what is planned; below the ribbon it ends before the labels
  const bound = asOf === undefined ? {} : min >= asOf ? {after: asOf} : sided && side === 'below' ? {} : {before: asOf};
  const boxes = wrapLabel({date: words.date(event), by: words.by(event), title, strong: importance === 3}, measure, lines);
  const within = view?.isMoving && ([stand.min, stand.max] as const);
  return {id, t0: min, t1: max, importance, boxes, ...bound, ...(within && {within}), ...(sided && {side})};
}

/** Labels in their places; a bent one stands on the axis at its `foot`. */
interface PlacedLabels {
  readonly labels: readonly (PlacedLabel & Partial<Pick<BentLabel, 'foot' | 'bend'>>)[];
  readonly height: Readonly<Record<Side, number>>;
  readonly rows: Readonly<Record<Side, number>>;
}

/** Everything in its place, from the top: labels, score, ribbon, score, labels; then the blocks in what is left empty. */
function compose(
  input: LayoutInput,
  {labels: found, height: areas, rows}: PlacedLabels,
  scale: TimeScale,
  sided: boolean,
  extra = 0,
): Pick<HorizontalLayout, 'scene' | 'room'> {
  const {events, timeline, view, words, measure, width} = input;
  const {timeZone} = timeline;
  const beyond = view ? timeScale(view.drawn) : scale;
  const [start, end] = [scale.segments[0]?.t0 ?? 0, scale.segments.at(-1)?.t1 ?? 0];
  const asOf = timeline.asOf !== undefined && (!view || (timeline.asOf > start && timeline.asOf <= end)) ? timeline.asOf : undefined;
  const sizes = view?.isMoving ? {} : input.blocks;
  const rule = timeline.asOf === undefined ? beyond.range()[1] : beyond(timeline.asOf);
  const placed = events.flatMap((event) => {
    const label = found.find(({id}) => id === event.id);
    return label ? [{foot: label.x, ...label, event, group: words.groupIndex(event)}] : [];
  });
  // what has no label while the window moves stands in the middle of where it may
  const waiting = events.flatMap((event): Standing[] => {
    if (!view?.isMoving || placed.some(({id}) => id === event.id)) return [];
    const {min, max} = view.standOf(event.when);
    return [{event, foot: (beyond(min) + beyond(max)) / 2, side: (sided && event.side) || 'above', group: words.groupIndex(event)}];
  });
  const lines = score([...placed, ...waiting], beyond, rule, view?.isMoving ? view.room.trackOf : undefined);
  const {draw, trackOf} = lines;
  const tracks = {
    above: Math.max(lines.tracks.above, view?.room.tracks.above ?? 0),
    below: Math.max(lines.tracks.below, view?.room.tracks.below ?? 0),
  };

  // the words of the as-of rule stand after it, before it where the picture ends too soon
  const beside = (sizes['as-of']?.width ?? 0) + BLOCK.asOfGap;
  const asOfArea = rule + beside <= width ? {x0: rule + BLOCK.asOfGap, x1: width} : {x0: rule - beside, x1: rule - BLOCK.asOfGap};
  const past = placed.filter(({side, x1}) => side === 'above' && x1 > Math.min(rule, asOfArea.x0)).map(({far}) => far);
  const asOfRoom = (sizes['as-of']?.height ?? -BLOCK.gap) + BLOCK.gap + Math.max(0, ...past) - areas.above;
  const scoreHeight = AXIS.scoreFoot + tracks.above * AXIS.trackAbove;
  const needed = BLOCK.top + extra + (asOf === undefined ? 0 : Math.max(0, asOfRoom)) + areas.above;
  const footAbove = Math.max(needed, (view?.room.above ?? 0) - scoreHeight);
  const y0 = Math.round(footAbove + scoreHeight);
  const y1 = y0 + AXIS.ribbon;
  const scoreEnd = y1 + AXIS.firstBelow + (tracks.below - 1) * AXIS.trackBelow;
  const footBelow = scoreEnd + AXIS.belowFoot - SPACE.foot;
  const height = Math.max(scoreEnd + AXIS.trackBelow, footBelow + areas.below, y1 + (view?.room.below ?? 0));
  const {paths, marks} = draw((side, track) =>
    side === 'above' ? y0 - AXIS.firstAbove - track * AXIS.trackAbove : y1 + AXIS.firstBelow + track * AXIS.trackBelow,
  );

  /** The level at a distance from the foot of a side's labels. */
  const level = (side: Side, distance: number) => (side === 'above' ? footAbove - distance : footBelow + distance);
  const labels = placed.map(({id, x0, near, far, side, flag, box}) => ({
    ...box,
    id,
    x: x0,
    y: Math.min(level(side, near), level(side, far)),
    flag,
    side,
  }));
  const flags = placed.map(({id, x, foot, bend, side, far}) => {
    const at = (px: number) => Math.floor(px) + 0.5;
    const knee = bend ? `V${level(side, bend[1])}L${at(foot)} ${level(side, bend[0])}` : '';
    return {role: 'flag', id, d: `M${at(x)} ${level(side, far - 2)}${knee}V${marks.find((mark) => mark.id === id)?.y ?? y0}`} as const;
  });
  const cells = ribbonCells(scale, {timeZone, asOf, words: words.ticks, measure, toned: view?.axis});
  const band = ribbon({scale, cells, y: y0, measure, words});

  const blocks: SceneBlock[] = [];
  const taken: Box[] = placed.flatMap(({x, x0, x1, foot, near, far, side}) => {
    const [top, bottom] = [near, far].map((distance) => level(side, distance)).sort((a, b) => a - b) as [number, number];
    return [
      {x0, x1, y0: top, y1: bottom},
      {x0: Math.min(x, foot), x1: Math.max(x, foot), y0: Math.min(top, y1), y1: Math.max(bottom, y0)},
    ];
  });
  const put = (kind: SceneBlock['kind'], clearance: number, area: Box) => {
    const size = sizes[kind];
    const box = size && emptySpot(taken, area, size, clearance);
    if (!box) return !size;
    taken.push(box);
    return blocks.push({kind, x: box.x0, y: box.y0, ...size});
  };
  const rules: ScenePath[] = [];
  if (asOf !== undefined) {
    put('as-of', 0, {...asOfArea, y0: BLOCK.top, y1: y0});
    taken.push({x0: rule, x1: rule, y0: 0, y1: scoreEnd});
    rules.push({role: 'as-of', d: `M${Math.round(rule) + 0.5} ${BLOCK.top}V${scoreEnd + 8}`});
  }
  if (sided && !view?.isMoving) {
    // what is planned has not happened: the caption stands before the rule, on a line of its own where there is no room
    const named = put('above', BLOCK.clearance, {x0: PAGE.pad, x1: Math.min(rule, width), y0: BLOCK.top, y1: footAbove});
    if (!named && !extra && !view)
      return compose(input, {labels: found, height: areas, rows}, scale, sided, (sizes.above?.height ?? 0) + BLOCK.clearance);
    put('below', BLOCK.clearance, {x0: PAGE.pad, x1: width, y0: scoreEnd + BLOCK.gap, y1: height});
  }
  return {
    scene: {
      width,
      height,
      paths: [...band.paths, ...rules, ...flags, ...paths],
      marks,
      words: band.words,
      labels,
      blocks,
      ribbon: {y0, y1},
    },
    room: {rows: view?.room.rows ?? rows, above: y0, below: height - y1, tracks, trackOf},
  };
}
