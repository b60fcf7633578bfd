import {bareHeading} from './headings.js';

/** Parts of a date that a sheet may keep in columns of their own. */
export type DatePart = 'year' | 'month' | 'day' | 'time';

const HEADINGS: Readonly<Record<DatePart, string>> = {
  year: 'year annee jahr ano',
  month: 'month mois monat mes',
  day: 'day jour tag dia',
  time: 'time heure uhrzeit zeit hora',
};

const PARTS: ReadonlyMap<string, DatePart> = new Map(
  (Object.entries(HEADINGS) as [DatePart, string][]).flatMap(([part, words]) =>
    words.split(' ').map((word): [string, DatePart] => [word, part]),
  ),
);

/** Longer text is no heading. */
const LONGEST = 20;

/** What stands in a column of times. */
const TIME = /^\d{1,2}(?:[:.h]\d\d)?(?::\d\d)? ?(?:[ap]\.?m\.?|uhr|h)?(?: ?[-–] ?\d{1,2}[:.h]\d\d ?(?:[ap]\.?m\.?|uhr|h)?)?$/i;

/** What part of a date a heading names, in five languages. */
export const datePartNamed = (heading: string): DatePart | undefined =>
  heading.length > LONGEST ? undefined : PARTS.get(bareHeading(heading));

/** What stands in a cell as text. */
const written = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '');

/** A row on the way to an event: what its columns hold, and what no column is known for. */
interface Parted {
  readonly cells: {date?: unknown; start?: unknown};
  readonly others: Record<string, unknown>;
}

/**
 * Takes the date of a row from columns of its parts: year, month and day, where its date came from one of them, and a time beside
 * that or beside a whole date. It is text to be read as people write dates. A part that is empty is not known; text that is no
 * time is left as it is. `parts` are the headings of the parts, `dated` is that of the date.
 */
export function joinParts(
  row: Readonly<Record<string, unknown>>,
  {cells, others}: Parted,
  parts: ReadonlyMap<DatePart, string>,
  dated: string,
): void {
  const [year, month, day, time] = (['year', 'month', 'day', 'time'] as const).map((part) => written(row[parts.get(part) ?? '']));
  const isParted = parts.has('year') && parts.has('month') && [...parts.values()].includes(dated);
  const name = cells.date === undefined ? 'start' : 'date';
  const date = written(cells[name]);
  const whole = isParted && year && month ? dayOf(year, month, day ?? '') : date;
  const joined = time && whole && TIME.test(time) ? withTime(whole, time) : whole;
  if (joined && joined !== date) cells[name] = joined;
  for (const [part, heading] of parts) {
    if (part === 'time' ? TIME.test(time ?? '') : isParted) Reflect.deleteProperty(others, heading);
  }
}

function withTime(day: string, time: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) && /^\d\d:\d\d(?::\d\d)?$/.test(time) ? `${day}T${time}` : `${day}, ${time}`;
}

function dayOf(year: string, month: string, day: string): string {
  const pad = (text: string): string => text.padStart(2, '0');
  const isPlain = /^\d{4}$/.test(year) && /^\d\d?$/.test(month) && /^(?:\d\d?)?$/.test(day);
  if (isPlain) return [year, pad(month), day && pad(day)].filter(Boolean).join('-');
  return [day, month, year].filter(Boolean).join(' ');
}
