/** A column of a table. */
export interface Column {
  readonly heading: string;
  /** Whether its cells are broken into lines where the table is too wide. */
  readonly wraps?: boolean;
  /** Paints a line of a cell: with what takes no room. */
  readonly paint?: (line: string, row: number) => string;
}

/** Between two columns. */
const GAP = '  ';

/** Least width of a column that wraps, in characters: narrower ones are broken in every word. */
const NARROWEST = 24;

/**
 * A table as lines of text, its headings first. Where `width` characters are too few, columns that wrap share what the others
 * leave; without a width every row is one line, so that it can be searched and cut.
 */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[], width: number = Infinity): string[] {
  const all = [columns.map(({heading}) => heading), ...rows];
  const natural = columns.map((_, i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
  const widths = fitted(columns, natural, width);
  return all.flatMap((row, n) => {
    const cells = columns.map(({wraps}, i) => (wraps ? wrapped(row[i] ?? '', widths[i] ?? Infinity) : [row[i] ?? '']));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({length: height}, (_, line) =>
      columns
        .map(({paint}, i) => {
          const text = cells[i]?.[line] ?? '';
          const padded = i === columns.length - 1 ? text : text.padEnd(widths[i] ?? 0);
          return paint && n > 0 && text ? padded.replace(text, () => paint(text, n - 1)) : padded;
        })
        .join(GAP)
        .trimEnd(),
    );
  });
}

/** The width of each column. */
function fitted(columns: readonly Column[], natural: readonly number[], width: number): number[] {
  const sum = natural.reduce((total, each) => total + each, GAP.length * (columns.length - 1));
  if (sum <= width) return [...natural];
  const wrapping = columns.flatMap(({wraps}, i) => (wraps ? (natural[i] ?? 0) : []));
  const wanted = wrapping.reduce((total, each) => total + each, 0);
  const room = width - (sum - wanted);
  const [least = 0] = [...wrapping].sort((a, b) => a - b);
  // a column that needs less than its share leaves the rest to the other
  const spare = wrapping.length > 1 && least <= room / wrapping.length ? least : undefined;
  return columns.map(({wraps}, i) => {
    const own = natural[i] ?? 0;
    if (!wraps) return own;
    if (spare !== undefined) return own === least ? own : Math.max(NARROWEST, Math.floor((room - spare) / (wrapping.length - 1)));
    return Math.max(NARROWEST, Math.floor(room / wrapping.length));
  });
}

/** Text in lines of at most `width` characters, broken between words where a word is no longer than that. */
export function wrapped(text: string, width: number): string[] {
  if (text.length <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
    for (; line.length > width; line = line.slice(width)) lines.push(line.slice(0, width));
  }
  return line ? [...lines, line] : lines;
}
