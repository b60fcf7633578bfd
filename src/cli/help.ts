import type {Command} from './command.js';
import {commands} from './index.js';
import {wrapped} from './table.js';

/** Characters of a line of help: what every terminal has. */
const WIDTH = 80;

/** Column in which options and commands are explained. */
const SAID_AT = 24;

/** Help of the whole. */
export function overview(): string {
  return sections({
    '': ['event-timeline: dated, sourced accounts of events, checked, converted and drawn.'],
    Usage: ['event-timeline COMMAND FILE... [options]'],
    Commands: commands.flatMap(({name, summary}) => entry(name, summary)),
    Options: [...entry('-h, --help', 'show this, or help of a command'), ...entry('-v, --version', 'show the version')],
    Examples: commands.flatMap(({examples}) => examples.slice(0, 1).map(([line]) => `event-timeline ${line}`)),
    ' ': ['event-timeline COMMAND --help tells more of each.'],
  });
}

/** Help of one command. */
export function helpOf({examples, name, notes, options, summary, usage}: Command): string {
  return sections({
    '': [`event-timeline ${name}: ${summary}.`],
    Usage: [`event-timeline ${name} ${usage}`],
    Options: [
      ...Object.entries(options).flatMap(([option, {says, short, value}]) =>
        entry(`${short ? `-${short}, ` : ''}--${option}${value ? ` ${value}` : ''}`, says),
      ),
      ...entry('-h, --help', 'show this'),
    ],
    Examples: examples.flatMap(([line, says], i) => [...(i ? [''] : []), `# ${says}`, `event-timeline ${line}`]),
    ' ': notes.flatMap((note, i) => [...(i ? [''] : []), ...note.split('\n').flatMap((line) => wrapped(line, WIDTH))]),
  });
}

/** Sections under their headings; those whose heading is blank stand at the margin. */
function sections(all: Readonly<Record<string, readonly string[]>>): string {
  const texts = Object.entries(all).map(([heading, lines]) =>
    heading.trim() ? [`${heading}:`, ...lines.map((line) => line && `  ${line}`)].join('\n') : lines.join('\n'),
  );
  return `${texts.join('\n\n')}\n`;
}

function entry(name: string, says: string): string[] {
  const [first = '', ...rest] = wrapped(says, WIDTH - 2 - SAID_AT);
  const below = rest.map((line) => ' '.repeat(SAID_AT) + line);
  return name.length < SAID_AT - 1 ? [name.padEnd(SAID_AT) + first, ...below] : [name, ' '.repeat(SAID_AT) + first, ...below];
}
