import type {TimelineDocument} from '../../src/model/fields.js';

/** A timeline that has everything but events: nothing is drawn, nothing is wrong. */
export const noEvents = {
  title: 'No events',
  description: 'Nothing has happened yet',
  lang: 'en',
  timeZone: 'UTC',
  groups: [{id: 'first', label: 'First group'}],
  events: [],
} satisfies TimelineDocument;
