import type {Words} from '../layout/layout.js';
import {formatBound} from '../locale/format-bound.js';
import {formatDate, type DateFormat} from '../locale/format-date.js';
import {formatElapsed} from '../locale/format-elapsed.js';
import {formatHeading, formatRefinement} from '../locale/format-heading.js';
import {cityOf} from '../locale/format-unit.js';
import {formatList, numberFormatter, sentenceCase} from '../locale/formatters.js';
import {isoOf} from '../locale/iso-date.js';
import type {Phrases} from '../locale/messages.js';
import type {RareWords} from '../locale/rare-words.js';
import {civilOf} from '../model/civil.js';
import {calendarIn} from '../scale/units.js';
import {boundsOf, type Bound, type EventDate, type Instant, type Precision} from '../model/date.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import {tickWords} from '../locale/format-tick.js';

/** Stands between the sign of what is new and its date: as wide as keeps the sign's frame clear of it. */
export const AFTER_SIGN = '\u2002 ';

/** Every word that views and layouts write of one timeline, in one language. */
export interface ViewWords extends Words {
  readonly messages: Phrases;
  readonly locale: string;
  /** Name of the list: how many events, over what time. */
  readonly listLabel: string;
  readonly asOf: {readonly strong: string; readonly list: string; readonly drawing: string};
  /** The date line of an event that is alone in its section, where no heading stands beside it. */
  alone(event: DatedEvent): string;
  /** The date in full. */
  fullDate(event: DatedEvent): string;
  /** Value of `<time datetime>`; undefined where HTML cannot say the date. */
  iso(event: DatedEvent): string | undefined;
  /** Collapsed time: the number, then the rest of the phrase. */
  gap(elapsed: string, toCome: boolean): readonly [string, string];
  /** The sign of an event that came with the last answer, or of a chip that counts one: it stands before `date` then, with `AFTER_SIGN`. Empty for any other. */
  readonly newSign?: (event: DatedEvent) => string;
  /** A number as the language writes it. */
  readonly count: (n: number) => string;
  /** What stands under the drawing: that it is not to scale, whose time it tells, its sources. */
  note(signs: readonly ScaleSign[]): (readonly [strong: string, text: string])[];
}

/** What shows that a picture is not to scale, by the phrase that tells of it. */
export type ScaleSign = 'tornEdges' | 'widerDays' | 'dottedGaps';

/** Precisions that a day is told with: their events stand under the heading of their day. */
const WITHIN_DAY: ReadonlySet<Precision> = new Set(['millisecond', 'second', 'minute', 'hour', 'daypart', 'day']);

/** Precisions so coarse that "since 1996" says too little of what lasted. */
const WITHIN_AGE: ReadonlySet<Precision> = new Set(['year', 'decade', 'century', 'millennium']);

