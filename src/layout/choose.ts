import {CHOICE} from './constants.js';
import {horizontal, type HorizontalLayout} from './horizontal.js';
import type {LayoutInput} from './layout.js';
import type {Assignment} from './stems.js';

/** Names that the `layout` attribute takes. */
export const layoutNames = ['auto', 'horizontal', 'vertical', 'list'] as const;

export type LayoutName = (typeof layoutNames)[number];

/**
 * The horizontal drawing where it is asked for and has a place for every label, or where `auto` finds it readable: wide
 * enough, every label on a straight stem, few rows, and not too high for its width. Undefined means the vertical list,
 * which always has room; `'bend'`, that bent leaders may yet find places for the last labels.
 */
export function chooseLayout(name: LayoutName, input: LayoutInput, previous?: Assignment): HorizontalLayout | 'bend' | undefined {
  if (name !== 'auto' && name !== 'horizontal') return undefined;
  // the search for places grows with the cube of the number of labels, and few larger sets have places for all
  if (input.events.length > CHOICE.mostEvents || (name === 'auto' && input.width < CHOICE.narrowest)) return undefined;
  const found = horizontal(name === 'auto' ? {...input, bend: undefined} : input, previous); // a picture that must bend is none for `auto`
  if (!found?.unplaced.length && name === 'horizontal') return found;
  if (!found || name === 'horizontal') return found && !input.bend ? 'bend' : undefined;
  const readable = found.unplaced.length === 0 && found.rows <= CHOICE.mostRows && found.labelHeight <= CHOICE.heightShare * input.width;
  return readable ? found : undefined;
}
