import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import type {Scene, SceneMark, ScenePath} from '../layout/layout.js';
import {GROUP_COLORS, groupClass, markView} from './mark.js';
import {place} from './place.js';

/** What a path or mark is drawn like where it is not drawn in the colour of its group. */
export interface Look {
  /** Class that gives it its colour, and names its hatch or fade. */
  readonly look?: string;
}

/** A mark as it is drawn; `sign` stands in place of the one that its group and fill give it. */
export interface DrawnMark extends SceneMark, Look {
  readonly sign?: SVGTemplateResult | undefined;
}

/** A scene as it is drawn: as the layout has it, or changed by what is open. */
export interface DrawnScene extends Scene {
  readonly paths: readonly (ScenePath & Look)[];
  readonly marks: readonly DrawnMark[];
}

/** Hatches and fades of the groups, once for every drawing of the element. */
export function paintsView(): TemplateResult {
  const looks = Array.from({length: GROUP_COLORS}, (_, group) => groupClass(group));
  return html`<svg class="paints" width="0" height="0" aria-hidden="true">${[...looks, 'axis'].map(paintView)}</svg>`;
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

const lookOf = (group: number | undefined) => (group === undefined ? 'axis' : groupClass(group));

/** A path in the colour of its group, or of its look. */
export function pathView({d, role, group, id, look = lookOf(group)}: ScenePath & Look): SVGTemplateResult {
  const fill = role.startsWith('fade') ? `url(#${role}-${look})` : nothing;
  return svg`<path class="${role} ${look}" d=${d} fill=${fill} data-of=${id ?? nothing}></path>`;
}

/**
 * The drawing under the labels: ribbon, bars, brackets, flags, marks, with `over` between the last two. It holds no words
 * and nothing that the list lacks.
 */
export function sceneView(
  {width, height, marks, paths}: DrawnScene,
  mirrorIn: number | undefined,
  over: SVGTemplateResult | undefined,
): TemplateResult {
  return html`<svg part="drawing" class="drawing" width=${width} height=${height} aria-hidden="true">
    <g transform=${mirrorIn === undefined ? nothing : `matrix(-1 0 0 1 ${mirrorIn} 0)`}>
      ${paths.map(pathView)}${over}${marks.map(
        ({id, x, y, group, fill, look = lookOf(group), sign = markView(group, fill, look)}) =>
          svg`<g part="mark" class="mark ${look}" data-mark=${id} transform="translate(${x} ${y})"><circle class="hit" r="12"></circle>${sign}</g>`,
      )}
    </g>
  </svg>`;
}

/** Words of the ribbon and its breaks: set in the page's own text engine, hidden from the accessible tree, which has the list. */
export function wordsView({words}: Scene, mirrorIn: number | undefined): TemplateResult {
  return html`<div aria-hidden="true">
    ${words.map(({x, y, text, role, align}) => {
      const at = place({x, y, mirrorIn, shiftX: align === 'middle' ? -0.5 : 0, shiftY: -0.5});
      return html`<span class="block ${role}" .style=${at}>${text}</span>`;
    })}
  </div>`;
}
