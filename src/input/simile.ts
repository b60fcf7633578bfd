import type {Media, TimelineDocument, TimelineEvent} from '../model/fields.js';
import {quote} from '../model/problem.js';
import {foundAt, isObject, textIn, type Fault, type Fields} from './found-at.js';
import type {ElementTree, FoundProblem, Path, Read, Reading, TextPlace} from './format.js';
import {markdownOf, plainOf, safeAddress} from './markup.js';
import {simileDate, unitOver, withOffset, type SimileDate} from './simile-date.js';
import {given} from './slide-media.js';
import {xml} from './xml.js';

type Tell = (path: Path, fault: Fault) => void;

/** The short name that each field of JSON may have. */
const SHORT: Readonly<Record<string, string>> = {
  id: 'eid',
  start: 's',
  end: 'e',
  latestStart: 'ls',
  earliestEnd: 'ee',
  durationEvent: 'de',
  title: 't',
  description: 'd',
  caption: 'c',
};

/** Where the fields of our events stand in one of SIMILE's. */
const PLACES: Readonly<Record<string, string>> = {date: 'start', summary: 'description', url: 'link', media: 'image', tags: 'classname'};

const ENDS = ['start', 'latestStart', 'earliestEnd', 'end'] as const;

/** An event as SIMILE writes it, whose dates are read. */
interface Dated {
  readonly event: Fields;
  readonly index: number;
  readonly dates: Readonly<Partial<Record<(typeof ENDS)[number], SimileDate>>>;
}

/**
 * Events of SIMILE Timeline: JSON as an object, XML as text. What it does not know exactly stays so: an instant between two dates
 * is some time between them. A midnight is not taken for a time; a file whose times all have one offset has its zone.
 */
export const simile: Read = (input) => {
  if (typeof input === 'string') return readXml(input);
  const list = isObject(input) ? input['events'] : undefined;
  if (!Array.isArray(list)) {
    const says = 'no list of events; write [{"start": "1961-05-20", "title": "…"}]';
    return {problems: [foundAt(['events'], {code: 'missing-events', severity: 'error', says})]};
  }
  const format = isObject(input) ? textIn(input['dateTimeFormat']) : '';
  return readEvents(list.map(unshortened), {format, isSpan: true});
};

function unshortened(event: unknown): unknown {
  if (!isObject(event)) return event;
  return {...event, ...Object.fromEntries(Object.entries(SHORT).map(([name, short]) => [name, event[name] ?? event[short]]))};
}

function readXml(text: string): Reading {
  const {root, problems: faults, placeOf} = xml(text);
  const elements = root?.children.filter((child): child is ElementTree => typeof child !== 'string' && child.name === 'event') ?? [];
  if (root && elements.length === 0) {
    const {line, column} = placeOf(root);
    const message = `line ${line}, column ${column}: <${root.name}> holds no <event>; write <data><event start="1961-05-20" title="…"/></data>`;
    return {problems: [...faults, {severity: 'error', code: 'missing-events', message, where: {line, column}}]};
  }
  if (!root) return {problems: faults.map((fault) => ({...fault, severity: 'error'}))};
  const events = elements.map((element) => ({description: textOf(element), ...element.attributes}));
  const {attributes} = root;
  const {document, problems, origin} = readEvents(events, {
    format: attributes['date-time-format'] ?? attributes['dateTimeFormat'] ?? '',
    isSpan: false,
  });
  const placeAt = (path: Path): TextPlace => placeOf(elements[Number(path[1] ?? -1)] ?? root);
  const placed = problems.map(({at = [], ...problem}) => {
    const {line, column} = placeAt(at);
    return {...problem, message: `line ${line}, ${problem.message}`, where: {...problem.where, line, column}};
  });
  const found = (path: Path): TextPlace => {
    const inner = origin?.(path);
    return placeAt(Array.isArray(inner) ? (inner as Path) : []);
  };
  return {document, problems: [...faults, ...placed], origin: found};
}

