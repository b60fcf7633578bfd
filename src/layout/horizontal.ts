import type {Bound, EventDate, Instant} from '../model/date.js';
import {extentOf} from '../model/date.js';
import type {DatedEvent} from '../model/timeline.js';
import {allocate} from '../scale/allocate.js';
import {timeScale, type TimeScale} from '../scale/scale.js';
import {ribbonCells} from '../scale/ticks.js';
import {leastLengths} from '../scale/told.js';
import {AXIS, BLOCK, PAGE, SPACE} from './constants.js';
import {fitStems} from './fit.js';
import {emptySpot, type Box} from './gaps.js';
import type {LayoutInput, Scene, SceneBlock} from './layout.js';
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
}

/**
 * The horizontal layout: a ribbon of time, torn where time is left out; a score of bars and brackets beside it; every
 * event a flag on a straight stem, above for what happened and below for what was said where the document has `sides`
 * and each side holds at least `BLOCK.sideShare` of the events. Undefined where there is nothing to draw.
 */
export function horizontal(input: LayoutInput, previous?: Assignment): HorizontalLayout | undefined {
  const {bend, events, measure, plan, timeline, words} = input;
  const width = input.width - 2 * PAGE.pad;
  if (plan.length === 0 || width <= 0) return undefined;
  const least = leastLengths(plan, {
    timeZone: timeline.timeZone,
    words: words.ticks,
    measure,
    breakWords: (t0, t1) => measure(words.elapsed(t0, t1), 'break'),
    room: AXIS.toldShare * width,
  });
  const segmentsAt = (floors: readonly number[], start = 0) => allocate(plan, {length: width, least, floors, start});
  const axis = {segments: plan, least, allocate: (floors: readonly number[]) => [...segmentsAt(floors).map(({x0}) => x0), width]};
  const asked = (sided: boolean) => events.map((event) => fitLabel(event, input, sided));
  const fitted = (sided: boolean) => fitStems(asked(sided), axis, {width, previous, thin: bend?.thin});

  const below = events.filter(({side}) => side === 'below').length;
  let split = timeline.sides !== undefined && Math.min(below, events.length - below) >= events.length * BLOCK.sideShare;
  let fit = fitted(split);
  if (split && !fit.feasible) {
    const free = fitted(false);
    if (free.feasible) [fit, split] = [free, false];
  }
  const scale = timeScale(segmentsAt(fit.floors, PAGE.pad));
  const at = (t: Instant) => scale(t) - PAGE.pad;
  const stems = () =>
    asked(split).map(({t0, t1, after, before, ...label}) => ({
      ...label,
      lo: at(t0),
      hi: at(t1),
      ...(after !== undefined && {minX: at(after)}),
      ...(before !== undefined && {maxX: at(before)}),
    }));
  const bent = fit.feasible ? undefined : bend?.bendLeaders(stems(), fit, width);
  const {above, below: under} = bent?.height ?? fit.height;
  const labels = [...fit.labels, ...(bent?.labels ?? [])];
  return {
    scale,
    scene: compose(input, {labels, height: {above, below: under}}, scale, split),
    unplaced: bent?.unplaced ?? fit.unplaced,
    labelHeight: above + under,
    rows: Math.max(fit.rows.above.length, fit.rows.below.length),
    assignment: fit.assignment,
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
function compose(input: LayoutInput, fit: PlacedLabels, scale: TimeScale, sided: boolean, extra = 0): Scene {
  const {events, timeline, words, measure, width, blocks: sizes} = input;
  const {asOf, timeZone} = timeline;
  const rule = asOf === undefined ? scale.range()[1] : scale(asOf);
  const byId = new Map(events.map((event) => [event.id, event]));
  const placed = fit.labels.flatMap((label) => {
    const event = byId.get(label.id);
    return event
      ? [
          {
            ...label,
            event,
            textX: label.x + PAGE.pad,
            x: (label.foot ?? label.x) + PAGE.pad,
            x0: label.x0 + PAGE.pad,
            x1: label.x1 + PAGE.pad,
            group: words.groupIndex(event),
          },
        ]
      : [];
  });
  const {tracks, draw} = score(placed, scale, rule);

  const past = placed.filter(({side, x1}) => side === 'above' && x1 > rule).map(({far}) => far);
  const asOfRoom = (sizes['as-of']?.height ?? -BLOCK.gap) + BLOCK.gap + Math.max(0, ...past) - fit.height.above;
  const footAbove = BLOCK.top + extra + Math.max(0, asOfRoom) + fit.height.above;
  const y0 = Math.round(footAbove + AXIS.scoreFoot + tracks.above * AXIS.trackAbove);
  const y1 = y0 + AXIS.ribbon;
  const scoreEnd = y1 + AXIS.firstBelow + (tracks.below - 1) * AXIS.trackBelow;
  const footBelow = scoreEnd + AXIS.belowFoot - SPACE.foot;
  const {paths, marks} = draw((side, track) =>
    side === 'above' ? y0 - AXIS.firstAbove - track * AXIS.trackAbove : y1 + AXIS.firstBelow + track * AXIS.trackBelow,
  );

  const labels = placed.map(({id, x0, near, far, side, flag, box: {width: w, height, lines}}) => ({
    id,
    x: x0,
    y: side === 'above' ? footAbove - far : footBelow + near,
    width: w,
    height,
    flag,
    side,
    lines,
  }));
  const flags = placed.map(({id, x, textX, bend, side}, i) => {
    const {y = 0, height = 0} = labels[i] ?? {};
    const end = side === 'above' ? y + 2 : y + height - 2;
    const from = marks.find((mark) => mark.id === id)?.y ?? y0;
    const [near, far] = (bend ?? []).map((distance) => (side === 'above' ? footAbove - distance : footBelow + distance));
    const at = (px: number) => Math.floor(px) + 0.5;
    return {role: 'flag', id, d: bend ? `M${at(textX)} ${end}V${far}L${at(x)} ${near}V${from}` : `M${at(x)} ${end}V${from}`} as const;
  });
  const cells = ribbonCells(scale, {timeZone, asOf, words: words.ticks, measure});
  const band = ribbon({scale, cells, y: y0, measure, words});
  const asOfRule = {role: 'as-of', d: `M${Math.round(rule) + 0.5} ${BLOCK.top}V${scoreEnd + 8}`} as const;
  const height = Math.max(scoreEnd + AXIS.trackBelow, footBelow + fit.height.below);

  const blocks: SceneBlock[] = [];
  const taken: Box[] = placed.flatMap(({x, textX, side}, i) => {
    const {x: x0 = 0, y = 0, width: w = 0, height: h = 0} = labels[i] ?? {};
    return [
      {x0, x1: x0 + w, y0: y, y1: y + h},
      {x0: Math.min(x, textX), x1: Math.max(x, textX), y0: side === 'above' ? y : y1, y1: side === 'above' ? y0 : y + h},
    ];
  });
  const put = (kind: SceneBlock['kind'], clearance: number, area: Box) => {
    const size = sizes[kind];
    const box = size && emptySpot(taken, area, size, clearance);
    if (!box) return !size;
    taken.push(box);
    return blocks.push({kind, x: box.x0, y: box.y0, ...size});
  };
  if (asOf !== undefined) {
    const beside = (sizes['as-of']?.width ?? 0) + BLOCK.asOfGap;
    put('as-of', 0, {x0: rule + (rule + beside <= width ? BLOCK.asOfGap : -beside), x1: width, y0: BLOCK.top, y1: y0});
    taken.push({x0: rule, x1: rule, y0: 0, y1: scoreEnd});
  }
  if (sided) {
    // what is planned has not happened: the caption stands before the rule, on a line of its own where there is no room
    const named = put('above', BLOCK.clearance, {x0: PAGE.pad, x1: Math.min(rule, width), y0: BLOCK.top, y1: footAbove});
    if (!named && !extra) return compose(input, fit, scale, sided, (sizes.above?.height ?? 0) + BLOCK.clearance);
    put('below', BLOCK.clearance, {x0: PAGE.pad, x1: width, y0: scoreEnd + BLOCK.gap, y1: height});
  }
  return {
    width,
    height,
    paths: [...band.paths, ...(asOf === undefined ? [] : [asOfRule]), ...flags, ...paths],
    marks,
    words: band.words,
    labels,
    blocks,
    ribbon: {y0, y1},
  };
}
