import {quote} from '../model/problem.js';
import {foundAt, isObject, textIn, type Fields} from './found-at.js';
import type {FoundProblem, Path, Read} from './format.js';
import {clockTime, slideDate} from './slide-date.js';
import {readSlides} from './timelinejs-slide.js';

/** The column of each part of a slide. */
const COLUMNS: readonly (readonly [path: string, column: string])[] = [
  ['start_date.year', 'Year'],
  ['start_date.month', 'Month'],
  ['start_date.day', 'Day'],
  ['start_date', 'Year'],
  ['end_date.year', 'End Year'],
  ['end_date.month', 'End Month'],
  ['end_date.day', 'End Day'],
  ['end_date', 'End Year'],
  ['display_date', 'Display Date'],
  ['text.headline', 'Headline'],
  ['text.text', 'Text'],
  ['media.url', 'Media'],
  ['media.alt', 'Alt Text'],
  ['media', 'Media'],
  ['background', 'Background'],
  ['group', 'Group'],
];

type Tell = (column: string, code: string, says: string) => void;

/**
 * The rows of a TimelineJS sheet: `Year`, `Headline` and the rest, or `Start Date` as the first version had it. The first row of
 * type `title` is the title, rows of type `era` are eras, empty rows are passed over.
 */
export const timelinejsSheet: Read = (input) => {
  const problems: FoundProblem[] = [];
  const lists = {events: [] as unknown[], eras: [] as unknown[]};
  const rowsOf = {events: [] as number[], eras: [] as number[], title: [] as number[]};
  let title: unknown;
  const isFirstVersion = new Set<unknown>();
  (Array.isArray(input) ? (input as unknown[]) : []).forEach((row, n) => {
    if (isObject(row) && Object.values(row).every((cell) => textIn(cell) === '')) return;
    const tell: Tell = (column, code, says) => void problems.push(foundAt([n, column], {code, says}));
    const cell = (column: string): string => (isObject(row) ? textIn(row[column]) : '');
    const type = cell('Type').toLowerCase();
    if (isObject(row) && ('Start Date' in row || 'End Date' in row)) isFirstVersion.add(n);
    const slide = isObject(row) ? slideOf(row, tell) : row;
    if (type === 'title' && title === undefined) {
      title = slide;
      rowsOf.title.push(n);
      return;
    }
    if (type === 'title') tell('Type', 'second-title', 'a title stands in a row before; this one is read as an event');
    else if (type && type !== 'era')
      tell('Type', 'unknown-type', `${quote(cell('Type'))} is read as an event; write title or era, or nothing`);
    const list = type === 'era' ? 'eras' : 'events';
    lists[list].push(slide);
    rowsOf[list].push(n);
  });
  const place = ([list, n, ...rest]: Path): Path => {
    if (list === 'title')
      return [rowsOf.title[0] ?? 0, columnOf([...(n === undefined ? [] : [n]), ...rest], false)].filter((step) => step !== '');
    const row = rowsOf[list === 'eras' ? 'eras' : 'events'][Number(n)];
    if (row === undefined) return [];
    const column = columnOf(rest, isFirstVersion.has(row));
    return column ? [row, column] : [row];
  };
  const reading = readSlides({title, ...lists, place});
  return {...reading, problems: [...problems, ...reading.problems]};
};

function columnOf(path: Path, isFirstVersion: boolean): string {
  const [, column = ''] = COLUMNS.find(([slidePath]) => path.join('.').startsWith(slidePath)) ?? [];
  if (isFirstVersion && path[0] === 'start_date') return 'Start Date';
  if (isFirstVersion && path[0] === 'end_date') return 'End Date';
  return column || (/_date$/.test(String(path[0])) ? 'Year' : '');
}

function slideOf(row: Fields, tell: Tell): Fields {
  const cell = (column: string): string => textIn(row[column]);
  const isUrl = /^(?:https?:)?\//.test(cell('Background'));
  return {
    start_date: dateOf(row, '', tell),
    end_date: dateOf(row, 'End ', tell),
    display_date: cell('Display Date'),
    text: {headline: cell('Headline'), text: cell('Text')},
    media: {
      url: cell('Media'),
      credit: cell('Media Credit'),
      caption: cell('Media Caption'),
      thumbnail: cell('Media Thumbnail'),
      alt: cell('Alt Text'),
    },
    background: isUrl ? {url: cell('Background')} : {},
    group: cell('Group') || cell('Tag'),
  };
}

/** The date of a row, as a date object; undefined where its columns are empty. */
function dateOf(row: Fields, prefix: '' | 'End ', tell: Tell): unknown {
  const whole = `${prefix || 'Start '}Date`;
  const written = textIn(row[whole]);
  if (written) {
    const {parts, isTimestamp} = slideDate(written) ?? {};
    if (isTimestamp) tell(whole, 'timestamp-kept', `TimelineJS fails at ${quote(written)}; it is read as a date and a time of the place`);
    return parts ?? written;
  }
  const [year, month, day] = ['Year', 'Month', 'Day'].map((name) => textIn(row[prefix + name]).replace(/[\s,]/g, ''));
  const time = textIn(row[`${prefix}Time`]);
  if (!year && !month && !day && !time) return undefined;
  const clock = time ? clockTime(time) : undefined;
  if (time && !clock) tell(`${prefix}Time`, 'not-a-time', `${quote(time)} is left out; write 21:30 or 9:30 pm`);
  if (clock?.fraction && clock.fraction.length > 1) {
    const says = `TimelineJS takes the fraction of ${quote(time)} for hundreds of milliseconds; it is read as ${clock.millisecond} ms`;
    tell(`${prefix}Time`, 'fraction-kept', says);
  }
  return {year, month, day, ...clock};
}
