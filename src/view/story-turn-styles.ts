import {css, type CSSResult} from 'lit';

/** Below one event: the ways to those before and after it, and the axis that it lies on. After the styles of the event. */
export const storyTurnStyles: CSSResult = css`
  .story-turns {
    display: flex;
    justify-content: space-between;
    margin-top: 20px;
  }
  .mirrored:dir(ltr) .story-turns,
  .story:not(.mirrored):dir(rtl) .story-turns {
    flex-direction: row-reverse;
  }
  .story .turn {
    display: grid;
    place-items: center;
    width: 48px;
    height: 48px;
    border: 1px solid var(--_ink-3);
    border-radius: 50%;
  }
  .story .turn:focus-visible {
    border-radius: 50%;
  }
  .turn:hover:not([disabled]) {
    border-color: var(--_ink);
    background: var(--_panel);
  }
  .story .turn[disabled] {
    border-color: var(--_hairline);
    color: var(--_dimmed);
    cursor: default;
  }
  .turn svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .story-axis {
    position: relative;
    overflow: clip;
    margin-top: 16px;
  }
  .story-axis > div {
    position: absolute;
    inset: 0;
  }
  .story-beside {
    display: flex;
    flex-direction: column;
    gap: 4px;
    margin: 16px var(--_pad) 0;
    font-size: calc(13em / 14);
    line-height: calc(18 / 13);
    color: var(--_ink-3);
  }
  .story-beside b {
    font-weight: 600;
    color: var(--_ink-2);
  }
  @container (min-width: 600px) {
    .story-turns {
      display: contents;
    }
    .story .turn {
      grid-area: 1 / 1;
      margin-top: 44px;
    }
    .story .next,
    .mirrored:dir(ltr) .turn.previous,
    .story:not(.mirrored):dir(rtl) .turn.previous {
      grid-area: 1 / 3;
      justify-self: end;
    }
    .mirrored:dir(ltr) .turn.next,
    .story:not(.mirrored):dir(rtl) .turn.next {
      grid-area: 1 / 1;
      justify-self: start;
    }
    .story-beside {
      flex-direction: row;
      justify-content: space-between;
      gap: 24px;
      margin-top: 20px;
    }
    .story-beside > * {
      max-width: 48%;
    }
    .story-beside > :last-child {
      text-align: end;
    }
    /* Where time runs against the text, what is earlier stands at its end. */
    .mirrored:dir(ltr) .story-beside,
    .story:not(.mirrored):dir(rtl) .story-beside {
      flex-direction: row-reverse;
    }
    .mirrored:dir(ltr) .story-beside > *,
    .story:not(.mirrored):dir(rtl) .story-beside > * {
      text-align: start;
    }
    .mirrored:dir(ltr) .story-beside > :first-child,
    .story:not(.mirrored):dir(rtl) .story-beside > :first-child {
      text-align: end;
    }
  }
  @media (forced-colors: active) {
    .story .turn[disabled] {
      color: GrayText;
    }
  }
`;
