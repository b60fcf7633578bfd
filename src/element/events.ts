import type {Problem} from '../model/problem.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';

/** The reader opened an event, or closed it: `id` and `event` are then undefined. */
export class TimelineSelectEvent extends Event {
  static readonly type = 'timeline-select';
  readonly id: string | undefined;
  readonly event: DatedEvent | undefined;

  constructor(event: DatedEvent | undefined) {
    super(TimelineSelectEvent.type, {bubbles: true, composed: true});
    this.id = event?.id;
    this.event = event;
  }
}

/** A document was read; good events are drawn even where there are problems. */
export class TimelineLoadEvent extends Event {
  static readonly type = 'timeline-load';
  readonly timeline: Timeline;

  constructor(timeline: Timeline) {
    super(TimelineLoadEvent.type, {bubbles: true, composed: true});
    this.timeline = timeline;
  }
}

/** Something of the data could not be read; `problems` says what, where, and how to write it. */
export class TimelineErrorEvent extends Event {
  static readonly type = 'timeline-error';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(TimelineErrorEvent.type, {bubbles: true, composed: true});
    this.problems = problems;
  }
}

declare global {
  interface HTMLElementEventMap {
    'timeline-select': TimelineSelectEvent;
    'timeline-load': TimelineLoadEvent;
    'timeline-error': TimelineErrorEvent;
  }
}
