import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {kabulAugust2021} from '../../../data/kabul-august-2021.js';
import {outputFormats} from '../../../src/output/index.js';
import {elementsNamed, readXml} from '../output/xml.js';
import {command, folderOf} from './command-line.js';

const input = JSON.stringify(kabulAugust2021);
const LOSSY = 'date,title\n2021-08-03,Good\nnever,Bad\n';
const OLD = 'date,title\nY-10000,Ice\n2021-08-03,Fire\n';
const LOST: Readonly<Record<string, string>> = {
  csv: 'a sheet holds events alone: it has no title, description, lang, timeZone, asOf, from, to, sides, groups; give them where it is read, or write json',
  ics: 'a calendar has no room for lang, from, to, sides; description of 2 groups; status of 10 events, importance of 22 events, side of 22 events, background of 2 events, relations of 8 events; write json to keep them',
  timelinejs:
    'TimelineJS has no room for lang, timeZone, asOf, from, to, sides, author and published of sources; description of 2 groups; kind of 22 events, status of 10 events, outcome of 1 event, importance of 22 events, side of 22 events, background of 2 events, relations of 8 events; write json to keep them',
};
const TOLD = 'standard input:3:1: error: row 3, date (column A): "never" is not a date; write 2024, 2024-02 or 2024-02-29\n';

describe('convert', () => {
  it.each(['json', 'csv', 'ics', 'html', 'timelinejs'])('to %s gives a file with every event, which is read again', async (format) => {
    const {err, out, status} = await command(['convert', '--to', format], '', {input});
    expect([status, err]).toEqual([0, LOST[format] ? `not in the output: warning: ${LOST[format]}\n` : '']);
    const again = await command(['check', '--json'], '', {input: out});
    expect(JSON.parse(again.out)).toMatchObject({format, events: kabulAugust2021.events.length});
  });

  it('to json and again is the same to the letter', async () => {
    const {out} = await command(['convert', '--to', 'json'], '', {input});
    expect((await command(['convert', '--to', 'json'], '', {input: out})).out).toBe(out);
  });

  it('to svg draws in a width, a scheme and a language', async () => {
    const argv = ['convert', '--to', 'svg', '--width', '1200', '--scheme', 'dark', '--lang', 'fr'];
    const page = readXml((await command(argv, '', {input: LOSSY})).out.trim());
    expect(page.attributes).toMatchObject({width: '1200', lang: 'fr'});
    expect(elementsNamed(page, 'rect')[0]?.attributes['fill']).toBe('#14161a');
  });

  it('writes dates in a language', async () => {
    expect((await command(['convert', '--to', 'html', '--lang', 'fr'], '', {input: LOSSY})).out).toContain('3 août 2021</time>');
  });

  it.each(outputFormats.filter(({name}) => !['json-ld', 'timelinejs'].includes(name)))(
    'to a file that ends with .$extension writes $name',
    async ({extension, name}) => {
      const folder = folderOf({'a.csv': 'date,title\n2021,A\n'});
      const named = await command(['convert', 'FOLDER/a.csv', '-o', `FOLDER/b.${extension}`], folder);
      expect(named).toEqual({status: 0, out: '', err: `wrote FOLDER/b.${extension}: 1 event of FOLDER/a.csv\n`});
      const {out} = await command(['convert', 'FOLDER/a.csv', '--to', name], folder);
      expect(readFileSync(join(folder, `b.${extension}`), 'utf8')).toBe(out);
    },
  );

  it('tells what is lost in reading on standard error, writes the rest, and ends with 1', async () => {
    const {err, out, status} = await command(['convert', '--to', 'csv'], '', {input: LOSSY});
    expect([status, err]).toEqual([1, TOLD]);
    expect(out).toContain('Good');
  });

  it('tells what the format does not hold', async () => {
    const {err, status} = await command(['convert', '--to', 'ics'], '', {input: OLD});
    expect(err).toBe(
      'not in the output: warning: row 1, date: "Y-10000" is left out of the calendar, which holds the years 1 to 9999; write another format\n',
    );
    expect(status).toBe(0);
  });

  it('tells twenty of many problems', async () => {
    const rows = Array.from({length: 30}, () => 'never,A').join('\n');
    const {err} = await command(['convert', '--to', 'csv'], '', {input: `date,title\n2021,A\n${rows}\n`});
    expect(err.trimEnd().split('\n')).toHaveLength(21);
    expect(err).toMatch(/\nand 10 more; event-timeline check lists those of the file\n$/);
  });

  it('writes over a file that is there, but leaves it where nothing can be read', async () => {
    const folder = folderOf({'good.csv': 'date,title\n2021,A\n', 'bad.csv': '', 'out.json': 'old'});
    const bad = await command(['convert', 'FOLDER/bad.csv', '-o', 'FOLDER/out.json'], folder);
    expect(bad).toEqual({
      status: 1,
      out: '',
      err: 'FOLDER/bad.csv: error: there is nothing in this file; save it again, with its events\nnothing was written: no event could be read\n',
    });
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('old');
    await command(['convert', 'FOLDER/good.csv', '-o', 'FOLDER/out.json'], folder);
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toMatchObject({events: [{title: 'A'}]});
    expect(readdirSync(folder).sort()).toEqual(['bad.csv', 'good.csv', 'out.json']);
  });

  it.each([
    ['FOLDER/none/out.json', ': its folder is not there; make it first'],
    ['FOLDER', ': it is a folder; name a file in it'],
    ['FOLDER/a.csv/out.json', ': its folder is a file; name another'],
  ])('says why %s cannot be written', async (out, why) => {
    const folder = folderOf({'a.csv': 'date,title\n2021,A\n'});
    const told = await command(['convert', 'FOLDER/a.csv', '--to', 'json', '-o', out], folder);
    expect(told.status).toBe(2);
    expect(told.err).toContain(why);
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });
});
