import {html, nothing, svg, type CSSResult} from 'lit';
import type {Scene} from '../layout/layout.js';
import {HighlightController} from '../controllers/highlight.js';
import {isChip, rowOf} from '../layout/layout.js';
import {matchesIn, searchEvents} from '../model/search.js';
import type {ControlLook} from '../view/controls.js';
import {paintView} from '../view/paints.js';
import type {DatedEvent} from '../model/timeline.js';
import {cardTokens} from '../theme/card-tokens.js';
import {dimmedStyles} from '../view/dimmed-styles.js';
import {foundStyles} from '../view/found-styles.js';
import type {Control, ControlContext} from './control.js';
import type {Exploring} from './exploring.js';
import type {Picture} from './picture.js';

/** What is not found stands back, as beside an open event; the words that are found are marked. */
export const styles: readonly CSSResult[] = [cardTokens, dimmedStyles, foundStyles];

const GLASS = svg`<circle cx="7" cy="7" r="4.5"></circle><path d="M10.5 10.5L14 14"></path>`;
const CROSS = svg`<path d="M4.5 4.5l7 7m0-7l-7 7"></path>`;
const BACK = svg`<path d="M10 3.5L5.5 8l4.5 4.5"></path>`;
const FORTH = svg`<path d="M6 3.5L10.5 8L6 12.5"></path>`;
const icon = (path: unknown) => html`<svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${path}</svg>`;

