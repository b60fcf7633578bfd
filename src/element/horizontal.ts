import type {CSSResult} from 'lit';
import {chooseLayout} from '../layout/choose.js';
import {horizontal, type HorizontalLayout} from '../layout/horizontal.js';
import {labelRuns} from '../layout/label-runs.js';
import type {Assignment} from '../layout/stems.js';
import type {DatedEvent} from '../model/timeline.js';
import {blockSizes} from '../view/blocks.js';
import {drawingStyles} from '../view/drawing-styles.js';
import type {Ground, PictureInput} from './picture.js';

export {drawingView} from '../view/drawing.js';

/** What a drawing is painted with, after the styles of the list. */
export const styles: readonly CSSResult[] = [drawingStyles];

/** The horizontal drawing of a picture, with what is shown on it; undefined where the list reads better, or nothing can be measured. */
export function draw(
  ground: Ground,
  input: PictureInput,
  previous: Assignment | undefined,
): (HorizontalLayout & {readonly shown?: readonly DatedEvent[]}) | undefined {
  const {arrangement, layout, prime, type, width} = input;
  if (!type || !ground.events.length) return undefined;
  const [first = [], last = []] = arrangement?.edgesOf(ground) ?? [];
  const events = [...first, ...ground.events, ...last];
  const words = arrangement?.chipWords(ground.words) ?? ground.words;
  prime(labelRuns(events, words));
  const layoutInput = {...ground, events, words, width, measure: type.measure, lines: type.lines, blocks: blockSizes(ground, type.measure)};
  if (layout !== 'auto') return arrangement?.thinned(layoutInput, previous, ground, horizontal);
  const found = chooseLayout(layoutInput, previous);
  return found && events.length > ground.events.length ? {...found, shown: events} : found;
}
