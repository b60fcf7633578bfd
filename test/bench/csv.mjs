// Times the reading of a large sheet beside d3-dsv alone, in the same run: `npm run bench`, or alone `node test/bench/csv.mjs`.
// Medians over rounds that take turns. Then reads it once in a process whose heap is held to what the
// program and the text take and ten times the sheet's size: one that needs more does not come to its end.
import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {csvParse} from 'd3';
import {importTs} from '../tools/import-ts.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const ROWS = 100_000;
/** Milliseconds for the whole reading, and the heap as a multiple of the sheet. */
const LIMITS = {whole: 3000, heap: 10};
const MB = 2 ** 20;

const ACTORS = ['Police', 'Government', 'Opposition', 'Court', 'Army', 'Union', 'Ministry of Health', 'Press'];

/** A sheet as a desk keeps it: a day or an hour, two sentences with commas, who and where, a source with its paragraph. */
export function sheet(length = ROWS) {
  const rows = Array.from({length}, (_, i) => {
    const day = new Date(((i * 7919) % 18_000) * 86_400_000).toISOString().slice(0, 10);
    const date = i % 5 ? day : `${day}T${String(i % 24).padStart(2, '0')}:30`;
    const title = `Report ${i} of the commission, read out`;
    return `${date},"${title}","What was said, and by whom; ""part ${i % 9}"" of the record",${ACTORS[i % 8]},Place ${i % 500},Daily ${i % 20},paragraph ${i % 40}`;
  });
  return `date,title,summary,group,place,source,locator\r\n${rows.join('\r\n')}\r\n`;
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const timed = async (act) => {
  const began = performance.now();
  await act();
  return performance.now() - began;
};

/** What reads a whole sheet. @throws Error where an event is missing */
async function reading() {
  const {parseTimeline} = await importTs('src/input/index.ts');
  return async (text) => {
    const read = await parseTimeline(text);
    if (read.timeline.events.length !== ROWS) throw new Error(`${read.timeline.events.length} of ${ROWS} rows were read`);
    return read;
  };
}

/** Times the reading of a sheet, prints it, and tells whether it is as fast and as small as it must be. */
export async function timeSheet() {
  const text = sheet();
  const size = Buffer.byteLength(text) / MB;
  const {csv} = await importTs('src/input/csv.ts');
  const readWhole = await reading();
  const tasks = {'d3-dsv': () => csvParse(text), 'csv to rows': () => csv(text), 'csv to timeline': () => readWhole(text)};
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, act] of Object.entries(tasks)) {
      const ms = await timed(act);
      if (round) times[name].push(ms); // the first warms up
    }
  }
  const alone = median(times['d3-dsv']);
  let isGood = true;
  for (const name of Object.keys(tasks)) {
    const ms = median(times[name]);
    const isFast = name !== 'csv to timeline' || ms <= LIMITS.whole;
    isGood &&= isFast;
    const rest = name === 'd3-dsv' ? '' : `   ratio ${(ms / alone).toFixed(1)}${isFast ? '' : '   TOO SLOW'}`;
    console.log(`${`${ROWS.toLocaleString('en')} rows, ${size.toFixed(1)} MB: ${name}`.padEnd(44)}${ms.toFixed(0).padStart(12)} ms${rest}`);
  }
  const base = Number((await readOnce([], '--base')).stdout) / MB;
  const limit = Math.floor(base + size * LIMITS.heap);
  const {stdout} = await readOnce([`--max-old-space-size=${limit}`]).catch(() => ({})); // one without room is ended by a signal
  isGood &&= !!stdout;
  const label = `heap for it, at most ${LIMITS.heap} times the sheet`;
  console.log(`${label.padEnd(44)}${`${limit} MB`.padStart(12)}   ${stdout ? `enough; ${stdout.trim()}` : 'TOO SMALL'}`);
  return isGood;
}

/** This file as a process of its own, which reads the sheet once. */
function readOnce(flags, ...args) {
  return promisify(execFile)(process.execPath, [...flags, '--expose-gc', import.meta.filename, '--once', ...args]);
}

if (process.argv.includes('--once')) {
  const read = await reading();
  const text = sheet();
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  if (process.argv.includes('--base')) console.log(before);
  else {
    const kept = await read(text);
    globalThis.gc();
    const after = process.memoryUsage().heapUsed;
    console.log(`${((after - before) / Buffer.byteLength(text)).toFixed(1)} times stay, for ${kept.timeline.events.length} events`);
  }
} else if (process.argv[1] === import.meta.filename) process.exitCode = (await timeSheet()) ? 0 : 1;
