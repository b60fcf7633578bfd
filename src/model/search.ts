import type {DatedEvent, Timeline} from './timeline.js';

/** Marks on letters of scripts that are read without them; those of Thai or Devanagari are vowels. */
const LOOSE_MARKS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}/gu;

/** Letters that stand apart in Unicode and are one to who types in a hurry. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ё: 'е',
  ς: 'σ',
  ك: 'ک',
  ي: 'ی',
  ى: 'ی',
  ـ: '',
};

/** A text as it is searched: without case, diacritics and kinds of the same letter; spaces are one. */
export function foldText(text: string): string {
  const bare = text.normalize('NFKD').replace(LOOSE_MARKS, '').normalize('NFC').toLowerCase();
  return bare.replace(/[ßłøđıæœёςكيىـ]/gu, (letter) => LETTERS[letter] ?? letter).replace(/\s+/gu, ' ');
}

/** Every text of an event, folded: when it was, what it says, who says so, where, of whom, by which source. */
export function searchText(event: DatedEvent, {groups, sources}: Pick<Timeline, 'groups' | 'sources'>, date = ''): string {
  const {attribution, dateText, group, kind, media = [], place, summary, tags = [], title} = event;
  const texts = [
    title,
    date,
    summary,
    attribution,
    dateText,
    place?.name,
    kind,
    ...tags,
    groups.find(({id}) => id === group)?.label,
    ...(event.sources ?? []).flatMap(({id, locator}) => [sources.find((source) => source.id === id)?.name, locator]),
    ...media.flatMap(({alt, caption, credit}) => [alt, caption, credit]),
  ];
  return foldText(texts.filter(Boolean).join('\n'));
}

/**
 * Where the words of a query stand in a text, as `[start, end)` in UTF-16 units, in order; those that meet or overlap are
 * one. A letter with its marks is found whole, and so is what folds to several letters.
 */
export function matchesIn(text: string, query: string): readonly (readonly [start: number, end: number])[] {
  const words = wordsOf(query).filter((word) => foldText(text).includes(word));
  if (!words.length) return [];
  let folded = '';
  const from: number[] = []; // where the letter begins that each unit of the folded text is of, and where it ends
  const to: number[] = [];
  for (const {index, segment: letter} of graphemes().segment(text)) {
    const bare = foldText(letter);
    if (bare === ' ' && folded.endsWith(' ')) continue;
    folded += bare;
    for (let k = 0; k < bare.length; k++) {
      from.push(index);
      to.push(index + letter.length);
    }
  }
  const spans = words.flatMap((word) => {
    const found: [number, number][] = [];
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      found.push([from[at] ?? 0, to[at + word.length - 1] ?? 0]);
    }
    return found;
  });
  return spans
    .sort(([a], [b]) => a - b)
    .reduce<[number, number][]>((joined, [start, end]) => {
      const last = joined.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else joined.push([start, end]);
      return joined;
    }, []);
}

/** Made once, when something is found: it is costly. */
let segmenter: Intl.Segmenter | undefined;
const graphemes = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'}));

const wordsOf = (query: string): string[] => foldText(query).split(' ').filter(Boolean);

/** Ids of the events in which every word of a query occurs, anywhere in a word; undefined for a query without words. */
export function searchEvents(
  events: readonly DatedEvent[],
  query: string,
  timeline: Pick<Timeline, 'groups' | 'sources'>,
  dateOf: (event: DatedEvent) => string = () => '',
): ReadonlySet<string> | undefined {
  const words = wordsOf(query);
  if (!words.length) return undefined;
  const found = events.filter((event) => {
    const text = searchText(event, timeline, dateOf(event));
    return words.every((word) => text.includes(word));
  });
  return new Set(found.map(({id}) => id));
}
