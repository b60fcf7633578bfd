import type {Problem} from '../model/problem.js';
import type {Timeline} from '../model/timeline.js';

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
    'timeline-load': TimelineLoadEvent;
    'timeline-error': TimelineErrorEvent;
  }
}
