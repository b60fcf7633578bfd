import type {Instant} from '../model/date.js';
import type {TimeWindow} from '../scale/window.js';

/** The reader looks at another stretch of time, in milliseconds since 1970; both ends are undefined for the whole. Fired once what moved is at rest. */
export class TimelineWindowEvent extends Event {
  static readonly type = 'timeline-window';
  readonly from: Instant | undefined;
  readonly to: Instant | undefined;

  constructor(window: TimeWindow | undefined) {
    super(TimelineWindowEvent.type, {bubbles: true, composed: true});
    this.from = window?.t0;
    this.to = window?.t1;
  }
}

declare global {
  interface HTMLElementEventMap {
    'timeline-window': TimelineWindowEvent;
  }
}
