import type {FieldName, ShapeName} from './fields.js';

/**
 * What each field is, in words for editors: the descriptions of the JSON Schema and of the documentation. A field without
 * a note does not compile. Never imported by what a reader loads.
 */
export const fieldNotes: {readonly [S in ShapeName]: {readonly [F in FieldName<S>]: string}} = {
  document: {
    title: 'What the timeline is about, in plain text.',
    description: 'One or two sentences under the title. Emphasis, strong and links may be written in Markdown.',
    lang: 'Language of the text, as a BCP 47 tag: en, en-GB, fa. Dates and labels are written in it.',
    credit: 'Who made the timeline.',
    media: 'Pictures, films, sounds or pages that belong to the whole timeline.',
    timeZone: 'IANA name of the time zone that dates without one are in: Asia/Kabul. UTC if not given.',
    asOf: 'When the account was written, as an EDTF date. Nothing that has no outcome is drawn after its last instant.',
    from: 'Begin of the window that is shown first, as an EDTF date.',
    to: 'End of the window that is shown first, as an EDTF date.',
    groups: 'Who acts or speaks. The order gives lanes, colours and shapes.',
    sources: 'The publications that the events rest on.',
    eras: 'Named stretches of time, drawn behind the events.',
    breaks: 'Stretches of time that are collapsed whatever the automatic axis would do.',
    sides: 'What stands above and below the axis, such as what happened and what was said.',
    events: 'The events, in any order.',
  },
  event: {
    id: 'Name of the event in addresses and references. Made from date and title if not given: 2021-08-03-car-bomb-kabul.',
    date: 'When it was: an EDTF date or interval, never more exact than the source. 2020-02, 2021-08-03 evening, 2021-05~/2021-08-04.',
    title: 'What happened, in plain text: a short headline.',
    dateText: 'Words for the date, shown instead of it: "In recent days". Never used to place the event; must claim no more than the date.',
    summary: 'One to three sentences, shown when the event is opened. Emphasis, strong and links may be written in Markdown.',
    url: 'Address of a page about the event.',
    group: 'Id of the group that acts or speaks.',
    kind: 'Sort of event, for filters: attack, statement, agreement.',
    place: 'Where it was.',
    status:
      'Who vouches for it: reported by the source itself, claimed or alleged by somebody it quotes, or disputed. Reported if not given.',
    outcome: 'For what was set for a date: planned, met, missed or cancelled. Only such an event may lie after asOf.',
    attribution: 'Who says so, for anything that is not reported: opens the label.',
    sources: 'Where the event stands: ids of sources, with the place in each.',
    importance: '3 for what a reader must not miss, 1 for what may go first when room is short; 2 if not given.',
    side: 'Side of the axis, where the document names its sides.',
    background: 'True for what led up to the story; drawn only when asked for.',
    tags: 'Words to find the event by.',
    media: 'Pictures, films, sounds or pages that show it.',
    relations: 'What it is to other events.',
  },
  group: {
    id: 'Name that events refer to.',
    label: 'Name that readers see.',
    description: 'Who they are.',
    parent: 'Id of the group that this one belongs to.',
  },
  source: {
    id: 'Name that events refer to.',
    name: 'Name that readers see: France 24 with AFP.',
    url: 'Its address.',
    author: 'Who wrote it.',
    published: 'When it was published, as an EDTF date.',
  },
  citation: {id: 'Id of the source.', locator: 'Place in it: paragraph 6.'},
  relation: {
    type: 'An answer to the other event, its cause, a report of it, or a contradiction.',
    to: 'Id of the other event.',
  },
  place: {
    name: 'Name that readers see.',
    lat: 'Latitude in degrees, north positive.',
    lon: 'Longitude in degrees, east positive.',
  },
  media: {
    type: 'What the address leads to.',
    url: 'Its address. Nothing is fetched before the reader asks for it.',
    alt: 'What it shows, for those who cannot see it. Wanted wherever there is a picture: of an image, and of a poster.',
    caption: 'Text beneath it. Emphasis, strong and links may be written in Markdown.',
    credit: 'Who made it.',
    poster:
      'Address of a picture that stands for it until the reader asks: one of the page’s own site, since nothing else is fetched before.',
  },
  era: {date: 'An EDTF interval.', label: 'Name that readers see.'},
  break: {date: 'An EDTF interval.', label: 'Words for the break, instead of its length.'},
  sides: {above: 'Caption of the upper side.', below: 'Caption of the lower side.'},
};
