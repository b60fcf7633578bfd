import {css, type CSSResult} from 'lit';

/** The tokens that only an open event needs, in both schemes; they come with what opens events. */
export const cardTokens: CSSResult = css`
  :host {
    --_dimmed: var(--timeline-dimmed, light-dark(#bdb8ad, #565c66));
    --_card: var(--timeline-card, light-dark(#fff, #1d2025));
    --_card-edge: var(--timeline-card-edge, light-dark(transparent, #3a3f47));
    --_shadow: light-dark(rgb(23 25 29 / 14%), rgb(0 0 0 / 50%));
    --_radius: var(--timeline-radius, 3px);
  }
  @media (forced-colors: active) {
    :host {
      --_dimmed: GrayText;
      --_card: Canvas;
      --_card-edge: CanvasText;
    }
  }
`;
