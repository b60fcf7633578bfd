import {buildTimeline} from '../model/build-timeline.js';
import {isTimeZone} from '../model/civil.js';
import {liesAfter, type EventDate} from '../model/date.js';
import type {Group, TimelineDocument} from '../model/fields.js';
import {hasShape} from '../model/fits.js';
import {readCommonDate} from '../model/read-date.js';
import type {Timeline, TimelineReading} from '../model/timeline.js';

/**
 * The reading of a document, or of its JSON text, in which there is nothing to tell and every date is
 * an everyday one; `undefined` for anything else, which
 * is for `readTimelineFrom` to read. What both read they read alike. Never throws. This is all that the first picture of a
 * good document needs: the formats, the checks and their words are elsewhere.
 */
export function readGood(input: unknown, format: string): TimelineReading | undefined {
  if (format !== 'auto' && format !== 'json') return undefined;
  try {
    const {$schema: _, ...document} = (typeof input === 'string' ? JSON.parse(input) : input) as {readonly $schema?: unknown};
    if (!hasShape('document', document)) return undefined;
    const {timeZone = 'UTC'} = document;
    if (!isTimeZone(timeZone)) return undefined;
    const dateOf = (text: string): EventDate => readCommonDate(text, timeZone); // throws for dates that are not for here
    document.sources?.forEach(({published}) => published && dateOf(published));
    const timeline = buildTimeline(document, dateOf);
    return isWhole(document, timeline) ? {timeline, problems: []} : undefined;
  } catch {
    return undefined; // what is wrong, `readTimelineFrom` tells
  }
}

type Identified = {readonly id?: string};

/** Whether ids are unique and lead to something, claims have somebody who makes them, and times their order. */
function isWhole(document: TimelineDocument, {groups, sources, events, asOf, from, to}: Timeline): boolean {
  const ids = new Set(events.map(({id}) => id));
  const isIn = (members: readonly Identified[], wanted: string): boolean => members.some(({id}) => id === wanted);
  const isRooted = ({parent}: Group, steps = groups.length): boolean =>
    !parent || (steps > 0 && groups.some((group) => group.id === parent && isRooted(group, steps - 1)));
  return (
    [asOf, from, to].every((instant = 0) => Number.isFinite(instant)) &&
    (from ?? -Infinity) < (to ?? Infinity) &&
    [groups, sources, document.events].every(isUnique) &&
    groups.every((group) => isRooted(group)) &&
    events.every(
      ({id, when, group, status = 'reported', attribution, outcome, sources: cited = [], relations = []}) =>
        (!group || isIn(groups, group)) &&
        (attribution || status === 'reported') &&
        (outcome || !liesAfter(when, asOf ?? Infinity)) &&
        cited.every((source) => isIn(sources, source.id)) &&
        relations.every((relation) => relation.to !== id && ids.has(relation.to)),
    )
  );
}

function isUnique(members: readonly Identified[]): boolean {
  const ids = members.flatMap(({id}) => id ?? []);
  return new Set(ids).size === ids.length;
}
