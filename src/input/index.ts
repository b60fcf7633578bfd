import {emptyTimeline} from '../model/build-timeline.js';
import {quote, type Problem} from '../model/problem.js';
import {readTimeline, type TimelineReading} from '../model/timeline.js';
import {asWritten, inItsWords} from './as-written.js';
import {formatNames, formats, recognised} from './known-formats.js';
import type {FoundProblem, InputFormat, Path, Read, ReadDate, Reading, TextPlace} from './format.js';
import {isObject, rowIn, withRow} from './found-at.js';
import {looksLike} from './looks-like.js';
import {readGood} from './read-good.js';
import {SAME_COLUMN} from './same-columns.js';
import {withSumRows} from './sum-rows.js';

export {formatNames, registerFormat} from './known-formats.js';

/** How input is read. */
export interface InputOptions {
  /** A format's name; `auto` (the default) goes by the input itself. */
  readonly format?: string;
  /** Where the input came from, to be named where it is not data at all. */
  readonly src?: string | undefined;
}

/** A timeline, and how it was read. */
export interface InputReading extends TimelineReading {
  /** Name of the format that the events were found in: of rows, that of the table they stood in. `auto` where it was none. */
  readonly format: string;
  /** Dates that were not written as EDTF, as they were written and as they were read. */
  readonly dates: readonly ReadDate[];
}

/** What is found before anything is read. */
const NOTHING: Found = {formats: [], dates: [], problems: [], origins: []};

/** Formats whose output another format reads, one after another, at most: text, then what it holds. */
const DEPTH = 3;

/** What a format made of its input, and how a place in that leads to one in the text. */
type Origins = readonly NonNullable<Reading['origin']>[];

/** A document that is not checked yet, or none, with what was wrong and how to find where it came from. */
interface Found {
  readonly document?: unknown;
  /** The names of the formats that had a hand in it, in turn. */
  readonly formats: readonly string[];
  readonly dates: readonly ReadDate[];
  readonly problems: readonly Problem[];
  readonly origins: Origins;
  /** Where the document is a list of the rows of a sheet: theirs. */
  readonly rowOf?: Reading['rowOf'];
  readonly top?: Reading['top'];
  readonly listedIn?: Reading['listedIn'];
}

/**
 * Reads text or a value in any known format into a document that is not checked yet. Never throws and never rejects: a format
 * that is not known, text in none of them and a web page in place of data are problems, and then there is no document.
 */
export async function readInput(input: unknown, options: InputOptions = {}): Promise<Pick<Reading, 'document' | 'problems'>> {
  const {document, problems} = await findDocument(input, options);
  return document === undefined ? {problems} : {document, problems};
}

/** Reads text or a value in any known format into a timeline. Never throws and never rejects. */
export async function parseTimeline(input: unknown, options: InputOptions = {}): Promise<InputReading> {
  return readTimelineFrom(input, options);
}

/** What `parseTimeline` resolves to: at once where what reads it is at hand, for a host that draws in the same turn. */
export function readTimelineFrom(input: unknown, options: InputOptions = {}): InputReading | Promise<InputReading> {
  const good = readGood(input, options.format ?? 'auto');
  if (good) return {...good, format: 'json', dates: []};
  const found = findDocument(input, options);
  return found instanceof Promise ? found.then(timelineOf) : timelineOf(found);
}

function timelineOf({document, problems, origins, formats: names, dates, listedIn}: Found): InputReading {
  const how = {format: names.findLast((name) => name !== 'rows') ?? names.at(-1) ?? 'auto', dates};
  if (document === undefined && problems.length > 0) return {timeline: emptyTimeline, problems, ...how};
  const reading = readTimeline(document);
  const told = new Set(problems.filter(({severity}) => severity === 'error').map(cellOf));
  const same = new Set(problems.flatMap(({code, where}) => (code === SAME_COLUMN ? where.field : [])));
  const words = new Map(dates.map(({row, written}) => [row, written]));
  const ofRows = (names.includes('rows') || listedIn === 'table') && isObject(document) && Array.isArray(document['events']);
  const others = (ofRows ? withSumRows(reading.problems, document['events'] as unknown[]) : reading.problems)
    .map((problem) => inItsWords(asWritten(placed(problem, pathOf(problem), origins), names[0], listedIn), words))
    .filter((problem) => problem.where.row === undefined || !told.has(cellOf(problem)))
    .filter(({code, where}) => code !== 'unknown-field' || !same.has(where.field));
  return {
    timeline: reading.timeline,
    problems: [...problems.map((problem) => asWritten(problem, names[0], listedIn)), ...others],
    ...how,
  };
}

/** Row and field of a problem: what a format has told of those is not told again. */
const cellOf = ({where: {row, field}}: Problem): string => `${row} ${field}`;

function findDocument(input: unknown, {format = 'auto', src}: InputOptions): Found | Promise<Found> {
  const chosen = format === 'auto' ? undefined : formats.find(({name}) => name === format);
  if (format !== 'auto' && !chosen) {
    const known = formatNames().join(', ');
    return {...NOTHING, ...failed('unknown-format', `format="${format}" is not known; use auto or one of: ${known}`, 'format')};
  }
  const first = chosen ?? formats.find((known) => recognised(known, input));
  const whole = {...NOTHING, document: input};
  return first ? readWith(first, whole, {depth: DEPTH, src, isChosen: !!chosen}) : ended(whole, src);
}

