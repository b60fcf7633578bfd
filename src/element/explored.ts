import type {Instant} from '../model/date.js';
import type {TimeWindow} from '../scale/window.js';

/** What a reader made of a picture: another object whenever something of it changes. */
export interface Explored {
  /** What is looked at; undefined for the whole. */
  readonly window?: TimeWindow | undefined;
  /** True while it moves. */
  readonly isMoving: boolean;
  /** Beginnings of the breaks that are open. */
  readonly openBreaks?: ReadonlySet<Instant> | undefined;
  /** Whether it is read as a story. */
  readonly isStory?: boolean;
}

/** What every picture begins with. */
export const UNEXPLORED: Explored = {isMoving: false};
