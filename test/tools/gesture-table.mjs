/**
 * What carries each gesture to each engine; `none` where the page does not get it as a reader makes it. Found by trying, and
 * held to it by gestures.test.ts. A double tap is two clicks in Firefox, without a `dblclick`.
 */
export const GESTURES = {
  chromium: {
    key: 'cdp',
    move: 'cdp',
    click: 'cdp',
    doubleClick: 'cdp',
    drag: 'cdp',
    wheel: 'cdp',
    modifiedWheel: 'cdp',
    tap: 'cdp',
    doubleTap: 'cdp',
    swipe: 'cdp',
    swipeScroll: 'cdp',
    pinch: 'cdp',
    touchPoints: 'cdp',
  },
  firefox: {
    key: 'bidi',
    move: 'bidi',
    click: 'bidi',
    doubleClick: 'bidi',
    drag: 'bidi',
    wheel: 'bidi',
    modifiedWheel: 'bidi',
    tap: 'bidi',
    doubleTap: 'bidi',
    swipe: 'bidi',
    swipeScroll: 'none', // touches reach the page, but not what scrolls it
    pinch: 'bidi',
    touchPoints: 'none',
  },
  webkit: {
    key: 'webdriver', // Tab with Shift moves focus, but its name is Unidentified
    move: 'webdriver',
    click: 'webdriver',
    doubleClick: 'webdriver',
    drag: 'webdriver',
    wheel: 'webdriver',
    modifiedWheel: 'none', // the wheel turns without the key
    tap: 'none', // each touch becomes the mouse
    doubleTap: 'none',
    swipe: 'none',
    swipeScroll: 'none',
    pinch: 'none',
    touchPoints: 'none',
  },
};
