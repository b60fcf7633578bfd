import fc from 'fast-check';
import type {Citation, Media, Relation, TimelineDocument, TimelineEvent} from '../../src/model/fields.js';
import {parseDate} from '../../src/model/parse-date.js';
import {HOSTILE} from './hostile.js';
import {anyDateText} from './model/any-date.js';

// Documents in which there is nothing to tell, for properties of what is read and written.

/** Text with nothing to trim, of any script and of signs that formats take for theirs. */
export const anyText = fc
  .oneof(fc.string({unit: 'grapheme', minLength: 1, maxLength: 20}), fc.string({minLength: 1, maxLength: 8}), fc.constantFrom(...HOSTILE))
  .map((text) => text.trim() || '·');

const url = fc.constantFrom(
  ...['https://a.example/b?c=1&d=2;e', 'http://b.example/f.png', '/story', 'mailto:desk@a.example', '#x', "https://a.example/'q'"],
);
const name = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, {nil: undefined});
const goodDate = anyDateText.filter((text) => {
  const result = parseDate(text, 'UTC');
  return 'date' in result && !result.warning;
});
const media: fc.Arbitrary<Media> = fc.record(
  {type: fc.constantFrom('image', 'video', 'audio', 'page'), url, alt: anyText, caption: anyText, credit: anyText, poster: url},
  {requiredKeys: ['type', 'url', 'alt']},
);

const bareEvent = fc.record(
  {
    date: goodDate,
    title: anyText,
    dateText: anyText,
    summary: anyText,
    url,
    kind: anyText,
    place: fc.record(
      {
        name: anyText,
        lat: fc.integer({min: -90, max: 90}),
        lon: fc.double({min: -180, max: 180, noNaN: true}).map((n) => +n.toFixed(3) + 0),
      },
      {requiredKeys: ['name']},
    ),
    status: fc.constantFrom('reported', 'claimed', 'alleged', 'disputed'),
    outcome: fc.constantFrom('planned', 'met', 'missed', 'cancelled'),
    attribution: anyText,
    importance: fc.constantFrom(1, 2, 3),
    side: fc.constantFrom('above', 'below'),
    background: fc.constant(true),
    tags: fc.uniqueArray(anyText, {minLength: 1, maxLength: 3}),
    media: fc.array(media, {minLength: 1, maxLength: 3}),
  },
  {requiredKeys: ['date', 'title', 'attribution']},
);

/** Where references of an event lead, by numbers that are taken round the members that there are. */
const references = fc.record({
  group: name(fc.nat(9)),
  cited: fc.uniqueArray(fc.nat(2), {maxLength: 3}),
  locators: fc.array(name(anyText), {minLength: 3, maxLength: 3}),
  related: name(fc.tuple(fc.constantFrom('response-to', 'cause-of', 'report-of', 'contradicts'), fc.integer({min: 1, max: 9}))),
});

const eras = fc.array(fc.record({date: goodDate, label: anyText}), {minLength: 1, maxLength: 2});
const breaks = fc.array(fc.record({date: goodDate, label: anyText}, {requiredKeys: ['date']}), {minLength: 1, maxLength: 2});
const mediaList = fc.array(media, {minLength: 1, maxLength: 2});

/** A document in which there is nothing to tell; every event has an id, every field of every shape is in some. */
export const anyDocument: fc.Arbitrary<TimelineDocument> = fc
  .record({
    top: fc.record(
      {
        title: anyText,
        description: anyText,
        lang: fc.constantFrom('en', 'fa'),
        credit: anyText,
        media: mediaList,
        timeZone: fc.constant('UTC'),
        asOf: fc.constantFrom('2021-08-05', '1999~'),
        from: fc.constantFrom('1900', '1950-03'),
        to: fc.constantFrom('1980-10-12', '2030'),
        eras,
        breaks,
        sides: fc.record({above: anyText, below: anyText}),
      },
      {requiredKeys: []},
    ),
    groups: fc.uniqueArray(
      fc.record({id: anyText, label: anyText, description: anyText, isNested: fc.boolean()}, {requiredKeys: ['id', 'label']}),
      {maxLength: 3, selector: ({id}) => id},
    ),
    sources: fc.uniqueArray(
      fc.record({id: anyText, name: anyText, url, author: anyText, published: goodDate}, {requiredKeys: ['id', 'name']}),
      {maxLength: 3, selector: ({id}) => id},
    ),
    events: fc.array(fc.tuple(bareEvent, references), {minLength: 1, maxLength: 5}),
    ids: fc.uniqueArray(anyText, {minLength: 5, maxLength: 5}),
  })
  .map(({events, groups, ids, sources, top}) => ({
    ...top,
    ...(groups.length > 0 && {
      groups: groups.map(({isNested = false, ...group}, i) => ({...group, ...(isNested && i > 0 && {parent: groups[i - 1]!.id})})),
    }),
    ...(sources.length > 0 && {sources}),
    events: events.map(([event, {cited, group, locators, related}], i): TimelineEvent => {
      const citations = cited.flatMap((n, k): Citation[] => {
        const id = sources[n]?.id;
        return id === undefined ? [] : [{id, ...(locators[k] !== undefined && {locator: locators[k]})}];
      });
      const to = ids[(i + (related?.[1] ?? 0)) % events.length];
      const relations: Relation[] = related && to !== undefined && to !== ids[i] ? [{type: related[0], to}] : [];
      const own = group === undefined ? undefined : groups[group % (groups.length || 1)]?.id;
      return {
        ...(event as TimelineEvent),
        ...(top.asOf !== undefined && {outcome: (event as TimelineEvent).outcome ?? 'met'}), // what lies after asOf has one
        id: ids[i] ?? '',
        ...(own !== undefined && {group: own}),
        ...(citations.length > 0 && {sources: citations}),
        ...(relations.length > 0 && {relations}),
      };
    }),
  }));
