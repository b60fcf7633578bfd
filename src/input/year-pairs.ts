/** What `2020-21` says in a column: a year and the next, or what EDTF says, which then is told or is plain. */
export type YearPairs = 'years' | 'doubtful' | 'edtf';

/** A year and two figures: EDTF's month or part of a year, or the short form of the years that a season or a school year lies in. */
const PAIR = /^(\d{4})([-/–])(\d\d)$/;

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** Codes of EDTF (ISO 8601-2, 4.8) after the months, up to 41: what a part of a year is called, and how it is written in words. */
const PARTS: readonly (readonly [last: number, name: (nth: number, year: string) => readonly [found: string, write?: string]])[] = [
  [24, (nth, year) => [`${SEASONS[nth] ?? ''} ${year}`, `${SEASONS[nth] ?? ''} ${year}`]],
  [28, (nth, year) => [`${SEASONS[nth] ?? ''} ${year} of the north`, `${SEASONS[nth] ?? ''} ${year}`]],
  [32, (nth, year) => [`${SEASONS[nth] ?? ''} ${year} of the south`]],
  [36, (nth, year) => [`quarter ${nth + 1} of ${year}`, `Q${nth + 1} ${year}`]],
  [39, (nth, year) => [`third ${nth + 1} of ${year}`]],
  [41, (nth, year) => [`half ${nth + 1} of ${year}`, `H${nth + 1} ${year}`]],
];

/** Months end with 12, and parts of a year run from 21 on. */
const LAST_MONTH = 12;
const FIRST_PART = 21;
const LAST_PART = 41;

const isMonth = (n: number): boolean => n >= 1 && n <= LAST_MONTH;
const isPart = (n: number): boolean => n >= FIRST_PART && n <= LAST_PART;

/**
 * What the pairs of figures in a column say, as its other cells show. Where one can be no month and no part of a year, as in
 * `2019-20`, or several different ones count on from their year, all are years, unless one is a month or a part that does not
 * count on, as in `2020-03`. One alone that may be a part of a year, as `2020-21`, is doubtful, and so is one in a column of both.
 */
export function yearPairsOf(cells: Iterable<string>): YearPairs {
  const parts = new Set<string>();
  let hasYears = false;
  let hasMonths = false;
  for (const cell of cells) {
    const pair = cell.length === 7 ? pairIn(cell) : undefined;
    if (!pair) continue;
    const isInEdtf = isMonth(pair.n) || isPart(pair.n);
    hasMonths ||= isInEdtf && !pair.isNext;
    hasYears ||= !isInEdtf;
    if (isPart(pair.n)) parts.add(cell);
  }
  if (hasMonths) return hasYears && parts.size > 0 ? 'doubtful' : 'edtf';
  if (hasYears || parts.size > 1) return 'years';
  return parts.size > 0 ? 'doubtful' : 'edtf';
}

/** The years of a pair that counts on, as EDTF, and whether it might be a date of EDTF or in slashes that says something else. */
export function yearsIn(text: string): {readonly date: string; readonly isChoice: boolean} | undefined {
  const {isNext, n, year} = pairIn(text) ?? {};
  if (!isNext || year === undefined || n === undefined) return undefined;
  return {date: `${year}/${String(+year + 1).padStart(4, '0')}`, isChoice: isMonth(n) || isPart(n)};
}

/** Why a pair is doubtful, and what to write; `undefined` for what is no part of a year. Follows the quoted text. */
export function doubtOf(text: string): string | undefined {
  const {n = 0, year = ''} = pairIn(text) ?? {};
  const at = isPart(n) ? PARTS.findIndex(([last]) => n <= last) : -1;
  const [found, write] = PARTS[at]?.[1](n - 1 - (PARTS[at - 1]?.[0] ?? FIRST_PART - 1), year) ?? [];
  if (!found) return undefined;
  const years = `${year}/${String(+year + 1).padStart(4, '0')}`;
  return `may be two years, and is read as ${found}, as in EDTF; write ${years} for the years${write ? `, or ${write}` : ''}`;
}

function pairIn(text: string): {year: string; n: number; isNext: boolean} | undefined {
  const [, year, , figures = ''] = PAIR.exec(text) ?? [];
  return year === undefined ? undefined : {year, n: +figures, isNext: (+year + 1) % 100 === +figures};
}
