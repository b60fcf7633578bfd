import {escapeInline} from '../model/inline.js';
import {quote} from '../model/problem.js';
import type {FoundProblem, Read, Reading, TextPlace} from './format.js';
import {calendarDate, type DateReading} from './ics-dates.js';
import {calendarParts, contentLines, propertyOf, textOf, unescaped, type Component, type ContentLine} from './ics-lines.js';
import {ianaName, zoneFinder, type ZoneFinder, type ZoneNames} from './ics-zones.js';
import {markdownOf} from './markup.js';
import {mediaKind} from './media-kind.js';
import {addressIn} from './row-members.js';

/**
 * An iCalendar (RFC 5545): each VEVENT, VJOURNAL and VTODO is an event. All-day dates are days, times are civil times of the calendar's
 * zone, to the minute where their seconds are 0; an end is the last of its days, since iCalendar names the day after. A title is
 * SUMMARY, tags are CATEGORIES, an id is UID, media are what is attached by its address. What is tentative, or a task that is not done,
 * is planned; a task that is done is met. What repeats stands once, at its first date, and is told.
 */
export const ics: Read = (input) => readIcs(String(input), () => undefined);

/** What reads a calendar: names of zones as Windows has them are fetched where the calendar has one that is none of IANA's. */
export function icsFor(input: unknown): Read | Promise<Read> {
  const named = String(input).matchAll(/;TZID=("[^"\r\n]*"|[^":;\r\n]*)|^(?:X-WR-TIMEZONE|TIMEZONE-ID):(.*)$/gim);
  const names = new Set([...named].map(([, id, own]) => (id ?? own ?? '').replaceAll('"', '')));
  if ([...names].slice(0, ASKED).every(ianaName)) return ics;
  return import('./ics-windows-zones.js').then(
    ({windowsZone}) =>
      (text) =>
        readIcs(String(text), windowsZone),
  );
}

/** The properties that each field comes from. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  id: ['UID'],
  date: ['DTSTART', 'DUE', 'COMPLETED'],
  title: ['SUMMARY', 'NAME', 'X-WR-CALNAME'],
  summary: ['DESCRIPTION'],
  description: ['DESCRIPTION', 'X-WR-CALDESC'],
  url: ['URL'],
  place: ['GEO', 'LOCATION'],
  tags: ['CATEGORIES'],
  media: ['ATTACH'],
  outcome: ['X-EVENT-TIMELINE-OUTCOME', 'STATUS'],
  timeZone: ['X-WR-TIMEZONE', 'TIMEZONE-ID'],
};

/** Zones of a calendar by which it is seen whether it has names of Windows: programs write all of theirs in one way. */
const ASKED = 100;

const KINDS: ReadonlySet<string> = new Set(['VEVENT', 'VJOURNAL', 'VTODO']);
const REPEATING = ['RRULE', 'RDATE'];
const DATED = /^(?:DT(?:START|END)|DUE)$/;

/** What became of what was set for a date. A calendar says no more of most events than that they are confirmed, which is no outcome. */
const OUTCOMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  VEVENT: {TENTATIVE: 'planned', CANCELLED: 'cancelled'},
  VTODO: {COMPLETED: 'met', CANCELLED: 'cancelled'},
};

/** Says once what several properties have, at the first. */
type TellOnce = (at: ContentLine, key: string, says: (count: number) => Pick<FoundProblem, 'severity' | 'code' | 'message'>) => void;

