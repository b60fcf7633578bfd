import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {isChip, type SceneLabel} from '../layout/layout.js';
import type {List, ListItem, Piece} from '../layout/vertical.js';
import type {DatedEvent} from '../model/timeline.js';
import {glue} from '../layout/wrap.js';
import type * as card from './card.js';
import type {CardContext} from './card.js';
import {groupClass, markView} from './mark.js';
import type {Opened} from './opened.js';
import {counted, place} from './place.js';
import {AFTER_SIGN} from './words.js';

/** The functions of the card, which come with the part `opening`. */
export type CardPart = typeof card;

/** Labels that glide to their places. */
export interface Settling {
  readonly ids: ReadonlySet<string>;
  /** Another value each time, so that what is animated begins anew. */
  readonly isAgain: boolean;
}

/** What the list is drawn with besides its items. */
export interface ListContext extends CardContext {
  /** Whether an event is new, and was not opened yet; undefined where none is. */
  readonly isUnread: ((event: DatedEvent) => boolean) | undefined;
  /** Undefined until it is wanted; for an event, unless it is open. */
  readonly part: CardPart | undefined;
  /** Id of the open event. */
  readonly selected: string | undefined;
  /** `aria-level` of the titles. */
  readonly headingLevel: number;
  /** Width of a drawing that is mirrored. */
  readonly mirrorIn: number | undefined;
  /** What changes on the drawing while an event is open. */
  readonly opened: Opened | undefined;
  /** Classes of an event by what is open, and by what is searched for. */
  readonly stateOf: (id: string) => string;
  /** Id of the event that the keyboard has its tab stop on; undefined while every title is one. */
  readonly roving: string | undefined;
  readonly settling: Settling | undefined;
  /** What opens every event on paper; undefined for a screen. */
  readonly paper: CardPart | undefined;
}

/** Class names, those that hold. */
export const names = (...list: readonly unknown[]): string => list.filter(Boolean).join(' ');

/**
 * The one list of events: what a screen reader, a printer and a page without a drawing get, in every layout. An item stays
 * the same node as long as its event is drawn: focus, an open card and a film in it outlive events that come and go.
 */
export function listView({items, look, tracks}: List, context: ListContext): TemplateResult {
  const {scene, words} = context;
  const labels = new Map(scene?.labels.map((label) => [label.id, label]));
  const className = scene ? '' : names('list', look);
  return html`<ol role="list" part="list" class=${className} aria-label=${words.listLabel} .style=${counted('tracks', tracks)}>
    ${repeat(
      items,
      ({event}) => event.id,
      (item) => itemView(item, context, labels.get(item.event.id)),
    )}
  </ol>`;
}

function itemView(item: ListItem, context: ListContext, label: SceneLabel | undefined): TemplateResult {
  const {event, alone, gap, heading, look, planned, tone} = item;
  const {mirrorIn, opened, scene, words} = context;
  const part = event.id === context.selected ? context.part : undefined;
  const isNew = context.isUnread?.(event) && !!words.newSign;
  const className = names(
    `item tone-${tone}`,
    groupClass(words.groupIndex(event)),
    heading && 'opens',
    alone && 'alone',
    planned && 'planned-item',
    look,
    isChip(event) && 'chip',
    'isEra' in event && 'era',
    part && 'open',
    isNew && 'new',
    label && (label.flag === 'left') === (mirrorIn === undefined) && 'flush-right',
    scene && !label && 'quiet',
    context.settling?.ids.has(event.id) && (context.settling.isAgain ? 'settles again' : 'settles'),
    context.stateOf(event.id),
  );
  const at = (part && opened?.card) ?? (label && {x: label.x, y: label.y, width: label.width, mirrorIn});
  return html`<li
    part=${names('event', part && 'event-open', isNew && 'event-new')}
    class=${className}
    data-event=${event.id}
    .style=${place(at)}
  >
    ${scene ? gap && html`<p class="quiet">${words.gap(gap.elapsed, gap.toCome).join(' ')}</p>` : beforeView(item, context)}
    ${articleView(item, {...context, part}, label)}
  </li>`;
}

/** The rows before an event: a rule or that of the as-of date, collapsed time, the heading of its section. */
function beforeView({asOf, gap, heading, pieces, passing: known}: ListItem, {words}: ListContext) {
  const passing = (known ?? pieces.filter(({from, kind}) => from === 'top' && kind !== 'fade')).map(({end: _, ...piece}) => piece);
  const [elapsed, rest] = gap ? words.gap(gap.elapsed, gap.toCome) : [];
  const rule = html`<i class="rule"></i>`;
  return html`${asOf ? html`<p class="row as-of-row">${rule}${words.asOf.strong} <span>· ${words.asOf.list}</span></p>` : heading && !gap ? rule : nothing}${
    gap && html`<p class="row gap">${trackView(passing.map((piece) => ({...piece, kind: 'dots'})))}<b>${elapsed}</b> ${rest}</p>`
  }${
    heading &&
    html`<div class="row day" aria-hidden="true">
      ${trackView(passing)} ${heading.strong} ${heading.rest && html`<span>${heading.rest}</span>`}
    </div>`
  }`;
}

