import {adoptStyles, type ReactiveElement} from 'lit';
import type {Bend} from '../layout/layout.js';
import {tokens} from '../theme/tokens.js';
import type {CardPart} from '../view/list.js';
import {styles} from '../view/styles.js';

/** What the first picture does without, each in a file of its own that is fetched once it is wanted. */
export class Parts {
  /** What opens events. */
  card: CardPart | undefined;
  /** What bends leaders, for a drawing that is asked for and too crowded; without it the list stands. */
  bend: Bend | undefined;
  /** Kept with the card, or with the news that it did not come; none before it is wanted, and none after it failed. */
  opening: Promise<void> | undefined;
  readonly #host: ReactiveElement;
  #bending: Promise<void> | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** Fetches the card once somebody shows an interest; after a failure, of which a developer reads, the next call tries again. */
  getCard(): Promise<void> {
    return (this.opening ??= this.#fetchCard());
  }

  /** Kept with the bend, or with nothing where it did not come. */
  getBend(): Promise<void> {
    return (this.#bending ??= this.#fetchBend());
  }

  async #fetchCard(): Promise<void> {
    try {
      this.card = await import('../view/card.js');
      adoptStyles(this.#host.renderRoot as ShadowRoot, [tokens, ...styles, this.card.cardStyles]);
      this.#host.requestUpdate();
    } catch (error) {
      this.opening = undefined;
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
