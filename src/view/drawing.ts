import {html, type TemplateResult} from 'lit';
import type {Scene} from '../layout/layout.js';
import {blockView, type BlockContent} from './blocks.js';
import type {Opened} from './opened.js';
import {sceneView, wordsView} from './scene.js';

/** All of a horizontal drawing but its labels, which are the one list. `mirrorIn` is the width of one that is mirrored. */
export function drawingView(
  scene: Scene,
  content: BlockContent & {readonly focused?: string | undefined},
  mirrorIn: number | undefined,
  opened: Pick<Opened, 'over' | 'scene'> | undefined,
): TemplateResult {
  return html`${sceneView(opened?.scene ?? scene, mirrorIn, opened?.over, content.focused)}${wordsView(scene, mirrorIn)}${scene.blocks.map(
    (block) => blockView(block, content, mirrorIn),
  )}`;
}
