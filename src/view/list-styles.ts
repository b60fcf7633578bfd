import {css, type CSSResult} from 'lit';

/** The one list of events, and its items as labels of a drawing. */
export const listStyles: CSSResult = css`
  /* What the data says keeps its own direction. */
  .heading,
  .standfirst,
  .date,
  .title,
  .line,
  .summary,
  .block,
  .key li,
  .card-rows dd,
  .day,
  .gap,
  .as-of-row,
  .caption,
  .opener,
  .note {
    unicode-bidi: plaintext;
  }

  /* The one list */
  .stage {
    position: relative;
  }
  .drawing {
    position: absolute;
    inset: 0 auto auto 0;
    display: block;
    pointer-events: none;
  }
  .block {
    position: absolute;
    inset: 0 auto auto 0;
    white-space: nowrap;
    line-height: 1.25;
  }
  ol {
    list-style: none;
    padding: 0;
  }
  article {
    position: relative;
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
  .opener:hover {
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }
  .opener:focus-visible::after,
  .tool:focus-visible,
  a:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 3px;
    border-radius: 2px;
  }
  .wide .item:not(.open) .line {
    display: block;
    white-space: nowrap;
  }
  .wide .item {
    position: absolute;
    inset: 0 auto auto 0;
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
  .wide .row:not(article),
  .wide .piece,
  .wide .sign-box,
  .wide .lead,
  .wide .rail {
    display: none;
  }
  .wide .gap {
    display: block;
  }
  .item.dimmed .title,
  .item.dimmed .by {
    color: var(--_ink-3);
    font-weight: 400;
  }
  .item.dimmed .date {
    color: var(--_ink-3);
  }
  .covered:not(:focus-within) {
    opacity: 0;
    pointer-events: none;
  }
  .covered {
    z-index: 3;
    background: var(--_ground);
  }

  .plain .rail,
  .plain .rule {
    display: none;
  }

  @media (prefers-reduced-motion: no-preference) {
    .item .title,
    .item .date {
      transition: color 120ms linear;
    }
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
