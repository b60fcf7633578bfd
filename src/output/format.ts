import type {DatedEvent, Timeline} from '../model/timeline.js';

/** What an export is written with, beside the timeline. */
export interface OutputContext {
  /** BCP 47 tag of the language that words are written in. */
  readonly lang: string;
  /** The date of an event in words, as a label shows it. */
  readonly dateWords: (event: DatedEvent) => string;
}

/** Writes a timeline as text. Never throws; what the format cannot hold is left out. */
export type Write = (timeline: Timeline, context: OutputContext) => string;

/** One way to write a timeline for others. */
export interface OutputFormat {
  /** One lower-case word: what `export` and the command line take. */
  readonly name: string;
  /** Media type, with its charset. */
  readonly type: string;
  /** What a file's name ends with, without the dot. */
  readonly extension: string;
  /** What writes it, once it is fetched. */
  load(): Promise<Write>;
}
