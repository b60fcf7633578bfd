import type {DayPart, Hemisphere, Season} from '../model/date.js';
import type {Media, TimelineEvent} from '../model/fields.js';

/** A phrase whose first words are set bold: "**14 months** pass". */
export interface StrongPhrase {
  readonly strong: string;
  readonly rest: string;
}

/** How a relation reads at each of its two events; the other event's title follows. */
export interface RelationPhrases {
  /** At the event that names the relation: "In answer to". */
  readonly forward: string;
  /** At the event that it names: "Answered by". */
  readonly inverse: string;
}

type RelationType = NonNullable<TimelineEvent['relations']>[number]['type'];

/**
 * Every phrase of the interface that `Intl` does not know, in one language. Dates, lists, elapsed times and numbers come
 * in written by `Intl`; a number that a plural depends on comes along as a number. A language lacks no phrase, or it does
 * not compile.
 */
export interface Messages
  extends
    PictureMessages,
    CardMessages,
    RareMessages,
    ArrangementMessages,
    LiveMessages,
    ControlMessages,
    LinkingMessages,
    DownloadMessages,
    TableMessages {}

/** What there is of a language: that of English which the first picture does without comes with the parts that want it. */
export type Phrases = PictureMessages & Partial<Omit<Messages, keyof PictureMessages>>;

/** Phrases of the first picture. */
export interface PictureMessages {
  // Dates
  readonly about: (date: string) => string;
  readonly uncertain: (date: string) => string;
  /** From then on, and still going on. */
  readonly since: (date: string) => string;
  /** From then on, with an end that is not known. */
  readonly from: (date: string) => string;
  /** Up to then, with a beginning that is not known or lies before all records. */
  readonly until: (date: string) => string;
  readonly weekOf: (monday: string) => string;
  /** Quarters count from 1 to 4. */
  readonly quarter: (quarter: number, year: string) => string;
  readonly dayPart: (part: DayPart) => string;
  /** "Tuesday evening"; the part may be two, joined: "Tuesday evening – night". */
  readonly weekdayPart: (weekday: string, part: string) => string;
  /** "Tuesday evening, 3 August". */
  readonly partOnDay: (weekdayPart: string, day: string) => string;
  /** "evening of 3 August", where no weekday is wanted or there are several days. */
  readonly partOf: (part: string, days: string) => string;
  readonly planned: (date: string) => string;
  readonly dateUnknown: string;

