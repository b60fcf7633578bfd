import type {Scene} from '../layout/layout.js';
import type {DatedEvent} from '../model/timeline.js';
import type {EventLinks} from './card.js';
import type {drawingView} from './drawing.js';
import type {CardPart} from './list.js';
import type {Opened} from './opened.js';

/** What an event is drawn with wherever a control draws one. */
export interface DrawnContext {
  /** Level of the title's heading. */
  readonly headingLevel: number;
  /** What an open event is drawn with; undefined until it has come. */
  readonly part: CardPart | undefined;
  /** Undefined until something is drawn along a ribbon. */
  readonly drawingView: typeof drawingView | undefined;
  readonly renderEvent: ((event: DatedEvent) => unknown) | undefined;
  readonly links: EventLinks | undefined;
  /** Whether time runs from right to left, and the width of a drawing where it does. */
  readonly isMirrored: boolean;
  readonly mirrorIn: number | undefined;
}

/** How events look that a control sets apart from others. */
export interface ControlLook {
  /** Classes of an event's item. */
  stateOf(id: string): string;
  /** The drawing, changed as it has to be; `opened` is what an open event made of it. */
  dress(scene: Scene, opened: Pick<Opened, 'over' | 'scene'> | undefined): Pick<Opened, 'over' | 'scene'>;
}

/** What controls show, by place. */
export interface ControlViews {
  /** Under the heading. */
  readonly top: unknown;
  /** Over the drawing, in its coordinates. */
  readonly over: unknown;
  readonly under: unknown;
  /** In place of drawing and notes. */
  readonly instead: unknown;
  readonly look: ControlLook | undefined;
  /** Whether gestures over the drawing are taken. */
  readonly hasZoom: boolean;
  /** Whether the key to groups stands among them. */
  readonly hasKey: boolean;
}
