import type {CSSResult, ReactiveElement} from 'lit';
import {isChip} from '../layout/layout.js';
import type {DatedEvent} from '../model/timeline.js';
import * as card from '../view/card.js';
import type {CardPart} from '../view/list.js';
import {Facades} from './facades.js';
import {Keys} from './keys.js';
import {TimelineSelectEvent} from './select-event.js';

/** What an open event is painted with, after the styles of the list. */
export const styles: readonly CSSResult[] = card.partStyles;

/** An element of whose events one may be open. */
export type OpeningHost = ReactiveElement & {selected?: string | undefined};

/**
 * What a reader opens and closes: tells it, takes focus along, and knows how high the open card is. A part: loaded when
 * somebody shows an interest.
 */
export class Opening {
  /** What an open event is drawn with. */
  readonly card: CardPart;
  /** In CSS pixels, as painted; 0 where no card stands over a drawing. */
  cardHeight = 0;
  readonly #host: OpeningHost;
  readonly #events: () => readonly DatedEvent[] | undefined;
  readonly #facades: Facades;
  readonly #keys: Keys;
  /** Id of the event whose title takes focus once the host is updated. */
  #focus: string | undefined;
  /** What had the focus before a render. */
  #active: Element | null = null;
  /** Id of the event that had the focus last. */
  #roved: string | undefined;
  /** Id of the event that shows that the keyboard is on it. */
  focused: string | undefined;
  /** Told of the event that a reader goes to, before it is drawn. */
  onGo: ((id: string) => void) | undefined;

  /** `events` answers those that stand in the picture, or nothing where there is none. */
  constructor(host: OpeningHost, events: () => readonly DatedEvent[] | undefined) {
    this.#events = events;
    this.#host = host;
    this.#keys = new Keys(host, (id) => this.#goTo(id));
    this.#roved = eventOf((host.renderRoot as ShadowRoot).activeElement); // whose focus brought this part
    const media = (this.#facades = new Facades(host));
    this.card = {...card, cardBody: (event, context) => card.cardBody(event, {...context, media})};
  }

  /** Before each render. */
  willDraw(): void {
    this.#active = (this.#host.renderRoot as ShadowRoot).activeElement;
  }

  /** What follows a picture: called after what was read is told, so that a host hears of new data before an event closes; none does while another picture is on its way. */
  drawn(isWaiting: boolean): void {
    const {renderRoot, selected} = this.#host;
    if (!isWaiting && selected && this.#events() && !this.#eventNamed(selected)) this.#tell(undefined); // what was open is drawn no more
    const lost = this.#active?.matches('.opener, .tool') && !(renderRoot as ShadowRoot).activeElement ? this.#active : null;
    if (lost?.isConnected) this.#focus ??= eventOf(lost); // it was moved among others
    this.#active = null;
    const titleOf = (id: string | undefined) => id && renderRoot.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"] .opener`);
    // what a reader goes to may be counted by a chip once the window has moved, and what had the focus be drawn no more
    const title = titleOf(this.#focus) || titleOf(this.#rowOf(this.#focus)?.id) || (lost && titleOf(this.roving));
    if (title) title.focus();
    this.#focus = undefined;
    this.#facades.drawn();
    const height = renderRoot.querySelector<HTMLElement>('.wide .open article')?.offsetHeight ?? 0;
    if (height === this.cardHeight) return;
    this.cardHeight = height; // labels under the card stand back, and how high it is only its text knows
    this.#host.requestUpdate();
  }

  /** Opens an event, or closes the open one; `isStep` where a reader follows a link between two. */
  select(id: string | undefined, isStep = false): void {
    this.#focus = id ?? this.#host.selected;
    this.#tell(id, isStep);
  }

  /** Opens the event so many places after the open one; where none is open, counted from before the first or after the last. */
  step(way: 1 | -1): void {
    const events = this.#events() ?? [];
    const at = events.findIndex(({id}) => id === this.#host.selected);
    const to = events.at(at < 0 && way < 0 ? -1 : at + way < 0 ? events.length : at + way);
    if (to) this.#host.selected = to.id;
  }

  /** A press on a mark opens its event, a second closes it; the keyboard has the titles. */
  press(target: Element): void {
    const id = target.closest('[data-mark]')?.getAttribute('data-mark');
    if (id) this.select(id === this.#host.selected ? undefined : id);
  }

  /** Id of the event that is the one tab stop among all: the last that had the focus, else the open one, else the first that is seen. */
  get roving(): string | undefined {
    const events = this.#events() ?? [];
    const has = (id: string | undefined) => (events.some((event) => event.id === id) ? id : undefined);
    const roved = has(this.#roved);
    return (this.#keys.isSeen(roved) ? roved : undefined) ?? has(this.#host.selected) ?? this.#keys.first ?? events[0]?.id;
  }

  /** The focus came to something in the element, or left it. */
  onFocus(event?: FocusEvent): void {
    const [target] = event?.composedPath() ?? [];
    const title = target instanceof Element ? target.closest('.opener') : null;
    const id = eventOf(title);
    if (id) this.#roved = id;
    this.focused = title?.matches(':focus-visible') ? id : undefined;
    this.#host.requestUpdate();
  }

  /** Escape closes, and is then nobody else's; arrows and their like go from event to event. */
  onKey(event: KeyboardEvent): void {
    if (this.#keys.take(event)) return;
    if (event.key !== 'Escape' || !this.#host.selected) return;
    event.stopPropagation();
    this.select(undefined);
  }

  #goTo(id: string): void {
    this.#focus = this.#roved = id;
    this.onGo?.(id);
    this.#host.requestUpdate();
  }

  #tell(id: string | undefined, isStep = false): void {
    if (id) this.onGo?.(id);
    this.#host.selected = id;
    this.#host.dispatchEvent(new TimelineSelectEvent(this.#eventNamed(id), isStep));
  }

  /** An event that is drawn, or that a chip of the drawing counts, where a story may be. */
  #eventNamed(id: string | undefined): DatedEvent | undefined {
    const row = this.#rowOf(id);
    return row && row.id !== id && isChip(row) ? row.more.find((event) => event.id === id) : row;
  }

  /** The row of an event: its own, or that of the chip which counts it. */
  #rowOf(id: string | undefined): DatedEvent | undefined {
    const has = (event: DatedEvent) => event.id === id;
    const events = this.#events();
    return events?.find(has) ?? events?.find((event) => isChip(event) && event.more.some(has));
  }
}

/** Id of the event that something belongs to. */
const eventOf = (inside: Element | null): string | undefined => inside?.closest('[data-event]')?.getAttribute('data-event') ?? undefined;