/** All text in an element: of a tree of `xml`, which is never deep. */
function textOf(element: ElementTree): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function readEvents(list: readonly unknown[], {format, isSpan}: {format: string; isSpan: boolean}): Reading {
  const problems: FoundProblem[] = [];
  const tell: Tell = (path, fault) => void problems.push(foundAt(path, fault));
  const dated = list.flatMap((event, index): Dated[] => {
    const path = ['events', index];
    if (!isObject(event)) {
      tell(path, {
        code: 'not-an-event',
        severity: 'error',
        says: `${quote(event)} is no event; write {"start": "1961-05-20", "title": "…"}`,
      });
      return [];
    }
    const dates: Record<string, SimileDate> = {};
    for (const name of ENDS) {
      if (name !== 'start' && textIn(event[name]) === '') continue;
      const {date, fault} = simileDate(event[name], format);
      if (fault) tell([...path, name], {...fault, severity: date || name !== 'start' ? 'warning' : 'error'});
      if (date) dates[name] = date;
    }
    return dates['start'] ? [{event, index, dates}] : [];
  });
  const offsets = new Set(dated.flatMap(({dates}) => Object.values(dates).flatMap(({offset}) => offset ?? [])));
  const [only] = offsets;
  const common = offsets.size === 1 && only !== undefined && only % 60 === 0 ? only : undefined;
  const document: TimelineDocument = {
    ...(common && {timeZone: `Etc/GMT${common < 0 ? '+' : '-'}${Math.abs(common / 60)}`}),
    events: dated.map((one) => readEvent(one, {common, isSpan, tell})),
  };
  const origin = ([, n, field]: Path): Path => {
    const index = dated[Number(n)]?.index;
    return index === undefined ? [] : ['events', index, ...(field === undefined ? [] : [PLACES[field] ?? field])];
  };
  return {document, problems, origin};
}

function readEvent({event, index, dates}: Dated, context: {common: number | undefined; isSpan: boolean; tell: Tell}): TimelineEvent {
  const path = ['events', index];
  const {tell} = context;
  const described = markdownOf(event['description']);
  const caption = plainOf(event['caption']);
  const classes = plainOf(event['classname']);
  const own = plainOf(event['title']);
  const title = own || plainOf(event['description']).slice(0, 80) || caption;
  if (!own)
    tell([...path, 'title'], {
      code: 'missing-title',
      says: `no title${title ? `; ${quote(title)} stands in its place` : ''}; write "title": "…"`,
    });
  const [image, link] = ['image', 'link'].map((name) => {
    const written = textIn(event[name]);
    const address = safeAddress(written);
    if (written && !address)
      tell([...path, name], {
        code: 'unsafe-url',
        severity: 'error',
        says: `${quote(written)} is left out; write an address that begins with https://`,
      });
    return address;
  });
  const media: Media[] | undefined = image ? [{type: 'image', url: image}] : undefined;
  return {
    date: dateOf(event, dates, path, context),
    title,
    ...given({
      id: plainOf(event['id']) || plainOf(event['eventID']),
      summary: described || (caption === title ? '' : markdownOf(event['caption'])),
      url: link ?? '',
      tags: classes ? classes.split(/\s+/) : undefined,
      media,
    }),
  };
}

/**
 * When an event was. Of an instant, the two dates are its earliest and latest; of a duration, start and latest start are those of its
 * beginning. An end of an interval that lies between two dates is told as the unit that holds both.
 */
function dateOf(
  event: Fields,
  dates: Dated['dates'],
  path: Path,
  {common, isSpan, tell}: {common: number | undefined; isSpan: boolean; tell: Tell},
): string {
  const [start = '', latestStart = '', earliestEnd = '', end = ''] = ENDS.map((name) => dates[name] && withOffset(dates[name], common));
  const last = end || latestStart || earliestEnd;
  if (!isDuration(event, isSpan) || !(end || earliestEnd)) {
    return last && last !== start ? (/^Y/.test(start + last) ? `[${start},${last}]` : `[${start}..${last}]`) : start;
  }
  const [from, to] = [unitOver(start, latestStart), unitOver(earliestEnd, end)];
  const widened = [latestStart && start !== from, earliestEnd && end && end !== to];
  if (widened.some(Boolean)) {
    const ends = [
      widened[0] && `a beginning between ${start} and ${latestStart}`,
      widened[1] && `an end between ${earliestEnd} and ${end}`,
    ];
    const says = `${ends.filter(Boolean).join(' and ')} is kept as ${from}/${to}`;
    tell([...path, widened[0] ? 'latestStart' : 'earliestEnd'], {code: 'widened-date', says});
  }
  return from === to ? from : `${from}/${to}`;
}

/**
 * Whether an event lasts from its start to its end; where it does not say, JSON says yes and XML no. In JSON `isDuration` says
 * that it does not (`DefaultEventSource.loadJSON`: "isDuration was negated").
 */
function isDuration(event: Fields, isSpan: boolean): boolean {
  const isTrue = (said: unknown): boolean => said === true || /^true$/i.test(textIn(said));
  const {durationEvent, isDuration: other} = event;
  if (isSpan) return !isTrue(other) && (durationEvent === undefined || isTrue(durationEvent));
  const said = durationEvent ?? other;
  return said === undefined || said === null || said === '' ? isSpan : isTrue(said);
}
