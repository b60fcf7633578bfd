import {svg, type SVGTemplateResult} from 'lit';
import type {MarkFill} from '../layout/layout.js';

/** Radius of a mark in CSS pixels; a solid one is larger, since it has no stroke. */
const RADIUS = {solid: 4.8, hollow: 4.2, hatched: 4.2, planned: 4.8} as const satisfies Record<MarkFill, number>;

/** How far the ring of a selected mark stands off its centre. */
const RING = 10.5;

/**
 * Outlines around the origin for radius 1, by group, in an order that tells neighbours apart without colour. They are
 * sized to weigh the same (mock-up rules, section 4); from the ninth group on they repeat.
 */
const SHAPES: readonly ((r: number) => string)[] = [
  (r) => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`, // circle
  (r) => polygon(r, [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9]), // square
  (r) => polygon(r, [0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0]), // diamond
  (r) => polygon(r, [0, -1.15, 1.16, 0.9, -1.16, 0.9]), // triangle
  (r) => polygon(r, [0, 1.15, 1.16, -0.9, -1.16, -0.9]), // triangle, point down
  (r) =>
    polygon(
      r,
      [-0.4, -1.2, 0.4, -1.2, 0.4, -0.4, 1.2, -0.4, 1.2, 0.4, 0.4, 0.4, 0.4, 1.2, -0.4, 1.2, -0.4, 0.4, -1.2, 0.4, -1.2, -0.4, -0.4, -0.4],
    ), // plus
  (r) => polygon(r, [-1.3, -0.55, 1.3, -0.55, 1.3, 0.55, -1.3, 0.55]), // bar
  (r) => polygon(r, [0, -1.15, 1.1, -0.36, 0.68, 0.93, -0.68, 0.93, -1.1, -0.36]), // pentagon
];

const round = (value: number) => Math.round(value * 100) / 100;
const polygon = (r: number, points: readonly number[]) => `M${points.map((point) => round(point * r)).join(' ')}Z`;

/** Number of colours that groups are told apart by; after them colours repeat with other shapes. */
export const GROUP_COLORS = 4;

/** Class that gives its element the colour of a group. */
export const groupClass = (group: number): string => `g${(group % GROUP_COLORS) + 1}`;

/** A mark around the origin, with its halo; with a ring where its event is open. `paint` names its hatch, where it stands back. */
export function markView(
  group: number,
  fill: MarkFill,
  {selected = false, paint = groupClass(group)}: {readonly selected?: boolean; readonly paint?: string} = {},
): SVGTemplateResult {
  const shape = SHAPES[group % SHAPES.length] ?? SHAPES[0];
  const drawn = selected ? 'solid' : fill;
  const d = shape?.(selected ? 5.5 : RADIUS[fill]) ?? '';
  return svg`${selected ? svg`<circle class="ring" r=${RING}></circle>` : ''}<path class="halo" d=${d}></path><path
    class="sign ${drawn}" d=${d} fill=${drawn === 'hatched' ? `url(#hatch-${paint})` : drawn === 'solid' ? 'var(--_c)' : 'var(--_ground)'}></path>`;
}
