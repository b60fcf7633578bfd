import {daysFromCivil, daysInMonth, weekdayOf} from '../model/calendar-days.js';
import {DAY_MS, MINUTE_MS, SECOND_MS, civilOf, instantOf, isTimeZone, type CivilInput} from '../model/civil.js';
import type {Instant} from '../model/date.js';
import {propertyOf, type Component, type ContentLine} from './ics-lines.js';

/** Where a civil time of a calendar falls. */
export type Clock = (civil: CivilInput) => Instant;

/** A time zone of a calendar. */
export interface Zone {
  /** IANA name; none of a zone that the calendar describes itself. */
  readonly name?: string;
  readonly clock: Clock;
}

/** Finds IANA names by other names of zones, as Windows has them. */
export type ZoneNames = (name: string) => string | undefined;

/** Finds the zone that a calendar names; undefined where nobody knows it. */
export type ZoneFinder = (id: string) => Zone | undefined;

/** Clocks of a described zone from an instant on, as its own rules have it (RFC 5545, section 3.6.5). */
interface Observance {
  /** Its first onset and, by `RRULE` and `RDATE`, those after, in civil time as `Date.UTC` counts it. */
  readonly onsets: (year: number) => readonly number[];
  /** Ahead of UTC before and after it sets in, in milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** Characters of the longest name of a zone, and some: others are not asked for. */
const LONGEST = 60;

/** Zones of one calendar that are looked for; to ask for each costs a tenth of a millisecond. */
const MOST = 500;

/** Parts of a described zone, and onsets that each lists, which are looked at for every date: since 1900 there were fewer anywhere. */
const MOST_PARTS = 60;
const MOST_ONSETS = 200;

const OFFSET = /^([+-])(\d\d)(\d\d)(\d\d)?$/;
const DATE_TIME = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?Z?$/i;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The zones of a calendar: by their IANA names, with a path before them or not, by `known` other names and, of what is left, by
 * the calendar's own descriptions.
 */
export function zoneFinder(described: readonly Component[], known: ZoneNames): ZoneFinder {
  const parts = new Map(described.map((part) => [propertyOf(part.lines, 'TZID')?.value.trim() ?? '', part]));
  const found = new Map<string, Zone | undefined>();
  return (id) => {
    if (!found.has(id) && found.size < MOST) found.set(id, zoneOf(id, parts.get(id.trim()), known));
    return found.get(id);
  };
}

/** Clocks of a zone by its IANA name. */
export const zoneNamed = (name: string): Zone => ({name, clock: (civil) => instantOf(civil, name).instant});

/** The IANA name in a TZID: some programs write a path before it. */
export function ianaName(id: string): string | undefined {
  const steps = id.trim().split('/');
  const names = new Set([steps, steps.slice(-3), steps.slice(-2), steps.slice(-1)].map((name) => name.join('/')));
  return [...names].find((name) => name && name.length <= LONGEST && isTimeZone(name));
}

function zoneOf(id: string, part: Component | undefined, known: ZoneNames): Zone | undefined {
  const place = part && propertyOf(part.lines, 'X-LIC-LOCATION')?.value;
  const name = ianaName(id) ?? known(id) ?? (place && ianaName(place));
  if (name) return zoneNamed(name);
  const observances = part?.parts.slice(0, MOST_PARTS).flatMap((each) => observanceOf(each) ?? []) ?? [];
  return observances.length > 0 ? {clock: (civil) => placed(civil, observances)} : undefined;
}

/** The instant of a civil time by the observance that set in last before it; before all of them, by what the first one ends. */
function placed(civil: CivilInput, observances: readonly Observance[]): Instant {
  const wall = instantOf(civil, 'UTC').instant;
  let offset: number | undefined;
  let [last, first] = [-Infinity, Infinity];
  for (const {from, onsets, to} of observances) {
    for (const onset of onsets(civil.year)) {
      const isPast = onset <= wall;
      if (isPast && onset > last) [last, offset] = [onset, to];
      if (!isPast && last === -Infinity && onset < first) [first, offset] = [onset, from];
    }
  }
  return wall - (offset ?? 0);
}

function observanceOf({kind, lines}: Component): Observance | undefined {
  const [from, to] = ['TZOFFSETFROM', 'TZOFFSETTO'].map((name) => offsetIn(propertyOf(lines, name)));
  const start = wallIn(propertyOf(lines, 'DTSTART')?.value);
  if (!/^(?:STANDARD|DAYLIGHT)$/.test(kind) || to === undefined || start === undefined) return undefined;
  const more = lines
    .filter(({name}) => name === 'RDATE')
    .flatMap(({value}) => value.split(',', MOST_ONSETS))
    .slice(0, MOST_ONSETS)
    .flatMap((value) => wallIn(value) ?? []);
  const rule = propertyOf(lines, 'RRULE')?.value;
  const yearly = rule === undefined ? undefined : yearlyOnsets(rule, start);
  const listed = [start, ...more];
  const onsets = (year: number): readonly number[] => (yearly ? [...listed, ...yearly(year - 1), ...yearly(year)] : listed);
  return {from: from ?? to, to, onsets};
}

/** The onsets of a yearly rule in a year: on an nth weekday, on one among days of the month, or on the day of the first. */
function yearlyOnsets(rule: string, start: Instant): (year: number) => readonly number[] {
  const parts = new Map(
    rule.split(';').map((part): [string, string] => [part.split('=')[0]?.toUpperCase() ?? '', part.split('=')[1] ?? '']),
  );
  const first = civilOf(start, 'UTC');
  const time = start - Math.floor(start / DAY_MS) * DAY_MS;
  const until = wallIn(parts.get('UNTIL')) ?? Infinity;
  const month = Number(parts.get('BYMONTH') ?? first.month);
  const [, nth = '', name = ''] = /^([+-]?\d)?([A-Z]{2})$/i.exec(parts.get('BYDAY') ?? '') ?? [];
  const weekday = WEEKDAYS.indexOf(name.toUpperCase()) + 1;
  const days = new Set((parts.get('BYMONTHDAY') ?? (weekday ? '' : String(first.day))).split(',').filter(Boolean).map(Number));
  const onsetIn = (year: number): number[] => {
    if (!(month >= 1 && month <= 12)) return [];
    const before = daysFromCivil(year, month, 0);
    const fitting = Array.from({length: daysInMonth(year, month)}, (_, i) => i + 1).filter(
      (day) => (!weekday || weekdayOf(before + day) === weekday) && (days.size === 0 || days.has(day)),
    );
    const day = fitting.at(Number(nth) < 0 ? Number(nth) : Math.max(0, Number(nth) - 1));
    const midnight = day === undefined ? NaN : (before + day) * DAY_MS;
    return midnight + time >= start && midnight <= until ? [midnight + time] : [];
  };
  const known = new Map<number, readonly number[]>();
  return (year) => {
    const onset = known.get(year) ?? onsetIn(year);
    known.set(year, onset);
    return onset;
  };
}

function offsetIn(line: ContentLine | undefined): number | undefined {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = OFFSET.exec(line?.value.trim() ?? '') ?? [];
  if (!sign) return undefined;
  return (sign === '-' ? -1 : 1) * ((+hours * 60 + +minutes) * MINUTE_MS + +seconds * SECOND_MS);
}

/** A date and time as it is written, as if it were in UTC. */
function wallIn(text: string | undefined): number | undefined {
  const [, year, month, day, hour = 0, minute = 0, second = 0] = DATE_TIME.exec(text?.trim() ?? '') ?? [];
  if (!year || !month || !day) return undefined;
  return instantOf({year: +year, month: +month, day: +day, hour: +hour, minute: +minute, second: +second}, 'UTC').instant;
}
