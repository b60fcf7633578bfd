import type {ReactiveController, ReactiveControllerHost} from 'lit';

const EVENTS = ['beforeprint', 'afterprint'] as const;

/** Knows whether the page is being printed, and draws the host anew before it is: paper cannot wait for the next update. */
export class PrintController implements ReactiveController {
  value = false;
  readonly #draw: () => void;
  readonly #onPrint = ({type}: Event): void => {
    this.value = type === 'beforeprint';
    this.#draw();
  };

  /** `draw` updates the host at once. */
  constructor(host: ReactiveControllerHost, draw: () => void) {
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of EVENTS) window.addEventListener(type, this.#onPrint);
  }

  hostDisconnected(): void {
    for (const type of EVENTS) window.removeEventListener(type, this.#onPrint);
  }
}
