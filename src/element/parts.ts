import type {DatedEvent} from '../model/timeline.js';
import type * as arrangement from './arrangement.js';
import type {Opening, OpeningHost} from './opening.js';

/** What arranges long lists, and what is asked for beyond the plain picture. */
export type Arrangement = typeof arrangement;

/** What the first picture does without, each in a file of its own that is fetched once it is wanted. */
export class Parts {
  /** What opens events, and tells of problems. */
  opening: Opening | undefined;
  /** Undefined until it is wanted; null where it did not come: the plain picture stands. */
  arrangement: Arrangement | null | undefined;
  /** Ids of the chips that a reader opened; another set whenever one opens or closes. */
  opened: ReadonlySet<string> = new Set();
  /** Kept with what opens events, or with the news that it did not come; none before it is wanted. */
  coming: Promise<void> | undefined;
  readonly #host: OpeningHost;
  readonly #drawn: () => readonly DatedEvent[] | undefined;
  #arranging: Promise<void> | undefined;
  /** True once what opens events did not come. */
  #isLost = false;

  /** `drawn` answers the events that stand in the picture, or nothing where there is none. */
  constructor(host: OpeningHost, drawn: () => readonly DatedEvent[] | undefined) {
    this.#host = host;
    this.#drawn = drawn;
  }

  /** Fetches what opens events once somebody shows an interest, or there are problems to tell of. After a failure, of which a developer reads, a press tries again: what a pointer passes does not. */
  getOpening(isPressed = false): Promise<void> {
    if (isPressed && this.#isLost) this.coming = undefined;
    return (this.coming ??= this.#fetchOpening());
  }

  /** Fetches what arranges. */
  getArrangement(): void {
    this.#arranging ??= this.#fetchArrangement();
  }

  async #fetchOpening(): Promise<void> {
    this.#isLost = false;
    try {
      const {Opening} = await import('./opening.js');
      this.opening = new Opening(this.#host, this.#drawn);
      this.#host.requestUpdate();
    } catch (error) {
      this.#isLost = true;
      console.warn('event-timeline: what opens events did not load; put the folder parts beside the script', error);
    }
  }

  async #fetchArrangement(): Promise<void> {
    this.arrangement = await import('./arrangement.js').catch(() => null);
    this.arrangement?.adopt(this.#host);
    this.#host.requestUpdate();
  }
}
