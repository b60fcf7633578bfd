import type {LabelBox} from '../../../src/layout/layout.js';
import type {StemLabel} from '../../../src/layout/stems.js';

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
