import {quote} from '../model/problem.js';
import type {FoundProblem} from './format.js';

/** One property of a calendar: RFC 5545, section 3.1. */
export interface ContentLine {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
  /** Where it begins, from 1. */
  readonly line: number;
}

/** A part of a calendar, VEVENT or another, with its own properties. */
export interface Component {
  readonly kind: string;
  readonly line: number;
  readonly lines: readonly ContentLine[];
  /** The parts within it: alarms of an event, STANDARD and DAYLIGHT of a zone. */
  readonly parts: readonly Component[];
}

/** What a calendar says of itself, and its parts. */
export interface CalendarParts {
  readonly calendar: readonly ContentLine[];
  readonly components: readonly Component[];
  readonly problems: readonly FoundProblem[];
}

/** A parameter; vCalendar 1.0 writes some of them without their names: `;QUOTED-PRINTABLE`. */
const PARAMETER = /;([\w-]+)(?:=([^";:]*(?:"[^"]*"[^";:]*){0,100}))?/y;
/** The first line of a property whose text is in quoted-printable: there a `=` at its end goes on in the next. */
const QUOTED = /^[\w-]+;[^:]{0,200}\bQUOTED-PRINTABLE\b/i;

/** Components that stand in a calendar alone: where one begins, what is still open there has ended. */
const OUTERMOST: ReadonlySet<string> = new Set(['VCALENDAR', 'VEVENT', 'VJOURNAL', 'VTODO', 'VTIMEZONE', 'VFREEBUSY']);
const OF_EVENTS = /^(?:UID|DTSTAMP|DTSTART|DUE|SUMMARY)$/;
const EVENTS: ReadonlySet<string> = new Set(['VEVENT', 'VJOURNAL', 'VTODO']);

/** The properties of a calendar, unfolded; what is none is left out. */
export function contentLines(text: string): ContentLine[] {
  const unfolded: {text: string; line: number; isCut: boolean}[] = [];
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const above = unfolded.at(-1);
    if (above?.isCut) {
      above.text += `\n${line}`;
      above.isCut = line.endsWith('=');
    } else if (/^[ \t]/.test(line) && above) above.text += line.slice(1);
    else unfolded.push({text: line, line: i + 1, isCut: line.endsWith('=') && QUOTED.test(line)});
  }
  return unfolded.flatMap(({text: whole, line}) => {
    const [name] = /^[\w-]+/.exec(whole) ?? [];
    if (!name) return [];
    const pairs: [string, string][] = [];
    PARAMETER.lastIndex = name.length;
    let end = name.length;
    // one by one: a pattern for all of them overflows its stack in a long line
    for (let found = PARAMETER.exec(whole); found; found = PARAMETER.exec(whole)) {
      const [, key = '', v] = found;
      pairs.push(v === undefined ? ['ENCODING', key] : [key.toUpperCase(), v.replaceAll('"', '')]);
      end = PARAMETER.lastIndex;
    }
    if (whole[end] !== ':') return [];
    const params: ContentLine['params'] = Object.fromEntries(pairs);
    const value = whole.slice(end + 1);
    const isQuoted = /^quoted-printable$/i.test(params['ENCODING'] ?? '');
    return {name: name.toUpperCase(), params, value: isQuoted ? unquoted(value, params['CHARSET']) : value, line};
  });
}

/** Text of quoted-printable (RFC 2045, section 6.7): `H=C3=A4` is "Hä". What no program reads in its charset stays as it is. */
function unquoted(text: string, charset = 'utf-8'): string {
  try {
    const decoder = new TextDecoder(charset);
    return text
      .replaceAll('=\n', '')
      .replace(/(?:=[\dA-F]{2}){1,10000}/gi, (run) =>
        decoder.decode(Uint8Array.from(run.slice(1).split('='), (code) => parseInt(code, 16))),
      );
  } catch {
    return charset === 'utf-8' ? text : unquoted(text);
  }
}

/**
 * The calendar's own properties and its parts, each with those within it. An end that is missing costs nothing where another part
 * begins or ends around it, and is told there; so is one that nothing begins.
 */
export function calendarParts(lines: readonly ContentLine[]): CalendarParts {
  const calendar: ContentLine[] = [];
  const components: Component[] = [];
  const problems: FoundProblem[] = [];
  const open: {kind: string; line: number; lines: ContentLine[]; parts: Component[]}[] = [];
  const count = new Map<string, number>(); // how many of each kind are open
  let loose = 0; // where what the calendar says since its last part begins
  const close = (from: number, {name, value, line}: ContentLine): void => {
    for (const {kind, line: begun} of open.splice(from).reverse()) {
      count.set(kind, (count.get(kind) ?? 1) - 1);
      if (name === 'END' && kind === value.trim().toUpperCase()) continue; // that is its own end
      const says = `${quote(`BEGIN:${kind}`)} of line ${begun} is still open at ${quote(`${name}:${value.trim()}`)}; write END:${kind} above`;
      problems.push(problemAt(line, 'warning', says));
    }
  };
  for (const each of lines) {
    const kind = each.value.trim().toUpperCase();
    if (each.name === 'BEGIN') {
      if (OUTERMOST.has(kind)) close(open.findLastIndex((part) => part.kind === 'VCALENDAR') + 1, each);
      const top = open.at(-1);
      const part = {kind, line: each.line, lines: [], parts: []};
      if (top && top.kind !== 'VCALENDAR') top.parts.push(part);
      else components.push(part);
      open.push(part);
      count.set(kind, (count.get(kind) ?? 0) + 1);
      loose = calendar.length;
    } else if (each.name === 'END') {
      if (count.get(kind))
        close(
          open.findLastIndex((part) => part.kind === kind),
          each,
        );
      else if (EVENTS.has(kind)) {
        const lost = calendar.findIndex(({name}, i) => i >= loose && OF_EVENTS.test(name));
        if (lost >= 0) {
          calendar.splice(lost); // they are the event's, and not the calendar's
          const says = `${quote(`END:${kind}`)} ends what nothing begins, and it is left out; write BEGIN:${kind} above it`;
          problems.push(problemAt(each.line, 'error', says));
        }
      }
      loose = calendar.length;
    } else if (open.at(-1)?.kind === 'VCALENDAR') calendar.push(each);
    else open.at(-1)?.lines.push(each);
  }
  const [unclosed] = open;
  if (unclosed) {
    const says = `${quote(`BEGIN:${unclosed.kind}`)} is never closed, the calendar may be cut; write END:${unclosed.kind} at its end`;
    problems.push(problemAt(unclosed.line, 'warning', says));
  }
  return {calendar, components, problems};
}

const problemAt = (line: number, severity: FoundProblem['severity'], says: string): FoundProblem => ({
  severity,
  code: 'unclosed',
  message: `line ${line}: ${says}`,
  where: {line, column: 1},
});

/** The first property of that name. */
export const propertyOf = (lines: readonly ContentLine[], name: string): ContentLine | undefined =>
  lines.find((each) => each.name === name);

/** The text of a property without its escapes (RFC 5545, section 3.3.11); undefined where there is none. */
export function textOf(lines: readonly ContentLine[], name: string): string | undefined {
  const {value} = propertyOf(lines, name) ?? {};
  return value === undefined ? undefined : unescaped(value) || undefined;
}

/** Text of a calendar without its escapes. */
export const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign)).trim();
