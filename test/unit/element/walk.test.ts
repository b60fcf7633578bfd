import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Picture} from '../../../src/element/picture.js';
import {isChip} from '../../../src/layout/layout.js';
import type {TimelineDocument} from '../../../src/model/fields.js';
import {filterEvents} from '../../../src/model/filter.js';
import {limitWindow, panWindow, wholeWindow, zoomWindow, type TimeWindow} from '../../../src/scale/window.js';
import type {Drawing} from '../../../src/view/timeline.js';
import {DATA_SETS} from '../data-sets.js';
import {pictured} from './pictured.js';
import {numRuns} from '../runs.js';

/** Gestures of one walk: 10,000 in all in `npm run test:all`. */
const STEPS = 5;

const document = DATA_SETS['kabul-august-2021'] as TimelineDocument;

type Gesture =
  | {readonly kind: 'zoom'; readonly factor: number; readonly at: number}
  | {readonly kind: 'pan'; readonly dx: number}
  | {readonly kind: 'rest' | 'whole'}
  | {readonly kind: 'break'; readonly n: number}
  | {readonly kind: 'resize'; readonly width: number}
  | {readonly kind: 'filter'; readonly filter: string | undefined}
  | {readonly kind: 'background'; readonly background: boolean}
  | {readonly kind: 'data'; readonly left: number};

const gestures: fc.Arbitrary<Gesture> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('zoom' as const),
      factor: fc.double({min: 0.3, max: 3, noNaN: true}),
      at: fc.double({min: 0, max: 1, noNaN: true}),
    }),
  },
  {weight: 4, arbitrary: fc.record({kind: fc.constant('pan' as const), dx: fc.integer({min: -900, max: 900})})},
  {weight: 4, arbitrary: fc.record({kind: fc.constantFrom('rest' as const, 'rest' as const, 'whole' as const)})},
  fc.record({kind: fc.constant('break' as const), n: fc.nat(3)}),
  fc.record({kind: fc.constant('resize' as const), width: fc.constantFrom(360, 700, 900, 1200)}),
  fc.record({
    kind: fc.constant('filter' as const),
    filter: fc.constantFrom(undefined, 'group:taliban', 'group:government group:international', 'status:claimed'),
  }),
  fc.record({kind: fc.constant('background' as const), background: fc.boolean()}),
  fc.record({kind: fc.constant('data' as const), left: fc.integer({min: 1, max: 22})}),
);

/** Labels of a drawing at rest that overlap each other, or leave it. */
function faultsOf({scene: {labels, width}}: Drawing): string[] {
  const pairs = labels.flatMap((a, i) =>
    labels
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.id} on ${b.id}`),
  );
  return [...pairs, ...labels.filter(({x, width: w}) => x < -0.01 || x + w > width + 0.01).map(({id}) => `${id} outside`)];
}

/** Ids of all that a picture draws or counts. */
function idsOf(picture: Picture): string[] {
  const {drawing, ground, list} = picture;
  const rows = drawing ? [...(drawing.shown ?? ground.events), ...(drawing.outside?.flat() ?? [])] : list.items.map(({event}) => event);
  return rows
    .flatMap((row) => ('isEra' in row ? [] : isChip(row) ? (drawing || !row.isOpen ? row.more.map(({id}) => id) : []) : [row.id]))
    .sort();
}

describe('any walk of a reader', () => {
  it('loses no event, lets nothing overlap, and keeps the window within its limits', {timeout: 240_000}, () => {
    fc.assert(
      fc.property(fc.array(gestures, {minLength: STEPS, maxLength: STEPS}), (walk) => {
        let asked = {width: 1200, background: false, controls: 'zoom filter'} as Parameters<typeof pictured>[1] & {width: number};
        let timeline = pictured(document, asked).input.timeline;
        let picture = pictured(document, {...asked, timeline});
        let window: TimeWindow | undefined;
        let isMoving = false;
        for (const gesture of walk) {
          const whole = picture.drawing && (picture.drawing.whole ?? picture.drawing).scale.segments;
          const at = window ?? (whole && wholeWindow(whole));
          if (gesture.kind === 'zoom' && whole && at) {
            window = limitWindow(whole, zoomWindow(whole, at, gesture.factor, 16 + gesture.at * (asked.width - 32)));
            isMoving = true;
          } else if (gesture.kind === 'pan' && whole && at) {
            window = limitWindow(whole, panWindow(whole, at, gesture.dx));
            isMoving = true;
          } else if (gesture.kind === 'rest') isMoving = false;
          else if (gesture.kind === 'whole') [window, isMoving] = [undefined, false];
          else if (gesture.kind === 'break') {
            const breaks = whole?.filter(({kind}) => kind === 'break') ?? [];
            const open = breaks[gesture.n % Math.max(1, breaks.length)];
            asked = {...asked, openBreaks: new Set(open ? [open.t0] : [])};
          } else if (gesture.kind === 'resize') asked = {...asked, width: gesture.width};
          else if (gesture.kind === 'filter') asked = {...asked, filter: gesture.filter};
          else if (gesture.kind === 'background') asked = {...asked, background: gesture.background};
          else if (gesture.kind === 'data') {
            timeline = pictured({...document, events: document.events.slice(0, gesture.left)}, asked).input.timeline;
          }
          picture = pictured(document, {...asked, timeline, window, isMoving}, picture);
          const events = filterEvents(
            timeline.events.filter((event) => asked.background || !event.background),
            asked.filter,
          );
          expect(idsOf(picture)).toEqual(events.map(({id}) => id).sort());
          if (picture.drawing && !isMoving) expect(faultsOf(picture.drawing)).toEqual([]);
          const shownWhole = picture.drawing && (picture.drawing.whole ?? picture.drawing).scale.segments;
          if (shownWhole && picture.drawing?.whole) {
            const [first, last] = [picture.drawing.scale.segments[0], picture.drawing.scale.segments.at(-1)];
            expect(first?.t0).toBeGreaterThanOrEqual(shownWhole[0]?.t0 ?? 0);
            expect(last?.t1).toBeLessThanOrEqual(shownWhole.at(-1)?.t1 ?? 0);
          }
        }
      }),
      {numRuns},
    );
  });
});
