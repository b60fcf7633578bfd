/** One demand on the axis: `shares[k]` of segment k, summed up, must reach `length`. */
export interface Demand {
  readonly shares: Float64Array;
  readonly length: number;
}

/**
 * Lengths, not negative and least in sum, that meet all demands they can. Revised simplex method on the dual: a basis
 * holds, for each length, the demand that fixes it; the most wanting demand enters, the one it makes needless leaves.
 */
export function cover(demands: readonly Demand[], count: number): Float64Array {
  const lengths = new Float64Array(count);
  const prices = new Float64Array(count).fill(1);
  const inverse = Array.from({length: count}, (_, i) => Float64Array.from(prices, (_, k) => Number(i === k)));
  for (let step = 0; step < 20 * count; step++) {
    const demand = mostWanting(demands, lengths);
    if (!demand) break;
    const {shares} = demand;
    const weights = inverse.map((row) => dot(row, shares));
    let out = -1;
    for (let i = 0; i < count; i++) {
      const weight = weights[i] ?? 0;
      if (weight > 1e-9 && (out < 0 || (prices[i] ?? 0) * (weights[out] ?? 0) < (prices[out] ?? 0) * weight)) out = i;
    }
    const row = inverse[out];
    if (!row) break;
    const missing = demand.length - dot(shares, lengths);
    const weight = weights[out] ?? 1;
    for (let k = 0; k < count; k++) {
      row[k] = (row[k] ?? 0) / weight;
      lengths[k] = (lengths[k] ?? 0) + missing * (row[k] ?? 0);
    }
    const price = (prices[out] ?? 0) / weight;
    for (let i = 0; i < count; i++) {
      const other = inverse[i];
      const factor = weights[i] ?? 0;
      prices[i] = i === out ? price : (prices[i] ?? 0) - factor * price;
      if (other && i !== out && factor !== 0) for (let k = 0; k < count; k++) other[k] = (other[k] ?? 0) - factor * (row[k] ?? 0);
    }
  }
  return lengths;
}

function mostWanting(demands: readonly Demand[], lengths: Float64Array): Demand | undefined {
  let most = 1e-6;
  let found: Demand | undefined;
  for (const demand of demands) {
    const missing = demand.length - dot(demand.shares, lengths);
    if (missing > most) {
      most = missing;
      found = demand;
    }
  }
  return found;
}

/** Sum of products of two lists of equal length. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}
