import {describe, expect, it} from 'vitest';
import {parseTimeline} from '../../../src/input/index.js';

describe('a row below the events', () => {
  it.each([
    ['Gesamt;7', '"Gesamt" looks like a sum'],
    ['Total;1', '"Total" looks like a sum'],
    ['Insgesamt;1.234 €', '"Insgesamt" looks like a sum'],
    ['Source: Ministry of the Interior;', '"Source: Ministry of the Interior" looks like a note'],
    ['Last updated 5 Aug 2021;', '"Last updated 5 Aug 2021" looks like a note'],
    ['Quelle: dpa, 2021;', '"Quelle: dpa, 2021" looks like a note'],
    ['Stand: 28.10.2024', '"Stand: 28.10.2024" looks like a note'],
    ['*revised;', '"*revised" looks like a note'],
    [';Fuente: EFE', '"Fuente: EFE" looks like a note'],
  ])('that reads %s is told once, as a warning', async (row, found) => {
    const {problems, timeline} = await parseTimeline(`date;title\n2021;A\n${row}`);
    expect(problems.map(({severity, message}) => [severity, message])).toEqual([
      ['warning', `row 3: ${found} and is no event; leave its row out of the sheet`],
    ]);
    expect(timeline.events).toHaveLength(1);
  });

  it.each([
    ['Total;7 dead', 'not-a-date'],
    ['Source: AFP;A', 'not-a-date'],
    [';Sources say that a bridge is gone', 'missing-date'],
    ['Standort;', 'missing-title'],
    ['3 August;', 'no-year'],
  ])('that reads %s is an event with an error, %s', async (row, code) => {
    const {problems} = await parseTimeline(`date;title\n2021;A\n${row}`);
    expect(problems[0]).toMatchObject({severity: 'error', code});
  });
});
