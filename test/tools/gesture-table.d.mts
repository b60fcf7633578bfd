export type Engine = 'chromium' | 'firefox' | 'webkit';
/** `modifiedWheel` turns it with a key held, `swipeScroll` is a swipe that scrolls the page, `touchPoints` a page that says it takes touch. */
export type GestureName =
  | 'key'
  | 'move'
  | 'click'
  | 'doubleClick'
  | 'drag'
  | 'wheel'
  | 'modifiedWheel'
  | 'tap'
  | 'doubleTap'
  | 'swipe'
  | 'swipeScroll'
  | 'pinch'
  | 'touchPoints';
export declare const GESTURES: Readonly<Record<Engine, Readonly<Record<GestureName, 'cdp' | 'bidi' | 'webdriver' | 'none'>>>>;
