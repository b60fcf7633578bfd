import {css, type CSSResult} from 'lit';

/** The list of problems in a notice, and the button for another try. */
export const problemsStyles: CSSResult = css`
  .notice summary {
    cursor: pointer;
    min-height: 24px;
  }
  .notice ul {
    padding-inline-start: 18px;
    margin-top: 4px;
  }
  .notice .retry {
    all: unset;
    cursor: pointer;
    text-decoration: underline;
    min-height: 24px;
    padding-inline: 4px;
  }
`;
