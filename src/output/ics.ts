import {civilOf, DAY_MS} from '../model/civil.js';
import {boundsOf, extentOf, type Bound, type Instant, type Precision} from '../model/date.js';
import {quote, type Problem} from '../model/problem.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import type {OutputContext, Write} from './format.js';
import {leftOut, type Lacks} from './left-out.js';
import {inlineText} from '../model/inline.js';
import {absoluteUrl, citationText, citedBy, titleOf, wordsOf} from './said.js';

/**
 * An iCalendar (RFC 5545). What has a clock time stands at it, in UTC; everything else takes whole days of the document's
 * zone, all that it may have been on, with its date in words in the description, and none of it blocks anybody's time.
 * The same timeline gives the same bytes: stamps are its `asOf`. Dates outside of the years 1 to 9999, which iCalendar
 * cannot write, are left out and told.
 */
export const ics: Write = (timeline, context) => {
  const {description, events, title, timeZone} = timeline;
  const stamp = stampOf(timeline);
  const problems: Problem[] = [];
  const entries = events.flatMap((event) => {
    const times = timesOf(event, timeline);
    if (!times) problems.push(outOfYears(event));
    return times ? eventLines(event, [...times, `DTSTAMP:${stamp}`], timeline, context) : [];
  });
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//event-timeline//event-timeline//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    ...(title ? [text('NAME', title), text('X-WR-CALNAME', title)] : []),
    ...(description ? [text('DESCRIPTION', inlineText(description)), text('X-WR-CALDESC', inlineText(description))] : []),
    `X-WR-TIMEZONE:${timeZone}`,
    ...entries,
    'END:VCALENDAR',
  ];
  return {text: lines.map((line) => `${folded(line)}\r\n`).join(''), problems: [...problems, ...leftOut(timeline, LACKS)]};
};

/** What a calendar has no property for. `asOf` is its stamp, groups and kinds are categories, sources stand in the description. */
const LACKS: Lacks = {
  name: 'a calendar',
  document: ['lang', 'credit', 'media', 'from', 'to', 'eras', 'breaks', 'sides'],
  group: ['description', 'parent'],
  event: ['status', 'importance', 'side', 'background', 'relations'],
  ofEvents: [
    {field: 'url', says: 'url without a host', isIn: ({url}) => url !== undefined && !absoluteUrl(url)},
    {field: 'media', says: 'media without a host', isIn: ({media = []}) => media.some(({url}) => !absoluteUrl(url))},
    {
      field: 'media',
      says: 'alt, caption, credit and poster of media',
      isIn: ({media = []}) => media.some(({alt, caption, credit, poster}) => alt ?? caption ?? credit ?? poster),
    },
  ],
};

/** Follows the id of an event in its UID: calendars want one that nobody else gives. */
const UID_END = '@event-timeline';

/** For a timeline without `asOf`: no clock is asked. */
const EPOCH = '19700101T000000Z';

/** The longest line, in bytes of UTF-8, without its end (RFC 5545, section 3.1). */
const LINE_BYTES = 75;

const CLOCKS: ReadonlySet<Precision> = new Set<Precision>(['hour', 'minute', 'second', 'millisecond']);

/**
 * How an outcome is told: a status has no words for more (RFC 5545, section 3.8.1.11), and what was missed did not take place either.
 * What a status leaves open stands in a property of our own (section 3.8.8.2), which other programs pass over.
 */
const OUTCOMES: Readonly<Record<NonNullable<DatedEvent['outcome']>, readonly string[]>> = {
  planned: ['STATUS:TENTATIVE'],
  met: ['STATUS:CONFIRMED', 'X-EVENT-TIMELINE-OUTCOME:met'],
  missed: ['STATUS:CANCELLED', 'X-EVENT-TIMELINE-OUTCOME:missed'],
  cancelled: ['STATUS:CANCELLED'],
};

