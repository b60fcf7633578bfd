import type {CardMessages} from './messages.js';

/** English of an opened event. */
export const enCard: CardMessages = {
  saysSo: 'Says so',
  claimedBy: 'Claimed by',
  allegedBy: 'Alleged by',
  disputed: 'Disputed',
  disputedBy: 'Disputed by',
  place: 'Place',
  sourceTerm: 'Source',
  linkedTo: 'Linked to',
  relations: {
    'response-to': {forward: 'In answer to', inverse: 'Answered by'},
    'cause-of': {forward: 'Cause of', inverse: 'Caused by'},
    'report-of': {forward: 'Report of', inverse: 'Reported in'},
    contradicts: {forward: 'Contradicts', inverse: 'Contradicted by'},
  },
  outcomes: {planned: 'planned', met: 'met', missed: 'missed', cancelled: 'cancelled'},
  earlier: 'Earlier',
  later: 'Later',
  close: 'Close',
  copyLink: 'Copy link',
  rowsSkipped: (count, shown) => `${shown} ${count === 1 ? 'row was' : 'rows were'} skipped`,
  rowsAlike: (count, shown) => `(and in ${shown} more ${count === 1 ? 'row' : 'rows'})`,
  position: (index, count) => `${index} of ${count}`,
  mediaOn: {
    image: (host) => `Picture on ${host}`,
    video: (host) => `Video on ${host}`,
    audio: (host) => `Sound on ${host}`,
    page: (host) => `Page on ${host}`,
  },
  pressToLoad: 'Press to load it here',
  notShown: 'It could not be shown here; the link leads to it',
};
