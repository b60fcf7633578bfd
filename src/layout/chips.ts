import type {DatedEvent} from '../model/timeline.js';
import {CHIPS} from './constants.js';

/** A row of a list, or a label: an event, or the events that a chip is to stand for. */
export type Row = DatedEvent | readonly DatedEvent[];

export const isRun = (row: Row): row is readonly DatedEvent[] => Array.isArray(row);

/**
 * Folds events of a list so that about `most` stay: runs of neighbours within one section (`sections`, an index for each
 * event) become one row. The important stay before others; of equal ones every section keeps as many as any other, its first.
 * No run is of one event, which would take as much room as the row that counts it.
 */
export function foldList(events: readonly DatedEvent[], sections: readonly number[], most: number): Row[] {
  const seen = new Map<string, number>();
  const ranked = events
    .map((event, i) => {
      const key = `${sections[i]} ${importanceOf(event)}`;
      const place = seen.get(key) ?? 0;
      seen.set(key, place + 1);
      return {event, i, place};
    })
    .sort((a, b) => importanceOf(b.event) - importanceOf(a.event) || a.place - b.place || a.i - b.i);
  const kept = new Set(ranked.slice(0, most).map(({event}) => event));
  return rowsOf(events, (event, i) => kept.has(event) || sections[i], 2);
}

/**
 * Folds events for a drawing so that `kept` of them stay, the important first, of equal ones each as far as it can be from
 * the others; the rest become at most `CHIPS.most` runs, which may stretch over events that stay.
 */
export function foldDrawing(events: readonly DatedEvent[], kept: number): Row[] {
  const stays = new Set(keepingOrder(events).slice(0, kept));
  const runs = rowsOf(events, (event) => stays.has(event), 1).filter(isRun) as DatedEvent[][];
  const placeOf = new Map(events.map((event, i) => [event, i]));
  const gapAfter = (k: number) =>
    (placeOf.get(runs[k + 1]?.[0] as DatedEvent) ?? Infinity) - (placeOf.get(runs[k]?.at(-1) as DatedEvent) ?? 0);
  while (runs.length > CHIPS.most || (runs.length > 1 && runs.some(({length}) => length < 2))) {
    const short = runs.findIndex(({length}) => length < 2);
    const among =
      runs.length > CHIPS.most ? [...runs.keys()].slice(0, -1) : [short - 1, short].filter((k) => k >= 0 && k < runs.length - 1);
    const k = among.reduce((a, b) => (gapAfter(b) < gapAfter(a) ? b : a));
    runs.splice(k, 2, [...(runs[k] ?? []), ...(runs[k + 1] ?? [])]);
  }
  const rows: Row[] = [
    ...events.filter((event) => stays.has(event)),
    ...runs.map((run) => (run.length > 1 ? run : (run[0] as DatedEvent))),
  ];
  const first = (row: Row) => placeOf.get(isRun(row) ? (row[0] as DatedEvent) : row) ?? 0;
  return rows.sort((a, b) => first(a) - first(b));
}

const importanceOf = ({importance = 2}: DatedEvent): number => importance;

/** Events in rows; neighbours for which `keyOf` gives the same, and not `true`, are one run, if there are at least `least`. */
function rowsOf(events: readonly DatedEvent[], keyOf: (event: DatedEvent, i: number) => unknown, least: number): Row[] {
  const rows: Row[] = [];
  let run: DatedEvent[] = [];
  let last: unknown;
  const close = () => rows.push(...(run.length < least ? run : [run]));
  for (const [i, event] of events.entries()) {
    const key = keyOf(event, i);
    if (key === true || key !== last) {
      if (run.length) close();
      run = [];
    }
    if (key === true) rows.push(event);
    else run.push(event);
    last = key;
  }
  if (run.length) close();
  return rows;
}

/** Events from the first to be kept to the last: by importance, then farthest from all that come before it, by place; the first of equals. */
function keepingOrder(events: readonly DatedEvent[]): DatedEvent[] {
  const distance = events.map(() => Infinity);
  const waiting = new Set(events.keys());
  const order: DatedEvent[] = [];
  while (waiting.size) {
    let best = -1;
    for (const i of waiting) {
      const more = best < 0 ? 1 : importanceOf(events[i] as DatedEvent) - importanceOf(events[best] as DatedEvent);
      if (more > 0 || (more === 0 && (distance[i] ?? 0) > (distance[best] ?? 0))) best = i;
    }
    waiting.delete(best);
    order.push(events[best] as DatedEvent);
    for (const i of waiting) distance[i] = Math.min(distance[i] ?? 0, Math.abs(i - best));
  }
  return order;
}
