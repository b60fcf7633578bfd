import type {Surroundings} from './command.js';

/** How long nothing is said of what is going on, in milliseconds. */
const QUIET_MS = 1000;

/** Size of what takes longer than that, in bytes: about 100,000 rows are read in a second or three. */
const SLOW_BYTES = 2_000_000;

/** Goes to the beginning of a terminal's line and empties it. */
const CLEAR = '\r\u001b[K';

/**
 * Tells on a terminal what is going on once that takes more than a second. What is told stands on one line, which goes
 * when it is done; nowhere else is anything written.
 */
export class Progress {
  readonly #io: Surroundings;
  readonly #beganAt: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isShown = false;

  constructor(io: Surroundings) {
    this.#io = io;
    this.#beganAt = io.now();
  }

  /** Something begins. `bytes` is the size of what keeps the process busy, so that it could not be told later. */
  tell(what: string, bytes: number = 0): void {
    clearTimeout(this.#timer);
    if (!this.#io.stderr.isTTY) return;
    const leftMs = this.#beganAt + QUIET_MS - this.#io.now();
    if (leftMs <= 0 || bytes >= SLOW_BYTES) this.#show(what);
    else (this.#timer = setTimeout(() => this.#show(what), leftMs)).unref();
  }

  /** It is done, or something else is about to be written. */
  end(): void {
    clearTimeout(this.#timer);
    if (this.#isShown) this.#io.stderr.write(CLEAR);
    this.#isShown = false;
  }

  #show(what: string): void {
    this.#isShown = true;
    this.#io.stderr.write(`${CLEAR}${what} …`);
  }
}
