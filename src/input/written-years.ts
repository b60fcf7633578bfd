import type {SignDate} from './written-forms.js';

/** Years of two digits up to this one are of this century, those from the other on of the last, as in POSIX; between them nobody can tell. */
const LAST_OF_THIS = 29;
const FIRST_OF_LAST = 69;

/** What `read` makes of a year of two digits; a fault where nobody can tell its century. */
export function short(year: string, read: (year: string) => SignDate): SignDate {
  if (+year > LAST_OF_THIS && +year < FIRST_OF_LAST) {
    const both = [`19${year}`, `20${year}`].flatMap((full) => read(full)).flatMap((each) => ('date' in each ? each.date : []));
    const says = `may be of 19${year} or 20${year}; write the year in four digits${both.length > 0 ? `, as in ${both.join(' or ')}` : ''}`;
    return {fault: {code: 'ambiguous-date', says}};
  }
  const date = read((+year < FIRST_OF_LAST ? '20' : '19') + year);
  return 'fault' in date ? date : {...date, choices: [...(date.choices ?? []), 'year of two digits']};
}

/** "3 August", or a month of a year of two digits: "mai 68". */
export function yearless(month: string, day: string): SignDate {
  if (+day > 31 || day === '00') return short(day, (year) => ({date: `${year}-${month}`}));
  const asYear = day.length > 1 ? `, or 20${day}-${month} if ${day} is the year` : '';
  return {fault: {code: 'no-year', says: `has no year of four digits; write it, as in 2021-${month}-${day.padStart(2, '0')}${asYear}`}};
}

/** The years that a school year or a season lies in. */
export function twoYears(year: string, next: string): SignDate | undefined {
  const last = String(+year + 1).padStart(4, '0');
  return last.endsWith(next) ? {date: `${year}/${last}`, keepsWords: true} : undefined;
}

/** The ten years that a year opens; of one that opens a century a fault. */
export function decade(year: string): SignDate {
  const decadeText = `${year.slice(0, 3)}X`;
  if (!year.endsWith('00')) return {date: decadeText};
  return {fault: {code: 'ambiguous-date', says: `may be ten years or a hundred; write ${decadeText} or ${year.slice(0, 2)}XX`}};
}

/** "The 90s" are the last ones; of the 10s and 20s there are two in living memory. */
export function shortDecade(ten: string): SignDate {
  if (+ten > 2) return {date: `19${ten}X`, choices: ['year of two digits']};
  return {fault: {code: 'ambiguous-date', says: `may be of two centuries; write 19${ten}X or 20${ten}X`}};
}
