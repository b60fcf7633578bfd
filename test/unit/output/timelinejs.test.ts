import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseTimeline} from '../../../src/input/index.js';
import {safeAddress} from '../../../src/input/markup.js';
import {mediaKind} from '../../../src/input/media-kind.js';
import type {Media, TimelineDocument, TimelineEvent} from '../../../src/model/fields.js';
import {inlineRuns} from '../../../src/model/inline.js';
import {timelinejs} from '../../../src/output/timelinejs.js';
import {DATA_SETS} from '../data-sets.js';
import {anyDocument} from '../documents.js';
import {numRuns} from '../runs.js';
import {named, written} from './written.js';

/** Text as a page of TimelineJS shows it: on one line. */
const shownText = (text = ''): string => text.replaceAll('\0', '').replace(/\s+/g, ' ').trim();

/** Dates that date objects hold to the letter: years, months, days, minutes, and two of them. */
const EXACT = /^(?:-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T\d\d:\d\d)?)?)?(?:\/(?!$)|$)){1,2}$/;

/** A date that date objects hold to the letter. */
const exactOf = (date: string): string | undefined =>
  EXACT.test(date) && new Set(date.split('/')).size === date.split('/').length ? date : undefined;

/** Text that may have marks, with other signs for them: what a reader sees of it. An address keeps no sign that would end a link. */
const shownRuns = (text = ''): string =>
  shownText(
    inlineRuns(text, {
      strong: (said) => `⟪${said}⟫`,
      em: (said) => `⟨${said}⟩`,
      a: (said, href) => `⟦${said}⟧${href.replace(/[()"[\]\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    }).join(''),
  );

type Exact = Record<string, unknown> & {date: string | undefined};

/** What a slide holds of media: not their kind, which their address tells, nor a poster of what is an image by its address. */
const mediaHeld = (media: Media | undefined): unknown =>
  media && {
    url: safeAddress(media.url),
    alt: shownText(media.alt),
    caption: shownRuns(media.caption),
    credit: shownText(media.credit),
    poster: mediaKind(media.url) === 'image' ? '' : safeAddress(media.poster ?? ''),
  };

/** Media that another page can show: not what is a place in the page itself. */
const elsewhere = (media: readonly Media[] = []): Media[] => media.filter(({url}) => !url.startsWith('#'));

const eventHeld = (event: TimelineEvent, {groups = [], sources = []}: TimelineDocument): Exact => {
  const [first, ...others] = elsewhere(event.media);
  return {
    title: shownText(event.title),
    attribution: shownText(event.attribution),
    date: exactOf(event.date),
    dateText: shownText(event.dateText),
    summary: shownRuns(event.summary),
    group: shownText(groups.find(({id}) => id === event.group)?.label),
    place: shownText(event.place?.name),
    url: safeAddress(event.url ?? ''),
    media: mediaHeld(first),
    others: others.map(({alt, url}) => [safeAddress(url), shownText(alt)]),
    sources:
      event.sources?.map(({id, locator}) => {
        const source = sources.find((each) => each.id === id);
        return [shownText(source?.name), safeAddress(source?.url ?? ''), shownText(locator)];
      }) ?? [],
  };
};

/** What TimelineJS can hold of a document, its events by their ids. */
const slidesHeld = (document: TimelineDocument): {top: unknown; eras: Exact[]; events: Record<string, Exact>} => ({
  top: {
    title: shownText(document.title),
    description: shownRuns(document.description),
    media: mediaHeld(elsewhere(document.media)[0]),
  },
  eras: (document.eras ?? []).map(({date, label}) => ({date: exactOf(date), label: shownText(label)})),
  events: Object.fromEntries(document.events.map((event) => [shownText(event.id), eventHeld(event, document)])),
});

const throughSlides = async (document: TimelineDocument): Promise<void> => {
  const {timeline} = await parseTimeline(written(timelinejs, document).text);
  const [back, was] = [slidesHeld(timeline.document), slidesHeld(named(document))];
  for (const [id, event] of Object.entries(back.events)) if (!was.events[id]?.date) event.date = undefined;
  for (const [i, era] of back.eras.entries()) if (!was.eras[i]?.date) era.date = undefined;
  expect(back).toEqual(was);
};

describe('timelinejs, read back', () => {
  it.each(Object.entries(DATA_SETS))('of %s has every field that a slide holds', async (_, document) => {
    await throughSlides(document);
  });

  it('of any good document has every field that a slide holds', async () => {
    const check = async ({events, ...rest}: TimelineDocument): Promise<void> => {
      // plain ids: TimelineJS has no others, and one that looks like a tag is read as one
      await throughSlides({...rest, events: events.map(({relations: _, ...event}, i) => ({...event, id: `event-${i}`}))});
    };
    await fc.assert(fc.asyncProperty(anyDocument, check), {numRuns, seed: 2021});
  });
});
