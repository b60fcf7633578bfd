import {css, type CSSResult} from 'lit';

/**
 * The element, its heading, notes and key, and the type roles. Sizes are shares of `--timeline-font-size` (14 px), in `em`
 * of the host. Roles (`.date`, `.title`, `.by`, ...) are set once and used by the drawing, the list and the hidden block that
 * text is measured in: what is measured is what is painted.
 */
export const baseStyles: CSSResult = css`
  :host {
    display: block;
    container-type: inline-size;
    contain-intrinsic-inline-size: 100vw; /* a parent that shrinks to fit gives what it has */
    min-inline-size: 0;
    position: relative;
    overflow-wrap: anywhere;
    word-break: normal;
    white-space: normal;
    hyphens: manual;
    text-indent: 0;
    text-transform: none;
    font-size: var(--_size);
    line-height: calc(18 / 14);
    font-weight: 400;
    font-style: normal;
    letter-spacing: normal;
    color: var(--_ink);
    background: var(--_ground);
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:state(plain-type)) {
    font-family: system-ui, sans-serif;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  .axis {
    --_c: var(--_bracket);
  }
  .base {
    text-align: left;
    --_pad: 12px;
    padding: 14px 0 16px;
  }
  .rtl {
    text-align: right;
  }

  /* Heading, notes, key */
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 10px 24px;
    padding: 0 var(--_pad) 12px;
  }
  .heading {
    font-size: calc(20em / 14);
    line-height: 1.25;
    font-weight: 700;
    letter-spacing: -0.012em;
    text-wrap-style: balance;
  }
  .standfirst {
    line-height: calc(20 / 14);
    color: var(--_ink-2);
    text-wrap-style: pretty;
  }
  .toolbar {
    min-height: 54px; /* what comes later takes up the room that is kept for it */
  }
  .note {
    padding: 12px var(--_pad) 0;
    font-size: calc(12em / 14);
    line-height: calc(17 / 12);
    color: var(--_ink-3);
  }
  .note b {
    font-weight: 600;
    color: var(--_ink-2);
  }
  .key {
    font-size: calc(12em / 14);
    line-height: calc(16 / 12);
    color: var(--_ink-2);
  }
  ol,
  .key ul {
    list-style: none;
    padding: 0;
  }
  .key ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
  }
  .key ul + ul {
    margin-top: 6px;
  }
  .key li {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
  }
  .key svg {
    flex: none;
  }
  .rtl .key li svg {
    scale: -1 1;
  }
  .key b {
    font-weight: 600;
    color: var(--_ink);
  }

  /* Type roles */
  .date {
    font-size: calc(12em / 14);
    line-height: calc(16 / 12);
    font-weight: 500;
    color: var(--_c);
    font-variant-numeric: tabular-nums;
  }
  .title {
    font-weight: 450;
    text-wrap-style: pretty;
  }
  .by {
    font-weight: 600;
    white-space: nowrap;
  }
  .strong,
  .strong .by,
  .by-strong {
    font-weight: 700;
  }
  .strong,
  .by-strong {
    letter-spacing: -0.006em;
  }
  .minor {
    color: var(--_ink-2);
  }
  .quiet {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Text that is measured */
  .probe {
    padding: 0;
    visibility: hidden;
    contain: strict;
    white-space: nowrap;
  }
  .probe span {
    position: absolute;
  }
  .initial {
    display: none;
    font-family: monospace;
  }
  .initial::before {
    content: '';
    font-family: initial; /* monospace again in WebKit */
  }
`;
