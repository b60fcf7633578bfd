import type {MarkFill, PathRole} from '../layout/layout.js';

/** Attributes of SVG by name. A value that begins with `@` is a paint: `@c` is the colour of what is painted, any other a token's. */
export type Attributes = Readonly<Record<string, string | number>>;

/** What lies on whole pixels; stems and rules, on half ones, are crisp as they are, and even at any size. */
const CRISP = {'shape-rendering': 'crispEdges'} as const;
const ROUND = {'stroke-linecap': 'round'} as const;

/** Opacity of what may be. */
const MAYBE = 0.42;

/** Stroke and fill of each path: what `view/sign-styles.ts` and `view/drawing-styles.ts` say to a browser. */
export const PATHS: Readonly<Record<PathRole, Attributes>> = {
  'ribbon-1': {fill: '@ribbon-1'},
  'ribbon-2': {fill: '@ribbon-2'},
  'ribbon-3': {fill: '@ribbon-3'},
  'ribbon-planned': {fill: 'none', stroke: '@bracket', 'stroke-dasharray': '3 3'},
  'cell-line': {fill: 'none', stroke: '@ground', ...CRISP},
  tick: {fill: 'none', stroke: '@bracket', 'stroke-opacity': 0.5, ...CRISP},
  dots: {fill: 'none', stroke: '@c', 'stroke-width': 1.5, 'stroke-dasharray': '0.1 4', ...ROUND},
  'as-of': {fill: 'none', stroke: '@ink'},
  flag: {fill: 'none', stroke: '@leader'},
  bracket: {fill: 'none', stroke: '@bracket', ...CRISP},
  bar: {fill: '@c'},
  maybe: {fill: '@c', 'fill-opacity': MAYBE},
  'fade-in': {fill: '@fade-in'},
  'fade-out': {fill: '@fade-out'},
  cap: {fill: '@c'},
  box: {fill: '@ground', stroke: '@c', 'stroke-width': 1.3, 'stroke-dasharray': '3 2'},
  link: {fill: 'none', stroke: '@c', 'stroke-width': 1.2, 'stroke-dasharray': '1 3', ...ROUND},
  era: {fill: '@bracket', 'fill-opacity': 0.09},
  'era-strip': {fill: '@bracket', 'fill-opacity': 0.22},
  relation: {fill: 'none', stroke: '@ink', 'stroke-width': 1.4},
  'relation-claimed': {fill: 'none', stroke: '@ink', 'stroke-width': 1.4, 'stroke-dasharray': '4 3'},
};

/** What keeps a mark clear of what lies under it. */
export const HALO: Attributes = {fill: '@ground', stroke: '@ground', 'stroke-width': 4.4, 'stroke-linejoin': 'round'};

/** Stroke and fill of a mark. */
export const MARKS: Readonly<Record<MarkFill, Attributes>> = {
  solid: {fill: '@c'},
  hollow: {fill: '@ground', stroke: '@c', 'stroke-width': 1.8, 'stroke-linejoin': 'round'},
  hatched: {fill: '@hatch', stroke: '@c', 'stroke-width': 1.6, 'stroke-linejoin': 'round'},
  planned: {fill: '@ground', stroke: '@c', 'stroke-width': 1.5, 'stroke-dasharray': '2.4 1.8', 'stroke-linejoin': 'round'},
};

/** Paints that are no plain colour, by name: what defines each, `id` and `color` being filled in. */
export const DEFINED: Readonly<Record<string, (id: string, color: string) => string>> = {
  hatch: (id, color) =>
    `<pattern id="${id}" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h1.5v3H0z" fill="${color}"/></pattern>`,
  'fade-in': (id, color) => gradient(id, color, [0, MAYBE]),
  'fade-out': (id, color) => gradient(id, color, [MAYBE, 0]),
};

const gradient = (id: string, color: string, opacities: readonly number[]): string =>
  `<linearGradient id="${id}">${opacities.map((opacity, i) => `<stop offset="${i}" stop-color="${color}" stop-opacity="${opacity}"/>`).join('')}</linearGradient>`;
