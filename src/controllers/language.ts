import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Tracks the nearest `lang` and the direction of the host: empty where no ancestor names a language. */
export class LanguageController implements ReactiveController {
  lang = '';
  direction: 'ltr' | 'rtl' = 'ltr';
  readonly #host: ReactiveControllerHost & Element;
  #observer?: MutationObserver;

  constructor(host: ReactiveControllerHost & Element) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#observer = new MutationObserver(() => this.#read());
    for (const ancestor of ancestorsOf(this.#host)) this.#observer.observe(ancestor, {attributes: true, attributeFilter: ['lang', 'dir']});
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read() {
    const [named] = ancestorsOf(this.#host).filter((ancestor) => ancestor.hasAttribute('lang'));
    const lang = named?.getAttribute('lang') ?? '';
    const direction = getComputedStyle(this.#host).direction === 'rtl' ? 'rtl' : 'ltr';
    if (lang === this.lang && direction === this.direction) return;
    this.lang = lang;
    this.direction = direction;
    this.#host.requestUpdate();
  }
}

/** An element of a page and all that contain it, out of shadow trees too. */
function ancestorsOf(element: Element | undefined): Element[] {
  return element ? [element, ...ancestorsOf(element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host)] : [];
}
