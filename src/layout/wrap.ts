import type {LabelBox, Measure, TypeRole} from './layout.js';
import {LABEL} from './constants.js';

/** No-break space: holds a number and its noun, and a short last word and the one before it, on one line. */
const GLUE = '\u00a0';

/** What a label says. `by` opens the title and is never broken; `strong` is for importance 3. */
export interface LabelText {
  readonly date: string;
  readonly by: string;
  readonly title: string;
  readonly strong: boolean;
}

/**
 * The text with no-break spaces where a line must not end: after a number, and before a last word of fewer than 7
 * letters, which would stand alone (mock-up rule, section 2).
 */
export function glue(text: string): string {
  return text.replace(/(\p{N}) (?=\p{L})/gu, `$1${GLUE}`).replace(/ (\S{1,6})$/u, `${GLUE}$1`);
}

/**
 * The ways to wrap a label that are worth choosing among: for each number of lines the narrowest box, from narrow and
 * high to wide and low. Lines are broken at spaces only; a word wider than the widest label makes its box that wide.
 */
export function wrapLabel(
  {date, by, title, strong}: LabelText,
  measure: Measure,
  lines: {readonly date: number; readonly title: number},
): LabelBox[] {
  const role: TypeRole = strong ? 'strong' : 'title';
  const words = [
    ...(by ? [{text: by.replaceAll(' ', GLUE), width: measure(by.replaceAll(' ', GLUE), strong ? 'by-strong' : 'by')}] : []),
    ...wordsIn(title, measure, role),
  ];
  const space = measure(GLUE, role);
  const dateWidth = measure(date, 'date');
  const boxes: LabelBox[] = [];
  let limit: number = LABEL.narrowest;
  while (limit <= LABEL.widest) {
    const {texts, width, next} = fill(words, space, limit);
    const isFewer = texts.length < (boxes.at(-1)?.lines.length ?? Infinity);
    const isTower = texts.length > LABEL.mostLines && next <= LABEL.widest; // where wider is to be had
    limit = next;
    if (isFewer && !isTower)
      boxes.push({width: Math.ceil(Math.max(width, dateWidth)) + 1, height: lines.date + texts.length * lines.title, lines: texts});
  }
  return boxes;
}

/** The runs of a text between which a line may end, with their widths in CSS pixels. */
export function wordsIn(text: string, measure: Measure, role: TypeRole): Word[] {
  return glue(text)
    .split(' ')
    .map((word) => ({text: word, width: measure(word, role)}));
}

/** A run of text that no line ends in. */
interface Word {
  readonly text: string;
  readonly width: number;
}

/** Fills lines greedily up to `limit`; their widest is `width`. Only from `next` on a word would move up a line. */
export function fill(
  words: readonly Word[],
  space: number,
  limit: number,
): {readonly texts: readonly string[]; readonly width: number; readonly next: number} {
  const texts: string[] = [];
  let used = 0;
  let width = 0;
  let next = Infinity;
  for (const word of words) {
    const last = texts.length - 1;
    if (last >= 0 && used + space + word.width <= limit) {
      used += space + word.width;
      texts[last] += ` ${word.text}`;
    } else {
      if (last >= 0) next = Math.min(next, used + space + word.width);
      used = word.width;
      texts.push(word.text);
    }
    width = Math.max(width, used);
  }
  return {texts, width, next};
}
