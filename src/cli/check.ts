import {basename} from 'node:path';
import {styleText} from 'node:util';
import {causesOf, type Cause} from '../model/causes.js';
import {type Command, type Given, type Surroundings} from './command.js';
import {formatOption} from './options.js';
import {Progress} from './progress.js';
import {filesOf, losesEvents, readTimelineFile, STDIN, type FileReading} from './read.js';
import {count, sayProblem} from './say.js';
import {tableLines} from './table.js';

/** Problems of a file, and dates, that are told before "and 40 more". */
const PROBLEMS_TOLD = 100;
const DATES_TOLD = 10;

/** Before what belongs to a file. */
const INDENT = '  ';

/** Looks files over: what is in each, what is wrong with it and how to write it. */
export const check: Command = {
  name: 'check',
  summary: 'say what is in files, and what is wrong with them',
  usage: '[FILE...] [options]',
  options: {
    all: {says: `list every problem in every row, not the first ${PROBLEMS_TOLD} of a file and each once`},
    dates: {says: `list every date that was not written as EDTF, as it was read, not the first ${DATES_TOLD}`},
    format: formatOption,
    json: {says: 'print one JSON object a file, one a line: {file, format, title, events, problems}'},
  },
  notes: [
    'Reads JSON, CSV and TSV, TimelineJS, vis-timeline, SIMILE, iCalendar, markwhen, and lists and tables of HTML. Without FILE, or for -, reads standard input.',
    'A sheet may say more of the whole above its headings, one thing a row: title,"Kabul, August 2021"; time zone,Asia/Kabul; as of,2021-08-05; language,en; description; credit.',
    'Rows are counted as a spreadsheet does, from the top, headings and blank ones among them.',
    'Exit status: 0 where every event is read; 1 where an event, or something of one, would be lost, or a file cannot be read; 2 for wrong use. Warnings alone, as of a column that is no field, leave it at 0.',
  ],
  examples: [
    ['check kabul.csv', 'what an editor runs before publishing'],
    ['check archive/*.json', 'every file, and a line for each'],
    ['check --format csv export.txt', 'a file that does not look like what it is'],
    ['check --json *.csv | jq .events', 'for another program'],
    ['check - < kabul.csv', 'what stands on standard input'],
  ],
  async run(given, io) {
    const progress = new Progress(io);
    const files = filesOf(given, io, 'check');
    const told: {readonly events: number; readonly problems: number; readonly isLossy: boolean}[] = [];
    for (const file of files) {
      const reading = await readTimelineFile(file, given, io, progress);
      progress.end();
      const {problems, timeline} = reading;
      io.stdout.write(given.values['json'] ? `${jsonLine(reading)}\n` : `${told.length ? '\n' : ''}${report(reading, given, io)}`);
      told.push({events: timeline.events.length, problems: problems.length, isLossy: losesEvents(reading)});
    }
    const lossy = told.filter(({isLossy}) => isLossy).length;
    if (files.length > 1 && !given.values['json']) {
      const sum = (name: 'events' | 'problems'): number => told.reduce((total, each) => total + each[name], 0);
      const verdict = lossy ? `; ${count(lossy, 'file loses events', 'files lose events')}` : '';
      io.stdout.write(
        `\n${count(files.length, 'file')}: ${count(sum('events'), 'event')}, ${count(sum('problems'), 'problem')}${verdict}\n`,
      );
    }
    return lossy ? 1 : 0;
  },
};

function jsonLine({file, format, problems, timeline}: FileReading): string {
  return JSON.stringify({file, format, title: timeline.title ?? null, events: timeline.events.length, problems});
}

/** All that is told of a file: a line of what is in it, a table of what is wrong, dates in other words. */
function report(reading: FileReading, {values}: Given, io: Surroundings): string {
  const {dates, file, problems} = reading;
  const name = nameOf(file);
  const lines = [`${painted(io, 'bold', name)}: ${summary(reading)}`];
  const causes = values['all'] ? problems.map((problem) => ({problem, more: 0})) : causesOf(problems);
  const shown = values['all'] ? causes : causes.slice(0, PROBLEMS_TOLD);
  if (shown.length > 0) lines.push('', ...problemTable(name, shown, io).map((line) => INDENT + line));
  if (shown.length < causes.length) lines.push(`  and ${(causes.length - shown.length).toLocaleString('en')} more; --all lists them`);
  const read = values['dates'] ? dates : dates.slice(0, DATES_TOLD);
  if (read.length > 0) {
    lines.push('', '  dates that are not written as EDTF, as they were read:');
    const wide = Math.max(...read.map(({row}) => String(row).length));
    for (const {row, written, read: edtf} of read) lines.push(`  row ${String(row).padStart(wide)}: ${JSON.stringify(written)} -> ${edtf}`);
  }
  if (read.length < dates.length) lines.push(`  and ${(dates.length - read.length).toLocaleString('en')} more; --dates shows all`);
  return `${lines.join('\n')}\n`;
}

function summary({format, problems, timeline: {eras, events, title}}: FileReading): string {
  const errors = problems.filter(({severity}) => severity === 'error').length;
  const kinds = [errors && count(errors, 'error'), problems.length - errors && count(problems.length - errors, 'warning')];
  const told = problems.length ? `${count(problems.length, 'problem')} (${kinds.filter(Boolean).join(', ')})` : 'no problems';
  if (format === 'auto') return `not read, ${told}`;
  const parts = [
    format,
    title && `“${title}”`,
    `${count(events.length, 'event')} read`,
    eras.length > 0 && count(eras.length, 'era'),
    told,
  ];
  return parts.filter(Boolean).join(', ');
}

const SEVERITY_COLORS = {error: 'red', warning: 'yellow'} as const;

function problemTable(file: string, causes: readonly Cause[], io: Surroundings): string[] {
  const width = io.stdout.isTTY && io.stdout.columns ? io.stdout.columns - INDENT.length : undefined;
  const short = width !== undefined && file.length > width / 4 ? basename(file) : file; // the whole stands over the table
  const rows = causes.map(({more, problem}) => {
    const {place, remedy, row, what} = sayProblem(short, problem);
    return [place, more ? `${row} and ${more.toLocaleString('en')} more` : row, problem.severity, what, remedy];
  });
  const severity = (text: string, row: number) => painted(io, SEVERITY_COLORS[causes[row]?.problem.severity ?? 'error'], text);
  const columns = [
    {heading: 'where'},
    {heading: 'row'},
    {heading: '', paint: severity},
    {heading: 'what was found', wraps: true},
    {heading: 'what to do', wraps: true},
  ];
  const [headings = '', ...lines] = tableLines(columns, rows, width);
  return [painted(io, 'dim', headings), ...lines];
}

/** Text in a style, on a terminal that has it. */
function painted({hasColors}: Surroundings, style: 'bold' | 'dim' | 'red' | 'yellow', text: string): string {
  return hasColors ? styleText(style, text, {validateStream: false}) : text;
}

const nameOf = (file: string): string => (file === STDIN ? 'standard input' : file);
