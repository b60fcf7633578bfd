import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {columnNamed, headingsOf} from '../../src/input/headings.js';
import {parseTimeline} from '../../src/input/index.js';
import {xml} from '../../src/input/xml.js';
import {aliases, type Column} from '../../src/model/field-aliases.js';
import {columnNote, columnsTable, datesTables, refusedTable} from '../../stories/editors/page.js';
import {formatExamples} from '../../stories/editors/formats.js';
import {refusedDates, writtenDates} from '../../stories/editors/written-dates.js';

const columns = Object.keys(aliases) as Column[];
const folder = new URL('../../stories/formats/', import.meta.url);

const EVENTS = [
  ['1912-04-10', 'Leaves Southampton'],
  ['1912-04-14T23:40', 'Strikes an iceberg'],
  ['1912-04-15T02:20', 'Sinks'],
  ['1912-04-18', 'Survivors land in New York'],
];

describe('the examples of formats', () => {
  it.each(formatExamples)('$file is recognised as $format and holds the four events without a problem', async ({file, format}) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const reading = await parseTimeline(format === 'html' ? xml(text).root : text);
    expect(reading.problems).toEqual([]);
    expect(reading.format).toBe(format);
    expect(reading.timeline.events.map(({date, title}) => [date, title])).toEqual(EVENTS);
    expect(reading.timeline.events.at(-1)?.summary?.replaceAll('*', '')).toBe('The Carpathia brings them.');
  });

  it('shows every file but the one with faults', () => {
    expect([...formatExamples.map(({file}) => file), 'three-faults.csv'].sort()).toEqual(readdirSync(folder).sort());
  });

  it('tells the three faults of the faulty sheet', async () => {
    const {problems, timeline} = await parseTimeline(readFileSync(new URL('three-faults.csv', folder), 'utf8'));
    expect(problems.map(({code, where}) => [code, where.line])).toEqual([
      ['wrong-weekday', 3],
      ['no-date', 6],
      ['missing-title', 5],
    ]);
    expect(timeline.events.length).toBe(3);
  });
});

describe('the page for editors', () => {
  it.each(columns)('says what stands in the column %s', (column) => {
    expect(columnNote(column)).toMatch(/\.$/);
    expect(columnsTable).toContain(`| \`${column}\` | ${columnNote(column)} |`);
  });

  it('shows only headings that are understood', () => {
    const wrong = columns.flatMap((column) =>
      headingsOf(column)
        .flat()
        .filter((heading) => columnNamed(heading) !== column),
    );
    expect(wrong).toEqual([]);
  });

  it('has a row for every date of the table', () => {
    const count = (text: string): number => text.split('\n').filter((line) => line.startsWith('| ')).length;
    const heads = 2 * writtenDates.length;
    expect(count(datesTables)).toBe(heads + writtenDates.flatMap(({dates}) => dates).length);
    expect(count(refusedTable)).toBe(2 + refusedDates.length);
  });
});
