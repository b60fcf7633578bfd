import type {Era, Group, Media, TimelineDocument, TimelineEvent} from '../model/fields.js';
import {quote} from '../model/problem.js';
import {foundAt, isObject, textIn, type Fault, type Fields} from './found-at.js';
import type {FoundProblem, Path, Read} from './format.js';
import {linksIn, markdownOf, plainOf, safeAddress} from './markup.js';
import {given} from './slide-media.js';
import {piecesOf} from './tags.js';
import {visDate} from './vis-date.js';

type Tell = (path: Path, fault: Fault) => void;
type From<T> = readonly [value: T, index: number];

/** Where the fields of ours stand in an item, or in a group. */
const PLACES: Readonly<Record<string, string>> = {
  date: 'start',
  title: 'content',
  summary: 'title',
  tags: 'className',
  label: 'content',
  parent: 'id',
};

/**
 * vis-timeline: its items as a list, or `{items, groups, options}`. Backgrounds are eras, ranges intervals, hidden dates breaks;
 * nested groups have parents. A day without a time is a civil day here. Never throws.
 */
export const vis: Read = (input) => {
  const problems: FoundProblem[] = [];
  const isList = Array.isArray(input);
  const tell: Tell = (path, fault) => void problems.push(foundAt(isList ? path.slice(1) : path, fault));
  const whole: Fields = isList ? {items: input as unknown[]} : isObject(input) ? input : {};
  const {items, groups, options} = whole;
  if (!Array.isArray(items)) {
    tell(['items'], {code: 'missing-items', severity: 'error', says: 'no list of items; write [{"start": "2021-08-03", "content": "…"}]'});
    return {problems};
  }
  const settings = isObject(options) ? options : {};
  const lanes = Array.isArray(groups) ? readGroups(groups, tell) : undefined;
  const events: From<TimelineEvent>[] = [];
  const eras: From<Era>[] = [];
  (items as unknown[]).forEach((item, i) => {
    const date = readSpan(item, ['items', i], tell);
    if (!isObject(item) || date === undefined) return;
    const isEra = (item['type'] ?? settings['type']) === 'background';
    if (isEra) eras.push([readEra(item, date, tell, ['items', i]), i]);
    else events.push(...readItem(item, date, tell, ['items', i]).map((event): From<TimelineEvent> => [event, i]));
  });
  const named = [...new Set(events.flatMap(([{group}]) => group ?? []))];
  const members = lanes?.map(([group]) => group) ?? named.map((id) => ({id, label: id}));
  const breaks = readBreaks(settings['hiddenDates'], tell);
  const document: TimelineDocument = {
    ...readOptions(settings, tell),
    ...(members.length > 0 && {groups: members}),
    ...(eras.length > 0 && {eras: eras.map(([era]) => era)}),
    ...(breaks.length > 0 && {breaks: breaks.map(([hidden]) => hidden)}),
    events: events.map(([event]) => event),
  };
  const origin = ([list, n, field]: Path): Path => {
    const top = isList ? [] : ['items'];
    if (list === 'from' || list === 'to') return ['options', list === 'from' ? 'start' : 'end'];
    if (list === 'groups') return lanes ? ['groups', ...step(lanes[Number(n)]?.[1]), ...place(field)] : top;
    if (list === 'breaks') return ['options', 'hiddenDates', ...step(breaks[Number(n)]?.[1])];
    const from = list === 'events' ? events[Number(n)] : list === 'eras' ? eras[Number(n)] : undefined;
    return [...top, ...step(from?.[1]), ...(from ? place(field) : [])];
  };
  return {document, problems, origin};
};

const step = (index: number | undefined): Path => (index === undefined ? [] : [index]);
const place = (field: string | number | undefined): Path => (field === undefined ? [] : [PLACES[field] ?? field]);

function readSpan(item: unknown, path: Path, tell: Tell): string | undefined {
  if (!isObject(item)) {
    tell(path, {code: 'not-an-item', severity: 'error', says: `${quote(item)} is no item; write {"start": "2021-08-03", "content": "…"}`});
    return undefined;
  }
  const {type, end} = item;
  const start = readDate(item['start'], [...path, 'start'], tell, 'error');
  const last = end === undefined || end === null || end === '' ? undefined : readDate(end, [...path, 'end'], tell, 'warning');
  if (!last && (type === 'range' || type === 'background')) {
    tell([...path, 'end'], {code: 'missing-end', says: `a ${type} needs an end; write a date such as "2021-08-05"`});
  }
  if (last && (type === 'box' || type === 'point')) {
    tell([...path, 'end'], {code: 'end-kept', says: `vis draws the start of a ${type} alone; the end is kept as ${last}`});
  }
  return start && last && last !== start ? `${start}/${last}` : start;
}

