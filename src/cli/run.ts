import {parseArgs} from 'node:util';
import {nearestName, quote} from '../model/problem.js';
import {parsedOptions, UsageError, type Command, type Given, type Surroundings} from './command.js';
import {helpOf, overview} from './help.js';
import {commands} from './index.js';

/** Exit status of a command line that cannot be carried out. */
const WRONG_USE = 2;

/**
 * Carries out a command line, without the names of Node and of the file. Never throws for what an editor writes: that is told
 * on `stderr`.
 * @returns the exit status: 0, 1 where an event is lost, 2 for wrong use
 */
export async function run(argv: readonly string[], io: Surroundings): Promise<number> {
  const [first, ...rest] = argv;
  try {
    if (first === '--version' || first === '-v') return say(io, `${io.version}\n`);
    if (first === undefined || first === '--help' || first === '-h') return say(io, overview());
    if (first === 'help') return say(io, rest[0] === undefined ? overview() : helpOf(commandNamed(rest[0])));
    const command = commandNamed(first);
    const given = givenTo(command, rest);
    return given ? await command.run(given, io) : say(io, helpOf(command));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`event-timeline: ${error.message}\n`);
    return WRONG_USE;
  }
}

function say({stdout}: Surroundings, text: string): number {
  stdout.write(text);
  return 0;
}

/** @throws UsageError that names the nearest command, or all */
function commandNamed(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const names = commands.map((command) => command.name);
  const isOption = name.startsWith('-');
  const near = isOption ? undefined : nearestName(name, names);
  const isFile = /[./\\]/.test(name) && !isOption;
  const remedy = near
    ? `did you mean ${near}?`
    : isFile
      ? `to look a file over, write: event-timeline check ${name}`
      : `${isOption ? 'write a command first' : 'use'}: ${names.join(', ')}`;
  throw new UsageError(`${isOption ? 'there is no command before' : 'unknown command'} ${quote(name)}; ${remedy}${HELP}`);
}

const HELP = '\nevent-timeline --help lists all commands';

/** What a command is given, checked; nothing where it is asked for help. @throws UsageError */
function givenTo(command: Command, args: readonly string[]): Given | undefined {
  const known = parsedOptions(command);
  const {positionals, tokens} = parseArgs({args: [...args], options: known, strict: false, allowPositionals: true, tokens: true});
  const values: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const {inlineValue, name, rawName, value} = token;
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!kind) throw new UsageError(unknownOption(command, rawName, name));
    if (kind.type === 'boolean') {
      if (value !== undefined) throw new UsageError(`${rawName} takes no value; write it alone, without ${quote(value)}`);
      values[name] = true;
      continue;
    }
    const option = command.options[name];
    if (value === undefined || value === '' || (!inlineValue && value.startsWith('-') && value !== '-'))
      throw new UsageError(`${rawName} needs a value; write ${rawName} ${option?.value ?? 'VALUE'}`);
    const fault = option?.fault?.(value);
    if (fault) throw new UsageError(`${rawName}: ${fault}`);
    values[name] = value;
  }
  return values['help'] ? undefined : {files: positionals, values};
}

function unknownOption(command: Command, rawName: string, name: string): string {
  const known = [...Object.keys(command.options), 'help'];
  const near = rawName.startsWith('--') ? nearestName(name, known) : undefined;
  const remedy = near ? `did you mean --${near}?` : `use: ${known.map((each) => `--${each}`).join(', ')}`;
  return `${command.name} has no option ${rawName}; ${remedy}\nevent-timeline ${command.name} --help tells what each does`;
}
