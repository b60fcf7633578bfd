import {css, type CSSResult} from 'lit';

/** Buttons and fields of the zoom, and what is pressed on the axis. */
export const zoomStyles: CSSResult = css`
  .zoom {
    display: flex;
    margin-inline-start: auto;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }
  .zoom button {
    display: grid;
    place-items: center;
    min-width: 36px;
    height: calc(var(--_field) - 2px);
    padding: 0 12px;
  }
  .zoom button + button {
    border-inline-start: 1px solid var(--_hairline);
  }
  .zoom button:hover:not([aria-disabled='true']) {
    background: var(--_panel);
  }
  .zoom [aria-disabled='true'] {
    color: var(--_ink-3);
    cursor: default;
    opacity: 0.6;
  }
  .stage.zoomable {
    touch-action: pan-y pinch-zoom;
    user-select: none;
    -webkit-user-select: none;
  }
  .stage.zoomable:focus-within {
    touch-action: pan-y; /* who is in the element may mean the drawing by a pinch, not the page */
  }
  .zoomable .open {
    user-select: text;
    -webkit-user-select: text;
  }
  .axis-field,
  .break-field {
    all: unset;
    position: absolute;
    inset: 0 auto auto 0;
  }
  .axis-field {
    cursor: zoom-in;
  }
  .break-field {
    cursor: pointer;
  }
  .break-field:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
    border-radius: 2px;
  }
  .break-field:hover {
    text-decoration: underline 1px;
    background: color-mix(in srgb, var(--_bracket) 12%, transparent);
  }
`;
