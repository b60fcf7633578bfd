import type {RareMessages} from './messages.js';

/** English of dates that news seldom has. */
export const enRare: RareMessages = {
  within: (range) => `within ${range}`,
  season: (season, year, hemisphere) => `${hemisphere ? `${hemisphere} ` : ''}${season} ${year}`,
  third: (third, year) => `${['first', 'second', 'last'][third - 1]} third of ${year}`,
  half: (half, year) => `${['first', 'second'][half - 1]} half of ${year}`,
  decade: (firstYear) => `${firstYear}s`,
  someYear: (first, last) => `some year between ${first} and ${last}`,
  ofSomeYear: (month, year) => `${month} of ${year}`,
  perhaps: (years, year) => `${years}, perhaps ${year}`,
  orEarlier: (date) => `${date} or earlier`,
  orLater: (date) => `${date} or later`,
  andEarlier: (date) => `${date} and earlier`,
  andLater: (date) => `${date} and later`,
};
