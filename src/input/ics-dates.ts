import {civilOf, DAY_MS, HOUR_MS, instantOf, MINUTE_MS, SECOND_MS, type CivilInput} from '../model/civil.js';
import type {Instant} from '../model/date.js';
import {propertyOf, type ContentLine} from './ics-lines.js';
import {zoneNamed, type Zone, type ZoneFinder} from './ics-zones.js';

/** What dates of a calendar are read with. */
export interface DateReading {
  /** IANA name of the document's zone, in which dates are written and those without a zone are taken. */
  readonly timeZone: string;
  readonly zoneOf: ZoneFinder;
}

/** A date of a calendar. Its text is as found where it is none, to be told. */
interface CalendarDate {
  readonly text: string;
  readonly instant?: Instant;
  readonly isDay?: boolean;
  /** What was written, and in which zone. */
  readonly civil?: CivilInput;
  readonly zone?: Zone;
}

const DATE = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/i;
const DURATION = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;
const UTC = zoneNamed('UTC');

/** The date of an entry as we write it. */
export interface EntryDate {
  /** Undefined where none is written. */
  readonly date?: string;
  /** The line of an end that lies before the start, and so is left out. */
  readonly early?: ContentLine;
}

/**
 * The date of an event, a journal or a task: a day, a time, or from the first to the last of them. The end of an event is the last
 * of its days, since iCalendar names the day after; a task may be due on a day, and then that is its last.
 */
export function calendarDate(lines: readonly ContentLine[], reading: DateReading): EntryDate {
  const [startLine, endLine, due, done] = ['DTSTART', 'DTEND', 'DUE', 'COMPLETED'].map((name) => propertyOf(lines, name));
  const first = startLine ?? due ?? done;
  if (!first) return {};
  const start = readDate(first, reading);
  const end = endLine ? readDate(endLine, reading) : startLine && due ? dayAfter(readDate(due, reading)) : endAfter(start, lines, reading);
  if (start.instant === undefined || !end) return {date: start.text};
  if (end.instant === undefined) return {date: `${start.text}/${end.text}`};
  // the end of whole days is the day after the last; of those that end where they begin there is one
  const last = end.isDay ? dayText(end.instant - DAY_MS) : end.text;
  if (end.instant - (end.isDay ? DAY_MS : 0) > start.instant) return {date: `${start.text}/${last}`};
  const early = end.instant < start.instant ? (endLine ?? due) : undefined;
  return {date: start.text, ...(early && {early})};
}

const dayAfter = (date: CalendarDate): CalendarDate =>
  date.isDay && date.instant !== undefined ? {...date, instant: date.instant + DAY_MS} : date;

function readDate({params, value}: ContentLine, {timeZone, zoneOf}: DateReading): CalendarDate {
  const text = value.trim();
  const [, year, month, day, hour, minute, second = '0', isUtc] = DATE.exec(text) ?? [];
  if (!year || !month || !day) return {text};
  const civil: CivilInput = {year: +year, month: +month, day: +day, hour: +(hour ?? 0), minute: +(minute ?? 0), second: +second};
  if (!hour) return {text: `${year}-${month}-${day}`, instant: instantOf(civil, 'UTC').instant, isDay: true};
  const isDay = civilOf(instantOf({year: +year, month: +month, day: +day}, 'UTC').instant, 'UTC').day === +day;
  if (!isDay || +hour > 23 || +(minute ?? 0) > 59 || +second > 60) return {text};
  const zone = isUtc ? UTC : ((params['TZID'] ? zoneOf(params['TZID']) : undefined) ?? zoneNamed(timeZone));
  const instant = zone.clock(civil);
  return {text: timeText(instant, timeZone), instant, civil, zone};
}

/** The end of what lasts as long as it says: weeks and days by the calendar, hours and less by the clock (RFC 5545, section 3.3.6). */
function endAfter(start: CalendarDate, lines: readonly ContentLine[], {timeZone}: DateReading): CalendarDate | undefined {
  const parts = DURATION.exec(propertyOf(lines, 'DURATION')?.value.trim() ?? '');
  if (start.instant === undefined || !parts) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const [whole, rest] = [weeks * 7 + days, hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS];
  const {civil, zone} = start;
  if (start.isDay || !civil || !zone) {
    const instant = start.instant + whole * DAY_MS + rest;
    return {text: dayText(instant), instant, isDay: true};
  }
  const instant = zone.clock({...civil, day: (civil.day ?? 1) + whole}) + rest;
  return {text: timeText(instant, timeZone), instant};
}

const two = (n: number): string => String(n).padStart(2, '0');

function dayText(t: Instant, timeZone = 'UTC'): string {
  const {day, month, year} = civilOf(t, timeZone);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** An instant as a civil time of the zone; in UTC where clocks showed that twice. */
function timeText(t: Instant, timeZone: string): string {
  const civil = civilOf(t, timeZone);
  const isRepeated = instantOf(civil, timeZone).instant !== t;
  const {hour, minute, second} = isRepeated ? civilOf(t, 'UTC') : civil;
  const seconds = second ? `:${two(Math.floor(second))}` : '';
  return `${dayText(t, isRepeated ? 'UTC' : timeZone)}T${two(hour)}:${two(minute)}${isRepeated ? seconds || ':00' : seconds}${isRepeated ? 'Z' : ''}`;
}
