import {html, type TemplateResult} from 'lit';
import type {Chip} from '../layout/layout.js';
import {glue} from '../layout/wrap.js';
import {inlineView} from './inline.js';
import {groupClass} from './mark.js';
import type {ViewWords} from './words.js';

/** What a chip on a drawing opens to: exactly the events that it counts, each with its date, title and summary. */
export function chipBody({more}: Chip, words: ViewWords): TemplateResult {
  return html`<ol class="chip-events" role="list">
    ${more.map(
      (event) =>
        html`<li class=${groupClass(words.groupIndex(event))}>
          <p class="date">${words.fullDate(event)}</p>
          <p class="chip-title"><b>${words.by(event)}</b> ${glue(event.title)}</p>
          ${event.summary && html`<p class="summary">${inlineView(event.summary)}</p>`}
        </li>`,
    )}
  </ol>`;
}
