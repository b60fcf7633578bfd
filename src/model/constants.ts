import type {DayPart, Qualifier} from './date.js';

// What parts of the element use too stands here: they bring it themselves (test/tools/parts.mjs).

/** Lengths of the units that no calendar or zone changes, in milliseconds. */
export const SECOND_MS = 1000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** What a qualifier means, and by how many of its units it widens a bound on each side. */
export const QUALIFIERS: Readonly<Record<string, readonly [Qualifier, widening: number]>> = {
  '?': ['uncertain', 1],
  '~': ['approximate', 0.5],
  '%': ['both', 1.5],
};

/** Parts of a day, from which hour to which on the day that is written: CLDR's rules for English. A night runs on into the next day. */
export const DAY_PARTS: readonly (readonly [part: DayPart, from: number, to: number])[] = [
  ['morning', 6, 12],
  ['noon', 12, 13],
  ['afternoon', 12, 18],
  ['evening', 18, 21],
  ['night', 21, 30],
];
