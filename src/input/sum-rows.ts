import type {Problem} from '../model/problem.js';
import {quote} from '../model/problem.js';
import {isObject, type Fields} from './found-at.js';

/** What stands before a sum, in English, French, German, Spanish and Portuguese; with a colon, a year or the sum itself behind it. */
const SUM =
  /^(?:(?:grand|sub)[- ]?)?(?:totals?|totaux|sums?|sommes?|(?:gesamt|zwischen)?summen?|insgesamt|gesamt|sumas?|somas?)(?: g[eé]n[eé]rale?| geral| general)?:?(?: ?[\d.,]+)?$/i;

/** A figure that stands beside that word in place of a title. */
const FIGURE = /^\p{Sc}?[+-]?\d[\d.,'’\s]*[%\p{Sc}]?$/u;

/** What opens a note below the events: where they are from, when they were last looked at, what to know of them. */
const NOTE =
  /^(?:(?:sources?|notes?|notas?|quellen?|quellenangaben?|anmerkung(?:en)?|hinweise?|stand|fuentes?|fontes?|remarques?|updated|last (?:updated|modified|changed|checked)|(?:derni[eè]re )?mise [aà] jour|zuletzt (?:aktualisiert|ge[aä]ndert)|letzte aktualisierung|aktualisiert|(?:[uú]ltima )?actualizaci[oó]n|(?:[uú]ltima )?atualiza[cç][aã]o|copyright)(?![\p{L}\p{N}])(\s?:)?|[*†‡©]|\(c\) )/iu;

/** What is told of a row without a date or a title. */
const OF_DATE: ReadonlySet<string> = new Set(['missing-date', 'not-a-date']);
const OF_TITLE = 'missing-title';

/** What a row is where it is no event, and the words in it that show that. */
interface Found {
  readonly code: string;
  readonly words: string;
  readonly kind: string;
}

const isSum = (value: unknown): value is string => typeof value === 'string' && SUM.test(value.trim());

/**
 * Problems of rows, where one that sums up a column or holds a note is told as such, once: it has no date, and "Total" where a date,
 * a title or anything else would be, or "Source: …" and nothing else. That leaves nothing of the account out, and so is a warning.
 * `events` are those that the rows were read to.
 */
export function withSumRows(problems: readonly Problem[], events: readonly unknown[]): readonly Problem[] {
  const found = new Map<number, Found>();
  for (const {code, where} of problems) {
    const isOfDate = OF_DATE.has(code);
    const event = where.row === undefined || !(isOfDate || code === OF_TITLE) ? undefined : events[where.row - 1];
    const row = isObject(event) ? (sumIn(event, isOfDate) ?? noteIn(event)) : undefined;
    if (where.row !== undefined && row) found.set(where.row, row);
  }
  const told = new Set<number>();
  return problems.flatMap((problem) => {
    const {row} = problem.where;
    const {code, kind, words} = (row === undefined || problem.severity !== 'error' ? undefined : found.get(row)) ?? {};
    if (row === undefined || code === undefined) return problem;
    if (told.has(row)) return []; // a number in a column of choices is no fault of a sum
    told.add(row);
    const message = `row ${row}: ${quote(words)} looks like a ${kind} and is no event; leave its row out of the sheet`;
    return {severity: 'warning', code, message, where: {row}} as const;
  });
}

/** The word for a sum in a row that has neither a date nor the title of an event. */
function sumIn(event: Fields, isUndated: boolean): Found | undefined {
  const {date = '', title = ''} = event;
  const isBare = (value: unknown): boolean => isSum(value) || isEmpty(value);
  const isFigure = isSum(date) && typeof title === 'string' && FIGURE.test(title.trim());
  if (!(isBare(title) || isFigure) || !(isUndated || isBare(date))) return undefined;
  const words = Object.values(event).find(isSum)?.trim();
  return words === undefined ? undefined : {code: 'sum-row', words, kind: 'sum'};
}

/** The note that is all that a row holds, where its date or its title would be. */
function noteIn(event: Fields): Found | undefined {
  const [[field, words = ''] = [], ...others] = Object.entries(event).filter(([, value]) => !isEmpty(value));
  const note = others.length === 0 && typeof words === 'string' ? NOTE.exec(words.trim()) : null;
  // "Sources say that…" may be the title of an event whose date stands in a merged cell
  const isNote = note && (field === 'date' || (field === 'title' && note[1] !== undefined));
  return isNote ? {code: 'note-row', words: String(words).trim(), kind: 'note'} : undefined;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
