import {civilOf, startOf} from './civil.js';
import {QUALIFIERS} from './constants.js';
import type {Bound, Qualifier} from './date.js';
import {DateFault} from './rare-forms.js';
import type {BoundReader} from './read-date.js';

/** A qualifier that is not at the end of the date. */
const INNER = /[?~%](?=.)/;

/** Year, month and day, each with what may stand before and after it. Inside a month only two digits stand, so that no time fits. */
const PARTS = /^([?~%]?)(Y?-?[\dXES]{4,})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;

/** Units of the parts, in their order. */
const UNITS = ['year', 'month', 'day'] as const;

/**
 * Reads a date whose parts are qualified on their own (EDTF level 2): `2004-06~-11` is about year and month, `2004-?06-11`
 * doubts the month alone. The bound has one qualifier for all, and is widened by the unit of the part that one stands at: a
 * doubtful month may be the one before. Undefined for a date with no such qualifier; `readOne` reads it without any.
 * @throws DateFault where the date without them is none, with its place in the whole text
 */
export function maybeQualifiedParts(text: string, timeZone: string, readOne: BoundReader): Bound | undefined {
  if (!INNER.test(text)) return undefined;
  const groups = PARTS.exec(text);
  if (!groups) throw new DateFault('misplaced-qualifier', text.search(INNER), 'has a qualifier in its middle', '?, ~ or % at its end');
  const bound = readAt(text, readOne);
  const marks = UNITS.flatMap((unit, i) => [groups[i * 3 + 1], groups[i * 3 + 3]].flatMap((mark) => (mark ? [{mark, unit}] : [])));
  const [doubt, nearness] = [
    ['?', '%'],
    ['~', '%'],
  ].map((signs) => Math.max(0, ...marks.filter(({mark}) => signs.includes(mark)).map(({unit}) => lengthOf(unit, bound, timeZone)))) as [
    number,
    number,
  ];
  const width = doubt * widening('?') + nearness * widening('~');
  const qualifier: Qualifier = doubt && nearness ? 'both' : doubt ? 'uncertain' : 'approximate';
  return {...bound, lo: bound.min - width, hi: bound.max + width, qualifier, edtf: text};
}

const widening = (mark: string): number => QUALIFIERS[mark]?.[1] ?? 0;

/** Reads a text without its qualifiers; where it is no date, the fault says where in the text itself. */
function readAt(text: string, readOne: BoundReader): Bound {
  try {
    return readOne(text.replace(/[?~%]/g, ''));
  } catch (fault) {
    if (!(fault instanceof DateFault)) throw fault;
    const places = [...text].flatMap((letter, i) => (/[?~%]/.test(letter) ? [] : i));
    throw new DateFault(fault.message, places[fault.index] ?? text.length, fault.says, fault.write);
  }
}

/** Length of the year or month that a bound begins in; of a unit that is longer or that it has not, its own. */
function lengthOf(unit: (typeof UNITS)[number], {min, max}: Bound, timeZone: string): number {
  if (unit === 'day') return max - min;
  const {year, month} = civilOf(min, timeZone);
  const from = unit === 'year' ? {year} : {year, month};
  const next = unit === 'year' ? {year: year + 1} : {year, month: month + 1};
  return Math.max(startOf(next, timeZone) - startOf(from, timeZone), max - min);
}
