// Times the reading of texts that are made to be slow, of every format: `npm run bench`, or alone `node test/bench/texts.mjs`.
// A text of MB has one piece over and over in a title, or a fault in every event. What is told is the slowest of a format, in
// milliseconds a megabyte, and its ratio to d3-dsv alone over a sheet in the same run; that takes 11 ms a megabyte on a
// quiet machine, for which 200 ms are the limit.
import {csvParse} from 'd3';
import {importTs} from '../tools/import-ts.mjs';
import {sheet} from './csv.mjs';

const MB = 1e6;
const SIZE = 4 * MB;
const RATIO = 200 / 11;

const timed = async (act) => {
  const began = performance.now();
  await act();
  return performance.now() - began;
};

/** Documents and sheets in which every event has a fault, about SIZE letters. */
function faulty() {
  const list = (event) => {
    const {length} = JSON.stringify(event(1000));
    return Array.from({length: Math.floor(SIZE / (length + 1))}, (_, i) => event(i));
  };
  const summary = 'What was said of it that day, and by whom, in the words of the record. '.repeat(3);
  const event = {date: '2021-08-03', title: 'A car bomb in the city', summary};
  const groups = Array.from({length: 12}, (_, i) => ({id: `group-${i}`, label: 'G'}));
  const sheetOf = (cells) => `date,title,summary,id\n${list(cells).join('\n')}\n`;
  return {
    'good events': JSON.stringify({events: list((i) => ({...event, id: `e${i}`}))}),
    'wrong groups': JSON.stringify({groups, events: list((i) => ({...event, group: `grup-${i}`}))}),
    'wrong relations': JSON.stringify({events: list((i) => ({...event, id: `e${i}`, relations: [{type: 'response-to', to: `x${i}`}]}))}),
    'one id': JSON.stringify({events: list(() => ({...event, id: 'same'}))}),
    'no dates': JSON.stringify({events: list((i) => ({...event, date: `soon ${i}`}))}),
    'a sheet of no dates': sheetOf((i) => `soon ${i},A car bomb in the city,"${summary}",e${i}`),
    'a sheet of one id': sheetOf(() => `2021-08-03,A car bomb in the city,"${summary}",same`),
  };
}

/** Times every text, prints the slowest of each format and each fault, and tells whether all are fast enough. */
export async function timeTexts() {
  const {parseTimeline} = await importTs('src/input/index.ts');
  const {HUGE_PIECES, TEXTS, withPieces} = await importTs('test/unit/input/texts.ts');
  const table = sheet(30_000);
  const alone = [];
  for (let i = 0; i < 5; i++) alone.push((await timed(() => csvParse(table))) / (table.length / MB));
  const base = alone.toSorted((a, b) => a - b)[2];
  console.log(`${'d3-dsv alone, a megabyte'.padEnd(52)}${base.toFixed(1).padStart(7)} ms`);
  let isGood = true;
  const tell = (name, ms) => {
    const ratio = ms / base;
    isGood &&= ratio <= RATIO;
    const verdict = ratio > RATIO ? `   OVER ${RATIO.toFixed(1)}` : '';
    console.log(`${name.padEnd(52)}${ms.toFixed(1).padStart(7)} ms a megabyte   ratio ${ratio.toFixed(1)}${verdict}`);
  };
  const perMegabyte = async (text) => (await timed(() => parseTimeline(text))) / (text.length / MB);
  for (const [format, text] of Object.entries(TEXTS)) {
    let [slowest, worst] = [0, ''];
    for (const piece of HUGE_PIECES) {
      const ms = await perMegabyte(withPieces(text, piece, SIZE));
      if (ms > slowest) [slowest, worst] = [ms, piece];
    }
    tell(`${format}, ${JSON.stringify(worst)} over and over`, slowest);
  }
  for (const [fault, text] of Object.entries(faulty())) tell(`${(text.length / MB).toFixed(1)} MB, ${fault}`, await perMegabyte(text));
  return isGood;
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await timeTexts()) ? 0 : 1;
