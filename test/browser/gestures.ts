import {nextFrame} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {GESTURES, type Engine, type GestureName} from '../tools/gesture-table.mjs';

/** CSS pixels of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point, or the centre of an element. */
export type Place = Point | Element;

/** A key that changes what another does. */
export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift';

/** Keys that are held during a gesture. */
export interface Held {
  readonly modifiers?: readonly Modifier[];
}

/** How far a drag or a swipe goes, in how many moves (8). */
export interface Way extends Held {
  readonly dx?: number;
  readonly dy?: number;
  readonly steps?: number;
}

/** How far the wheel turns, in CSS pixels; down and right count up. */
export interface Turn extends Held {
  readonly deltaX?: number;
  readonly deltaY?: number;
}

/** Distances between two fingers, side by side. */
export interface Pinch {
  readonly from: number;
  readonly to: number;
  readonly steps?: number;
}

/** What the server's command is told. */
export type Gesture = Held &
  (
    | {readonly type: 'key'; readonly key: string}
    | {readonly type: 'move' | 'click' | 'doubleClick' | 'tap' | 'doubleTap'; readonly at: Point}
    | {readonly type: 'drag' | 'swipe'; readonly from: Point; readonly to: Point; readonly steps?: number}
    | ({readonly type: 'wheel'; readonly at: Point} & Turn)
    | ({readonly type: 'pinch'; readonly at: Point} & Pinch)
  );

/** The engine that runs the test. */
export const engine: Engine = /Firefox/.test(navigator.userAgent) ? 'firefox' : /Chrome/.test(navigator.userAgent) ? 'chromium' : 'webkit';

/** Whether a page in this engine gets the gesture as a reader makes it. */
export const can = (name: GestureName): boolean => GESTURES[engine][name] !== 'none';

/** Presses keys one after the other, each by its `KeyboardEvent.key`, with what is held: `press('Tab', 'Shift+Tab')`. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const each of keys) {
    const [, held, key = each] = /^(?:(.+)\+)?(.+)$/.exec(each) ?? [];
    await make('key', {type: 'key', key, modifiers: (held?.split('+') ?? []) as Modifier[]});
  }
}

/** Moves the mouse there, no button pressed. */
export const move = async (place: Place, held: Held = {}) => make('move', {type: 'move', at: pointOf(place), ...held});

/** Clicks there; twice at one place within half a second is a double click. */
export const click = async (place: Place, held: Held = {}) => make('click', {type: 'click', at: pointOf(place), ...held});

/** Clicks twice there. */
export const doubleClick = async (place: Place, held: Held = {}) => make('doubleClick', {type: 'doubleClick', at: pointOf(place), ...held});

/** Drags by the mouse; a click ends it, as everywhere. */
export const drag = async (place: Place, way: Way) => make('drag', {type: 'drag', ...wayFrom(place, way)});

/** Turns the wheel; the page may scroll on when this is over. */
export const wheel = async (place: Place, turn: Turn) =>
  make(turn.modifiers?.length ? 'modifiedWheel' : 'wheel', {type: 'wheel', at: pointOf(place), ...turn});

/** Touches there with one finger. */
export const tap = async (place: Place, held: Held = {}) => make('tap', {type: 'tap', at: pointOf(place), ...held});

/** Taps twice there; Firefox makes two clicks of it and no `dblclick`. */
export const doubleTap = async (place: Place, held: Held = {}) => make('doubleTap', {type: 'doubleTap', at: pointOf(place), ...held});

/** Drags by a finger; the page scrolls where `can('swipeScroll')`, and goes on for a while. */
export const swipe = async (place: Place, way: Way) => make('swipe', {type: 'swipe', ...wayFrom(place, way)});

/** Moves two fingers apart or together around a place. */
export const pinch = async (place: Place, distances: Pinch) => make('pinch', {type: 'pinch', at: pointOf(place), ...distances});

/**
 * Lets the page say that it has a screen for so many fingers, until set back to 0: `navigator.maxTouchPoints` is 0 in every engine
 * here, though touches arrive, and some pages then do not listen for them.
 */
export const setTouchPoints = (count: number) => executeServerCommand<{applied: boolean}, {count: number}>('touchPoints', {count});

/** Has the gesture made even where the page does not get it so, which is what tests of the table want. */
export async function attempt(gesture: Gesture): Promise<void> {
  await painted();
  await executeServerCommand<{made: number}, Gesture[]>('gestures', [gesture]);
  await nextFrame(); // moves are handed out once a frame
}

async function make(name: GestureName, gesture: Gesture): Promise<void> {
  if (!can(name)) throw new Error(`${engine} makes no ${name}; ask can('${name}') first`);
  await attempt(gesture);
}

/** Engines aim wheel and touch at the page as last painted. */
async function painted(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** @throws Error where no reader could point at it. */
function pointOf(place: Place): Point {
  const {x, y} = place instanceof Element ? centre(place.getBoundingClientRect()) : place;
  const isSeen = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  if (!isSeen) throw new Error(`${x},${y} is outside the viewport of ${innerWidth}x${innerHeight}; scroll there first`);
  return {x: Math.round(x), y: Math.round(y)}; // WebDriver takes whole pixels
}

const centre = ({x, y, width, height}: DOMRect): Point => ({x: x + width / 2, y: y + height / 2});

function wayFrom(place: Place, {dx = 0, dy = 0, ...more}: Way) {
  const from = pointOf(place);
  return {from, to: {x: from.x + dx, y: from.y + dy}, ...more};
}
