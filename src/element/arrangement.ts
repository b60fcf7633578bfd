import type {ReactiveElement} from 'lit';
import {foldDrawing, foldList, isRun} from '../layout/chips.js';
import {columnStarts} from '../layout/columns.js';
import {CHOICE, COLUMN, LIST, PAGE} from '../layout/constants.js';
import type {SignKind} from '../layout/key.js';
import {withEras} from '../layout/eras.js';
import {horizontal, type HorizontalLayout} from '../layout/horizontal.js';
import * as bend from '../layout/leaders.js';
import {isChip, type Chip, type EraRow, type LayoutInput, type Measure, type Scene, type ScenePath} from '../layout/layout.js';
import {periodFor, periodOf, type Period} from '../layout/periods.js';
import type {Assignment} from '../layout/stems.js';
import {drawnList, vertical, type List, type ListItem} from '../layout/vertical.js';
import {glue} from '../layout/wrap.js';
import {enArrangement} from '../locale/en-arrangement.js';
import {dateText, formatBound, rangeText} from '../locale/format-bound.js';
import {formatDate} from '../locale/format-date.js';
import {formatHeading} from '../locale/format-heading.js';
import {numberFormatter, sentenceCase} from '../locale/formatters.js';
import {rareWords} from '../locale/rare-words.js';
import {DAY_MS} from '../model/civil.js';
import {boundsOf, extentOf, type Bound, type EventDate, type Instant} from '../model/date.js';
import {parseDate} from '../model/parse-date.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import {maybeAnchor} from '../scale/anchors.js';
import {linearPlan, sequencePlan} from '../scale/plans.js';
import {planSegments} from '../scale/segments.js';
import {arrangementStyles} from '../view/arrangement-styles.js';
import {inlineView} from '../view/inline.js';
import type {ViewWords} from '../view/words.js';
import type {Parts} from './parts.js';
import type {Ground, Listed, Picture, PictureInput} from './picture.js';

export {warnOfChoices} from './choices.js';

/** Gives a host the styles of this part; they follow those of the first picture. */
export function adopt(host: ReactiveElement): void {
  const root = host.renderRoot as ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, arrangementStyles.styleSheet as CSSStyleSheet];
}

/** Opens a chip of a list, or closes it; true where a reader has pressed on one. */
export function toggle(host: ReactiveElement, parts: Pick<Parts, 'opened'>, {drawing, list}: Picture, id: string | undefined): boolean {
  if (drawing || !list.items.some(({event}) => event.id === id && isChip(event))) return false;
  const opened = new Set(parts.opened);
  if (!opened.delete(id ?? '')) opened.add(id ?? '');
  parts.opened = opened;
  host.requestUpdate();
  return true;
}

/** A drawing in which chips stand for what has no place. */
export type ThinnedLayout = HorizontalLayout & {readonly shown: readonly DatedEvent[]};

/** What is drawn of a timeline where more is asked than its plain picture. */
export interface Arranged extends Ground {
  /** What lies before the window and after it. */
  readonly before: readonly DatedEvent[];
  readonly after: readonly DatedEvent[];
}

/** The ground of a picture by what its author asks: groups and their order, a window, another scale. */
export function arrange(ground: Ground, input: PictureInput): Arranged {
  const {groups: wanted, scale, timeline} = input;
  const {from, to} = windowOf(input);
  const ids = wanted?.split(/[\s,]+/).filter(Boolean);
  const chosen = ids ? ground.events.filter(({group}) => ids.includes(group ?? '')) : ground.events;
  const before = chosen.filter(({when}) => extentOf(when).max <= from);
  const after = chosen.filter(({when}) => extentOf(when).min >= to);
  const outside = new Set([...before, ...after]);
  const events = chosen.filter((event) => !outside.has(event));
  const groups = ids ? ids.flatMap((id) => timeline.groups.find((group) => group.id === id) ?? []) : timeline.groups;
  const anchors = events.flatMap(({when}) => maybeAnchor(when, timeline) ?? []);
  const {asOf, breaks, timeZone} = timeline;
  const plan = planSegments(anchors, {
    timeZone,
    asOf,
    breaks: breaks.map(({when}) => [extentOf(when).min, extentOf(when).max] as const),
    ...(Number.isFinite(from) && {from}),
    ...(Number.isFinite(to) && {to}),
  });
  return {
    ...ground,
    timeline: {...timeline, groups},
    events,
    before,
    after,
    key: {...ground.key, groups: groups.filter(({id}) => events.some(({group}) => group === id))},
    plan: scale === 'linear' ? linearPlan(plan) : scale === 'sequence' ? sequencePlan(plan, anchors) : plan,
    words: shortNote(labelled(scale === 'sequence' ? sequenceWords(ground.words) : ground.words, timeline), timeline),
  };
}

