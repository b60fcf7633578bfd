import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import type {SignKind} from '../layout/key.js';
import type {Phrases} from '../locale/messages.js';
import type {Timeline} from '../model/timeline.js';
import {groupClass, markView} from './mark.js';

/** What the key holds. */
export interface KeyContent {
  readonly groups: Timeline['groups'];
  readonly signs: readonly SignKind[];
  readonly messages: Phrases;
}

const bracket = 'M1.5 3v8M26.5 3v8M1 7H27';
const bar = (x: number, width: number) => `M${x} 4.5h${width}v5h${-width}z`;

/** A sample of each sign, 28 by 14, in the colour of the first group. */
const SAMPLES: Readonly<Record<SignKind, SVGTemplateResult>> = {
  'within-span': svg`<path class="bracket" d=${bracket}></path>${markAt(14, 'hollow')}`,
  lasted: svg`<path class="maybe" d=${bar(0, 8)}></path><path class="bar" d=${bar(8, 12)}></path><path class="maybe" d=${bar(20, 8)}></path>`,
  approximate: svg`<path class="fade-in" fill="url(#fade-in-g1)" d=${bar(0, 12)}></path><path class="bar" d=${bar(12, 16)}></path>`,
  ongoing: svg`<path class="bar" d="M0 4.5H19V2l8 5-8 5V9.5H0z"></path>`,
  'unknown-end': svg`<path class="bar" d=${bar(0, 14)}></path><path fill="url(#fade-out-g1)" d=${bar(14, 14)}></path>`,
  'one-of': svg`<path class="box" d="M.5 3.5h10v7H.5zM17.5 3.5h10v7h-10z"></path><path class="link" d="M11 7h6"></path>`,
  'in-doubt': svg`<path class="box" d="M.5 3.5h27v7H.5z"></path>`,
  claimed: markAt(14, 'hatched'),
  planned: markAt(14, 'planned'),
};

function markAt(x: number, fill: 'hollow' | 'hatched' | 'planned'): SVGTemplateResult {
  return svg`<g transform="translate(${x} 7)">${markView(0, fill)}</g>`;
}

/** The key: groups in one line, signs in a grid; only what is drawn. */
export function keyView({groups, signs, messages}: KeyContent): TemplateResult {
  return html`<section class="key" part="key" aria-label=${messages.key}>
    ${
      groups.length
        ? html`<ul role="list">
            ${groups.map(({label}, i) => html`<li><svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">${svg`<g class=${groupClass(i)}>${markView(i, 'solid')}</g>`}</svg><b>${label}</b></li>`)}
          </ul>`
        : ''
    }
    ${
      signs.length
        ? html`<ul role="list">
            ${signs.map((kind) => html`<li><svg class="g1" width="26" height="14" viewBox="1 0 26 14" aria-hidden="true">${SAMPLES[kind]}</svg>${messages.signs[kind]}</li>`)}
          </ul>`
        : ''
    }
  </section>`;
}
