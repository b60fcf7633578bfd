import {css, type CSSResult} from 'lit';

/** What stands back: beside an open event, or what a search does not find. Its colour changes, never its opacity, which would be read as doubt. */
export const dimmedStyles: CSSResult = css`
  .dimmed {
    --_c: var(--_dimmed);
  }
  .flag.dimmed {
    stroke-opacity: 0.55;
  }
  .item.dimmed .title,
  .item.dimmed .by {
    color: var(--_ink-3);
    font-weight: 400;
  }
  .item.dimmed .date {
    color: var(--_ink-3);
  }
  @media (forced-colors: active) {
    .item.dimmed * {
      color: GrayText;
    }
  }
`;
