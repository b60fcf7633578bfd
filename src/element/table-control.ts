import {html, type CSSResult} from 'lit';
import {enTable} from '../locale/en-table.js';
import type {ControlMessages, TableMessages} from '../locale/messages.js';
import {foldText, searchText} from '../model/search.js';
import {sortEvents, type SortKey, type Sorting} from '../model/sort.js';
import type {DatedEvent} from '../model/timeline.js';
import {cardTokens} from '../theme/card-tokens.js';
import {tableView} from '../view/table.js';
import {tableNarrowStyles} from '../view/table-narrow-styles.js';
import {tableStyles} from '../view/table-styles.js';
import type {Arranged} from './arrangement.js';
import type {Control, ControlContext} from './control.js';
import type {Exploring} from './exploring.js';
import {LongRows} from './long-rows.js';
import type {Picture} from './picture.js';

export const styles: readonly CSSResult[] = [cardTokens, tableStyles, tableNarrowStyles];

/** How many rows Page Up and Page Down go by. */
const PAGE = 10;

/** Rows of a picture in their order, and what each is searched by. */
interface Rows {
  readonly picture: Picture;
  readonly sorting: Sorting;
  readonly sorted: readonly DatedEvent[];
  /** Put together when they are wanted first: of thousands that takes longer than a table may take to open. */
  readonly texts: () => ReadonlyMap<string, string>;
}

/** The same events as a table that is sorted and narrowed, in place of drawing or list. */
export const create = (exploring: Exploring): Control => {
  const {host} = exploring;
  const long = new LongRows(host);
  let isTable = false;
  let asked: Sorting | undefined;
  let query = '';
  /** Id of the event whose title had the focus last. */
  let roved: string | undefined;
  /** Id of that from which it goes to a row that stands nowhere yet: what has the focus is not taken away. */
  let left: string | undefined;
  let known: Rows | undefined;
  let shown: {readonly of: Rows; readonly query: string; readonly rows: readonly DatedEvent[]} | undefined;

  const messages = (): ControlMessages & TableMessages => ({...enTable, ...exploring.messages, ...exploring.picture?.words.messages});
  const isShown = ({input}: Picture) => isTable && !exploring.explored.isStory && !input.isPrinted;
  const sortingOf = ({input}: Picture): Sorting => asked ?? {by: 'date', way: input.order === 'desc' ? 'down' : 'up'};

  const sortedIn = (picture: Picture): Rows => {
    const sorting = sortingOf(picture);
    if (known?.picture.ground === picture.ground && known.sorting.by === sorting.by && known.sorting.way === sorting.way) return known;
    const {timeline, words} = picture;
    const events = eventsOf(picture);
    const texts =
      known?.picture.ground === picture.ground
        ? known.texts
        : once(() => new Map(events.map((event) => [event.id, searchText(event, timeline, words.fullDate(event))])));
    const sorted = sortEvents(events, sorting, {...timeline, locale: words.locale});
    return (known = {picture, sorting, sorted, texts});
  };
  const rowsIn = (picture: Picture): readonly DatedEvent[] => {
    const of = sortedIn(picture);
    if (shown?.of === of && shown.query === query) return shown.rows;
    const wanted = foldText(query).split(' ').filter(Boolean);
    const has = ({id}: DatedEvent) => wanted.every((word) => of.texts().get(id)?.includes(word));
    const rows = wanted.length ? of.sorted.filter(has) : of.sorted;
    shown = {of, query, rows};
    return rows;
  };
  const rovingIn = (rows: readonly DatedEvent[]): string | undefined => {
    const has = (id: string | undefined) => (rows.some((event) => event.id === id) ? id : undefined);
    return has(roved) ?? has(host.selected) ?? rows[0]?.id;
  };
  const openerOf = (id: string | undefined) =>
    id === undefined ? null : host.renderRoot.querySelector<HTMLElement>(`.event-row[data-event="${CSS.escape(id)}"] .opener`);

  const turn = (toTable: boolean) => {
    if (exploring.explored.isStory) exploring.readAsStory(false, {isReader: true});
    isTable = toTable;
    host.requestUpdate();
  };
  const sort = (by: SortKey) => {
    const {picture} = exploring;
    if (!picture) return;
    const last = sortingOf(picture);
    asked = {by, way: last.by === by && last.way === 'up' ? 'down' : 'up'};
    const {columns, sorted} = messages();
    host.requestUpdate();
    exploring.say(sorted(columns[by], asked.way, by === 'date'));
  };
  const narrow = (text: string) => {
    const {picture} = exploring;
    if (!picture || text === query) return;
    query = text;
    const left = rowsIn(picture).length;
    const {count} = picture.words;
    host.requestUpdate();
    exploring.say(left ? messages().eventsShown(left, count(left), count(eventsOf(picture).length)) : messages().noRows);
  };

  return {
    tools: ({picture}) => {
      const {table, timeline, view} = messages();
      const button = (name: string, toTable: boolean) =>
        html`<button
          type="button"
          aria-pressed=${toTable ? isShown(picture) : !isShown(picture) && !exploring.explored.isStory}
          @click=${() => turn(toTable)}
        >
          ${name}
        </button>`;
      return html`<div class="views" role="group" aria-label=${view}>${button(timeline, false)}${button(table, true)}</div>`;
    },

    instead: (context: ControlContext) => {
      const {picture} = context;
      if (!isShown(picture)) return undefined;
      const rows = rowsIn(picture);
      const roving = rovingIn(rows);
      return tableView({
        ...context,
        events: eventsOf(picture),
        rows,
        entries: long.entries(rows, picture.input.width, [roving, left, context.selected]),
        height: long.height,
        sorting: sortingOf(picture),
        query,
        roving,
        messages: messages(),
        onSort: sort,
        onFilter: narrow,
        onFocus: ({target}) => {
          const id = target instanceof Element ? target.closest('.event-row')?.getAttribute('data-event') : undefined;
          if (!id || (id === roved && left === undefined)) return;
          [roved, left] = [id, undefined];
          host.requestUpdate();
        },
      });
    },

    onKey: (event) => {
      const [target] = event.composedPath();
      const at = target instanceof Element && target.matches('.event-row .opener') ? target.closest('.event-row') : null;
      const {picture} = exploring;
      if (!at || !picture || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
      const rows = rowsIn(picture);
      const place = rows.findIndex(({id}) => id === at.getAttribute('data-event'));
      const to = {
        ArrowDown: place + 1,
        ArrowUp: place - 1,
        PageDown: place + PAGE,
        PageUp: place - PAGE,
        Home: 0,
        End: rows.length - 1,
      }[event.key];
      if (to === undefined) return false;
      event.preventDefault(); // the page would scroll
      left = roved;
      roved = rows[Math.min(Math.max(to, 0), rows.length - 1)]?.id;
      const opener = openerOf(roved);
      opener?.focus();
      host.requestUpdate();
      if (!opener) void host.updateComplete.then(() => openerOf(roved)?.focus()); // its row stands nowhere yet
      return true;
    },

    drawn: ({picture}) => (isShown(picture) ? long.drawn() : long.release()),

    release: () => long.release(),
  };
};

/** What a table has rows of: all that the filter of the element leaves, what lies outside an opening window included. */
function eventsOf({ground}: Picture): readonly DatedEvent[] {
  const {after = [], before = [], events} = ground as Picture['ground'] & Partial<Arranged>;
  return before.length || after.length ? [...before, ...events, ...after] : events;
}

/** What a function answers, which is asked once. */
function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined;
  return () => (made ??= {value: make()}).value;
}
