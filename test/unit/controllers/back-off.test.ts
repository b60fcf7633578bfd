import {describe, expect, it} from 'vitest';
import {pauseAfter} from '../../../src/controllers/back-off.js';

describe('pauseAfter', () => {
  it.each([
    {name: 'no failure leaves the pause as asked for', refresh: 60, failures: 0, retryAfter: 0, seconds: 60},
    {name: 'a pause is never under a second', refresh: 0.01, failures: 0, retryAfter: 0, seconds: 1},
    {name: 'one failure doubles it', refresh: 60, failures: 1, retryAfter: 0, seconds: 120},
    {name: 'three failures make it eight times as long', refresh: 60, failures: 3, retryAfter: 0, seconds: 480},
    {name: 'it is never more than sixteen times as long', refresh: 60, failures: 5000, retryAfter: 0, seconds: 960},
    {name: 'a server may ask for more', refresh: 60, failures: 1, retryAfter: 3600, seconds: 3600},
    {name: 'a server does not ask for less', refresh: 60, failures: 1, retryAfter: 5, seconds: 120},
  ])('$name', ({seconds, ...input}) => {
    expect(pauseAfter(input)).toBe(seconds);
  });
});
