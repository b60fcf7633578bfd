import {buildTimeline, emptyTimeline} from './build-timeline.js';
import {checkShape, tell, tellUnknownId, within, type Spot} from './check.js';
import {checkEvents, dateAt, type DateContext} from './check-events.js';
import {isTimeZone} from './civil.js';
import {extentOf, type EventDate, type Instant} from './date.js';
import type {Era, Group, Media, Sides, Source, TimelineDocument, TimelineEvent} from './fields.js';
import {quote, type Problem} from './problem.js';

/** An event whose date is read, whose id is set and whose references are known to resolve. */
export interface DatedEvent extends Omit<TimelineEvent, 'date' | 'id'> {
  readonly id: string;
  /** The date as written in the document. */
  readonly date: string;
  /** The date as read, clamped to the document's `asOf` unless the event has an `outcome`. */
  readonly when: EventDate;
  /** Place in the document, from 0: the editor's order, which breaks ties. */
  readonly index: number;
}

/** A document read and checked: what every layout, view and export works on. */
export interface Timeline {
  readonly title?: string;
  readonly description?: string;
  readonly lang?: string;
  readonly credit?: string;
  readonly media?: readonly Media[];
  /** IANA name; `UTC` where the document gives none. */
  readonly timeZone: string;
  /** End (exclusive) of the date when the account was written. */
  readonly asOf?: Instant;
  /** The opening window, `[from, to)`. */
  readonly from?: Instant;
  readonly to?: Instant;
  readonly groups: readonly Group[];
  readonly sources: readonly Source[];
  readonly eras: readonly (Omit<Era, 'date'> & {readonly when: EventDate})[];
  readonly breaks: readonly {readonly when: EventDate; readonly label?: string}[];
  readonly sides?: Sides;
  /** In time order (`compareDates`), background events among them. */
  readonly events: readonly DatedEvent[];
  /** What all of this was made from: the document as written, less what had to be left out of it. */
  readonly document: TimelineDocument;
}

/** A timeline and what was wrong with its document, in document order. */
export interface TimelineReading {
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];
}

/**
 * Reads a document, whatever it is, into a timeline. Never throws: what cannot be used is left out and told as a problem,
 * and every other event is drawn. An event is left out only without a title or a date that can be read; an unknown group,
 * source or related event loses the reference alone. Only an event with an `outcome` may lie after `asOf`: others are
 * clamped, and one that lies wholly after is drawn as written with problem `after-as-of`.
 */
export function readTimeline(document: unknown): TimelineReading {
  const problems: Problem[] = [];
  const top: Spot = {words: '', report: {problems, told: new Set(), near: new Map()}};
  const checked = checkShape('document', document, top);
  if (!checked) return {timeline: emptyTimeline, problems};
  const {asOf: _, from: __, to: ___, ...rest} = checked;
  const timeZone = checkZone(checked.timeZone, within(top, 'timeZone'));
  const context: DateContext = {timeZone, dates: new Map()};
  const asOf = edgeAt('asOf', checked, top, context);
  const groups = uniqueIds(checked.groups ?? [], (n) => within(top, 'groups', n));
  const sources = uniqueIds(checked.sources ?? [], (n) => within(top, 'sources', n));
  const mended = {
    ...rest,
    timeZone,
    ...(asOf && {asOf: asOf.text}),
    ...checkWindow(checked, top, context),
    groups: withKnownParents(groups, (n) => within(within(top, 'groups', n), 'parent')),
    sources: sources.map((source, i) => knownDay(source, within(within(top, 'sources', i + 1), 'published'), context)),
    eras: (checked.eras ?? []).filter(({date}, i) => dateAt(date, within(within(top, 'eras', i + 1), 'date'), context)),
    breaks: (checked.breaks ?? []).filter(({date}, i) => dateAt(date, within(within(top, 'breaks', i + 1), 'date'), context)),
  };
  const rows = checkEvents(checked.events, {
    ...context,
    asOf: asOf?.instant,
    groups: idsOf(groups),
    sources: idsOf(sources),
    report: top.report,
  });
  const dateOf = (text: string): EventDate => context.dates.get(text) as EventDate; // every date that is left could be read
  const events = rows.map(({event}) => event);
  const timeline = buildTimeline(
    {...mended, events},
    dateOf,
    rows.map(({id}) => id),
  );
  const isWhole = rows.every(({index}, i) => index === i);
  const numbered = isWhole ? timeline.events : timeline.events.map((event) => ({...event, index: rows[event.index]?.index ?? 0}));
  return {timeline: {...timeline, events: numbered, document: asWritten(checked, {...mended, events})}, problems};
}

