import type {DownloadMessages} from './messages.js';

/** English of what hands a timeline on as a file. */
export const enDownload: DownloadMessages = {
  download: 'Download',
  fileKinds: {
    png: 'Picture (PNG)',
    svg: 'Drawing (SVG)',
    csv: 'Spreadsheet (CSV)',
    ics: 'Calendar (ICS)',
    html: 'Web page (HTML)',
    json: 'Data (JSON)',
  },
  writing: 'Writing…',
  written: (name) => `${name} is ready`,
  notWritten: (kind) => `${kind} could not be written`,
  eventsAlone: 'It holds the events alone, not the title and notes of the timeline.',
  eventsLeftOut: (count, shown) =>
    `${shown} ${count === 1 ? 'event is' : 'events are'} not in it: this format has no room for ${count === 1 ? 'its date' : 'their dates'}.`,
};
