import {civilFromDays, daysFromCivil, weekdayOf} from '../model/calendar-days.js';

/** A date in text as ISO 8601 has it, with a blank or a T before its time. */
export interface IsoText {
  readonly text: string;
  /** Whether it is no ISO 8601, and so is left to the browser. */
  readonly isLoose?: boolean;
}

/** Dates and times that moment takes for ISO 8601 (`create/from-string.js`), in its basic form, without signs between the parts. */
const BASIC =
  /^([+-]\d{6}|\d{4})(?:(\d\d)(\d\d)|W(\d\d)(\d)?|(\d{3}))(?:[T ](\d\d)(?:(\d\d)(?:(\d\d)(?:[.,](\d+))?)?)?([+-]\d\d(?::?\d\d)?|\s*Z)?)?$/;
/** And in its extended form, where a week or a day of the year has a time: of other dates that stays as it is. */
const EXTENDED =
  /^([+-]\d{6}|\d{4})-(?:(\d\d)-(\d\d)|W(\d\d)-(\d)|(\d{3}))[T ](\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?([+-]\d\d(?::?\d\d)?|\s*Z)?$/;

/** What browsers read, each in its way: figures without zeros before them, other signs between them, the month before the day, AM and PM. */
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})(?:[T ,]+(\d{1,2}:\d\d.*))?)?$/;
const MONTH_FIRST = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?:[T ,]+(\d{1,2}:\d\d.*))?$/;
const CLOCK = /^(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?: ?([ap])\.?m\.?)?( ?(?:Z|[+-]\d\d:?\d\d))?$/i;

/**
 * The date in a text that moment takes for ISO 8601, or that browsers read all the same, as it is written in the extended form; the
 * text as it is where it is neither, or is so already. 24:00 is the first of the next day.
 */
export function visText(text: string): IsoText {
  const [, year, month, day, week, weekday, ordinal, hour, minute, second, fraction, zone] = BASIC.exec(text) ?? EXTENDED.exec(text) ?? [];
  if (year) {
    if (week && !weekday && !hour) return {text: `${year}-W${week}`};
    const days = daysOf({year: Number(year), month, day, week, weekday, ordinal});
    if (days === undefined) return {text};
    return {text: dayText(year, days, hour === '24' ? 1 : 0) + timeText({hour, minute, second, fraction, zone})};
  }
  const [, y, , m, d, clock] = YEAR_FIRST.exec(text) ?? [];
  const [, m2, , d2, y2, clock2] = y ? [] : (MONTH_FIRST.exec(text) ?? []);
  if (!(y ?? y2)) return {text};
  const parts = [y ?? y2, m ?? m2, d ?? d2].flatMap((part) => (part ? two(part) : []));
  const [, h, min, s, f, half, offset] = CLOCK.exec(clock ?? clock2 ?? '') ?? [];
  if ((clock ?? clock2) && !h) return {text};
  const hours = half && Number(h) <= 12 ? (Number(h) % 12) + (/p/i.test(half) ? 12 : 0) : h;
  const time = timeText({hour: hours === undefined ? undefined : two(hours), minute: min, second: s, fraction: f, zone: offset});
  return {text: parts.join('-') + time, isLoose: !ISO_DAY.test(text)};
}

/** What needs no browser's mercy: a day of ISO 8601, and its time in 24 hours. */
const ISO_DAY = /^\d{4}-\d\d(?:$|-\d\d(?:$|[T ]\d\d:\d\d(?!.*[ap]\.?m)))/i;

interface Day {
  readonly year: number;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly week: string | undefined;
  readonly weekday: string | undefined;
  readonly ordinal: string | undefined;
}

/** The day that a date names, in days; undefined where there is none such. */
function daysOf({year, month, day, week, weekday, ordinal}: Day): number | undefined {
  if (month && day) {
    const days = daysFromCivil(year, Number(month), Number(day));
    return civilFromDays(days).month === Number(month) ? days : undefined;
  }
  if (ordinal) {
    const days = daysFromCivil(year, 1, Number(ordinal));
    return ordinal !== '000' && civilFromDays(days).year === year ? days : undefined;
  }
  if (!week || !weekday || Number(week) < 1 || Number(week) > 53 || Number(weekday) < 1 || Number(weekday) > 7) return undefined;
  const fourth = daysFromCivil(year, 1, 4); // it lies in the first week
  return fourth - weekdayOf(fourth) + (Number(week) - 1) * 7 + Number(weekday);
}

function dayText(written: string, days: number, later: number): string {
  const {day, month, year} = civilFromDays(days + later);
  const sign = year < 0 ? '-' : written.startsWith('+') ? '+' : '';
  return `${sign}${String(Math.abs(year)).padStart(sign ? 6 : 4, '0')}-${two(month)}-${two(day)}`;
}

interface Time {
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly fraction: string | undefined;
  readonly zone: string | undefined;
}

/** A time behind its T; empty where there is none. A part that 24 o'clock cannot have leaves it to be no date. */
function timeText({hour, minute = '00', second, fraction, zone = ''}: Time): string {
  if (!hour) return '';
  const rest = `:${minute}${second ? `:${second}` : ''}${fraction ? `.${fraction}` : ''}`;
  const hours = hour === '24' && !/[1-9]/.test(rest) ? '00' : hour;
  return `T${hours}${rest}${zone.trim().replace(/^([+-]\d\d)$/, '$1:00')}`;
}

const two = (part: string | number): string => String(part).padStart(2, '0');
