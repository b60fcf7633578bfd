import {TimelineError} from '../model/problem.js';
import type {Timeline} from '../model/timeline.js';
import type {OutputContext, OutputFormat, Written} from './format.js';

/** Every format that a timeline is written in, each fetched when it is asked for. */
export const outputFormats: readonly OutputFormat[] = [
  {name: 'json', type: 'application/json;charset=utf-8', extension: 'json', load: () => import('./json.js').then(({json}) => json)},
  {name: 'csv', type: 'text/csv;charset=utf-8', extension: 'csv', load: () => import('./csv.js').then(({csv}) => csv)},
  {name: 'ics', type: 'text/calendar;charset=utf-8', extension: 'ics', load: () => import('./ics.js').then(({ics}) => ics)},
  {name: 'html', type: 'text/html;charset=utf-8', extension: 'html', load: () => import('./html.js').then(({html}) => html)},
  {name: 'svg', type: 'image/svg+xml;charset=utf-8', extension: 'svg', load: () => import('./svg.js').then(({writeSvg}) => writeSvg)},
  {
    name: 'json-ld',
    type: 'application/ld+json;charset=utf-8',
    extension: 'jsonld',
    load: () => import('./json-ld.js').then(({jsonLd}) => jsonLd),
  },
  {
    name: 'timelinejs',
    type: 'application/json;charset=utf-8',
    extension: 'json',
    load: () => import('./timelinejs.js').then(({timelinejs}) => timelinejs),
  },
];

/** A timeline as a file, with what it does not hold. */
export interface Exported extends Written, Pick<OutputFormat, 'type' | 'extension'> {}

/** The output format of that name. @throws TimelineError `unknown-format` */
export function outputNamed(name: string): OutputFormat {
  const format = outputFormats.find((known) => known.name === name);
  if (format) return format;
  const known = outputFormats.map((each) => each.name).join(', ');
  throw new TimelineError('unknown-format', `format "${name}" is not written; use one of: ${known}`);
}

/**
 * Writes a timeline in the format of that name.
 * @throws TimelineError `unknown-format`, and `no-picture` where the format draws and `context` has no drawing; what the import
 * throws where what writes it does not load
 */
export async function exportTimeline(timeline: Timeline, name: string, context: OutputContext): Promise<Exported> {
  const format = outputNamed(name);
  const {type, extension} = format;
  const write = await format.load();
  const written = write(timeline, context);
  return {...(typeof written === 'string' ? {text: written, problems: []} : written), type, extension};
}
