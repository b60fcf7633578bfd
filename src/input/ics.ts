import {civilOf, DAY_MS, HOUR_MS, instantOf, isTimeZone, MINUTE_MS, SECOND_MS, type CivilInput} from '../model/civil.js';
import type {Instant} from '../model/date.js';
import {quote} from '../model/problem.js';
import {escapeInline} from '../model/inline.js';
import type {FoundProblem, Read, TextPlace} from './format.js';
import {markdownOf} from './markup.js';

/**
 * An iCalendar (RFC 5545): each VEVENT is an event. All-day dates are days, times are civil times of the calendar's zone, to the
 * minute where their seconds are 0; an end is the last of its days, since iCalendar names the day after. A title is
 * SUMMARY, tags are CATEGORIES, an id is UID. What repeats stands once, at its first date, and is told.
 */
export const ics: Read = (input) => {
  const lines = contentLines(String(input));
  if (!lines.some(({name, value}) => name === 'BEGIN' && /^VCALENDAR$/i.test(value))) {
    const message = 'this is no calendar; write BEGIN:VCALENDAR before its first BEGIN:VEVENT';
    return {problems: [{severity: 'error', code: 'not-a-calendar', message, where: {line: 1, column: 1}}]};
  }
  const {calendar, events, problems} = partsOf(lines);
  const timeZone = zoneOf(calendar, events);
  const read = events.map((event) => readEvent(event, timeZone, problems));
  const document = {
    title: textOf(calendar, 'NAME') ?? textOf(calendar, 'X-WR-CALNAME'),
    description: markdownIn(textOf(calendar, 'DESCRIPTION') ?? textOf(calendar, 'X-WR-CALDESC')),
    timeZone,
    events: read,
  };
  const origin = ([top, row, field]: readonly (string | number)[]): TextPlace => {
    const event = top === 'events' && typeof row === 'number' ? events[row] : undefined;
    const names = NAMES[String(field)] ?? [];
    const found = (event?.lines ?? calendar).find(({name}) => names.includes(name));
    return {line: found?.line ?? event?.line ?? 1, column: 1};
  };
  return {document, problems, origin};
};

/** One property: RFC 5545, section 3.1. */
interface ContentLine {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
  /** Where it begins, from 1. */
  readonly line: number;
}

interface Entry {
  readonly line: number;
  readonly lines: readonly ContentLine[];
}

/** A date of a calendar. Its text is as found where it is none, to be told. */
interface CalendarDate {
  readonly text: string;
  readonly instant?: Instant;
  readonly isDay?: boolean;
}

