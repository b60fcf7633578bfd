import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {cardPlace, coveredBy, type CardPlace} from '../layout/card-place.js';
import {CARD} from '../layout/constants.js';
import type {Scene, ScenePath} from '../layout/layout.js';
import {relationPaths, relationsOf} from '../layout/relations.js';
import type {DatedEvent} from '../model/timeline.js';
import {groupClass, markView} from './mark.js';
import {paintView} from './paints.js';
import {place, type Place} from './place.js';
import type {DrawnScene} from './scene.js';

/** What changes on a drawing while an event is open. */
export interface Opened {
  /** The drawing: what is not related to the event stands back, and covered flags go with their labels. */
  readonly scene: DrawnScene;
  /** Curves to what the event is related to, and the paints of what stands back. */
  readonly over: SVGTemplateResult;
  /** Classes of an event's label. */
  stateOf(id: string): string;
  readonly card: Place;
  readonly pointer: TemplateResult;
}

/** Radius of an open event's mark, and of the ring round it, in CSS pixels. */
const OPEN = {mark: 5.5, ring: 10.5} as const;

/** Height of a card that media can be looked at in: the least, and the most that it takes. */
const MEDIA = {least: 300, most: 440} as const;

/** What a drawing with an open event depends on, besides the event. */
export interface OpenContext {
  /** Every event that is drawn, in order. */
  readonly events: readonly DatedEvent[];
  /** Width in CSS pixels of the title over the drawing. */
  readonly headingWidth: number;
  /** Height of the card as painted, 0 before. */
  readonly cardHeight: number;
  /** Width of a drawing that is mirrored. */
  readonly mirrorIn: number | undefined;
}

/** How an open event stands on a drawing; undefined where it has no mark. */
export function openedOn(scene: Scene, id: string, {events, headingWidth, cardHeight, mirrorIn}: OpenContext): Opened | undefined {
  const relations = relationsOf(id, events);
  const related = new Set([id, ...relations.flatMap(({from, to}) => [from, to])]);
  const found = cardPlace(scene, id, related, headingWidth);
  if (!found) return undefined;
  const at = events.some((event) => event.id === id && event.media?.length) ? roomier(found, scene) : found;
  const covered = coveredBy(scene, at, Math.min(cardHeight || at.maxHeight, at.maxHeight));
  const isGone = ({role, id: of = ''}: ScenePath) => role === 'flag' && (of === id || covered.has(of));
  const back = {look: 'dimmed'};
  const curves = relationPaths(relations, scene).map(({d, role}) => svg`<path class=${role} d=${d} marker-end="url(#head)"></path>`);
  return {
    scene: {
      ...scene,
      paths: scene.paths
        .filter((path) => !isGone(path))
        .map((path) => (path.id === undefined || related.has(path.id) ? path : {...path, ...back})),
      marks: scene.marks.map((mark) => {
        if (mark.id === id) return {...mark, sign: openSign(mark.group)};
        return related.has(mark.id) ? mark : {...mark, ...back};
      }),
    },
    over: svg`${paintView('dimmed')}${HEAD}${curves}`,
    stateOf: (each) => `${related.has(each) ? '' : 'dimmed'} ${each !== id && covered.has(each) ? 'covered' : ''}`,
    card: {x: at.x, y: at.y, width: at.width, maxHeight: at.maxHeight, mirrorIn, shiftY: at.side === 'above' ? -1 : 0},
    pointer: pointerView(at, mirrorIn),
  };
}

/** The mark of an open event around the origin: solid, in a ring. */
export function openSign(group: number): SVGTemplateResult {
  return svg`<circle class="ring" r=${OPEN.ring}></circle>${markView(group, 'solid', groupClass(group), OPEN.mark)}`;
}

/** The card's place with room for media: under a ribbon that has little above it, and there as far as it must over what follows. */
function roomier(at: CardPlace, {ribbon}: Scene): CardPlace {
  if (at.side === 'below') return {...at, maxHeight: MEDIA.most};
  const maxHeight = Math.min(MEDIA.most, at.y + CARD.overHeading);
  return maxHeight < MEDIA.least ? {...at, side: 'below', y: ribbon.y1 + CARD.offset, maxHeight: MEDIA.most} : {...at, maxHeight};
}

/** The open head of a curve. */
const HEAD = svg`<marker id="head" markerWidth="9" markerHeight="9" refX="7" refY="4.5" orient="auto" markerUnits="userSpaceOnUse">
  <path class="relation" d="M1 1L7.5 4.5L1 8"></path>
</marker>`;

function pointerView({pointer, side, y}: CardPlace, mirrorIn: number | undefined): TemplateResult {
  const at = place({x: pointer, y: side === 'above' ? y - 1 : y - 7, mirrorIn, shiftX: -0.5});
  return html`<i class="pointer ${side}" .style=${at}></i>`;
}
