import type {RareMessages} from './messages.js';

/** English of dates that news seldom has. */
export const enRare: RareMessages = {
  within: (range) => `within ${range}`,
  season: (season, year) => `${season} ${year}`,
  decade: (firstYear) => `${firstYear}s`,
};
