import {nearestName} from '../model/problem.js';
import {fold} from './date-words.js';

/** Languages in which dates are read. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'pt'] as const;

/** Shorter words are too near to others; of longer texts the first words are looked at. */
const WORD = /[a-z]{4,}/g;
const MOST_WORDS = 4;

let names: ReadonlyMap<string, string> | undefined;

/** Months by their folded names, as each language writes them: `aout`, août. */
function monthNames(): ReadonlyMap<string, string> {
  names ??= new Map(
    LANGUAGES.flatMap((language) => {
      const format = new Intl.DateTimeFormat(language, {month: 'long', timeZone: 'UTC'});
      return Array.from({length: 12}, (_, month): [string, string] => {
        const name = format.format(Date.UTC(2021, month, 1));
        return [fold(name), name];
      });
    }),
  );
  return names;
}

/** A word of a date that is nearly a month: as it stands, the month that it may be, and the folded text with that in its place. */
export interface Misspelt {
  readonly word: string;
  readonly month: string;
  readonly mended: string;
}

/** What the words of a text might be but for a slip: "Arpil", which may be April. `folded` is the text as `fold` gives it. */
export function misspeltMonths(text: string, folded: string): Misspelt[] {
  if (!/\d/.test(folded)) return [];
  const written = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const months = monthNames();
  return (folded.match(WORD) ?? []).slice(0, MOST_WORDS).flatMap((word) => {
    const near = nearestName(word, [...months.keys()]);
    if (!near || near === word) return [];
    const month = months.get(near) ?? near;
    return {word: written.find((each) => fold(each) === word) ?? word, month, mended: folded.replace(word, near)};
  });
}
