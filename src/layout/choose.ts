import {CHOICE} from './constants.js';
import {horizontal, type HorizontalLayout} from './horizontal.js';
import type {LayoutInput} from './layout.js';
import type {Assignment} from './stems.js';

/** Names that the `layout` attribute takes. */
export type LayoutName = 'auto' | 'horizontal' | 'vertical' | 'list';

/**
 * The horizontal drawing where `auto` finds it readable: wide enough, every label on a straight stem, few rows, and not too
 * high for its width. Undefined means the vertical list, which always has room.
 */
export function chooseLayout(input: LayoutInput, previous?: Assignment): HorizontalLayout | undefined {
  // the search for places grows with the cube of the number of labels, and few larger sets have places for all
  if (input.events.length > CHOICE.mostEvents || input.width < CHOICE.narrowest) return undefined;
  const found = horizontal(input, previous);
  const isReadable =
    found && !found.unplaced.length && found.rows <= CHOICE.mostRows && found.labelHeight <= CHOICE.heightShare * input.width;
  return isReadable ? found : undefined;
}
