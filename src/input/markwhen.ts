import {quote} from '../model/problem.js';
import type {FoundProblem, Read, TextPlace} from './format.js';
import {readWrittenDate} from './written-date.js';

/**
 * Plain markwhen: `2021-08-03: Title`, `2021-08-03/2021-08-05: Title` and `… - …: Title`, text below as the summary,
 * `#words` as tags, `section` and `group` blocks (or `#` headings) as groups, `title:` and `timezone:` before the first event.
 * Dates in words, `Aug 3 2021`, are read as in a sheet. One with slashes, 3/8/2021, is read where a `dateFormat:` or its own figures say
 * which of them is the month. What is as long as it says, or counts from the event above, is an error: the event is lost.
 */
export const markwhen: Read = (input) => {
  const state: State = {
    top: {},
    groups: [],
    open: [],
    events: [],
    lines: [],
    problems: [],
    ids: new Map(),
    counts: new Map(),
    isLost: false,
  };
  const text = String(input).replace(/^\uFEFF/, '');
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) readLine(line, i + 1, state);
  const {events, groups, lines, problems, top} = state;
  const {dateformat: _, ...fields} = top;
  const document = {
    ...fields,
    ...(groups.length > 0 && {groups}),
    events: events.map(({summary, tags, ...event}) => ({
      ...event,
      ...(summary.length > 0 && {summary: summary.join('\n').trim()}),
      ...(tags.size > 0 && {tags: [...tags]}),
    })),
  };
  const origin = ([list, row]: readonly (string | number)[]): TextPlace => ({
    line: (list === 'events' && typeof row === 'number' ? lines[row] : undefined) ?? 1,
    column: 1,
  });
  return {document, problems, origin};
};

interface Event {
  readonly date: string;
  readonly title: string;
  readonly url?: string;
  readonly group?: string;
  readonly tags: Set<string>;
  readonly summary: string[];
}

interface Group {
  readonly id: string;
  readonly label: string;
  readonly parent?: string;
}

interface State {
  /** Fields of the document, and `dateformat`. */
  readonly top: Record<string, string>;
  readonly groups: Group[];
  /** The blocks that a line stands in, the innermost last, with the depth of a heading's. */
  readonly open: {readonly id: string; readonly depth?: number}[];
  readonly events: Event[];
  /** The line of each event. */
  readonly lines: number[];
  readonly problems: FoundProblem[];
  /** The id of each group by its name and the group around it, and how many ids each name has. */
  readonly ids: Map<string, string>;
  readonly counts: Map<string, number>;
  /** Whether the last line that is an event was left out: the text below goes with it. */
  isLost: boolean;
}

/** Names of the header that say something of the document. */
const HEADER: Readonly<Record<string, string>> = {
  title: 'title',
  description: 'description',
  timezone: 'timeZone',
  tz: 'timeZone',
  dateformat: 'dateformat',
};

const EVENT = /^\s*(?=-?\d)([\dT:.+Z/~?%X -]*?(?:[\dZ~?%X.]|now))\s*:(?!\d)\s*(.*)$/;
/** What looks like an event in another way to write dates: its date, and its title. */
const DATED = /^\s*((?:now|today|yesterday|tomorrow|[/<>]? ?[\p{L}.]{0,12} ?\d[\p{L}\d ,./:<>~?-]{0,60}?)) ?:\s+(.*)$/iu;
/** Words of markwhen that a date may be made of, beside those of a month: how long it is, or what it counts from. */
const RELATIVE =
  /^(?:now|today|yesterday|tomorrow)\b|\b\d+ ?(?:milli|ms\b|s(?:ec|\b)|m(?:in|o|\b)|h(?:r|our|\b)|d(?:ay|\b)|w(?:eek|k|\b)|y(?:ea)?r?s?\b)/iu;
const OPENS = /^\s*(?:section|group)\b\s*(.*)$/i;
const CLOSES = /^\s*end\s?(?:section|group)\b/i;
const HEADING = /^(#{1,6})\s+(.*)$/;
const SLASHED = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/;
const TAG = /(?:^|\s)#([\p{L}\p{N}_-]+)/gu;
const LINK = /\[([^[\]]{1,2000})\]\(([^\s)[]{1,4000})\)/u;

function readLine(line: string, n: number, state: State): void {
  const {events, open, top} = state;
  if (/^\s*(?:\/\/|---\s*$|_-_-_break_-_-_)/.test(line)) return;
  const [, date, rest = ''] = EVENT.exec(line) ?? [];
  if (date) return readEvent({date, rest, n}, state);
  const [, marks, heading] = HEADING.exec(line) ?? [];
  const [, label] = OPENS.exec(line) ?? [];
  if (marks && heading !== undefined) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= marks.length) open.pop();
    openGroup(heading, state, marks.length);
  } else if (label !== undefined) openGroup(label, state);
  else if (CLOSES.test(line)) open.pop();
  else if (readDated(line, n, state)) return;
  else if (state.isLost) return;
  else if (events.length > 0) {
    const event = events.at(-1);
    const text = line.trim();
    for (const tag of tagsIn(text)) event?.tags.add(tag);
    if (text || event?.summary.length) event?.summary.push(withoutTags(text));
  } else {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
    const field = HEADER[name.toLowerCase()];
    if (field && value.trim()) top[field] = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  }
}

