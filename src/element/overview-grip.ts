import type {Instant} from '../model/date.js';
import {slideWindow, wholeWindow, windowLimits, type TimeWindow} from '../scale/window.js';
import type {Exploring} from './exploring.js';

/** A pointer that moves by fewer pixels presses. */
const DRAG = 4;

/** A press within what is looked at shows half of it. */
const CLOSER = 2;

/** How a strip is held. */
export interface Hold {
  readonly isMirrored: boolean;
  /** The instant that an end stands at, for one that is pointed at. */
  readonly snap: (t: Instant) => Instant;
}

/** What a pointer holds of a strip, and where it took hold. */
interface Held {
  readonly id: number;
  readonly end: string | undefined;
  readonly x: number;
  readonly before: TimeWindow | undefined;
  readonly window: TimeWindow;
  readonly isInside: boolean;
  isDrag: boolean;
}

/** Moves what is looked at on the strip of an overview: by an end, whole, or there by a press. */
export class OverviewGrip {
  readonly #exploring: Exploring;
  #held: Held | undefined;
  #isMoving = false;

  constructor(exploring: Exploring) {
    this.#exploring = exploring;
  }

  /** Looks at a window for now; `rest` ends that. */
  look(window: TimeWindow | undefined): void {
    this.#isMoving = true;
    this.#exploring.look(window, {isMoving: true});
  }

  /** What moved is at rest, unless a pointer still holds it: that takes the focus from another end, and so ends what keys did. */
  rest(): void {
    if (this.#held || !this.#isMoving) return;
    this.#isMoving = false;
    this.#exploring.look(this.#exploring.explored.window);
  }

  /** Lets go of whatever is held. */
  release(): void {
    this.#held = undefined;
    this.rest();
  }

  /** Any of the pointer's events on the strip. */
  onPointer(event: PointerEvent, hold: Hold): void {
    const strip = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') return this.#take(event, strip, hold);
    const held = this.#held;
    if (held?.id !== event.pointerId) return;
    if (event.type === 'pointermove' && !(event.buttons & 1))
      this.release(); // it was lifted where nobody heard of it
    else if (event.type === 'pointermove') this.#drag(event, strip, held, hold);
    else if (event.type === 'pointercancel') this.#cancel(held);
    else {
      if (!held.isDrag && !held.end) this.#press(instantAt(event, strip, this.#whole, hold), held);
      this.release();
    }
  }

  get #whole(): TimeWindow {
    return wholeWindow(this.#exploring.axis);
  }

  #take(event: PointerEvent, strip: HTMLElement, hold: Hold): void {
    if (event.button !== 0 || (this.#held && event.pointerType !== 'mouse')) return;
    const {explored, window} = this.#exploring;
    const [target] = event.composedPath();
    const end = target instanceof Element ? target.closest<HTMLElement>('.thumb')?.dataset['end'] : undefined;
    const t = instantAt(event, strip, this.#whole, hold);
    const isInside = t >= window.t0 && t <= window.t1;
    this.#held = {id: event.pointerId, end, x: event.clientX, before: explored.window, window, isInside, isDrag: false};
    if (event.pointerType === 'mouse') capture(strip, event.pointerId); // it is let go here, wherever that is; a finger may yet scroll the page
  }

  #drag(event: PointerEvent, strip: HTMLElement, held: Held, hold: Hold): void {
    const px = event.clientX - held.x;
    if (!held.isDrag && Math.abs(px) < DRAG) return;
    if (!held.isDrag) capture(strip, event.pointerId);
    held.isDrag = true;
    const {axis} = this.#exploring;
    const {t0, t1} = this.#whole;
    const ms = ((hold.isMirrored ? -px : px) * (t1 - t0)) / strip.clientWidth;
    const {window} = held;
    const {latest, earliest} = windowLimits(axis, window);
    if (held.end === 'from') this.look({...window, t0: Math.max(t0, Math.min(latest, hold.snap(window.t0 + ms)))});
    else if (held.end) this.look({...window, t1: Math.min(t1, Math.max(earliest, hold.snap(window.t1 + ms)))});
    else if (held.isInside) this.look(slideWindow(axis, window, ms));
    else this.#centre(instantAt(event, strip, this.#whole, hold), window);
  }

  /** A finger that turned out to scroll the page meant nothing here. */
  #cancel({before, isDrag}: Held): void {
    if (isDrag) this.look(before);
    this.release();
  }

  #press(t: Instant, {isInside, window}: Held): void {
    const {t0, t1} = window;
    if (isInside) this.#centre(t, {t0, t1: t0 + (t1 - t0) / CLOSER});
    else this.#centre(t, window);
  }

  #centre(t: Instant, window: TimeWindow): void {
    this.look(slideWindow(this.#exploring.axis, window, t - (window.t0 + window.t1) / 2));
  }
}

/** The instant under a pointer. */
function instantAt({clientX}: PointerEvent, strip: HTMLElement, {t0, t1}: TimeWindow, {isMirrored}: Hold): Instant {
  const {left, width} = strip.getBoundingClientRect();
  const share = Math.max(0, Math.min(1, (clientX - left) / width));
  return t0 + (t1 - t0) * (isMirrored ? 1 - share : share);
}

/** Moves that leave the strip are still its own; a pointer that is no more cannot be held. */
function capture(strip: HTMLElement, id: number): void {
  try {
    strip.setPointerCapture(id);
  } catch {
    // it was lifted meanwhile
  }
}
