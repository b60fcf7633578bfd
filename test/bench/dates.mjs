// Times the reading of dates beside the edtf package, in the same run: `npm run bench`, or alone `node test/bench/dates.mjs`.
// Medians over rounds that take turns; both read the same texts, each in one process that is warm.
import edtf from 'edtf';
import {importTs} from '../tools/import-ts.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 9);
/** Dates a second; of an instant its text is written too, which takes most of the time. */
const LIMITS = {plain: 1_000_000, full: 50_000, instant: 250_000};
const TIME_ZONE = 'America/New_York';

/** Texts of a round, and of one for the edtf package, which is slow. */
const COUNTS = {plain: 200_000, full: 20_000, theirs: 1_000};

/** Dates in forms that both read, in the proportion of a history desk: most of levels 0 and 1, some of level 2. */
const FULL = [
  ...['2021-08~', '2001-12?', '1996/2001-12~', '2021/..', '201X', '1985-04-XX', '2021-08-03T20:15:30+04:30', '2021-21', '-0043'],
  ...['2021-33', '[1667,1668,1670..1672]', '{1960,1961-12}', '2004-06~-11', '156X-12-25', 'Y-17E7', '1950S2', '../1984', '2021-41'],
];

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const show = (n) => Math.round(n).toLocaleString('en').padStart(12);

/** Plain days from 1850 on, every day of the calendar once before one comes again. */
const days = Array.from({length: COUNTS.plain}, (_, i) =>
  new Date(((i * 7919) % 73_000) * 86_400_000 - 3.7868256e12).toISOString().slice(0, 10),
);
const mixed = Array.from({length: COUNTS.full}, (_, i) => FULL[i % FULL.length]);

/** Times the reading of dates, prints it, and tells whether it is as fast as it must be. */
export async function timeDates() {
  const {parseDate} = await importTs('src/model/parse-date.ts');
  const {dateFrom} = await importTs('src/model/date-from.ts');
  const ours = (text) => parseDate(text, TIME_ZONE);
  const instants = days.map((day) => Date.parse(day));
  const objects = instants.map((t) => new Date(t));
  const tasks = {
    'plain dates': {texts: days, read: ours, limit: LIMITS.plain},
    'plain dates, edtf package': {texts: days.slice(0, COUNTS.theirs), read: edtf, beside: 'plain dates'},
    'full grammar': {texts: mixed, read: ours, limit: LIMITS.full},
    'full grammar, edtf package': {texts: mixed.slice(0, COUNTS.theirs), read: edtf, beside: 'full grammar'},
    'epoch milliseconds': {texts: instants, read: (t) => dateFrom(t, TIME_ZONE), limit: LIMITS.instant},
    'Date objects': {texts: objects, read: (date) => dateFrom(date, TIME_ZONE), limit: LIMITS.instant},
  };
  const rates = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, {texts, read}] of Object.entries(tasks)) {
      const began = performance.now();
      for (const text of texts) read(text);
      const rate = (texts.length / (performance.now() - began)) * 1000;
      if (round) rates[name].push(rate); // the first warms up
    }
  }
  let isGood = true;
  for (const [name, {limit, beside}] of Object.entries(tasks)) {
    const rate = median(rates[name]);
    const isFast = !limit || rate >= limit;
    isGood &&= isFast;
    const rest = beside
      ? `   ratio ${(median(rates[beside]) / rate).toFixed(0)}`
      : `   at least ${limit.toLocaleString('en')}${isFast ? '' : '   TOO SLOW'}`;
    console.log(`${`read a second: ${name}`.padEnd(44)}${show(rate)}${rest}`);
  }
  return isGood;
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await timeDates()) ? 0 : 1;
