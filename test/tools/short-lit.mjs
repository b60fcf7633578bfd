// Lit as the one file needs it: without what is for browsers that cannot draw a timeline in any case.

/**
 * Lit's `css` and what adopts it, for browsers that adopt sheets: all that know `light-dark()`, which every colour is written
 * with, have done so for a year or more. Lit's own goes on to make `<style>` elements, and checks what an author puts in.
 */
const CSS_TAG = `
export class CSSResult {
  constructor(cssText) {
    this._$cssResult$ = true;
    this.cssText = cssText;
  }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
  toString() {
    return this.cssText;
  }
}
export const unsafeCSS = (text) => new CSSResult(String(text));
export const css = (strings, ...values) => unsafeCSS(String.raw({raw: strings}, ...values));
export const supportsAdoptingStyleSheets = true;
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};`;

/** The esbuild plugin that puts it in place of the module of the same exports. */
export const shortLit = {
  name: 'short-lit',
  setup(build) {
    build.onLoad({filter: /@lit[/\\]reactive-element[/\\]css-tag\.js$/}, () => ({contents: CSS_TAG}));
  },
};
