import {randomUUID} from 'node:crypto';
import {realpath, rename, rm, stat, writeFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {quote, type Problem} from '../model/problem.js';
import {textOf, UsageError, type CommandOption, type Given, type Surroundings} from './command.js';
import type {Progress} from './progress.js';
import {fileOf, losesEvents, readTimelineFile, STDIN, type FileReading} from './read.js';
import {count, sayProblem} from './say.js';

/** Problems that are told beside an output, before "and 40 more". */
const TOLD = 20;

/** Where an output goes. */
export const outOption: CommandOption = {
  short: 'o',
  value: 'OUT',
  says: 'write this file, in place of one that is there, not standard output',
};

/** Tells on standard error what was wrong with a file, and what the output does not hold: one line each. */
export function tellProblems(
  {file, problems}: Pick<FileReading, 'file' | 'problems'>,
  io: Surroundings,
  lost: readonly Problem[] = [],
): void {
  const name = file === STDIN ? 'standard input' : file;
  const line = (problem: Problem, prefix: string): string => {
    const {place, remedy, row, what} = sayProblem(prefix, problem);
    return `${place}: ${problem.severity}: ${row && `row ${row}, `}${what}${remedy && `; ${remedy}`}`;
  };
  const lines = [...problems.map((problem) => line(problem, name)), ...lost.map((problem) => line(problem, 'not in the output'))];
  const more = lines.length - TOLD;
  if (lines.length > 0) io.stderr.write(`${lines.slice(0, TOLD).join('\n')}\n`);
  if (more > 0) io.stderr.write(`and ${more.toLocaleString('en')} more; event-timeline check lists those of the file\n`);
}

/**
 * Writes an output, whole or not at all: to standard output, or over the file that was asked for, which keeps its rights, and
 * through a link to what it leads to. Into what is no file (a pipe, a device) it is written as it comes.
 * @throws UsageError where that is the file that was read, or cannot be written
 */
export async function writeOutput(
  text: string,
  {file, events}: {file: string; events: number},
  given: Given,
  io: Surroundings,
): Promise<void> {
  const out = textOf(given, 'out');
  if (out === undefined || out === STDIN) {
    io.stdout.write(text);
    return;
  }
  const target = await realpath(out).catch(() => out);
  const there = await stat(target).catch(() => undefined);
  const isFile = !there || there.isFile() || there.isDirectory(); // of a folder the system tells what is wrong
  const part = isFile ? `${target}.${randomUUID()}.part` : target;
  try {
    await writeFile(part, text, isFile ? {flag: 'wx', ...(there && {mode: there.mode})} : {});
    if (isFile) await rename(part, target);
  } catch (error) {
    if (isFile) await rm(part, {force: true}).catch(() => undefined); // it was not made
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(`${quote(out)} cannot be written${WHY[code] ?? ` (${code})`}`);
  }
  io.stderr.write(`wrote ${out}: ${count(events, 'event')} of ${file === STDIN ? 'standard input' : file}\n`);
}

/** Why a file cannot be written, and what to do, by Node's codes. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: ': its folder is not there; make it first',
  ENOTDIR: ': its folder is a file; name another',
  EISDIR: ': it is a folder; name a file in it',
  EACCES: ': you may not write there; name a file of your own',
  EROFS: ': nothing can be written there; name a file of your own',
  ENOSPC: ': the disk is full; make room',
};

/**
 * Reads the one file that a command writes anew; nothing, and word of it, where no event could be read.
 * @throws UsageError where there is not one file, or the output would go over it
 */
export async function readToWrite(command: string, given: Given, io: Surroundings, progress: Progress): Promise<FileReading | undefined> {
  const file = fileOf(given, io, command);
  await keepInput(file, given);
  const reading = await readTimelineFile(file, given, io, progress);
  if (reading.timeline.events.length > 0 || !losesEvents(reading)) return reading;
  progress.end();
  tellProblems(reading, io);
  io.stderr.write('nothing was written: no event could be read\n');
  return undefined;
}

/** Refuses an output over its own input. @throws UsageError */
async function keepInput(file: string, given: Given): Promise<void> {
  const out = textOf(given, 'out');
  if (out === undefined || file === STDIN) return;
  const [from, to] = await Promise.all([file, out].map((path) => stat(path).catch(() => undefined)));
  const isSame = resolve(file) === resolve(out) || (from && to && from.ino === to.ino && from.dev === to.dev);
  if (isSame) throw new UsageError(`${quote(out)} is the file that is read; name another file to write`);
}
