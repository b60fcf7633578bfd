// Real input for the page under test: CDP in Chromium, WebDriver BiDi in Firefox, WebDriver in WebKitGTK.

/** Each gesture by the `keyboard`, `mouse` and `touchscreen` of a page in Puppeteer's shape. Points are CSS pixels of the viewport. */
const GESTURES = {
  key: ({keyboard}, {key}) => keyboard.press(key),
  move: ({mouse}, {at}) => mouse.move(at.x, at.y),
  click: ({mouse}, {at}) => mouse.click(at.x, at.y),
  doubleClick: ({mouse}, {at}) => mouse.click(at.x, at.y, {count: 2}),
  async drag({mouse}, {from, to, steps = 8}) {
    await mouse.move(from.x, from.y);
    await mouse.down();
    for (const {x, y} of path(from, to, steps)) await mouse.move(x, y);
    await mouse.up();
  },
  async wheel({mouse}, {at, deltaX = 0, deltaY = 0}) {
    await mouse.move(at.x, at.y); // it turns where the mouse is
    await mouse.wheel({deltaX, deltaY});
  },
  tap: (page, {at}) => touch(page, [[at]]),
  async doubleTap(page, {at}) {
    await touch(page, [[at]]);
    await touch(page, [[at]]);
  },
  swipe: (page, {from, to, steps = 8}) => touch(page, [[from, ...path(from, to, steps)]]),
  pinch(page, {at, from, to, steps = 8}) {
    const finger = (side) => {
      const start = {x: at.x + (side * from) / 2, y: at.y};
      return [start, ...path(start, {x: at.x + (side * to) / 2, y: at.y}, steps)];
    };
    return touch(page, [finger(-1), finger(1)]);
  },
};

/** Makes one gesture, `{type, modifiers, …}`, its modifiers held meanwhile. */
export async function perform(page, {type, modifiers = [], ...gesture}) {
  for (const key of modifiers) await page.keyboard.down(key);
  try {
    await GESTURES[type](page, gesture);
  } finally {
    for (const key of modifiers.toReversed()) await page.keyboard.up(key);
  }
}

/** The points of `steps` even moves, the last of them `to`. */
const path = (from, to, steps) =>
  Array.from({length: steps}, (_, i) => {
    const share = (i + 1) / steps;
    return {x: Math.round(from.x + (to.x - from.x) * share), y: Math.round(from.y + (to.y - from.y) * share)};
  });

/** Fingers set down one after the other, moved in turn along their points, and lifted in the same order. */
async function touch({touchscreen}, fingers) {
  const touches = [];
  for (const [start] of fingers) touches.push(await touchscreen.touchStart(start.x, start.y));
  for (let i = 1; i < fingers[0].length; i++) {
    for (const [n, finger] of fingers.entries()) await touches[n].move(finger[i].x, finger[i].y);
  }
  for (const each of touches) await each.end();
}