/** The date of a field, with what is to be told of it. */
function readDate(found: unknown, path: Path, tell: Tell, severity: 'error' | 'warning'): string | undefined {
  const {edtf, fault} = visDate(found);
  if (fault) tell(path, {...fault, severity: edtf ? 'warning' : severity});
  return edtf;
}

/** An item as an event, with the links and the pictures of its content; none where it has no text at all. */
function readItem(item: Fields, date: string, tell: Tell, path: Path): TimelineEvent[] {
  const [content, more] = [plainOf(item['content']), markdownOf(item['title'])];
  const title = content || plainOf(item['title']);
  if (!content)
    tell([...path, 'content'], {
      code: 'missing-content',
      severity: title ? 'warning' : 'error',
      says: `no text to draw${title ? '; its title stands in its place' : ''}; write "content": "…"`,
    });
  if (!title) return [];
  const [url, ...others] = linksIn(item['content']);
  const linked = others.length > 0 ? markdownOf(item['content']) : ''; // an event has one address
  const media = imagesIn(item['content']);
  return [
    {
      date,
      title,
      ...given({
        id: plainOf(item['id']),
        summary: [linked, content ? more : ''].filter(Boolean).join(' '),
        url,
        group: plainOf(item['group']),
        tags: plainOf(item['className']) ? plainOf(item['className']).split(/\s+/) : undefined,
        media: media.length > 0 ? media : undefined,
      }),
    },
  ];
}

/** The pictures in foreign HTML that have an address. */
function imagesIn(html: unknown): Media[] {
  if (typeof html !== 'string' || !/<img\b/i.test(html)) return [];
  const media: Media[] = [];
  for (const piece of piecesOf(html)) {
    if (typeof piece === 'string' || piece.name !== 'img' || piece.isEnd) continue;
    const url = safeAddress(piece.attribute('src'));
    if (url) media.push({type: 'image', url, ...given({alt: piece.attribute('alt').trim()})});
  }
  return media;
}

function readEra(item: Fields, date: string, tell: Tell, path: Path): Era {
  const label = plainOf(item['content']) || plainOf(item['title']);
  if (plainOf(item['group']))
    tell([...path, 'group'], {
      code: 'era-of-group',
      says: `a background of the group ${quote(plainOf(item['group']))} is drawn behind all groups here`,
    });
  return {date, label};
}

/** Groups in the order that they are given by `order`, each under the group that nests it. */
function readGroups(groups: readonly unknown[], tell: Tell): From<Group>[] {
  const parents = new Map<string, string>();
  const found = groups.flatMap((group, i): (readonly [Fields, number])[] => {
    const id = isObject(group) ? plainOf(group['id']) : '';
    if (!isObject(group) || !id) {
      tell(['groups', i], {code: 'missing-id', severity: 'error', says: 'a group needs an id; write {"id": "1", "content": "…"}'});
      return [];
    }
    if (group['visible'] === false)
      tell(['groups', i, 'visible'], {code: 'group-shown', says: `the group ${quote(id)} is hidden in vis, and drawn here`});
    if (Array.isArray(group['nestedGroups'])) for (const child of group['nestedGroups'] as unknown[]) parents.set(plainOf(child), id);
    return [[group, i]];
  });
  const orderOf = (group: Fields): number => Number(textIn(group['order']) || NaN);
  const isOrdered = found.every(([group]) => Number.isFinite(orderOf(group)));
  const sorted = isOrdered ? found.toSorted(([a], [b]) => orderOf(a) - orderOf(b)) : found;
  return sorted.map(([group, i]) => {
    const id = plainOf(group['id']);
    return [{id, label: plainOf(group['content']) || id, ...given({description: markdownOf(group['title']), parent: parents.get(id)})}, i];
  });
}

function readBreaks(hidden: unknown, tell: Tell): From<{date: string}>[] {
  const list: unknown[] = Array.isArray(hidden) ? hidden : isObject(hidden) ? [hidden] : [];
  return list.flatMap((each, i): From<{date: string}>[] => {
    const path = ['options', 'hiddenDates', ...(Array.isArray(hidden) ? [i] : [])];
    if (isObject(each) && textIn(each['repeat'])) {
      tell(path, {
        code: 'repeated-break',
        says: `hours or days hidden ${quote(textIn(each['repeat']))} are left out; give every break its dates`,
      });
      return [];
    }
    const date = isObject(each) ? readSpan(each, path, tell) : undefined;
    return date === undefined ? [] : [[{date}, i]];
  });
}

function readOptions({start, end, locale, template}: Fields, tell: Tell): Partial<TimelineDocument> {
  const edge = (found: unknown, name: string): string | undefined =>
    found === undefined || found === null ? undefined : readDate(found, ['options', name], tell, 'warning');
  if (template !== undefined)
    tell(['options', 'template'], {code: 'option-left-out', says: 'a template is code and is left out; write what it shows in content'});
  return given({from: edge(start, 'start'), to: edge(end, 'end'), lang: textIn(locale).replace('_', '-')});
}
