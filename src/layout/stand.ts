import {extentOf, type Bound, type EventDate} from '../model/date.js';

/** Where a date's mark may stand: anywhere in its span, at the start of what lasted, in the last of several dates. */
export function standOf(when: EventDate): Pick<Bound, 'min' | 'max'> {
  if (when.kind !== 'interval') return when.kind === 'moment' ? when.at : (when.of.at(-1) ?? extentOf(when));
  return typeof when.start !== 'string' ? when.start : typeof when.end !== 'string' ? when.end : extentOf(when);
}
