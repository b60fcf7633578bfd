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

/** Groups within one another that an everyday document has at most. */
const DEPTH = 9;

type Identified = {readonly id?: string};

/** Whether ids are unique and lead to something, claims have somebody who makes them, and times their order. */
function isWhole(document: TimelineDocument, {groups, sources, events, asOf, from, to}: Timeline): boolean {
  const ids = new Set(events.map(({id}) => id));
  const groupsById = new Map(groups.map((group) => [group.id, group]));
  const sourceIds = new Set(sources.map(({id}) => id));
  const isRooted = (group: Group | undefined, steps = DEPTH): boolean =>
    !!group && (!group.parent || (steps > 0 && isRooted(groupsById.get(group.parent), steps - 1)));
  return (
    [asOf, from, to].every((instant = 0) => Number.isFinite(instant)) &&
    (from ?? -Infinity) < (to ?? Infinity) &&
    [groups, sources, document.events].every(isUnique) &&
    groups.every((group) => isRooted(group)) &&
    events.every(
      ({id, when, group, status = 'reported', attribution, outcome, sources: cited = [], relations = []}) =>
        (!group || groupsById.has(group)) &&
        (attribution || status === 'reported') &&
        (outcome || !liesAfter(when, asOf ?? Infinity)) &&
        cited.every((source) => sourceIds.has(source.id)) &&
        relations.every((relation) => relation.to !== id && ids.has(relation.to)),
    )
  );
}

function isUnique(members: readonly Identified[]): boolean {
  const ids = members.flatMap(({id}) => id ?? []);
  return new Set(ids).size === ids.length;
}
