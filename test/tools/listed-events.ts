import {formatDate} from '../../src/locale/format-date.js';
import {isoOf} from '../../src/locale/iso-date.js';
import {localeNamed} from '../../src/locale/index.js';
import {rareWords as rare} from '../../src/locale/rare-words.js';
import type {TimelineDocument} from '../../src/model/fields.js';
import {readTimeline} from '../../src/model/timeline.js';

/** An event as a list without script writes it. */
export interface ListedEvent {
  readonly date: string;
  /** What `<time datetime>` may say of it; left out where HTML has no such value. */
  readonly iso?: string;
  readonly words: string;
  readonly title: string;
  readonly attribution?: string;
}

/** The events of a document that are no background, in time order, each date in the editor's words or else in English. */
export function listedEvents(document: TimelineDocument): ListedEvent[] {
  const {timeline} = readTimeline(document);
  const locale = document.lang ?? 'en';
  const format = {locale, timeZone: timeline.timeZone, rare, messages: localeNamed(locale), style: 'long'} as const;
  return timeline.events
    .filter(({background}) => !background)
    .map(({date, dateText, when, title, attribution, outcome}) => ({
      date,
      ...iso(isoOf(when, timeline.timeZone)),
      words: dateText ?? formatDate(when, {...format, planned: outcome === 'planned'}),
      title,
      ...(attribution !== undefined && {attribution}),
    }));
}

const iso = (value: string | undefined) => (value === undefined ? {} : {iso: value});
