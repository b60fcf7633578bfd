import {css, type CSSResult} from 'lit';

/** The one list of events. */
export const listStyles: CSSResult = css`
  /* What the data says keeps its own direction. */
  p,
  div,
  li,
  button {
    unicode-bidi: plaintext;
  }

  /* The one list */
  .stage,
  .row,
  .item {
    position: relative;
  }
  .paints {
    position: absolute;
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
