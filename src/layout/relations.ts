import type {DatedEvent} from '../model/timeline.js';
import type {Scene, SceneMark, ScenePath} from './layout.js';
import {RELATION} from './constants.js';

type RelationType = NonNullable<DatedEvent['relations']>[number]['type'];

/** A relation between two drawn events, in the direction in which one led to the other. */
export interface Relation {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  /** True where only the event's own source says so. */
  readonly claimed: boolean;
}

/** The relations of one event, its own and those that name it. */
export function relationsOf(id: string, events: readonly DatedEvent[]): Relation[] {
  const drawn = new Set(events.map((event) => event.id));
  return events.flatMap((event) =>
    (event.relations ?? []).flatMap(({type, to}): Relation[] => {
      if ((event.id !== id && to !== id) || !drawn.has(to)) return [];
      const claimed = (event.status ?? 'reported') !== 'reported' && type !== 'report-of';
      return [
        type === 'cause-of' || type === 'contradicts' ? {type, from: event.id, to, claimed} : {type, from: to, to: event.id, claimed},
      ];
    }),
  );
}

/** Curves between the marks of related events, with an open head; at most `RELATION.most`. */
export function relationPaths(relations: readonly Relation[], {marks}: Scene): ScenePath[] {
  const markOf = new Map(marks.map((mark) => [mark.id, mark]));
  return relations.slice(0, RELATION.most).flatMap(({from, to, claimed}) => {
    const [a, b] = [markOf.get(from), markOf.get(to)];
    return a && b ? [{role: claimed ? 'relation-claimed' : 'relation', d: curve(a, b)} as const] : [];
  });
}

/** An arc away from the ribbon between marks of one side, a slanted line across it between marks of two. */
function curve(a: SceneMark, b: SceneMark): string {
  const lift = Math.min(RELATION.highest, RELATION.least + Math.abs(b.x - a.x) / 8);
  const middle = {x: (a.x + b.x) / 2, y: Math.min(a.y, b.y) - lift};
  const across = Math.abs(a.y - b.y) > RELATION.across;
  const bend = across ? {x: middle.x + 6, y: (a.y + b.y) / 2} : middle;
  const [x1, y1] = off(a, bend, RELATION.start);
  const [x2, y2] = off(b, bend, RELATION.end);
  return `M${x1} ${y1}Q${round(bend.x)} ${round(bend.y)} ${x2} ${y2}`;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The point `distance` from a mark towards another. */
function off(mark: SceneMark, to: {readonly x: number; readonly y: number}, distance: number): [number, number] {
  const length = Math.hypot(to.x - mark.x, to.y - mark.y) || 1;
  return [round(mark.x + ((to.x - mark.x) * distance) / length), round(mark.y + ((to.y - mark.y) * distance) / length)];
}