/** The words of a timeline in a language. `locale` is BCP 47; its phrases are `messages`. Rare dates want their words. */
export function wordsOf(timeline: Timeline, events: readonly DatedEvent[], locale: string, messages: Phrases, rare?: RareWords): ViewWords {
  const {timeZone} = timeline;
  const number = numberFormatter(locale);
  const long: DateFormat = {locale, timeZone, rare, messages, style: 'long'};
  const short: DateFormat = {...long, style: 'short', weekday: true};
  // days of several years carry their year; those of one have it on the axis, or in what stands before them
  const bounds = events.flatMap(({when}) => boundsOf(when));
  const areOfYears = (times: readonly Instant[]) => new Set(times.filter(Number.isFinite).map((t) => civilOf(t, timeZone).year)).size > 1;
  const yearly = areOfYears(bounds.flatMap(({min, precision}) => (WITHIN_DAY.has(precision) ? min : []))) ? {year: true} : {};
  const year = areOfYears(bounds.flatMap(({max, min}) => [min, max - 1])); // a heading names that in which a span begins
  const isGrouped = timeline.events.some(({group}) => group);
  const upper = (text: string) => sentenceCase(text, locale);
  const planned = ({outcome}: DatedEvent) => outcome === 'planned';
  const first = ({when}: DatedEvent) => boundsOf(when)[0];

  const heading = (event: DatedEvent): {strong: string; rest?: string} => {
    const {when, dateText} = event;
    const bound = first(event);
    if (bound && WITHIN_DAY.has(bound.precision)) return {strong: formatHeading(bound, {...long, ...yearly})};
    if (when.kind === 'interval' && bound && !(typeof when.end !== 'string' && WITHIN_AGE.has(bound.precision))) {
      return {strong: upper(messages.since(formatBound(bound, {...long, year: bound.precision !== 'week'})))};
    }
    const [strong = '', ...rest] = (dateText ?? formatDate(when, long)).split(/,\s+/u);
    return {strong: upper(strong), ...(rest.length && {rest: rest.join(', ')})};
  };
  const refinement = (event: DatedEvent): string => {
    const {when, dateText} = event;
    const bound = first(event);
    if (planned(event)) return upper(dateText ?? messages.plannedAfter);
    if (when.kind === 'moment') {
      if (dateText) return WITHIN_DAY.has(when.at.precision) ? upper(dateText) : '';
      return upper(formatRefinement(when.at, long));
    }
    if (when.kind === 'interval' && bound && WITHIN_AGE.has(bound.precision)) return '';
    return upper(dateText ?? formatDate(when, {...long, year, weekday: false}));
  };
  const fullDate = (event: DatedEvent) => {
    const date = formatDate(event.when, {...long, planned: planned(event)});
    return upper(event.dateText && event.dateText !== date ? `${event.dateText} · ${date}` : date);
  };
  const dateOf = ({dateText, outcome, when}: DatedEvent) =>
    dateText ?? formatDate(when, {...short, ...yearly, ...(outcome === 'planned' && {planned: true, weekday: false})});
  const dates = new Map(events.map((event) => [event, upper(dateOf(event))])); // measured, wrapped and painted: asked for again and again
  const range = bounds.length ? formatDate(spanOf(bounds), long) : '';
  return {
    messages,
    locale,
    listLabel: messages.overview(events.length, number.format(events.length), range),
    asOf: asOfWords(timeline, long, short),
    heading,
    refinement,
    fullDate,
    date: (event) => dates.get(event) ?? '',
    alone: (event) => {
      const bound = first(event);
      const said = Object.values(heading(event)).join(', ');
      const {dateText, when} = event;
      const isWithinDay = WITHIN_DAY.has(bound?.precision as Precision);
      const own = isWithinDay && dateText ? `${dateText} · ` : ''; // the editor's words come first, as in the date in full
      if (planned(event)) return upper(own + messages.planned(said));
      if (!isWithinDay || (dateText && when.kind === 'interval')) return refinement(event) || said;
      return upper(own ? own + said : formatDate(when, {...long, year: timeline.asOf === undefined, ...yearly}));
    },
    iso: ({when}) => isoOf(when, timeZone),
    gap: (elapsed, toCome) => Object.values((toCome ? messages.toCome : messages.passes)(elapsed)) as [string, string],
    elapsed: (t0, t1) => formatElapsed(t0, t1, {locale, timeZone}),
    by: ({attribution, status = 'reported'}) => {
      const who = attribution || (status === 'reported' ? '' : upper(messages.statusNames?.[status] ?? status)); // the names of ours are English
      return who && `${who}:`;
    },
    count: (n) => number.format(n),
    ticks: tickWords({locale, timeZone, rare, messages}),
    groupIndex: ({group}) => (isGrouped ? timeline.groups.findIndex(({id}) => id === group) : 0),
    note: (signs) => noteOf(timeline, messages, signs, locale),
  };
}

/** From the earliest to the latest of what is known, as a date of its own. */
function spanOf(bounds: readonly Bound[]): EventDate {
  const [first, last] = [bounds.reduce((a, b) => (b.min < a.min ? b : a)), bounds.reduce((a, b) => (b.max > a.max ? b : a))];
  return first === last
    ? {kind: 'moment', at: first}
    : {kind: 'interval', start: {...first, qualifier: 'none'}, end: {...last, qualifier: 'none'}};
}

function asOfWords({asOf, timeZone}: Timeline, long: DateFormat, short: DateFormat) {
  const {messages} = long;
  const startOf = calendarIn(timeZone);
  const end = asOf ?? 0;
  const precision = startOf(end, 'day') === end ? 'day' : 'minute'; // the last that it knows, be it written by the hour
  const min = startOf(end - 1, precision);
  const date: EventDate = {kind: 'moment', at: {lo: min, min, max: min + 1, hi: min + 1, precision, qualifier: 'none', edtf: ''}};
  const on = (format: DateFormat) => messages.asOf(formatDate(date, {...format, year: true, weekday: false}));
  return {strong: on(long), drawing: on(short), list: messages.plannedBelow};
}

/** Pairs of a bold opening and what follows it. */
function noteOf({credit, sources, timeZone}: Timeline, messages: Phrases, signs: readonly ScaleSign[], locale: string): [string, string][] {
  const times = timeZone.includes('/') ? messages.timesIn(cityOf(timeZone)) : '';
  const scale = signs.map((sign) => `${messages[sign]} `).join('');
  const from =
    credit ??
    formatList(
      sources.map(({name}) => name),
      'conjunction',
      locale,
    );
  return [[scale && messages.notToScale, scale + times], ...(from ? [[messages.source, from] as [string, string]] : [])];
}
