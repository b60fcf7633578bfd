import type {PageRole} from './type-roles.js';
import type {Measure, TypeRole} from './layout.js';
import {PAGE} from './constants.js';

/** A run of text in one role. */
export interface PageRun {
  readonly text: string;
  readonly role: PageRole | TypeRole;
}

/** A line of runs; `x` is its start, `y` its middle. */
export interface PageLine {
  readonly x: number;
  readonly y: number;
  readonly runs: readonly PageRun[];
}

/** An entry of the key: the middle of its sign, and its words. */
export interface PageEntry extends PageLine {
  readonly sign: {readonly x: number; readonly y: number};
}

/** What stands round a drawing on a page that has nothing else. */
export interface PageInput {
  readonly width: number;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Names of groups, and what signs mean, in the order of the key. */
  readonly groups: readonly string[];
  readonly signs: readonly string[];
  /** Pairs of a bold opening and what follows it. */
  readonly note: readonly (readonly [strong: string, text: string])[];
  readonly sceneHeight: number;
  readonly measure: Measure;
}

/** A page: `top` is where its drawing begins. Entries are in the order of the input. */
export interface PageLayout {
  readonly height: number;
  readonly top: number;
  readonly lines: readonly PageLine[];
  readonly groups: readonly PageEntry[];
  readonly signs: readonly PageEntry[];
}

/** Room on the page, in CSS pixels: that of `.base.wide` and what it holds. */
const ROOM = {
  top: 20,
  bottom: 18,
  /** Under the heading's words and the key, and over the note. */
  header: 18,
  note: 16,
  /** Between the heading and the description. */
  standfirst: 4,
  /** Between heading and key: beside each other, and under each other. */
  beside: 24,
  under: 10,
  /** Between two entries of the key, two of its rows, and groups and signs. */
  entry: 14,
  row: 4,
  lists: 6,
  /** Between a sign and its words. */
  sign: 6,
} as const;

/** Heights of lines. */
const LINE = {heading: 28, standfirst: 22, note: 17, key: 16} as const;

/** Widths of the signs of groups, and of the others; columns of those on a page that has room for them. */
const SIGN = {group: 14, sign: 26} as const;
const COLUMNS = 4;

/** The role that measures words of a page, and their size as a share of that role's. */
const MEASURED: Readonly<Record<PageRole, readonly [TypeRole, number]>> = {
  standfirst: ['title', 15 / 14],
  key: ['ribbon-sub', 12 / 11],
  note: ['ribbon-sub', 12 / 11],
  'caption-sub': ['ribbon-sub', 12 / 11],
  'key-strong': ['caption', 1],
  'note-strong': ['caption', 1],
};

/** Heading and key, room for the drawing, the note: a page from top to bottom, as the element has it. */
export function layPage({description, groups, measure, note, sceneHeight, signs, title, width}: PageInput): PageLayout {
  const inner = width - 2 * PAGE.pad;
  const widthOf = ({text, role}: PageRun): number => {
    const [base, share] = role in MEASURED ? MEASURED[role as PageRole] : ([role as TypeRole, 1] as const);
    return measure(text, base) * share;
  };
  const block = (runs: readonly PageRun[], y: number, height: number): PageLine[] =>
    wrapRuns(runs, widthOf, inner).map((line, i) => ({x: PAGE.pad, y: y + (i + 0.5) * height, runs: line}));
  const heading: PageRun[] = title ? [{text: title, role: 'heading'}] : [];
  const standfirst: PageRun[] = description ? [{text: description, role: 'standfirst'}] : [];

  const headingLines = block(heading, ROOM.top, LINE.heading);
  const headingEnd = ROOM.top + headingLines.length * LINE.heading;
  const standfirstLines = block(standfirst, headingEnd + ROOM.standfirst, LINE.standfirst);
  const wordsEnd = standfirstLines.length ? headingEnd + ROOM.standfirst + standfirstLines.length * LINE.standfirst : headingEnd;

  const wordsWidth = Math.max(0, ...[...heading, ...standfirst].map(widthOf));
  const entries = {
    groups: groups.map((text) => entryOf({text, role: 'key-strong'}, SIGN.group, widthOf)),
    signs: signs.map((text) => entryOf({text, role: 'key'}, SIGN.sign, widthOf)),
  };
  const wide = layKey(entries, inner);
  const isBeside = wordsWidth + ROOM.beside + wide.width <= inner;
  const hasWords = headingLines.length + standfirstLines.length > 0;
  const keyAt = isBeside
    ? {x: hasWords ? width - PAGE.pad - wide.width : PAGE.pad, y: ROOM.top}
    : {x: PAGE.pad, y: wordsEnd + (hasWords ? ROOM.under : 0)};
  const moved = (entry: PageEntry): PageEntry => ({
    ...entry,
    x: entry.x + keyAt.x,
    y: entry.y + keyAt.y,
    sign: {x: entry.sign.x + keyAt.x, y: entry.sign.y + keyAt.y},
  });

  const top = Math.max(wordsEnd, wide.height ? keyAt.y + wide.height : 0) + ROOM.header;
  const noteTop = top + sceneHeight + ROOM.note;
  const noteLines = block(
    note.flatMap(([strong, text]): PageRun[] => [
      {text: strong, role: 'note-strong'},
      {text, role: 'note'},
    ]),
    noteTop,
    LINE.note,
  );
  return {
    top,
    height: Math.ceil(noteTop + noteLines.length * LINE.note + ROOM.bottom),
    lines: [...headingLines, ...standfirstLines, ...noteLines],
    groups: wide.groups.map(moved),
    signs: wide.signs.map(moved),
  };
}

