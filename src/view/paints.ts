import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import type {ScenePath} from '../layout/layout.js';
import {groupClass} from './mark.js';

/** What a path or mark is drawn like where it is not drawn in the colour of its group. */
export interface Look {
  /** Class that gives it its colour, and names its hatch or fade. */
  readonly look?: string;
}

/** Hatches and fades of the groups that are drawn, once for every drawing of the element. */
export function paintsView(groups: readonly number[]): TemplateResult {
  const looks = new Set([...groups.map(groupClass), 'axis']);
  return html`<svg class="paints" width="0" height="0" aria-hidden="true">${[...looks].map(paintView)}</svg>`;
}

/** The hatch and the two fades of a look. */
export function paintView(look: string): SVGTemplateResult {
  const fade = (name: string, stops: readonly number[]) =>
    svg`<linearGradient id="${name}-${look}" class=${look}>${stops.map((opacity, i) => svg`<stop offset=${i} stop-opacity=${opacity}></stop>`)}</linearGradient>`;
  return svg`<pattern id="hatch-${look}" class=${look} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <path class="bar" d="M0 0h1.5v3H0z"></path></pattern>
    ${fade('fade-in', [0, MAYBE])}${fade('fade-out', [MAYBE, 0])}`;
}

/** Opacity of what may be, as that of `.maybe`. */
const MAYBE = 0.42;

/** Class of a group's colour, or of the axis. */
export const lookOf = (group: number | undefined): string => (group === undefined ? 'axis' : groupClass(group));

/** A path in the colour of its group, or of its look. */
export function pathView({d, role, group, id, look = lookOf(group)}: ScenePath & Look): SVGTemplateResult {
  const fill = role.startsWith('fade') ? `url(#${role}-${look})` : nothing;
  return svg`<path class="${role} ${look}" d=${d} fill=${fill} data-of=${id ?? nothing}></path>`;
}
