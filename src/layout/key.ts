import {boundsOf} from '../model/date.js';
import type {DatedEvent} from '../model/timeline.js';

/** A sign that the key explains, only where it is drawn. */
export type SignKind = 'within-span' | 'lasted' | 'approximate' | 'ongoing' | 'unknown-end' | 'one-of' | 'in-doubt' | 'claimed' | 'planned';

/** Which signs each kind stands for, asked of one event. */
const USES: Readonly<Record<SignKind, (event: DatedEvent) => boolean>> = {
  'within-span': ({when, outcome}) => when.kind === 'moment' && outcome !== 'planned',
  lasted: ({when}) => when.kind === 'interval',
  approximate: ({when}) => boundsOf(when).some(({qualifier}) => qualifier === 'approximate' || qualifier === 'both'),
  ongoing: ({when}) => when.kind === 'interval' && when.end === 'open',
  'one-of': ({when}) => when.kind === 'one-of',
  'in-doubt': ({when}) => boundsOf(when).some(({qualifier}) => qualifier === 'uncertain' || qualifier === 'both'),
  'unknown-end': ({when}) => when.kind === 'interval' && (when.end === 'unknown' || when.start === 'unknown'),
  claimed: ({status, outcome}) => status !== undefined && status !== 'reported' && outcome !== 'planned',
  planned: ({outcome}) => outcome === 'planned',
};

/** Long and short in turn, so that two stand side by side on a narrow screen. */
const ORDER: readonly SignKind[] = [
  'within-span',
  'claimed',
  'approximate',
  'one-of',
  'lasted',
  'ongoing',
  'unknown-end',
  'in-doubt',
  'planned',
];

/** The signs that events are drawn with, in the order of the key. */
export function signsOf(events: readonly DatedEvent[]): SignKind[] {
  return ORDER.filter((kind) => events.some(USES[kind]));
}
