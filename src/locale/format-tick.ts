import type {Instant} from '../model/date.js';
import {dateText} from './format-bound.js';
import {formatUnit, unitOptions} from './format-unit.js';
import type {NamedUnit, UnitWidth} from './format-unit.js';
import type {Place} from './formatters.js';
import type {Phrases} from './messages.js';

/** What the second line of the ribbon is to say of some cells. */
export interface TickCaption {
  /** The unit that holds them all; none where the cells are years. */
  readonly of?: NamedUnit | undefined;
  /** Whether its year is named. */
  readonly year: boolean;
  /** What each cell is, where that is to be said. */
  readonly cells?: NamedUnit | undefined;
  /** Whether neighbours show the same unit narrower. */
  readonly enlarged: boolean;
  readonly width: UnitWidth;
}

/** The words of an axis in one language and zone; scale/ asks for them. */
export interface TickPhrases {
  /** As `formatUnit`. */
  unit(t: Instant, unit: NamedUnit, width: UnitWidth): string;
  /** "2021, by month", "August, days enlarged", "August 2021", "by year"; empty where there is nothing to say. */
  caption(t: Instant, caption: TickCaption): string;
}

/** The words of an axis, written for a place. */
export function tickWords({messages, ...place}: Place & {readonly messages: Phrases}): TickPhrases {
  return {
    unit: (t, unit, width) => formatUnit(t, unit, width, place),
    caption: (t, {of, year, cells, enlarged, width}) => {
      const context = of ? dateText(t, contextOptions(of, year, width), place) : '';
      if (!cells) return context;
      return enlarged && cells === 'day' && context ? messages.daysEnlarged(context) : messages.byUnit(cells, context);
    },
  };
}

function contextOptions(unit: NamedUnit, year: boolean, width: UnitWidth): Intl.DateTimeFormatOptions {
  const month = unit === 'year' ? {} : unitOptions('month', width);
  return {...unitOptions(unit, width), ...month, ...(year && unitOptions('year', width))};
}
