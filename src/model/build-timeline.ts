import {clampDate, compareDates, extentOf, type EventDate, type Instant} from './date.js';
import {eventIds} from './event-id.js';
import type {TimelineDocument} from './fields.js';
import type {Timeline} from './timeline.js';

/** The timeline of no events. */
export const emptyTimeline: Timeline = {timeZone: 'UTC', groups: [], sources: [], eras: [], breaks: [], events: [], document: {events: []}};

/** The first instant of a document's `from`, the last (exclusive) of its `asOf` and `to`. */
type Edges = {asOf?: Instant; from?: Instant; to?: Instant};

/**
 * The timeline of a document in which nothing is wrong, or nothing is wrong any more: every value fits the table, every date
 * can be read. `dateOf` gives the date that a text of the document writes, `ids` are those of its events. Events come in time order (`compareDates`, then
 * document order), each with an id (`eventIds`); those without an `outcome` are clamped to `asOf`.
 */
export function buildTimeline(
  document: TimelineDocument,
  dateOf: (text: string) => EventDate,
  ids: readonly string[] = eventIds(document.events),
): Timeline {
  const {timeZone = 'UTC', asOf, from, to, groups = [], sources = [], eras = [], breaks = [], events, ...texts} = document;
  const edges: Edges = {};
  for (const [name, text] of Object.entries({asOf, from, to}) as [keyof Edges, string | undefined][]) {
    if (text) edges[name] = extentOf(dateOf(text))[name === 'from' ? 'min' : 'max'];
  }
  const dated = <T extends {readonly date: string}>({date, ...rest}: T): Omit<T, 'date'> & {when: EventDate} => ({
    ...rest,
    when: dateOf(date),
  });
  return {
    ...texts,
    ...edges,
    document,
    timeZone,
    groups,
    sources,
    eras: eras.map(dated),
    breaks: breaks.map(dated),
    events: events
      .map((event, index) => {
        const written = dateOf(event.date);
        const when = event.outcome ? written : clampDate(written, edges.asOf ?? Infinity);
        return {when, index, ...event, id: ids[index] ?? ''}; // in this order: objects that grow after a spread take twice the room in V8
      })
      .sort((a, b) => compareDates(a.when, b.when) || a.index - b.index),
  };
}
