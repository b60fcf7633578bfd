import {foundAt, isObject, textIn, type Fields} from './found-at.js';
import type {Path, Read} from './format.js';
import {plainOf} from './markup.js';
import {slideDate} from './slide-date.js';
import {readSlides} from './timelinejs-slide.js';

/** Where the fields of a slide stand in version 2. */
const PLACES: Readonly<Record<string, Path>> = {
  start_date: ['startDate'],
  end_date: ['endDate'],
  'text.headline': ['headline'],
  text: ['text'],
  'media.url': ['asset', 'media'],
  media: ['asset'],
  group: ['tag'],
};

/** TimelineJS of version 2: `{timeline: {headline, date: […], era: […]}}`. */
export const timelinejs2: Read = (input) => {
  const timeline = isObject(input) && isObject(input['timeline']) ? input['timeline'] : {};
  const {date, era} = timeline;
  if (!Array.isArray(date)) {
    const says = 'no list of events; write [{"startDate": "2021,8,3", "headline": "…"}]';
    return {problems: [foundAt(['timeline', 'date'], {code: 'missing-events', severity: 'error', says})]};
  }
  const place = ([list, n, ...rest]: Path): Path => {
    if (list === 'title') return ['timeline', ...fieldPath(n === undefined ? rest : [n, ...rest])];
    return list === 'events' || list === 'eras' ? ['timeline', list === 'eras' ? 'era' : 'date', n ?? 0, ...fieldPath(rest)] : ['timeline'];
  };
  return readSlides({
    title: slideOf({...timeline, startDate: undefined}),
    events: date.map(slideOf),
    eras: Array.isArray(era) ? era.map(slideOf) : undefined,
    example: '"startDate": "2021,8,3"',
    place,
  });
};

function fieldPath(path: Path): Path {
  const joined = path.slice(0, 2).join('.');
  return PLACES[joined] ?? PLACES[String(path[0])] ?? [];
}

function slideOf(found: unknown): unknown {
  if (!isObject(found)) return found;
  const asset = isObject(found['asset']) ? found['asset'] : {};
  const tag = found['tag'] ?? found['tags'];
  const classes = plainOf(found['classname']).split(/\s+/).filter(Boolean);
  return {
    start_date: dateOf(found['startDate']),
    end_date: dateOf(found['endDate']),
    text: {headline: found['headline'], text: found['text']},
    media: {...pick(asset, ['credit', 'caption', 'thumbnail', 'alt']), url: asset['media']},
    group: Array.isArray(tag) ? (tag as unknown[])[0] : tag,
    tags: classes,
  };
}

function dateOf(found: unknown): unknown {
  const text = textIn(found);
  return text === '' ? undefined : (slideDate(text)?.parts ?? text);
}

const pick = (from: Fields, names: readonly string[]): Fields => Object.fromEntries(names.map((name) => [name, from[name]]));
