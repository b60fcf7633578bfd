import type {Scene} from '../layout/layout.js';
import type {Opened} from './opened.js';

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
