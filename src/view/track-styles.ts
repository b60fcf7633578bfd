import {css, type CSSResult} from 'lit';

/** The rail of the vertical list and the pieces of its tracks, which every row carries. */
export const trackStyles: CSSResult = css`
  .rail,
  .piece,
  .sign-box,
  .lead,
  .rule {
    position: absolute;
    inset-block: 0 -1px; /* over the seam to the next row */
    --_at: calc(var(--_rail) + var(--_track) * 6.5px);
  }
  .rail {
    inset-inline-start: var(--_rail);
    width: 6px;
    background: var(--_tone);
  }
  .planned-item .rail {
    background: none;
    border: 1px dashed var(--_bracket);
    border-block-width: 0;
  }
  .planned-item article .rail {
    border-block-end-width: 1px;
  }
  .gap .rail {
    background: none;
    border: 0;
    border-inline-start: 2px dotted var(--_bracket);
    inset-block: 4px;
    margin-inline-start: 2px;
  }
  .rule {
    bottom: auto;
    inset-inline: var(--_rail) var(--_pad);
    border-top: 1px solid var(--_hairline);
  }
  .as-of-row .rule {
    border-color: var(--_ink);
  }
  .piece {
    inset-inline-start: calc(var(--_at) + 11px);
    width: 4px;
    background: var(--_c);
  }
  .from-mark,
  .lead {
    top: var(--_mark);
  }
  .piece.maybe {
    background: color-mix(in srgb, var(--_c) 42%, var(--_ground));
  }
  .piece.fade {
    top: calc(var(--_mark) - 14px);
    height: 14px;
    background: linear-gradient(to top, var(--_c), transparent);
  }
  .piece.bracket {
    width: 1px;
    margin-inline-start: 2px;
    background: var(--_bracket);
  }
  .piece.box {
    background: none;
    border: 1px dashed var(--_c);
    border-block: 0;
  }
  .piece.dots {
    width: 0;
    margin-inline-start: 1px;
    background: none;
    border-inline-start: 2px dotted var(--_c);
  }
  .end {
    bottom: 5px;
  }
  .end::after,
  .start::before {
    content: '';
    position: absolute;
    inset: auto -1px 0;
    height: 1.5px;
    background: inherit;
  }
  .to-tick::after,
  .start::before {
    inset-inline: -4px;
    height: 1px;
  }
  .start::before {
    top: 0;
  }
  .to-cap::after {
    background: var(--_c);
  }
  .to-box::after {
    border-bottom: 1px dashed var(--_c);
  }
  .to-head::after {
    inset-inline: -2.5px;
    height: 0;
    background: none;
    border: solid transparent;
    border-width: 8px 4.5px 0;
    border-top-color: var(--_c);
  }
  .piece.to-fade {
    background: linear-gradient(var(--_c), transparent);
  }
  .to-fade::after {
    display: none;
  }
  .sign-box {
    top: calc(var(--_mark) - 12px);
    inset-inline-start: calc(var(--_column) - 6px);
  }
  .on-track {
    inset-inline-start: calc(var(--_at) + 1px);
  }
  .lead {
    height: 0;
    border-top: 1px solid var(--_leader);
    inset-inline: calc(var(--_at) + 18px) calc(100% - var(--_text) + 6px);
  }
`;
