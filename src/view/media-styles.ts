import {css, type CSSResult} from 'lit';

/** The media of an open event. A picture's room is kept before it comes: nothing under it moves. */
export const mediaStyles: CSSResult = css`
  .media-list {
    position: relative;
    display: grid;
    gap: 12px;
    margin: 8px 0 10px;
  }
  .plate {
    display: block;
    width: 100%;
    aspect-ratio: 16 / 9;
    border: 0;
    border-radius: var(--_radius);
  }
  img.shown {
    aspect-ratio: 3 / 2;
    object-fit: contain;
    object-position: left top;
  }
  .rtl img.shown {
    object-position: right top;
  }
  video.shown,
  iframe.shown {
    background: #000;
  }
  audio.shown {
    display: block;
    width: 100%;
    height: 40px;
  }
  .facade {
    display: block;
    overflow: hidden;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_ink);
    text-decoration: none;
  }
  .facade .plate {
    position: relative;
    border-radius: 0;
  }
  .poster {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .media svg {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .badge,
  .sign {
    box-sizing: border-box;
    width: 36px;
    height: 36px;
    padding: 9px;
    border: 1px solid var(--_hairline);
    border-radius: 50%;
    background: var(--_panel);
  }
  .badge {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-start: 8px;
    width: 44px;
    height: 44px;
    padding: 12px;
    border-color: var(--_bracket);
    background: var(--_ground);
  }
  .line {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    padding: 8px 10px;
    font-size: calc(13em / 14);
    line-height: calc(18 / 13);
  }
  .what {
    font-weight: 600;
    text-decoration: underline 1px var(--_bracket);
    text-underline-offset: 2px;
  }
  .facade:hover {
    border-color: var(--_bracket);
  }
  .facade:hover .what {
    text-decoration-color: currentColor;
  }
  .says,
  .hint {
    display: block;
    unicode-bidi: plaintext;
    color: var(--_ink-2);
  }
  .hint {
    color: var(--_ink-3);
  }
  .away {
    width: 10px;
    height: 10px;
    margin-inline-start: 4px;
  }
  .media .away {
    stroke-width: 2;
  }
  .rtl .away {
    scale: -1 1;
  }
  figcaption {
    font-size: calc(13em / 14);
    line-height: calc(18 / 13);
    color: var(--_ink-2);
    text-wrap-style: pretty;
  }
  .media > * + figcaption:not(:empty) {
    margin-top: 6px;
  }
  figcaption p:empty {
    display: none;
  }
  figcaption a {
    color: inherit;
    text-decoration: underline 1px var(--_bracket);
    text-underline-offset: 2px;
  }
  .lead-there {
    display: inline-block;
    padding-block: 4px;
    font-weight: 600;
  }
  .credit {
    color: var(--_ink-3);
  }
  .address {
    display: none;
  }
  @container (min-width: 600px) {
    .media:not(.big) {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 14px;
      align-items: start;
    }
    .media:not(.big) > figcaption {
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    .badge {
      background: Canvas;
    }
    .facade {
      border-color: LinkText;
    }
  }
  @media print {
    .media svg,
    .hint,
    audio.shown {
      display: none;
    }
    .media {
      break-inside: avoid;
    }
    .facade {
      border: 0;
      background: none;
    }
    .line {
      min-height: 0;
      padding: 2px 0;
    }
    .address {
      display: block;
      overflow-wrap: anywhere;
    }
  }
`;
