import type {FieldName, Shape, ShapeName} from './fields.js';

/** Values of a field, or none where its choices or the shape that it holds tell enough. */
type Examples<S extends ShapeName, F extends FieldName<S>> = F extends keyof Shape<S> ? readonly NonNullable<Shape<S>[F]>[] : never;

/**
 * What a field may hold, for code editors to offer: the `examples` of the JSON Schema. A field without an entry, and an example
 * of another type than its field's, do not compile. Never imported by what a reader loads.
 */
export const fieldExamples: {readonly [S in ShapeName]: {readonly [F in FieldName<S>]: Examples<S, F>}} = {
  document: {
    title: ['Kabul, August 2021'],
    description: ['What happened, and what was said about it.'],
    lang: ['en-GB', 'fr', 'de', 'es', 'pt', 'ar'],
    credit: ['The data desk'],
    media: [],
    timeZone: ['Asia/Kabul', 'Europe/Paris', 'America/New_York', 'UTC'],
    asOf: ['2021-08-05', '2021-08-05T18:00'],
    from: ['2021-08', '2021-08-01'],
    to: ['2021-08', '2021-08-31'],
    groups: [[{id: 'government', label: 'Afghan government'}]],
    sources: [[{id: 'report', name: 'France 24 with AFP', url: 'https://example.org/report', published: '2021-08-04'}]],
    eras: [[{date: '2001-10/2021-08', label: 'War in Afghanistan'}]],
    breaks: [[{date: '2002/2019', label: '18 years'}]],
    sides: [{above: 'What happened', below: 'What was said'}],
    events: [[{date: '2021-08-03', title: 'Car bomb in central Kabul'}]],
  },
  event: {
    id: ['car-bomb'],
    date: [
      ...['2021-08-03', '2021-08', '2021', '2021-08-03T20:15', '2021-08-03 evening', '2021-08-03/2021-08-05', '2021-07-29/..'],
      ...['2021-08~', '2021-08-03?', '[2021-08-03..2021-08-05]', '[..1849]', '199X', '2021-35'],
    ],
    title: ['Car bomb in central Kabul'],
    dateText: ['In recent days'],
    summary: ['A bomb goes off near the house of the *acting* minister.'],
    url: ['https://example.org/report'],
    group: ['government'],
    kind: ['attack', 'statement', 'agreement'],
    place: [{name: 'Kabul', lat: 34.53, lon: 69.17}],
    status: [],
    outcome: [],
    attribution: ['Interior ministry'],
    sources: [[{id: 'report', locator: 'paragraph 6'}]],
    importance: [],
    side: [],
    background: [true],
    tags: [['bombing', 'Kabul']],
    media: [[{type: 'image', url: 'pictures/square.jpg', alt: 'An empty square behind a cordon'}]],
    relations: [[{type: 'response-to', to: 'air-strikes'}]],
  },
  group: {
    id: ['government'],
    label: ['Afghan government'],
    description: ['Government, army and security forces'],
    parent: ['international'],
  },
  source: {
    id: ['report'],
    name: ['France 24 with AFP'],
    url: ['https://example.org/report'],
    author: ['Agence France-Presse'],
    published: ['2021-08-04', '2021-08-04/2021-08-05'],
  },
  citation: {id: ['report'], locator: ['paragraph 6', 'page 12']},
  relation: {type: [], to: ['air-strikes']},
  place: {name: ['Kabul'], lat: [34.53], lon: [69.17]},
  media: {
    type: [],
    url: ['pictures/square.jpg', 'https://example.org/film.mp4'],
    alt: ['An empty square behind a cordon'],
    caption: ['The square on the *morning after*.'],
    credit: ['A photographer, an agency'],
    poster: ['pictures/film.jpg'],
  },
  era: {date: ['2001-10/2021-08'], label: ['War in Afghanistan']},
  break: {date: ['2002/2019'], label: ['18 years']},
  sides: {above: ['What happened'], below: ['What was said']},
};

/** The choices of all fields that have some. */
type ChoiceName =
  | NonNullable<Shape<'event'>['status'] | Shape<'event'>['outcome'] | Shape<'event'>['importance'] | Shape<'event'>['side']>
  | Shape<'media'>['type']
  | Shape<'relation'>['type'];

/** What each choice means. */
export const choiceNotes: {readonly [C in ChoiceName]: string} = {
  reported: 'The source itself says so.',
  claimed: 'Somebody whom the source quotes says so.',
  alleged: 'Somebody is accused of it.',
  disputed: 'Others contradict it.',
  planned: 'It was set for this date, and is not decided yet.',
  met: 'It was set for this date, and came to pass.',
  missed: 'It was set for this date, and did not come to pass.',
  cancelled: 'It was set for this date, and called off before.',
  1: 'May go first when room is short.',
  2: 'As if nothing is given.',
  3: 'A reader must not miss it.',
  above: 'Above the axis.',
  below: 'Below the axis.',
  image: 'A picture; needs alt.',
  video: 'A film.',
  audio: 'A sound.',
  page: 'A page.',
  'response-to': 'It answers the other event.',
  'cause-of': 'It led to the other event.',
  'report-of': 'It tells of the other event.',
  contradicts: 'It says the contrary of the other event.',
};
