import type {Instant} from '../model/date.js';

/** An instant that the axis must make room for, and how much of a label it stands for. */
export interface DensityNode {
  readonly t: Instant;
  readonly weight: number;
}

/** Neighbouring gaps of like density: the instants of their nodes, and the mean of their log-rates. */
export interface DensityGroup {
  readonly times: readonly Instant[];
  readonly logRate: number;
}

/** What one more group costs: it must explain a change of density by the factor 8. */
const GROUP_COST = Math.log(8) ** 2;

/** From this many gaps on chance alone makes odd gaps, and a group costs more with every doubling. */
const MANY_GAPS = 32;

/**
 * The best split of sorted nodes (no two at one instant) into groups of gaps that ask for about one rate. If every gap
 * had the same length on the axis, gap k of duration d_k and weight w_k would have the log-rate `ln(w_k / d_k)`; the split
 * minimises the squared deviations from each group's mean plus a fixed cost for each group (optimal partitioning by
 * dynamic programming: Jackson et al. 2005). Groups share the node between them. Time O(n^2); fewer than two nodes give
 * no group.
 */
export function densityGroups(nodes: readonly DensityNode[]): DensityGroup[] {
  const rates = nodes.slice(1).map(({t, weight}, k) => Math.log((weight + (nodes[k]?.weight ?? 0)) / 2 / (t - (nodes[k]?.t ?? 0))));
  const groupCost = GROUP_COST * Math.max(1, Math.log2(rates.length / MANY_GAPS) + 1);
  const best = [{from: 0, cost: 0, logRate: 0}]; // the cheapest split up to each node, by its last group
  for (let to = 1; to <= rates.length; to++) {
    let [sum, squares, last] = [0, 0, {from: 0, cost: Infinity, logRate: 0}];
    for (let from = to - 1; from >= 0; from--) {
      const rate = rates[from] ?? 0;
      sum += rate;
      squares += rate * rate;
      const logRate = sum / (to - from);
      const cost = (best[from]?.cost ?? 0) + squares - sum * logRate + groupCost;
      if (cost <= last.cost + 1e-12) last = {from, cost, logRate}; // of equal splits the one of fewer groups
    }
    best.push(last);
  }
  const groups: DensityGroup[] = [];
  for (let to = rates.length; to > 0;) {
    const {from, logRate} = best[to] ?? {from: 0, logRate: 0};
    groups.unshift({times: nodes.slice(from, to + 1).map(({t}) => t), logRate});
    to = from;
  }
  return groups;
}
