import type {Problem} from '../model/problem.js';

/** Keys and indices that lead to a value: `['events', 3, 'date']`. */
export type Path = readonly (string | number)[];

/** Where a value begins in text; `line` and `column` count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  /** What an editor who has the text open as a sheet sees of the place. */
  readonly cell?: SheetCell;
}

/** A cell as a spreadsheet shows it. */
export interface SheetCell {
  /** From 1, the row of headings, what stands above it and blank rows among them. */
  readonly row: number;
  /** Heading and letter of its column: `Start date (column B)`; of a whole row there is none. */
  readonly name?: string;
}

/** A problem of a format's own input; `at` leads to what has it there, so that its line is found in the text that it came from. */
export interface FoundProblem extends Problem {
  readonly at?: Path;
}

/**
 * A date that was read in other words than it is written: "3 août 2021", 2021-08-03. `row` counts the members of the list from 1,
 * and once all is read that of a sheet as a spreadsheet does.
 */
export interface ReadDate {
  readonly row: number;
  readonly written: string;
  readonly read: string;
}

/** What a format made of its input: a document for `readTimeline`, or none, and what was wrong. */
export interface Reading {
  /**
   * Absent where nothing could be read; `problems` then says why. Its fields are not checked yet. Text in which there is nothing of the
   * format after all is given back as it came: other formats then look at it, and `problems` count only where this one was asked for.
   */
  readonly document?: unknown;
  readonly problems: readonly FoundProblem[];
  /** Dates that were not written as EDTF, for an editor to look over. */
  readonly dates?: readonly ReadDate[];
  /**
   * Where a value of the document came from: its place in the input where that is text, its path there where it is not. Of a
   * value that nothing in the input stands for, that of what it belongs to. Called only where there is a problem to tell.
   */
  readonly origin?: (path: Path) => Path | TextPlace | undefined;
  /** Where the document is a list of the rows of a sheet: the row of a member, by its place from 0, as a spreadsheet counts it. */
  readonly rowOf?: (index: number) => number;
  /** Of HTML: the element that lists the events, in whose words its problems are told. */
  readonly listedIn?: 'ol' | 'table';
  /** Fields of the whole timeline that stand beside a list of rows; what reads the rows is given them. */
  readonly top?: Readonly<Record<string, unknown>>;
}

/** Reads one format. Never throws. `top` holds fields of the whole timeline that another format found beside the input. */
export type Read = (input: unknown, top?: Reading['top']) => Reading;

/**
 * One way to write a timeline. The input is text, or a value of any kind: an object, a list of rows, a tree of elements.
 * What is read as its document is offered to the other formats again, so that a text format need not know what the
 * text holds.
 */
export interface InputFormat {
  /** One lower-case word: what the `format` attribute takes. */
  readonly name: string;
  /** Whether the input looks like this format. Asked of every format in turn, so it looks at the first characters only. */
  recognises(input: unknown): boolean;
  /** What reads it, at once or once it is fetched. It may fetch what this input needs and others do not. */
  load(input: unknown): Read | Promise<Read>;
}

/** An element of a page, without the page. Text nodes are strings; names of elements and attributes are lower case. */
export interface ElementTree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (ElementTree | string)[];
}
