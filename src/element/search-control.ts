import {html, nothing, svg, type CSSResult} from 'lit';
import type {Scene} from '../layout/layout.js';
import {isChip} from '../layout/layout.js';
import {searchEvents} from '../model/search.js';
import type {ControlLook} from '../view/controls.js';
import {paintView} from '../view/paints.js';
import {cardTokens} from '../theme/card-tokens.js';
import {dimmedStyles} from '../view/dimmed-styles.js';
import type {Control} from './control.js';
import type {Exploring} from './exploring.js';
import type {Picture} from './picture.js';

/** What is not found stands back, as beside an open event. */
export const styles: readonly CSSResult[] = [cardTokens, dimmedStyles];

const GLASS = svg`<circle cx="7" cy="7" r="4.5"></circle><path d="M10.5 10.5L14 14"></path>`;
const CROSS = svg`<path d="M4.5 4.5l7 7m0-7l-7 7"></path>`;
const icon = (path: unknown) => html`<svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${path}</svg>`;

/** A field that sets apart, as one types, what has the words: in any field of an event, whatever their case and accents. */
export const create = (exploring: Exploring): Control => {
  const {host} = exploring;
  let known: {picture: Picture; query: string; found: ReadonlySet<string> | undefined} | undefined;
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
  const search = (query: string) => {
    exploring.search(query);
    const {picture} = exploring;
    const found = picture && foundIn(picture);
    exploring.say(found && picture ? exploring.messages.found(found.size, picture.words.count(found.size)) : '');
  };
  const clear = () => {
    search('');
    host.renderRoot.querySelector<HTMLInputElement>('.search input')?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return; // a word is being put together
    if (event.key === 'Escape' && exploring.searched) {
      event.stopPropagation();
      clear();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const {picture} = exploring;
    const found = picture && foundIn(picture);
    const [first] = picture?.ground.events.filter(({id}) => found?.has(id)) ?? [];
    if (first) exploring.focus(first);
  };
  return {
    tools: ({picture}) => {
      const {clearSearch, search: name, shownOf} = exploring.messages;
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
                ><button type="button" aria-label=${clearSearch} @click=${clear}>${icon(CROSS)}</button>`
            : nothing
        }
      </search>`;
    },

    look: ({picture}): ControlLook | undefined => {
      const found = foundIn(picture);
      if (!found) return undefined;
      const chips = new Set(
        picture.events.flatMap((event) => (isChip(event) && event.more.some(({id}) => found.has(id)) ? [event.id] : [])),
      );
      const isFound = (id: string) => found.has(id) || chips.has(id);
      const back = {look: 'dimmed'};
      return {
        stateOf: (id) => (isFound(id) ? '' : 'dimmed'),
        dress: (scene: Scene, opened) => {
          const drawn = opened?.scene ?? scene;
          return {
            over: opened?.over ?? svg`${paintView('dimmed')}`,
            scene: {
              ...drawn,
              paths: drawn.paths.map((path) => (path.id === undefined || isFound(path.id) ? path : {...path, ...back})),
              marks: drawn.marks.map((mark) => (isFound(mark.id) ? mark : {...mark, ...back})),
            },
          };
        },
      };
    },
  };
};
