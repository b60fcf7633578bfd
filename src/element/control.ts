import type {CSSResult} from 'lit';
import type {ControlLook, DrawnContext} from '../view/controls.js';
import type {Exploring} from './exploring.js';
import type {Picture} from './picture.js';

/** What a control is drawn with. */
export interface ControlContext extends DrawnContext {
  readonly picture: Picture;
  readonly selected: string | undefined;
  /** Opens an event as a press on its title does, or closes the open one; `isStep` where a reader follows a link between two. */
  readonly onSelect: (id: string | undefined, isStep?: boolean) => void;
}

/** A control: what it shows, by place; each is asked at every render. A member is one file, named in `controls.ts`. */
export interface Control {
  /** In the toolbar. */
  tools?(context: ControlContext): unknown;
  /** Over the drawing, in its coordinates. */
  over?(context: ControlContext): unknown;
  /** Under the drawing. */
  under?(context: ControlContext): unknown;
  /** In place of drawing and notes. */
  instead?(context: ControlContext): unknown;
  /** True where it shows the key to groups, which then stands nowhere else. */
  readonly isKey?: boolean;
  look?(context: ControlContext): ControlLook | undefined;
  /** True where it took a key that was pressed in the element. */
  onKey?(event: KeyboardEvent): boolean;
  /** After each render. */
  drawn?(context: ControlContext): void;
  /** When it is wanted no more, or the element leaves the page: gives back whatever it listens to. */
  release?(): void;
}

/** What the file of a control exports. */
export interface ControlModule {
  /** What it is painted with. */
  readonly styles: readonly CSSResult[];
  readonly create: (exploring: Exploring) => Control;
}
