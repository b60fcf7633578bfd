import {css, type CSSResult} from 'lit';

/** Signs of dates, on a drawing, beside the list and in the key: marks, bars, brackets. */
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
  .link {
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
  .bracket {
    stroke: var(--_bracket);
    shape-rendering: crispedges;
  }
  .box {
    stroke: var(--_c);
    stroke-width: 1.3;
    stroke-dasharray: 3 2;
  }
  .link {
    stroke: var(--_c);
    stroke-width: 1.2;
    stroke-dasharray: 1 3;
    stroke-linecap: round;
  }
`;
