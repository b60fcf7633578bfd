import type {TextPlace} from './format.js';

/** Gives the line and column of a character by its index, both from 1; a byte-order mark has none. Lines are counted when first asked for. */
export function textPlaces(text: string): (index: number) => TextPlace {
  let starts: readonly number[] | undefined;
  return (index) => {
    starts ??= lineStarts(text);
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return {line: low + 1, column: Math.max(1, index - (starts[low] ?? 0) + 1)};
  };
}

function lineStarts(text: string): number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  const end = /\r\n|\r|\n/g;
  while (end.test(text)) starts.push(end.lastIndex);
  return starts;
}
