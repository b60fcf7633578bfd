/** A rectangle in CSS pixels; `x0 <= x1`, `y0 <= y1`. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/**
 * Where a box of `size` fits inside `area`, at least `clearance` from everything `taken`: the leftmost place on the
 * topmost level that has one. Only places that touch the area's edge or a neighbour are tried: if any place fits, one of
 * these does.
 */
export function emptySpot(
  taken: readonly Box[],
  area: Box,
  {width, height}: {readonly width: number; readonly height: number},
  clearance: number,
): Box | undefined {
  const inOrder = (edges: number[]) => edges.sort((a, b) => a - b);
  const lefts = inOrder([area.x0, ...taken.map(({x1}) => x1 + clearance)]);
  for (const y0 of inOrder([area.y0, ...taken.map(({y1}) => y1 + clearance)])) {
    for (const x0 of lefts) {
      const box = {x0, x1: x0 + width, y0, y1: y0 + height};
      const inside = x0 >= area.x0 && y0 >= area.y0 && box.x1 <= area.x1 && box.y1 <= area.y1;
      if (inside && !taken.some((other) => touches(box, other, clearance))) return box;
    }
  }
  return undefined;
}

/** True where two boxes are less than `clearance` apart. */
export function touches(a: Box, b: Box, clearance = 0): boolean {
  return a.x0 < b.x1 + clearance && b.x0 < a.x1 + clearance && a.y0 < b.y1 + clearance && b.y0 < a.y1 + clearance;
}
