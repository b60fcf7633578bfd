import {describe, expect, it} from 'vitest';
import {Progress} from '../../../src/cli/progress.js';
import type {Surroundings} from '../../../src/cli/command.js';

const CLEAR = '\r\u001b[K';

/** What is told of two steps, the second after so many milliseconds. */
function told({afterMs, bytes = 0, isTTY}: {afterMs: number; bytes?: number; isTTY: boolean}): string {
  let text = '';
  let now = 0;
  const stderr = {isTTY, write: (written: string) => (text += written)};
  const progress = new Progress({stderr, now: () => now} as Partial<Surroundings> as Surroundings);
  progress.tell('reading a.csv', bytes);
  now += afterMs;
  progress.tell('drawing');
  progress.end();
  return text;
}

describe('Progress', () => {
  it.each([
    {name: 'nothing of what is done in a second', given: {afterMs: 900, isTTY: true}, text: ''},
    {name: 'what begins after a second, and clears it away', given: {afterMs: 1100, isTTY: true}, text: `${CLEAR}drawing …${CLEAR}`},
    {
      name: 'at once what is large',
      given: {afterMs: 0, bytes: 5_000_000, isTTY: true},
      text: `${CLEAR}reading a.csv …${CLEAR}`,
    },
    {name: 'nothing where there is no terminal', given: {afterMs: 1100, bytes: 5_000_000, isTTY: false}, text: ''},
  ])('tells $name', ({given, text}) => {
    expect(told(given)).toBe(text);
  });
});
