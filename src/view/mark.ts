import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {MarkFill} from '../layout/layout.js';

/** Radius of a mark in CSS pixels; a solid one is larger, since it has no stroke. */
const RADIUS: Readonly<Record<MarkFill, number>> = {solid: 4.8, hollow: 4.2, hatched: 4.2, planned: 4.8};

/**
 * Outlines around the origin for radius 1, by group, in an order that tells neighbours apart without colour: only
 * lengths have a point. They are sized to weigh the same (mock-up rules, section 4); from the ninth group on they repeat.
 */
const SHAPES = [
  'M-1. 0A1. 1. 0 1 1 1. 0A1. 1. 0 1 1-1. 0Z', // circle
  'M-.9-.9h1.8v1.8h-1.8Z', // square
  'M0-1.25L1.25 0 0 1.25-1.25 0Z', // diamond
  'M0-1.15L1.16.9-1.16.9Z', // triangle
  'M0 1.15L1.16-.9-1.16-.9Z', // triangle, point down
  'M-.4-1.2h.8v.8h.8v.8h-.8v.8h-.8v-.8h-.8v-.8h.8Z', // plus
  'M-1.3-.55h2.6v1.1h-2.6Z', // bar
  'M0-1.15L1.1-.36.68.93-.68.93-1.1-.36Z', // pentagon
];

/** Outline of what belongs to no group, beside groups: none of theirs. */
const UNGROUPED = 'M-.6-1.3h1.2v2.6h-1.2Z'; // bar on end

/** Number of colours that groups are told apart by; after them colours repeat with other shapes. */
export const GROUP_COLORS = 4;

/** Class that gives its element the colour of a group; of -1, which is none, a grey. */
export const groupClass = (group: number): string => `g${(group % GROUP_COLORS) + 1}`;

/** Outline of a mark around the origin. `r` is its radius in CSS pixels. */
export function markPath(group: number, fill: MarkFill, r: number = RADIUS[fill]): string {
  const shape = SHAPES[group % SHAPES.length] ?? UNGROUPED;
  return shape.replace(/-?\d*\.\d*/g, (length) => ` ${Math.round(Number(length) * r * 100) / 100}`);
}

/** A mark around the origin, with its halo. `paint` names its hatch, `r` is its radius in CSS pixels. */
export function markView(group: number, fill: MarkFill, paint: string = groupClass(group), r: number = RADIUS[fill]): SVGTemplateResult {
  const d = markPath(group, fill, r);
  return svg`<path class="halo" d=${d}></path><path class="sign ${fill}" d=${d} fill=${fill === 'hatched' ? `url(#hatch-${paint})` : nothing}></path>`;
}
