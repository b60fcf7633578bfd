import {css, type CSSResult} from 'lit';

/**
 * The strip of the overview. Places come as shares of its width, in `--_from` and `--_to`: the strip is a container, so that
 * `cqi` is a hundredth of it in whatever stands on it. It reads from left to right or from right to left as time runs,
 * whatever the page; its words are isolated from that.
 */
export const overviewStyles: CSSResult = css`
  .overview {
    padding: 14px var(--_pad) 0;
    overflow-x: clip; /* at an end a thumb's room for a finger reaches over the edge */
  }
  .overview-lead {
    display: grid;
    margin-bottom: 6px;
    font-size: calc(12em / 14);
    line-height: calc(17 / 12);
    color: var(--_ink-3);
    text-wrap-style: pretty;
  }
  .overview-lead > span {
    align-self: end;
    grid-area: 1 / 1; /* one in the other's place, so that the strip stays where it is */
  }
  .overview-lead b {
    unicode-bidi: plaintext;
    font-weight: 600;
    color: var(--_ink-2);
  }
  .overview-lead button {
    all: unset;
    box-sizing: border-box;
    min-height: 24px;
    margin: -4px 8px;
    padding-inline: 4px;
    color: var(--_ink);
    font-weight: 600;
    text-decoration: underline 1px;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .overview-lead button:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .overview .unsaid {
    visibility: hidden;
  }

  /* The strip, its heights and names */
  .strip {
    --_hand: 24px; /* what a pointer takes hold of (WCAG 2.5.8) */
    --_out: 12px; /* as much of that lies outside the frame */
    container-type: inline-size;
    position: relative;
    direction: ltr;
    height: 34px;
    margin-bottom: 18px;
    background: color-mix(in srgb, var(--_ribbon-1) 55%, transparent);
    outline: 1px solid var(--_hairline);
    outline-offset: -1px;
    cursor: pointer;
    touch-action: pan-y; /* a vertical swipe is the page's */
    user-select: none;
    -webkit-user-select: none;
  }
  .mirrored {
    direction: rtl;
  }
  .entire {
    cursor: zoom-in;
  }
  .strip > svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .strip > .heights {
    inset-block: 2px;
    height: calc(100% - 4px);
    fill: var(--_ink-2);
  }
  .mirrored > svg {
    scale: -1 1;
  }
  .band-1 {
    fill: var(--_ribbon-1);
  }
  .band-2 {
    fill: var(--_ribbon-2);
  }
  .band-3 {
    fill: var(--_ribbon-3);
  }
  .stop {
    position: absolute;
    inset-block: 0 -5px;
    inset-inline: calc(var(--_from) * 100%) auto;
    border-inline-start: 1px solid var(--_leader);
    font-size: calc(12em / 14);
    line-height: calc(16 / 12);
    color: var(--_ink-3);
    white-space: nowrap;
  }
  .stop span {
    position: absolute;
    inset-block-start: 35px;
    inset-inline-start: 4px;
  }
  .densest {
    position: absolute;
    inset-block-start: 9px;
    inset-inline-start: calc(var(--_from) * 100%);
    font-size: calc(12em / 14);
    line-height: calc(16 / 12);
    font-weight: 600;
    white-space: nowrap;
    pointer-events: none;
    text-shadow:
      0 0 2px var(--_ribbon-1),
      0 0 2px var(--_ribbon-1),
      0 0 3px var(--_ribbon-1);
  }
  .densest.before {
    inset-inline: auto calc((1 - var(--_from)) * 100%);
  }

  /* What is looked at */
  .shade {
    position: absolute;
    inset: 0;
    overflow: clip;
  }
  .frame {
    position: absolute;
    inset-block: 0;
    inset-inline: calc(var(--_from) * 100%) calc((1 - var(--_to)) * 100%);
    min-width: 2px;
    border: 1px solid var(--_ink);
    box-shadow: 0 0 0 100vmax color-mix(in srgb, var(--_ground) 50%, transparent);
    cursor: grab;
  }
  .entire .frame {
    cursor: inherit;
  }
  .frame:active {
    cursor: grabbing;
  }
  .thumb {
    --_x0: calc(var(--_from) * 100cqi);
    --_x1: calc(var(--_to) * 100cqi);
    --_middle: calc((var(--_from) + var(--_to)) * 50cqi);
    /* hands never lie on each other, however short what is looked at, nor outside the element */
    --_parting: clamp(var(--_hand) - var(--_out), var(--_middle), 100cqi - var(--_hand) + var(--_out));
    --_hand-0: min(var(--_x0) - var(--_out), var(--_parting) - var(--_hand));
    --_hand-1: max(var(--_x1) + var(--_out) - var(--_hand), var(--_parting));
    position: absolute;
    inset-block: calc((34px - max(34px, var(--_hand))) / 2);
    width: var(--_hand);
    cursor: ew-resize;
  }
  .thumb-from {
    inset-inline-start: var(--_hand-0);
  }
  .thumb-to {
    inset-inline-start: var(--_hand-1);
  }
  .thumb::before {
    content: '';
    position: absolute;
    box-sizing: border-box;
    inset-block-start: calc(50% - 10px);
    width: 8px;
    height: 20px;
    border: 1px solid var(--_ink);
    border-radius: 2px;
    background:
      linear-gradient(90deg, transparent 1.5px, var(--_ink-2) 0 2.5px, transparent 0 3.5px, var(--_ink-2) 0 4.5px, transparent 0)
        content-box,
      var(--_ground);
    padding-block: 5px;
  }
  /* beside a frame that is too short to hold them, so that what is in it is seen */
  .thumb-from::before {
    inset-inline-start: calc(min(var(--_x0), var(--_middle) - 8px) - 4px - var(--_hand-0));
  }
  .thumb-to::before {
    inset-inline-start: calc(max(var(--_x1), var(--_middle) + 8px) - 4px - var(--_hand-1));
  }
  .thumb:focus-visible {
    outline: none;
    z-index: 1;
  }
  .thumb:focus-visible::before {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    .strip {
      --_hand: 44px;
    }
    .overview-lead button {
      min-height: 44px;
      margin-block: -14px;
    }
  }
  @media (forced-colors: active) {
    .band-1,
    .band-2,
    .band-3 {
      fill: Canvas;
    }
    .strip > .heights {
      fill: CanvasText;
    }
    .frame {
      border-width: 2px;
      border-color: Highlight;
    }
    .thumb::before {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
    }
    .densest {
      text-shadow: none;
      background: Canvas;
    }
  }
  @media print {
    .overview {
      display: none;
    }
  }
`;
