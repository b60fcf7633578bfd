import type {TimelineDocument, TimelineEvent} from '../../src/model/fields.js';

/** What is made: how many events, within how many days from `from`. */
export interface Amount {
  readonly count: number;
  readonly from: string;
  readonly days: number;
  readonly seed: number;
}

const GROUPS = [
  {id: 'harbour', label: 'Harbour'},
  {id: 'rail', label: 'Rail'},
  {id: 'power', label: 'Power'},
  {id: 'water', label: 'Water'},
];

const WHAT: Readonly<Record<string, readonly string[]>> = {
  harbour: ['Ferry late', 'Crane stopped', 'Berth closed', 'Ship aground in the channel', 'Dredging begins', 'Fog holds all traffic'],
  rail: ['Points frozen', 'Train cancelled', 'Bridge inspected', 'Signal box without power', 'New timetable', 'Track doubled'],
  power: ['Line down', 'Substation on fire', 'Turbine back in service', 'Voltage lowered', 'Cable laid', 'Meter recall'],
  water: ['Main burst', 'Boil-water notice', 'Reservoir full', 'Hose ban', 'Pump replaced', 'Gauge at its highest'],
};

const WHERE = ['north quay', 'old town', 'west bank', 'airport line', 'upper valley', 'mill district', 'island', 'east gate'];

const DAY_MS = 86_400_000;

/** Days at the end in which nothing begins, so that what lasts ends inside: a burst of ten years' and twenty days. */
const ROOM = 75;

/**
 * A town's log of as many events as wanted, always the same for one seed. It comes in bursts, as news does: half of all events
 * fall into a twelfth of the time. Most are known to the day, some to the minute or only to the month, some last.
 */
export function generated({count, from, days, seed}: Amount): TimelineDocument & {readonly events: readonly TimelineEvent[]} {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const bursts = Array.from({length: 6}, () => Math.floor(random() * (days - ROOM)));
  const events = Array.from({length: count}, (_, i): TimelineEvent => {
    const inBurst = random() < 0.5;
    const offset = inBurst ? pick(bursts) + random() * days * 0.014 : random() * (days - ROOM);
    const start = Date.parse(from) + Math.floor(offset) * DAY_MS;
    const {id: group} = pick(GROUPS);
    const weight = random();
    return {
      id: `g${i + 1}`,
      date: dateAt(start, random(), random()),
      title: `${pick(WHAT[group] ?? [])}, ${pick(WHERE)} (${i + 1})`,
      group,
      importance: weight < 0.7 ? 1 : weight < 0.94 ? 2 : 3,
    };
  });
  return {
    title: `${count} generated events`,
    description: 'Made up by a seeded generator: no such town',
    lang: 'en-GB',
    timeZone: 'UTC',
    groups: GROUPS,
    events,
  };
}

/** More than the vertical list shows all at once: a year of 250 events. */
export const generated250 = generated({count: 250, from: '2023-01-01', days: 365, seed: 1});

/** A date from `start` on, of the form that `form` picks: a minute, a month, a stretch of days, a day. */
function dateAt(start: number, form: number, more: number): string {
  const iso = (t: number): string => new Date(t).toISOString();
  if (form < 0.15) return iso(start + Math.floor(more * 1440) * 60_000).slice(0, 16);
  if (form < 0.23) return iso(start).slice(0, 7);
  if (form < 0.3) return `${iso(start).slice(0, 10)}/${iso(start + (1 + Math.floor(more * 20)) * DAY_MS).slice(0, 10)}`;
  return `${iso(start).slice(0, 10)}${form > 0.95 ? '~' : ''}`;
}

/** Numbers from 0 to 1, always the same for one seed (mulberry32, Tommy Ettinger, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
