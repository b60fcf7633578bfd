import type {DatedEvent} from '../model/timeline.js';

/** The reader opened an event, or closed it: `id` and `event` are then undefined. */
export class TimelineSelectEvent extends Event {
  static readonly type = 'timeline-select';
  readonly id: string | undefined;
  readonly event: DatedEvent | undefined;
  /** True where the reader followed a link from one event to another. */
  readonly isStep: boolean;

  constructor(event: DatedEvent | undefined, isStep = false) {
    super(TimelineSelectEvent.type, {bubbles: true, composed: true});
    this.id = event?.id;
    this.event = event;
    this.isStep = isStep;
  }
}

declare global {
  interface HTMLElementEventMap {
    'timeline-select': TimelineSelectEvent;
  }
}