/** The properties that each field comes from. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  id: ['UID'],
  date: ['DTSTART'],
  title: ['SUMMARY', 'NAME', 'X-WR-CALNAME'],
  summary: ['DESCRIPTION'],
  description: ['DESCRIPTION', 'X-WR-CALDESC'],
  url: ['URL'],
  place: ['GEO', 'LOCATION'],
  tags: ['CATEGORIES'],
  timeZone: ['X-WR-TIMEZONE', 'TIMEZONE-ID'],
};

const REPEATING = ['RRULE', 'RDATE'];
const DATE = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/i;
const PARAMETER = /;([\w-]+)=([^";:]*(?:"[^"]*"[^";:]*){0,100})/y;
const DURATION = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

function contentLines(text: string): ContentLine[] {
  const unfolded: {text: string; line: number}[] = [];
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const above = unfolded.at(-1);
    if (/^[ \t]/.test(line) && above) above.text += line.slice(1);
    else unfolded.push({text: line, line: i + 1});
  }
  return unfolded.flatMap(({text: whole, line}) => {
    const [name] = /^[\w-]+/.exec(whole) ?? [];
    if (!name) return [];
    const pairs: [string, string][] = [];
    PARAMETER.lastIndex = name.length;
    let end = name.length;
    // one by one: a pattern for all of them overflows its stack in a long line
    for (let found = PARAMETER.exec(whole); found; found = PARAMETER.exec(whole)) {
      const [, key = '', v = ''] = found;
      pairs.push([key.toUpperCase(), v.replaceAll('"', '')]);
      end = PARAMETER.lastIndex;
    }
    return whole[end] === ':' ? {name: name.toUpperCase(), params: Object.fromEntries(pairs), value: whole.slice(end + 1), line} : [];
  });
}

/** The calendar's own properties and its events, without alarms, time zones and what else has parts. */
function partsOf(lines: readonly ContentLine[]): {calendar: ContentLine[]; events: Entry[]; problems: FoundProblem[]} {
  const calendar: ContentLine[] = [];
  const events: {line: number; lines: ContentLine[]}[] = [];
  const open: {readonly kind: string; readonly line: number}[] = [];
  for (const each of lines) {
    const kind = each.value.trim().toUpperCase();
    const top = open.at(-1)?.kind;
    if (each.name === 'BEGIN') {
      open.push({kind, line: each.line});
      if (kind === 'VEVENT') events.push({line: each.line, lines: []});
    } else if (each.name === 'END') {
      if (top === kind) open.pop();
    } else if (top === 'VEVENT') events.at(-1)?.lines.push(each);
    else if (top === 'VCALENDAR') calendar.push(each);
  }
  const [unclosed] = open;
  const problems: FoundProblem[] = [];
  if (unclosed) {
    const message = `line ${unclosed.line}: ${quote(`BEGIN:${unclosed.kind}`)} is never closed, the calendar may be cut; write END:${unclosed.kind} at its end`;
    problems.push({severity: 'warning', code: 'unclosed', message, where: {line: unclosed.line, column: 1}});
  }
  return {calendar, events, problems};
}

/** The zone that the calendar names, else the first of its events'; UTC where neither is known. */
function zoneOf(calendar: readonly ContentLine[], events: readonly Entry[]): string {
  const named = calendar.filter(({name}) => NAMES['timeZone']?.includes(name)).map(({value}) => value.trim());
  const used = events.flatMap(({lines}) => lines.filter(({name}) => name === 'DTSTART').map(({params}) => zoneNamed(params['TZID'])));
  return [...named, ...used].find((name) => name && isTimeZone(name)) ?? 'UTC';
}

/** The IANA name in a TZID: some programs write a path before it. */
function zoneNamed(id: string | undefined): string | undefined {
  if (!id || isTimeZone(id)) return id;
  const name = id.split('/').slice(-2).join('/');
  return isTimeZone(name) ? name : undefined;
}

function readEvent({lines}: Entry, timeZone: string, problems: FoundProblem[]): Record<string, unknown> {
  const rule = lines.find(({name}) => REPEATING.includes(name));
  const warn = (at: ContentLine, code: string, says: string): void => {
    problems.push({severity: 'warning', code, message: `line ${at.line}, ${at.name}: ${says}`, where: {line: at.line, column: 1}});
  };
  if (rule) warn(rule, 'repeats', `${quote(rule.value)} is not followed, only the first date is taken; write an event for each other`);
  for (const each of lines) {
    const zone = each.params['TZID'];
    if (/^DT(?:START|END)$/.test(each.name) && zone && !zoneNamed(zone)) {
      warn(
        each,
        'unknown-zone',
        `${quote(zone)} is not a time zone, so this is taken as ${timeZone}; write its IANA name, such as Asia/Kabul`,
      );
    }
  }
  const [place] = placesIn(lines);
  const tags = lines
    .filter(({name}) => name === 'CATEGORIES')
    .flatMap(({value}) => value.match(/(?:\\[^]|[^\\,])+/g) ?? [])
    .map(unescaped);
  const isOverride = lines.some(({name}) => name === 'RECURRENCE-ID'); // it repeats the UID of what it changes
  return {
    ...(!isOverride && {id: textOf(lines, 'UID')?.replace(/@event-timeline$/, '')}),
    date: dateOf(lines, timeZone),
    title: textOf(lines, 'SUMMARY'),
    summary: markdownIn(textOf(lines, 'DESCRIPTION')),
    url: lines.find(({name}) => name === 'URL')?.value.trim(),
    place,
    ...(tags.some(Boolean) && {tags: tags.filter(Boolean)}),
    ...(lines.some(({name, value}) => name === 'STATUS' && /^cancelled$/i.test(value.trim())) && {outcome: 'cancelled'}),
  };
}

