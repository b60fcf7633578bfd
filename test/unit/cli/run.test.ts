import {describe, expect, it} from 'vitest';
import {commands} from '../../../src/cli/index.js';
import {command} from './command-line.js';

const HELP = '\nevent-timeline --help lists all commands';
const FORMATS = 'json, csv, ics, html, svg, json-ld, timelinejs';

describe('a command line that cannot be carried out', () => {
  it.each([
    ['chekc a.csv', `unknown command "chekc"; did you mean check?${HELP}`],
    ['draw a.csv', `unknown command "draw"; use: check, convert, render${HELP}`],
    ['kabul.csv', `unknown command "kabul.csv"; to look a file over, write: event-timeline check kabul.csv${HELP}`],
    ['help chekc', `unknown command "chekc"; did you mean check?${HELP}`],
    ['--json', `there is no command before "--json"; write a command first: check, convert, render${HELP}`],
    ['check', 'check needs a file; write: event-timeline check FILE, or pipe one in'],
    ['check --jsn a', 'check has no option --jsn; did you mean --json?\nevent-timeline check --help tells what each does'],
    [
      'check -x a',
      'check has no option -x; use: --all, --dates, --format, --json, --help\nevent-timeline check --help tells what each does',
    ],
    ['check --json=yes a', '--json takes no value; write it alone, without "yes"'],
    [
      'check --format sv a',
      '--format: "sv" is not known; did you mean csv? Use one of: auto, json, timelinejs, vis, simile, rows, html, ics, csv, markwhen',
    ],
    ['convert', 'convert needs to know the format; write --to and one of: ' + FORMATS],
    ['convert a.csv -o a.docx', `the ending of "a.docx" is that of no format; write --to and one of: ${FORMATS}`],
    ['convert a.csv --to', '--to needs a value; write --to FORMAT'],
    ['convert a.csv --to -o b', '--to needs a value; write --to FORMAT'],
    ['convert a.csv --to jsno', `--to: "jsno" is not known; did you mean json? Use one of: ${FORMATS}`],
    ['convert a.csv --to png', '--to: "png" is painted by a browser alone; write svg, or export("png") in a page'],
    ['convert a.csv b.csv --to json', 'convert takes one file, and was given 2; run it once for each'],
    ['convert a.csv --to csv -o ./a.csv', '"./a.csv" is the file that is read; name another file to write'],
    ['render a.csv --width wide', '--width: "wide" is no width; write a number of pixels from 200 to 10000, such as 960'],
    ['render a.csv --width 20', '--width: "20" is no width; write a number of pixels from 200 to 10000, such as 960'],
    ['render a.csv --lang !', '--lang: "!" is no language tag; write one such as en, fr-CA or ar'],
    ['render a.csv --scheme drak', '--scheme: "drak" is not known; did you mean dark? Use one of: light, dark'],
  ])('%s', async (line, message) => {
    expect(await command(line.split(' '))).toEqual({status: 2, out: '', err: `event-timeline: ${message}\n`});
  });
});

describe('help', () => {
  it.each(['', '--help', '-h', 'help'])('of the whole stands on standard output: %j', async (line) => {
    const {err, out, status} = await command(line ? [line] : []);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('Commands:\n  check                   say what is in files, and what is wrong with them\n');
  });

  it.each(commands.map(({name}) => name))('of %s names every option and shows examples, in 80 columns', async (name) => {
    const {out, status} = await command([name, '--help']);
    const {examples, options} = commands.find((each) => each.name === name)!;
    expect(status).toBe(0);
    expect(out).toBe((await command(['help', name])).out);
    expect([...Object.keys(options)].filter((option) => !out.includes(`--${option}`))).toEqual([]);
    expect(examples.filter(([line]) => !out.includes(`  event-timeline ${line}\n`))).toEqual([]);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('says the version', async () => {
    expect(await command(['--version'])).toEqual({status: 0, out: '1.2.3\n', err: ''});
  });
});
