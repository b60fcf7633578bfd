/** The reader filters, or searches: what stands in `filter` now, and what is searched for. */
export class TimelineFilterEvent extends Event {
  static readonly type = 'timeline-filter';
  readonly filter: string;
  readonly search: string;

  constructor(filter: string, search: string) {
    super(TimelineFilterEvent.type, {bubbles: true, composed: true});
    this.filter = filter;
    this.search = search;
  }
}

declare global {
  interface HTMLElementEventMap {
    'timeline-filter': TimelineFilterEvent;
  }
}
