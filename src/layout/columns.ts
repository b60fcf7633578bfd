/**
 * Indices of the rows that open the second and each further column, so that the longest of `count` columns is as short as
 * can be; all rows stay in order. `heights` are those of the rows, in CSS pixels. Fewer columns where fewer do.
 */
export function columnStarts(heights: readonly number[], count: number): number[] {
  const filled = (limit: number): number[] => {
    const starts: number[] = [];
    let height = 0;
    for (const [i, row] of heights.entries()) {
      if (height > 0 && height + row > limit) {
        starts.push(i);
        height = 0;
      }
      height += row;
    }
    return starts;
  };
  const total = heights.reduce((sum, height) => sum + height, 0);
  let [low, high] = [Math.max(total / count, ...heights), total];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (filled(middle).length < count) high = middle;
    else low = middle;
  }
  return filled(high);
}