function articleView(item: ListItem, context: ListContext, label: SceneLabel | undefined): TemplateResult {
  const {event, alone} = item;
  const {headingLevel, part, scene, words} = context;
  const id = `e${event.index}`;
  const refinement = scene ? '' : words.refinement(event);
  // in the list a date is written once: under its section's heading only what is more exact
  const plain = !scene && !refinement;
  const [sign, date] = datedBy(event, context, refinement);
  const bare = plain && !sign;
  const iso = words.iso(event);
  const quiet = plain && sign && 'quiet'; // its section's heading says it
  const text =
    alone && !scene
      ? html`<span class="narrow">${sign && AFTER_SIGN}${words.alone(event)}</span><span class=${names('roomy', quiet)}>${date}</span>`
      : quiet
        ? html`<span class=${quiet}>${date}</span>`
        : date;
  return html`<article class="row ${bare ? 'bare' : ''}" aria-labelledby=${id}>
    ${scene ? part?.cardTop(event, context) : railView(item, context)}
    <p part="date" class="date ${bare && !alone ? 'quiet' : ''}">
      ${sign && html`<b>${sign}</b>`}${iso ? html`<time datetime=${iso}>${text}</time>` : text}
    </p>
    <div
      part="title"
      class=${names('title', event.importance === 3 && 'strong', event.importance === 1 && 'minor')}
      id=${id}
      role="heading"
      aria-level=${headingLevel + 1}
    >
      ${openerView(event, context, label)}
    </div>
    ${context.paper ? context.paper.paperBody(event, context) : part?.cardBody(event, context)}
  </article>`;
}

/** The sign of an event that is new, or nothing, and its date, which follows that. On the drawing both were measured as one, and a date stands where it did when its sign is gone. */
function datedBy(event: DatedEvent, {isUnread, part, scene, words}: ListContext, refinement: string): [sign: string, date: string] {
  const sign = words.newSign?.(event) ?? '';
  const shown = isUnread?.(event) && !part ? sign : '';
  const date = scene && !part ? words.date(event).slice(sign ? sign.length + AFTER_SIGN.length : 0) : refinement || words.fullDate(event);
  return [shown, (shown && AFTER_SIGN) + date];
}

/** The title, in the lines that were measured where it stands on the drawing; its attribution opens it. */
function openerView(event: DatedEvent, {onSelect, part, roving, words}: ListContext, label: SceneLabel | undefined) {
  const press = () => onSelect(part ? undefined : event.id);
  const by = words.by(event).replaceAll(' ', label ? '\u00a0' : ' '); // it opens the title: in the list it breaks only where a line is too short for it
  const text = label && !part ? label.lines.join('\n') : `${by} ${glue(event.title)}`.trimStart();
  const attribution = by && html`<span class="by">${by}</span>`;
  if ('isEra' in event) return text;
  // no blank in the button: on the drawing its lines end where the text says
  const isOpen = !!part || (isChip(event) && event.isOpen);
  const stop = roving === undefined ? nothing : event.id === roving ? 0 : -1;
  const content = html`${attribution}${text.slice(by.length)}`;
  return html`<button class="opener" type="button" tabindex=${stop} aria-expanded=${isOpen} @click=${press}>${content}</button>`;
}

/** Rail, tracks and mark beside an event. */
function railView({event, fill, pieces, track}: ListItem, {part, words}: ListContext) {
  const group = words.groupIndex(event);
  const at = track !== undefined && counted('track', track);
  return html`${trackView(pieces)}${at ? html`<i class="lead" .style=${at}></i>` : nothing}
    <svg class="sign-box ${at ? 'on-track' : ''}" width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true" .style=${at}>
      ${part?.openSign(group) ?? markView(group, fill)}
    </svg>`;
}

const trackView = (pieces: readonly Piece[]) => html`<i class="rail"></i>${pieces.map(pieceView)}`;

/** What of a bar or bracket passes beside one row. */
function pieceView({track, group, kind, from, end}: Piece) {
  const begins = from === 'mark' && kind !== 'fade';
  const className = names(
    'piece',
    kind,
    groupClass(group),
    begins && 'from-mark',
    begins && kind === 'bracket' && 'start',
    end && `end to-${end}`,
  );
  return html`<i class=${className} .style=${counted('track', track)}></i>`;
}
