import {css, type CSSResult} from 'lit';

/** What is said where data is loading, failed, empty or only partly readable. */
export const noticeStyles: CSSResult = css`
  .notice {
    margin: 0 var(--_pad) 12px;
    padding: 8px 12px;
    font-size: calc(13em / 14);
    line-height: calc(18 / 13);
    color: var(--_ink-2);
    border-inline-start: 3px solid var(--_bracket);
    background: var(--_panel);
  }
  .stage + .notice {
    margin: 12px var(--_pad) 0;
  }
  .retry {
    all: unset;
    cursor: pointer;
    text-decoration: underline;
    min-height: 24px;
    padding-inline: 4px;
  }
`;
