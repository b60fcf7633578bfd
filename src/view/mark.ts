import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {MarkFill} from '../layout/layout.js';

/** Radius of a mark in CSS pixels; a solid one is larger, since it has no stroke. */
const RADIUS: Readonly<Record<MarkFill, number>> = {solid: 4.8, hollow: 4.2, hatched: 4.2, planned: 4.8};

/**
 * Corners around the origin for radius 1, by group, in an order that tells neighbours apart without colour; the first
 * group has a circle. They are sized to weigh the same (mock-up rules, section 4); from the ninth group on they repeat.
 */
const SHAPES: readonly (readonly number[])[] = [
  [],
  [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9], // square
  [0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0], // diamond
  [0, -1.15, 1.16, 0.9, -1.16, 0.9], // triangle
  [0, 1.15, 1.16, -0.9, -1.16, -0.9], // triangle, point down
  [-0.4, -1.2, 0.4, -1.2, 0.4, -0.4, 1.2, -0.4, 1.2, 0.4, 0.4, 0.4, 0.4, 1.2, -0.4, 1.2, -0.4, 0.4, -1.2, 0.4, -1.2, -0.4, -0.4, -0.4], // plus
  [-1.3, -0.55, 1.3, -0.55, 1.3, 0.55, -1.3, 0.55], // bar
  [0, -1.15, 1.1, -0.36, 0.68, 0.93, -0.68, 0.93, -1.1, -0.36], // pentagon
];

/** Number of colours that groups are told apart by; after them colours repeat with other shapes. */
export const GROUP_COLORS = 4;

/** Class that gives its element the colour of a group. */
export const groupClass = (group: number): string => `g${(group % GROUP_COLORS) + 1}`;

/** A mark around the origin, with its halo. `paint` names its hatch, `r` is its radius in CSS pixels. */
export function markView(group: number, fill: MarkFill, paint = groupClass(group), r = RADIUS[fill]): SVGTemplateResult {
  const d = outline(SHAPES[group % SHAPES.length], r);
  return svg`<path class="halo" d=${d}></path><path class="sign ${fill}" d=${d} fill=${fill === 'hatched' ? `url(#hatch-${paint})` : nothing}></path>`;
}

function outline(corners: readonly number[] = [], r: number): string {
  const points = corners.map((corner) => Math.round(corner * r * 100) / 100);
  return points.length ? `M${points.join(' ')}Z` : `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
}
