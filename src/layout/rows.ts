/** A bar or bracket on the axis, and where the stem of its label stands on it; `x0 <= x <= x1`, in CSS pixels. */
export interface Bar {
  readonly x0: number;
  readonly x1: number;
  readonly x: number;
}

/**
 * A row for each bar, from 0 nearest the ribbon, so that bars of one row stay `gap` apart. A bar over another's stem lies
 * nearer the ribbon than that other: stems then leave without crossing a bar, except where two bars, or a ring of them,
 * lie over each other's stems, which no order avoids. Among bars free to choose, the longest lies nearest the ribbon.
 */
export function packBars(bars: readonly Bar[], gap = 4): number[] {
  const rows = bars.map(() => -1);
  const below = bars.map((bar) => bars.flatMap((other, j) => (covers(other, bar) && !covers(bar, other) ? [j] : [])));
  const waiting = bars
    .map((_, i) => i)
    .sort((a, b) => lengthOf(bars[b]) - lengthOf(bars[a]) || (bars[a]?.x0 ?? 0) - (bars[b]?.x0 ?? 0) || a - b);
  while (waiting.length) {
    const ready = waiting.findIndex((i) => below[i]?.every((j) => (rows[j] ?? -1) >= 0));
    const [i = 0] = waiting.splice(Math.max(0, ready), 1); // in a ring the longest goes first
    const taken = new Set(bars.flatMap((other, j) => (meets(bars[i], other, gap) ? [rows[j]] : [])));
    let row = Math.max(-1, ...(below[i] ?? []).map((j) => rows[j] ?? -1)) + 1;
    while (taken.has(row)) row++;
    rows[i] = row;
  }
  return rows;
}

function lengthOf(bar: Bar | undefined): number {
  return bar ? bar.x1 - bar.x0 : 0;
}

/** True when `bar` lies over the stem of `other`. */
function covers(bar: Bar, other: Bar): boolean {
  return bar !== other && bar.x0 < other.x && other.x < bar.x1;
}

function meets(a: Bar | undefined, b: Bar, gap: number): boolean {
  return a !== undefined && a !== b && a.x0 < b.x1 + gap && b.x0 < a.x1 + gap;
}
