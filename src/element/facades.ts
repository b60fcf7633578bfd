import type {ReactiveController} from 'lit';
import type {Media} from '../model/fields.js';
import type {DatedEvent} from '../model/timeline.js';
import {mediaSource, type MediaPage} from '../view/media-source.js';
import type {MediaContext, MediaState} from '../view/media.js';
import {TimelineMediaEvent} from './media-event.js';
import type {OpeningHost} from './opening.js';

interface Asked {
  readonly state: MediaState;
  readonly event: DatedEvent;
  readonly media: Media;
}

/**
 * What the reader asked for of the media of open events, and what of it did not come. A picture stays until the page goes;
 * films, sounds and what failed are forgotten when their event closes, so that nothing plays when it opens again.
 */
export class Facades implements MediaContext, ReactiveController {
  readonly #host: OpeningHost;
  readonly #asked = new Map<string, Asked>();
  /** Name of the media that take focus once the host is updated. */
  #focus: string | undefined;
  readonly #onViolation = ({blockedURI, effectiveDirective}: SecurityPolicyViolationEvent): void => {
    // a frame that a policy forbids fires no error: it is told of by the address that was blocked
    if (!/^(?:frame|child)-src$/.test(effectiveDirective) || !URL.canParse(blockedURI)) return;
    const {origin} = new URL(blockedURI);
    for (const {event, media, state} of this.#asked.values()) {
      const {address, shownBy} = mediaSource(media, this.page);
      if (state === 'asked' && shownBy === 'frame' && new URL(address).origin === origin) this.onFail(event, media);
    }
  };

  constructor(host: OpeningHost) {
    (this.#host = host).addController(this);
  }

  get page(): MediaPage {
    return {base: document.baseURI, origin: self.origin};
  }

  hostConnected(): void {
    document.addEventListener('securitypolicyviolation', this.#onViolation);
  }

  hostDisconnected(): void {
    document.removeEventListener('securitypolicyviolation', this.#onViolation);
  }

  nameOf({id}: DatedEvent, {type, url}: Media): string {
    return `${id} ${type} ${url}`;
  }

  stateOf(name: string): MediaState {
    return this.#asked.get(name)?.state;
  }

  /** Asks the page first: it may show what stands elsewhere in its own way. */
  readonly onAsk = (event: DatedEvent, media: Media): void => {
    if (this.#host.dispatchEvent(new TimelineMediaEvent(event, media))) this.#set({state: 'asked', event, media});
  };

  readonly onFail = (event: DatedEvent, media: Media): void => {
    const {activeElement} = this.#host.renderRoot as ShadowRoot;
    const isInside = !!activeElement && this.#figure(this.nameOf(event, media))?.contains(activeElement);
    this.#set({state: 'failed', event, media});
    if (!isInside) this.#focus = undefined;
  };

  /** Takes focus along to what was drawn, and forgets what belongs to an event that is not open any more. */
  drawn(): void {
    for (const [name, {event, media, state}] of this.#asked) {
      const stays = event.id === this.#host.selected || (state === 'asked' && media.type === 'image');
      if (!stays) this.#asked.delete(name);
    }
    if (this.#focus === undefined) return;
    const figure = this.#figure(this.#focus);
    (figure?.querySelector<HTMLElement>('video, audio, iframe, .facade') ?? figure)?.focus();
    this.#focus = undefined;
  }

  #set(asked: Asked): void {
    const name = this.nameOf(asked.event, asked.media);
    this.#asked.set(name, asked);
    this.#focus = name;
    this.#host.requestUpdate();
  }

  #figure(name: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`[data-media="${CSS.escape(name)}"]`);
  }
}
