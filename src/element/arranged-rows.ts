import {isChip, type Chip, type EraRow} from '../layout/layout.js';
import {leadOf, periodOf} from '../layout/periods.js';
import type {List, ListItem} from '../layout/vertical.js';
import {enArrangement} from '../locale/en-arrangement.js';
import {formatBound} from '../locale/format-bound.js';
import {formatDate} from '../locale/format-date.js';
import {sentenceCase} from '../locale/formatters.js';
import {rareWords} from '../locale/rare-words.js';
import {extentOf, type Bound, type EventDate} from '../model/date.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import type {ViewWords} from '../view/words.js';
import type {Arranged} from './arrangement.js';
import type {Ground} from './picture.js';

export const chipId = (more: readonly DatedEvent[]): string => `more-${more[0]?.id}`;

export function chipOf(more: readonly DatedEvent[], {timeline, words, ...ground}: Ground | Arranged, isOpen: boolean): Chip {
  const [first, last] = [more[0] as DatedEvent, more.at(-1) as DatedEvent];
  const [lead, end] = [leadOf(first), leadOf(last)];
  const messages = {...enArrangement, ...words.messages};
  const {before, after} = ground as Partial<Arranged>;
  const title = messages[more === before ? 'before' : more === after ? 'after' : 'more'](more.length, words.count(more.length));
  const when: EventDate = {
    kind: 'moment',
    at: {...lead, max: Math.max(lead.max, end.max), hi: Math.max(lead.max, end.max), lo: lead.min, precision: 'day', qualifier: 'none'},
  };
  const groups = new Set(more.map(({group}) => group));
  const sides = new Set(more.map(({side}) => side));
  return {
    id: chipId(more),
    index: -1 - first.index,
    date: first.date,
    dateText: spanText(more, timeline, words),
    title,
    when,
    importance: 1,
    more,
    isOpen,
    ...(groups.size === 1 && first.group && {group: first.group}),
    ...(sides.size === 1 && first.side && {side: first.side}),
  };
}

/** From the first to the last of some events, in days at the finest: "4 August", "3 – 9 August 2021". */
function spanText(events: readonly DatedEvent[], {timeZone}: Timeline, {locale, messages}: ViewWords): string {
  const days = events.map(leadOf).map((bound) => periodOf(bound, 'day', timeZone) ?? bound);
  const first = days[0] as Bound;
  const last = days.reduce((a, b) => (b.max > a.max ? b : a));
  const format = {locale, timeZone, rare: rareWords, messages, style: 'short', weekday: false} as const;
  const bare = (bound: Bound): Bound => ({...bound, qualifier: 'none'});
  const text =
    first.min === last.min && first.max === last.max
      ? formatBound(bare(first), format)
      : formatDate({kind: 'interval', start: bare(first), end: bare(last)}, format);
  return sentenceCase(text, locale);
}

/** Eras as rows of a list: each a stretch that lasted, before whatever begins with it. */
export function eraRows({eras}: Timeline): EraRow[] {
  return eras.map(({label, when}, i) => ({
    id: `era-${i + 1}`,
    index: Number.MIN_SAFE_INTEGER + i,
    date: '',
    title: label,
    when,
    importance: 1,
    isEra: true,
  }));
}

/** Rows among others, each before the first that does not begin before it. */
export function withRows(events: readonly DatedEvent[], rows: readonly DatedEvent[]): DatedEvent[] {
  const all = [...events];
  for (const row of rows) {
    const at = all.findIndex(({when}) => extentOf(when).min >= extentOf(row.when).min);
    all.splice(at < 0 ? all.length : at, 0, row);
  }
  return all;
}

/** Rows in the order of all events, a chip where the first that it counts has its place; chips of a window's edges stay at the ends. */
export function inOrder(rows: readonly DatedEvent[], events: readonly DatedEvent[]): DatedEvent[] {
  const places = new Map(events.map(({id}, i) => [id, i]));
  const placeOf = (row: DatedEvent) => places.get(isChip(row) ? (row.more[0]?.id ?? '') : row.id) ?? 0;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}

/** A list newest first: what stood before a row stands after it. */
export function turned({items, ...list}: List): List {
  const rows = [...items].reverse();
  const headings = items.map(({heading}, i) => heading ?? items.slice(0, i).findLast((item) => item.heading)?.heading);
  return {
    ...list,
    look: 'turned',
    items: rows.map((item, i): ListItem => {
      const at = items.length - 1 - i;
      const after = items[at + 1]; // stands above it now
      const opens = !after || !!after.heading;
      const {heading: _, gap: __, asOf: ___, pieces, ...rest} = item;
      const heading = headings[at];
      return {
        ...rest,
        ...(opens && heading && {heading}),
        gap: after?.gap,
        asOf: !!after?.asOf,
        pieces,
        passing: pieces.filter(({end, kind}) => !end && kind !== 'fade'),
      };
    }),
  };
}

/** A list without rail and tracks. */
export const plainOf = ({items}: List): List => ({
  look: 'plain',
  tracks: 0,
  items: items.map(({track: _, ...item}) => ({...item, pieces: []})),
});
