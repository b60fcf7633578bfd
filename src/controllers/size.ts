import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A scroll bar is narrower than this, in CSS pixels: a width that flips by less is the drawing's own doing. */
const SCROLL_BAR = 24;

/**
 * Tracks the host's content width in CSS pixels; 0 until the first layout. It observes a `ruler` as wide as the content
 * and of no height, so that a drawing that changes the host's height is no news to it.
 */
export class SizeController implements ReactiveController {
  value = 0;
  #before = 0;
  readonly #host: ReactiveControllerHost;
  readonly #ruler: () => Element | undefined;
  #observer?: ResizeObserver;

  constructor(host: ReactiveControllerHost, ruler: () => Element | undefined) {
    this.#ruler = ruler;
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    const ruler = this.#ruler();
    if (!ruler) return;
    this.#update(ruler.clientWidth); // known at once where the page is laid out: no second picture
    // in the next frame: a drawing that brings or takes a scroll bar changes the width that is being told
    this.#observer = new ResizeObserver(([entry]) => entry && requestAnimationFrame(() => this.#update(entry.contentRect.width)));
    this.#observer.observe(ruler);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #update(width: number) {
    const flips = width === this.#before && Math.abs(width - this.value) < SCROLL_BAR;
    if (!width || width === this.value || flips) return; // hidden: the last picture is kept
    this.#before = this.value;
    this.value = width;
    this.#host.requestUpdate();
  }
}
