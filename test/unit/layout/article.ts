import {kabulAugust2021} from '../../../data/kabul-august-2021.js';
import type {LayoutInput, Measure, TypeRole} from '../../../src/layout/layout.js';
import {localeNamed} from '../../../src/locale/index.js';
import type {TimelineDocument} from '../../../src/model/fields.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {maybeAnchor} from '../../../src/scale/anchors.js';
import {planSegments} from '../../../src/scale/segments.js';
import {wordsOf} from '../../../src/view/words.js';

/** Mean advance width of a letter in CSS pixels, by role: near enough to 14 px Inter for a layout to be typical. */
const LETTER: Partial<Record<TypeRole, number>> = {
  date: 6.3,
  title: 7.1,
  strong: 7.5,
  by: 7.4,
  'by-strong': 7.6,
  ribbon: 6.6,
  'ribbon-sub': 5.7,
  break: 6.3,
};

/** Text measured by its length alone: the same on every machine. */
export const byLength: Measure = (text, role) => text.length * (LETTER[role] ?? 6.5);

/** What a layout gets of a document, at a width. */
export function inputOf(document: TimelineDocument, width: number, background = false): LayoutInput {
  const {timeline} = readTimeline(document);
  const events = timeline.events.filter((event) => background || !event.background);
  const words = wordsOf(timeline, events, timeline.lang ?? 'en-GB', localeNamed('en'));
  const size = (text: string, lines: number) => ({width: byLength(text, 'caption'), height: 16 * lines});
  return {
    timeline,
    events,
    width,
    words,
    plan: planSegments(
      events.flatMap(({when}) => maybeAnchor(when, timeline) ?? []),
      {timeZone: timeline.timeZone, asOf: timeline.asOf},
    ),
    measure: byLength,
    lines: {date: 17, title: 18},
    blocks: {
      above: size('What happened', 2),
      below: size('What was said', 2),
      'as-of': size('As of 5 Aug 2021', 2),
    },
  };
}

/** The article as a layout gets it. */
export const article = (width: number, background = false): LayoutInput => inputOf(kabulAugust2021, width, background);
