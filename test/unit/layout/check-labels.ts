import type {PlacedLabel, StemLabel, StemLayout} from '../../../src/layout/stems.js';

/** Least distances that the rules promise, in pixels, as a reader sees them: known here on their own, not from the solver. */
const PROMISED = {textToText: 10, rowToRow: 14, stemToText: 6, stems: 12, stemsOnBracket: 14, outsideBand: 4, textToOwnStem: 8, rows: 5};
const EPS = 0.01;

/**
 * Every broken rule of a layout, in words. Looks only at what was asked and at boxes and stems that came out; shares no
 * code with the solver.
 */
export function faultsOf(asked: readonly StemLabel[], layout: StemLayout, width: number): string[] {
  const faults: string[] = [];
  const seen = [...layout.labels.map(({id}) => id), ...layout.unplaced].sort();
  if (
    seen.join() !==
    asked
      .map(({id}) => id)
      .sort()
      .join()
  )
    faults.push(`asked for ${asked.length} labels, got ${seen.length}`);
  if (layout.feasible !== (layout.unplaced.length === 0)) faults.push('feasible is not what it says');
  for (const placed of layout.labels) {
    const label = asked.find(({id}) => id === placed.id);
    if (label) faults.push(...ownFaults(label, placed, layout, width).map((fault) => `${placed.id} ${fault}`));
  }
  for (const a of layout.labels) {
    for (const b of layout.labels) {
      if (a === b || a.side !== b.side) continue;
      faults.push(...pairFaults(a, b, sharesBracket(asked, a, b)).map((fault) => `${a.id} ${fault} ${b.id}`));
    }
  }
  return faults;
}

function sharesBracket(asked: readonly StemLabel[], a: PlacedLabel, b: PlacedLabel): boolean {
  const [p, q] = [asked.find(({id}) => id === a.id), asked.find(({id}) => id === b.id)];
  return p?.lo === q?.lo && p?.hi === q?.hi;
}

function ownFaults(label: StemLabel, placed: PlacedLabel, {height}: StemLayout, width: number): string[] {
  const {x, x0, x1, near, far, side, flag, box, row} = placed;
  const {lo, hi, minX = 0, maxX = width} = label;
  const broken: [boolean, string][] = [
    [x < lo - PROMISED.outsideBand - EPS || x > hi + PROMISED.outsideBand + EPS, `stands at ${x}, outside its band ${lo} to ${hi}`],
    [x < -EPS || x > width + EPS, 'stands outside the picture'],
    [x0 < Math.max(0, minX) - EPS || x1 > Math.min(width, maxX) + EPS, `has text from ${x0} to ${x1}, out of bounds`],
    [near < 0 || far > height[side] + EPS, 'leaves the label area'],
    [label.side !== undefined && label.side !== side, 'is on the wrong side'],
    [!label.boxes.includes(box), 'has a box of its own making'],
    [Math.abs(x1 - x0 - box.width) > EPS || Math.abs(far - near - box.height) > EPS, 'is not the size of its box'],
    [Math.abs((flag === 'right' ? x0 - x : x - x1) - PROMISED.textToOwnStem) > EPS, 'is off its stem'],
    [row < 0 || row >= PROMISED.rows, `is in row ${row}`],
  ];
  return broken.flatMap(([is, fault]) => (is ? [fault] : []));
}

function pairFaults(a: PlacedLabel, b: PlacedLabel, bracket: boolean): string[] {
  const broken: [boolean, string][] = [
    [Math.abs(a.x - b.x) < (bracket ? PROMISED.stemsOnBracket : PROMISED.stems) - EPS, 'has its stem too near to'],
    [
      a.x0 < b.x1 + PROMISED.textToText - EPS &&
        b.x0 < a.x1 + PROMISED.textToText - EPS &&
        a.near < b.far + PROMISED.rowToRow - EPS &&
        b.near < a.far + PROMISED.rowToRow - EPS,
      'touches',
    ],
    [a.x > b.x0 - PROMISED.stemToText + EPS && a.x < b.x1 + PROMISED.stemToText - EPS && a.far > b.near + EPS, 'runs its stem through'],
    [a.row === b.row && a.side === 'above' && Math.abs(a.far - b.far) > EPS, 'has its top off the level of'],
    [a.row === b.row && a.side === 'below' && Math.abs(a.near - b.near) > EPS, 'has its top off the level of'],
  ];
  return broken.flatMap(([is, fault]) => (is ? [fault] : []));
}
