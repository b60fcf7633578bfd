import {LIST} from '../layout/constants.js';
import {isChip} from '../layout/layout.js';
import {leadOf, periodOf, type Period} from '../layout/periods.js';
import {enArrangement} from '../locale/en-arrangement.js';
import {enCard} from '../locale/en-card.js';
import {enRare} from '../locale/en-rare.js';
import {YEARS} from '../locale/constants.js';
import {dateText, formatBound, rangeText} from '../locale/format-bound.js';
import {formatDate} from '../locale/format-date.js';
import {formatHeading} from '../locale/format-heading.js';
import {numberFormatter, sentenceCase} from '../locale/formatters.js';
import {rareWords} from '../locale/rare-words.js';
import {civilOf, DAY_MS} from '../model/civil.js';
import {boundsOf, extentOf, type Bound, type Instant} from '../model/date.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import type {ViewWords} from '../view/words.js';

/** Words in which what became of a plan stands beside its date: "31 August, missed". */
export function outcomeWords(words: ViewWords): ViewWords {
  const {outcomes} = {...enCard, ...words.messages};
  const told =
    (name: 'date' | 'fullDate' | 'refinement' | 'alone') =>
    (event: DatedEvent): string => {
      const {outcome = 'planned'} = event;
      const text = words[name](event);
      if (outcome === 'planned') return text;
      return text ? `${text}, ${outcomes[outcome]}` : sentenceCase(outcomes[outcome], words.locale);
    };
  return {...words, date: told('date'), fullDate: told('fullDate'), refinement: told('refinement'), alone: told('alone')};
}

/** Words in which a stretch that the document names is told by its name, and ages are rounded: no source knows nine billion years to the year. */
export function labelled(words: ViewWords, {breaks}: Timeline): ViewWords {
  const elapsed = (t0: Instant, t1: Instant): string => {
    const years = Math.floor((t1 - t0) / MEAN_YEAR_MS);
    if (years < LIST.exactYears) return words.elapsed(t0, t1);
    return numberFormatter(words.locale, {
      style: 'unit',
      unit: 'year',
      unitDisplay: 'long',
      notation: 'compact',
      compactDisplay: 'long',
    }).format(years);
  };
  return {
    ...words,
    elapsed: (t0, t1) => {
      const label = breaks.find(({when, label: text}) => text && extentOf(when).min < t1 && extentOf(when).max > t0)?.label;
      return label ? `${label}, ${elapsed(t0, t1)}` : elapsed(t0, t1);
    },
  };
}

/** The mean year of the Gregorian calendar. */
const MEAN_YEAR_MS = 365.2425 * DAY_MS;

/** Words that tell under the picture how many events are left out of it: whose groups are not asked for, and by a filter. */
export function countedOut(words: ViewWords, ofGroups: number, filtered: number): ViewWords {
  const {filteredOut, otherGroups} = {...enArrangement, ...words.messages};
  const told = [ofGroups && otherGroups(ofGroups, words.count(ofGroups)), filtered && filteredOut(filtered, words.count(filtered))];
  const counted = told.filter(Boolean).join(' ');
  if (!counted) return words;
  return {...words, note: (signs) => words.note(signs).map(([strong, text], i) => [strong, i ? text : `${text} ${counted}`.trimStart()])};
}

/** Words that count sources where there are many: each event names its own. */
export function shortNote(words: ViewWords, {credit, sources}: Timeline): ViewWords {
  const {sourcesCounted} = {...enArrangement, ...words.messages};
  if (credit || sources.length <= LIST.mostSources) return words;
  const counted = sourcesCounted(sources.length, words.count(sources.length));
  return {...words, note: (signs) => words.note(signs).map(([strong, text], i) => [strong, i ? counted : text])};
}

/** Words under headings by period: a date beside a title says what its heading does not. */
export function periodWords(words: ViewWords, {timeZone}: Timeline, period: Period): ViewWords {
  const {locale, messages} = words;
  const format = {locale, timeZone, rare: rareWords, messages, style: 'long'} as const;
  const year = period !== 'day' && period !== 'month' && period !== 'year';
  /** "1890s", "1800s"; before our era, where a number says less, from its first year to its last. */
  const yearsText = ({min, max}: Bound) =>
    civilOf(min, timeZone).year > 0
      ? {...enRare, ...messages}.decade(dateText(min, YEARS, format))
      : rangeText(min, max - 1, YEARS, format);
  return {
    ...words,
    heading: (event) => {
      const bound = periodOf(leadOf(event), period, timeZone);
      if (!bound) return words.heading(event);
      if (period === 'day') return {strong: formatHeading(bound, {...format, year: true})};
      return {strong: period === 'month' || period === 'year' ? formatBound(bound, format) : yearsText(bound)};
    },
    alone: (event) => event.dateText ?? sentenceCase(formatDate(event.when, {...format, year: true, weekday: false}), locale),
    refinement: (event) => {
      const bound = periodOf(leadOf(event), period, timeZone);
      if (period === 'day' || !bound) return words.refinement(event);
      const {max, min} = extentOf(event.when);
      const isSame = min === bound.min && max === bound.max && leadOf(event).qualifier === 'none';
      return event.dateText ?? (isSame ? '' : formatDate(event.when, {...format, style: 'short', year, weekday: false}));
    },
  };
}

/** Words that under the heading of a month tell days of that month by their numbers alone. */
export function dayOnly(words: ViewWords, {timeZone}: Timeline): ViewWords {
  const {locale, messages} = words;
  const place = {locale, timeZone, rare: rareWords};
  const day = {day: 'numeric'} as const;
  const isPlain = ({precision, qualifier, run}: Bound) => (precision === 'day' || precision === 'daypart') && qualifier === 'none' && !run;
  const shortened = ({when}: DatedEvent): string | undefined => {
    const bounds = boundsOf(when);
    const [first, last] = [bounds[0], bounds.at(-1)];
    if (!first || !last || !bounds.every(isPlain) || !periodOf({min: first.min, max: last.max}, 'month', timeZone)) return undefined;
    if (when.kind === 'moment') {
      const text = dateText(first.min, day, place);
      return first.part ? messages.partOf(messages.dayPart(first.part), text) : text;
    }
    return when.kind === 'interval' && bounds.length === 2 && !first.part && !last.part
      ? rangeText(first.min, last.min, day, place)
      : undefined;
  };
  return {...words, refinement: (event) => (!event.dateText && !event.outcome && shortened(event)) || words.refinement(event)};
}

/** Words of a list or a drawing in which chips stand. */
export function chipWords(words: ViewWords): ViewWords {
  return {
    ...words,
    date: (event) => (isChip(event) && !words.newSign ? (event.dateText ?? '') : words.date(event)),
    alone: (event) => (isChip(event) ? (event.dateText ?? '') : words.alone(event)),
    fullDate: (event) => (isChip(event) ? (event.dateText ?? '') : words.fullDate(event)),
    refinement: (event) => (isChip(event) ? (event.dateText ?? '') : words.refinement(event)),
    heading: (event) => words.heading(isChip(event) ? (event.more[0] as DatedEvent) : event),
    iso: (event) => (isChip(event) ? undefined : words.iso(event)),
  };
}

export function sequenceWords(words: ViewWords): ViewWords {
  const {equalSteps, notToScale} = {...enArrangement, ...words.messages};
  return {
    ...words,
    note: (signs) => words.note(signs).map(([strong, text], i) => (i ? [strong, text] : [notToScale, `${equalSteps} ${text}`])),
  };
}
