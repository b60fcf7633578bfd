// Where things stand, for every tool.
import {join} from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const dist = join(root, 'dist');
export const cache = join(root, 'node_modules/.cache/event-timeline');

/** The one file for a script tag. */
export const bundle = join(dist, 'event-timeline.min.js');

/** The same with all its parts in it, for a page that asks for nothing: `event-timeline render` writes it there. */
export const wholeBundle = join(dist, 'event-timeline.page.min.js');

/** The bytes that the one file takes at most, compressed by brotli at its best. */
export const BUNDLE_LIMIT = 30_000;

/** The same with the part that draws on a wide page. */
export const WIDE_LIMIT = 41_000;
