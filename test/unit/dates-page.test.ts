import {readFileSync} from 'node:fs';
import {runInNewContext} from 'node:vm';
import {describe, expect, it} from 'vitest';
import {allen, dateFrom, extentOf, isoOf, parseDate, relationsOf, writeDate} from '../../src/index.js';
import {civilOf} from '../../src/model/civil.js';

const page = readFileSync(new URL('../../stories/dates.md', import.meta.url), 'utf8');
const timeZone = 'Asia/Kabul';

/** Engines differ in the spaces of ranges. */
const plain = (text: string): string => text.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/ ?– ?/g, '–');

const rows = [...page.matchAll(/^\| `([^`]+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(([, text = '', words = '', days = '']) => ({
  text,
  words,
  days,
}));

const calls = [...page.matchAll(/```js\n([^]*?)```/g)].flatMap(([, block = '']) => {
  const setUp = block.split('\n').filter((line) => line.startsWith('const '));
  const lines = block.split('\n').filter((line) => line.includes('; // '));
  return lines.map((line) => {
    const [call = '', is = ''] = line.split('; // ');
    return {call, is, code: `${setUp.join('\n')}\n({found: ${call}, told: ${is}})`};
  });
});

/** The day that clocks of the zone show: `2021-08-03`, `-0043-01-01`. */
function dayOf(t: number): string {
  if (!Number.isFinite(t)) return 'ever';
  const {year, month, day} = civilOf(t, timeZone);
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

describe('the page of dates', () => {
  it('has examples of every kind', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(calls.length).toBeGreaterThan(25);
  });

  it.each(rows)('says rightly that "$text" is $words, $days', ({text, words, days}) => {
    const result = parseDate(text, timeZone);
    if ('error' in result) throw new Error(result.error.message);
    const {lo, min, max, hi} = extentOf(result.date);
    const written = plain(writeDate(result.date, {locale: 'en-GB', timeZone}));
    const inner = `${dayOf(min)} to ${dayOf(max - 1)}`;
    const outer = `${dayOf(lo)} to ${dayOf(hi - 1)}`;
    expect({words: written, days: inner === outer ? inner : `${inner} (${outer})`}).toEqual({words, days});
  });

  it.each(calls)('says rightly that $call is $is', ({code}) => {
    const names = {
      allen,
      dateFrom,
      isoOf,
      parseDate,
      relationsOf,
      writeDate: (...args: Parameters<typeof writeDate>) => plain(writeDate(...args)),
    };
    const {found, told} = JSON.parse(JSON.stringify(runInNewContext(code, names))) as {found: unknown; told: unknown};
    expect(found).toEqual(told);
  });
});
