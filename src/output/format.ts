import type {Problem} from '../model/problem.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import type {SvgPicture} from './svg.js';

/** What an export is written with, beside the timeline. */
export interface OutputContext {
  /** BCP 47 tag of the language that words are written in. */
  readonly lang: string;
  /** The date of an event in words, as a label shows it. */
  readonly dateWords: (event: DatedEvent) => string;
  /** What opens the title of an event, as a label shows it: "X:", "Disputed:". In English where it is left out. */
  readonly by?: (event: DatedEvent) => string;
  /** The drawing of the timeline; asked for by formats that draw alone. */
  readonly painted?: () => SvgPicture;
}

/** A text, and what of the timeline it does not hold although a reader of it would miss it. */
export interface Written {
  readonly text: string;
  /** Warnings, each with the row and the field that were left out. */
  readonly problems: readonly Problem[];
}

/**
 * Writes a timeline. Never throws. An event that is left out is told, and so is once what the timeline has and the format has no
 * room for (eras in a calendar): then the text comes with problems.
 */
export type Write = (timeline: Timeline, context: OutputContext) => string | Written;

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
