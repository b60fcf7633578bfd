import type {ReactiveController, ReactiveControllerHost} from 'lit';

const EVENTS = ['beforeprint', 'afterprint'] as const;

/** Milliseconds after which what only paper and readers who open something want is fetched: nobody prints sooner, and the first picture is long there. */
const PREPARE_MS = 2500;

/** What paper wants of a host. */
export interface PrintTarget {
  /** Updates the host at once. */
  readonly draw: () => void;
  /** Fetches what cannot be waited for once a page is being printed. */
  readonly prepare: () => void;
}

/** Knows whether the page is being printed, and draws the host anew before it is: paper cannot wait for the next update. */
export class PrintController implements ReactiveController {
  value = false;
  readonly #target: PrintTarget;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #onPrint = ({type}: Event): void => {
    this.value = type === 'beforeprint';
    this.#target.draw();
  };

  constructor(host: ReactiveControllerHost, target: PrintTarget) {
    this.#target = target;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of EVENTS) window.addEventListener(type, this.#onPrint);
    this.#timer = setTimeout(this.#target.prepare, PREPARE_MS);
  }

  hostDisconnected(): void {
    for (const type of EVENTS) window.removeEventListener(type, this.#onPrint);
    clearTimeout(this.#timer);
  }
}
