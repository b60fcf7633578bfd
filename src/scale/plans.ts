import type {Instant} from '../model/date.js';
import type {Anchor} from './anchors.js';
import type {PlannedSegment} from './scale.js';

/** Names that the `scale` attribute takes. */
export const scaleNames = ['auto', 'linear', 'sequence'] as const;

export type ScaleName = (typeof scaleNames)[number];

/** A plan as one piece: every day as long as any other, nothing collapsed. */
export function linearPlan(plan: readonly PlannedSegment[]): PlannedSegment[] {
  const [first, last] = [plan[0], plan.at(-1)];
  return first && last ? [{t0: first.t0, t1: last.t1, candidate: false}] : [];
}

/** A plan of equal steps: one for each instant that events are anchored at, cut midway, whatever time lies between. */
export function sequencePlan(plan: readonly PlannedSegment[], events: readonly Pick<Anchor, 'anchor'>[]): PlannedSegment[] {
  const [first, last] = [plan[0]?.t0, plan.at(-1)?.t1];
  if (first === undefined || last === undefined) return [];
  const anchors = [...new Set(events.map(({anchor}) => Math.min(last, Math.max(first, anchor))))].sort((a, b) => a - b);
  const cuts = anchors.slice(1).map((t, i): Instant => ((anchors[i] ?? t) + t) / 2);
  const edges = [first, ...cuts, last];
  return edges.slice(1).map((t1, k) => ({t0: edges[k] ?? t1, t1, candidate: false, weight: 1}));
}
