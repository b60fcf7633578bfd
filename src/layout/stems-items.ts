import type {Instant} from '../model/date.js';
import type {ElasticAxis} from './fit-axis.js';
import type {LabelBox} from './layout.js';
import type {Flag, Flank, Flanks, Item, SideIndex} from './stems-flank.js';
import type {Assignment, FitLabel, PlacedLabel, Side, StemLayout} from './stems.js';
import {IMPORTANCE_WEIGHT, SPACE} from './constants.js';
import {fittingBox, rowHeights, settle} from './stems-flank.js';

/** The labels as the solver sees them, by the middle of their bands on the axis; their bounds in pixels are still to be set. */
export function itemsOf(labels: readonly FitLabel[], {segments}: Pick<ElasticAxis, 'segments'>, previous?: Assignment): Item[] {
  /** Where an instant lies; one outside the axis lies at its end. */
  const spotOf = (t: Instant): number => {
    const found = segments.findIndex(({t1}) => t <= t1);
    const k = found < 0 ? segments.length - 1 : found;
    const {t0 = t, t1 = t} = segments[k] ?? {};
    return k + Math.min(1, Math.max(0, (t - t0) / (t1 - t0)));
  };
  const sorted = labels
    .map((label) => {
      const {after = -Infinity, before = Infinity, t0, t1, within} = label;
      const spots = {lo: spotOf(t0), hi: spotOf(t1), min: spotOf(after), max: spotOf(before)};
      return {label, spots: within ? {...spots, within: [spotOf(within[0]), spotOf(within[1])] as const} : spots};
    })
    .sort(({spots: a}, {spots: b}) => a.lo + a.hi - (b.lo + b.hi) || a.lo - b.lo);
  return sorted.map(({label, spots}, rank) => ({
    label,
    rank,
    spots,
    boxes: paretoBoxes(label.boxes),
    weight: IMPORTANCE_WEIGHT[label.importance],
    side: label.side && (label.side === 'above' ? 0 : 1),
    was: previous?.get(label.id),
    bracket: sorted.findIndex(({spots: {lo, hi}}) => lo === spots.lo && hi === spots.hi),
    lo: 0,
    hi: 0,
    minX: 0,
    maxX: 0,
  }));
}

/** The boxes that are lower than every narrower one, from narrow and high to wide and low. */
export function paretoBoxes(boxes: readonly LabelBox[]): LabelBox[] {
  const front: LabelBox[] = [];
  for (const box of [...boxes].sort((a, b) => a.width - b.width || a.height - b.height)) {
    if (box.height < (front.at(-1)?.height ?? Infinity)) front.push(box);
  }
  return front;
}

/** The layout that the items had before, if every one of them had a place on a side where it may still stand. */
export function restore(items: readonly Item[]): Flanks | undefined {
  const flanks: [Flank, Flank] = [[], []];
  for (const item of items) {
    const {was, side} = item;
    if (!was || (side ?? was.side) !== was.side) return undefined;
    flanks[was.side].push({item, row: was.row, left: was.left, box: fittingBox(item.boxes, was.height), x: 0});
  }
  for (const flank of flanks) flank.sort((a, b) => (a.item.was?.place ?? 0) - (b.item.was?.place ?? 0));
  return flanks;
}

/** The layout as data: empty rows closed up, stems settled. */
export function finish(flanks: Flanks, out: readonly Item[], floors: readonly number[], air = 0): StemLayout {
  const [above, below] = [placeSide(flanks[0], 0), placeSide(flanks[1], 1)];
  return {
    feasible: out.length === 0,
    labels: [...above.labels, ...below.labels],
    unplaced: out.map(({label}) => label.id),
    height: {above: above.height, below: below.height},
    rows: {above: above.rows, below: below.rows},
    assignment: new Map(
      flanks.flatMap((flank, side) => flank.map((flag, place) => [flag.item.label.id, cellOf(flag, side ? 1 : 0, place)])),
    ),
    floors,
    air,
  };
}

const cellOf = ({row, left, box: {height}}: Flag, side: SideIndex, place: number) => ({side, row, left, height, place});

function placeSide(flank: Flank, index: SideIndex) {
  const used = [...new Set(flank.map(({row}) => row))].sort((a, b) => a - b);
  for (const flag of flank) flag.row = used.indexOf(flag.row);
  settle(flank);
  const rows = rowHeights(flank);
  const side: Side = index ? 'below' : 'above';
  const startOf = (row: number) => rows.slice(0, row).reduce((y, height) => y + height + SPACE.rowGap, SPACE.foot);
  const labels = flank.map(({item, x, row, left, box}): PlacedLabel => {
    const near = startOf(row) + (index ? 0 : (rows[row] ?? 0) - box.height); // date lines of a row are on one level, its tops
    const x0 = x + (left ? -SPACE.textOffset - box.width : SPACE.textOffset);
    return {id: item.label.id, x, side, row, flag: left ? 'left' : 'right', box, x0, x1: x0 + box.width, near, far: near + box.height};
  });
  return {labels, rows, height: rows.length ? startOf(rows.length) - SPACE.rowGap : 0};
}
