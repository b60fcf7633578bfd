import {daysFromCivil, daysInMonth} from '../model/calendar-days.js';

/** From here on a day of the week can be checked: all of Western Europe and its colonies had the calendar of today. */
const FIRST_WEEKDAY_YEAR = 1753;

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** What contradicts a date, or is missing from it, in the words around it. */
export function faultOf(signs: string, date: string, weekday: string | undefined): {code: string; says: string} | undefined {
  const [, year = '', month = '', day = ''] = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (signs.includes('MIDNIGHT'))
    return {code: 'ambiguous-date', says: 'may be the midnight before the day or after it; write 2021-08-03T00:00 for the one before'};
  if (/[\d ][ap]\.?m\.?$/.test(signs)) return {code: 'no-hour', says: 'has no hour; write it, as in 2021-08-03T09, or 2021-08-03 morning'};
  if (!weekday) return undefined;
  if (!year) return {code: 'no-day', says: 'names a day of the week, but not which; write the date, as in 2021-08-03'};
  if (+year < FIRST_WEEKDAY_YEAR || +day > daysInMonth(+year, +month)) return undefined;
  const actual = (((daysFromCivil(+year, +month, +day) + 3) % 7) + 7) % 7;
  if (actual === +weekday - 1) return undefined;
  const says = `names a ${DAY_NAMES[+weekday - 1]}, but ${date} was a ${DAY_NAMES[actual]}; correct one of them, or leave the day of the week out`;
  return {code: 'wrong-weekday', says};
}
