import type {LabelBox} from '../../../src/layout/layout.js';
import {fitStems, type StemOptions} from '../../../src/layout/fit.js';
import type {FitLabel, StemLabel, StemLayout} from '../../../src/layout/stems.js';
import {thin} from '../../../src/layout/thin.js';

/** A box without lines: for tests of places, not of words. */
export const box = (width: number, height: number): LabelBox => ({width, height, lines: []});

/** A label whose stem may stand from `lo` to `hi`, 100 × 71 px where `rest` does not say otherwise. */
export const at = (id: string, lo: number, hi: number, rest: Partial<StemLabel> = {}): StemLabel => ({
  id,
  lo,
  hi,
  importance: 2,
  boxes: [box(100, 71)],
  ...rest,
});

/** Labels on an axis of one segment that does not stretch: their bands in pixels are times. */
export function hang(labels: readonly StemLabel[], options: StemOptions): StemLayout {
  const {width} = options;
  const axis = {segments: [{t0: 0, t1: width, candidate: false}], least: [width], allocate: () => [0, width]};
  return fitStems(labels.map(timed), axis, {thin, ...options});
}

/** A label whose bounds in pixels are instants. */
export const timed = ({lo, hi, minX, maxX, ...label}: StemLabel): FitLabel => ({
  ...label,
  t0: lo,
  t1: hi,
  ...(minX !== undefined && {after: minX}),
  ...(maxX !== undefined && {before: maxX}),
});
