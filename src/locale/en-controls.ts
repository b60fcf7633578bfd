import type {ControlMessages} from './messages.js';

/** English of the controls. */
export const enControls: ControlMessages = {
  closer: 'Look closer',
  wider: 'Look wider',
  whole: 'Whole story',
  windowFrom: 'From',
  windowTo: 'To',
  windowShown: (from, to) => `${from} to ${to}`,
  earlierEvents: (_count, shown) => `${shown} earlier`,
  laterEvents: (_count, shown) => `${shown} later`,
  openBreak: (elapsed) => `Show the ${elapsed} left out here`,
  closeBreak: (elapsed) => `Leave ${elapsed} out again`,
  groups: 'Groups',
  kinds: 'Kinds',
  statuses: 'Who vouches',
  statusNames: {reported: 'reported', claimed: 'claimed', alleged: 'alleged', disputed: 'disputed'},
  noValue: 'Other',
  shownOf: (shown, count) => `${shown} of ${count}`,
  eventsShown: (_count, shown, all) => `${shown} of ${all} events shown`,
  search: 'Search',
  clearSearch: 'Clear the search',
  found: (count, shown) => `${shown} ${count === 1 ? 'event' : 'events'} found`,
  toScale: 'The same time to scale.',
  heightShows: (unit, some) =>
    `Height shows how many events may fall ${some ? `within ${some}` : unit === 'day' ? 'on a day' : unit === 'hour' ? 'in an hour' : `in a ${unit}`}; drag an end to look closer`,
  densest: (_count, shown, all, elapsed) => `${shown} of ${all} events within ${elapsed}`,
};
