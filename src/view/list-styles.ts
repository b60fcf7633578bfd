import {css, type CSSResult} from 'lit';

/** The one list of events, and its items as labels of a drawing. */
export const listStyles: CSSResult = css`
  /* What the data says keeps its own direction. */
  p,
  div,
  li,
  button,
  .block {
    unicode-bidi: plaintext;
  }

  /* The one list */
  .stage,
  .row,
  .item {
    position: relative;
  }
  .paints,
  .drawing,
  .block,
  .wide .item {
    position: absolute;
    inset: 0 auto auto 0;
  }
  .drawing {
    pointer-events: none;
  }
  .block {
    white-space: nowrap;
    line-height: 1.25;
  }
  .opener {
    all: unset;
    cursor: pointer;
  }
  .opener::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .opener:focus-visible::after,
  a:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 3px;
    border-radius: 2px;
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

  @media print {
    .opener::after {
      display: none;
    }
    .item,
    .row {
      break-inside: avoid;
    }
  }
`;
