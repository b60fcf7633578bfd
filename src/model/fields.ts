/**
 * Every field of the document, once. The types below, the checks of `check.ts`, the headings of `field-aliases.ts`, the
 * JSON Schema and the documentation (`field-notes.ts`) are made from this table or do not compile without its entries.
 *
 * A value is the name of a kind, the name of another shape, or the choices that a field has, divided by `|`; then `[]`
 * for a list, and `!` where the field must be given.
 */
export const fields = {
  document: {
    title: 'text',
    description: 'markdown',
    lang: 'text',
    credit: 'text',
    media: 'media[]',
    timeZone: 'zone',
    asOf: 'date',
    from: 'date',
    to: 'date',
    groups: 'group[]',
    sources: 'source[]',
    eras: 'era[]',
    breaks: 'break[]',
    sides: 'sides',
    events: 'event[]!',
  },
  event: {
    id: 'text',
    date: 'date!',
    title: 'text!',
    dateText: 'text',
    summary: 'markdown',
    url: 'url',
    group: 'text',
    kind: 'text',
    place: 'place',
    status: 'reported|claimed|alleged|disputed',
    outcome: 'planned|met|missed|cancelled',
    attribution: 'text',
    sources: 'citation[]',
    importance: '1|2|3',
    side: 'above|below',
    background: 'flag',
    tags: 'text[]',
    media: 'media[]',
    relations: 'relation[]',
  },
  group: {id: 'text!', label: 'text!', description: 'markdown', parent: 'text'},
  source: {id: 'text!', name: 'text!', url: 'url', author: 'text', published: 'date'},
  citation: {id: 'text!', locator: 'text'},
  relation: {type: 'response-to|cause-of|report-of|contradicts!', to: 'text!'},
  place: {name: 'text!', lat: 'number', lon: 'number'},
  media: {type: 'image|video|audio|page!', url: 'url!', alt: 'text', caption: 'markdown', credit: 'text', poster: 'url'},
  era: {date: 'date!', label: 'text!'},
  break: {date: 'date!', label: 'text'},
  sides: {above: 'text!', below: 'text!'},
} as const;

/** What a field holds in TypeScript, by the name that the table gives to its kind. */
interface Kinds {
  /** One line of plain text. */
  text: string;
  /** Text with emphasis, strong and links in Markdown; never HTML. */
  markdown: string;
  /** EDTF and the extensions that `parse-date.ts` declares. */
  date: string;
  /** IANA name of a time zone. */
  zone: string;
  /** Address: `http:`, `https:`, `mailto:` or relative. */
  url: string;
  number: number;
  flag: boolean;
}

/** The shapes of the document: `document`, `event`, `group`... */
export type ShapeName = keyof typeof fields;

/** The names of one shape's fields. */
export type FieldName<S extends ShapeName> = keyof (typeof fields)[S] & string;

type RequiredName<S extends ShapeName> = {
  [K in keyof (typeof fields)[S]]: (typeof fields)[S][K] extends `${string}!` ? K : never;
}[keyof (typeof fields)[S]];

type Value<F> = F extends `${infer B}!`
  ? Value<B>
  : F extends `${infer B}[]`
    ? readonly Value<B>[]
    : F extends keyof Kinds
      ? Kinds[F]
      : F extends ShapeName
        ? Shape<F>
        : Choice<F>;

type Choice<F> = F extends `${infer A}|${infer B}` ? Choice<A> | Choice<B> : F extends `${infer N extends number}` ? N : F;

type Flat<T> = {readonly [K in keyof T]: T[K]};

/** One shape as a TypeScript type. */
export type Shape<S extends ShapeName> = Flat<
  {[K in RequiredName<S>]: Value<(typeof fields)[S][K]>} & {
    [K in Exclude<keyof (typeof fields)[S], RequiredName<S>>]?: Value<(typeof fields)[S][K]>;
  }
>;

/** A timeline as an editor writes it: the one format that everything else is read into. */
export type TimelineDocument = Shape<'document'>;

/** Something that happened, was said, or is planned; `date` and `title` are all it needs. */
export type TimelineEvent = Shape<'event'>;

/** Who acts or speaks; groups are lanes, and colour and shape of a mark, in document order. */
export type Group = Shape<'group'>;

/** A publication that events rest on. */
export type Source = Shape<'source'>;

/** Where in a source an event stands: `{id: 'report', locator: 'paragraph 6'}`. */
export type Citation = Shape<'citation'>;

/** What one event is to another. */
export type Relation = Shape<'relation'>;

/** Where an event was. */
export type Place = Shape<'place'>;

/** A picture, film, sound or page that belongs to an event. */
export type Media = Shape<'media'>;

/** A named stretch of time behind the events. */
export type Era = Shape<'era'>;

/** A stretch of time that the editor wants collapsed. */
export type Break = Shape<'break'>;

/** What stands above and below the axis. */
export type Sides = Shape<'sides'>;
