import type {ReactiveElement} from 'lit';

/** Keys that go from event to event, where there are modifiers none. */
const MODIFIERS = ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const;

/**
 * Roving: the titles are one tab stop, and from the one that has the focus keys go on. On a drawing Left and Right go as it is drawn, and Page Up
 * and Page Down to the next event of the same group; in a list Up and Down, and by section. Home and End go to the ends.
 * Only keys that are pressed on a title count (ARIA Authoring Practices, "Managing Focus Within Components").
 */
export class Keys {
  readonly #host: ReactiveElement;
  readonly #goTo: (id: string) => void;

  constructor(host: ReactiveElement, goTo: (id: string) => void) {
    this.#host = host;
    this.#goTo = goTo;
  }

  /** Id of the first event that is seen. */
  get first(): string | undefined {
    const items = this.#items;
    return idOf(items.find((item) => !item.classList.contains('quiet')) ?? items[0]);
  }

  /** Whether an event is seen: in what is looked at, or on its way there with the focus. */
  isSeen(id: string | undefined): boolean {
    const item = this.#items.find((each) => idOf(each) === id);
    return !!item && (!item.classList.contains('quiet') || item.matches(':focus-within'));
  }

  /** True where it took the key. */
  take(event: KeyboardEvent): boolean {
    const [target] = event.composedPath();
    if (!(target instanceof Element) || !target.matches('.opener') || MODIFIERS.some((name) => event[name])) return false;
    const items = this.#items;
    const at = items.findIndex((item) => item.contains(target));
    const to = this.#next(event.key, items, at);
    if (to === undefined) return false;
    event.preventDefault(); // the page would scroll
    event.stopPropagation();
    const id = idOf(to);
    if (id !== undefined) this.#goTo(id);
    return true;
  }

  /** Items that have a title to press, in the order in which they are read. */
  get #items(): HTMLElement[] {
    return Array.from(this.#host.renderRoot.querySelectorAll<HTMLElement>('.item')).filter((item) => item.querySelector('.opener'));
  }

  /** The item that a key goes to, the same at an end; undefined for a key that is none of these. */
  #next(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
    const here = items[at];
    const isDrawn = this.#host.renderRoot.querySelector('.base.wide') !== null;
    const isMirrored = isDrawn && this.#host.renderRoot.querySelector('.drawing > g[transform]') !== null;
    const [forth, back] = isDrawn ? (isMirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']) : ['ArrowDown', 'ArrowUp'];
    const group = (item: HTMLElement | undefined) => [...(item?.classList ?? [])].find((name) => /^g\d+$/.test(name));
    const belongs = (item: HTMLElement) => (isDrawn ? group(item) === group(here) : item.classList.contains('opens'));
    const found: Readonly<Record<string, () => HTMLElement | undefined>> = {
      [forth]: () => items[at + 1],
      [back]: () => items[at - 1],
      Home: () => items[0],
      End: () => items.at(-1),
      PageDown: () => items.slice(at + 1).find(belongs) ?? (isDrawn ? here : items.at(-1)),
      PageUp: () => items.slice(0, at).findLast(belongs) ?? (isDrawn ? here : items[0]),
    };
    return found[key] && (found[key]() ?? here);
  }
}

const idOf = (item: Element | undefined): string | undefined => item?.getAttribute('data-event') ?? undefined;
