import {expect, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {GESTURES, type GestureName} from '../tools/gesture-table.mjs';
import {attempt, can, click, doubleTap, drag, engine, pinch, press, setTouchPoints, swipe, tap, wheel, type Gesture} from './gestures.js';

const held = ({ctrlKey, shiftKey, metaKey}: KeyboardEvent | MouseEvent) => [ctrlKey && 'ctrl', shiftKey && 'shift', metaKey && 'meta'];

/** An event in words: what a listener would ask of it. */
function inWords(event: Event): string {
  const words: unknown[] = [event.isTrusted ? '' : 'untrusted', event.type];
  if (event instanceof KeyboardEvent) words.push(event.key, ...held(event));
  if (event instanceof PointerEvent) words.push(event.pointerType);
  if (event instanceof MouseEvent) words.push(`${event.clientX},${event.clientY}`, ...held(event));
  if (event instanceof WheelEvent) words.push(`by ${event.deltaX},${event.deltaY}`);
  return words.filter(Boolean).join(' ');
}

/** A page with a square, 300 px wide at 10,20, that keeps every gesture to itself; what happens to it is told in words. */
function square({types = []}: {types?: readonly string[]} = {}) {
  const box = document.createElement('div');
  box.tabIndex = 0;
  box.style.cssText = 'position: absolute; left: 10px; top: 20px; width: 300px; height: 300px; touch-action: none';
  document.body.replaceChildren(box);
  const seen: string[] = [];
  for (const type of types) {
    const told = (event: Event) => {
      if (type === 'wheel') event.preventDefault(); // with Control held it would zoom the page
      seen.push(inWords(event));
    };
    box.addEventListener(type, told, {passive: false});
  }
  return {box, seen};
}

/** A page of two screens. */
function tall(): void {
  const page = document.createElement('div');
  page.style.height = '2000px';
  document.body.replaceChildren(page);
  scrollTo(0, 0);
}

interface Fact {
  readonly name: GestureName;
  readonly gesture: Gesture;
  readonly types: readonly string[];
  readonly events: readonly string[];
}

const POINTER = ['pointerdown', 'pointermove', 'pointerup'];

/** Each starts at a point of its own: a mouse that is there already does not move. */
const FACTS: readonly Fact[] = [
  {name: 'move', gesture: {type: 'move', at: {x: 51, y: 61}}, types: POINTER, events: ['pointermove mouse 51,61']},
  {
    name: 'click',
    gesture: {type: 'click', at: {x: 52, y: 62}},
    types: [...POINTER, 'click'],
    events: ['pointermove mouse 52,62', 'pointerdown mouse 52,62', 'pointerup mouse 52,62', 'click mouse 52,62'],
  },
  {
    name: 'click',
    gesture: {type: 'click', at: {x: 90, y: 120}, modifiers: ['Shift']},
    types: ['click'],
    events: ['click mouse 90,120 shift'],
  },
  {
    name: 'doubleClick',
    gesture: {type: 'doubleClick', at: {x: 200, y: 220}},
    types: ['click', 'dblclick'],
    events: ['click mouse 200,220', 'click mouse 200,220', 'dblclick 200,220'],
  },
  {
    name: 'drag',
    gesture: {type: 'drag', from: {x: 60, y: 70}, to: {x: 100, y: 90}, steps: 2},
    types: POINTER,
    events: [
      'pointermove mouse 60,70',
      'pointerdown mouse 60,70',
      'pointermove mouse 80,80',
      'pointermove mouse 100,90',
      'pointerup mouse 100,90',
    ],
  },
  {name: 'wheel', gesture: {type: 'wheel', at: {x: 53, y: 63}, deltaY: 100}, types: ['wheel'], events: ['wheel 53,63 by 0,100']},
  {
    name: 'wheel',
    gesture: {type: 'wheel', at: {x: 54, y: 64}, deltaX: 40, deltaY: -20},
    types: ['wheel'],
    events: ['wheel 54,64 by 40,-20'],
  },
  {
    name: 'modifiedWheel',
    gesture: {type: 'wheel', at: {x: 55, y: 65}, deltaY: -30, modifiers: ['Control']},
    types: ['wheel'],
    events: ['wheel 55,65 ctrl by 0,-30'],
  },
  {
    name: 'modifiedWheel',
    gesture: {type: 'wheel', at: {x: 56, y: 66}, deltaY: -30, modifiers: ['Meta']},
    types: ['wheel'],
    events: ['wheel 56,66 meta by 0,-30'],
  },
  {
    name: 'tap',
    gesture: {type: 'tap', at: {x: 57, y: 67}},
    types: [...POINTER, 'click'],
    events: ['pointerdown touch 57,67', 'pointerup touch 57,67', 'click touch 57,67'],
  },
  {
    name: 'doubleTap',
    gesture: {type: 'doubleTap', at: {x: 220, y: 240}},
    types: ['pointerdown', 'click'],
    events: ['pointerdown touch 220,240', 'click touch 220,240', 'pointerdown touch 220,240', 'click touch 220,240'],
  },
  {
    name: 'swipe',
    gesture: {type: 'swipe', from: {x: 60, y: 200}, to: {x: 60, y: 100}, steps: 2},
    types: POINTER,
    events: ['pointerdown touch 60,200', 'pointermove touch 60,150', 'pointermove touch 60,100', 'pointerup touch 60,100'],
  },
  {
    name: 'pinch',
    gesture: {type: 'pinch', at: {x: 150, y: 160}, from: 60, to: 120},
    types: ['pointerdown', 'pointerup'],
    events: ['pointerdown touch 120,160', 'pointerdown touch 180,160', 'pointerup touch 90,160', 'pointerup touch 210,160'],
  },
];

describe('real input', () => {
  before(() => setViewport({width: 800, height: 600}));
  after(() => document.body.replaceChildren());

  it('is aimed by the pixels of the page, which is not in a frame', () => {
    expect(window.top).to.equal(window);
  });

  for (const {name, gesture, types, events} of FACTS.filter((fact) => can(fact.name))) {
    it(`of ${name} is trusted: ${events.at(-1)}`, async () => {
      const {seen} = square({types});
      await attempt(gesture);
      await waitUntil(() => seen.length >= events.length, `only ${seen.join('; ')}`);
      expect(seen).to.deep.equal(events);
    });
  }

  for (const {name, gesture, types, events} of FACTS.filter((fact) => !can(fact.name))) {
    it(`of ${name} is something else in ${engine}, not: ${events.at(-1)}`, async () => {
      const {seen} = square({types});
      await attempt(gesture);
      expect(seen).not.to.deep.equal(events);
    });
  }

  for (const key of ['Tab', 'ArrowRight', 'Enter', 'Escape', 'Home', 'a', '+']) {
    it(`of the key ${key} has its name`, async () => {
      const {box, seen} = square({types: ['keydown']});
      box.after(document.createElement('button')); // a Tab that leaves the page takes the keyboard from every page after it
      box.focus();
      await press(key);
      expect(seen).to.deep.equal([`keydown ${key}`]);
    });
  }

  it('of a key comes with those that are held', async () => {
    const {box, seen} = square({types: ['keydown', 'keyup']});
    box.focus();
    await press('Control+ArrowLeft');
    expect(seen).to.deep.equal(['keydown Control ctrl', 'keydown ArrowLeft ctrl', 'keyup ArrowLeft ctrl', 'keyup Control']);
  });

  it('of Tab moves the focus on, and with Shift back', async () => {
    const {box} = square();
    const next = document.createElement('button');
    box.after(next);
    box.focus();
    await press('Tab');
    expect(document.activeElement).to.equal(next);
    await press('Shift+Tab');
    expect(document.activeElement).to.equal(box);
  });

  it('of a wheel scrolls a tall page', async () => {
    tall();
    await wheel({x: 100, y: 100}, {deltaY: 120});
    await waitUntil(() => scrollY === 120, 'the page did not scroll');
  });

  it('of an element is aimed at its centre', async () => {
    const {box, seen} = square({types: ['click']});
    await click(box);
    expect(seen).to.deep.equal(['click mouse 160,170']);
  });

  it('of an element out of sight is refused', async () => {
    const {box} = square();
    box.style.top = '900px';
    const error = await drag(box, {dx: 10}).catch(String);
    expect(error).to.match(/160,1050 is outside the viewport of 800x600; scroll there first/);
  });

  it('two fingers are down at once where an engine can pinch', async () => {
    const {box} = square();
    let most = 0;
    box.addEventListener('touchmove', ({touches}) => (most = Math.max(most, touches.length)));
    await attempt({type: 'pinch', at: {x: 150, y: 150}, from: 40, to: 160});
    expect(most).to.equal(can('pinch') ? 2 : 0);
  });

  it('that an engine lacks is refused by name', async () => {
    const {box} = square({types: ['wheel']}); // or an engine that has it zooms its pages from here on
    const asked = {
      modifiedWheel: () => wheel(box, {deltaY: 1, modifiers: ['Control']}),
      tap: () => tap(box),
      doubleTap: () => doubleTap(box),
      swipe: () => swipe(box, {dx: 20}),
      pinch: () => pinch(box, {from: 20, to: 40}),
    };
    const refused: string[] = [];
    for (const [name, ask] of Object.entries(asked)) await ask().catch(({message}: Error) => refused.push(`${name}: ${message}`));
    const lacking = Object.entries(GESTURES[engine]).filter(([name, by]) => by === 'none' && name in asked);
    expect(refused).to.deep.equal(lacking.map(([name]) => `${name}: ${engine} makes no ${name}; ask can('${name}') first`));
  });

  it('of fingers can be what the page says that it takes', async () => {
    const {applied} = await setTouchPoints(5);
    const points = navigator.maxTouchPoints;
    await setTouchPoints(0);
    expect({applied, points}).to.deep.equal(can('touchPoints') ? {applied: true, points: 5} : {applied: false, points: 0});
    expect(navigator.maxTouchPoints).to.equal(0);
  });

  it('of a finger scrolls a tall page where the table says so', async () => {
    tall();
    await attempt({type: 'swipe', from: {x: 100, y: 400}, to: {x: 100, y: 200}});
    if (can('swipeScroll')) await waitUntil(() => scrollY > 100, 'the page did not scroll');
    else expect(scrollY).to.equal(0);
  });
});