/** A field that sets apart, as one types, what has the words: in any field of an event, whatever their case and accents. */
export const create = (exploring: Exploring): Control => {
  const {host} = exploring;
  const highlight = new HighlightController();
  let known: {picture: Picture; query: string; found: ReadonlySet<string> | undefined} | undefined;
  let onSelect: ControlContext['onSelect'] | undefined;
  /** Id of the found event that was gone to last, and of what was open then. */
  let at: string | undefined;
  let opened: string | undefined;
  /** What is marked. */
  let marked: readonly unknown[] = [];
  const foundIn = (picture: Picture): ReadonlySet<string> | undefined => {
    const query = exploring.searched;
    if (known?.picture !== picture || known.query !== query)
      known = {
        picture,
        query,
        found: searchEvents(picture.ground.events, query, picture.timeline, (event) => picture.words.fullDate(event)),
      };
    return known.found;
  };
  /** Ids of the rows that are found, or that count something found; undefined where nothing is searched for. */
  const rowsIn = (picture: Picture): ReadonlySet<string> | undefined => {
    const found = foundIn(picture);
    const isFound = (row: DatedEvent) => found?.has(row.id) || (isChip(row) && row.more.some(({id}) => found?.has(id)));
    return found && new Set(picture.events.filter(isFound).map(({id}) => id));
  };
  const search = (query: string) => {
    at = undefined;
    exploring.search(query);
    const {picture} = exploring;
    const found = picture && foundIn(picture);
    exploring.say(found && picture ? exploring.messages.found(found.size, picture.words.count(found.size)) : '');
  };
  const clear = () => {
    search('');
    host.renderRoot.querySelector<HTMLInputElement>('.search input')?.focus();
  };
  /** Goes to the found event after the last that was gone to, or before it, round the ends; a press opens it, a key does not. */
  const go = (way: 1 | -1, isPress = false) => {
    const {picture} = exploring;
    const ids = picture && foundIn(picture);
    const found = picture?.ground.events.filter(({id}) => ids?.has(id)) ?? [];
    const focused = (host.renderRoot as ShadowRoot).activeElement?.closest('[data-event]')?.getAttribute('data-event');
    const has = (id: string | null | undefined) => (found.some((event) => event.id === id) ? id : undefined);
    const last = has(focused) ?? (host.selected === opened ? undefined : has(host.selected)) ?? at; // a reader may have gone on alone
    const from = found.findIndex(({id}) => id === last);
    const next = from < 0 && way < 0 ? -1 : (from + way) % found.length;
    const event = found.at(next);
    if (!picture || !event) return;
    at = event.id;
    opened = host.selected;
    const row = isPress ? rowOf(event, picture.events) : undefined;
    if (row && row.id !== host.selected) onSelect?.((opened = row.id));
    else exploring.focus(event);
    const {count} = picture.words;
    const place = exploring.messages.shownOf(count(found.indexOf(event) + 1), count(found.length));
    void host.updateComplete.then(() => exploring.say(place)); // after the window that goes along
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return; // a word is being put together
    if (event.key === 'Escape' && exploring.searched) {
      event.stopPropagation();
      clear();
    }
    if (event.key !== 'Enter' && event.key !== 'F3') return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  };
  return {
    tools: ({picture}) => {
      const {clearSearch, nextFound, previousFound, search: name, shownOf} = exploring.messages;
      const found = foundIn(picture);
      const {count} = picture.words;
      return html`<search class="search">
        ${icon(GLASS)}
        <input
          type="text"
          inputmode="search"
          enterkeyhint="search"
          autocomplete="off"
          placeholder=${name}
          aria-label=${name}
          .value=${exploring.searched}
          @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
          @keydown=${onKey}
        />
        ${
          found
            ? html`<i>${shownOf(count(found.size), count(picture.ground.events.length))}</i
                ><button type="button" aria-label=${previousFound} ?disabled=${!found.size} @click=${() => go(-1, true)}>
                  ${icon(BACK)}</button
                ><button type="button" aria-label=${nextFound} ?disabled=${!found.size} @click=${() => go(1, true)}>${icon(FORTH)}</button
                ><button type="button" aria-label=${clearSearch} @click=${clear}>${icon(CROSS)}</button>`
            : nothing
        }
      </search>`;
    },

    onKey: (event) => {
      if (event.key !== 'F3' || !exploring.searched || exploring.explored.isStory || event.ctrlKey || event.metaKey || event.altKey)
        return false;
      event.preventDefault(); // the browser's own search
      go(event.shiftKey ? -1 : 1);
      return true;
    },

    drawn: (context) => {
      const {picture, selected, part} = context;
      ({onSelect} = context);
      const now = [picture, exploring.searched, selected, part];
      if (picture.input.isMoving || now.every((each, k) => each === marked[k])) return;
      marked = now;
      const items = [...(rowsIn(picture) ?? [])].map((id) => host.renderRoot.querySelector(`[data-event="${CSS.escape(id)}"]`));
      highlight.show(items.flatMap((item) => rangesIn(item, exploring.searched)));
    },

    release: () => highlight.hide(),

    look: ({picture}): ControlLook | undefined => {
      const rows = rowsIn(picture);
      if (!rows) return undefined;
      const back = {look: 'dimmed'};
      return {
        stateOf: (id) => (rows.has(id) ? '' : 'dimmed'),
        dress: (scene: Scene, opened) => {
          const drawn = opened?.scene ?? scene;
          return {
            over: opened?.over ?? svg`${paintView('dimmed')}`,
            scene: {
              ...drawn,
              paths: drawn.paths.map((path) => (path.id === undefined || rows.has(path.id) ? path : {...path, ...back})),
              marks: drawn.marks.map((mark) => (rows.has(mark.id) ? mark : {...mark, ...back})),
            },
          };
        },
      };
    },
  };
};

/** Where the words of a query stand in the text of a node, if there is one. */
function rangesIn(node: Node | null, query: string): Range[] {
  const ranges: Range[] = [];
  const texts = node && document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = texts?.nextNode(); text; text = texts?.nextNode()) {
    for (const [start, end] of matchesIn(text.nodeValue ?? '', query)) {
      const range = new Range();
      range.setStart(text, start);
      range.setEnd(text, end);
      ranges.push(range);
    }
  }
  return ranges;
}
