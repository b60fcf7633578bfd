import {civilFromDays, daysFromCivil} from '../model/calendar-days.js';
import type {SignDate} from './written-forms.js';

/** A day of EDTF with a time, and the offset behind that. */
const TIMED = /^(\d{4})-(\d\d)-(\d\d)T(\d\d)(?::(\d\d))?[\d:]*(Z|[+-][\d:]+)?$/;

const MINUTES = 60;

/** Times from one evening to the next morning are at most so long; an end that lies further back is a slip. */
const LONGEST_NIGHT = 16 * MINUTES;

/** A range that begins and ends by these, in minutes of the day, is of a night, although its end may be an offset too. */
const EVENING = 18 * MINUTES;
const SMALL_HOURS = 2 * MINUTES;

/** Offsets of zones in use, in minutes west of UTC: from the Azores to the date line. */
const LEAST_WEST = 1 * MINUTES;
const MOST_WEST = 12 * MINUTES;

/** Those of the Americas, on the hour. */
const OFTEN_FROM = 3 * MINUTES;
const OFTEN_TO = 10 * MINUTES;

/**
 * Two times of one day, `a` to `b` in EDTF: the last is of the next day where it is before the first, as in 22:00–02:00. With a
 * hyphen alone `between` them the last may be an offset from UTC: told as a choice, or as a fault where it is no likelier to be a time.
 * `undefined` where they are not two times, or there is nothing to say of them.
 */
export function joinTimes(a: string, b: string, between: string): SignDate | undefined {
  const [, year = '', month = '', day = '', hour = '', minute = '00', offset = ''] = TIMED.exec(a) ?? [];
  const [isTimed, lastYear, lastMonth, lastDay, lastHour = '', lastMinute = '00', lastOffset = ''] = TIMED.exec(b) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!year || !isTimed || offset !== lastOffset || `${lastYear}-${lastMonth}-${lastDay}` !== date) return undefined;
  const [start, end] = [+hour * MINUTES + +minute, +lastHour * MINUTES + +lastMinute];
  const nights = start - end > 0 ? {date: `${a}/${dayBeside([+year, +month, +day], 1)}${b.slice(date.length)}`} : undefined;
  const isOffset = between === '-' && !offset && end % 30 === 0 && end >= LEAST_WEST && end <= MOST_WEST;
  const isNight = start >= EVENING && end <= SMALL_HOURS;
  if (nights && isOffset && !isNight) {
    const says = `may be two times or a time and its offset from UTC; write ${nights.date} for the times, or ${a}-${lastHour}:${lastMinute} for the offset`;
    return {fault: {code: 'ambiguous-date', says}};
  }
  if (isOffset && !nights && end % MINUTES === 0 && end >= OFTEN_FROM && end <= OFTEN_TO)
    return {date: `${a}/${b}`, choices: ['from one time to another']};
  return nights && start - end >= 24 * MINUTES - LONGEST_NIGHT ? nights : undefined;
}

/** The night that a day follows: "in der Nacht zum 28. Oktober". `undefined` for all else. */
export function readNightBefore(signs: string, readOne: (signs: string) => SignDate | undefined): SignDate | undefined {
  const [, inner = ''] = NIGHT_BEFORE.exec(signs) ?? [];
  const read = inner ? readOne(inner) : undefined;
  if (!read || 'fault' in read) return read;
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(read.date) ?? [];
  return day ? {...read, date: `${dayBeside([+year, +month, +day], -1)} night`, keepsWords: true} : undefined;
}

const NIGHT_BEFORE = /^(?:in )?(?:der |die )?NIGHT (?:zum|auf)(?: den)? (.*\d.*)$/;

/** The day after one, or before it. */
export function dayBeside([year, month, day]: readonly [number, number, number], step: 1 | -1): string {
  const next = civilFromDays(daysFromCivil(year, month, day) + step);
  return [String(next.year).padStart(4, '0'), ...[next.month, next.day].map((n) => String(n).padStart(2, '0'))].join('-');
}
