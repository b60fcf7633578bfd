import {expect} from '@open-wc/testing';
import type {EventTimeline} from '../../src/index.js';
import * as real from './gestures.js';
import type {Pinch, Place, Point, Way} from './gestures.js';

/**
 * Gestures of fingers on an element, real ones where the engine has them. Elsewhere what a finger would send is sent: nothing
 * may stop it, and `touch-action` must not let the page take it.
 */
export const tap = async (element: EventTimeline, place: Place) => (real.can('tap') ? real.tap(place) : send(element, place, {taps: 1}));

export const doubleTap = async (element: EventTimeline, place: Place) =>
  real.can('doubleTap') ? real.doubleTap(place) : send(element, place, {taps: 2, kept: /auto/u});

export const swipe = async (element: EventTimeline, place: Place, way: Way) =>
  real.can('swipe') ? real.swipe(place, way) : send(element, place, {fingers: [[0, way.dx ?? 0]], kept: /auto|pan-x|manipulation/u});

export const pinch = async (element: EventTimeline, place: Place, way: Pinch) =>
  real.can('pinch')
    ? real.pinch(place, way)
    : send(element, place, {
        fingers: [-0.5, 0.5].map((side) => [side * way.from, side * way.to] as const),
        // a page that has no focus, as of this driver, has no `:focus-within`, under which alone a pinch is taken from it
        kept: document.hasFocus() ? /auto|pinch-zoom|manipulation/u : /auto|manipulation/u,
      });

/** Moves of a gesture that is sent. */
const STEPS = 8;

interface Sent {
  readonly taps?: number;
  /** Where each finger comes down and is lifted, in CSS pixels to the right of the place. */
  readonly fingers?: readonly (readonly [from: number, to: number])[];
  /** What the browser would take for itself. */
  readonly kept?: RegExp;
}

function send(element: EventTimeline, place: Place, {taps = 1, fingers, kept}: Sent): void {
  const at = pointOf(place);
  const target = (element.renderRoot as ShadowRoot).elementFromPoint(at.x, at.y)!;
  expect(touchActions(target), 'the page takes the gesture').to.satisfy(
    (actions: string[]) => !kept || actions.some((action) => !kept.test(action)),
  );
  const post = (type: string, id: number, dx = 0) => {
    const event = new PointerEvent(type, {
      clientX: at.x + dx,
      clientY: at.y,
      pointerId: 70 + id,
      isPrimary: id === 0,
      pointerType: 'touch',
      buttons: type === 'pointerup' ? 0 : 1,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    target.dispatchEvent(event);
    expect(event.defaultPrevented, `${type} is stopped`).to.equal(false);
  };
  for (let i = 0; i < (fingers ? 0 : taps); i++) {
    post('pointerdown', 0);
    post('pointerup', 0);
    target.closest<HTMLElement>('button, input, [tabindex]')?.focus();
    target.dispatchEvent(
      new MouseEvent('click', {clientX: at.x, clientY: at.y, detail: i + 1, bubbles: true, composed: true, cancelable: true}),
    );
  }
  fingers?.forEach(([dx], id) => post('pointerdown', id, dx));
  for (let i = 1; i <= STEPS; i++) fingers?.forEach(([dx, to], id) => post('pointermove', id, dx + ((to - dx) * i) / STEPS));
  fingers?.forEach(([, dx], id) => post('pointerup', id, dx));
}

/** What a node, and each above it, leaves of gestures to the browser, which takes what all of them leave. */
function touchActions(target: Element): string[] {
  const nodes: Element[] = [];
  for (let at: Element | null = target; at; at = at.parentElement) nodes.push(at);
  return nodes.map((node) => getComputedStyle(node).touchAction);
}

function pointOf(place: Place): Point {
  if (!(place instanceof Element)) return place;
  const {x, y, width, height} = place.getBoundingClientRect();
  return {x: x + width / 2, y: y + height / 2};
}
