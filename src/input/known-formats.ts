import {quote, TimelineError} from '../model/problem.js';
import type {InputFormat} from './format.js';
import {hasList, hasTable, html} from './html.js';
import {json} from './json.js';
import {looksLike} from './looks-like.js';
import {looksTabular} from './recognise-csv.js';
import {rows} from './rows.js';

const begins = (input: unknown, pattern: RegExp): boolean => typeof input === 'string' && pattern.test(input);

/** Every format: of those that recognise an input, the first reads it. */
export const formats: InputFormat[] = [
  {name: 'json', recognises: (input) => begins(input, /^\s*[[{]/), load: () => json},
  {name: 'timelinejs', recognises: looksLike.timelinejs, load: () => import('./timelinejs.js').then(({timelinejs}) => timelinejs)},
  {name: 'vis', recognises: looksLike.vis, load: () => import('./vis.js').then(({vis}) => vis)},
  {name: 'simile', recognises: looksLike.simile, load: () => import('./simile.js').then(({simile}) => simile)},
  {name: 'rows', recognises: Array.isArray, load: () => rows},
  {
    name: 'html',
    recognises: (input) => hasList(input) || looksLike.markup(input),
    load: (input) =>
      typeof input === 'string'
        ? import('./html-text.js').then(({htmlText}) => htmlText)
        : hasTable(input)
          ? import('./html-table.js').then(({htmlTable}) => htmlTable)
          : html,
  },
  {name: 'ics', recognises: looksLike.ics, load: (input) => import('./ics.js').then(({icsFor}) => icsFor(input))},
  {name: 'csv', recognises: looksTabular, load: () => import('./csv.js').then(({csv}) => csv)},
  {name: 'markwhen', recognises: looksLike.markwhen, load: () => import('./markwhen.js').then(({markwhen}) => markwhen)},
];

/**
 * Adds an input format, looked at before those that stand already. It is never offered a document in which there is nothing
 * to tell: that is a timeline as it stands.
 * @throws TimelineError `duplicate-format` where the name is taken, `bad-format` where it is no format
 */
export function registerFormat(format: InputFormat): void {
  if (!/^[a-z][a-z\d-]*$/.test(format.name) || typeof format.recognises !== 'function' || typeof format.load !== 'function') {
    throw new TimelineError(
      'bad-format',
      `${quote(format.name)} is no format; write {name: 'one-word', recognises: (input) => …, load: () => (input) => ({document, problems: []})}`,
    );
  }
  if (format.name === 'auto' || formats.some(({name}) => name === format.name)) {
    throw new TimelineError('duplicate-format', `format "${format.name}" stands already; give this one a name of its own`);
  }
  formats.unshift(format);
}

/** The names of the formats that are read, in the order in which they are looked at. */
export const formatNames = (): string[] => formats.map(({name}) => name);

/** Whether a format takes an input; one that throws does not. */
export function recognised(format: InputFormat, input: unknown): boolean {
  try {
    return format.recognises(input);
  } catch {
    return false;
  }
}