/** The window that is asked for; the document's where none is, unless it leaves background out that is asked for. */
function windowOf({background, from, timeline, to}: PictureInput): {from: Instant; to: Instant} {
  const edge = (text: string | undefined, side: 'min' | 'max', otherwise: Instant): Instant => {
    const read = text ? parseDate(text, timeline.timeZone) : undefined;
    return read && 'date' in read ? extentOf(read.date)[side] : otherwise;
  };
  return {
    from: edge(from, 'min', (!background && timeline.from) || -Infinity),
    to: edge(to, 'max', (!background && timeline.to) || Infinity),
  };
}

/** The drawing of what straight stems cannot hold: with bent leaders if those suffice, else with chips for what matters least. */
export function thinned(input: LayoutInput, previous: Assignment | undefined, ground: Ground): ThinnedLayout | undefined {
  const {events} = input;
  const drawn = (shown: readonly DatedEvent[], words: LayoutInput['words'] = input.words): ThinnedLayout | undefined => {
    const found = horizontal({...input, events: shown, words, bend}, previous);
    return found && !found.unplaced.length ? {...found, shown} : undefined;
  };
  if (events.length <= CHOICE.mostEvents) {
    const whole = drawn(events);
    if (whole) return whole;
  }
  const words = chipWords(ground.words);
  let best: ThinnedLayout | undefined;
  let [low, high] = [0, Math.min(events.length - 1, CHOICE.mostEvents)];
  while (low <= high) {
    const middle = Math.ceil((low + high) / 2);
    const rows = foldDrawing(events, middle).map((row) => (isRun(row) ? chipOf(row, ground, false) : row));
    const found = drawn(rows, words);
    if (found) [best, low] = [found, middle + 1];
    else high = middle - 1;
  }
  return best;
}

/** The list: under headings by day, month or longer where dates of their own would head one event each, folded above 200 events, newest first, in columns. */
export function listed(
  ground: Arranged | Ground,
  input: PictureInput,
  drawing: HorizontalLayout | ThinnedLayout | undefined,
  tone: (t: Instant) => 1 | 2 | 3,
): Listed {
  const {events, plan, timeline, words: plain} = ground;
  const breaks = plan.filter(({candidate}) => candidate);
  const standfirst = timeline.description && inlineView(timeline.description);
  if (drawing) {
    const shown = 'shown' in drawing ? drawing.shown : events;
    const words = chipWords(plain);
    const list = drawnList({timeline, events: [...eraRows(timeline), ...shown], words, breaks, tone});
    return {events: shown, words, list, standfirst, drawing: {...drawing, scene: dressed(drawing, input)}};
  }
  const isLong = events.length > CHOICE.mostEvents;
  const ownHeadings = countRuns(events.map((event) => plain.heading(event).strong));
  const period = isLong ? periodFor(events.map(leadOf), ownHeadings, timeline.timeZone) : undefined;
  const words = chipWords(period ? periodWords(plain, timeline, period) : plain);
  const headings = events.map((event) => words.heading(event).strong);
  const rows = events.length > LIST.mostShown && !input.isPrinted ? foldList(events, sectionsOf(headings), LIST.mostShown) : events;
  const {before = [], after = []} = ground as Partial<Arranged>;
  const all = [before, ...rows, after]
    .filter((row) => !isRun(row) || row.length)
    .flatMap((row): readonly DatedEvent[] => {
      if (!isRun(row)) return [row];
      const isOpen = input.isPrinted || input.opened?.has(chipId(row)) || row.some(({id}) => id === input.selected);
      return [chipOf(row, ground, isOpen), ...(isOpen ? row : [])];
    });
  const list = vertical({timeline, events: withRows(all, eraRows(timeline)), words, breaks, tone});
  const ordered = input.order === 'desc' ? turned(list) : list;
  const {plannedAbove} = {...enArrangement, ...words.messages};
  const told = input.order === 'desc' ? {...words, asOf: {...words.asOf, list: plannedAbove}} : words;
  const dayWords = period === 'month' ? dayOnly(told, timeline) : told;
  const columns = inColumns(ordered, input, dayWords);
  if (input.layout === 'list')
    return {list: plainOf(ordered), words: told, standfirst, key: {...ground.key, signs: ground.key.signs.filter(isWorded)}};
  return columns === ordered ? {list: ordered, words: told, standfirst} : {list: columns, words: dayWords, standfirst};
}