/** How many formats may still follow, where the input came from, and whether its format was asked for. */
interface Way {
  readonly depth: number;
  readonly src: string | undefined;
  readonly isChosen?: boolean;
}

/** What a format makes of what is found so far, and the formats after it of that. */
function readWith(format: InputFormat, found: Found, {depth, src, isChosen}: Way): Found | Promise<Found> {
  const take = (read: Read): Found | Promise<Found> => {
    const {document, problems, dates = [], origin, rowOf, top, listedIn} = tryRead(format.name, read, found);
    const told = [...found.problems, ...problems.map((problem) => placed(problem, problem.at, found.origins))];
    const names = [...found.formats, format.name];
    const isGivenBack = typeof document === 'string' && document === found.document;
    if (document === undefined || (isGivenBack && isChosen)) return {...NOTHING, formats: names, problems: told};
    const next = isGivenBack
      ? found
      : {
          document,
          formats: names,
          dates: [...found.dates, ...dates.map((date) => ({...date, row: found.rowOf?.(date.row - 1) ?? date.row}))],
          problems: told,
          origins: [...found.origins, origin ?? samePath],
          rowOf,
          top: top ?? found.top,
          listedIn: listedIn ?? found.listedIn,
        };
    const follower = depth > 1 ? formats.find((known) => known !== format && recognised(known, document)) : undefined;
    return follower ? readWith(follower, next, {depth: depth - 1, src}) : ended(next, src);
  };
  const lost = (error: unknown): Found => ({
    ...NOTHING,
    ...failed('missing-part', `what reads ${format.name} did not load: ${String(error)}`),
  });
  try {
    const read = format.load(found.document);
    return read instanceof Promise ? read.then(take, lost) : take(read);
  } catch (error) {
    return lost(error);
  }
}

function ended(found: Found, src: string | undefined): Found {
  const {document, formats: names, top} = found;
  if (typeof document === 'string') return {...NOTHING, formats: names, ...nothingIn(document, src)};
  return isObject(document) && top ? {...found, document: {...document, ...top}} : found;
}

const samePath = (path: Path): Path => path;

/** The path in the document of what a problem of it was found in. */
function pathOf({where: {row, field}}: Problem): Path {
  if (row === undefined) return field === undefined ? [] : [field];
  return field === undefined ? ['events', row - 1] : ['events', row - 1, field];
}

/** A problem with the line and column of what it was found in, as far as they are known, and its row as it is in the input. */
function placed({at: _, ...problem}: FoundProblem, path: Path | undefined, origins: Origins): Problem {
  if (!path || problem.where.line !== undefined) return problem;
  let place: Path | TextPlace | undefined = path;
  let row = rowIn(path);
  for (const origin of origins.toReversed()) {
    if (place && isPath(place)) place = origin(place);
    if (place) row = isPath(place) ? (rowIn(place) ?? row) : (place.cell?.row ?? row);
  }
  const cell = place && !isPath(place) ? place.cell : undefined;
  const inRow = problem.where.row === undefined || row === undefined ? problem : withRow(problem, row, cell?.name);
  if (!place || isPath(place)) return inRow;
  const {line, column} = place;
  const message = cell ? inRow.message : `line ${line}, ${inRow.message}`; // a spreadsheet has no lines
  return {...inRow, message, where: {...inRow.where, line, column}};
}

const isPath = (place: Path | TextPlace): place is Path => Array.isArray(place);

/** A format that others registered may throw after all: the reader must not meet that. */
function tryRead(name: string, read: Read, {document: input, top}: Found): Reading {
  try {
    const reading = read(input, top) as Partial<Reading> | undefined;
    if (reading && ('document' in reading || reading.problems?.length)) return {...reading, problems: reading.problems ?? []};
    return failed('broken-format', `format "${name}" gave no {document, problems}; have it return them`);
  } catch (error) {
    return failed('broken-format', `format "${name}" threw ${quote(String(error))}; mend it, or use another`);
  }
}

function nothingIn(text: string, src?: string): Reading {
  const seen = text.trim();
  if (/[\0\uFFFD]/.test(seen.slice(0, 2000))) return failed('not-utf-8', 'this is not UTF-8 text; save it as “CSV UTF-8”, or as UTF-8');
  if (!seen) return failed('empty', 'there is nothing here; write {"events": […]}');
  if (looksLike.page(seen)) {
    const found = src ? `src="${src}" answered with a web page` : `this is a web page, ${quote(seen)}`;
    return failed('web-page', `${found}, not data; give the address of the data itself`, src && 'src');
  }
  return failed('unknown-format', `${quote(seen)} begins no format that is known; use one of: ${formatNames().join(', ')}`);
}

function failed(code: string, message: string, field?: string): Reading {
  return {problems: [{severity: 'error', code, message, where: field ? {field} : {}}]};
}
