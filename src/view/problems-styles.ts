import {css, type CSSResult} from 'lit';

/** The list of problems in a notice. */
export const problemsStyles: CSSResult = css`
  .notice summary {
    cursor: pointer;
    min-height: 24px;
  }
  .notice ul {
    padding-inline-start: 18px;
    margin-top: 4px;
    max-height: 40vh; /* a sheet of faults does not push its good rows away */
    overflow-y: auto;
  }
  .notice li + li {
    margin-top: 3px;
  }
  .notice ul:focus-visible {
    outline: 2px solid var(--_focus);
  }
`;
