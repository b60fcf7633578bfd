// Where things stand, for every tool.
import {join} from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const dist = join(root, 'dist');
export const cache = join(root, 'node_modules/.cache/event-timeline');

/** The one file for a script tag. */
export const bundle = join(dist, 'event-timeline.min.js');

/** The bytes that it is to take compressed by brotli at its best, and the most that it takes today: this number only falls. */
export const BUNDLE_GOAL = 30_000;
export const BUNDLE_LIMIT = 34_560;
