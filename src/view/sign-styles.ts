import {css, type CSSResult} from 'lit';

/** What is drawn: marks, bars, brackets, stems, ribbon and relations. */
export const signStyles: CSSResult = css`
  .mark,
  .sign-box {
    overflow: visible;
  }
  .halo {
    fill: var(--_ground);
    stroke: var(--_ground);
    stroke-width: 4.4;
    stroke-linejoin: round;
  }
  .sign {
    stroke: var(--_c);
    stroke-width: 1.8;
    stroke-linejoin: round;
  }
  .sign.solid {
    stroke: none;
  }
  .sign.hatched {
    stroke-width: 1.6;
  }
  .sign.planned {
    stroke-width: 1.5;
    stroke-dasharray: 2.4 1.8;
  }
  .ring {
    fill: var(--_ground);
    stroke: var(--_c);
    stroke-width: 1.5;
  }
  .paints {
    position: absolute;
    width: 0;
    height: 0;
  }
  .hit {
    fill: transparent;
    pointer-events: all;
    cursor: pointer;
  }
  .hatch-ground {
    fill: var(--_ground);
  }
  .bar,
  .cap {
    fill: var(--_c);
  }
  .maybe {
    fill: var(--_c);
    fill-opacity: 0.42;
  }
  .clear {
    stop-color: var(--_c);
    stop-opacity: 0;
  }
  .tint {
    stop-color: var(--_c);
    stop-opacity: 0.42;
  }
  .bracket,
  .flag,
  .as-of,
  .cell-line,
  .tick {
    fill: none;
    stroke: var(--_bracket);
    shape-rendering: crispedges;
  }
  .flag {
    stroke: var(--_leader);
  }
  .flag.selected {
    stroke: var(--_c);
    stroke-width: 2;
  }
  .flag.dimmed {
    stroke-opacity: 0.55;
  }
  .as-of {
    stroke: var(--_ink);
  }
  .box {
    fill: var(--_ground);
    stroke: var(--_c);
    stroke-width: 1.3;
    stroke-dasharray: 3 2;
  }
  .link,
  .dots {
    fill: none;
    stroke: var(--_c, var(--_bracket));
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
    fill: none;
    stroke: var(--_bracket);
    stroke-dasharray: 3 3;
  }
  .cell-line {
    stroke: var(--_ground);
  }
  .tick {
    stroke: var(--_bracket);
    stroke-opacity: 0.5;
  }
  .relation,
  .relation-claimed {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.4;
  }
  .relation-claimed {
    stroke-dasharray: 4 3;
  }
  @media (forced-colors: active) {
    .item.dimmed * {
      color: GrayText;
    }
    .ribbon-1,
    .ribbon-2,
    .ribbon-3 {
      stroke: CanvasText;
    }
    .cell-line {
      stroke: CanvasText;
    }
  }
`;
