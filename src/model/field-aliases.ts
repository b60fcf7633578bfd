import type {FieldName} from './fields.js';

/** What a column of a table may hold: a field of an event, or a part of one that takes more than one column. */
export type Column =
  Exclude<FieldName<'event'>, 'media' | 'relations' | 'sources'> | 'start' | 'end' | 'lat' | 'lon' | 'source' | 'locator';

/**
 * Headings that editors use for each column, beside its own name; without capitals, blanks, `-` and `_`. Own names come
 * first in a table of headings, so that an alias never takes a column from the field it is named for.
 */
export const aliases: {readonly [C in Column]: string} = {
  id: '',
  date: 'when day',
  start: 'from begin startdate',
  end: 'to until enddate',
  title: 'headline event name',
  dateText: 'displaydate',
  summary: 'description text body',
  url: 'link',
  group: 'category actor who',
  kind: 'type',
  place: 'location where',
  lat: 'latitude',
  lon: 'longitude lng',
  status: '',
  outcome: '',
  attribution: 'saidby',
  importance: 'priority weight',
  side: '',
  background: '',
  tags: 'keywords',
  source: 'sourcename',
  locator: 'paragraph page',
};