/** What is left of a document, its fields in the order in which they stood; what it did not give is not in it. */
function asWritten(checked: TimelineDocument, mended: TimelineDocument): TimelineDocument {
  const names = (Object.keys(checked) as (keyof TimelineDocument)[]).filter((name) => mended[name] !== undefined);
  return {...Object.fromEntries(names.map((name) => [name, mended[name]])), events: mended.events};
}

function checkZone(timeZone: string | undefined, spot: Spot): string {
  if (timeZone && isTimeZone(timeZone)) return timeZone;
  if (timeZone) tell(spot, 'unknown-zone', `${quote(timeZone)} is not a time zone; write its IANA name, such as Asia/Kabul`);
  return 'UTC';
}

function checkWindow(document: TimelineDocument, top: Spot, context: DateContext): {from?: string; to?: string} {
  const from = edgeAt('from', document, top, context);
  const to = edgeAt('to', document, top, context);
  if (!from || !to || from.instant < to.instant) return {...(from && {from: from.text}), ...(to && {to: to.text})};
  tell(within(top, 'to'), 'empty-window', `${quote(to.text)} is not after from, ${quote(from.text)}; write the later date in to`);
  return {};
}

/** A date of the document itself and the instant that counts of it; `undefined` where there is none. */
function edgeAt(
  name: 'asOf' | 'from' | 'to',
  document: TimelineDocument,
  top: Spot,
  context: DateContext,
): {readonly text: string; readonly instant: Instant} | undefined {
  const text = document[name];
  const spot = within(top, name);
  const date = text === undefined ? undefined : dateAt(text, spot, context);
  if (text === undefined || !date) return undefined;
  const instant = extentOf(date)[name === 'from' ? 'min' : 'max'];
  if (Number.isFinite(instant)) return {text, instant};
  tell(spot, 'open-date', `${quote(text)} has no ${name === 'from' ? 'beginning' : 'end'}; write a date such as 2021-08-05`);
  return undefined;
}

/** Every member with an id of its own; a second one with the same id is left out. */
function uniqueIds<T extends {readonly id: string}>(members: readonly T[], spotOf: (n: number) => Spot): T[] {
  const seen = new Set<string>();
  return members.filter(({id}, i) => {
    if (seen.has(id)) tell(within(spotOf(i + 1), 'id'), 'duplicate-id', `${quote(id)} stands twice; give each an id of its own`);
    return !seen.has(id) && seen.add(id);
  });
}

const idsOf = (members: readonly {readonly id: string}[]): ReadonlySet<string> => new Set(members.map(({id}) => id));

/** The groups, without parents that are not known or that would make a group its own ancestor. */
function withKnownParents(groups: readonly Group[], spotOf: (n: number) => Spot): Group[] {
  const known = idsOf(groups);
  const circular = circularIds(groups);
  return groups.map((group, i) => {
    const {parent, ...alone} = group;
    if (parent === undefined || (known.has(parent) && !circular.has(group.id))) return group;
    if (!known.has(parent)) tellUnknownId(spotOf(i + 1), 'group', {id: parent, known, own: group.id});
    else tell(spotOf(i + 1), 'circular-parent', `${quote(parent)} stands below this group itself; name a group above it`);
    return alone;
  });
}

/** Ids of groups that are their own ancestors. Each way up is walked once: groups may be nested as deep as a file is long. */
function circularIds(groups: readonly Group[]): ReadonlySet<string> {
  const parents = new Map(groups.map(({id, parent}) => [id, parent]));
  const walked = new Set<string>();
  return new Set(
    groups.flatMap((group) => {
      const way: string[] = [];
      let id: string | undefined = group.id;
      for (; id !== undefined && parents.has(id) && !walked.has(id); id = parents.get(id)) {
        walked.add(id);
        way.push(id);
      }
      const from = id === undefined ? -1 : way.indexOf(id);
      return from < 0 ? [] : way.slice(from);
    }),
  );
}

/** The source, without a day of publication that cannot be read. */
function knownDay(source: Source, spot: Spot, context: DateContext): Source {
  const {published, ...rest} = source;
  return published === undefined || dateAt(published, spot, context) ? source : rest;
}
