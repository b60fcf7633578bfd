import type {Media} from '../model/fields.js';
import type {DatedEvent} from '../model/timeline.js';

/**
 * The reader asked for media that stand on another site, and nothing of them is fetched yet. A host that cancels it shows
 * them in its own way, or asks for consent first: the element then fetches nothing, and the link stays.
 */
export class TimelineMediaEvent extends Event {
  static readonly type = 'timeline-media';
  readonly id: string;
  readonly event: DatedEvent;
  readonly media: Media;

  constructor(event: DatedEvent, media: Media) {
    super(TimelineMediaEvent.type, {bubbles: true, composed: true, cancelable: true});
    this.id = event.id;
    this.event = event;
    this.media = media;
  }
}

declare global {
  interface HTMLElementEventMap {
    'timeline-media': TimelineMediaEvent;
  }
}
