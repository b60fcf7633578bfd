import {html, type CSSResult, type ReactiveElement} from 'lit';
import {enControls} from '../locale/en-controls.js';
import type {ControlMessages} from '../locale/messages.js';
import {extentOf, type Instant} from '../model/date.js';
import {parseDate} from '../model/parse-date.js';
import type {DatedEvent} from '../model/timeline.js';
import type {Segment} from '../scale/scale.js';
import {centreWindow, limitWindow, panWindow, wholeWindow, zoomWindow, type TimeWindow, type WholeAxis} from '../scale/window.js';
import type {ControlViews} from '../view/controls.js';
import {toolbarStyles} from '../view/toolbar-styles.js';
import type {Control, ControlContext} from './control.js';
import {namedControls, type ControlName} from './controls.js';
import type {Explored} from './explored.js';
import {TimelineFilterEvent} from './filter-event.js';
import type {Picture} from './picture.js';
import {TimelineWindowEvent} from './window-event.js';

/** What the controls share is painted with. */
export const styles: readonly CSSResult[] = [toolbarStyles];

/** An element that is explored. */
export type ExploringHost = ReactiveElement & {
  controls?: string | undefined;
  filter?: string | undefined;
  selected?: string | undefined;
};

/** Where the state of exploring stands: the element shows what it says. */
export interface ExploringState {
  readonly picture: Picture | undefined;
  explored: Explored;
  said: string;
}

/** Looking closer, and less close, by a press on a button. */
const STEP = 2;

/** How much of the window a press on "earlier" or "later" moves it by. */
const PAN = 0.6;

/** The width in pixels of an axis that a list has in place of a drawing's; any does. */
const LIST_AXIS = 1000;

/**
 * What readers do beyond opening events: look at a window of time, filter, search. It holds no picture and no state but
 * what is searched for; a change goes to the element, which draws, and to its page as an event if a reader made it. A part:
 * loaded for the first control, and for `show()`.
 */
export class Exploring {
  readonly host: ExploringHost;
  readonly #state: ExploringState;
  readonly #makers = new Map<ControlName, () => Control>();
  readonly #controls = new Map<ControlName, Control>();
  /** What is searched for. */
  #search = '';
  /** The window that the page was told of last. */
  #told: TimeWindow | undefined;
  /** What had the focus before a render. */
  #active: Element | null = null;
  /** The event that was open when the window last followed it. */
  #followed: string | undefined;

  constructor(host: ExploringHost, state: ExploringState) {
    this.host = host;
    this.#state = state;
  }

  get picture(): Picture | undefined {
    return this.#state.picture;
  }

  get explored(): Explored {
    return this.#state.explored;
  }

  /** Phrases of the controls: those of English come with them, any other language has its own. */
  get messages(): ControlMessages {
    return {...enControls, ...this.picture?.words.messages};
  }

  /** The axis that windows look at: that of the whole drawing; of a list one on which time is as long as it has events. */
  get axis(): WholeAxis {
    const {picture} = this;
    if (!picture) return [];
    const {drawing, ground} = picture;
    if (drawing) return (drawing.whole ?? drawing).scale.segments;
    let x = 0;
    const counts = ground.plan.map(({candidate, t0, t1}) =>
      candidate ? 1 : 1 + ground.events.filter(({when}) => extentOf(when).min < t1 && extentOf(when).max > t0).length,
    );
    const share = LIST_AXIS / counts.reduce((sum, count) => sum + count, 0);
    return ground.plan.map(({candidate, t0, t1}, k): Segment => {
      const x0 = x;
      return {t0, t1, x0, x1: (x += share * (counts[k] ?? 0)), kind: candidate ? 'break' : 'base'};
    });
  }

  /** What is looked at, the whole included. */
  get window(): TimeWindow {
    return this.explored.window ?? wholeWindow(this.axis);
  }

  get isWhole(): boolean {
    return !this.explored.window;
  }

  get searched(): string {
    return this.#search;
  }

