import type {ParseArgsConfig} from 'node:util';

/** Where a command writes: text to a terminal, a file or a pipe. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal in characters; undefined where it is none. */
  readonly columns?: number | undefined;
}

/** All that a command knows of what surrounds it, beside files. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array> & {readonly isTTY?: boolean | undefined};
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether what is written to `stdout` may be coloured. */
  readonly hasColors: boolean;
  /** Milliseconds from any beginning. */
  readonly now: () => number;
  /** The element with all its parts, as one script that can stand in a page. */
  readonly pageScript: () => Promise<string>;
  readonly version: string;
}

/** One option of a command. */
export interface CommandOption {
  /** One letter. */
  readonly short?: string;
  /** What stands for its value in help: `FILE`. Without it the option is a switch. */
  readonly value?: string;
  readonly says: string;
  /** What is wrong with a value, and what to write; nothing where it is good. */
  readonly fault?: (value: string) => string | undefined;
}

/** What a command was given, checked: files as written, and options by name; a switch that is set is `true`. */
export interface Given {
  readonly files: readonly string[];
  readonly values: Readonly<Record<string, string | true | undefined>>;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** What it does, in a few words. */
  readonly summary: string;
  /** What follows its name: `FILE... [options]`. */
  readonly usage: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Paragraphs of help. */
  readonly notes: readonly string[];
  /** Command lines without `event-timeline`, and what each does. */
  readonly examples: readonly (readonly [line: string, says: string])[];
  /**
   * Does it, and answers the exit status: 0, or 1 where an event is lost.
   * @throws UsageError where it was asked for what it cannot do
   */
  run(given: Given, io: Surroundings): Promise<number>;
}

/** A command line that cannot be carried out, and what to write instead: exit status 2. */
export class UsageError extends Error {}

/** The text of an option, where one was given. */
export function textOf({values}: Given, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The options of a command as Node parses them, `--help` among them. */
export function parsedOptions({options}: Pick<Command, 'options'>): NonNullable<ParseArgsConfig['options']> {
  const entries = Object.entries(options).map(([name, {short, value}]) => [
    name,
    {type: value ? 'string' : 'boolean', ...(short && {short})},
  ]);
  return {...(Object.fromEntries(entries) as NonNullable<ParseArgsConfig['options']>), help: {type: 'boolean', short: 'h'}};
}
