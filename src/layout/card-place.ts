import type {Scene} from './layout.js';
import {CARD, PAGE} from './constants.js';
import {touches, type Box} from './gaps.js';

/** Where the card of an open event stands on the drawing: `y` is its foot above the axis, its top below. */
export interface CardPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly maxHeight: number;
  readonly side: 'above' | 'below';
  /** Middle of the pointer. */
  readonly pointer: number;
}

/** How much of the card stands left of its mark: in the middle first, then farther out. */
const SHARES = Array.from({length: 21}, (_, i) => 0.5 + (i % 2 ? i + 1 : -i) / 44);

/**
 * A place for the card of event `id`, off its mark on the side of its label, so that it covers the mark, the ribbon and
 * the labels of `related` events as little as may be, and a heading `heading` wide over the drawing not at all, if it can. Undefined where the event has no mark on the drawing.
 */
export function cardPlace(scene: Scene, id: string, related: ReadonlySet<string>, heading: number): CardPlace | undefined {
  const mark = scene.marks.find((each) => each.id === id);
  const label = scene.labels.find((each) => each.id === id);
  if (!mark || !label) return undefined;
  const {side} = label;
  const width = Math.min(CARD.width, scene.width - 2 * PAGE.pad);
  const y = side === 'above' ? mark.y - CARD.offset : mark.y + CARD.offset;
  const maxHeight = Math.max(
    CARD.lowest,
    Math.min(CARD.highest, side === 'above' ? y + CARD.overHeading : scene.height + CARD.underDrawing - y),
  );
  const kept = [
    {x0: 0, x1: PAGE.pad + heading, y0: -Infinity, y1: 0},
    ...scene.labels.filter((each) => related.has(each.id) && each.id !== id).map(labelBox),
    ...scene.blocks.filter(({kind}) => kind === 'as-of').map(labelBox),
  ];
  const [least, most] = [PAGE.pad, scene.width - PAGE.pad - width];
  const covered = (x: number) => kept.filter((each) => touches(cardBox({x, y, width, side}, maxHeight), each)).length;
  const places = SHARES.map((share) => Math.min(most, Math.max(least, mark.x - share * width)));
  const x = places.reduce((best, place) => (covered(place) < covered(best) ? place : best));
  return {x, y, width, maxHeight, side, pointer: mark.x};
}

/** The card's box at a height. */
export function cardBox({x, y, width, side}: Pick<CardPlace, 'x' | 'y' | 'width' | 'side'>, height: number): Box {
  return {x0: x, x1: x + width, y0: side === 'above' ? y - height : y, y1: side === 'above' ? y : y + height};
}

/** Ids of the labels that a card of this height covers. */
export function coveredBy(scene: Scene, card: CardPlace, height: number): Set<string> {
  const box = cardBox(card, height);
  return new Set(scene.labels.filter((label) => touches(box, labelBox(label), CARD.clearance)).map(({id}) => id));
}

const labelBox = ({x, y, width, height}: Pick<Scene['labels'][number], 'x' | 'y' | 'width' | 'height'>): Box => ({
  x0: x,
  x1: x + width,
  y0: y,
  y1: y + height,
});
