import type {LinkingMessages} from './messages.js';

/** English of links to events. */
export const enLinking: LinkingMessages = {
  linkCopied: 'Link copied',
  linkFailed: 'The link could not be copied',
};
