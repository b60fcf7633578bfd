import type {CardMessages} from '../locale/messages.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';

/** A piece of a row: words, of which a part may lead to another event or to a source. */
export interface RowValue {
  readonly before: string;
  readonly link?: {readonly text: string; readonly to?: string; readonly href?: string};
  readonly after?: string;
}

/** One row of an opened event: a term and what it says. */
export interface CardRow {
  readonly term: string;
  readonly values: readonly RowValue[];
  /** True where it takes a line of its own. */
  readonly long: boolean;
}

/** What the row of who says so is called, by who vouches for it. */
const BY_STATUS = {claimed: 'claimedBy', alleged: 'allegedBy', disputed: 'disputedBy', reported: 'saysSo'} as const;

/** What is known of an event besides its date and title: who says so, where, by which source, and what it is linked to. */
export function cardRows(
  {attribution, id, place, relations, sources, status = 'reported', outcome}: DatedEvent,
  events: readonly DatedEvent[],
  timeline: Timeline,
  messages: CardMessages,
): CardRow[] {
  const rows: CardRow[] = [];
  const add = (term: string, values: readonly RowValue[], long = true) => values.length && rows.push({term, values, long});
  add(
    attribution ? messages[BY_STATUS[status]] : messages.disputed,
    attribution ? [{before: attribution}] : status === 'disputed' ? [{before: ''}] : [],
    false,
  );
  add(messages.place, place ? [{before: place.name}] : [], false);
  add(
    messages.sourceTerm,
    (sources ?? []).map((citation): RowValue => {
      const source = timeline.sources.find((each) => each.id === citation.id);
      const after = citation.locator ? `, ${citation.locator}` : '';
      return source?.url
        ? {before: '', link: {text: source.name, href: source.url}, after}
        : {before: `${source?.name ?? citation.id}${after}`};
    }),
  );
  const link = (phrase: string, to: DatedEvent | undefined): RowValue[] =>
    to ? [{before: `${phrase} `, link: {text: to.title, to: to.id}}] : [];
  add(messages.linkedTo, [
    ...(relations ?? []).flatMap(({type, to}) =>
      link(
        messages.relations[type].forward,
        events.find((each) => each.id === to),
      ),
    ),
    ...events.flatMap((other) =>
      (other.relations ?? []).filter(({to}) => to === id).flatMap(({type}) => link(messages.relations[type].inverse, other)),
    ),
  ]);
  if (outcome && outcome !== 'planned') rows.unshift({term: messages.outcomes[outcome], values: [{before: ''}], long: false});
  return rows;
}
