import {css, type CSSResult} from 'lit';

/** The horizontal drawing: stems and ribbon, its words, and the items of the list as its labels. */
export const drawingStyles: CSSResult = css`
  .base.wide {
    --_pad: 16px;
    padding: 20px 0 18px;
  }
  .wide header {
    padding-bottom: 18px;
  }
  .wide .heading {
    font-size: calc(22em / 14);
    line-height: calc(28 / 22);
  }
  .wide .standfirst {
    font-size: calc(15em / 14);
    line-height: calc(22 / 15);
    margin-top: 4px;
  }
  .wide .note {
    padding-top: 16px;
  }
  @container (min-width: 600px) {
    .wide .key ul + ul {
      display: grid;
      grid-template-columns: repeat(4, auto);
    }
  }

  /* Type roles */
  .ribbon {
    font-size: calc(12em / 14);
    font-weight: 600;
  }
  .ribbon-sub {
    font-size: calc(11em / 14);
    color: var(--_ink-2);
  }
  .break {
    font-size: calc(12em / 14);
    font-weight: 500;
    color: var(--_ink-2);
  }
  .caption {
    font-size: calc(12em / 14);
    font-weight: 600;
  }
  .caption span {
    display: block;
    font-weight: 400;
    color: var(--_ink-3);
  }

  /* Labels, and blocks of words */
  .block {
    unicode-bidi: plaintext;
    white-space: nowrap;
    line-height: 1.25;
  }
  .drawing,
  .block,
  .wide .item {
    position: absolute;
    inset: 0 auto auto 0;
  }
  .drawing {
    pointer-events: none;
  }
  .wide .item {
    text-align: left;
  }
  .wide .flush-right {
    text-align: right;
  }
  .wide .item .date {
    white-space: nowrap;
    margin-bottom: 1px;
  }
  .wide .opener {
    white-space: pre;
  }

  /* Stems and ribbon */
  .flag,
  .as-of,
  .cell-line,
  .tick,
  .ribbon-planned,
  .dots {
    fill: none;
  }
  .hit {
    fill: none;
    pointer-events: all;
    cursor: pointer;
  }
  .flag,
  .as-of,
  .cell-line,
  .tick {
    stroke: var(--_bracket);
    shape-rendering: crispedges;
  }
  .flag {
    stroke: var(--_leader);
  }
  .as-of {
    stroke: var(--_ink);
  }
  .cell-line {
    stroke: var(--_ground);
  }
  .tick {
    stroke-opacity: 0.5;
  }
  .dots {
    stroke: var(--_c);
    stroke-width: 1.5;
    stroke-dasharray: 0.1 4;
    stroke-linecap: round;
  }
  .ribbon-1 {
    fill: var(--_ribbon-1);
  }
  .ribbon-2 {
    fill: var(--_ribbon-2);
  }
  .ribbon-3 {
    fill: var(--_ribbon-3);
  }
  .ribbon-planned {
    stroke: var(--_bracket);
    stroke-dasharray: 3 3;
  }
  @media (forced-colors: active) {
    .ribbon-1,
    .ribbon-2,
    .ribbon-3,
    .cell-line {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
