import {boundsOf, type Qualifier} from '../model/date.js';
import type {DatedEvent} from '../model/timeline.js';

/** A sign that the key explains, only where it is drawn. */
export type SignKind = 'within-span' | 'lasted' | 'approximate' | 'ongoing' | 'unknown-end' | 'one-of' | 'in-doubt' | 'claimed' | 'planned';

const hasQualifier = ({when}: DatedEvent, ...qualifiers: readonly Qualifier[]) =>
  boundsOf(when).some(({qualifier}) => qualifiers.includes(qualifier));

/** Which events each sign stands for; long and short in turn, so that two stand side by side on a narrow screen. */
const SIGNS: readonly (readonly [SignKind, (event: DatedEvent) => unknown])[] = [
  ['within-span', ({when, outcome}) => when.kind === 'moment' && outcome !== 'planned'],
  ['claimed', ({status, outcome}) => status && status !== 'reported' && outcome !== 'planned'],
  ['approximate', (event) => hasQualifier(event, 'approximate', 'both')],
  ['one-of', ({when}) => when.kind === 'one-of'],
  ['lasted', ({when}) => when.kind === 'interval'],
  ['ongoing', ({when}) => when.kind === 'interval' && when.end === 'open'],
  ['unknown-end', ({when}) => when.kind === 'interval' && (when.end === 'unknown' || when.start === 'unknown')],
  ['in-doubt', (event) => hasQualifier(event, 'uncertain', 'both')],
  ['planned', ({outcome}) => outcome === 'planned'],
];

/** The signs that events are drawn with, in the order of the key. */
export function signsOf(events: readonly DatedEvent[]): SignKind[] {
  return SIGNS.flatMap(([kind, isDrawn]) => (events.some(isDrawn) ? [kind] : []));
}
