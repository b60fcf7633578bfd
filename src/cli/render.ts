import {textOf, type Command} from './command.js';
import {drawingOf, drawingOptions, formatOption, MANY} from './options.js';
import {page} from './page.js';
import {Progress} from './progress.js';
import {losesEvents} from './read.js';
import {outOption, readToWrite, tellProblems, writeOutput} from './write.js';

/** Writes a page of one timeline. */
export const render: Command = {
  name: 'render',
  summary: 'write a page that needs nothing else',
  usage: 'FILE -o page.html [options]',
  options: {
    out: outOption,
    title: {value: 'TEXT', says: "the title, in place of the data's own"},
    format: formatOption,
    ...drawingOptions,
  },
  notes: [
    'The page holds all of it: the list and the drawing, which stand without script, and the script that takes over. It asks for nothing from anywhere; its policy names its own script and styles by their hashes. Media are fetched once a reader opens them.',
    'What is wrong with the file is told on standard error. OUT is written over where it is there, whole or not at all; over FILE never.',
    'Exit status: 0; 1 where an event, or something of one, is lost in reading: the rest is written, and nothing where nothing could be read; 2 for wrong use.',
  ],
  examples: [
    ['render kabul.csv -o kabul.html --title "Kabul, August 2021"', 'a sheet as a page'],
    ['render kabul.json -o kabul.html --scheme dark --lang fr', 'on a dark ground, dates in French'],
    ['render - < kabul.csv > kabul.html', 'from standard input to standard output'],
  ],
  async run(given, io) {
    const progress = new Progress(io);
    const reading = await readToWrite('render', given, io, progress);
    if (!reading) return 1;
    const {file, timeline} = reading;
    const script = await io.pageScript();
    progress.tell(`drawing ${timeline.events.length.toLocaleString('en')} events`, timeline.events.length > MANY ? Infinity : 0);
    const title = textOf(given, 'title');
    const text = page({document: {...timeline.document, ...(title && {title})}, script, ...drawingOf(given)});
    progress.end();
    tellProblems(reading, io);
    await writeOutput(text, {file, events: timeline.events.length}, given, io);
    return losesEvents(reading) ? 1 : 0;
  },
};
