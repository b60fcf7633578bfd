import {extname} from 'node:path';
import {drawn} from '../element/drawn.js';
import {phrasesNamed} from '../locale/phrases.js';
import {rareWords} from '../locale/rare-words.js';
import {exportTimeline, outputFormats} from '../output/index.js';
import {wordsOf} from '../view/words.js';
import {textOf, UsageError, type Command, type Given} from './command.js';
import {drawingOf, drawingOptions, formatOption, MANY, oneOf} from './options.js';
import {Progress} from './progress.js';
import {losesEvents} from './read.js';
import {outOption, readToWrite, tellProblems, writeOutput} from './write.js';

/** Width of a drawing, in CSS pixels, where none is told. */
const WIDTH = 960;

/** What formats are for, in a few words: help lists them. */
const SAID: Readonly<Record<string, string>> = {
  json: "event-timeline's own: holds everything",
  csv: 'a sheet, for Excel, Numbers and Google Sheets',
  ics: 'a calendar',
  html: 'a list for a page, read well without script',
  svg: 'the drawing, as a file that stands alone',
  'json-ld': "schema.org's ItemList, for search engines",
  timelinejs: 'JSON for TimelineJS 3',
};

const NO_PNG = '"png" is painted by a browser alone; write svg, or export("png") in a page';

const names = outputFormats.map(({name}) => name);

/** Writes a file in another format. */
export const convert: Command = {
  name: 'convert',
  summary: 'write a file in another format',
  usage: 'FILE --to FORMAT [-o OUT] [options]',
  options: {
    to: {
      value: 'FORMAT',
      says: `one of: ${names.join(', ')}; without it the ending of OUT says it`,
      fault: (value) => (value === 'png' ? NO_PNG : oneOf(names)(value)),
    },
    out: outOption,
    format: formatOption,
    ...drawingOptions,
  },
  notes: [
    `Formats:\n${outputFormats.map(({name}) => `  ${name.padEnd(12)}${SAID[name] ?? ''}`).join('\n')}`,
    'A sheet may say more of the whole above its headings, one thing a row: title,"Kabul, August 2021"; time zone,Asia/Kabul; as of,2021-08-05; language,en; description; credit.',
    'What is wrong with the file, and what the format has no room for, is told on standard error. OUT is written over where it is there, whole or not at all; over FILE never.',
    'Exit status: 0; 1 where an event, or something of one, is lost in reading: the rest is written, and nothing where nothing could be read; 2 for wrong use.',
  ],
  examples: [
    ['convert kabul.csv --to json -o kabul.json', 'a sheet as data for a page'],
    ['convert old.json -o kabul.csv', 'TimelineJS to a sheet; the ending says which format'],
    ['convert kabul.json --to svg --width 1200 --lang fr > kabul.svg', 'the drawing, its dates in French'],
    ['convert - --to ics < kabul.json', 'from standard input to standard output'],
  ],
  async run(given, io) {
    const to = formatOf(given);
    const progress = new Progress(io);
    const reading = await readToWrite('convert', given, io, progress);
    if (!reading) return 1;
    const {file, timeline} = reading;
    const {lang, width = WIDTH, ...look} = drawingOf(given);
    const locale = timeline.lang ?? lang ?? 'en';
    const words = wordsOf(timeline, timeline.events, locale, phrasesNamed(lang ?? locale), rareWords);
    progress.tell(`writing ${to}`, to === 'svg' && timeline.events.length > MANY ? Infinity : 0);
    const {problems, text} = await exportTimeline(timeline, to, {
      lang: locale,
      dateWords: (event) => words.fullDate(event),
      by: (event) => words.by(event),
      painted: () => drawn({timeline, width, ...look, ...(lang && {lang})}).painted,
    });
    progress.end();
    tellProblems(reading, io, problems);
    await writeOutput(text, {file, events: timeline.events.length}, given, io);
    return losesEvents(reading) ? 1 : 0;
  },
};

/** The format that is asked for, by name or by the ending of a file. @throws UsageError where there is none */
function formatOf(given: Given): string {
  const to = textOf(given, 'to');
  if (to) return to;
  const out = textOf(given, 'out');
  const ending = extname(out ?? '')
    .slice(1)
    .toLowerCase();
  const format = outputFormats.find(({extension}) => extension === ending);
  if (format) return format.name;
  const found = out === undefined ? 'convert needs to know the format' : `the ending of "${out}" is that of no format`;
  throw new UsageError(`${found}; write --to and one of: ${names.join(', ')}`);
}
