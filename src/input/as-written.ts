import {quote, type Problem} from '../model/problem.js';
import type {Reading} from './format.js';

/** How a problem speaks of what an editor wrote, where that is no JSON. */
interface Wording {
  /** What an event stands in; a row where left out. */
  readonly row?: string;
  /** What a field is called where it was written. */
  readonly nameOf: (field: string) => string;
  /** What is told of a field that is not there; `example` is how its value is written. */
  readonly missing: (field: string, example: string) => string;
  /** What is told of a name that is no field; `near` is one like it. */
  readonly unknown?: (near: string | undefined) => string;
}

const CALENDAR: Readonly<Record<string, string>> = {
  date: 'DTSTART',
  title: 'SUMMARY',
  summary: 'DESCRIPTION',
  url: 'URL',
  place: 'LOCATION',
  tags: 'CATEGORIES',
  media: 'ATTACH',
  id: 'UID',
};

/** Fields of a list that stand in its elements; any other is a `data-` attribute. */
const IN_ELEMENTS: ReadonlySet<string> = new Set(['date', 'title', 'summary', 'url', 'id']);

/** Columns that most sheets have; all of them would fill a page. */
const COMMON = 'title, date, start, end, summary, group, source, sourceUrl, place, url, media, status, attribution';

const cells: Wording = {
  nameOf: (field) => field,
  unknown: (near) =>
    `names no column that is known, and is left out; ${near ? `head it ${near} if that is meant` : `known are ${COMMON} and others`}`,
  missing: (field, example) =>
    field === 'date'
      ? `this cell is empty; write its date, as in ${example}; of merged cells only the first has one`
      : `this cell is empty; write ${example === '…' ? `a ${field}` : example}`,
};

const list: Wording = {
  row: 'item',
  nameOf: (field) => (IN_ELEMENTS.has(field) ? field : `data-${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`),
  missing: (field, example) =>
    field === 'date'
      ? `there is none; write <time datetime="${example}">…</time>, or data-start="${example}"`
      : `there is none; write a ${field} in the <li>`,
};

const calendar: Wording = {
  row: 'event',
  nameOf: (field) => CALENDAR[field] ?? field,
  missing: (field, example) => `this event has none; write ${CALENDAR[field] ?? field}:${example.replaceAll('-', '')}`,
};

/** The wording of each format that is neither JSON nor has words of its own. */
const WORDINGS: Readonly<Record<string, (listedIn: Reading['listedIn']) => Wording>> = {
  csv: () => cells,
  html: (listedIn) => (listedIn === 'ol' ? list : cells),
  ics: () => calendar,
};

/**
 * A problem of an event in the words of the format that it was written in: `missing; write "title": "…"` is no help in a
 * spreadsheet, nor is `date` in a calendar, where it stands as DTSTART.
 */
export function asWritten(problem: Problem, format: string | undefined, listedIn: Reading['listedIn']): Problem {
  const isKnown = problem.where.row !== undefined && format !== undefined && Object.hasOwn(WORDINGS, format);
  const wording = isKnown && WORDINGS[format]?.(listedIn);
  if (!wording) return problem;
  const {missing, nameOf, row = 'row', unknown} = wording;
  const message = problem.message
    .replace(
      /^((?:line \d+, )?)row (\d+)(?:, (\w+)(?= \d+,|[:,]))?/,
      (_, line: string, n: string, field?: string) => `${line}${row} ${n}${field === undefined ? '' : `, ${nameOf(field)}`}`,
    )
    .replace(/missing; write "(\w+)": "(.*)"$/, (_, field: string, example: string) => missing(field, example))
    .replace(/not a field here; (?:write (\w+)|use one of: .*)$/, (whole: string, near: string | undefined) => unknown?.(near) ?? whole);
  return {...problem, message};
}

/** A problem of a date that was read, with the words of its cell in place of what they were read as; `written` has them by row. */
export function inItsWords(problem: Problem, written: ReadonlyMap<number, string>): Problem {
  const words = problem.code === 'after-as-of' ? written.get(problem.where.row ?? 0) : undefined;
  if (words === undefined) return problem;
  return {...problem, message: problem.message.replace(/"[^"]*"(?= lies after asOf)/, () => quote(words))};
}