/** An entry that has no place yet. */
interface Entry {
  readonly run: PageRun;
  readonly sign: number;
  readonly width: number;
}

const entryOf = (run: PageRun, sign: number, widthOf: (run: PageRun) => number): Entry => ({
  run,
  sign,
  width: sign + ROOM.sign + widthOf(run),
});

/** Groups in lines, then signs in columns, as many as there is room for. */
function layKey(entries: {readonly groups: readonly Entry[]; readonly signs: readonly Entry[]}, inner: number) {
  const placed = (entry: Entry, x: number, row: number, y0: number): PageEntry => {
    const y = y0 + row * (LINE.key + ROOM.row) + LINE.key / 2;
    return {x: x + entry.sign + ROOM.sign, y, sign: {x: x + entry.sign / 2, y}, runs: [entry.run]};
  };
  const heightOf = (rows: number) => (rows ? rows * (LINE.key + ROOM.row) - ROOM.row : 0);

  let [x, row, width] = [0, 0, 0];
  const groups = entries.groups.map((entry) => {
    if (x && x + entry.width > inner) [x, row] = [0, row + 1];
    const at = placed(entry, x, row, 0);
    width = Math.max(width, x + entry.width);
    x += entry.width + ROOM.entry;
    return at;
  });
  const groupsHeight = heightOf(groups.length && row + 1);

  const signsTop = groupsHeight + (groupsHeight && entries.signs.length ? ROOM.lists : 0);
  const widthsIn = (columns: number) =>
    Array.from({length: columns}, (_, column) =>
      Math.max(0, ...entries.signs.flatMap((entry, i) => (i % columns === column ? entry.width : []))),
    );
  let widths = widthsIn(Math.min(COLUMNS, entries.signs.length));
  while (widths.length > 1 && spread(widths) > inner) widths = widthsIn(widths.length - 1);
  const signs = entries.signs.map((entry, i) => {
    const column = i % widths.length;
    return placed(entry, spread(widths.slice(0, column)) + (column && ROOM.entry), Math.floor(i / widths.length), signsTop);
  });
  return {
    groups,
    signs,
    width: Math.max(width, spread(widths)),
    height: signs.length ? signsTop + heightOf(Math.ceil(signs.length / widths.length)) : groupsHeight,
  };
}

/** Width of columns with what parts them. */
const spread = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width + ROOM.entry, widths.length && -ROOM.entry);

/** Runs in lines of at most `limit`; a word that is wider is cut. */
function wrapRuns(runs: readonly PageRun[], widthOf: (run: PageRun) => number, limit: number): PageRun[][] {
  const lines: PageRun[][] = [];
  let room = 0;
  for (const {role, text} of runs) {
    const space = widthOf({role, text: '\u00a0'});
    for (const word of text
      .split(/\s+/u)
      .filter(Boolean)
      .flatMap((whole) => cut({role, text: whole}, widthOf, limit))) {
      const width = widthOf({role, text: word});
      const line = lines.at(-1);
      const last = line?.at(-1);
      if (!line || !last || room < space + width) {
        lines.push([{role, text: word}]);
        room = limit - width;
        continue;
      }
      room -= space + width;
      if (last.role === role) line.splice(-1, 1, {role, text: `${last.text} ${word}`});
      else line.push({role, text: ` ${word}`});
    }
  }
  return lines;
}

/** A word, in pieces of at most `limit` where it is wider. */
function cut(word: PageRun, widthOf: (run: PageRun) => number, limit: number): string[] {
  if (widthOf(word) <= limit) return [word.text];
  const pieces: string[] = [];
  for (const letter of word.text) {
    const longer = (pieces.at(-1) ?? '') + letter;
    if (pieces.length && widthOf({...word, text: longer}) <= limit) pieces.splice(-1, 1, longer);
    else pieces.push(letter);
  }
  return pieces;
}
