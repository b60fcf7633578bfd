import {bareHeading, columnNamed} from './headings.js';
import {readWrittenDate} from './written-date.js';

/** Fields of a document that a sheet may give above its headings: a name and what it holds in a row of their own. */
export type FactName = 'title' | 'description' | 'credit' | 'timeZone' | 'asOf' | 'lang';

/** One of them, as a row says it. */
export interface Fact {
  readonly name: FactName;
  readonly value: string;
}

/** Their names in English, French, German, Spanish and Portuguese, bare of capitals, accents and blanks. */
const NAMES: Readonly<Record<FactName, string>> = {
  title: 'title titre titel titulo',
  description: 'description beschreibung descripcion descricao',
  credit: 'credit credits credito creditos',
  timeZone: 'timezone zone fuseauhoraire fuseau zeitzone zonahoraria fusohorario',
  asOf: 'asof updated miseajour stand actualizado atualizado',
  lang: 'lang language langue sprache idioma lingua',
};

const FACTS: ReadonlyMap<string, FactName> = new Map(
  (Object.entries(NAMES) as [FactName, string][]).flatMap(([name, words]) =>
    words.split(' ').map((word): [string, FactName] => [word, name]),
  ),
);

/** Longer rows say nothing of the kind, and patterns would take their time over them. */
const LONGEST = 2000;

/** A name, in quotes or not, and what parts it from what it holds: a colon in the same cell, or the end of the cell. */
const NAMED = /^ {0,9}"?([^",;:|\t\r\n]{2,30})"? {0,9}([,;|\t:])/;

/** What a row above the headings says of the whole timeline: `title,"Kabul, August 2021"`, or `title: Kabul, August 2021` in one cell. */
export function factIn(row: string): Fact | undefined {
  const [begins, word = '', sign = ''] = row.length > LONGEST ? [] : (NAMED.exec(row) ?? []);
  const name = begins === undefined ? undefined : FACTS.get(bareHeading(word));
  if (!name || begins === undefined) return undefined;
  const rest = row.slice(begins.length);
  if (sign === ':') {
    const value = rest
      .replace(/[\s,;|]+$/, '')
      .replace(/"$/, '')
      .replaceAll('""', '"')
      .trim();
    return value ? {name, value} : undefined;
  }
  const [value = '', ...others] = cellsOf(rest, sign).filter(Boolean);
  return value && others.length === 0 && !columnNamed(value) ? {name, value} : undefined;
}

/** Facts as fields of a document; the day of writing as EDTF, also where it is written as people do. */
export function fieldsOf(facts: readonly Fact[]): Partial<Record<FactName, string>> {
  return Object.fromEntries(
    facts.map(({name, value}) => {
      const read = name === 'asOf' ? readWrittenDate(value) : undefined;
      return [name, read && 'date' in read ? read.date : value];
    }),
  );
}

/** The cells of a row, trimmed. */
function cellsOf(row: string, sign: string): string[] {
  const cells = [''];
  const add = (text: string): void => void cells.push((cells.pop() ?? '') + text);
  let isQuoted = false;
  let before = '';
  for (const letter of row) {
    if (letter === '"') {
      if (!isQuoted && before === '"') add('"');
      isQuoted = !isQuoted;
    } else if (letter === sign && !isQuoted) cells.push('');
    else add(letter);
    before = letter;
  }
  return cells.map((cell) => cell.trim());
}
