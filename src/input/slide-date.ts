import type {CivilParts} from './civil-parts.js';

const SIGNED = /^([+-]?\d+)(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const BY_SLASHES = /^(?:(\d{1,2})\/)?(\d{1,2})\/([+-]?\d+)$/;
const CLOCK = /^(\d{1,2})(?:[:.](\d{1,2}))?(?:[:.](\d{1,2}))?(?:[.,:](\d+))?\s*(?:([ap])\.?m\.?)?$/i;
const RUN_TOGETHER = /^(\d{1,2})(\d\d)\s*(?:([ap])\.?m\.?)?$/i;

/** Characters of a cell that can be a date. */
const LONGEST = 60;

/** Parts of a date that is written as text, and what its own program made a fault of. */
export interface SlideDate {
  readonly parts: CivilParts;
  /** That it is an ISO timestamp, at which sheets of version 1 fail. */
  readonly isTimestamp?: boolean;
}

/**
 * The parts of a date as TimelineJS 2 and the first sheets write it: `2021,8,3,20,30`, `2021-08-03`, `8/3/2021` (month
 * first), `8/2021`, with a clock time after a blank or T. Undefined for all else.
 */
export function slideDate(text: string): SlideDate | undefined {
  const trimmed = text.trim().slice(0, LONGEST);
  if (/^[+-]?\d+\s*,/.test(trimmed)) {
    const [year, month, day, hour, minute, second, millisecond] = trimmed.split(/\s*,\s*/);
    return {parts: {year, month, day, hour, minute, second, millisecond}};
  }
  const [, date = '', sign, clock = ''] = /^(\S+?)(?:(T|\s+)(\d.*))?$/i.exec(trimmed) ?? [];
  const [, signed, signedMonth, signedDay] = SIGNED.exec(date) ?? [];
  const [, a, b, slashed] = BY_SLASHES.exec(date) ?? [];
  const day = signed ? {year: signed, month: signedMonth, day: signedDay} : {year: slashed, month: a ?? b, day: a && b};
  if (!day.year) return undefined;
  if (!clock) return {parts: day};
  const time = clockTime(clock.replace(/\s*(?:Z|[+-]\d\d:?\d\d)$/, ''));
  return time && {parts: {...day, ...time}, isTimestamp: sign?.toUpperCase() === 'T'};
}

/** Parts of a clock time; the second and its fraction as text. */
export interface ClockParts {
  readonly hour: string;
  readonly minute?: string;
  readonly second?: string;
  readonly millisecond?: string;
  /** The figures of a fraction as written. */
  readonly fraction?: string;
}

/**
 * The parts of a clock time as the sheet of TimelineJS takes it: `9`, `930`, `21:30`, `21.30`, `9:30:15.25 p.m.`. Undefined for
 * all else. A fraction of a second is one; TimelineJS takes `.25` for 2.5 seconds.
 */
export function clockTime(text: string): ClockParts | undefined {
  const trimmed = text.trim().slice(0, LONGEST);
  const together = RUN_TOGETHER.exec(trimmed);
  const [, hour = '', minute, second, fraction, half] = together
    ? [together[0], together[1], together[2], undefined, undefined, together[3]]
    : (CLOCK.exec(trimmed) ?? []);
  if (!hour) return undefined;
  const half12 = half && Number(hour) <= 12 ? String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) : hour;
  return {
    hour: half12,
    ...(minute && {minute}),
    ...(second && {second}),
    ...(fraction && {fraction, millisecond: fraction.padEnd(3, '0').slice(0, 3)}),
  };
}
