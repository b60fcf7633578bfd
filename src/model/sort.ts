import type {DatedEvent, Timeline} from './timeline.js';

/** What events are sorted by. */
export type SortKey = 'date' | 'title' | 'group' | 'source';

/** An order of events: `up` is from the earliest, the first group, the first letter. */
export interface Sorting {
  readonly by: SortKey;
  readonly way: 'up' | 'down';
}

/** What the order depends on beside the events. */
export type SortedBy = Pick<Timeline, 'groups' | 'sources'> & {
  /** BCP 47: letters are in the order of this language. */
  readonly locale: string;
};

/**
 * Events in another order; they come in time order, which decides between equals whichever way the rest is sorted. Groups
 * are in the order of the document, titles and sources in that of the language, figures in them by what they count. What
 * has no group or no source comes last both ways.
 */
export function sortEvents(events: readonly DatedEvent[], {by, way}: Sorting, {groups, locale, sources}: SortedBy): DatedEvent[] {
  const sign = way === 'up' ? 1 : -1;
  if (by === 'date') return way === 'up' ? [...events] : events.toReversed();
  const collator = new Intl.Collator(locale, {numeric: true});
  const places = new Map(groups.map(({id}, place) => [id, place]));
  const names = new Map(sources.map(({id, name}) => [id, name]));
  const keyOf: Readonly<Record<Exclude<SortKey, 'date'>, (event: DatedEvent) => string | number | undefined>> = {
    title: ({attribution, title}) => (attribution ? `${attribution}: ${title}` : title),
    group: ({group}) => places.get(group ?? ''),
    source: ({sources: [first] = []}) => first && (names.get(first.id) ?? first.id),
  };
  const compare = (a: string | number, b: string | number) =>
    sign * (typeof a === 'number' ? a - Number(b) : collator.compare(a, String(b)));
  const keyed = events.map((event) => ({event, key: keyOf[by](event)}));
  return keyed
    .sort(({key: a}, {key: b}) => (a === undefined ? (b === undefined ? 0 : 1) : b === undefined ? -1 : compare(a, b)))
    .map(({event}) => event);
}
