import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Scene, SceneMark, ScenePath} from '../layout/layout.js';
import {markView} from './mark.js';
import {lookOf, pathView, type Look} from './paints.js';
import {place} from './place.js';

/** A mark as it is drawn; `sign` stands in place of the one that its group and fill give it. */
export interface DrawnMark extends SceneMark, Look {
  readonly sign?: SVGTemplateResult | undefined;
}

/** A scene as it is drawn: as the layout has it, or changed by what is open. */
export interface DrawnScene extends Scene {
  readonly paths: readonly (ScenePath & Look)[];
  readonly marks: readonly DrawnMark[];
}

/**
 * The drawing under the labels: ribbon, bars, brackets, flags, marks, with `over` between the last two. It holds no words
 * and nothing that the list lacks. A mark, which a pointer may be on, stays the same node as long as its event is drawn;
 * nobody can tell one path from another.
 */
export function sceneView(
  {width, height, marks, paths}: DrawnScene,
  mirrorIn: number | undefined,
  over: SVGTemplateResult | undefined,
  focused: string | undefined,
): TemplateResult {
  return html`<svg part="drawing" class="drawing" width=${width} height=${height} aria-hidden="true">
    <g transform=${mirrorIn === undefined ? nothing : `matrix(-1 0 0 1 ${mirrorIn} 0)`}>
      ${paths.map(pathView)}${over}${repeat(
        marks,
        ({id}) => id,
        ({id, x, y, group, fill, look = lookOf(group), sign = markView(group, fill, look)}) =>
          svg`<g part="mark" class="mark ${look} ${id === focused ? 'focused' : ''}" data-mark=${id} transform="translate(${x} ${y})"><circle class="hit" r="12"></circle>${sign}</g>`,
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
