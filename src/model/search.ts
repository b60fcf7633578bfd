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
  ك: 'ک',
  ي: 'ی',
  ى: 'ی',
  ـ: '',
};

/** A text as it is searched: without case, diacritics and kinds of the same letter; spaces are one. */
export function foldText(text: string): string {
  const bare = text.normalize('NFKD').replace(LOOSE_MARKS, '').normalize('NFC').toLowerCase();
  return bare.replace(/[ßłøđıæœёكيىـ]/gu, (letter) => LETTERS[letter] ?? letter).replace(/\s+/gu, ' ');
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

/** Ids of the events in which every word of a query occurs, anywhere in a word; undefined for a query without words. */
export function searchEvents(
  events: readonly DatedEvent[],
  query: string,
  timeline: Pick<Timeline, 'groups' | 'sources'>,
  dateOf: (event: DatedEvent) => string = () => '',
): ReadonlySet<string> | undefined {
  const words = foldText(query).split(' ').filter(Boolean);
  if (!words.length) return undefined;
  const found = events.filter((event) => {
    const text = searchText(event, timeline, dateOf(event));
    return words.every((word) => text.includes(word));
  });
  return new Set(found.map(({id}) => id));
}
