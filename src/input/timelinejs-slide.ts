import type {TimelineDocument, TimelineEvent} from '../model/fields.js';
import {quote} from '../model/problem.js';
import {civilDate} from './civil-parts.js';
import {foundAt, isObject, textIn, type Fault, type Fields} from './found-at.js';
import type {FoundProblem, Path, Reading} from './format.js';
import {markdownOf, plainOf} from './markup.js';
import {given, slideMedia} from './slide-media.js';
import {claimIn, moreIn, slideSources, type SlideSources} from './slide-more.js';

/** A TimelineJS timeline of any version, in the shape of version 3, and how a path in it leads to one in the input. */
export interface Slides {
  readonly title?: unknown;
  readonly events: readonly unknown[];
  readonly eras?: unknown;
  readonly scale?: unknown;
  /** How a date is written there, with the name of its field where that is not `start_date`. */
  readonly example?: string;
  readonly place?: (path: Path) => Path;
}

/** What a slide is read with: where its problems go, and what was told already of all slides. */
interface Reader {
  readonly tell: (path: Path, fault: Fault) => void;
  readonly once: (path: Path, fault: Fault) => void;
  readonly example: string;
  readonly sources: SlideSources;
}

/** Where the fields of our events stand in a slide. */
const PLACES: Readonly<Record<string, Path>> = {
  date: ['start_date'],
  title: ['text', 'headline'],
  summary: ['text', 'text'],
  dateText: ['display_date'],
  id: ['unique_id'],
  label: ['text', 'headline'],
};

/** Characters of a title that is taken from the text of a slide. */
const TITLE_LENGTH = 80;

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;

/** Slides as our document. Never throws: a slide without a date that can be read is told and left out. */
export function readSlides({title, events, eras, scale, example = '{"year": "2021"}', place = (path) => path}: Slides): Reading {
  const problems: FoundProblem[] = [];
  const told = new Set<string>();
  const tell = (path: Path, fault: Fault): void => void problems.push(foundAt(place(path), fault));
  const once = (path: Path, fault: Fault): void => {
    if (!told.has(fault.code)) tell(path, fault);
    told.add(fault.code);
  };
  const reader = {tell, once, example, sources: slideSources()};
  const rows = events.flatMap((slide, i) => pair(readEvent(slide, ['events', i], reader), i));
  if (scale !== undefined && scale !== 'human' && scale !== 'cosmological') {
    tell(['scale'], {code: 'unknown-scale', says: `${quote(scale)} is left out; write human or cosmological`});
  }
  if (eras !== undefined && !Array.isArray(eras))
    tell(['eras'], {code: 'not-a-list', says: `${quote(eras)} is not a list; write [ ] around the eras`});
  const eraRows = (Array.isArray(eras) ? (eras as unknown[]) : []).flatMap((era, i) => pair(readEra(era, ['eras', i], reader), i));
  const groups = [...new Set(rows.flatMap(([{group}]) => group ?? []))];
  const sources = reader.sources.list();
  const document: TimelineDocument = {
    ...readTitle(title, reader),
    ...(sources.length > 0 && {sources}),
    ...(groups.length > 0 && {groups: groups.map((label) => ({id: label, label}))}),
    ...(eraRows.length > 0 && {eras: eraRows.map(([era]) => era)}),
    events: rows.map(([event]) => event),
  };
  const origin = ([list, n, field, ...rest]: Path): Path => {
    const from = {events: rows, eras: eraRows}[String(list)]?.[Number(n)]?.[1];
    if (from !== undefined && typeof list === 'string')
      return place([list, from, ...(field === 'media' ? mediaPlace(rest) : (PLACES[String(field)] ?? []))]);
    return place(list === 'title' ? ['title', 'text', 'headline'] : list === 'description' ? ['title', 'text', 'text'] : []);
  };
  return {document, problems, origin};
}

const pair = <T>(value: T | undefined, i: number): (readonly [T, number])[] => (value ? [[value, i]] : []);

const mediaPlace = ([, field]: Path): Path => (field === 'alt' || field === 'url' ? ['media', field] : ['media']);

function readTitle(slide: unknown, reader: Reader): Partial<TimelineDocument> {
  if (slide === undefined || slide === null) return {};
  const path = ['title'];
  if (!isObject(slide)) {
    reader.tell(path, {code: 'not-a-slide', says: `${quote(slide)} is no slide; write {"text": {"headline": "…"}}`});
    return {};
  }
  const {headline, text} = textOf(slide);
  const {media, summary} = shown(slide, path, reader);
  return given({title: plainOf(headline), description: joined(markdownOf(text), summary), media: media && [media]});
}

