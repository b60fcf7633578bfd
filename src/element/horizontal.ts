import type {CSSResult} from 'lit';
import {chooseLayout} from '../layout/choose.js';
import {horizontal, type HorizontalLayout} from '../layout/horizontal.js';
import {labelRuns} from '../layout/label-runs.js';
import type {Assignment} from '../layout/stems.js';
import {blockSizes} from '../view/blocks.js';
import {drawingStyles} from '../view/drawing-styles.js';
import type {Ground, PictureInput} from './picture.js';

export {drawingView} from '../view/drawing.js';

/** What a drawing is painted with, after the styles of the list. */
export const styles: readonly CSSResult[] = [drawingStyles];

/** The horizontal drawing of a picture; undefined where the list reads better, or nothing can be measured. */
export function draw(ground: Ground, input: PictureInput, previous: Assignment | undefined): HorizontalLayout | undefined {
  const {arrangement, layout, prime, type, width} = input;
  if (!type || !ground.events.length) return undefined;
  prime(labelRuns(ground.events, ground.words));
  const layoutInput = {...ground, width, measure: type.measure, lines: type.lines, blocks: blockSizes(ground, type.measure)};
  return layout === 'auto' ? chooseLayout(layoutInput, previous) : arrangement?.thinned(layoutInput, previous, ground, horizontal);
}
