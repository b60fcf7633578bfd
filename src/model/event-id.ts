import type {TimelineEvent} from './fields.js';

/** Characters of an id's title part: enough to tell events of one day apart, short enough for an address. */
const TITLE_LENGTH = 48;

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
  const kept = [first.toLowerCase()]; // joined at last: text that is added to bit by bit is kept in its bits
  let room = TITLE_LENGTH;
  for (const [word] of words) {
    const letters = [...word];
    if (letters.length > room && kept.length > 1) break; // whole words, but for a first one that is too long: scripts without spaces
    kept.push(letters.slice(0, room).join(''));
    room -= letters.length + 1;
  }
  return kept.join('-');
}
