import {html, type TemplateResult} from 'lit';
import type {BlockKind, LayoutInput, Measure, SceneBlock} from '../layout/layout.js';
import {place} from './place.js';
import type {PictureContent} from './timeline.js';

/** What the blocks are made from. */
export type BlockContent = Pick<PictureContent, 'timeline' | 'words' | 'planned'>;

/** What a block of words says: a bold line, and one under it. */
export function linesOf(kind: BlockKind, {planned, timeline: {asOf, sides}, words}: BlockContent): readonly string[] {
  const {aboveLine, belowLine, plannedAfter} = words.messages;
  if (kind === 'as-of') return asOf === undefined ? [] : [words.asOf.drawing, planned ? `${plannedAfter} →` : ''];
  return sides ? (kind === 'above' ? [sides.above, aboveLine] : [sides.below, belowLine]) : [];
}

/** Sizes of the blocks that a drawing wants places for. */
export function blockSizes(content: BlockContent, measure: Measure): LayoutInput['blocks'] {
  const sizes: Partial<Record<BlockKind, {width: number; height: number}>> = {};
  for (const kind of ['above', 'below', 'as-of'] as const) {
    const lines = linesOf(kind, content).filter(Boolean);
    if (lines.length)
      sizes[kind] = {width: Math.ceil(Math.max(...lines.map((line) => measure(line, 'caption')))) + 1, height: 16 * lines.length};
  }
  return sizes;
}

/** A block where the layout found its place. */
export function blockView({kind, x, y}: SceneBlock, content: BlockContent, mirrorIn: number | undefined): TemplateResult {
  const [strong, rest = ''] = linesOf(kind, content);
  return html`<div class="block caption" .style=${place({x, y, mirrorIn})}>
    ${strong}${rest && html`<span>${mirrorIn === undefined ? rest : rest.replace('→', '←')}</span>`}
  </div>`;
}
