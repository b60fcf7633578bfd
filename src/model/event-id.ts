import type {TimelineEvent} from './fields.js';

/** Characters of an id's title part: enough to tell events of one day apart, short enough for an address. */
const TITLE_LENGTH = 48;

/** Half of a character that takes two places in text. */
const SURROGATE = /[\ud800-\udfff]/;

/**
 * The ids of events, in their order: given ones, else made by `eventId`. Of an id given twice the first event keeps it, made
 * ones give way to given ones, and who gives way is numbered from 2.
 */
export function eventIds(events: readonly TimelineEvent[]): string[] {
  const given = new Set(events.map(({id}) => id));
  const taken = new Set<string>();
  const last = new Map<string, number>(); // the number last given after each id: a thousand events of one title cost no more
  return events.map(({id, date, title}) => {
    const wanted = id ?? eventId(date, title);
    let n = last.get(wanted) ?? 1;
    let own = wanted;
    while (taken.has(own) || (own !== id && given.has(own))) own = `${wanted}-${++n}`;
    last.set(wanted, n);
    taken.add(own);
    return own;
  });
}

/**
 * An event's id from its date and title: `2021-08-03-car-bomb-kabul`. Letters, marks and figures of any script stay;
 * everything else parts words. Of a date with several parts the first counts. The same on every machine: the case is
 * folded without regard to language.
 */
export function eventId(date: string, title: string): string {
  const first = /-?[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/u.exec(date)?.[0] ?? '';
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .matchAll(/[\p{L}\p{M}\p{N}]+/gu);
  let id = first.toLowerCase();
  let room = TITLE_LENGTH;
  for (const [word] of words) {
    const letters = SURROGATE.test(word) ? [...word] : word;
    if (letters.length > room && room < TITLE_LENGTH) break; // whole words, but for a first one that is too long: scripts without spaces
    const kept = letters.slice(0, room);
    id += `-${typeof kept === 'string' ? kept : kept.join('')}`;
    room -= letters.length + 1;
  }
  return id;
}
