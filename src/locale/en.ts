import {enArrangement} from './en-arrangement.js';
import {enDownload} from './en-download.js';
import {enControls} from './en-controls.js';
import {enCard} from './en-card.js';
import {enLinking} from './en-linking.js';
import {enLive} from './en-live.js';
import {enPicture} from './en-picture.js';
import {enRare} from './en-rare.js';
import {enTable} from './en-table.js';
import type {Messages} from './messages.js';

/** English. It alone stands in several files, since the first picture has it; any other language is one. */
export const en: Messages = {
  ...enPicture,
  ...enCard,
  ...enRare,
  ...enArrangement,
  ...enLive,
  ...enControls,
  ...enLinking,
  ...enDownload,
  ...enTable,
};