/** Whether a sign stands in a list beside whose rows nothing passes. */
const isWorded = (kind: SignKind): boolean => kind === 'claimed' || kind === 'planned';

/** A list without rail and tracks. */
const plainOf = ({items}: List): List => ({look: 'plain', tracks: 0, items: items.map(({track: _, ...item}) => ({...item, pieces: []}))});

/** What a drawing is dressed with: its eras; and no time is told where steps are equal. */
function dressed({scale, scene}: HorizontalLayout, {scale: name, timeline, type}: PictureInput): Scene {
  const bare = name === 'sequence' ? {...scene, words: [], paths: scene.paths.flatMap(untold)} : scene;
  return type ? withEras(bare, timeline.eras, scale, type.measure) : bare;
}

function untold(path: ScenePath): ScenePath[] {
  if (path.role === 'cell-line' || path.role === 'tick') return [];
  return [path.role === 'ribbon-2' || path.role === 'ribbon-3' ? {...path, role: 'ribbon-1'} : path];
}

/** Eras as rows of a list: each a stretch that lasted, before whatever begins with it. */
function eraRows({eras}: Timeline): EraRow[] {
  return eras.map(({label, when}, i) => ({id: `era-${i + 1}`, index: -1000 - i, date: '', title: label, when, importance: 1, isEra: true}));
}

/** Rows among others, each before the first that does not begin before it. */
function withRows(events: readonly DatedEvent[], rows: readonly DatedEvent[]): DatedEvent[] {
  const all = [...events];
  for (const row of rows) {
    const at = all.findIndex(({when}) => leadMin(when) >= leadMin(row.when));
    all.splice(at < 0 ? all.length : at, 0, row);
  }
  return all;
}

const leadMin = (when: EventDate): Instant =>
  when.kind === 'interval' && typeof when.start === 'string' ? -Infinity : (boundsOf(when)[0]?.min ?? 0);

