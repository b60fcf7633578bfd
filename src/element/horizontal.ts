import type {CSSResult} from 'lit';
import {chooseLayout} from '../layout/choose.js';
import {horizontal} from '../layout/horizontal.js';
import {labelRuns} from '../layout/label-runs.js';
import type {LayoutInput} from '../layout/layout.js';
import {blockSizes} from '../view/blocks.js';
import {drawingStyles} from '../view/drawing-styles.js';
import type {Drawing} from '../view/timeline.js';
import type {Ground, PictureInput} from './picture.js';

export {drawingView} from '../view/drawing.js';

/** What a drawing is painted with, after the styles of the list. */
export const styles: readonly CSSResult[] = [drawingStyles];

/** The whole drawings of grounds, with what each was made from: a window that moves is drawn anew, the whole is not. */
const wholes = new WeakMap<Ground, {readonly made: readonly unknown[]; readonly drawing: Drawing | undefined}>();

/** The horizontal drawing of a picture, with what is shown on it; undefined where the list reads better, or nothing can be measured. */
export function draw(ground: Ground, input: PictureInput, before: Drawing | undefined): Drawing | undefined {
  const {arrangement, isMoving = false, layout, openBreaks, prime, type, width, window} = input;
  if (!type || !ground.events.length) return undefined;
  const [first = [], last = []] = arrangement?.edgesOf(ground) ?? [];
  const events = [...first, ...ground.events, ...last];
  const words = arrangement?.chipWords(ground.words) ?? ground.words;
  const layoutInput = (): LayoutInput => {
    prime(labelRuns(events, words));
    return {...ground, events, words, width, measure: type.measure, lines: type.lines, blocks: blockSizes(ground, type.measure)};
  };
  const made = [width, type, layout, arrangement];
  let known = wholes.get(ground);
  if (!known || known.made.some((each, i) => each !== made[i])) {
    const previous = (before?.whole ?? before)?.assignment;
    const asked = layoutInput();
    // a break that is open takes room from labels: some may then be counted, but the drawing stays one
    const thin = () => arrangement?.thinned(asked, previous, ground, horizontal);
    const found = layout !== 'auto' ? thin() : (chooseLayout(asked, previous) ?? (openBreaks?.size ? thin() : undefined));
    const drawing = found && events.length > ground.events.length ? {shown: events, ...found} : found;
    wholes.set(ground, (known = {made, drawing}));
  }
  const {drawing: whole} = known;
  if (!window || !whole || !arrangement) return whole;
  return arrangement.windowed({whole, before, window, isMoving}, layoutInput(), ground, horizontal);
}
