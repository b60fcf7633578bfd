import {html, nothing, svg, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {RowEntry} from '../layout/row-window.js';
import type {ControlMessages, TableMessages} from '../locale/messages.js';
import type {SortKey, Sorting} from '../model/sort.js';
import type {DatedEvent} from '../model/timeline.js';
import type {DrawnContext} from './controls.js';
import {groupClass, markView} from './mark.js';
import {tall} from './place.js';
import type {PictureContent} from './timeline.js';

/** What a table is drawn with. */
export interface TableContext extends DrawnContext {
  readonly picture: PictureContent;
  /** Every event that may stand in a row, in time order: an open one is linked to them. */
  readonly events: readonly DatedEvent[];
  /** Those that do, in their order. */
  readonly rows: readonly DatedEvent[];
  /** What stands of the rows in the page, where there are too many; undefined where all do. */
  readonly entries: readonly RowEntry[] | undefined;
  /** Height of the table as painted last, where a part of it stands; else 0. */
  readonly height: number;
  readonly sorting: Sorting;
  /** What rows are narrowed by. */
  readonly query: string;
  readonly selected: string | undefined;
  /** Id of the event whose title is the one tab stop of the rows. */
  readonly roving: string | undefined;
  readonly messages: ControlMessages & TableMessages;
  readonly onSort: (by: SortKey) => void;
  readonly onFilter: (query: string) => void;
  readonly onSelect: (id: string | undefined, isStep?: boolean) => void;
  /** The focus came to something in a row. */
  readonly onFocus: (event: FocusEvent) => void;
}

/** What stands in a cell of one column. */
type CellView = (event: DatedEvent, context: TableContext) => unknown;

interface Column {
  readonly view: CellView;
  /** Whether any event has something in it. */
  has(events: readonly DatedEvent[]): boolean;
}

const COLUMNS: Readonly<Record<SortKey, Column>> = {
  date: {view: dateView, has: () => true},
  title: {view: titleView, has: () => true},
  group: {view: groupView, has: (events) => events.some(({group}) => group)},
  source: {view: sourceView, has: (events) => events.some(({sources = []}) => sources.length)},
};

/** The columns that hold something, in their order. */
export const columnsOf = (events: readonly DatedEvent[]): SortKey[] =>
  (Object.keys(COLUMNS) as SortKey[]).filter((name) => COLUMNS[name].has(events));

/**
 * The events as a table. Roles are written out: a narrow page has its rows as blocks, and engines then take what is no table
 * to the eye for none.
 */
export function tableView(context: TableContext): TemplateResult {
  const {entries, events, height, messages, onFilter, onFocus, picture, query, rows, selected} = context;
  const {words} = picture;
  const {count, listLabel} = words;
  const columns = columnsOf(events);
  const caption = query ? messages.eventsShown(rows.length, count(rows.length), count(events.length)) : listLabel;
  const openRow = selected === undefined || !context.part ? -1 : rows.findIndex(({id}) => id === selected);
  const drawn = entries ?? rows.map((_, row) => ({row}));
  const onPress = ({target}: Event) => {
    if (!(target instanceof Element) || target.closest('a, button')) return;
    target.closest('.event-row')?.querySelector<HTMLElement>('.opener')?.click(); // as wide as a finger wants it
  };
  return html`<div class="table-view" part="table">
    <input
      class="row-filter"
      type="text"
      inputmode="search"
      enterkeyhint="search"
      autocomplete="off"
      placeholder=${messages.filterRows}
      aria-label=${messages.filterRows}
      aria-describedby=${entries ? 'far-rows' : nothing}
      .value=${query}
      @input=${(event: Event) => onFilter((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !query) return;
        event.stopPropagation(); // it clears the field, and closes no event
        onFilter('');
      }}
    />
    ${entries ? html`<p id="far-rows" class="far-rows">${messages.farRows}</p>` : nothing}
    <div role="presentation" .style=${atLeast(height)} @click=${onPress} @focusin=${onFocus}>
      <table
        role="table"
        class=${entries ? 'long' : ''}
        aria-labelledby="caption"
        aria-rowcount=${entries ? 1 + rows.length + (openRow < 0 ? 0 : 1) : nothing}
      >
        <caption id="caption">
          ${caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex=${entries ? 1 : nothing}>
            <th class="sort-by" role="presentation" aria-hidden="true">${messages.sortBy}</th>
            ${columns.map((name) => headingView(name, context))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${repeat(
            drawn,
            (entry) => ('row' in entry ? rows[entry.row]?.id : entry.key),
            (entry) => {
              if ('space' in entry) return spaceView(entry.space, columns.length);
              const event = rows[entry.row];
              // an open event has a row of its own after that of its title
              const index = entries && 2 + entry.row + (openRow >= 0 && openRow < entry.row ? 1 : 0);
              return event ? rowView(event, columns, {...context, row: entry.row, index}) : nothing;
            },
          )}
        </tbody>
      </table>
    </div>
    ${rows.length ? nothing : html`<p class="no-rows">${messages.noRows}</p>`}
    <p class="note" part="note">
      ${words.note([]).map(([strong, text], i) => html`<b>${strong}</b> ${i ? html`<slot name="credit">${text}</slot>` : text} `)}
    </p>
  </div>`;
}

function headingView(name: SortKey, {messages, onSort, sorting}: TableContext): TemplateResult {
  const isSorted = sorting.by === name;
  const sort = isSorted ? (sorting.way === 'up' ? 'ascending' : 'descending') : 'none';
  return html`<th class="col-${name}" role="columnheader" scope="col" aria-sort=${sort}>
    <button type="button" class="sort" @click=${() => onSort(name)}>
      ${messages.columns[name]}<svg class="icon" width="10" height="14" viewBox="0 0 10 14" aria-hidden="true">
        ${sort === 'descending' ? nothing : svg`<path d="M2 5.5L5 2.5 8 5.5"></path>`}${sort === 'ascending' ? nothing : svg`<path d="M2 8.5L5 11.5 8 8.5"></path>`}
      </svg>
    </button>
  </th>`;
}

/** The space of rows that do not stand in the page. */
function spaceView(height: number, columns: number): TemplateResult {
  return html`<tr role="presentation" class="row-space" aria-hidden="true">
    <td role="presentation" colspan=${columns} .style=${tall(height)}></td>
  </tr>`;
}

/** Where a row stands among all, from 0, and among those that are told to who does not see them, from 1: undefined where all stand. */
interface RowContext extends TableContext {
  readonly row: number;
  readonly index: number | undefined;
}

function rowView(event: DatedEvent, columns: readonly SortKey[], context: RowContext): TemplateResult {
  const {events, index, messages, part, picture, row, selected} = context;
  const {timeline, words} = picture;
  const group = groupClass(words.groupIndex(event));
  const open = event.id === selected ? part : undefined;
  return html`<tr
      role="row"
      class="event-row ${group} ${open ? 'is-open' : ''}"
      part=${open ? 'event event-open' : 'event'}
      data-event=${event.id}
      data-row=${row}
      aria-rowindex=${index ?? nothing}
    >
      ${columns.map((name) => {
        const content = COLUMNS[name].view(event, context);
        return html`<td role="cell" class="col-${name}">
          ${content !== nothing && (name === 'group' || name === 'source') ? html`<span class="cell-label" aria-hidden="true">${messages.columns[name]}</span>` : nothing}${content}
        </td>`;
      })}
    </tr>
    ${
      open
        ? html`<tr role="row" class="open-row" aria-rowindex=${index === undefined ? nothing : index + 1}>
            <td role="cell" colspan=${columns.length}>
              ${open.cardBody(event, {...context, words, timeline, events, scene: undefined, hasNoFoot: true})}
            </td>
          </tr>`
        : nothing
    }`;
}

function dateView(event: DatedEvent, {picture: {words}}: TableContext): unknown {
  const iso = words.iso(event);
  const date = words.fullDate(event);
  return html`<span class="date" part="date">${iso ? html`<time datetime=${iso}>${date}</time>` : date}</span>`;
}

function titleView(event: DatedEvent, {onSelect, picture: {words}, roving, selected}: TableContext): unknown {
  const by = words.by(event);
  const isOpen = event.id === selected;
  return html`<button
    type="button"
    class="opener"
    part="title"
    tabindex=${event.id === roving ? 0 : -1}
    aria-expanded=${isOpen}
    @click=${() => onSelect(isOpen ? undefined : event.id)}
  >
    ${by && html`<span class="by">${by}</span> `}${event.title}
  </button>`;
}

function groupView({group}: DatedEvent, {picture: {timeline, words}}: TableContext): unknown {
  const place = timeline.groups.findIndex(({id}) => id === group);
  const label = timeline.groups[place]?.label;
  if (!label) return nothing;
  const sign = words.groupIndex({group} as DatedEvent);
  return html`<span class="cell-group"
    ><svg class=${groupClass(sign)} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">${markView(sign, 'solid')}</svg
    ><span>${label}</span></span
  >`;
}

function sourceView({sources: cited = []}: DatedEvent, {picture: {timeline}}: TableContext): unknown {
  if (!cited.length) return nothing;
  return html`<span class="cell-sources"
    >${cited.map(({id, locator}, i) => {
      const {name = id, url} = timeline.sources.find((source) => source.id === id) ?? {};
      return html`${i ? '; ' : ''}${url ? html`<a href=${url} rel="noopener">${name}</a>` : name}${locator ? `, ${locator}` : ''}`;
    })}</span
  >`;
}

/** The declaration of the height in CSS pixels that a box has at least, as the property `style` takes it; none without a height. */
const atLeast = (height: number): CSSStyleDeclaration =>
  (height ? `min-height:${Math.ceil(height)}px` : '') as unknown as CSSStyleDeclaration;
