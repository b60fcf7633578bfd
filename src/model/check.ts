import {fields, type Shape, type ShapeName} from './fields.js';
import {fits} from './fits.js';
import {nearestName, quote, type Problem, type ProblemPlace} from './problem.js';

/** What the parts of a document are reported to: the problems so far, and the unknown names that were told once. */
export interface Report {
  readonly problems: Problem[];
  readonly told: Set<string>;
  /** What was meant by ids and choices that are not known, each looked for once. */
  readonly near: Map<string, string | undefined>;
}

/** Where a value stands. Words are put together only when there is something to tell: most values are right. */
export interface Spot {
  readonly report: Report;
  /** This step of the way, for the message: `row 14`, `date`, `relations 2`; empty at the top. */
  readonly words: string;
  /** The field of this step, for programs; of several the outermost counts. */
  readonly field?: string;
  readonly where?: ProblemPlace;
  readonly above?: Spot;
}

/** Ids that a message lists; more are no help in one line. */
const LISTED = 12;

/** Ids among which the one that was meant is looked for, and wrong ones for which it is: a file of wrong ids would cost seconds. */
const SEARCHED = 1000;
const SEARCHES = 50;

/** What each kind of value is called in a message. */
const WANTED: Readonly<Record<string, string>> = {
  text: 'text in quotes',
  markdown: 'text in quotes',
  date: 'a date in quotes, such as "2021-08-03"',
  zone: 'a time zone in quotes, such as "Asia/Kabul"',
  url: 'an address in quotes',
  number: 'a number without quotes',
  flag: 'true or false without quotes',
};

/** The fields that each shape must have. */
const REQUIRED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(fields).map(([shape, table]: [string, Readonly<Record<string, string>>]) => [
    shape,
    Object.keys(table).filter((name) => table[name]?.endsWith('!')),
  ]),
);

/** Kinds that any text is of. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'markdown', 'date', 'zone'].flatMap((kind) => [kind, `${kind}!`]));

/** How a missing field is written, where three dots would not tell. */
const EXAMPLES: Readonly<Record<string, string>> = {date: '"2021-08-03"', events: '[{"date": "2021-08-03", "title": "…"}]'};

/**
 * The fields of one shape that hold what the table says, or `undefined` where a required one is missing. A wrong type, an
 * unknown choice, an unsafe address and a missing field are each reported and left out; an unknown name is reported once
 * per shape, and names that begin with `$` (`$schema`) not at all; a picture without a word on what it shows is told and
 * kept. Empty text counts as not given, text is trimmed, and a
 * whole year may be a number.
 */
export function checkShape<S extends ShapeName>(shape: S, value: unknown, spot: Spot): Shape<S> | undefined {
  const table: Readonly<Record<string, string>> = fields[shape];
  const required = REQUIRED.get(shape) ?? [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const example = required.map((name) => `"${name}": …`).join(', ');
    tell(spot, 'wrong-type', `${quote(value)} cannot stand here; write {${example}}`);
    return undefined;
  }
  const checked: Record<string, unknown> = {};
  let reported: Set<string> | undefined;
  for (const name of Object.keys(value)) {
    const found = (value as Readonly<Record<string, unknown>>)[name];
    const kind = Object.hasOwn(table, name) ? table[name] : undefined;
    if (kind && typeof found === 'string' && TEXTS.has(kind)) {
      const text = found.trim(); // most values are text, and then there is nothing to tell
      if (text) checked[name] = text;
      continue;
    }
    const {length} = spot.report.problems;
    const good = kind ? checkValue(kind, found, within(spot, name)) : unknownName(shape, name, spot);
    if (good !== undefined) checked[name] = good;
    else if (spot.report.problems.length > length) (reported ??= new Set()).add(name);
  }
  const missing = required.filter((name) => checked[name] === undefined);
  for (const name of missing) {
    const kind = table[name] ?? '';
    const example = kind.includes('|') ? `one of: ${kind.slice(0, -1).replaceAll('|', ', ')}` : (EXAMPLES[name] ?? '"…"');
    if (!reported?.has(name)) tell(within(spot, name), `missing-${name}`, `missing; write "${name}": ${example}`);
  }
  if (missing.length > 0) return undefined;
  if (lacksAlt(checked) && !reported?.has('alt')) {
    tell(within(spot, 'alt'), 'missing-alt', 'missing; write "alt": what the picture shows, for those who cannot see it', 'warning');
  }
  return checked as Shape<S>;
}

/** Adds a problem at a spot: an error, or a warning where nothing is left out. */
export function tell(spot: Spot, code: string, message: string, severity: Problem['severity'] = 'error'): void {
  const steps: string[] = [];
  let where: ProblemPlace = {};
  for (let at: Spot | undefined = spot; at; at = at.above) {
    if (at.words) steps.unshift(at.words);
    where = {...where, ...(at.field && {field: at.field}), ...at.where};
  }
  const words = steps.join(', ');
  spot.report.problems.push({severity, code, message: words ? `${words}: ${message}` : message, where});
}

