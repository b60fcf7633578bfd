import type {FieldName, Group, TimelineDocument, TimelineEvent} from '../model/fields.js';
import type {Problem} from '../model/problem.js';
import type {Timeline} from '../model/timeline.js';

/** A part of a field that a format has no room for. */
export interface LostPart<T> {
  readonly field: string;
  /** What of it is lost: `media beyond the first`. */
  readonly says: string;
  readonly isIn: (value: T) => boolean;
}

/** What a format has no room for, though the rest of a timeline is in it. */
export interface Lacks {
  /** What is written, as a message calls it: "a calendar". */
  readonly name: string;
  readonly document: readonly FieldName<'document'>[];
  readonly event: readonly FieldName<'event'>[];
  readonly group?: readonly FieldName<'group'>[];
  /** Parts of fields that it holds otherwise. */
  readonly ofDocument?: readonly LostPart<TimelineDocument>[];
  readonly ofEvents?: readonly LostPart<TimelineEvent>[];
}

/** A field, and what of it is lost in how many. */
type Loss = readonly [field: string, what: string];

/** One warning of what a timeline has and a format does not hold: each field once, with the number of events that have it. */
export function leftOut({document}: Timeline, {name, ...lacks}: Lacks): Problem[] {
  const {events, groups = []} = document;
  const ofWhole = [...lacks.document.map((field) => whole<TimelineDocument>(field)), ...(lacks.ofDocument ?? [])];
  const ofGroups = (lacks.group ?? []).map((field) => whole<Group>(field));
  const ofEvents = [...lacks.event.map((field) => whole<TimelineEvent>(field)), ...(lacks.ofEvents ?? [])];
  const losses: readonly (readonly Loss[])[] = [
    ofWhole.filter(({isIn}) => isIn(document)).map(({field, says}) => [field, says]),
    counted(ofGroups, groups, 'group'),
    counted(ofEvents, events, 'event'),
  ];
  const [[field] = []] = losses.flat();
  if (field === undefined) return [];
  const words = losses.flatMap((part) => part.map(([, what]) => what).join(', ') || []);
  const message = `${name} has no room for ${words.join('; ')}; write json to keep them`;
  return [{severity: 'warning', code: 'no-room', message, where: {field}}];
}

/** A field that is lost whole, where there is anything in it: UTC is what a timeline without a zone is in. */
function whole<T extends object>(field: keyof T & string): LostPart<T> {
  return {
    field,
    says: field,
    isIn: (value) => {
      const found: unknown = value[field];
      return Array.isArray(found) ? found.length > 0 : found !== undefined && found !== '' && !(field === 'timeZone' && found === 'UTC');
    },
  };
}

function counted<T>(parts: readonly LostPart<T>[], list: readonly T[], noun: string): Loss[] {
  return parts.flatMap(({field, says, isIn}): Loss[] => {
    const count = list.filter(isIn).length;
    return count > 0 ? [[field, `${says} of ${count} ${noun}${count > 1 ? 's' : ''}`]] : [];
  });
}
