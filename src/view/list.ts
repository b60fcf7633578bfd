import {html, nothing, svg, type TemplateResult} from 'lit';
import type {Scene, SceneLabel} from '../layout/layout.js';
import type {List, ListItem, Piece} from '../layout/vertical.js';
import {glue} from '../layout/wrap.js';
import type * as card from './card.js';
import type {CardContext, Opened} from './card.js';
import {groupClass, markView} from './mark.js';
import {place} from './place.js';

/** The functions of the card, which come with the part `card`. */
export type CardPart = typeof card;

/** What the list is drawn with besides its items. */
export interface ListContext extends CardContext {
  /** Undefined until an event was first opened. */
  readonly part: CardPart | undefined;
  /** Id of the open event. */
  readonly selected: string | undefined;
  /** `aria-level` of the titles. */
  readonly headingLevel: number;
  /** Where labels stand; none for the vertical list, whose rows flow. */
  readonly scene: Scene | undefined;
  readonly mirror: boolean;
  /** True for a list without rail and tracks. */
  readonly plain: boolean;
  /** What changes on the drawing while an event is open. */
  readonly opened: Opened | undefined;
}

/** Class names, those that hold. */
export const names = (...list: readonly (string | false | undefined)[]): string => list.filter(Boolean).join(' ');

/** The one list of events: what a screen reader, a printer and a page without a drawing get, in every layout. */
export function listView({items, tracks}: List, context: ListContext): TemplateResult {
  const {plain, scene, words} = context;
  return html`<ol
    role="list"
    part="list"
    class=${scene ? '' : 'list'}
    aria-label=${words.listLabel}
    .style=${place({tracks: plain ? 0 : tracks})}
  >
    ${items.map((item) =>
      itemView(
        item,
        context,
        scene?.labels.find(({id}) => id === item.event.id),
      ),
    )}
  </ol>`;
}

function itemView(item: ListItem, context: ListContext, label: SceneLabel | undefined): TemplateResult {
  const {event, alone, asOf, gap, heading, planned, tone} = item;
  const {mirror, opened, scene, selected, words} = context;
  const open = event.id === selected;
  const at = label && {x: mirror ? (scene?.width ?? 0) - label.x - label.width : label.x, y: label.y, width: label.width};
  const className = names(
    `item tone-${tone}`,
    groupClass(words.groupIndex(event)),
    heading && 'opens',
    alone && 'alone',
    planned && 'planned-item',
    open && 'open',
    label && (label.flag === 'left') !== mirror && 'flush-right',
    opened && !opened.related.has(event.id) && 'dimmed',
    opened?.covered.has(event.id) && 'covered',
  );
  return html`<li
    part="event ${open ? 'event-open' : ''}"
    class=${className}
    data-event=${event.id}
    .style=${place(open && opened ? opened.card : at)}
  >
    ${
      scene
        ? gap && html`<p class="quiet">${words.gap(gap.elapsed, gap.toCome).join(' ')}</p>`
        : html`${heading && !asOf && !gap ? html`<i class="rule"></i>` : nothing}${beforeView(item, context)}`
    }
    ${articleView(item, context, label)}
  </li>`;
}

/** The rows before an event: the as-of rule, collapsed time, the heading of its section. */
function beforeView({asOf, gap, heading, passing}: ListItem, {plain, words}: ListContext) {
  const [elapsed, rest] = gap ? words.gap(gap.elapsed, gap.toCome) : [];
  return html`${asOf ? html`<p class="row as-of-row"><i class="rule"></i>${words.asOf.strong} <span>· ${words.asOf.list}</span></p>` : nothing}${
    gap ? html`<p class="row gap"><i class="rail"></i>${(plain ? [] : passing).map(pieceView)}<b>${elapsed}</b> ${rest}</p>` : nothing
  }${
    heading
      ? html`<div class="row day" aria-hidden="true">
          <i class="rail"></i>${(plain ? [] : passing).map((piece) => pieceView(piece.kind === 'dots' ? {...piece, kind: 'bar'} : piece))}
          ${heading.strong} ${heading.rest ? html`<span>${heading.rest}</span>` : nothing}
        </div>`
      : nothing
  }`;
}

function articleView(item: ListItem, context: ListContext, label: SceneLabel | undefined): TemplateResult {
  const {event, alone} = item;
  const {headingLevel, onSelect, part, scene, selected, words} = context;
  const open = event.id === selected;
  const id = `e${event.index}`;
  const refinement = words.refinement(event);
  // in the list a date is written once: under its section's heading only what is more exact
  const quiet = !scene && !refinement && !alone;
  const date = scene && !open ? words.date(event) : (!scene && refinement) || words.fullDate(event);
  const iso = words.iso(event);
  const text = alone && !scene ? html`<span class="narrow">${words.alone(event)}</span><span class="roomy">${date}</span>` : date;
  return html`<article class=${names('row', quiet && 'bare', !scene && !refinement && alone && 'same')} aria-labelledby=${id}>
    ${scene ? nothing : railView(item, context)}${open && scene ? part?.cardTop(event, context) : nothing}
    <p part="date" class="date ${quiet ? 'quiet' : ''}">${iso ? html`<time datetime=${iso}>${text}</time>` : text}</p>
    <div
      part="title"
      class=${names('title', event.importance === 3 && 'strong', event.importance === 1 && 'minor')}
      id=${id}
      role="heading"
      aria-level=${headingLevel + 1}
    >
      <button class="opener" type="button" aria-expanded=${open} @click=${() => onSelect(open ? undefined : event.id)}>
        ${titleView(event.title, words.by(event).replaceAll(' ', '\u00a0'), open ? undefined : label?.lines)}
      </button>
    </div>
    ${open ? part?.cardBody(event, context, !scene) : nothing}
  </article>`;
}

/** The title, in the lines that were measured where it stands on the drawing; its attribution opens the first. */
function titleView(title: string, by: string, lines: readonly string[] = []) {
  const attribution = by ? html`<span class="by">${by}</span>` : nothing;
  if (!lines.length) return html`${attribution}${(by && ' ') + glue(title)}`;
  return lines.map((line, i) => html`<span class="line">${i ? line : html`${attribution}${line.slice(by.length)}`} </span>`);
}

/** Rail, tracks and mark beside an event. */
function railView({event, fill, pieces, track: own}: ListItem, {plain, selected, words}: ListContext) {
  const track = plain ? undefined : own;
  const at = place({track});
  return html`<i class="rail"></i
    >${plain ? nothing : pieces.map(pieceView)}${track === undefined ? nothing : html`<i class="lead" .style=${at}></i>`}
    <svg class="sign-box ${track === undefined ? '' : 'on-track'}" viewBox="-12 -12 24 24" aria-hidden="true" .style=${at}>
      ${svg`<g class="mark">${markView(words.groupIndex(event), fill, {selected: event.id === selected})}</g>`}
    </svg>`;
}

/** What of a bar or bracket passes beside one row. */
function pieceView({track, group, kind, from, end}: Piece) {
  const begins = from === 'mark' && kind !== 'fade';
  return html`<i
    class=${names('piece', kind, groupClass(group), begins && 'from-mark', begins && kind === 'bracket' && 'start', end && `end ${end}`)}
    .style=${place({track})}
  ></i>`;
}
