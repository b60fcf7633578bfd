import {css, type CSSResult} from 'lit';

/** What an open event changes on the drawing: its sign, what it is related to, what is covered. */
export const openedStyles: CSSResult = css`
  .covered:not(:focus-within) {
    opacity: 0;
    pointer-events: none;
  }
  .covered {
    z-index: 3;
    background: var(--_ground);
  }
  .focused .hit {
    r: 10.5px;
    stroke: var(--_focus);
    stroke-width: 2;
  }
  .ring {
    fill: var(--_ground);
    stroke: var(--_c);
    stroke-width: 1.5;
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
  .pointer {
    position: absolute;
    inset: 0 auto auto 0;
    width: 16px;
    height: 8px;
    z-index: 3;
    background: var(--_card);
    clip-path: polygon(0 0, 100% 0, 50% 100%);
  }
  .pointer.below {
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }
  @media (prefers-reduced-motion: no-preference) {
    .item .title,
    .item .date {
      transition: color 120ms linear;
    }
  }
`;
