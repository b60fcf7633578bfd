/** Rows of a long table that stand in the page: from `first` up to, but not with, `last`; `top` is how high all over them is, in CSS pixels. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
  readonly top: number;
}

/** A row that stands in the page, by its place among all, from its upper edge to its lower; in CSS pixels from the top of the first. */
export interface StandingRow {
  readonly row: number;
  readonly y0: number;
  readonly y1: number;
}

/** What is seen of a table, in the same pixels. */
export interface Sight {
  readonly y0: number;
  readonly y1: number;
}

/** A table as painted. */
export interface RowsPainted {
  readonly total: number;
  /** In order; those of a window, and any that are kept outside of it. */
  readonly standing: readonly StandingRow[];
  /** Of all rows, with the space for those that do not stand. */
  readonly height: number;
  /** Of a row as it mostly is. */
  readonly rowHeight: number;
}

/** A row that is drawn, or the space of those that are not. */
export type RowEntry =
  | {readonly row: number}
  | {
      /** In CSS pixels; 0 where all stand. */
      readonly space: number;
      /** Stays that of a space as rows come and go: one that went would leave the page too short for where it is scrolled to. */
      readonly key: number;
    };

/** Space for rows to come, at most: Firefox lays out nothing beyond 17.8 million CSS pixels. */
const MOST_SPACE = 12_000_000;

/** A window goes on as far beyond what is seen as what is seen is high, and is moved once half of that is left. */
const BEYOND = 1;

/**
 * The rows that stand for what is seen, with a margin; the very window where it has them already. How high a row is shows only
 * once it stands: the rest is taken to fill its space evenly, so that every pixel leads to a row and both ends to the ends.
 */
export function rowWindow(now: RowWindow, painted: RowsPainted, sight: Sight): RowWindow {
  const needed = rowsFor(painted, sight, BEYOND / 2);
  if (now.first <= needed.first && now.last >= needed.last) return now;
  const {first, last} = rowsFor(painted, sight, BEYOND);
  return {first, last, top: along(knotsOf(painted), first, 0, 1)};
}

/** The rows of what is seen, and of so many times its height on either side. */
function rowsFor(painted: RowsPainted, {y0, y1}: Sight, beyond: number): Pick<RowWindow, 'first' | 'last'> {
  const knots = knotsOf(painted);
  const margin = beyond * (y1 - y0);
  const most = Math.ceil((2 * margin) / painted.rowHeight) + 1; // space may be too small by far for what it stands for
  const rowAt = (y: number) => along(knots, y, 1, 0);
  const [top, seen, end, bottom] = [rowAt(y0 - margin), rowAt(y0), rowAt(y1), rowAt(y1 + margin)];
  const atTop = Math.min(Math.floor(seen), painted.total - 1);
  const atEnd = Math.min(Math.ceil(end), atTop + 2 * Math.ceil((y1 - y0) / painted.rowHeight) + 1);
  const first = Math.max(0, Math.min(Math.floor(top), atTop), atTop - most);
  return {first, last: Math.min(painted.total, Math.max(first + 1, Math.min(Math.ceil(bottom), atEnd + most)))};
}

/** Places of rows and their pixels, between which rows are spread evenly. */
type Knot = readonly [row: number, y: number];

function knotsOf({height, standing, total}: RowsPainted): readonly Knot[] {
  return [
    [0, 0],
    ...standing.flatMap(({row, y0, y1}): Knot[] => [
      [row, y0],
      [row + 1, y1],
    ]),
    [total, height],
  ];
}

/** What stands at `value` in the other of two columns that rise together; at the ends beyond them. */
function along(knots: readonly Knot[], value: number, from: 0 | 1, to: 0 | 1): number {
  const above = knots.findIndex((knot) => knot[from] > value);
  const [a, b] = [knots[above < 0 ? knots.length - 1 : above - 1], knots[above]];
  if (!a) return knots[0]?.[to] ?? 0;
  return b ? a[to] + ((value - a[from]) / (b[from] - a[from])) * (b[to] - a[to]) : a[to];
}

/**
 * A window whose rows were measured, put so that what is seen stays where it was, and how far the page is scrolled for that:
 * only where a window has come to the first row, over which there is no space to take it up.
 */
export function settledWindow(
  window: RowWindow,
  {
    before,
    after,
    rowHeight,
    sight,
  }: Pick<RowsPainted, 'rowHeight'> & {
    readonly before: readonly StandingRow[];
    readonly after: readonly StandingRow[];
    readonly sight: Sight;
  },
): {readonly window: RowWindow; readonly shift: number} {
  const now = new Map(after.map((each) => [each.row, each]));
  const anchor = before.find(({row, y0, y1}) => y1 > sight.y0 && y0 < sight.y1 && now.has(row));
  const moved = anchor ? anchor.y0 - (now.get(anchor.row)?.y0 ?? anchor.y0) : 0;
  const top = window.top + moved;
  const kept = after.filter(({row}) => row < window.first).reduce((sum, {y0, y1}) => sum + y1 - y0, 0);
  const wanted = window.first === 0 ? 0 : top < kept ? kept + window.first * rowHeight : top;
  return {window: Math.abs(wanted - window.top) < 0.5 ? window : {...window, top: wanted}, shift: wanted - top};
}

/** What is drawn of a table: the rows of the window, any that are kept outside of it, and the space of the others. */
export function rowEntries(
  {first, last, top}: RowWindow,
  {
    heights,
    kept,
    rowHeight,
    total,
  }: Pick<RowsPainted, 'rowHeight' | 'total'> & {
    /** Places of rows that stand wherever the window is. */
    readonly kept: readonly number[];
    /** Heights of rows that were measured. */
    readonly heights: ReadonlyMap<number, number>;
  },
): RowEntry[] {
  const region = (from: number, to: number, height: number, side: 1 | -1): RowEntry[] => {
    const rows = [...new Set(kept)].filter((row) => row >= from && row < to).sort((a, b) => a - b);
    const taken = rows.reduce((sum, row) => sum + (heights.get(row) ?? rowHeight), 0);
    const each = Math.max(0, height - taken) / (to - from - rows.length || 1);
    return [...rows, to].flatMap((row, i): RowEntry[] => {
      const fromWindow = side < 0 ? rows.length - i : i;
      const space = {space: (row - (rows[i - 1] ?? from - 1) - 1) * each, key: side * (1 + fromWindow)};
      return i < rows.length ? [space, {row}] : [space];
    });
  };
  return [
    ...region(0, first, top, -1),
    ...Array.from({length: last - first}, (_, i) => ({row: first + i})),
    ...region(last, total, Math.min((total - last) * rowHeight, MOST_SPACE), 1),
  ];
}
