import {headingsOf} from '../../src/input/headings.js';
import {aliases, mediaColumns, sourceColumns, type Column} from '../../src/model/field-aliases.js';
import {fieldNotes} from '../../src/model/field-notes.js';
import {refusedDates, writtenDates} from './written-dates.js';

/** Columns that are no field of the document of that name. */
const PARTS: Readonly<Record<string, string>> = {
  start: 'When it began, where beginning and end have a column each; written as in date.',
  end: 'When it ended; "present" where it goes on.',
  source: fieldNotes.event.sources,
  groupId: 'Id of the group, where its name is not to be its id.',
  locator: fieldNotes.citation.locator,
  lat: fieldNotes.place.lat,
  lon: fieldNotes.place.lon,
  group: 'Who acts or speaks, by name: the groups of the timeline are those of the column.',
  tags: 'Words to find the event by, divided by ; or a comma.',
  relations: 'What it is to other events: response-to:id, several divided by ;.',
};

/** What a column holds, from the notes of the field that it fills. */
export function columnNote(column: Column): string {
  const [, ofSource] = sourceColumns.find(([name]) => name === column) ?? [];
  const [, ofMedia] = mediaColumns.find(([name]) => name === column) ?? [];
  const notes: Readonly<Record<string, string>> = fieldNotes.event;
  return PARTS[column] ?? (ofSource ? fieldNotes.source[ofSource] : ofMedia ? fieldNotes.media[ofMedia] : notes[column]) ?? '';
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const code = (text: string): string => `\`${text}\``;
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

/** Every column, what it holds and what may stand over it: Markdown. */
export const columnsTable: string = table(
  ['column', 'what it holds', 'English', 'French', 'German', 'Spanish', 'Portuguese'],
  (Object.keys(aliases) as Column[]).map((column) => [
    code(column),
    columnNote(column),
    ...headingsOf(column).map((headings) => headings.join(', ')),
  ]),
);

/** Every kind of date that is read: Markdown. */
export const datesTables: string = writtenDates
  .map(({kind, dates}) => {
    const rows = dates.map(({language, written, read}) => [language, written, code(read)]);
    return `### ${kind}\n\n${table(['language', 'written', 'read as'], rows)}`;
  })
  .join('\n\n');

/** What is asked back, and why: Markdown. */
export const refusedTable: string = table(
  ['written', 'why it is not read'],
  refusedDates.map(({written, why}) => [written, why]),
);
