import {css, type CSSResult} from 'lit';

/** One event at a time: its title and text large, what is known of it beside them, on a narrow page under them. */
export const storyStyles: CSSResult = css`
  .toolbar .read-story {
    display: flex;
    align-items: center;
    gap: 6px;
    height: var(--_field);
    margin-inline-start: auto;
    padding: 0 14px 0 10px;
    border-radius: var(--_radius);
    background: var(--_ink);
    color: var(--_ground);
    font-weight: 600;
    white-space: nowrap;
  }
  .rtl .read-story svg {
    scale: -1 1;
  }
  .zoom + .read-story {
    margin-inline-start: 0;
  }
  .toolbar .read-story:hover {
    background: var(--_ink-2);
  }
  .toolbar .read-story:focus-visible {
    outline-offset: 3px;
  }

  /* The story has the page to itself. */
  .base:has(> .story) > :is(header, .toolbar) {
    display: none;
  }
  .story {
    --_column: 34em;
    touch-action: pan-y pinch-zoom;
  }
  .story button {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
  }
  .story :is(button, .story-title):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 3px;
    border-radius: 2px;
  }
  .story-head {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 4px 16px;
    margin: 0 var(--_pad);
    padding-bottom: 10px;
    border-bottom: 1px solid var(--_hairline);
    font-size: calc(13em / 14);
    line-height: calc(20 / 13);
    color: var(--_ink-2);
  }
  .story-of {
    font-weight: 700;
    color: var(--_ink);
    text-wrap-style: pretty;
  }
  .story-place {
    flex: none;
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
    unicode-bidi: normal;
  }
  .story-place > * {
    unicode-bidi: plaintext;
  }
  .story .story-link {
    display: inline-block;
    min-height: 24px;
    padding-block: 2px;
  }
  .story-link:hover {
    color: var(--_ink);
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }
  .story-rail {
    display: block;
    width: calc(100% - 2 * var(--_pad));
    height: 3px;
    margin: -2px var(--_pad) 0;
    fill: var(--_ink);
  }
  .rtl .story-rail {
    scale: -1 1;
  }

  /* The event */
  .story-frame {
    padding: 20px var(--_pad) 0;
  }
  .story-event {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .story-event .body {
    display: contents;
  }
  .story-event slot {
    display: block;
    max-width: calc(var(--_column) * 18 / 14);
  }
  .story-when {
    line-height: calc(20 / 14);
    color: var(--_ink-2);
    font-variant-numeric: tabular-nums;
  }
  .story-when svg {
    vertical-align: -2px;
    overflow: visible;
  }
  .story-when b {
    font-weight: 600;
    color: var(--_ink);
  }
  .story-since {
    color: var(--_ink-3);
  }
  .story-title {
    margin-top: 6px;
    scroll-margin-block: 72px 24px;
    max-width: 22em;
    font-size: calc(26em / 14);
    line-height: calc(31 / 26);
    font-weight: 700;
    letter-spacing: -0.018em;
    text-wrap-style: pretty;
  }
  .story .by {
    font-weight: inherit;
    white-space: normal;
  }
  .story .summary {
    margin-top: 12px;
    font-size: calc(17em / 14);
    line-height: calc(26 / 17);
    text-wrap-style: pretty;
  }
  .story .media-list {
    gap: 20px;
    margin: 18px 0 0;
    max-width: calc(var(--_column) * 18 / 14);
  }
  .story .media:not(.big) {
    display: block;
  }
  .story .media:not(.big) > * + figcaption:not(:empty) {
    margin-top: 6px;
  }
  .story .card-rows {
    align-self: start;
    flex-direction: column;
    gap: 12px;
    margin-top: 20px;
    padding-top: 14px;
    font-size: 1em;
    line-height: calc(20 / 14);
  }
  .story .card-rows div {
    display: block;
  }
  .story .card-rows dd {
    text-wrap-style: pretty;
  }
  .story .card-rows dt {
    width: auto;
    font-size: calc(13em / 14);
  }

  @media (pointer: coarse) {
    .story .story-link {
      min-height: 44px;
      padding-block: 12px;
    }
    .story-head {
      padding-bottom: 0;
      align-items: center;
    }
  }
  @container (min-width: 600px) {
    .story-frame {
      display: grid;
      grid-template-columns: 48px minmax(0, 1fr) 48px;
      column-gap: 24px;
      align-items: start;
      padding-top: 28px;
    }
    .story-event {
      grid-area: 1 / 2;
      min-height: calc(280em / 14);
    }
    .story-when {
      font-size: calc(15em / 14);
      line-height: calc(22 / 15);
    }
    .story-title {
      margin-top: 10px;
      font-size: calc(32em / 14);
      line-height: calc(38 / 32);
      letter-spacing: -0.022em;
    }
    .story .summary {
      margin-top: 16px;
      font-size: calc(18em / 14);
      line-height: calc(28 / 18);
    }
  }
  @container (min-width: 900px) {
    .story-frame {
      grid-template-columns: 72px minmax(0, 1fr) 72px;
      column-gap: 32px;
    }
    .story-event {
      grid-template: auto auto auto auto 1fr / minmax(0, 1fr) 320px;
      column-gap: 32px;
    }
    .story-event:not(:has(.card-rows)) {
      grid-template-columns: minmax(0, 1fr) 0;
    }
    .story-event > *,
    .story-event .body > * {
      grid-column: 1;
    }
    .story-title {
      font-size: calc(36em / 14);
      line-height: calc(42 / 36);
    }
    .story-event .body > .card-rows {
      grid-area: 1 / 2 / -1;
      margin: 0;
      padding: 0;
      padding-inline-start: 24px;
      border: 0;
      border-inline-start: 1px solid var(--_hairline);
    }
  }
  @media (forced-colors: active) {
    .toolbar .read-story {
      border: 1px solid ButtonText;
    }
    .story-rail {
      fill: CanvasText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .story-event {
      animation: story 140ms cubic-bezier(0.2, 0, 0, 1);
    }
  }
  @keyframes story {
    from {
      opacity: 0;
    }
  }
`;
