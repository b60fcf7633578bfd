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

const PARAMETER = /;([\w-]+)=([^";:]*(?:"[^"]*"[^";:]*){0,100})/y;

/** The properties of a calendar, unfolded; what is none is left out. */
export function contentLines(text: string): ContentLine[] {
  const unfolded: {text: string; line: number}[] = [];
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const above = unfolded.at(-1);
    if (/^[ \t]/.test(line) && above) above.text += line.slice(1);
    else unfolded.push({text: line, line: i + 1});
  }
  return unfolded.flatMap(({text: whole, line}) => {
    const [name] = /^[\w-]+/.exec(whole) ?? [];
    if (!name) return [];
    const pairs: [string, string][] = [];
    PARAMETER.lastIndex = name.length;
    let end = name.length;
    // one by one: a pattern for all of them overflows its stack in a long line
    for (let found = PARAMETER.exec(whole); found; found = PARAMETER.exec(whole)) {
      const [, key = '', v = ''] = found;
      pairs.push([key.toUpperCase(), v.replaceAll('"', '')]);
      end = PARAMETER.lastIndex;
    }
    return whole[end] === ':' ? {name: name.toUpperCase(), params: Object.fromEntries(pairs), value: whole.slice(end + 1), line} : [];
  });
}

/** The calendar's own properties and its parts, each with those within it; one that is never closed is told. */
export function calendarParts(lines: readonly ContentLine[]): CalendarParts {
  const calendar: ContentLine[] = [];
  const components: Component[] = [];
  const open: {kind: string; line: number; lines: ContentLine[]; parts: Component[]}[] = [];
  for (const each of lines) {
    const top = open.at(-1);
    const kind = each.value.trim().toUpperCase();
    if (each.name === 'BEGIN') {
      const part = {kind, line: each.line, lines: [], parts: []};
      if (top && top.kind !== 'VCALENDAR') top.parts.push(part);
      else components.push(part);
      open.push(part);
    } else if (each.name === 'END') {
      if (top?.kind === kind) open.pop();
    } else if (top?.kind === 'VCALENDAR') calendar.push(each);
    else top?.lines.push(each);
  }
  const [unclosed] = open;
  if (!unclosed) return {calendar, components, problems: []};
  const message = `line ${unclosed.line}: ${quote(`BEGIN:${unclosed.kind}`)} is never closed, the calendar may be cut; write END:${unclosed.kind} at its end`;
  return {
    calendar,
    components,
    problems: [{severity: 'warning', code: 'unclosed', message, where: {line: unclosed.line, column: 1}}],
  };
}

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
