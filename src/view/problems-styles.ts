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
  }
`;
