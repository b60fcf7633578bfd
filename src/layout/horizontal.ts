import type {Bound, EventDate} from '../model/date.js';
import {extentOf} from '../model/date.js';
import type {DatedEvent} from '../model/timeline.js';
import {allocate} from '../scale/allocate.js';
import {timeScale, type TimeScale} from '../scale/scale.js';
import {ribbonCells} from '../scale/ticks.js';
import {leastLengths} from '../scale/told.js';
import {AXIS, BLOCK, PAGE, SPACE} from './constants.js';
import {fitStems} from './fit.js';
import {emptySpot, type Box} from './gaps.js';
import type {LayoutInput, Scene, SceneBlock, ScenePath} from './layout.js';
import {ribbon} from './ribbon.js';
import {score} from './score.js';
import type {BentLabel} from './leaders.js';
import type {Assignment, FitLabel, PlacedLabel, Side} from './stems.js';
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
  /** Lengths in CSS pixels at which segments are told, and the air between labels: kept through a zoom. */
  readonly least: readonly number[];
  readonly air: number;
}

/**
 * The horizontal layout: a ribbon of time, torn where time is left out; a score of bars and brackets beside it; every
 * event a flag on a straight stem, above for what happened and below for what was said where the document has `sides`
 * and each side holds at least `BLOCK.sideShare` of the events. Undefined where there is nothing to draw.
 */
export function horizontal(input: LayoutInput, previous?: Assignment): HorizontalLayout | undefined {
  const {bend, events, frozen, measure, plan, timeline, words} = input;
  const width = input.width - 2 * PAGE.pad;
  if (plan.length === 0 || width <= 0) return undefined;
  const least =
    frozen?.least ??
    leastLengths(plan, {
      timeZone: timeline.timeZone,
      words: words.ticks,
      measure,
      breakWords: (t0, t1) => measure(words.elapsed(t0, t1), 'break'),
      room: AXIS.toldShare * width,
    });
  const segmentsAt = (floors: readonly number[]) => allocate(plan, {length: width, least, floors, start: PAGE.pad});
  const axis = {
    segments: plan,
    least,
    allocate: (floors: readonly number[]) => [...segmentsAt(floors).map(({x0}) => x0), PAGE.pad + width],
  };
  const asked = (sided: boolean) => events.map((event) => fitLabel(event, input, sided));
  const fitted = (sided: boolean) => fitStems(asked(sided), axis, {width, previous, frozen: !!frozen, air: frozen?.air, thin: bend?.thin});

  const below = events.filter(({side}) => side === 'below').length;
  let split = timeline.sides !== undefined && Math.min(below, events.length - below) >= events.length * BLOCK.sideShare;
  let fit = fitted(split);
  if (split && !fit.feasible) {
    const free = fitted(false);
    if (free.feasible) [fit, split] = [free, false];
  }
  const scale = timeScale(segmentsAt(fit.floors));
  const {height, labels, unplaced} = (!fit.feasible && bend?.bendLeaders(asked(split), scale, fit)) || fit;
  return {
    scale,
    scene: compose(input, {labels, height}, scale, split),
    unplaced,
    labelHeight: height.above + height.below,
    rows: Math.max(fit.rows.above.length, fit.rows.below.length),
    assignment: fit.assignment,
    least,
    air: fit.air,
  };
}

function fitLabel(event: DatedEvent, {measure, words, lines, timeline: {asOf}}: LayoutInput, sided: boolean): FitLabel {
  const {id, importance = 2, side = 'above', title, when} = event;
  const {min, max} = standOf(when);
  // the as-of rule parts what was from what is planned; below the ribbon it ends before the labels
  const bound = asOf === undefined ? {} : min >= asOf ? {after: asOf} : sided && side === 'below' ? {} : {before: asOf};
  const boxes = wrapLabel({date: words.date(event), by: words.by(event), title, strong: importance === 3}, measure, lines);
  return {id, t0: min, t1: max, importance, boxes, ...bound, ...(sided && {side})};
}

/** Where a date's mark may stand: anywhere in its span, at the start of what lasted, in the last of several dates. */
function standOf(when: EventDate): Pick<Bound, 'min' | 'max'> {
  if (when.kind !== 'interval') return when.kind === 'moment' ? when.at : (when.of.at(-1) ?? extentOf(when));
  return typeof when.start !== 'string' ? when.start : typeof when.end !== 'string' ? when.end : extentOf(when);
}

/** Labels in their places; a bent one stands on the axis at its `foot`. */
interface PlacedLabels {
  readonly labels: readonly (PlacedLabel & Partial<Pick<BentLabel, 'foot' | 'bend'>>)[];
  readonly height: Readonly<Record<Side, number>>;
}

/** Everything in its place, from the top: labels, score, ribbon, score, labels; then the blocks in what is left empty. */
function compose(input: LayoutInput, {labels: found, height: areas}: PlacedLabels, scale: TimeScale, sided: boolean, extra = 0): Scene {
  const {events, timeline, words, measure, width, blocks: sizes} = input;
  const {asOf, timeZone} = timeline;
  const rule = asOf === undefined ? scale.range()[1] : scale(asOf);
  const placed = events.flatMap((event) => {
    const label = found.find(({id}) => id === event.id);
    return label ? [{foot: label.x, ...label, event, group: words.groupIndex(event)}] : [];
  });
  const {tracks, draw} = score(placed, scale, rule);

  // the words of the as-of rule stand after it, before it where the picture ends too soon
  const beside = (sizes['as-of']?.width ?? 0) + BLOCK.asOfGap;
  const asOfArea = rule + beside <= width ? {x0: rule + BLOCK.asOfGap, x1: width} : {x0: rule - beside, x1: rule - BLOCK.asOfGap};
  const past = placed.filter(({side, x1}) => side === 'above' && x1 > Math.min(rule, asOfArea.x0)).map(({far}) => far);
  const asOfRoom = (sizes['as-of']?.height ?? -BLOCK.gap) + BLOCK.gap + Math.max(0, ...past) - areas.above;
  const footAbove = BLOCK.top + extra + Math.max(0, asOfRoom) + areas.above;
  const y0 = Math.round(footAbove + AXIS.scoreFoot + tracks.above * AXIS.trackAbove);
  const y1 = y0 + AXIS.ribbon;
  const scoreEnd = y1 + AXIS.firstBelow + (tracks.below - 1) * AXIS.trackBelow;
  const footBelow = scoreEnd + AXIS.belowFoot - SPACE.foot;
  const height = Math.max(scoreEnd + AXIS.trackBelow, footBelow + areas.below);
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
  const cells = ribbonCells(scale, {timeZone, asOf, words: words.ticks, measure});
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
  if (sided) {
    // what is planned has not happened: the caption stands before the rule, on a line of its own where there is no room
    const named = put('above', BLOCK.clearance, {x0: PAGE.pad, x1: Math.min(rule, width), y0: BLOCK.top, y1: footAbove});
    if (!named && !extra) return compose(input, {labels: found, height: areas}, scale, sided, (sizes.above?.height ?? 0) + BLOCK.clearance);
    put('below', BLOCK.clearance, {x0: PAGE.pad, x1: width, y0: scoreEnd + BLOCK.gap, y1: height});
  }
  return {width, height, paths: [...band.paths, ...rules, ...flags, ...paths], marks, words: band.words, labels, blocks, ribbon: {y0, y1}};
}
