import {css, type CSSResult} from 'lit';

/** What is drawn: marks, bars, brackets, stems and ribbon. */
export const signStyles: CSSResult = css`
  .sign-box {
    overflow: visible;
  }
  .halo,
  .hollow,
  .planned,
  .box {
    fill: var(--_ground);
  }
  .solid,
  .bar,
  .cap,
  .maybe {
    fill: var(--_c);
  }
  .bracket,
  .flag,
  .as-of,
  .cell-line,
  .tick,
  .ribbon-planned,
  .link,
  .dots {
    fill: none;
  }
  .maybe {
    fill-opacity: 0.42;
  }
  stop {
    stop-color: var(--_c);
  }
  .halo,
  .sign {
    stroke-linejoin: round;
  }
  .halo {
    stroke: var(--_ground);
    stroke-width: 4.4;
  }
  .sign {
    stroke: var(--_c);
    stroke-width: 1.8;
  }
  .solid {
    stroke: none;
  }
  .hatched {
    stroke-width: 1.6;
  }
  .planned {
    stroke-width: 1.5;
    stroke-dasharray: 2.4 1.8;
  }
  .hit {
    fill: none;
    pointer-events: all;
    cursor: pointer;
  }
  .bracket,
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
  .box {
    stroke: var(--_c);
    stroke-width: 1.3;
    stroke-dasharray: 3 2;
  }
  .link,
  .dots {
    stroke: var(--_c);
    stroke-width: 1.5;
    stroke-dasharray: 0.1 4;
    stroke-linecap: round;
  }
  .link {
    stroke-width: 1.2;
    stroke-dasharray: 1 3;
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
