import type {ReactiveElement} from 'lit';
import {enControls} from '../locale/en-controls.js';
import {formatSpan} from '../locale/format-instant.js';
import type {ControlMessages} from '../locale/messages.js';
import {DAY_MS} from '../model/civil.js';
import {extentOf, type Instant} from '../model/date.js';
import {parseDate} from '../model/parse-date.js';
import type {DatedEvent} from '../model/timeline.js';
import type {Segment} from '../scale/scale.js';
import {
  centreWindow,
  limitWindow,
  panWindow,
  seenWindow,
  wholeWindow,
  zoomWindow,
  type TimeWindow,
  type WholeAxis,
} from '../scale/window.js';
import {namedControls} from './control-names.js';
import type {Explored} from './explored.js';
import type {Picture} from './picture.js';
import {TimelineWindowEvent} from './window-event.js';

/** An element that is explored. */
export type ExploringHost = ReactiveElement & {
  controls?: string | undefined;
  filter?: string | undefined;
  selected?: string | undefined;
};

/** An end of a window: an EDTF date, or milliseconds since 1970; that of the axis where left out. */
export type Edge = string | number | undefined;

/** Where the state of exploring stands: the element shows what it says. */
export interface ExploringState {
  readonly picture: Picture | undefined;
  explored: Explored;
  /** Told when a reader begins or ends a story. */
  readonly onStory: (() => void) | undefined;
  say(text: string): void;
}

/** Looking closer, and less close, by a press on a button. */
const STEP = 2;

/** How much of the window a press on "earlier" or "later" moves it by. */
const PAN = 0.6;

/** The width in pixels of an axis that a list has in place of a drawing's; any does. */
const LIST_AXIS = 1000;

/**
 * What of the time readers look at, and by which steps they look closer, wider, earlier and later. It holds no picture and no
 * window: a change goes to the element, which draws, and to its page as an event if a reader made it.
 */
export class Looking {
  readonly host: ExploringHost;
  protected readonly state: ExploringState;
  /** The window that the page was told of last. */
  #told: TimeWindow | undefined;
  /** What was to be looked at before there was anything. */
  #pending: readonly [from: Edge, to: Edge] | undefined;
  /** The event that was open when the window last followed it. */
  #followed: string | undefined;

  constructor(host: ExploringHost, state: ExploringState) {
    this.host = host;
    this.state = state;
  }

  get picture(): Picture | undefined {
    return this.state.picture;
  }

  get explored(): Explored {
    return this.state.explored;
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
    const {axis} = this;
    return seenWindow(axis, this.explored.window) ?? wholeWindow(axis);
  }

  get isWhole(): boolean {
    return !seenWindow(this.axis, this.explored.window);
  }

  /** Looks at a window, limited to the axis; `isMoving` while a gesture goes on. What a reader does is told, at rest. */
  look(window: TimeWindow | undefined, {isMoving = false, isReader = true}: {isMoving?: boolean; isReader?: boolean} = {}): void {
    const {axis} = this;
    if (!axis.length) return;
    this.#change({window: window && limitWindow(axis, window), isMoving});
    if (isMoving) return;
    const now = this.explored.window;
    const isSame = now === this.#told || (now && this.#told && now.t0 === this.#told.t0 && now.t1 === this.#told.t1);
    this.#told = now;
    if (!isReader || isSame) return;
    this.host.dispatchEvent(new TimelineWindowEvent(now));
    this.say(now ? this.#spanOf(now) : this.messages.whole);
  }

  /** A window in words: "3 – 4 August 2021". */
  #spanOf({t0, t1}: TimeWindow): string {
    const {locale, timeZone} = {locale: this.picture?.words.locale ?? 'en', timeZone: this.picture?.timeline.timeZone ?? 'UTC'};
    return formatSpan(t0, t1, t1 - t0 < DAY_MS ? 'hour' : 'day', {locale, timeZone});
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

  /** Looks from one date to another, as a page or two date fields ask; what is no date is told of to a developer, and left out. */
  show(from: Edge, to: Edge, isReader = false): void {
    this.#pending = this.axis.length ? undefined : [from, to];
    if (this.#pending) return;
    const {timeline} = this.picture?.ground ?? {};
    const whole = wholeWindow(this.axis);
    const edge = (at: Edge, side: 'min' | 'max', otherwise: Instant): Instant => {
      if (typeof at === 'number') return Number.isFinite(at) ? at : otherwise;
      const read = at && timeline ? parseDate(at, timeline.timeZone) : undefined;
      if (read && 'error' in read)
        console.warn(`event-timeline: show("${at}"): no date; write 2021-08, 2021-08-05, or milliseconds since 1970`);
      const t = read && 'date' in read ? extentOf(read.date)[side] : otherwise;
      return Number.isFinite(t) ? t : otherwise;
    };
    this.look({t0: edge(from, 'min', whole.t0), t1: edge(to, 'max', whole.t1)}, {isReader});
  }

  /** Looks at what was asked for before there was anything to look at. */
  protected showPending(): void {
    if (this.#pending && this.axis.length) this.show(...this.#pending);
  }

  /** Looks at the whole again, breaks closed, and tells nobody. */
  protected lookAtAll(): void {
    this.#change({window: undefined, isMoving: false, openBreaks: undefined});
    this.#told = undefined;
  }

  /** Opens a break, or closes it again. */
  toggleBreak(t0: Instant): void {
    const open = new Set(this.explored.openBreaks);
    if (!open.delete(t0)) open.add(t0);
    this.#change({openBreaks: open});
  }

  /** Begins a story, where `controls` has one, or ends it. */
  readAsStory(asked: boolean, {isReader = false}: {isReader?: boolean} = {}): void {
    const isStory = asked && namedControls(this.host.controls).includes('story');
    if (isStory === !!this.explored.isStory) return;
    this.#change({isStory});
    if (isReader) this.state.onStory?.();
  }

  /** Moves the window, if need be, so that an event lies in it. */
  reveal(event: DatedEvent | undefined, isReader: boolean): void {
    const window = seenWindow(this.axis, this.explored.window);
    if (!window || !event) return;
    const {min, max} = extentOf(event.when);
    const isIn = max > window.t0 && min < window.t1;
    if (!isIn) this.look(centreWindow(this.axis, window, Number.isFinite(min) ? min : max, max <= window.t0 ? 1 / 3 : 2 / 3), {isReader});
  }

  /** A reader goes to an event by the keyboard, or opens it: the window goes along. */
  goTo(id: string): void {
    this.reveal(this.#eventNamed(id), true);
  }

  #eventNamed(id: string | undefined): DatedEvent | undefined {
    return this.picture?.ground.events.find((event) => event.id === id);
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

  /** Before a picture is made: the window follows what was opened. */
  follow(): void {
    const {selected} = this.host;
    if (selected === this.#followed) return;
    this.#followed = selected;
    this.reveal(this.#eventNamed(selected), false);
  }

  /** Says one short sentence to who cannot see what changed. */
  say(text: string): void {
    this.state.say(text);
  }

  #change(change: Partial<Explored>): void {
    this.state.explored = {...this.explored, ...change};
    this.host.requestUpdate();
  }
}