function readEvent(slide: unknown, path: Path, reader: Reader): TimelineEvent | undefined {
  if (!isObject(slide)) {
    reader.tell(path, {
      code: 'not-a-slide',
      severity: 'error',
      says: `${quote(slide)} is no slide; write {"start_date": {"year": "2021"}}`,
    });
    return undefined;
  }
  const {headline: written, text} = textOf(slide);
  const {media, summary} = shown(slide, path, reader);
  const start = slide['start_date'];
  const {fields: claim, headline} = claimIn(written);
  const name = plainOf(headline);
  if (start === undefined || start === null || start === '') {
    const what = name ? `the event ${quote(name)} has none; TimelineJS leaves it out too, without a word` : 'no date';
    reader.tell([...path, 'start_date'], {code: 'missing-date', severity: 'error', says: `${what}; write ${reader.example}`});
    return undefined;
  }
  const date = readSpan(slide, path, reader);
  if (!date) return undefined;
  const more = moreIn(text, reader.sources);
  const title =
    name || shortened(plainOf(text)) || shortened(plainOf(media?.caption)) || media?.credit || plainOf(slide['display_date']) || date;
  if (!name) reader.tell([...path, 'text'], {code: 'missing-title', says: `no headline; ${quote(title)} stands in its place`});
  return {
    date,
    title,
    ...given({
      id: plainOf(slide['unique_id']),
      dateText: slide['display_date'] === slide['date_words'] ? '' : plainOf(slide['display_date']) || ownWords(slide),
      summary: joined(more.summary, summary),
      group: plainOf(slide['group']),
      tags: Array.isArray(slide['tags']) && slide['tags'].length > 0 ? (slide['tags'] as string[]) : undefined,
      media: media || more.media.length > 0 ? [...(media ? [media] : []), ...more.media] : undefined,
    }),
    ...claim,
    ...more.fields,
  };
}

function readEra(era: unknown, path: Path, reader: Reader): {date: string; label: string} | undefined {
  const date = isObject(era) ? readSpan(era, path, reader) : undefined;
  if (!isObject(era) || !date) {
    if (!isObject(era))
      reader.tell(path, {code: 'not-an-era', severity: 'error', says: `${quote(era)} is no era; write {"start_date": …, "end_date": …}`});
    return undefined;
  }
  if (!era['end_date']) reader.tell([...path, 'end_date'], {code: 'missing-end', says: 'an era needs an end; write {"year": "2021"}'});
  return {date, label: plainOf(textOf(era).headline)};
}

/** The media of a slide, and what stands in their place as text. A background is told once: there is no place for it. */
function shown(
  slide: Fields,
  path: Path,
  {tell, once}: Reader,
): {media?: NonNullable<ReturnType<typeof slideMedia>['media']>; summary: string} {
  const {media, quotation = '', unsafe} = slideMedia(slide['media']);
  if (unsafe !== undefined) {
    tell([...path, 'media', 'url'], {
      code: 'unsafe-url',
      severity: 'error',
      says: `${quote(unsafe)} is left out; write an address that begins with https://`,
    });
  }
  const bare = slide['media'];
  if (isObject(bare) && !textIn(bare['url'])) {
    const [said] = [bare['caption'], bare['credit']].flatMap((text) => plainOf(text) || []);
    const says = `${quote(said ?? '')} and every other caption and credit without media is left out; write the address of what it belongs to`;
    if (said) once([...path, 'media'], {code: 'media-without-address', says});
  }
  const background = slide['background'];
  if (isObject(background) && textIn(background['url'])) {
    const says = `${quote(textIn(background['url']))} and every other background picture is left out; name it in media to show it`;
    once([...path, 'background'], {code: 'background-left-out', says});
  }
  return {...(media && {media}), summary: quotation};
}

function readSpan(slide: Fields, path: Path, reader: Reader): string | undefined {
  const [start, end] = [slide['start_date'], slide['end_date']];
  const first = readDate(start, [...path, 'start_date'], reader, 'error');
  const isEnded = end !== undefined && end !== null && end !== '' && !(isObject(end) && PARTS.every((part) => textIn(end[part]) === ''));
  const last = isEnded ? readDate(end, [...path, 'end_date'], reader, 'warning') : undefined;
  if (!first || !last || first === last) return first;
  if (isObject(start) && isObject(end) && Object.keys(start).every((key) => textIn(start[key]) === textIn(end[key]))) {
    reader.tell([...path, 'end_date'], {
      code: 'end-kept',
      says: `TimelineJS loses this end, since start_date says nothing else; it is kept as ${last}`,
    });
  }
  return `${first}/${last}`;
}

function readDate(date: unknown, path: Path, {tell}: Reader, severity: Fault['severity']): string | undefined {
  if (!isObject(date)) {
    tell(path, {code: 'not-a-date', ...(severity && {severity}), says: `${quote(date)} is no date; write {"year": "2021"}`});
    return undefined;
  }
  const {edtf, fault} = civilDate(date);
  if (fault) {
    const code = fault.part === 'year' ? (textIn(date['year']) ? 'not-a-year' : 'missing-year') : `no-such-${fault.part}`;
    const was = code === 'missing-year' ? '; TimelineJS takes it as the year 0' : '';
    const rest = edtf ? `; it is read as ${edtf} until then` : '';
    tell([...path, fault.part], {code, severity: edtf ? 'warning' : (severity ?? 'warning'), says: `${fault.says}${was}${rest}`});
  }
  return edtf;
}

/** The words for a date that its two ends bring themselves. */
function ownWords({start_date: start, end_date: end}: Fields): string {
  const words = [start, end].map((date) => (isObject(date) ? plainOf(date['display_date']) : ''));
  return words[0] ? words.filter(Boolean).join(' – ') : '';
}

function textOf(slide: Fields): {headline: unknown; text: unknown} {
  const text = slide['text'];
  return isObject(text) ? {headline: text['headline'], text: text['text']} : {headline: undefined, text};
}

const joined = (...texts: readonly string[]): string => texts.filter(Boolean).join(' ');

/** The first words of a text. */
function shortened(text: string): string {
  if (text.length <= TITLE_LENGTH) return text;
  const cut = text.slice(0, TITLE_LENGTH);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : TITLE_LENGTH - 1).replace(/[\s,;:.]+$/, '')}…`;
}
