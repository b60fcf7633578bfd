import {html, nothing, svg, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {isChip, rowOf} from '../layout/layout.js';
import {storyAxis} from '../layout/story-axis.js';
import {glue} from '../layout/wrap.js';
import type {ControlMessages} from '../locale/messages.js';
import type {DatedEvent} from '../model/timeline.js';
import {groupClass, markView} from './mark.js';
import {paintView} from './paints.js';
import {place} from './place.js';
import {sinceBefore} from './since.js';
import type {DrawnContext} from './controls.js';
import type {PictureContent} from './timeline.js';

/** What a story is drawn with. */
export interface StoryContext extends DrawnContext {
  readonly picture: PictureContent;
  /** Every event that is read, in order, and the place of the one that is read now. */
  readonly events: readonly DatedEvent[];
  readonly at: number;
  readonly messages: ControlMessages;
  /** Reads the event with this id; `isStep` where a reader follows a link to it. */
  readonly onRead: (id: string | undefined, isStep?: boolean) => void;
  readonly onClose: () => void;
  /** What a finger does on the text. */
  readonly onPointer: (event: PointerEvent) => void;
}

/** Arrows as they point where time runs from left to right. */
const ARROWS = {previous: 'M12.5 4L6.5 10l6 6', next: 'M7.5 4l6 6-6 6'} as const;

/** Between a group's sign and its name, whichever way they run: an en space. */
const GAP = '\u2002';

/** Width in CSS pixels of a letter of the elapsed time, about: it is only kept from the edges by it. */
const LETTER = 7;

/** One event at a time: what it is part of and where in it, the event, the ways to the next, its place in time. */
export function storyView(context: StoryContext): TemplateResult {
  const {at, events, headingLevel, messages, isMirrored, onClose, onPointer, picture} = context;
  const event = events[at];
  const {title} = picture.timeline;
  const {count, listLabel} = picture.words;
  const since = sinceOf(context);
  return html`<section class="story ${isMirrored ? 'mirrored' : ''}" part="story" aria-label=${title ?? listLabel}>
    <div class="story-head">
      ${title && html`<div class="story-of" role="heading" aria-level=${headingLevel}>${title}</div>`}
      <p class="story-place">
        <span>${messages.shownOf(count(at + 1), count(events.length))}</span> ·
        <button class="story-link" type="button" @click=${onClose}>${messages.closeStory}</button>
      </p>
    </div>
    ${picture.drawing ? nothing : railView(at + 1, events.length)}
    <div class="story-frame" @pointerdown=${onPointer} @pointerup=${onPointer} @pointercancel=${onPointer}>
      ${event && keyed(event.id, eventView(event, since, context))}
      <div class="story-turns">${turnView('previous', events[at - 1], context)}${turnView('next', events[at + 1], context)}</div>
    </div>
    ${axisView(since, context)}
    <div class="story-beside">
      ${besideView(messages.storyBefore, events[at - 1], context)}${besideView(messages.storyAfter, events[at + 1], context)}
    </div>
  </section>`;
}

/** Who, when, what; then what the opened event adds in list and drawing. */
function eventView(event: DatedEvent, since: string, context: StoryContext): TemplateResult {
  const {events, headingLevel, links, onRead, part, picture, renderEvent} = context;
  const {timeline, words} = picture;
  const group = words.groupIndex(event);
  const name = timeline.groups.find(({id}) => id === event.group)?.label;
  const date = words.fullDate(event);
  const iso = words.iso(event);
  const by = words.by(event);
  return html`<article class="story-event" aria-labelledby="story-title">
    <p class="story-when">
      ${
        name
          ? html`<svg class=${groupClass(group)} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
                ${markView(group, 'solid')}</svg
              ><b>${GAP}${name}</b> · `
          : nothing
      }${iso ? html`<time datetime=${iso}>${date}</time>` : date}${since && html`<span class="story-since ${picture.drawing ? 'quiet' : ''}"> · ${since}</span>`}
    </p>
    <div class="story-title" id="story-title" role="heading" aria-level=${headingLevel + 1} tabindex="-1">
      ${by && html`<span class="by">${by}</span> `}${glue(event.title)}
    </div>
    ${part?.cardBody(event, {words, timeline, events, scene: undefined, hasNoFoot: true, links, renderEvent, onSelect: onRead})}
  </article>`;
}

function turnView(way: 'previous' | 'next', to: DatedEvent | undefined, {messages, isMirrored, onRead}: StoryContext): TemplateResult {
  const name = way === 'next' ? messages.nextEvent : messages.previousEvent;
  return html`<button class="turn ${way}" type="button" aria-label=${name} ?disabled=${!to} @click=${() => onRead(to?.id)}>
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      ${svg`<path d=${ARROWS[isMirrored === (way === 'next') ? 'previous' : 'next']}></path>`}
    </svg>
  </button>`;
}

function besideView(term: string, event: DatedEvent | undefined, {onRead, picture}: StoryContext): TemplateResult {
  if (!event) return html`<span></span>`;
  const title = `${picture.words.by(event)} ${event.title}`.trimStart();
  return html`<button class="story-link" type="button" @click=${() => onRead(event.id)}><b>${term}</b> ${title}</button>`;
}

function sinceOf({at, events, messages, picture}: StoryContext): string {
  const [before, event] = [events[at - 1], events[at]];
  const {timeline, words} = picture;
  return before && event ? sinceBefore(before.when, event.when, {locale: words.locale, timeZone: timeline.timeZone, messages}) : '';
}

/** How far the story is read, where no drawing shows it. */
function railView(read: number, count: number): TemplateResult {
  return html`<svg class="story-rail" viewBox="0 0 ${count} 1" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<path d="M0 0H${read}V1H0Z"></path>`}
  </svg>`;
}

/** The drawing without labels: the event that is read in a ring, what is not related to it standing back. A press on a mark reads its event. */
function axisView(since: string, context: StoryContext): TemplateResult | typeof nothing {
  const {at, drawingView: draw, events, mirrorIn, onRead, part, picture} = context;
  const {drawing, headingWidth} = picture;
  if (!drawing || !draw) return nothing;
  const {scene} = drawing;
  const current = rowOf(events[at], picture.events)?.id;
  const before = rowOf(events[at - 1], picture.events)?.id;
  const opened = current && part?.openedOn(scene, current, {events: picture.events, headingWidth, cardHeight: 0, mirrorIn});
  const shown = storyAxis({
    scene: (opened || {scene}).scene,
    current,
    before,
    since,
    sinceWidth: since.length * LETTER,
  });
  const press = (event: MouseEvent) => {
    const id = event.target instanceof Element ? event.target.closest('[data-mark]')?.getAttribute('data-mark') : undefined;
    const row = picture.events.find((each) => each.id === id);
    if (!row) return;
    event.stopPropagation(); // outside a story it opens the event, or closes it
    onRead(isChip(row) ? row.more[0]?.id : row.id);
  };
  return html`<div class="story-axis" role="presentation" .style=${place({x: 0, y: 0, height: shown.y1 - shown.y0})} @click=${press}>
    <div .style=${place({x: 0, y: -shown.y0})}>
      ${draw(shown.scene, picture, mirrorIn, {scene: shown.scene, over: svg`${paintView('dimmed')}`})}
    </div>
  </div>`;
}