/** Reads a line that begins with a date in words; whether it is one, though it may be none that can be read. */
function readDated(line: string, n: number, state: State): boolean {
  const [, written = '', rest = ''] = DATED.exec(line) ?? [];
  if (!written) return false;
  const whole = readWrittenDate(written);
  const found = whole && 'date' in whole ? whole : undefined;
  const ends = found ? [] : endsIn(written);
  const read = ends.map((end) => wordDate(end));
  const date = found?.date ?? (read.length > 1 && read.every((each) => each !== undefined) ? read.join('/') : undefined);
  if (date !== undefined) {
    addEvent({date, n, rest}, state);
    return true;
  }
  const isRelative = RELATIVE.test(written);
  if (!isRelative && !whole) return false;
  const says = isRelative
    ? 'says how long, or counts from another event, which is not read here, and the event is left out; write its dates, 2021-08-03: … or 2021-08-03 18:00 - 2021-08-03 20:00: …'
    : 'begins with a date that is not read here, and the event is left out; write 2021-08-03: …';
  const message = `line ${n}, date: ${quote(written)} ${says}`;
  state.problems.push({severity: 'error', code: 'not-read', message, where: {field: 'date', line: n, column: 1}});
  state.isLost = true;
  return true;
}

/** One end of a date in words; undefined where it is none. */
function wordDate(end: string): string | undefined {
  if (end === '..' || /^-?\d{4}(?:-\d\d){0,2}$/.test(end)) return end;
  const read = readWrittenDate(end);
  return read && 'date' in read ? read.date : undefined;
}

function readEvent({date, n, rest}: {date: string; rest: string; n: number}, state: State): void {
  const {problems, top} = state;
  const [, order = ''] = /^\W*([dm])/i.exec(top['dateformat'] ?? '') ?? [];
  const ends = endsIn(date);
  const written = ends.map((end) => isoOf(end, order.toLowerCase()));
  const unclear = ends.find((_, i) => written[i] === undefined);
  if (unclear !== undefined) {
    const message = `line ${n}, date: ${quote(unclear)} may begin with its day or its month; write it as 2021-08-03, or dateFormat: d/M/y above the first event`;
    problems.push({severity: 'error', code: 'ambiguous-date', message, where: {field: 'date', line: n, column: 1}});
    state.isLost = true;
    return;
  }
  addEvent({date: written.join('/'), n, rest}, state);
}

function addEvent({date, n, rest}: {date: string; rest: string; n: number}, state: State): void {
  const {events, lines, open} = state;
  state.isLost = false;
  const [, label, address] = LINK.exec(rest) ?? [];
  const group = open.at(-1)?.id;
  events.push({
    date,
    title: withoutTags(label && address ? rest.replace(LINK, label) : rest),
    ...(address && {url: address}),
    ...(group !== undefined && {group}),
    tags: tagsIn(rest),
    summary: [],
  });
  lines.push(n);
}

/** The first and the last date that are written: parted by ` - `, or by a slash where neither has slashes of its own. */
function endsIn(date: string): string[] {
  const ends = date.split(/\s+-\s+/);
  const parted = ends.length > 1 || /^\d{1,2}\//.test(date) ? ends : date.split('/');
  return parted.map((end) => end.trim().replace(/^now$/, '..'));
}

/** A date as we write it; undefined for one with slashes of which neither the header nor its figures say whether `d` or `m` comes first. */
function isoOf(text: string, order: string): string | undefined {
  const [, first, second = '', year] = SLASHED.exec(text) ?? [];
  if (!year) return text.replace(/^(\d{4}-\d\d-\d\d)\s+(?=\d\d:\d\d)/, '$1T');
  const shown = first === undefined || Number(first) > 12 ? 'd' : Number(second) > 12 ? 'm' : '';
  if (!order && !shown) return undefined;
  const [month, day] = first === undefined || (order || shown) === 'd' ? [second, first] : [first, second];
  return [year, month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, '0'))).join('-');
}

/** Begins a block; one of the same name in the same block is the same group, in another it gets a number. */
function openGroup(heading: string, {counts, groups, ids, open}: State, depth?: number): void {
  const label = withoutTags(heading) || 'group';
  const parent = open.at(-1)?.id;
  const key = `${label}\n${parent ?? ''}`;
  const isNew = !ids.has(key);
  let id = ids.get(key) ?? label;
  for (; isNew && counts.has(id); id = `${label} ${counts.get(label)}`) counts.set(label, (counts.get(label) ?? 0) + 1);
  if (isNew) groups.push({id, label, ...(parent !== undefined && {parent})});
  ids.set(key, id);
  if (isNew) counts.set(id, counts.get(id) ?? 1);
  open.push({id, ...(depth !== undefined && {depth})});
}

/** The tags of a line, each once. One by one: a line may have millions, and what was found of them fills the memory. */
function tagsIn(text: string): Set<string> {
  const tags = new Set<string>();
  if (text.includes('#')) for (const [, tag = ''] of text.matchAll(TAG)) tags.add(tag);
  return tags;
}

const withoutTags = (text: string): string => (text.includes('#') ? text.replace(TAG, '') : text).trim();
