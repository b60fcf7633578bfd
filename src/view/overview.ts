import {html, nothing, svg, type TemplateResult} from 'lit';
import type {Overview} from '../layout/overview.js';
import type {Instant} from '../model/date.js';
import type {TimeWindow} from '../scale/window.js';
import {spanned} from './place.js';

/** An end of what is looked at. */
export type End = 'from' | 'to';

/** What a thumb is to who cannot see it. */
export interface Thumb {
  readonly name: string;
  /** The date that it stands at. */
  readonly text: string;
  readonly least: Instant;
  readonly most: Instant;
}

/** What the strip is drawn with. */
export interface OverviewContent {
  readonly overview: Overview;
  readonly window: TimeWindow;
  readonly isWhole: boolean;
  readonly isMirrored: boolean;
  readonly thumbs: Readonly<Record<End, Thumb>>;
  readonly words: {readonly name: string; readonly hint: string; readonly shown: string; readonly whole: string};
  readonly onKey: (event: KeyboardEvent, end: End) => void;
  readonly onPointer: (event: PointerEvent) => void;
  /** What moved is at rest. */
  readonly onRest: () => void;
  readonly onWhole: () => void;
}

/** All time to scale: how many events may fall where, and what is looked at as a frame between two thumbs. */
export function overviewView(content: OverviewContent): TemplateResult {
  const {overview, window, isWhole, isMirrored, words, onPointer, onWhole} = content;
  const share = (t: Instant) => (t - overview.t0) / (overview.t1 - overview.t0);
  const [from, to] = [share(window.t0), share(window.t1)];
  const {note} = overview;
  return html`<div class="overview" part="overview" role="group" aria-label=${words.name}>
    <p class="overview-lead">
      <span class=${isWhole ? '' : 'unsaid'}><b>${words.name}</b> ${words.hint}</span>
      <span class=${isWhole ? 'unsaid' : ''}><b>${words.shown}</b> <button type="button" @click=${onWhole}>${words.whole}</button></span>
    </p>
    <div
      class="strip ${isMirrored ? 'mirrored' : ''} ${isWhole ? 'entire' : ''}"
      .style=${spanned(from, to)}
      @pointerdown=${onPointer}
      @pointermove=${onPointer}
      @pointerup=${onPointer}
      @pointercancel=${onPointer}
    >
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        ${overview.bands.map((band) => svg`<rect class="band-${band.tone}" x=${band.from} width=${band.to - band.from} height="1"></rect>`)}
      </svg>
      ${overview.ticks.map(
        ({at, name}) =>
          html`<div class="stop" .style=${spanned(at)} aria-hidden="true">
            <span><bdi>${name}</bdi></span>
          </div>`,
      )}
      <svg class="heights" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><path d=${overview.path}></path></svg>
      ${note && isWhole ? html`<p class="densest ${note.side}" .style=${spanned(note.at)}><bdi>${note.text}</bdi></p>` : nothing}
      <div class="shade"><div class="frame"></div></div>
      ${thumbView('from', content)}${thumbView('to', content)}
    </div>
  </div>`;
}

function thumbView(end: End, {window, thumbs, onKey, onRest}: OverviewContent) {
  const {name, text, least, most} = thumbs[end];
  return html`<div
    class="thumb thumb-${end}"
    role="slider"
    tabindex="0"
    data-end=${end}
    aria-orientation="horizontal"
    aria-label=${name}
    aria-valuemin=${Math.round(least)}
    aria-valuemax=${Math.round(most)}
    aria-valuenow=${Math.round(end === 'from' ? window.t0 : window.t1)}
    aria-valuetext=${text}
    @keydown=${(event: KeyboardEvent) => onKey(event, end)}
    @keyup=${onRest}
    @blur=${onRest}
  ></div>`;
}
