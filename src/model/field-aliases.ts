import type {FieldName} from './fields.js';

/** What a column of a table may hold: a field of an event, or a part of one that takes more than one column. */
export type Column =
  | Exclude<FieldName<'event'>, 'sources'>
  | ('start' | 'end' | 'lat' | 'lon' | 'groupId' | 'locator')
  | ('source' | 'sourceId' | 'sourceUrl' | 'sourceAuthor' | 'sourcePublished')
  | ('mediaType' | 'mediaAlt' | 'mediaCaption' | 'mediaCredit' | 'mediaPoster');

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
  groupId: '',
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
  sourceId: '',
  sourceUrl: 'sourcelink',
  sourceAuthor: '',
  sourcePublished: '',
  locator: 'paragraph page',
  media: 'mediaurl image photo picture video',
  mediaType: '',
  mediaAlt: 'alt alttext',
  mediaCaption: 'caption',
  mediaCredit: 'credit',
  mediaPoster: 'poster',
  relations: '',
};

/** Columns whose cells hold one member of a list after another (`splitCell`), and what each holds of it; the first says how many there are. */
export type ListColumns<F extends string> = readonly (readonly [column: Column, field: F])[];

/** What is told of the sources of an event. */
export const sourceColumns: ListColumns<FieldName<'source'>> = [
  ['source', 'name'],
  ['sourceId', 'id'],
  ['sourceUrl', 'url'],
  ['sourceAuthor', 'author'],
  ['sourcePublished', 'published'],
];

/** What is told of its media. */
export const mediaColumns: ListColumns<FieldName<'media'>> = [
  ['media', 'url'],
  ['mediaType', 'type'],
  ['mediaAlt', 'alt'],
  ['mediaCaption', 'caption'],
  ['mediaCredit', 'credit'],
  ['mediaPoster', 'poster'],
];