/** Words in which a stretch that the document names is told by its name, and ages are rounded: no source knows nine billion years to the year. */
function labelled(words: ViewWords, {breaks}: Timeline): ViewWords {
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

/** Words that count sources where there are many: each event names its own. */
function shortNote(words: ViewWords, {credit, sources}: Timeline): ViewWords {
  const {sourcesCounted} = {...enArrangement, ...words.messages};
  if (credit || sources.length <= LIST.mostSources) return words;
  const counted = sourcesCounted(sources.length, words.count(sources.length));
  return {...words, note: (torn, wide) => words.note(torn, wide).map(([strong, text], i) => [strong, i ? counted : text])};
}

const chipId = (more: readonly DatedEvent[]): string => `more-${more[0]?.id}`;

function chipOf(more: readonly DatedEvent[], {timeline, words, ...ground}: Ground | Arranged, isOpen: boolean): Chip {
  const [first, last] = [more[0] as DatedEvent, more.at(-1) as DatedEvent];
  const [lead, end] = [leadOf(first), leadOf(last)];
  const messages = {...enArrangement, ...words.messages};
  const {before, after} = ground as Partial<Arranged>;
  const title = messages[more === before ? 'before' : more === after ? 'after' : 'more'](more.length, words.count(more.length));
  const when: EventDate = {
    kind: 'moment',
    at: {...lead, max: Math.max(lead.max, end.max), hi: Math.max(lead.max, end.max), lo: lead.min, precision: 'day', qualifier: 'none'},
  };
  const groups = new Set(more.map(({group}) => group));
  const sides = new Set(more.map(({side}) => side));
  return {
    id: chipId(more),
    index: -1 - first.index,
    date: first.date,
    dateText: spanText(more, timeline, words),
    title,
    when,
    importance: 1,
    more,
    isOpen,
    ...(groups.size === 1 && first.group && {group: first.group}),
    ...(sides.size === 1 && first.side && {side: first.side}),
  };
}

/** From the first to the last of some events, in days at the finest: "4 August", "3 – 9 August 2021". */
function spanText(events: readonly DatedEvent[], {timeZone}: Timeline, {locale, messages}: ViewWords): string {
  const days = events.map(leadOf).map((bound) => periodOf(bound, 'day', timeZone) ?? bound);
  const first = days[0] as Bound;
  const last = days.reduce((a, b) => (b.max > a.max ? b : a));
  const format = {locale, timeZone, rare: rareWords, messages, style: 'short', weekday: false} as const;
  const bare = (bound: Bound): Bound => ({...bound, qualifier: 'none'});
  return first.min === last.min && first.max === last.max
    ? formatBound(bare(first), format)
    : formatDate({kind: 'interval', start: bare(first), end: bare(last)}, format);
}

/** Words under headings by period: a date beside a title says what its heading does not. */
function periodWords(words: ViewWords, {timeZone}: Timeline, period: Period): ViewWords {
  const {locale, messages} = words;
  const format = {locale, timeZone, rare: rareWords, messages, style: 'long'} as const;
  const year = period === 'day' || period === 'month' || period === 'year' ? false : true;
  return {
    ...words,
    heading: (event) => {
      const bound = periodOf(leadOf(event), period, timeZone);
      if (!bound) return words.heading(event);
      return {strong: period === 'day' ? formatHeading(bound, {...format, year: true}) : formatBound(bound, format)};
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
function dayOnly(words: ViewWords, {timeZone}: Timeline): ViewWords {
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
function chipWords(words: ViewWords): ViewWords {
  return {
    ...words,
    date: (event) => (isChip(event) ? (event.dateText ?? '') : words.date(event)),
    fullDate: (event) => (isChip(event) ? (event.dateText ?? '') : words.fullDate(event)),
    refinement: (event) => (isChip(event) ? (event.dateText ?? '') : words.refinement(event)),
    heading: (event) => words.heading(isChip(event) ? (event.more[0] as DatedEvent) : event),
    iso: (event) => (isChip(event) ? undefined : words.iso(event)),
  };
}

function sequenceWords(words: ViewWords): ViewWords {
  const {equalSteps, notToScale} = {...enArrangement, ...words.messages};
  return {
    ...words,
    note: (torn, wide) => words.note(torn, wide).map(([strong, text], i) => (i ? [strong, text] : [notToScale, `${equalSteps} ${text}`])),
  };
}

/** The bound that an event is placed by. */
function leadOf({when}: DatedEvent): Bound {
  return boundsOf(when)[0] as Bound;
}

function sectionsOf(headings: readonly string[]): number[] {
  let section = 0;
  return headings.map((heading, i) => (i > 0 && heading !== headings[i - 1] ? ++section : section));
}

const countRuns = (headings: readonly string[]): number => (sectionsOf(headings).at(-1) ?? -1) + 1;

/** A list newest first: what stood before a row stands after it. */
function turned({items, ...list}: List): List {
  const rows = [...items].reverse();
  const headings = items.map(({heading}, i) => heading ?? items.slice(0, i).findLast((item) => item.heading)?.heading);
  return {
    ...list,
    look: 'turned',
    items: rows.map((item, i): ListItem => {
      const at = items.length - 1 - i;
      const after = items[at + 1]; // stands above it now
      const opens = !after || !!after.heading;
      const {heading: _, gap: __, asOf: ___, pieces, ...rest} = item;
      const heading = headings[at];
      return {
        ...rest,
        ...(opens && heading && {heading}),
        gap: after?.gap,
        asOf: !!after?.asOf,
        pieces,
        passing: pieces.filter(({end, kind}) => !end && kind !== 'fade'),
      };
    }),
  };
}

/** A long list in columns, where there is the width: as many, and as much room for their dates, as make it lowest. */
function inColumns(list: List, {layout, type, width, isPrinted}: PictureInput, words: ViewWords): List {
  const room = width - 2 * PAGE.pad + COLUMN.gap;
  const most = Math.min(COLUMN.most, Math.floor(room / (COLUMN.narrowest + COLUMN.gap)));
  if (!type || isPrinted || layout === 'list' || most < 2 || list.items.length <= CHOICE.mostEvents) return list;
  const {lines, measure} = type;
  const rows = list.items.map(({asOf, event, gap, heading}) => ({
    before: [asOf, gap, heading].filter(Boolean).length * COLUMN.heading,
    date: measure(words.refinement(event), 'date'),
    title: wordWidths(`${words.by(event)} ${event.title}`, measure, event.importance === 3 ? 'strong' : 'title'),
  }));
  let best:
    {readonly height: number; readonly starts: readonly number[]; readonly look: string; readonly dates: readonly string[]} | undefined;
  for (let count = 2; count <= most; count++) {
    for (const [i, dateWidth] of COLUMN.dates.entries()) {
      const textWidth = room / count - COLUMN.gap - COLUMN.text - list.tracks * COLUMN.track - dateWidth;
      const dates = rows.map(({date, title}) => {
        if (date <= dateWidth - COLUMN.beside) return '';
        return date + COLUMN.beside + sumOf(title) <= dateWidth + textWidth ? 'date-inline' : 'date-above';
      });
      const heights = rows.map(({before, title}, k) => {
        const count = dates[k] === 'date-inline' ? 1 : linesIn(title, textWidth) + Number(dates[k] === 'date-above');
        return before + count * lines.title + COLUMN.foot;
      });
      const starts = columnStarts(heights, count);
      const height = Math.max(...[0, ...starts].map((start, k) => sumOf(heights.slice(start, starts[k]))));
      if (height >= (best?.height ?? Infinity)) continue;
      best = {height, starts, dates, look: `columns columns-${starts.length + 1} dates-${i + 1}`};
    }
  }
  if (!best) return list;
  const {dates, look, starts} = best;
  return {
    ...list,
    look: `${list.look ?? ''} ${look}`,
    items: list.items.map((item, i) => ({...item, look: `${starts.includes(i) ? 'opens-column' : ''} ${dates[i]}`})),
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Widths of the words of a text, a space after each. */
function wordWidths(text: string, measure: Measure, role: Parameters<Measure>[1]): number[] {
  const space = measure('\u00a0', role);
  return glue(text.trim())
    .split(' ')
    .map((word) => measure(word, role) + space);
}

/** How many lines words take in a width; the space after the last one of a line hangs. */
function linesIn(words: readonly number[], width: number): number {
  let [lines, used] = [1, 0];
  for (const word of words) {
    if (used && used + word > width + 3) [lines, used] = [lines + 1, word];
    else used += word;
  }
  return lines;
}
