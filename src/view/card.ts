import {html, nothing, svg, type CSSResult, type TemplateResult} from 'lit';
import {isChip, type Scene} from '../layout/layout.js';
import {enCard} from '../locale/en-card.js';
import type {CardMessages} from '../locale/messages.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import {cardTokens} from '../theme/card-tokens.js';
import {cardStyles} from './card-styles.js';
import {cardRows, type RowValue} from './card-rows.js';
import {chipBody} from './chip-card.js';
import {inlineView} from './inline.js';
import {mediaView, type MediaContext} from './media.js';
import {mediaStyles} from './media-styles.js';
import {groupClass, markView} from './mark.js';
import {dimmedStyles} from './dimmed-styles.js';
import {openedStyles} from './opened-styles.js';
import {problemsStyles} from './problems-styles.js';
import type {ViewWords} from './words.js';

export {openedOn, openSign} from './opened.js';
export {partlyView, problemLines, problemList} from './problems.js';

/** Styles of this part, in the order of the cascade; they follow those of the first picture. */
export const partStyles: readonly CSSResult[] = [cardTokens, dimmedStyles, openedStyles, cardStyles, mediaStyles, problemsStyles];

/** Addresses of events. */
export interface EventLinks {
  href(id: string): string;
  /** Hands the address of an event on. */
  share(event: DatedEvent): void;
}

/** What an opened event is drawn with. */
export interface CardContext {
  readonly words: ViewWords;
  readonly timeline: Timeline;
  /** Every event that is drawn, in order. */
  readonly events: readonly DatedEvent[];
  /** Undefined for the vertical list, where an event opens in its place. */
  readonly scene: Scene | undefined;
  /** True where earlier, later and close stand elsewhere. */
  readonly hasNoFoot?: boolean;
  /** A host's own body for an event, in place of its summary. */
  readonly renderEvent: ((event: DatedEvent) => unknown) | undefined;
  /** Opens an event by its id, or closes the open one. */
  readonly onSelect: (id: string | undefined, isStep?: boolean) => void;
  readonly links: EventLinks | undefined;
  /** What the media of an event are shown with: it comes with what opens events. */
  readonly media?: MediaContext;
}

const ICONS = {
  previous: 'M9.5 3L5 8l4.5 5',
  next: 'M6.5 3L11 8l-4.5 5',
  close: 'M3.5 3.5l9 9m0-9l-9 9',
  link: 'M6.5 9.5l3-3M7 4.5l1.6-1.6a3 3 0 0 1 4.3 4.3L11.3 8.8M9 11.5l-1.6 1.6a3 3 0 0 1-4.3-4.3L4.7 7.2',
} as const;
const icon = (name: keyof typeof ICONS) =>
  html`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${svg`<path d=${ICONS[name]}></path>`}</svg>`;

