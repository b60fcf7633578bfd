import {css, type CSSResult} from 'lit';

/** The sign of what is new: a word in a thin frame, which takes no room, stands on paper and in forced colours. */
export const newStyles: CSSResult = css`
  .new .date b {
    font-weight: inherit;
    color: var(--_ink);
    padding-inline: 3px;
    margin-inline: -3px;
    outline: 1px solid var(--_bracket);
    border-radius: 2px;
  }
`;
