import {html, nothing, type TemplateResult} from 'lit';
import type {HorizontalLayout} from '../layout/horizontal.js';
import type {PathRole, TypeRole} from '../layout/layout.js';
import type {List} from '../layout/vertical.js';
import type {EventLinks} from './card.js';
import type {ControlViews} from './controls.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import type {drawingView} from './drawing.js';
import {keyView, type KeyContent} from './key.js';
import {listView, names, type CardPart, type Settling} from './list.js';
import {paintsView} from './paints.js';
import {tall} from './place.js';
import type {ScaleSign, ViewWords} from './words.js';

/** What is drawn, short of what the reader opened. */
export interface PictureContent {
  readonly timeline: Timeline;
  readonly events: readonly DatedEvent[];
  readonly words: ViewWords;
  readonly key: KeyContent;
  readonly list: List;
  /** The description where it is more than plain text. */
  readonly standfirst?: unknown;
  /** True where some event is planned for after the as-of date. */
  readonly planned: boolean;
  /** Width in CSS pixels of the title over a drawing. */
  readonly headingWidth: number;
  /** Undefined for the vertical list. */
  readonly drawing: Drawing | undefined;
}

/** A horizontal drawing: of a window, then with the whole that it is of, or whole. */
export interface Drawing extends HorizontalLayout {
  /** Rows of the list that it shows, where they are not the events: chips stand for what has no place. */
  readonly shown?: readonly DatedEvent[];
  /** What lies before the window, and after it. */
  readonly outside?: readonly [before: readonly DatedEvent[], after: readonly DatedEvent[]];
  readonly whole?: Drawing;
}

/** What it is drawn with. */
export interface TimelineContext {
  readonly part: CardPart | undefined;
  /** Whether an event is new, and was not opened yet; undefined where none is. */
  readonly isUnread: ((event: DatedEvent) => boolean) | undefined;
  /** Whether the notice is of what stands, and not of what is to come: it then follows the picture, which stays where it is. */
  readonly isStale: boolean;
  /** Whether the picture is soon to be another. */
  readonly isBusy: boolean;
  /** Undefined until something is drawn. */
  readonly drawingView: typeof drawingView | undefined;
  readonly selected: string | undefined;
  /** Height of the open card, as painted. */
  readonly cardHeight: number;
  readonly isMirrored: boolean;
  readonly headingLevel: number;
  readonly renderEvent: ((event: DatedEvent) => unknown) | undefined;
  readonly onSelect: (id: string | undefined, isStep?: boolean) => void;
  /** The address of an event, and what hands it on; undefined where the address names none. */
  readonly links: EventLinks | undefined;
  /** What controls show, by place; undefined where there are none, or none yet. */
  readonly controls: ControlViews | undefined;
  /** Whether there are to be any. */
  readonly hasControls: boolean;
  /** Id of the event that the keyboard has its tab stop on, and of the one that shows its focus. */
  /** Ids of the labels that glide to their places. */
  readonly settling: Settling | undefined;
  /** True for paper, which has every event open. */
  readonly isPrinted: boolean;
  readonly roving: string | undefined;
  readonly focused: string | undefined;
}

/** Heading, notice, key, drawing or list, notes: the element from top to bottom. */
export function timelineView(picture: PictureContent, context: TimelineContext, notice: unknown): TemplateResult {
  const {drawing, key, timeline} = picture;
  const {title, description} = timeline;
  // the list has no room for every sign: what a pale bar is, its words say
  const signs = key.signs.filter((kind) => drawing || kind !== 'lasted');
  return html`<header>
      <slot name="header"
        ><div>
          ${title && html`<div class="heading" part="heading" role="heading" aria-level=${context.headingLevel}>${title}</div>`}
          ${description && html`<p class="standfirst" part="description">${picture.standfirst ?? description}</p>`}
        </div></slot
      >
      ${keyView({...key, signs, ...(context.controls?.hasKey && !context.isPrinted && {groups: []})})}
    </header>
    ${context.hasControls ? (context.controls?.top ?? html`<div class="toolbar"></div>`) : nothing}${context.isStale ? nothing : notice}${
      context.controls?.instead ?? [
        stageView(picture, context),
        context.controls?.under,
        context.isStale ? notice : nothing,
        noteView(picture),
      ]
    }
    <slot name="footer"></slot>${paintsView([0, ...picture.list.items.map(({event}) => picture.words.groupIndex(event))])}`; // the key has samples of the first
}

function stageView(picture: PictureContent, context: TimelineContext): TemplateResult {
  const {drawing, list} = picture;
  const {controls, isMirrored, part} = context;
  const scene = drawing?.scene;
  const mirrorIn = scene && isMirrored ? scene.width : undefined;
  const selected = part && context.selected;
  const opened = scene && selected ? part?.openedOn(scene, selected, {...context, ...picture, mirrorIn}) : undefined;
  const look = controls?.look;
  const dressed = scene && look ? look.dress(scene, opened) : opened;
  const stateOf = (id: string) => `${opened?.stateOf(id) ?? ''} ${look?.stateOf(id) ?? ''}`;
  const listed = listView(list, {
    ...context,
    ...picture,
    selected,
    scene,
    mirrorIn,
    opened,
    stateOf,
    paper: context.isPrinted ? part : undefined,
  });
  return html`<div
    class=${names('stage', scene && controls?.hasZoom && 'zoomable', drawing?.whole && 'windowed')}
    aria-busy=${context.isBusy}
    .style=${tall(scene?.height)}
  >
    ${scene && context.drawingView?.(scene, {...picture, focused: context.focused}, mirrorIn, dressed)}${listed}${opened?.pointer}${controls?.over}
  </div>`;
}

/** What stands under a picture, in pairs of a bold opening and what follows it. */
export function noteOf({words, list, drawing}: PictureContent): ReturnType<ViewWords['note']> {
  const isDrawn = (sign: PathRole | TypeRole) =>
    drawing && [...drawing.scene.words, ...drawing.scene.paths].some(({role}) => role === sign);
  const signs: ScaleSign[] = [];
  if (isDrawn('break')) signs.push('tornEdges');
  if (isDrawn('ribbon-2') || isDrawn('ribbon-3')) signs.push('widerDays'); // what is planned may have the tone between
  if (!drawing && list.items.some(({gap}) => gap)) signs.push('dottedGaps');
  return words.note(signs);
}

function noteView(picture: PictureContent): TemplateResult {
  return html`<p class="note" part="note">
    ${noteOf(picture).map(([strong, text], i) => html`<b>${strong}</b> ${i ? html`<slot name="credit">${text}</slot>` : text} `)}
  </p>`;
}
