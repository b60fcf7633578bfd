import calendar from '../formats/calendar.ics?raw';
import document from '../formats/document.json?raw';
import list from '../formats/list.html?raw';
import notes from '../formats/notes.mw?raw';
import pasted from '../formats/pasted.tsv?raw';
import rows from '../formats/rows.json?raw';
import semicolons from '../formats/semicolons.csv?raw';
import sheet from '../formats/sheet.csv?raw';
import simile from '../formats/simile.xml?raw';
import timelinejsSheet from '../formats/timelinejs.csv?raw';
import timelinejs from '../formats/timelinejs.json?raw';
import timelinejs2 from '../formats/timelinejs2.json?raw';
import vis from '../formats/vis.json?raw';

/** A small file of one format. */
export interface FormatExample {
  /** Its name under `stories/formats`. */
  readonly file: string;
  /** What an editor calls it. */
  readonly name: string;
  /** What `parseTimeline` says that it is. */
  readonly format: string;
  readonly text: string;
}

/** The same four events in every format that is read. */
export const formatExamples: readonly FormatExample[] = [
  {file: 'sheet.csv', name: 'A sheet, saved as CSV', format: 'csv', text: sheet},
  {file: 'semicolons.csv', name: 'A German sheet: semicolons', format: 'csv', text: semicolons},
  {file: 'pasted.tsv', name: 'Cells copied from a Spanish spreadsheet: tabs', format: 'csv', text: pasted},
  {file: 'document.json', name: 'Our own JSON', format: 'json', text: document},
  {file: 'rows.json', name: 'A list of objects, as programs give it', format: 'json', text: rows},
  {file: 'timelinejs.csv', name: 'The sheet of TimelineJS 3', format: 'timelinejs', text: timelinejsSheet},
  {file: 'timelinejs.json', name: 'TimelineJS 3 as JSON', format: 'timelinejs', text: timelinejs},
  {file: 'timelinejs2.json', name: 'TimelineJS 2', format: 'timelinejs', text: timelinejs2},
  {file: 'vis.json', name: 'vis-timeline', format: 'vis', text: vis},
  {file: 'simile.xml', name: 'SIMILE', format: 'simile', text: simile},
  {file: 'calendar.ics', name: 'A calendar', format: 'ics', text: calendar},
  {file: 'notes.mw', name: 'Notes, as markwhen has them', format: 'markwhen', text: notes},
  {file: 'list.html', name: 'A list in a page', format: 'html', text: list},
];