  /** Looks at a window, limited to the axis; `isMoving` while a gesture goes on. What a reader does is told, at rest. */
  look(window: TimeWindow | undefined, {isMoving = false, isReader = true}: {isMoving?: boolean; isReader?: boolean} = {}): void {
    this.#change({window: window && limitWindow(this.axis, window), isMoving});
    if (isMoving) return;
    const now = this.explored.window;
    const isSame = now === this.#told || (now && this.#told && now.t0 === this.#told.t0 && now.t1 === this.#told.t1);
    this.#told = now;
    if (isReader && !isSame) this.host.dispatchEvent(new TimelineWindowEvent(now));
  }

  /** Grows what is looked at round a pixel of the drawing, its middle where none is given. */
  zoom(factor: number, x?: number, how?: {isMoving?: boolean}): void {
    const {axis} = this;
    const [first, last] = [axis[0]?.x0 ?? 0, axis.at(-1)?.x1 ?? 0];
    this.look(zoomWindow(axis, this.window, factor, x ?? (first + last) / 2), how);
  }

  /** Moves what is looked at by pixels of the drawing. */
  pan(dx: number, how?: {isMoving?: boolean}): void {
    this.look(panWindow(this.axis, this.window, dx), how);
  }

  closer = (): void => this.zoom(STEP);
  wider = (): void => this.zoom(1 / STEP);
  earlier = (): void => this.pan(PAN * this.#length);
  later = (): void => this.pan(-PAN * this.#length);
  whole = (): void => this.look(undefined);

  get #length(): number {
    return (this.axis.at(-1)?.x1 ?? 0) - (this.axis[0]?.x0 ?? 0);
  }

  /** Looks from one EDTF date to another, as a page or two date fields ask; what is no date changes nothing. */
  show(from: string | undefined, to: string | undefined, isReader = false): void {
    const {timeline} = this.picture?.ground ?? {};
    const whole = wholeWindow(this.axis);
    const edge = (text: string | undefined, side: 'min' | 'max', otherwise: Instant): Instant => {
      const read = text && timeline ? parseDate(text, timeline.timeZone) : undefined;
      const t = read && 'date' in read ? extentOf(read.date)[side] : otherwise;
      return Number.isFinite(t) ? t : otherwise;
    };
    this.look({t0: edge(from, 'min', whole.t0), t1: edge(to, 'max', whole.t1)}, {isReader});
  }

  /** Looks at the whole again, without filter and search. */
  reset(): void {
    this.#search = '';
    this.host.filter = undefined;
    this.#change({window: undefined, isMoving: false, openBreaks: undefined});
    this.#told = undefined;
  }

  /** Opens a break, or closes it again. */
  toggleBreak(t0: Instant): void {
    const open = new Set(this.explored.openBreaks);
    if (!open.delete(t0)) open.add(t0);
    this.#change({openBreaks: open});
  }

  /** Moves the window, if need be, so that an event lies in it. */
  reveal(event: DatedEvent | undefined): void {
    const {window} = this.explored;
    if (!window || !event) return;
    const {min, max} = extentOf(event.when);
    const isIn = max > window.t0 && min < window.t1;
    if (!isIn)
      this.look(centreWindow(this.axis, window, Number.isFinite(min) ? min : max, max <= window.t0 ? 1 / 3 : 2 / 3), {isReader: false});
  }

  /** The focus came to something: the window follows it to an event that lies outside. */
  onFocus(event: FocusEvent): void {
    const [target] = event.composedPath();
    const id = target instanceof Element && target.matches('.opener') ? target.closest('[data-event]')?.getAttribute('data-event') : null;
    if (id) this.reveal(this.picture?.ground.events.find((each) => each.id === id));
  }

  /** Filters as a reader does. */
  filter(text: string): void {
    this.host.filter = text || undefined;
    this.host.dispatchEvent(new TimelineFilterEvent(text, this.#search));
  }

  /** Searches as a reader does. */
  search(text: string): void {
    if (text === this.#search) return;
    this.#search = text;
    this.host.requestUpdate();
    this.host.dispatchEvent(new TimelineFilterEvent(this.host.filter ?? '', text));
  }

  /** Says one short sentence to who cannot see what changed. */
  say(text: string): void {
    this.#state.said = text;
    this.host.requestUpdate();
  }

  /** Has the focus on an event, wherever it lies. */
  focus(event: DatedEvent): void {
    this.reveal(event);
    void this.host.updateComplete.then(() =>
      this.host.renderRoot.querySelector<HTMLElement>(`[data-event="${CSS.escape(event.id)}"] .opener`)?.focus(),
    );
  }

  /** How many events lie before what is looked at, and after it. */
  get outside(): readonly [number, number] {
    const {drawing, ground} = this.picture ?? {};
    const {window} = this.explored;
    if (drawing?.outside) return [drawing.outside[0].length, drawing.outside[1].length];
    if (!window || !ground) return [0, 0];
    const counted = (isOut: (extent: ReturnType<typeof extentOf>) => boolean) =>
      ground.events.filter(({when}) => isOut(extentOf(when))).length;
    return [counted(({max}) => max <= window.t0), counted(({min}) => min >= window.t1)];
  }

  /** Takes a control that has come; it is made when it is wanted, and again when it was not for a while. */
  add(name: ControlName, create: () => Control): void {
    this.#makers.set(name, create);
    this.host.requestUpdate();
  }

  /** Before a picture is made: the window follows what was opened. */
  follow(): void {
    const {selected} = this.host;
    if (selected === this.#followed) return;
    this.#followed = selected;
    this.reveal(this.picture?.ground.events.find(({id}) => id === selected));
  }

  /** What the controls show. */
  views(context: ControlContext): ControlViews {
    const all = this.#wanted();
    const views = (place: 'over' | 'tools' | 'under') => all.flatMap((control) => control[place]?.(context) ?? []);
    return {
      top: html`<div class="toolbar" part="toolbar">${views('tools')}</div>`,
      over: views('over'),
      under: views('under'),
      instead: all.map((control) => control.instead?.(context)).find(Boolean),
      look: all.map((control) => control.look?.(context)).find(Boolean),
      hasKey: all.some(({isKey}) => isKey),
    };
  }

  /** True where a control took the key. */
  onKey(event: KeyboardEvent): boolean {
    return this.#wanted().some((control) => control.onKey?.(event));
  }

  /** Before each render: what has the focus may go with what it does. */
  willDraw(): void {
    this.#active = (this.host.renderRoot as ShadowRoot).activeElement;
  }

  /** After each render. */
  drawn(context: ControlContext): void {
    this.#keepFocus();
    const wanted = this.#wanted();
    for (const [name, control] of this.#controls) {
      if (!wanted.includes(control)) this.#release(name, control);
    }
    for (const control of wanted) control.drawn?.(context);
  }

  /** When the element leaves the page; what is wanted again is made anew. */
  release(): void {
    for (const [name, control] of this.#controls) this.#release(name, control);
  }

  #release(name: ControlName, control: Control): void {
    control.release?.();
    this.#controls.delete(name);
  }

  /** A button that is gone hands its focus to one of its kind, or to the first of all: a reader never starts at the top again. */
  #keepFocus(): void {
    const root = this.host.renderRoot as ShadowRoot;
    const active = this.#active;
    this.#active = null;
    if (!active || active.isConnected || root.activeElement || !active.matches('button, input')) return;
    if (active.matches('.opener, .tool')) return; // an event's
    const [kind] = active.classList;
    const heir =
      (kind && (root.querySelector(`.${kind}.open`) ?? root.querySelector(`.${kind}`))) ||
      root.querySelector('.zoom button, .toolbar button');
    (heir as HTMLElement | null)?.focus();
  }

  #wanted(): Control[] {
    return namedControls(this.host.controls).flatMap((name) => {
      const control = this.#controls.get(name) ?? this.#makers.get(name)?.();
      if (control) this.#controls.set(name, control);
      return control ?? [];
    });
  }

  #change(change: Partial<Explored>): void {
    this.#state.explored = {...this.explored, ...change};
    this.host.requestUpdate();
  }
}
