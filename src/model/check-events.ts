import {checkShape, tell, tellUnknownId, within, type Report, type Spot} from './check.js';
import {liesAfter, type EventDate, type Instant} from './date.js';
import {eventIds} from './event-id.js';
import type {TimelineEvent} from './fields.js';
import {parseDate} from './parse-date.js';
import {quote} from './problem.js';

/** What reading the dates of a document needs. */
export interface DateContext {
  readonly timeZone: string;
  /** Every date that could be read, by its text. */
  readonly dates: Map<string, EventDate>;
}

/** What checking an event needs of its document. */
export interface EventContext extends DateContext {
  readonly asOf: Instant | undefined;
  /** Ids of the groups and of the sources that there are. */
  readonly groups: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly report: Report;
}

/** An event in which nothing is wrong any more, its fields in the order in which they stood, and the number of its row, from 0. */
export interface CheckedRow {
  readonly event: TimelineEvent;
  /** The event's own id, or the one that it gets. */
  readonly id: string;
  readonly index: number;
}

/**
 * The rows of a document that have a title and a date, without references that lead nowhere; what is wrong is told. An id given
 * twice goes to the first. Rows in which nothing is wrong are not copied again: there may be very many.
 */
export function checkEvents(rows: readonly unknown[], context: EventContext): CheckedRow[] {
  const checked = rows.flatMap((row, index) => {
    const event = checkEvent(row, index, context);
    return event ? [{event, index}] : [];
  });
  const ids = eventIds(checked.map(({event}) => event));
  const known = new Set(ids);
  return checked.map(({event, index}, i) => {
    const id = ids[i] ?? '';
    const spot = rowSpot(index, id, context.report);
    const isTaken = event.id !== undefined && event.id !== id;
    if (isTaken) tell(within(spot, 'id'), 'duplicate-id', `${quote(event.id)} stands twice; this one is now ${quote(id)}`, 'warning');
    return {event: withKnownRelations(isTaken ? {...event, id} : event, id, spot, known), id, index};
  });
}

/** The date written at a spot, or a problem there with the code of `parseDate`. */
export function dateAt(text: string, spot: Spot, {timeZone, dates}: DateContext): EventDate | undefined {
  const result = parseDate(text, timeZone);
  if ('error' in result) {
    tell(spot, result.error.code, result.error.message);
    return undefined;
  }
  if (result.warning) tell(spot, result.warning.code, result.warning.message, 'warning');
  dates.set(text, result.date);
  return result.date;
}

function checkEvent(row: unknown, index: number, context: EventContext): TimelineEvent | undefined {
  const spot = rowSpot(index, idOf(row), context.report);
  const event = checkShape('event', row, spot);
  const when = event && dateAt(event.date, within(spot, 'date'), context);
  if (!event || !when) return undefined;
  const {status = 'reported', attribution, outcome} = event;
  if (status !== 'reported' && !attribution) {
    tell(within(spot, 'attribution'), 'missing-attribution', `missing; write who says so, since status is ${status}`, 'warning');
  }
  if (!outcome && liesAfter(when, context.asOf ?? Infinity)) {
    const message = `${quote(event.date)} lies after asOf; write an outcome, such as planned, or correct one of the two`;
    tell(within(spot, 'date'), 'after-as-of', message, 'warning');
  }
  return withKnownIds(event, spot, context);
}

/** The event without a group or sources that the document does not have. */
function withKnownIds(event: TimelineEvent, spot: Spot, {groups, sources}: EventContext): TimelineEvent {
  const isIn = (known: ReadonlySet<string>, kind: 'group' | 'source', id: string): boolean => {
    if (!known.has(id)) tellUnknownId(within(spot, kind === 'group' ? 'group' : 'sources'), kind, {id, known});
    return known.has(id);
  };
  const {group} = event;
  const grouped = group === undefined || isIn(groups, 'group', group) ? event : without(event, 'group');
  const {sources: cited} = event;
  const known = cited?.filter(({id}) => isIn(sources, 'source', id));
  return known?.length === cited?.length ? grouped : {...grouped, ...(known && {sources: known})};
}

function without(event: TimelineEvent, name: 'group'): TimelineEvent {
  const {[name]: _, ...rest} = event;
  return rest;
}

function withKnownRelations(event: TimelineEvent, own: string, row: Spot, ids: ReadonlySet<string>): TimelineEvent {
  if (!event.relations) return event;
  const spot = within(row, 'relations');
  const relations = event.relations.filter(({to}) => {
    if (to === own) tell(spot, 'self-relation', `${quote(to)} is this event itself; name another`);
    else if (ids.has(to)) return true;
    else tellUnknownId(spot, 'event', {id: to, known: ids, own});
    return false;
  });
  return relations.length === event.relations.length ? event : {...event, relations};
}

function rowSpot(index: number, event: string | undefined, report: Report): Spot {
  const row = index + 1;
  return {words: `row ${row}`, where: event === undefined ? {row} : {row, event}, report};
}

function idOf(row: unknown): string | undefined {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
