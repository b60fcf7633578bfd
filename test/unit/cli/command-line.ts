import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Surroundings} from '../../../src/cli/command.js';
import {run} from '../../../src/cli/run.js';

/** What a command line did. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own with these files in it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'event-timeline-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

interface Given extends Partial<Omit<Surroundings, 'stdin' | 'stdout' | 'stderr'>> {
  /** What is piped in; without it standard input is a terminal. */
  readonly input?: string;
  /** Width of the terminal that is written to, in characters; without it that is none. */
  readonly columns?: number;
}

/** Carries out a command line with streams of its own. In it and in what it says, `FOLDER` stands for a folder. */
export async function command(argv: readonly string[], folder = '', {columns, input, ...given}: Given = {}): Promise<Outcome> {
  const told = {out: '', err: ''};
  const output = (name: 'out' | 'err') => ({
    write: (text: string) => (told[name] += text),
    ...(columns && {isTTY: true, columns}),
  });
  const status = await run(
    argv.map((word) => word.replace('FOLDER', folder)),
    {
      stdin: Object.assign(piped(input ?? ''), {isTTY: input === undefined}),
      stdout: output('out'),
      stderr: output('err'),
      hasColors: false,
      now: () => 0,
      pageScript: () => Promise.resolve('draw("</scr" + "ipt>")'),
      version: '1.2.3',
      ...given,
    },
  );
  const named = (text: string): string => (folder ? text.replaceAll(folder, 'FOLDER') : text);
  return {status, out: named(told.out), err: named(told.err)};
}

/** Bytes as a pipe brings them: in pieces that end anywhere. */
function piped(text: string): AsyncIterable<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return (async function* () {
    for (let i = 0; i < bytes.length; i += 5) yield await Promise.resolve(bytes.subarray(i, i + 5));
  })();
}