function eventLines(event: DatedEvent, times: readonly string[], timeline: Timeline, context: OutputContext): string[] {
  const {group, id, kind, media = [], outcome, place, summary, tags = [], url} = event;
  const said = [
    isClocked(event) && !event.dateText ? '' : wordsOf(event, context),
    summary ? inlineText(summary) : '',
    ...citedBy(event, timeline).map((source) => [citationText(source), source.url].filter(Boolean).join(' ')),
  ].filter(Boolean);
  const label = timeline.groups.find((each) => each.id === group)?.label;
  const categories = [label, kind, ...tags].flatMap((each) => (each ? escaped(each) : []));
  const address = url && absoluteUrl(url);
  return [
    'BEGIN:VEVENT',
    text('UID', `${id}${UID_END}`),
    ...times,
    text('SUMMARY', titleOf(event, context)),
    ...(said.length > 0 ? [text('DESCRIPTION', said.join('\n'))] : []),
    ...(place ? [text('LOCATION', place.name)] : []),
    ...(place?.lat !== undefined && place.lon !== undefined ? [`GEO:${decimal(place.lat)};${decimal(place.lon)}`] : []),
    ...(address ? [`URL:${address}`] : []),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.join(',')}`] : []),
    ...(outcome ? OUTCOMES[outcome] : []),
    'TRANSP:TRANSPARENT',
    ...media.flatMap((each) => (absoluteUrl(each.url) ? `ATTACH:${absoluteUrl(each.url)}` : [])),
    'END:VEVENT',
  ];
}

/** `DTSTART` and `DTEND`; undefined where a year has more or fewer than four figures. */
function timesOf(event: DatedEvent, {asOf = -Infinity, timeZone}: Timeline): string[] | undefined {
  const {when} = event;
  const bounds = boundsOf(when);
  const [first] = bounds;
  const last = bounds.at(-1);
  if (!first || !last) return undefined;
  if (isClocked(event)) {
    const [start, end] = [first.min, when.kind === 'moment' ? (first.precision === 'hour' ? first.max : first.min) : last.min];
    if (!inYears(start, 'UTC') || !inYears(end, 'UTC')) return undefined;
    return [`DTSTART:${utc(start)}`, ...(end > start ? [`DTEND:${utc(end)}`] : [])];
  }
  const {hi, lo} = extentOf(when);
  const start = lo === -Infinity ? Math.min(...bounds.map((each) => each.lo)) : lo;
  const end = hi === Infinity ? Math.max(asOf, ...bounds.map((each) => each.hi)) : hi; // what goes on is known up to the account
  if (!inYears(start, timeZone) || !inYears(end - 1, timeZone)) return undefined;
  return [`DTSTART;VALUE=DATE:${dayText(start, timeZone)}`, `DTEND;VALUE=DATE:${dayAfter(end - 1, timeZone)}`];
}

/** Whether calendar and clock say all that is known of when it was. */
function isClocked({when}: DatedEvent): boolean {
  const isExact = ({precision, qualifier}: Bound): boolean => qualifier === 'none' && CLOCKS.has(precision);
  if (when.kind === 'interval') return boundsOf(when).length === 2 && boundsOf(when).every(isExact);
  return when.kind === 'moment' && isExact(when.at);
}

const inYears = (t: Instant, timeZone: string): boolean => {
  const {year} = civilOf(t, timeZone);
  return year >= 1 && year <= 9999;
};

const two = (n: number): string => String(n).padStart(2, '0');

function dayText(t: Instant, timeZone: string): string {
  const {day, month, year} = civilOf(t, timeZone);
  return String(year).padStart(4, '0') + two(month) + two(day);
}

/** The day after, which `DTEND` names; the last day that can be written has none, and gives its place to the day before. */
function dayAfter(t: Instant, timeZone: string): string {
  const {day, month, year} = civilOf(t, timeZone);
  if (year === 9999 && month === 12 && day === 31) return '99991231';
  const noon = new Date(0);
  noon.setUTCFullYear(year, month - 1, day);
  return dayText(noon.getTime() + DAY_MS, 'UTC');
}

/** An instant in UTC, to the second: calendars know no less. */
function utc(t: Instant): string {
  const {hour, minute, second} = civilOf(t, 'UTC');
  return `${dayText(t, 'UTC')}T${two(hour)}${two(minute)}${two(Math.floor(second))}Z`;
}

const stampOf = ({asOf}: Timeline): string => (asOf !== undefined && inYears(asOf, 'UTC') ? utc(asOf) : EPOCH);

/** A number without an exponent. */
const decimal = (n: number): string => n.toFixed(6).replace(/\.?0+$/, '');

/** A property with a value of type TEXT. */
const text = (name: string, value: string): string => `${name}:${escaped(value)}`;

/** RFC 5545, section 3.3.11; other control characters have no place in a calendar, and no text has half of a pair. */
function escaped(value: string): string {
  return value
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/** A line in pieces of 75 bytes, each but the first behind a space; no letter is cut. */
function folded(line: string): string {
  let out = '';
  let room = LINE_BYTES;
  for (const letter of line) {
    const code = letter.codePointAt(0) ?? 0;
    const bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > room) [out, room] = [`${out}\r\n `, LINE_BYTES - 1];
    out += letter;
    room -= bytes;
  }
  return out;
}

function outOfYears({date, id, index}: DatedEvent): Problem {
  const row = index + 1;
  const message = `row ${row}, date: ${quote(date)} is left out of the calendar, which holds the years 1 to 9999; write another format`;
  return {severity: 'warning', code: 'left-out', message, where: {row, event: id, field: 'date'}};
}
