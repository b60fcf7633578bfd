import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A width that comes back sooner than this, in milliseconds, is the doing of a scroll bar that the drawing brought. */
const FLIP = 200;

/** No scroll bar is wider, in CSS pixels. */
const SCROLL_BAR = 24;

/**
 * Tracks the host's content width in CSS pixels; 0 until the first layout. It observes a `ruler` as wide as the content
 * and of no height, so that a drawing that changes the host's height is no news to it.
 */
export class SizeController implements ReactiveController {
  value = 0;
  #before = 0;
  #drawn = 0;
  readonly #host: ReactiveControllerHost;
  readonly #ruler: Element;
  #observer?: ResizeObserver;

  constructor(host: ReactiveControllerHost, ruler: Element) {
    this.#ruler = ruler;
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    this.#update(Number.parseFloat(getComputedStyle(this.#ruler).width)); // known at once where the page is laid out: no second picture
    // in the next frame: a drawing that brings or takes a scroll bar changes the width that is being told
    this.#observer = new ResizeObserver(([entry]) => entry && requestAnimationFrame(() => this.#update(entry.contentRect.width)));
    this.#observer.observe(this.#ruler);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #update(exact: number) {
    const width = Math.floor(exact);
    const now = performance.now();
    const flips = width === this.#before && width > this.value && width - this.value <= SCROLL_BAR && now - this.#drawn < FLIP;
    if (!width || width === this.value || flips) return; // hidden: the last picture is kept
    this.#before = this.value;
    this.#drawn = now;
    this.value = width;
    this.#host.requestUpdate();
  }
}