function readIcs(text: string, known: ZoneNames): Reading {
  const lines = contentLines(text);
  if (!lines.some(({name, value}) => name === 'BEGIN' && /^VCALENDAR$/i.test(value.trim()))) {
    const message = 'this is no calendar; write BEGIN:VCALENDAR before its first BEGIN:VEVENT';
    return {problems: [{severity: 'error', code: 'not-a-calendar', message, where: {line: 1, column: 1}}]};
  }
  const {calendar, components, problems} = calendarParts(lines);
  const {told, tell} = tellOnce();
  const entries = components.filter((part) => KINDS.has(part.kind) && (part.kind !== 'VTODO' || isDated(part, tell)));
  const zoneOf = zoneFinder(
    components.filter(({kind}) => kind === 'VTIMEZONE'),
    known,
  );
  const reading = {timeZone: timeZoneOf(calendar, entries, zoneOf, tell), zoneOf};
  const document = {
    title: textOf(calendar, 'NAME') ?? textOf(calendar, 'X-WR-CALNAME'),
    description: markdownIn(textOf(calendar, 'DESCRIPTION') ?? textOf(calendar, 'X-WR-CALDESC')),
    timeZone: reading.timeZone,
    events: entries.map((entry) => readEntry(entry, reading, tell)),
  };
  const origin = ([top, row, field]: readonly (string | number)[]): TextPlace => {
    const entry = top === 'events' && typeof row === 'number' ? entries[row] : undefined;
    const names = NAMES[String(field)] ?? [];
    const found = (entry?.lines ?? calendar).find(({name}) => names.includes(name));
    return {line: found?.line ?? entry?.line ?? 1, column: 1};
  };
  return {document, problems: [...problems, ...told()], origin};
}

/** Keeps what is to be told until it is known how often. */
function tellOnce(): {readonly tell: TellOnce; readonly told: () => FoundProblem[]} {
  const found = new Map<string, {readonly at: ContentLine; readonly says: Parameters<TellOnce>[2]; count: number}>();
  const tell: TellOnce = (at, key, says) => {
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, {at, says, count: 1});
  };
  const told = (): FoundProblem[] =>
    [...found.values()].map(({at, count, says}) => {
      const {message, ...rest} = says(count);
      return {...rest, message: `line ${at.line}, ${at.name}: ${message}`, where: {line: at.line, column: 1}};
    });
  return {tell, told};
}

/** Whether a task has a date; RFC 5545 asks none of it. */
function isDated({line, lines}: Component, tell: TellOnce): boolean {
  const isDated = lines.some(({name}) => NAMES['date']?.includes(name));
  if (!isDated)
    tell({name: 'VTODO', params: {}, value: '', line}, 'undated-task', (count) => ({
      severity: 'error',
      code: 'undated-task',
      message:
        count === 1
          ? 'a task without a date is left out; write DUE to draw it'
          : `${count} tasks without a date are left out; write DUE to draw them`,
    }));
  return isDated;
}

/** The zone that the calendar names, else the first of its events'; UTC where neither is known. */
function timeZoneOf(calendar: readonly ContentLine[], entries: readonly Component[], zoneOf: ZoneFinder, tell: TellOnce): string {
  const named = calendar.filter(({name}) => NAMES['timeZone']?.includes(name));
  const used = entries.flatMap(({lines}) => lines.filter(({name}) => DATED.test(name)).map(({params}) => params['TZID']));
  const [found = 'UTC'] = [...named.map(({value}) => value), ...new Set(used)].flatMap((id) => (id && zoneOf(id)?.name) || []);
  for (const each of named) {
    if (zoneOf(each.value)) continue;
    const message = `${quote(each.value)} is not a time zone, so times without one are taken as ${found}; write its IANA name, such as Asia/Kabul`;
    tell(each, `zone ${each.value}`, () => ({severity: 'warning', code: 'unknown-zone', message}));
  }
  return found;
}