/** Adds the problem of an id that no group, source or event of the document has; `known` are those that they do have, `own` that of the one which names it. */
export function tellUnknownId(
  spot: Spot,
  kind: 'group' | 'source' | 'event',
  {id, known, own}: {readonly id: string; readonly known: ReadonlySet<string>; readonly own?: string},
): void {
  const key = `${kind} ${id}`;
  const searched = spot.report.near;
  const isSearched = !searched.has(key) && known.size <= SEARCHED && searched.size < SEARCHES;
  const others = isSearched || known.size <= LISTED ? [...known].filter((other) => other !== own) : [];
  if (isSearched) searched.set(key, nearestName(id, others));
  const near = searched.get(key);
  const listed = others.length > 0 && others.length <= LISTED ? `use one of: ${others.join(', ')}` : `add it to ${kind}s, or leave it out`;
  tell(
    spot,
    `unknown-${kind}`,
    `${quote(id)} is not the id of ${kind === 'event' ? 'an' : 'a'} ${kind}; ${near ? `write ${near}` : listed}`,
  );
}

/** The spot of a field, or of the nth member of a list (from 1). */
export function within(above: Spot, field: string, n?: number): Spot {
  return {report: above.report, words: n === undefined ? field : `${field} ${n}`, field, above};
}

/** Whether media show a picture, an image or a poster, of which nothing is said to those who cannot see it. */
function lacksAlt({alt, poster, type}: Readonly<Record<string, unknown>>): boolean {
  return !alt && (type === 'image' || !!poster);
}

function checkValue(kind: string, found: unknown, spot: Spot): unknown {
  if (found === undefined || found === null) return undefined;
  const bare = kind.replace('!', '');
  if (bare.endsWith('[]')) return checkList(bare.slice(0, -2), found, spot);
  if (Object.hasOwn(fields, bare)) return checkShape(bare as ShapeName, found, spot);
  const isYear = bare === 'date' && typeof found === 'number' && /^\d{4}$/.test(String(found));
  const value = isYear ? String(found) : typeof found === 'string' ? found.trim() : found;
  if (value === '') return undefined;
  if (fits(bare, value)) return value;
  if (bare.includes('|')) return choose(bare.split('|'), value, spot);
  if (bare === 'url' && typeof value === 'string') {
    tell(spot, 'unsafe-url', `${quote(value)} is left out; write an address that begins with https:// or /`);
  } else tell(spot, 'wrong-type', `${quote(value)} cannot stand here; write ${WANTED[bare] ?? bare}`);
  return undefined;
}

function checkList(kind: string, found: unknown, spot: Spot): unknown {
  if (!Array.isArray(found)) {
    tell(spot, 'wrong-type', `${quote(found)} is not a list; write [ ] around its members`);
    return undefined;
  }
  if (kind === 'event') return found as unknown; // rows are checked one by one, where their number is known
  const isText = kind === 'text'; // of very many tags most are right, and need no place to tell of
  return found
    .map((item: unknown, i) => {
      const text = isText && typeof item === 'string' ? item.trim() : '';
      return text || checkValue(kind, item, {...spot, words: `${spot.words} ${i + 1}`});
    })
    .filter((item) => item !== undefined);
}

function choose(known: readonly string[], value: unknown, spot: Spot): unknown {
  const found = typeof value === 'string' ? value : '';
  if (known.includes(found)) return Number(found); // importance in quotes
  const near = nearOf(found, known, spot.report);
  tell(spot, 'unknown-value', `${quote(value)} is not known here; ${near ? `write ${near}, or ` : ''}use one of: ${known.join(', ')}`);
  return undefined;
}

/** The known choice that was meant, looked for once for each wrong one, and for some of very many. */
function nearOf(found: string, known: readonly string[], {near}: Report): string | undefined {
  const key = `${known.join('|')} ${found}`;
  if (!near.has(key) && near.size < SEARCHES) near.set(key, nearestName(found, known));
  return near.get(key);
}

function unknownName(shape: ShapeName, name: string, spot: Spot): undefined {
  const key = `${shape} ${name}`;
  if (name.startsWith('$') || spot.report.told.has(key)) return; // a misspelt column would otherwise fill the list of problems
  spot.report.told.add(key);
  const known = Object.keys(fields[shape]);
  const near = nearestName(name, known);
  tell(within(spot, name), 'unknown-field', `not a field here; ${near ? `write ${near}` : `use one of: ${known.join(', ')}`}`, 'warning');
}
