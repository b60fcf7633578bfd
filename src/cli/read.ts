import {readFile} from 'node:fs/promises';
import {decode} from '../input/decode.js';
import {parseTimeline, type InputReading} from '../input/index.js';
import {emptyTimeline} from '../model/build-timeline.js';
import {fields} from '../model/fields.js';
import type {Problem} from '../model/problem.js';
import {textOf, UsageError, type Given, type Surroundings} from './command.js';
import type {Progress} from './progress.js';

/** The name of standard input. */
export const STDIN = '-';

/** What was read of one file. */
export interface FileReading extends InputReading {
  /** As it was given. */
  readonly file: string;
}

/** Faults of opening a file, by Node's codes. */
const FAULTS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ['missing-file', 'there is no such file; look at its name, and at the folder that you are in'],
  ENOTDIR: ['missing-file', 'there is no such file; look at its name, and at the folder that you are in'],
  EISDIR: ['folder', 'this is a folder; name the files in it, such as FOLDER/*.csv'],
  EACCES: ['no-permission', 'you may not read this file; ask whoever owns it, or copy it'],
  ERR_FS_FILE_TOO_LARGE: ['too-large', 'this file is too large to be read at once; split it'],
};

/** What is said of a whole input, in words for a file. */
const OF_FILES: Readonly<Record<string, string>> = {
  empty: 'there is nothing in this file; save it again, with its events',
  'web-page': 'this is a web page without a list of events; save the data that it shows, as CSV or JSON, and give that',
};

/** The files to read: those given, or standard input where something is piped in. @throws UsageError where there is neither */
export function filesOf({files}: Given, {stdin}: Surroundings, command: string): readonly string[] {
  if (files.length > 0) return files;
  if (!stdin.isTTY) return [STDIN];
  throw new UsageError(`${command} needs a file; write: event-timeline ${command} FILE, or pipe one in`);
}

/** The one file to read. @throws UsageError where it is none, or several */
export function fileOf(given: Given, io: Surroundings, command: string): string {
  const [file = STDIN, ...others] = filesOf(given, io, command);
  if (others.length === 0) return file;
  throw new UsageError(`${command} takes one file, and was given ${given.files.length}; run it once for each`);
}

/** Reads a file as a timeline. Never throws for what the file is, or that it is not there: that is a problem. */
export async function readTimelineFile(file: string, given: Given, io: Surroundings, progress: Progress): Promise<FileReading> {
  progress.tell(`reading ${file === STDIN ? 'standard input' : file}`);
  const bytes = await bytesOf(file, io);
  if (!(bytes instanceof Uint8Array)) return {...notRead([bytes]), file};
  progress.tell(`reading ${file === STDIN ? 'standard input' : file}`, bytes.length);
  const {problems, text} = decode(bytes);
  if (text === undefined) return {...notRead(problems), file};
  const format = textOf(given, 'format') ?? 'auto';
  const reading = await parseTimeline(text, {format});
  const said = reading.problems.map((problem) => ({...problem, message: OF_FILES[problem.code] ?? problem.message}));
  return {...reading, problems: [...problems, ...said], file};
}

/** Whether an event, or something of one, is lost by a problem, or a whole file. A field of the document itself is none. */
export function isLoss({severity, where: {field = 'events', row}}: Problem): boolean {
  return severity === 'error' && (row !== undefined || field === 'events' || !Object.hasOwn(fields.document, field));
}

/** Whether anything of a file's events is lost. */
export function losesEvents({problems, timeline}: FileReading): boolean {
  return problems.some(isLoss) || (timeline.events.length === 0 && problems.some(({severity}) => severity === 'error'));
}

async function bytesOf(file: string, {stdin}: Surroundings): Promise<Uint8Array | Problem> {
  try {
    if (file !== STDIN) return await readFile(file);
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const [name, message] = FAULTS[code] ?? ['not-readable', `this could not be read: ${String(error)}`];
    return {severity: 'error', code: name, message, where: {}};
  }
}

const notRead = (problems: readonly Problem[]): InputReading => ({timeline: emptyTimeline, problems, dates: [], format: 'auto'});
