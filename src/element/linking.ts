import type {CSSResult, ReactiveElement} from 'lit';
import {LocationController} from '../controllers/location.js';
import {shareLink} from '../controllers/share.js';
import {enLinking} from '../locale/en-linking.js';
import {civilOf} from '../model/civil.js';
import type {Instant} from '../model/date.js';
import type {LinkState} from '../model/link.js';
import type {DatedEvent} from '../model/timeline.js';
import type {Exploring} from './exploring.js';
import type {Shown} from './shown.js';

/** Nothing: what it adds to an open event looks like the other buttons there. */
export const styles: readonly CSSResult[] = [];

/** An element that the address names. */
export type LinkingHost = ReactiveElement & {
  readonly ready: Promise<void>;

  select: (id: string | undefined) => void;
  links?: boolean;
  selected?: string | undefined;
  filter?: string | undefined;
};

/**
 * Has the address name what is open, looked at and filtered, and does what an address says: what the reader did is
 * written, what the host set is not. A part: loaded where `links` is set.
 */
export class Linking {
  readonly #host: LinkingHost;
  readonly #shown: Pick<Shown, 'explored' | 'onStory' | 'picture' | 'say'>;
  readonly #explore: (act: (exploring: Exploring) => void) => void;
  readonly #location: LocationController;
  /** What the address said last, and was done. */
  #done: LinkState | undefined;

  /** `explore` has something done by what explores, once that is there. */
  constructor(
    host: LinkingHost,
    shown: Pick<Shown, 'explored' | 'onStory' | 'picture' | 'say'>,
    explore: (act: (exploring: Exploring) => void) => void,
  ) {
    this.#host = host;
    this.#shown = shown;
    this.#explore = explore;
    this.#location = new LocationController(host);
    host.addEventListener('timeline-select', ({isStep}) => this.#write(isStep));
    shown.onStory = () => this.#write(false);
    for (const name of ['timeline-window', 'timeline-filter'] as const) host.addEventListener(name, () => this.#write(false));
  }

  /** Does what the address says, before a picture is made of it. */
  update(): void {
    this.#location.update();
    const {value} = this.#location;
    if (value === this.#done) return;
    const hadFilter = this.#done?.filter !== undefined;
    const hadStory = this.#done?.isStory;
    this.#done = value;
    if (this.#shown.picture && !value?.isStory)
      this.#host.select(value?.event); // a story reads what a chip counts, too
    else this.#host.selected = value?.event;
    if (hadFilter || value?.filter !== undefined) this.#host.filter = value?.filter;
    const {from, to} = value ?? {};
    if (from || to || this.#shown.explored.window)
      this.#explore((exploring) => (from || to ? exploring.show(from, to) : exploring.look(undefined, {isReader: false})));
    if (value?.isStory || hadStory || this.#shown.explored.isStory)
      this.#explore((exploring) => exploring.readAsStory(!!this.#location.value?.isStory)); // it may say something else by then
    if (value?.event) void this.#scrollTo(value.event);
  }

  /** The address of an event, to follow or to copy. */
  href(id: string): string {
    return this.#location.href({...this.#state, event: id});
  }

  /** Hands the address of an event on; to be called within a press. */
  share({id, title}: DatedEvent): void {
    const {linkCopied, linkFailed} = {...enLinking, ...this.#shown.picture?.words.messages};
    void shareLink(this.href(id), title).then((answer) => {
      if (answer !== 'shared') this.#shown.say(answer === 'copied' ? linkCopied : linkFailed);
    });
  }

  /** The browser finds no element by such an address: what it opens is brought into view here. */
  async #scrollTo(id: string): Promise<void> {
    await this.#host.ready;
    await this.#host.updateComplete;
    await new Promise(requestAnimationFrame); // what was opened has its height
    this.#host.renderRoot.querySelector(`[data-event="${CSS.escape(id)}"]`)?.scrollIntoView({block: 'nearest'});
  }

  get #state(): LinkState {
    const {isStory = false, window} = this.#shown.explored;
    const timeZone = this.#shown.picture?.timeline.timeZone ?? 'UTC';
    const {filter, selected} = this.#host;
    return {
      ...(selected && {event: selected}),
      ...(window && {from: minuteOf(window.t0, timeZone), to: minuteOf(window.t1, timeZone)}),
      ...(filter && {filter}),
      ...(isStory && {isStory}),
    };
  }

  #write(isStep: boolean): void {
    this.#location.write(this.#state, {isStep});
    this.#done = this.#location.value;
  }
}

/** An instant as EDTF to the minute, as clocks in the zone show it. */
function minuteOf(t: Instant, timeZone: string): string {
  const {day, hour, minute, month, year} = civilOf(t, timeZone);
  const two = (n: number) => String(n).padStart(2, '0');
  const years = year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
  return Math.abs(year) > 9999 ? `Y${year}` : `${years}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
