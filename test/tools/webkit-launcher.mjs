// WebKitGTK as a browser of the test runner, whose own commands (viewport, keys, mouse) are handed a page in Playwright's shape.
// Our gestures are handed the same, where wheel and touch are in Puppeteer's.
import {randomUUID} from 'node:crypto';
import {setTimeout as delay} from 'node:timers/promises';
import {startWebkit} from './webkit-driver.mjs';

/** Code points of WebDriver for the keys that have no character. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  F3: '\uE033',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};
const BUTTONS = {left: 0, middle: 1, right: 2};

/** A launcher for the paths that `engineNamed('webkit')` finds. It has one window, so one test file runs at a time. */
export function webkitLauncher(paths) {
  const urls = new Map();
  let starting;
  let webkit;
  const launcher = {
    name: 'WebKitGTK',
    type: 'playwright',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      webkit = await (starting ??= startWebkit(paths));
      launcher.name = `WebKitGTK ${webkit.version ?? ''}`.trim();
      urls.set(id, url);
      await setViewport(webkit, {width: 800, height: 600});
      webkit.command('POST', '/url', {url}).catch((error) => console.error(String(error))); // the test ends before the page has loaded
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    getPage: () => pageOf(webkit),
    async stopSession(id) {
      urls.delete(id);
      await webkit.command('DELETE', '/actions').catch(() => {}); // nothing may be pressed
      await webkit.command('POST', '/url', {url: 'about:blank'});
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK is not debugged here');
    },
    async stop() {
      await webkit?.stop();
    },
  };
  return launcher;
}

function pageOf(webkit) {
  const act = (type, actions, more = {}) => webkit.command('POST', '/actions', {actions: [{type, id: type, ...more, actions}]});
  const point = (...actions) => act('pointer', actions, {parameters: {pointerType: 'mouse'}});
  let mouseAt = {x: 0, y: 0};
  const move = (x, y) => ({type: 'pointerMove', duration: 0, x, y});
  const pointer = (type, button) => ({type, button: BUTTONS[button]});
  const press = (keys) => {
    const values = keys === '+' ? ['+'] : keys.split('+').map(keyValue);
    return act('key', [
      ...values.map((value) => ({type: 'keyDown', value})),
      ...values.toReversed().map((value) => ({type: 'keyUp', value})),
    ]);
  };
  return {
    setViewportSize: (size) => setViewport(webkit, size),
    viewportSize: () => null,
    emulateMedia() {
      throw new Error('WebKitGTK emulates no media');
    },
    keyboard: {
      press,
      async type(text) {
        for (const character of text) await press(character);
      },
      down: (key) => act('key', [{type: 'keyDown', value: keyValue(key)}]),
      up: (key) => act('key', [{type: 'keyUp', value: keyValue(key)}]),
    },
    mouse: {
      move(x, y) {
        mouseAt = {x, y};
        return point(move(x, y));
      },
      down: ({button = 'left'} = {}) => point(pointer('pointerDown', button)),
      up: ({button = 'left'} = {}) => point(pointer('pointerUp', button)),
      click(x, y, {button = 'left', count = 1} = {}) {
        const clicks = Array.from({length: count}, () => [pointer('pointerDown', button), pointer('pointerUp', button)]);
        return point(move(x, y), ...clicks.flat());
      },
      /** A wheel of its own for each turn: the driver sends the difference from the last turn of the same. */
      wheel: ({deltaX, deltaY}) => act('wheel', [{type: 'scroll', ...mouseAt, deltaX, deltaY, duration: 0}], {id: randomUUID()}),
    },
    touchscreen: {
      async touchStart(x, y) {
        const id = randomUUID();
        const finger = (...actions) => act('pointer', actions, {id, parameters: {pointerType: 'touch'}});
        await finger(move(x, y), pointer('pointerDown', 'left'));
        return {move: (x, y) => finger(move(x, y)), end: () => finger(pointer('pointerUp', 'left'))};
      },
    },
    screenshot: async () => Buffer.from(await webkit.command('GET', '/screenshot'), 'base64'),
  };
}

const keyValue = (key) => KEYS[key] ?? key;

/** Sizes the window until the page is of this size. Its toolbar does not let it be narrower than 290 px. */
/** Sizes the page, the window round it with it. */
export async function setViewport(webkit, {width, height}) {
  const size = () => webkit.run('return [innerWidth, innerHeight]');
  const isRight = ([w, h]) => w === width && h === height;
  for (let tries = 0; tries < 3; tries++) {
    const now = await size();
    if (isRight(now)) return;
    const window = await webkit.command('GET', '/window/rect');
    await webkit.command('POST', '/window/rect', {width: window.width + width - now[0], height: window.height + height - now[1]});
    for (let waits = 0; waits < 20; waits++) {
      if (isRight(await size())) return;
      await delay(25);
    }
  }
  throw new Error(`WebKitGTK: could not size the viewport to ${width}x${height}`);
}
