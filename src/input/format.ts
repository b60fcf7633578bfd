import type {Problem} from '../model/problem.js';

/** What a format made of its input: a document for `readTimeline`, or none, and what was wrong. */
export interface Reading {
  /** Absent where nothing could be read; `problems` then says why. Its fields are not checked yet. */
  readonly document?: unknown;
  readonly problems: readonly Problem[];
}

/**
 * One way to write a timeline. The input is text, or a value of any kind: an object, a list of rows, a tree of elements.
 * What `read` gives as its document is offered to the other formats again, so that a text format need not know what the
 * text holds.
 */
export interface InputFormat {
  /** One lower-case word: what the `format` attribute takes. */
  readonly name: string;
  /** Whether the input looks like this format. Called for every format in turn, so it looks at the first characters only. */
  matches(input: unknown): boolean;
  /** Reads the input. Never throws. */
  read(input: unknown): Reading;
}

/** An element of a page, without the page. Text nodes are strings; names of elements and attributes are lower case. */
export interface ElementTree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (ElementTree | string)[];
}
