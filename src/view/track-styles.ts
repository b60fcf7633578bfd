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
  }
  .rail {
    inset-inline-start: var(--_rail);
    width: 6px;
  }
  .tone-1 .rail {
    background: var(--_rail-1);
  }
  .tone-2 .rail {
    background: var(--_rail-2);
  }
  .tone-3 .rail {
    background: var(--_rail-3);
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
    inset: 0 var(--_pad) auto var(--_rail);
    border-top: 1px solid var(--_hairline);
  }
  .as-of-row .rule {
    border-color: var(--_ink);
  }
  .as-of-row .rail {
    display: none;
  }
  .piece {
    inset-inline-start: calc(var(--_rail) + 11px + var(--_track) * 6.5px);
    width: 4px;
    background: var(--_c);
  }
  .piece.from-mark {
    top: var(--_mark);
  }
  .piece.maybe {
    background: color-mix(in srgb, var(--_c) 42%, var(--_ground));
  }
  .piece.fade {
    bottom: auto;
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
  .piece.end {
    bottom: 5px;
  }
  .piece.end::after {
    content: '';
    position: absolute;
    bottom: 0;
    inset-inline: -1px;
    height: 1.5px;
    background: inherit;
  }
  .piece.end.cap::after {
    background: var(--_c);
  }
  .piece.end.tick::after {
    height: 1px;
    inset-inline: -4px;
  }
  .piece.start::before {
    content: '';
    position: absolute;
    top: 0;
    inset-inline: -4px;
    height: 1px;
    background: inherit;
  }
  .piece.end.box::after {
    inset-inline: -1px;
    background: none;
    border-bottom: 1px dashed var(--_c);
  }
  .piece.end.head::after {
    height: 0;
    inset-inline: -2.5px;
    background: none;
    border: 4.5px solid transparent;
    border-bottom: 0;
    border-top: 8px solid var(--_c);
  }
  .piece.end.fade {
    background: linear-gradient(var(--_c), transparent);
  }
  .piece.end.fade::after {
    display: none;
  }
  .sign-box {
    top: calc(var(--_mark) - 12px);
    bottom: auto;
    inset-inline-start: calc(var(--_column) - 6px);
    width: 24px;
    height: 24px;
  }
  .sign-box.on-track {
    inset-inline-start: calc(var(--_rail) + 1px + var(--_track) * 6.5px);
  }
  .lead {
    top: var(--_mark);
    bottom: auto;
    height: 0;
    border-top: 1px solid var(--_leader);
    inset-inline: calc(var(--_rail) + 18px + var(--_track) * 6.5px) 0;
    width: calc(var(--_text) - var(--_rail) - 24px - var(--_track) * 6.5px);
  }
`;