/** Group, place among the events, earlier, later, close: over the date where the card floats. */
export function cardTop(event: DatedEvent, context: CardContext): TemplateResult {
  const {timeline, words} = context;
  const group = words.groupIndex(event);
  const name = timeline.groups.find(({id}) => id === event.group)?.label;
  return html`<div class="card-top ${groupClass(group)}">
    ${name ? html`<svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">${markView(group, 'solid')}</svg><span>${name}</span>` : nothing}
    <span class="count"
      >${stepView('previous', event, context, false)}${positionOf(event, context)}${stepView('next', event, context, false)}</span
    >
    ${shareView(event, context)}${closeView(context)}
  </div>`;
}

/** Summary, media, who says so, where, by which source, what it is linked to; with the foot where it opens in place. */
export function cardBody(event: DatedEvent, context: CardContext): TemplateResult {
  if (isChip(event)) return html`<div class="body" part="body">${chipBody(event, context.words)}</div>`;
  const {events, hasNoFoot, media, scene, timeline} = context;
  const messages = phrasesOf(context);
  const rows = cardRows(event, events, timeline, messages);
  const own =
    ownBody(event, context) ?? (event.summary ? html`<p class="summary" part="summary">${inlineView(event.summary)}</p>` : nothing);
  return html`<div class="body" part="body">
    <slot name="event:${event.id}">${own}</slot>
    ${media ? mediaView(event, media, messages) : nothing}
    ${
      rows.length
        ? html`<dl class="card-rows">
            ${rows.map(
              ({term, values, long}) =>
                html`<div class=${long ? 'long' : ''}>
                  <dt>${term}</dt>
                  <dd>${values.map((value, i) => html`${i ? html`<br />` : nothing}${valueView(value, context)}`)}</dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }
    ${scene || hasNoFoot ? nothing : cardFoot(event, context)}
  </div>`;
}

/** All that an event says, on paper: addresses are written out, and what moves or is pressed is left. */
export function paperBody(event: DatedEvent, context: CardContext): TemplateResult | typeof nothing {
  if (isChip(event) || 'isEra' in event) return nothing;
  const messages = phrasesOf(context);
  const rows = cardRows(event, context.events, context.timeline, messages);
  return html`<div class="body paper" part="body">
    ${event.summary ? html`<p class="summary">${inlineView(event.summary)}</p>` : nothing}
    ${(event.media ?? []).map(({alt = '', caption = alt, credit, url}) => html`<p class="summary">${[caption, credit].filter(Boolean).join(' · ')} <span>${url}</span></p>`)}
    ${rows.map(
      ({term, values}) =>
        html`<p class="paper-row">
          <b>${term}</b>
          ${values.map(({after, before, link}, i) => [i ? '; ' : '', before, link?.text, link?.href ? ` (${link.href})` : '', after])}
        </p>`,
    )}
    ${event.url ? html`<p class="paper-row">${event.url}</p>` : nothing}
  </div>`;
}

/** A host's own body for an event; undefined where it has none, or fails. */
function ownBody(event: DatedEvent, {renderEvent}: CardContext): unknown {
  try {
    return renderEvent?.(event);
  } catch (error) {
    console.warn('event-timeline: renderEvent failed; the summary stands in its place.', error);
    return undefined;
  }
}

/** Earlier, place among the events, later, close: under the text where the event opens in place. */
function cardFoot(event: DatedEvent, context: CardContext): TemplateResult {
  return html`<div class="card-foot">
    ${stepView('previous', event, context, true)}<span class="count">${positionOf(event, context)}</span
    >${stepView('next', event, context, true)}${shareView(event, context)}${closeView(context)}
  </div>`;
}

function valueView({before, link, after}: RowValue, {links, onSelect}: CardContext) {
  const {to, href, text} = link ?? {};
  const linked = to
    ? html`<a href=${links?.href(to) ?? `#${to}`} @click=${(event: MouseEvent) => follow(event, () => onSelect(to, true))}>${text}</a>`
    : href
      ? html`<a href=${href} rel="noopener">${text}</a>`
      : nothing;
  return html`${before}${linked}${after ?? nothing}`;
}

/** A link to another event opens it here. */
function follow(event: MouseEvent, open: () => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // to another tab
  event.preventDefault();
  open();
}

function stepView(way: 'previous' | 'next', event: DatedEvent, context: CardContext, named: boolean): TemplateResult {
  const {events, onSelect} = context;
  const to = events[events.findIndex(({id}) => id === event.id) + (way === 'next' ? 1 : -1)];
  const name = phrasesOf(context)[way === 'next' ? 'later' : 'earlier'];
  return html`<button class="tool step" type="button" aria-label=${name} ?disabled=${!to} @click=${() => to && onSelect(to.id)}>
    ${way === 'next' && named ? name : nothing}${icon(way)}${way === 'previous' && named ? name : nothing}
  </button>`;
}

const shareView = (event: DatedEvent, context: CardContext) =>
  context.links
    ? html`<button
        class="tool"
        type="button"
        aria-label=${phrasesOf(context).copyLink}
        title=${phrasesOf(context).copyLink}
        @click=${() => context.links?.share(event)}
      >
        ${icon('link')}
      </button>`
    : nothing;

const closeView = (context: CardContext) =>
  html`<button class="tool" type="button" aria-label=${phrasesOf(context).close} @click=${() => context.onSelect(undefined)}>
    ${icon('close')}
  </button>`;

function positionOf(event: DatedEvent, context: CardContext): string {
  const {events, words} = context;
  return phrasesOf(context).position(words.count(events.findIndex(({id}) => id === event.id) + 1), words.count(events.length));
}

/** The phrases of a card: those of English come with it, any other language has its own. */
function phrasesOf({words}: CardContext): CardMessages {
  return {...enCard, ...words.messages};
}
