import type {ArrangementMessages} from './messages.js';

/** English of long lists, and of scales that are asked for. */
export const enArrangement: ArrangementMessages = {
  more: (_count, shown) => `${shown} more`,
  before: (_count, shown) => `${shown} earlier`,
  after: (_count, shown) => `${shown} later`,
  plannedAbove: 'planned above',
  sourcesCounted: (_count, shown) => `${shown} publications, named with each event`,
  equalSteps: 'events stand in equal steps, whatever time lies between them.',
  otherGroups: (count, shown) => `${shown} ${count === 1 ? 'event' : 'events'} of other groups not shown.`,
  filteredOut: (count, shown) => `${shown} ${count === 1 ? 'event' : 'events'} filtered out.`,
};
