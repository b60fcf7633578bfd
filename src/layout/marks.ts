import type {DatedEvent} from '../model/timeline.js';
import type {MarkFill} from './layout.js';

/**
 * How an event's mark is filled: planned before anything, then somebody's word, then solid where it lasted or is exact,
 * hollow where it is a moment somewhere within a span. `exact` is true where that span is too narrow to be seen.
 */
export function markFill({outcome, status, when}: DatedEvent, exact = false): MarkFill {
  if (outcome === 'planned') return 'planned';
  if (status && status !== 'reported') return 'hatched';
  return when.kind === 'interval' || exact ? 'solid' : 'hollow';
}
