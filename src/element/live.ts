import type {CSSResult, ReactiveController, ReactiveElement} from 'lit';
import {isChip} from '../layout/layout.js';
import {enLive} from '../locale/en-live.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import {newStyles} from '../view/new-styles.js';
import {AFTER_SIGN, type ViewWords} from '../view/words.js';
import {keepView} from './keep-view.js';

/** What the sign of what is new is painted with. */
export const styles: readonly CSSResult[] = [newStyles];

/** What was read, and where it is from: an address, or `data`. */
export interface Answer {
  readonly from: unknown;
  readonly timeline: Timeline;
}

/** An element whose data changes. */
export type LiveHost = ReactiveElement & {readonly background: boolean; readonly selected?: string | undefined};

/** How long the sentence about new events stands for who cannot see them, in milliseconds: readers aloud have taken it up by then, and who comes by later does not take it for news. */
const TOLD_MS = 5000;

/**
 * Ids of the events of an answer that no answer before it had. None where most of what stood is gone, or nothing stood:
 * that is another account, not news.
 */
export function arrivals(known: ReadonlySet<string>, before: readonly DatedEvent[], now: readonly DatedEvent[]): string[] {
  const ids = new Set(now.map(({id}) => id));
  const kept = before.filter(({id}) => ids.has(id)).length;
  return before.length && kept * 2 >= before.length ? [...ids].filter((id) => !known.has(id)) : [];
}

/**
 * What is new on a page whose data changes: marked until a reader opens it or the next answer comes, told once, and drawn
 * so that a reader keeps the place. A part: loaded where `refresh` is set, or once data changes.
 */
export class Live implements ReactiveController {
  readonly #host: LiveHost;
  readonly #drawn: () => readonly DatedEvent[] | undefined;
  #answer: Answer | undefined;
  /** Ids of all events that were ever read from where the answer is from: what was taken back and returns is not new. */
  #known = new Set<string>();
  /** Those of the answer's events that are new, opened or not: what is measured does not change when one is opened. */
  #new: ReadonlySet<string> = new Set();
  /** Signs words with what is new: another function for another answer. */
  #sign: ((words: ViewWords) => ViewWords) | undefined;
  #unread = new Set<string>();
  /** How many are being told of; 0 once that is told. */
  #told = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** True until the answer is drawn. */
  #isComing = false;
  #restore: (() => void) | undefined;

  /** `drawn` answers the events that stand in the picture. */
  constructor(host: LiveHost, drawn: () => readonly DatedEvent[] | undefined) {
    this.#drawn = drawn;
    (this.#host = host).addController(this);
  }

  /** Whether an event is new and was not opened yet; a chip, whether it counts one. */
  readonly isUnread = (event: DatedEvent): boolean => countedIn(event).some(({id}) => this.#unread.has(id));

  /** Takes an answer before it is drawn; nothing where it is the last. */
  take(answer: Answer): void {
    const {from, timeline} = answer;
    const last = this.#answer?.from === from ? this.#answer : undefined;
    if (last?.timeline === timeline) return;
    if (!last) this.#known = new Set();
    const ids = arrivals(this.#known, last?.timeline.events ?? [], timeline.events);
    for (const {id} of timeline.events) this.#known.add(id);
    this.#answer = answer;
    const fresh = (this.#new = new Set(ids));
    this.#sign = ids.length ? (words) => signed(words, fresh) : undefined;
    this.#unread = new Set(ids);
    this.#told = timeline.events.filter(({background, id}) => this.#new.has(id) && (this.#host.background || !background)).length;
    this.#isComing = true;
    clearTimeout(this.#timer);
    if (this.#told) this.#timer = setTimeout(() => this.#hush(), TOLD_MS);
  }

  /** What signs the words of a timeline with what is new in it; undefined where nothing is. */
  signs(timeline: Timeline): ((words: ViewWords) => ViewWords) | undefined {
    return this.#answer?.timeline === timeline ? this.#sign : undefined;
  }

  /** The sentence about new events, while it is told. */
  sentence({count, messages}: ViewWords): string {
    return this.#told ? {...enLive, ...messages}.newEvents(this.#told, count(this.#told)) : '';
  }

  hostUpdate(): void {
    const {selected} = this.#host;
    const opened = this.#unread.size && selected ? this.#drawn()?.find(({id}) => id === selected) : undefined;
    for (const {id} of opened ? countedIn(opened) : []) this.#unread.delete(id);
    if (this.#isComing) this.#restore = keepView(this.#host);
    this.#isComing = false;
  }

  hostUpdated(): void {
    this.#restore?.();
    this.#restore = undefined;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#told = 0;
  }

  #hush(): void {
    this.#told = 0;
    this.#host.requestUpdate();
  }
}

/** What an event stands for: itself, or what a chip counts. */
const countedIn = (event: DatedEvent): readonly DatedEvent[] => (isChip(event) ? event.more : [event]);

/** Words with a sign before the dates of what is new: it is measured with them, so that there is room for it. */
function signed(words: ViewWords, ids: ReadonlySet<string>): ViewWords {
  const {isNew} = {...enLive, ...words.messages};
  const newSign = (event: DatedEvent) => (countedIn(event).some(({id}) => ids.has(id)) ? isNew : '');
  return {
    ...words,
    newSign,
    date: (event) => (newSign(event) && newSign(event) + AFTER_SIGN) + (isChip(event) ? (event.dateText ?? '') : words.date(event)),
  };
}
