// Lit as the one file needs it: without what is for browsers that cannot draw a timeline in any case, and without what of Lit's
// base class the element has no use for. What it draws with, lit-html, is left whole: a host's own templates are drawn with it.
import {readFile} from 'node:fs/promises';

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

/** What is cut out of a module of Lit, by what it is for: text as published, and what stands in its place. */
const CUTS = {
  'reactive-element': {
    'polyfills, and a count of copies that only the development build reads': [
      [',p=a.reactiveElementPolyfillSupport', ''],
      [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    ],
    'decorators: the table `properties` says all': [
      ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
      [
        'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
        '',
      ],
      ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
      [',void 0!==t.l&&(this.l=[...t.l])', ''],
      [',this.constructor.l?.forEach(t=>t(this))', ''],
    ],
    'accessors that a class wrote itself': [
      [',this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0)', ''],
      [
        'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
        '',
      ],
    ],
    'attributes that hold JSON, or are converted by functions of their own': [
      ['t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}', 't=t?l:null}'],
      [';break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}', '}'],
      ['"function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u', 'u'],
      ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
      ['converter:u,', ''],
    ],
    'properties whose default is not reflected': [
      ['reflect:!1,useDefault:!1', 'reflect:!1'],
      ['this[e]=r??this._$Ej?.get(e)??r', 'this[e]=r'],
      ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
      [
        '{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
        '{reflect:e}){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)}',
      ],
    ],
  },
  'lit-element': {
    'polyfills, drawing on a server, and a count of copies': [
      [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});const n', ';const n'],
      ['(s.litElementVersions??=[]).push("4.2.2");', ''],
    ],
  },
};

/** A module of Lit without its cuts. @throws Error where Lit is not the one that they were made for */
async function cut(path, cuts) {
  let text = await readFile(path, 'utf8');
  for (const [what, pieces] of Object.entries(cuts)) {
    for (const [published, instead] of pieces) {
      if (text.split(published).length !== 2) throw new Error(`Lit has changed: of ${what}, this stands in ${path} no more: ${published}`);
      text = text.replace(published, () => instead);
    }
  }
  return text;
}

/** The esbuild plugin that puts it in place of the modules of the same exports. */
export const shortLit = {
  name: 'short-lit',
  setup(build) {
    build.onLoad({filter: /@lit[/\\]reactive-element[/\\]css-tag\.js$/}, () => ({contents: CSS_TAG}));
    for (const [name, cuts] of Object.entries(CUTS))
      build.onLoad({filter: new RegExp(`[/\\\\]${name}[/\\\\]${name}\\.js$`)}, async ({path}) => ({contents: await cut(path, cuts)}));
  },
};