/** The date of an event: a day, a time, or from the first to the last of them. */
function dateOf(lines: readonly ContentLine[], timeZone: string): string | undefined {
  const startLine = lines.find(({name}) => name === 'DTSTART');
  const endLine = lines.find(({name}) => name === 'DTEND');
  if (!startLine) return undefined;
  const start = readDate(startLine, timeZone);
  const end = endLine ? readDate(endLine, timeZone) : endAfter(start, lines, timeZone);
  if (start.instant === undefined || !end) return start.text;
  if (end.instant === undefined) return `${start.text}/${end.text}`;
  // the end of whole days is the day after the last; of those that end where they begin there is one
  const last = end.isDay ? dayText(end.instant - DAY_MS) : end.text;
  return end.instant - (end.isDay ? DAY_MS : 0) > start.instant ? `${start.text}/${last}` : start.text;
}

function readDate({params, value}: ContentLine, timeZone: string): CalendarDate {
  const [, year, month, day, hour, minute, second = '0', isUtc] = DATE.exec(value.trim()) ?? [];
  if (!year || !month || !day) return {text: value.trim()};
  const civil: CivilInput = {year: +year, month: +month, day: +day, hour: +(hour ?? 0), minute: +(minute ?? 0), second: +second};
  if (!hour) return {text: `${year}-${month}-${day}`, instant: instantOf(civil, 'UTC').instant, isDay: true};
  const zone = isUtc ? 'UTC' : (zoneNamed(params['TZID']) ?? timeZone);
  const {instant} = instantOf(civil, zone);
  if (+hour > 23 || +(minute ?? 0) > 59 || +second > 60 || civilOf(instant, zone).day !== +day) return {text: value.trim()};
  return {text: timeText(instant, timeZone), instant};
}

function endAfter(start: CalendarDate, lines: readonly ContentLine[], timeZone: string): CalendarDate | undefined {
  const value = lines.find(({name}) => name === 'DURATION')?.value.trim();
  const parts = DURATION.exec(value ?? '');
  if (start.instant === undefined || !parts) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const instant = start.instant + (weeks * 7 + days) * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS;
  return start.isDay ? {text: dayText(instant), instant, isDay: true} : {text: timeText(instant, timeZone), instant};
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

/** Where it was; a point on the map without a name is named by its degrees. */
function placesIn(lines: readonly ContentLine[]): readonly object[] {
  const name = textOf(lines, 'LOCATION');
  const geo = lines.find((each) => each.name === 'GEO')?.value.trim();
  const [lat = NaN, lon = NaN] = geo?.split(/[;,]/).map(Number) ?? [];
  const isPoint = Number.isFinite(lat) && Number.isFinite(lon);
  return name || isPoint ? [{name: name || `${lat}, ${lon}`, ...(isPoint && {lat, lon})}] : [];
}

/** The text of a property without its escapes; undefined where there is none. */
/** Plain text, or HTML as some calendar programs write it, as our Markdown. */
function markdownIn(text: string | undefined): string | undefined {
  return text && (/<\/?[a-z][^<>]*>/i.test(text) ? markdownOf(text) : escapeInline(text));
}

function textOf(lines: readonly ContentLine[], name: string): string | undefined {
  const value = lines.find((each) => each.name === name)?.value;
  return value === undefined ? undefined : unescaped(value) || undefined;
}

const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign)).trim();
