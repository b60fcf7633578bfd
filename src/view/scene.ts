import {html, nothing, svg, type TemplateResult} from 'lit';
import type {Scene, ScenePath} from '../layout/layout.js';
import type {Opened} from './card.js';
import {GROUP_COLORS, groupClass, markView} from './mark.js';
import {place} from './place.js';

/** Patterns and gradients of the groups, once for every drawing of the element. */
export function paintsView(groups: number): TemplateResult {
  const names = [...Array.from({length: Math.min(GROUP_COLORS, Math.max(1, groups))}, (_, group) => groupClass(group)), 'dimmed', 'axis'];
  const fade = (id: string, name: string, stops: readonly string[]) =>
    svg`<linearGradient id="${id}-${name}" class=${name}>${stops.map((stop, i) => svg`<stop class=${stop} offset=${i}></stop>`)}</linearGradient>`;
  return html`<svg class="paints" aria-hidden="true">
    ${names.map(
      (
        name,
      ) => svg`<pattern id="hatch-${name}" class=${name} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="hatch-ground" d="M0 0h3v3H0z"></path><path class="bar" d="M0 0h1.5v3H0z"></path></pattern>
      ${fade('fade-in', name, ['clear', 'tint'])}${fade('fade-out', name, ['tint', 'clear'])}`,
    )}
    <marker id="head" markerWidth="9" markerHeight="9" refX="7" refY="4.5" orient="auto" markerUnits="userSpaceOnUse">
      <path class="relation" d="M1 1L7.5 4.5L1 8"></path>
    </marker>
  </svg>`;
}

/**
 * The drawing under the labels: ribbon, bars, brackets, flags, marks. It holds no words and nothing that the list lacks.
 * While an event is open, what is not related to it stands back, and covered flags go with their labels.
 */
export function sceneView(
  {width, height, marks, paths}: Scene,
  selected: string | undefined,
  opened: Opened | undefined,
  mirror: boolean,
): TemplateResult {
  const dimmed = (id: string | undefined) => (id && opened && !opened.related.has(id) ? 'dimmed' : '');
  const gone = ({role, id}: ScenePath) => role === 'flag' && opened && (id === selected || opened.covered.has(id ?? ''));
  const pathView = (path: ScenePath) => {
    const {d, role, group, id} = path;
    const dim = dimmed(id);
    const name = group === undefined ? '' : groupClass(group);
    const fill = role.startsWith('fade') ? `url(#${role}-${dim || name || 'axis'})` : nothing;
    return gone(path)
      ? nothing
      : svg`<path class="${role} ${name} ${dim}" d=${d} fill=${fill} marker-end=${role.startsWith('relation') ? 'url(#head)' : nothing} data-of=${id ?? nothing}></path>`;
  };
  return html`<svg part="drawing" class="drawing" width=${width} height=${height} aria-hidden="true">
    <g transform=${mirror ? `matrix(-1 0 0 1 ${width} 0)` : nothing}>
      ${paths.map(pathView)}${opened?.paths.map(pathView)}${marks.map(({id, x, y, group, fill}) => {
        const dim = dimmed(id);
        return svg`<g part="mark" class="mark ${groupClass(group)} ${dim}" data-mark=${id} transform="translate(${x} ${y})">
        <circle class="hit" r="12"></circle>${markView(group, fill, {selected: id === selected, ...(dim && {paint: dim})})}</g>`;
      })}
    </g>
  </svg>`;
}

/** Words of the ribbon and its breaks: set in the page's own text engine, hidden from the accessible tree, which has the list. */
export function wordsView({width, words}: Scene, mirror: boolean): TemplateResult {
  return html`<div aria-hidden="true">
    ${words.map(({x, y, text, role, align}) => {
      const shiftX = align === 'middle' ? -0.5 : mirror ? -1 : 0;
      return html`<span class="block ${role}" .style=${place({x: mirror ? width - x : x, y, shiftX, shiftY: -0.5})}>${text}</span>`;
    })}
  </div>`;
}
