import {clampDate, liesAfter, type EventDate} from '../../../src/model/date.js';
import {startOf} from '../../../src/model/civil.js';
import {parseDate} from '../../../src/model/parse-date.js';
import {maybeAnchor, type Anchor} from '../../../src/scale/anchors.js';

/** The dates of the article about Kabul in August 2021, as plain dates: what the automatic axis is judged by. */
export const timeZone = 'Asia/Kabul';
export const asOf: number = startOf({year: 2021, month: 8, day: 6}, timeZone);

const BACKGROUND = ['1996/2001-36', '2001-36'];
const MAIN = [
  '2020-02',
  '2021-05~/2021-08-04',
  '2021-W30~/..',
  '2021-W30~/2021-08-04',
  '2021-08-02/2021-08-03',
  '2021-08-03 evening/2021-08-03 night',
  '2021-08-03 evening',
  '[2021-08-03 night,2021-08-04 night]',
  '2021-08-03',
  '2021-08-03',
  '2021-08-04',
  '2021-08-04',
  '2021-08-04',
  '2021-08-04',
  '2021-08-04',
  '2021-08-05',
  '2021-08~',
  '2021-08~',
  '2021-08~',
  '2021-08-31',
];

const dated = (text: string): EventDate => {
  const read = parseDate(text, timeZone);
  if ('error' in read) throw new Error(`${text}: ${read.error.message}`);
  return liesAfter(read.date, asOf) ? read.date : clampDate(read.date, asOf);
};

const anchorsOf = (texts: readonly string[]): Anchor[] => texts.flatMap((text) => maybeAnchor(dated(text), {asOf}) ?? []);

export const article: Anchor[] = anchorsOf(MAIN);
export const articleWithBackground: Anchor[] = anchorsOf([...BACKGROUND, ...MAIN]);

/** Civil time of an instant in a zone, as short as it can be written. */
export function civil(t: number, zone: string = timeZone): string {
  const text = new Intl.DateTimeFormat('sv-SE', {timeZone: zone, dateStyle: 'short', timeStyle: 'short'}).format(t);
  return text.replace(' 00:00', '');
}