  // The drawing
  readonly asOf: (date: string) => string;
  readonly plannedAfter: string;
  readonly plannedBelow: string;
  readonly passes: (elapsed: string) => StrongPhrase;
  readonly toCome: (elapsed: string) => StrongPhrase;
  readonly notToScale: string;
  readonly tornEdges: string;
  readonly widerDays: string;
  readonly dottedGaps: string;
  readonly timesIn: (city: string) => string;
  readonly source: string;
  readonly aboveLine: string;
  readonly belowLine: string;
  /** What a stretch of the axis counts in, after what holds for all of it: "2021, by month". */
  readonly byUnit: (unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year', context: string) => string;
  readonly daysEnlarged: (context: string) => string;

  // The key
  readonly key: string;
  /** What belongs to no group. */
  readonly ungrouped: string;
  readonly signs: Readonly<Record<Sign, string>>;

  // The list and its states
  readonly overview: (count: number, shown: string, range: string) => string;
  readonly loading: string;
  readonly empty: string;
  /** Where there are events, and what is asked for leaves none of them. */
  readonly noneShown: string;
  readonly failed: string;
  /** Where the last good answer stands in for one that failed. */
  readonly stale: string;
  /** Where an answer came, of which nothing could be read: what is wrong with it follows. */
  readonly unread: string;
  readonly retry: string;
  readonly problems: (count: number, shown: string) => string;
}

/** Phrases of an opened event. */
export interface CardMessages {
  readonly saysSo: string;
  readonly claimedBy: string;
  readonly allegedBy: string;
  readonly disputed: string;
  readonly disputedBy: string;
  readonly place: string;
  readonly sourceTerm: string;
  readonly linkedTo: string;
  readonly relations: Readonly<Record<RelationType, RelationPhrases>>;
  readonly outcomes: Readonly<Record<NonNullable<TimelineEvent['outcome']>, string>>;
  readonly earlier: string;
  readonly later: string;
  readonly close: string;
  readonly copyLink: string;
  readonly rowsSkipped: (count: number, shown: string) => string;
  /** After a problem that stands in further rows too. */
  readonly rowsAlike: (count: number, shown: string) => string;
  readonly position: (index: string, count: string) => string;
  /** What a link leads to, and where that is: "Video on example.org". */
  readonly mediaOn: Readonly<Record<Media['type'], (host: string) => string>>;
  /** Of what stands elsewhere and is not fetched before: what a press does. */
  readonly pressToLoad: string;
  /** Of what was asked for and did not come: the link to it stays. */
  readonly notShown: string;
}

/** Phrases of dates that `rare-words.ts` writes. */
export interface RareMessages {
  /** At one moment of a run of days or months. */
  readonly within: (range: string) => string;
  /** "spring 2021", "northern spring 2021" where the date says whose. */
  readonly season: (season: Season, year: string, hemisphere?: Hemisphere) => string;
  /** Four months; thirds count from 1 to 3. */
  readonly third: (third: number, year: string) => string;
  readonly half: (half: number, year: string) => string;
  readonly decade: (firstYear: string) => string;
  /** In a year that is not known, from the first to the last that it may be. */
  readonly someYear: (first: string, last: string) => string;
  /** A month, or a day of one, of such a year. */
  readonly ofSomeYear: (month: string, year: string) => string;
  /** The year that it is held to be, beside those that it may be. */
  readonly perhaps: (years: string, year: string) => string;
  /** Alternatives that go on without end before their first date and after their last. */
  readonly orEarlier: (date: string) => string;
  readonly orLater: (date: string) => string;
  /** The same of what happened on all of them. */
  readonly andEarlier: (date: string) => string;
  readonly andLater: (date: string) => string;
}

/** Phrases of long lists, and of scales that are asked for. */
export interface ArrangementMessages {
  /** Of a chip: "14 more". */
  readonly more: (count: number, shown: string) => string;
  /** Of a chip of what lies before the window, or after it: "3 earlier". */
  readonly before: (count: number, shown: string) => string;
  readonly after: (count: number, shown: string) => string;
  /** Beside the as-of date in a list that has the newest first. */
  readonly plannedAbove: string;
  /** In place of the names of many sources: "38 publications, named with each event". */
  readonly sourcesCounted: (count: number, shown: string) => string;
  /** Follows "Not to scale:". */
  readonly equalSteps: string;
  /** Of events that no chip counts, since their groups are not asked for. */
  readonly otherGroups: (count: number, shown: string) => string;
  /** Of events that a filter leaves out. */
  readonly filteredOut: (count: number, shown: string) => string;
}

/** Phrases of pages whose data changes. */
export interface LiveMessages {
  /** Before the date of an event that came with the last answer; a word, not a sentence. */
  readonly isNew: string;
  /** Told once: "2 new events". */
  readonly newEvents: (count: number, shown: string) => string;
}

/** Phrases of links to events, said once. */
export interface LinkingMessages {
  readonly linkCopied: string;
  readonly linkFailed: string;
}

/** Phrases of the controls. */
export interface ControlMessages {
  readonly zoom: string;
  readonly closer: string;
  readonly wider: string;
  readonly whole: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  /** Of events before what is looked at, and after it. */
  readonly earlierEvents: (count: number, shown: string) => string;
  readonly laterEvents: (count: number, shown: string) => string;
  readonly openBreak: (elapsed: string) => string;
  readonly closeBreak: (elapsed: string) => string;
  readonly groups: string;
  readonly kinds: string;
  readonly statuses: string;
  readonly statusNames: Readonly<Record<NonNullable<TimelineEvent['status']>, string>>;
  /** Of events that say nothing in the field that is filtered by. */
  readonly noValue: string;
  /** "5 of 20", both as the language writes numbers. */
  readonly shownOf: (shown: string, count: string) => string;
  /** What a filter leaves, said aloud. */
  readonly eventsShown: (count: number, shown: string, all: string) => string;
  readonly search: string;
  readonly clearSearch: string;
  /** Of the buttons that open one event after another of those that a search finds. */
  readonly previousFound: string;
  readonly nextFound: string;
  /** What a search finds, said aloud. */
  readonly found: (count: number, shown: string) => string;
  /** Of the strip that shows time in true proportions; a sentence. */
  readonly toScale: string;
  /** What its heights show: events on any one such unit, or within `some` of them, "10 years", where that is not empty; and what it is for. */
  readonly heightShows: (unit: 'hour' | 'day' | 'week' | 'month' | 'year', some: string) => string;
  /** Of the densest part of it: "11 of 20 events within 3 days". */
  readonly densest: (count: number, shown: string, all: string, elapsed: string) => string;
  /** Of the button that has one event after another take the drawing's place. */
  readonly story: string;
  readonly closeStory: string;
  readonly previousEvent: string;
  readonly nextEvent: string;
  /** Before the titles of the event before the one that is read, and of the one after it. */
  readonly storyBefore: string;
  readonly storyAfter: string;
  /** Time that passed since the event before: "9 hours later". */
  readonly elapsedLater: (elapsed: string) => string;
  /** The same where it was in the next day, month or year, and no more is known. */
  readonly nextUnit: Readonly<Record<'day' | 'month' | 'year', string>>;
}

/** Phrases of what hands a timeline on as a file. */
export interface DownloadMessages {
  readonly download: string;
  /** What a reader knows each format as. */
  readonly fileKinds: Readonly<Record<'png' | 'svg' | 'csv' | 'ics' | 'html' | 'json', string>>;
  /** While a file is being written. */
  readonly writing: string;
  /** Once it is handed to the browser. */
  readonly written: (name: string) => string;
  /** Where it could not be written; `kind` is one of those above. */
  readonly notWritten: (kind: string) => string;
  /** Of a file that has no room for what belongs to the whole timeline. */
  readonly eventsAlone: string;
  /** Of events that a format cannot hold. */
  readonly eventsLeftOut: (count: number, shown: string) => string;
}

/** Phrases of the events as a table. */
export interface TableMessages {
  /** Of the two buttons that change between the drawing and the table. */
  readonly view: string;
  readonly timeline: string;
  readonly table: string;
  /** Headings. */
  readonly columns: Readonly<Record<'date' | 'title' | 'group' | 'source', string>>;
  /** Before the headings where they are buttons in a row. */
  readonly sortBy: string;
  /** What a press on a heading did, said aloud: upwards is from the earliest, or from the first letter. */
  readonly sorted: (column: string, way: 'up' | 'down', isDate: boolean) => string;
  /** Of the field that leaves rows out. */
  readonly filterRows: string;
  /** Over a table of which only a part stands in the page: which search finds what. */
  readonly farRows: string;
  readonly noRows: string;
}

/** What the key explains, only where it is drawn. */
export type Sign = 'within-span' | 'lasted' | 'approximate' | 'ongoing' | 'unknown-end' | 'one-of' | 'in-doubt' | 'claimed' | 'planned';
