import {extentOf, type EventDate} from '../model/date.js';
import type {TimeScale} from '../scale/scale.js';
import {ERA} from './constants.js';
import type {Measure, Scene, ScenePath, SceneWords} from './layout.js';

/** A named stretch of time. */
export interface NamedStretch {
  readonly when: EventDate;
  readonly label: string;
}

/**
 * A drawing with its eras behind it: a tint over the whole height, and under everything else a strip with the name. Tints of
 * eras that overlap add up; strips that overlap, or whose names would, stand under each other.
 */
export function withEras(scene: Scene, eras: readonly NamedStretch[], scale: TimeScale, measure: Measure): Scene {
  const [start, end] = scale.range();
  const bottoms: number[] = [];
  const paths: ScenePath[] = [];
  const words: SceneWords[] = [];
  for (const {when, label} of eras) {
    const {min, max} = extentOf(when);
    const [x0, x1] = [min === -Infinity ? start : scale(min), max === Infinity ? end : scale(max)];
    const width = measure(label, 'caption') + 2 * ERA.pad;
    if (x1 - x0 < 1) continue; // it lies outside the window
    const from = Math.max(start, Math.min(x0, end - width));
    const free = bottoms.findIndex((taken) => taken + ERA.gap <= from);
    const row = free < 0 ? bottoms.length : free;
    bottoms[row] = Math.max(x1, from + width);
    const y = scene.height + ERA.top + row * (ERA.height + ERA.gap);
    paths.push({role: 'era', d: `M${round(x0)} 0H${round(x1)}V${y}H${round(x0)}Z`});
    paths.push({role: 'era-strip', d: `M${round(x0)} ${y}H${round(x1)}V${y + ERA.height}H${round(x0)}Z`});
    words.push({x: from + ERA.pad, y: y + ERA.height / 2, text: label, role: 'caption', align: 'start'});
  }
  if (!paths.length) return scene;
  const height = scene.height + ERA.top + bottoms.length * (ERA.height + ERA.gap);
  return {...scene, height, paths: [...paths, ...scene.paths], words: [...scene.words, ...words]};
}

const round = (value: number) => Math.round(value * 100) / 100;
