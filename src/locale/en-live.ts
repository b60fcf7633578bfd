import type {LiveMessages} from './messages.js';

/** English of pages whose data changes. */
export const enLive: LiveMessages = {
  isNew: 'New',
  newEvents: (count, shown) => `${shown} new ${count === 1 ? 'event' : 'events'}`,
};
