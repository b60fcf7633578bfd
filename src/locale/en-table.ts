import type {TableMessages} from './messages.js';

/** What a heading sorts by, from its first to its last, and from its last to its first. */
const ORDERS = {
  date: {up: 'earliest first', down: 'latest first'},
  other: {up: 'from first to last', down: 'from last to first'},
} as const;

/** English of the events as a table. */
export const enTable: TableMessages = {
  view: 'View',
  timeline: 'Timeline',
  table: 'Table',
  columns: {date: 'Date', title: 'Event', group: 'Group', source: 'Source'},
  sortBy: 'Sort by',
  sorted: (column, way, isDate) => `Sorted by ${column.toLowerCase()}, ${ORDERS[isDate ? 'date' : 'other'][way]}`,
  filterRows: 'Filter rows',
  farRows: 'The filter looks through all events; a search in the page finds only those near what you see.',
  noRows: 'No events match',
};
