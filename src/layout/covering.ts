/** One demand on the axis: `shares[k]` of segment k, summed up, must reach `length`. */
export interface Demand {
  readonly shares: readonly number[];
  readonly length: number;
}

/** Steps for each length: a few are enough, and a circle of equal prices ends here. */
const MOST_STEPS = 20;

/**
 * Lengths, not negative and least in sum, that meet all demands they can. Revised simplex method on the dual: a basis
 * holds, for each length, the demand that fixes it; the most wanting demand enters, the one it makes needless leaves.
 */
export function cover(demands: readonly Demand[], count: number): number[] {
  const lengths = new Array<number>(count).fill(0);
  const prices = lengths.map(() => 1);
  const inverse = lengths.map((_, i) => lengths.map((__, k) => Number(i === k)));
  const weights = [...lengths];
  for (let step = 0; step < MOST_STEPS * count; step++) {
    let most = 1e-6;
    let entering: Demand | undefined;
    for (const demand of demands) {
      const missing = demand.length - dot(demand.shares, lengths);
      if (missing <= most) continue;
      most = missing;
      entering = demand;
    }
    if (!entering) break;
    let out = -1;
    for (let i = 0; i < count; i++) {
      const weight = (weights[i] = dot(entering.shares, inverse[i] ?? []));
      if (weight > 1e-9 && (out < 0 || (prices[i] ?? 0) * (weights[out] ?? 0) < (prices[out] ?? 0) * weight)) out = i;
    }
    const row = inverse[out];
    if (!row) break;
    const weight = weights[out] ?? 1;
    const price = (prices[out] ?? 0) / weight;
    for (let k = 0; k < count; k++) {
      row[k] = (row[k] ?? 0) / weight;
      lengths[k] = (lengths[k] ?? 0) + most * (row[k] ?? 0);
    }
    for (let i = 0; i < count; i++) {
      const factor = weights[i] ?? 0;
      const other = inverse[i] ?? [];
      prices[i] = i === out ? price : (prices[i] ?? 0) - factor * price;
      if (i !== out && factor !== 0) for (let k = 0; k < count; k++) other[k] = (other[k] ?? 0) - factor * (row[k] ?? 0);
    }
  }
  return lengths;
}

/** Sum of products of two lists of equal length. */
function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}
