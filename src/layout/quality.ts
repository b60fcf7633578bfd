import type {PlacedLabel, StemLabel} from './stems.js';
import {SPACE} from './constants.js';

/** Faults and figures of placed labels. All faults are 0 in a layout that keeps its promises. */
export interface Quality {
  /** Pairs of texts of one side that touch. */
  readonly overlaps: number;
  /** Stems that run through a text that is not their own. */
  readonly stemHits: number;
  /** Pairs of stems of one side less than a mark's width apart. */
  readonly closeStems: number;
  /** Texts that leave the picture or the bounds asked for. */
  readonly outside: number;
  /** Farthest that a stem stands outside its event's band, in CSS pixels; up to `SPACE.tolerance` a mark still covers it. */
  readonly displacement: number;
  /** Labels that hang left of their stem. */
  readonly left: number;
  /** Mean length of stem from the foot of the label area to the text, in CSS pixels. */
  readonly meanStem: number;
}

/** Measures labels as they were placed against what was asked; shares no arithmetic with the solver. */
export function quality(asked: readonly StemLabel[], placed: readonly PlacedLabel[], width: number): Quality {
  const byId = new Map(asked.map((label) => [label.id, label]));
  const totals = {overlaps: 0, stemHits: 0, closeStems: 0, outside: 0, displacement: 0, left: 0, stems: 0};
  for (const [i, a] of placed.entries()) {
    const {lo = a.x, hi = a.x, minX = 0, maxX = width} = byId.get(a.id) ?? {};
    totals.displacement = Math.max(totals.displacement, lo - a.x, a.x - hi);
    totals.outside += Number(a.x0 < minX - EPSILON || a.x1 > maxX + EPSILON);
    totals.left += Number(a.flag === 'left');
    totals.stems += a.near;
    for (const [j, b] of placed.entries()) {
      if (i === j || a.side !== b.side) continue;
      totals.stemHits += Number(a.x > b.x0 - EPSILON && a.x < b.x1 + EPSILON && a.far > b.near);
      if (j < i) continue;
      totals.overlaps += Number(a.x0 < b.x1 - EPSILON && b.x0 < a.x1 - EPSILON && a.near < b.far - EPSILON && b.near < a.far - EPSILON);
      totals.closeStems += Number(Math.abs(a.x - b.x) < SPACE.stemGap - EPSILON);
    }
  }
  const {stems, ...counted} = totals;
  return {...counted, meanStem: placed.length ? stems / placed.length : 0};
}

/** Rounding, in CSS pixels. */
const EPSILON = 0.01;
