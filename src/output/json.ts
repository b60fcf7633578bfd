import type {Write} from './format.js';
import {safeJson} from './safe-json.js';

/**
 * Our own JSON: the document as it was written, its names in the order in which they stood, less what had to be left out of
 * it. What is read from it is the same timeline. A `$schema` is dropped: it belongs to the file that an editor works on,
 * where its address may be relative, and says nothing of the events.
 */
export const json: Write = ({document}) => `${safeJson(document)}\n`;
