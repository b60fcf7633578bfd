/**
 * Longest pause after failures, in pauses that were asked for: of a minute a quarter of an hour. By then a server that is
 * down is spared, and a page left open is up to date again before its reader is back.
 */
const MOST_PAUSES = 16;

/** What the pause before the next request depends on. */
export interface PauseInput {
  /** Seconds that the page's author asks for, at least 1. */
  readonly refresh: number;
  /** Requests that failed since the last that did not. */
  readonly failures: number;
  /** Seconds that the server asks for, 0 where it asks for none. */
  readonly retryAfter: number;
}

/** Seconds to wait before the next request: twice as many after every failure in a row, and never fewer than the server asks for. */
export function pauseAfter({refresh, failures, retryAfter}: PauseInput): number {
  return Math.max(Math.max(1, refresh) * Math.min(2 ** failures, MOST_PAUSES), retryAfter);
}
