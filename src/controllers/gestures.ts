/** What a gesture asks of a window; pixels are the element's, from the left edge of what was pressed. */
export interface GestureTarget {
  /** Grows what is shown round a pixel. */
  zoom(factor: number, x: number): void;
  /** Moves what is shown by pixels. */
  pan(dx: number): void;
  /** What moved is at rest. */
  rest(): void;
}

/** A wheel that has been still for this long, in milliseconds, is at rest. */
const STILL_MS = 160;

/** A drag of fewer pixels is a press. */
const DRAG = 4;

/** Two taps within this time, in milliseconds, and this distance, in pixels, are one. */
const DOUBLE = {ms: 320, px: 24} as const;

/** A press this soon after a drag, in milliseconds, is its end. */
const CLICK_MS = 60;

/** What has a meaning of its own when it is pressed twice. */
const MEANT = 'button, a, input, [data-mark]';

/** Looking closer by a double tap. */
const DOUBLE_FACTOR = 2;

/** The most that one turn of a wheel zooms by: a wheel that turns in great steps would throw the reader out. */
const WHEEL = {perPixel: 0.02, most: 0.4} as const;

/** Pixels of a line, and of a page, for wheels that turn in those. */
const UNIT = [1, 16, 400] as const;

interface Finger {
  readonly x: number;
  readonly y: number;
}

/**
 * Hears the gestures over a drawing: a drag, a pinch, a wheel with Control or Meta, a double press. A plain wheel and a
 * vertical swipe are the page's: no gesture is stopped but those that are taken, and which swipes come here at all says
 * `touch-action` (time-and-layout.md 3.4; design, rule 5). Pointer events and not d3-zoom: that stops every move of a finger
 * that it hears, and so a page's scrolling with it.
 */
export class GestureController {
  readonly #target: GestureTarget;
  #field: HTMLElement | undefined;
  #listening = new AbortController();
  readonly #fingers = new Map<number, Finger>();
  /** True once what is pressed was dragged. */
  #isDrag = false;
  #pressed: Finger | undefined;
  #last: (Finger & {readonly at: number}) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** True from the first change on until all is at rest. */
  #isUnderWay = false;
  /** When a drag ended last. */
  #draggedAt = -Infinity;

  constructor(target: GestureTarget) {
    this.#target = target;
  }

  /** Listens on another field, or on none; what is under way is then at rest. */
  listen(field: HTMLElement | undefined): void {
    if (field === this.#field) return;
    this.#listening.abort();
    this.#fingers.clear();
    if (this.#isUnderWay) this.#rest();
    this.#field = field;
    if (!field) return;
    const {signal} = (this.#listening = new AbortController());
    field.addEventListener('wheel', (event) => this.#onWheel(event), {signal, passive: false});
    field.addEventListener('pointerdown', (event) => this.#onDown(event), {signal});
    field.addEventListener('pointermove', (event) => this.#onMove(event), {signal});
    for (const name of ['pointerup', 'pointercancel'] as const) field.addEventListener(name, (event) => this.#onUp(event), {signal});
    field.addEventListener('dblclick', (event) => this.#onDouble(event), {signal});
    field.addEventListener('click', (event) => this.#onClick(event), {signal, capture: true});
  }

  #x({clientX}: MouseEvent): number {
    return clientX - (this.#field?.getBoundingClientRect().left ?? 0);
  }

  #onWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault(); // the page would be zoomed
    const turned = -event.deltaY * (UNIT[event.deltaMode as 0 | 1 | 2] ?? 1) * WHEEL.perPixel;
    this.#zoom(2 ** Math.max(-WHEEL.most, Math.min(WHEEL.most, turned)), this.#x(event));
    this.#restLater();
  }

  #zoom(factor: number, x: number): void {
    this.#isUnderWay = true;
    this.#target.zoom(factor, x);
  }

  #pan(dx: number): void {
    this.#isUnderWay = true;
    this.#target.pan(dx);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#isUnderWay = false;
    this.#target.rest();
  }

  #restLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#rest(), STILL_MS);
  }

  #onDown(event: PointerEvent): void {
    if (!this.#fingers.size) this.#isDrag = false;
    if (event.button !== 0 || isIn(event, '.open')) return; // the text of a card is selected, not moved
    if (event.pointerType === 'mouse') this.#fingers.clear(); // a button that was let go elsewhere
    if (this.#fingers.size > 1) return;
    this.#fingers.set(event.pointerId, {x: this.#x(event), y: event.clientY});
    this.#pressed = {x: this.#x(event), y: event.clientY};
    this.#isDrag ||= this.#fingers.size > 1;
  }

  #onMove(event: PointerEvent): void {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    if (!(event.buttons & 1)) return this.#onUp(event); // it was lifted where nobody heard of it
    const now = {x: this.#x(event), y: event.clientY};
    const [other] = [...this.#fingers].flatMap(([id, finger]) => (id === event.pointerId ? [] : [finger]));
    if (!this.#isDrag) {
      const {x = 0} = this.#pressed ?? {};
      if (Math.abs(now.x - x) < DRAG) return;
      this.#isDrag = true;
    }
    this.#capture(event.pointerId);
    this.#fingers.set(event.pointerId, now);
    if (other) {
      const [from, to] = [before, now].map((finger) => Math.hypot(finger.x - other.x, finger.y - other.y)) as [number, number];
      const middle = (now.x + other.x) / 2;
      this.#pan((now.x - before.x) / 2);
      if (from > 0 && to > 0) this.#zoom(to / from, middle);
    } else this.#pan(now.x - before.x);
  }

  /** Moves that leave the field are still its own; a pointer that is no more cannot be held. */
  #capture(id: number): void {
    try {
      if (!this.#field?.hasPointerCapture(id)) this.#field?.setPointerCapture(id);
    } catch {
      // it was lifted meanwhile
    }
  }

  #onUp(event: PointerEvent): void {
    if (!this.#fingers.delete(event.pointerId)) return;
    if (this.#isDrag && !this.#fingers.size) {
      this.#draggedAt = event.timeStamp;
      this.#rest();
    }
    if (event.pointerType !== 'touch' || event.type !== 'pointerup' || this.#isDrag || isIn(event, MEANT)) return;
    const tap = {x: this.#x(event), y: event.clientY, at: event.timeStamp};
    const last = this.#last;
    this.#last = tap;
    if (!last || tap.at - last.at > DOUBLE.ms || Math.hypot(tap.x - last.x, tap.y - last.y) > DOUBLE.px) return;
    this.#grow(tap.x);
  }

  /** Some engines tell of a double tap this way too. */
  #onDouble(event: MouseEvent): void {
    const isTap = this.#last && event.timeStamp - this.#last.at < 2 * DOUBLE.ms;
    if (!isTap && !isIn(event, MEANT)) this.#grow(this.#x(event));
  }

  #grow(x: number): void {
    this.#zoom(DOUBLE_FACTOR, x);
    this.#restLater();
  }

  /** A drag by the mouse ends with a press that nobody meant. */
  #onClick(event: MouseEvent): void {
    if (!event.detail || event.timeStamp - this.#draggedAt > CLICK_MS) return;
    event.stopPropagation();
    event.preventDefault();
  }
}

/** Whether what is pressed lies in something that matches. */
function isIn(event: Event, selector: string): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest(selector) !== null;
}