function readEntry({kind, lines}: Component, reading: DateReading, tell: TellOnce): Record<string, unknown> {
  const rule = lines.find(({name}) => REPEATING.includes(name));
  if (rule)
    tell(rule, 'repeats', (count) => ({
      severity: 'warning',
      code: 'repeats',
      message: `${quote(rule.value)} is not followed, only the first date is taken${
        count > 1 ? `, and so of ${count - 1} more that repeat` : ''
      }; write an event for each other`,
    }));
  for (const each of lines) {
    const zone = DATED.test(each.name) ? each.params['TZID'] : undefined;
    if (!zone || reading.zoneOf(zone)) continue;
    tell(each, `zone ${zone}`, (count) => ({
      severity: 'warning',
      code: 'unknown-zone',
      message: `${quote(zone)} is not a time zone, so ${count > 1 ? `its ${count} times are` : 'this is'} taken as ${reading.timeZone}; write its IANA name, such as Asia/Kabul`,
    }));
  }
  const tags = lines
    .filter(({name}) => name === 'CATEGORIES')
    .flatMap(({value}) => value.match(/(?:[^\\,]+|\\[^])+/g) ?? [])
    .map(unescaped);
  const [place] = placesIn(lines);
  const media = mediaIn(lines, tell);
  const outcome = outcomeOf(kind, lines);
  const {date, early} = calendarDate(lines, reading);
  if (early)
    tell(early, `early ${early.line}`, () => ({
      severity: 'error',
      code: 'ends-before-it-starts',
      message: `${quote(early.value.trim())} is before the start, ${date}, and is left out; write ${early.name} after DTSTART${
        early.name === 'DTEND' && /^\d{8}$/.test(early.value.trim()) ? ': of whole days it is the day after the last' : ''
      }`,
    }));
  const isOverride = lines.some(({name}) => name === 'RECURRENCE-ID'); // it repeats the UID of what it changes
  return {
    ...(!isOverride && {id: textOf(lines, 'UID')?.replace(/@event-timeline$/, '')}),
    date,
    title: textOf(lines, 'SUMMARY'),
    summary: markdownIn(textOf(lines, 'DESCRIPTION')),
    url: addressIn(propertyOf(lines, 'URL')?.value.trim() ?? '') || undefined,
    place,
    ...(tags.some(Boolean) && {tags: tags.filter(Boolean)}),
    ...(media.length > 0 && {media}),
    ...(outcome && {outcome}),
  };
}

/** The outcome that our own calendars name, else that of the status. */
function outcomeOf(kind: string, lines: readonly ContentLine[]): string | undefined {
  const [own, status] = ['X-EVENT-TIMELINE-OUTCOME', 'STATUS'].map((name) => propertyOf(lines, name)?.value.trim());
  const known = own?.toLowerCase() ?? OUTCOMES[kind]?.[status?.toUpperCase() ?? ''];
  return known ?? (kind === 'VTODO' ? (propertyOf(lines, 'COMPLETED') ? 'met' : 'planned') : undefined);
}

/** What is attached by its address; what stands in the calendar itself, as letters, is told once. */
function mediaIn(lines: readonly ContentLine[], tell: TellOnce): object[] {
  return lines.flatMap((each): object[] => {
    if (each.name !== 'ATTACH') return [];
    const url = each.value.trim();
    if (!/^https?:\/\//i.test(url)) {
      tell(each, 'attached', (count) => ({
        severity: 'warning',
        code: 'attachment-left-out',
        message: `what is attached ${count > 1 ? `here and in ${count - 1} more places ` : ''}has no address on the web, and is left out; write one that begins with https://`,
      }));
      return [];
    }
    const [, kind] = /^(image|video|audio)\//i.exec(each.params['FMTTYPE'] ?? '') ?? [];
    return [{type: kind?.toLowerCase() ?? mediaKind(url, 'page'), url, caption: each.params['FILENAME']}];
  });
}

/** Where it was; a point on the map without a name is named by its degrees. */
function placesIn(lines: readonly ContentLine[]): readonly object[] {
  const name = textOf(lines, 'LOCATION');
  const geo = propertyOf(lines, 'GEO')?.value.trim();
  const [lat = NaN, lon = NaN] = geo?.split(/[;,]/).map(Number) ?? [];
  const isPoint = Number.isFinite(lat) && Number.isFinite(lon);
  return name || isPoint ? [{name: name || `${lat}, ${lon}`, ...(isPoint && {lat, lon})}] : [];
}

/** Plain text, or HTML as some calendar programs write it, as our Markdown. */
function markdownIn(text: string | undefined): string | undefined {
  return text && (/<\/?[a-z][^<>]*>/i.test(text) ? markdownOf(text) : escapeInline(text));
}
