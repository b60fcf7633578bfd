import type {Bend} from '../layout/layout.js';
import type {DatedEvent} from '../model/timeline.js';
import type {Opening, OpeningHost} from './opening.js';

/** What the first picture does without, each in a file of its own that is fetched once it is wanted. */
export class Parts {
  /** What opens events, and tells of problems. */
  opening: Opening | undefined;
  /** What bends leaders, for a drawing that is asked for and too crowded; without it the list stands. */
  bend: Bend | undefined;
  /** Kept with what opens events, or with the news that it did not come; none before it is wanted. */
  coming: Promise<void> | undefined;
  readonly #host: OpeningHost;
  readonly #drawn: () => readonly DatedEvent[] | undefined;
  #bending: Promise<void> | undefined;
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

  /** Kept with the bend, or with nothing where it did not come. */
  getBend(): Promise<void> {
    return (this.#bending ??= this.#fetchBend());
  }

  async #fetchOpening(): Promise<void> {
    this.#isLost = false;
    try {
      const {Opening} = await import('./opening.js');
      this.opening = new Opening(this.#host, this.#drawn);
      this.#host.requestUpdate();
    } catch (error) {
      this.#isLost = true;
      console.warn('event-timeline: the file that opens events did not load; serve the folder parts beside the script.', error);
    }
  }

  async #fetchBend(): Promise<void> {
    const part = await import('../layout/leaders.js').catch(() => undefined);
    this.#bending = undefined;
    if (!part || this.bend) return;
    this.bend = part;
    this.#host.requestUpdate();
  }
}
