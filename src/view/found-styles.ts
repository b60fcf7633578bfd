import {css, type CSSResult} from 'lit';

/** Words that are found, as a marker pen would; the ink stays, and has its contrast on it in both schemes. */
export const foundStyles: CSSResult = css`
  ::highlight(timeline-found) {
    color: var(--timeline-ink, light-dark(#17191d, #f1efe9));
    background: var(--timeline-found, light-dark(#ffe58a, #6a5310));
  }
  @media (forced-colors: active) {
    ::highlight(timeline-found) {
      color: MarkText;
      background: Mark;
    }
  }
`;
