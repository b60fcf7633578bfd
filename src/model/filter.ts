import type {DatedEvent} from './timeline.js';

/** Fields that a filter names. */
export const FILTER_FIELDS = ['group', 'kind', 'status'] as const;

export type FilterField = (typeof FILTER_FIELDS)[number];

/** The values that each field may have, those of fields that are left out any. An event without the field has the value ''. */
export type Filter = Readonly<Partial<Record<FilterField, readonly string[]>>>;

/**
 * Reads `group:army group:city status:claimed`: of one field any of its values, of several fields all. Values are as
 * `encodeURIComponent` writes them where they hold a space. Words that are no field's are left out.
 */
export function readFilter(text: string | null | undefined): Filter {
  const filter: Partial<Record<FilterField, string[]>> = {};
  for (const word of (text ?? '').split(/\s+/u)) {
    const [, name, value = ''] = /^(\w+):(.*)$/u.exec(word) ?? [];
    const field = FILTER_FIELDS.find((each) => each === name);
    if (field) (filter[field] ??= []).push(decoded(value));
  }
  return filter;
}

/** A filter as text that `readFilter` reads; empty where every field may have any value. */
export function writeFilter(filter: Filter): string {
  return FILTER_FIELDS.flatMap((field) => filter[field]?.map((value) => `${field}:${encoded(value)}`) ?? []).join(' ');
}

/** The value of an event in a field: its status is `reported` where it names none. */
export function filterValue(event: DatedEvent, field: FilterField): string {
  return event[field] ?? (field === 'status' ? 'reported' : '');
}

/** The events that a filter lets through. */
export function filterEvents(events: readonly DatedEvent[], text: string | null | undefined): readonly DatedEvent[] {
  const filter = readFilter(text);
  const fields = FILTER_FIELDS.filter((field) => filter[field]);
  return fields.length ? events.filter((event) => fields.every((field) => filter[field]?.includes(filterValue(event, field)))) : events;
}

const encoded = (value: string): string => value.replace(/[\s%]/gu, (character) => encodeURIComponent(character));

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
