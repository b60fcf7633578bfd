import type {PictureMessages} from './messages.js';

const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);

/** English, as far as the first picture needs it. */
export const enPicture: PictureMessages = {
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  since: (date) => `since ${date}`,
  from: (date) => `from ${date}, end not known`,
  until: (date) => `until ${date}`,
  weekOf: (monday) => `the week of ${monday}`,
  quarter: (quarter, year) => `${['first', 'second', 'third', 'fourth'][quarter - 1]} quarter of ${year}`,
  dayPart: (part) => part,
  weekdayPart: (weekday, part) => `${weekday} ${part}`,
  partOnDay: (weekdayPart, day) => `${weekdayPart}, ${day}`,
  partOf: (part, days) => `${part} of ${days}`,
  planned: (date) => `${date}, planned`,
  dateUnknown: 'date not known',

  asOf: (date) => `As of ${date}`,
  plannedAfter: 'planned',
  plannedBelow: 'planned below',
  passes: (elapsed) => ({strong: elapsed, rest: 'pass'}),
  toCome: (elapsed) => ({strong: elapsed, rest: 'to come'}),
  notToScale: 'Not to scale:',
  tornEdges: 'torn edges mark collapsed time;',
  widerDays: 'darker ribbon, wider days.',
  dottedGaps: 'dotted gaps in the rail are collapsed time.',
  timesIn: (city) => `Times in ${city}.`,
  source: 'Source:',
  aboveLine: 'above the line',
  belowLine: 'below the line',
  byUnit: (unit, context) => `${context && `${context}, `}by ${unit}`,
  daysEnlarged: (context) => `${context}, days enlarged`,

  key: 'Key',
  ungrouped: 'Other',
  signs: {
    'within-span': 'some time in this span',
    lasted: 'lasted; paler: may have',
    approximate: 'approximate start or end',
    ongoing: 'still going on',
    'unknown-end': 'end not known',
    'one-of': 'one or the other',
    'in-doubt': 'date in doubt',
    claimed: 'claimed or alleged',
    planned: 'planned',
  },

  overview: (count, shown, range) => `${shown} ${plural(count, 'event', 'events')}, ${range}`,
  loading: 'Loading the timeline',
  empty: 'No events yet',
  noneShown: 'No events in this selection',
  failed: 'The timeline could not be loaded',
  stale: 'The timeline could not be updated',
  retry: 'Try again',
  problems: (count, shown) => `${shown} ${plural(count, 'problem', 'problems')} in the data`,
};
