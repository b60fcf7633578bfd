import {emptyTimeline} from '../model/build-timeline.js';
import {quote, TimelineError, type Problem} from '../model/problem.js';
import {readTimeline, type TimelineReading} from '../model/timeline.js';
import type {InputFormat, Reading} from './format.js';
import {html} from './html.js';
import {json} from './json.js';
import {readGood} from './read-good.js';
import {rows} from './rows.js';

/** How input is read. */
export interface InputOptions {
  /** A format's name; `auto` (the default) goes by the input itself. */
  readonly format?: string;
  /** Where the input came from, to be named where it is not data at all. */
  readonly src?: string | undefined;
}

const formats: InputFormat[] = [json, rows, html];

/** Formats whose output another format reads, one after another, at most: text, then what it holds. */
const DEPTH = 3;

/**
 * Adds an input format, looked at before those that stand already. It is never offered a document in which there is nothing
 * to tell: that is a timeline as it stands.
 * @throws TimelineError `duplicate-format` where the name is taken
 */
export function registerFormat(format: InputFormat): void {
  if (format.name === 'auto' || formats.some(({name}) => name === format.name)) {
    throw new TimelineError('duplicate-format', `format "${format.name}" stands already; give this one a name of its own`);
  }
  formats.unshift(format);
}

/**
 * Reads text or a value in any known format into a document that is not checked yet. Never throws: a format that is not
 * known, text in none of them and a web page in place of data are problems, and then there is no document.
 */
export function readInput(input: unknown, {format = 'auto', src}: InputOptions = {}): Reading {
  const chosen = format === 'auto' ? undefined : formats.find(({name}) => name === format);
  if (format !== 'auto' && !chosen) {
    return failed(
      'unknown-format',
      `format="${format}" is not known; use auto or one of: ${formats.map(({name}) => name).join(', ')}`,
      'format',
    );
  }
  const problems: Problem[] = [];
  let document = input;
  let next = chosen ?? formats.find((known) => known.matches(input));
  for (let depth = 0; next && depth < DEPTH; depth++) {
    const reading = tryRead(next, document);
    problems.push(...reading.problems);
    if (reading.document === undefined) return {problems};
    document = reading.document;
    const last: InputFormat = next;
    next = formats.find((known) => known !== last && known.matches(document));
  }
  if (typeof document === 'string') return nothingIn(document, src);
  return {document, problems};
}

/** Reads text or a value in any known format into a timeline. Never throws and never rejects. */
export function parseTimeline(input: unknown, options: InputOptions = {}): Promise<TimelineReading> {
  return Promise.resolve(readTimelineFrom(input, options));
}

/** What `parseTimeline` resolves to, at once: for a host that draws in the same turn. */
export function readTimelineFrom(input: unknown, options: InputOptions = {}): TimelineReading {
  const good = readGood(input, options.format ?? 'auto');
  if (good) return good;
  const {document, problems} = readInput(input, options);
  if (document === undefined && problems.length > 0) return {timeline: emptyTimeline, problems};
  const reading = readTimeline(document);
  return {timeline: reading.timeline, problems: [...problems, ...reading.problems]};
}

/** A format that others registered may throw after all: the reader must not meet that. */
function tryRead(format: InputFormat, input: unknown): Reading {
  try {
    return format.read(input);
  } catch (error) {
    return failed('broken-format', `format "${format.name}" threw ${quote(String(error))}; mend it, or use another`);
  }
}

function nothingIn(text: string, src?: string): Reading {
  const seen = text.trim();
  if (!seen) return failed('empty', 'there is nothing here; write {"events": […]}');
  if (/^<(?:!doctype html|html|head|body)\b/i.test(seen)) {
    const found = src ? `src="${src}" answered with a web page` : `this is a web page, ${quote(seen)}`;
    return failed('web-page', `${found}, not data; give the address of the data itself`, src && 'src');
  }
  return failed('unknown-format', `${quote(seen)} begins no format that is known; use one of: ${formats.map(({name}) => name).join(', ')}`);
}

function failed(code: string, message: string, field?: string): Reading {
  return {problems: [{severity: 'error', code, message, where: field ? {field} : {}}]};
}
