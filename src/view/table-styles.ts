import {css, type CSSResult} from 'lit';

/** The events as a table, and the buttons that turn to it. */
export const tableStyles: CSSResult = css`
  .views {
    display: flex;
  }
  .views button {
    display: flex;
    align-items: center;
    height: var(--_field);
    padding: 0 12px;
    border: 1px solid var(--_hairline);
    white-space: nowrap;
  }
  .views button + button {
    margin-inline-start: -1px;
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .views button:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .views button:hover {
    background: var(--_panel);
  }
  .views [aria-pressed='true'] {
    position: relative;
    font-weight: 600;
    background: var(--_panel);
    border-color: var(--_ink-3);
  }

  .table-view {
    padding: 0 var(--_pad);
    --_cell: 36px;
  }
  .table-view :is(input, .sort, .opener) {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
  }
  .table-view .row-filter {
    width: min(26em, 100%);
    min-height: 36px;
    padding: 0 10px;
    border: 1px solid var(--_ink-3);
    border-radius: var(--_radius);
    cursor: text;
    font-size: calc(13em / 14);
  }
  .row-filter::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  .table-view :is(.row-filter, .sort):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  table {
    width: calc(100% + 16px);
    margin-inline: -8px; /* the ground of a row is wider than its text */
    border-collapse: collapse;
    text-align: inherit; /* which is the page's side, whatever the letters run to */
  }
  caption {
    padding: 10px 0 6px;
    text-align: inherit;
    font-size: calc(12em / 14);
    line-height: calc(16 / 12);
    color: var(--_ink-3);
  }
  .far-rows {
    margin: 6px 0 0;
    font-size: calc(12em / 14);
    line-height: calc(16 / 12);
    color: var(--_ink-3);
  }
  .long {
    table-layout: fixed; /* columns stay where they are, whatever rows come */
  }
  .long tbody {
    overflow-anchor: none; /* what is seen is kept in its place in every engine */
  }
  .table-view .row-space td {
    padding: 0;
    border: 0;
  }
  .sort-by {
    display: none;
  }
  th {
    padding: 0;
    text-align: inherit;
    vertical-align: bottom;
    border-bottom: 1px solid var(--_ink-3);
  }
  .table-view .sort {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: var(--_cell);
    font-size: calc(13em / 14);
    font-weight: 600;
  }
  .sort .icon {
    color: var(--_bracket);
  }
  [aria-sort='ascending'] .icon,
  [aria-sort='descending'] .icon {
    color: var(--_ink);
  }
  caption {
    padding-inline: 8px;
  }
  td {
    padding: 8px 0;
    vertical-align: top;
    text-align: inherit;
    border-bottom: 1px solid var(--_hairline);
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
  }
  :is(th, td):not(:last-child) {
    padding-inline-end: 20px;
  }
  :is(th, td):nth-child(1 of :not(.sort-by)) {
    padding-inline-start: 8px;
  }
  :is(th, td):last-child {
    padding-inline-end: 8px;
  }
  .event-row {
    cursor: pointer; /* a press anywhere on it is one on its title */
  }
  .event-row:hover td {
    background: var(--_panel);
  }
  .is-open td,
  .open-row td {
    background: var(--_panel);
  }
  .is-open td {
    border-bottom: 0;
  }
  .col-date {
    width: 22%;
  }
  .col-group {
    width: 18%;
  }
  .col-source {
    width: 20%;
  }
  td.col-source,
  td.col-group {
    font-size: calc(13em / 14);
    line-height: calc(18 / 13);
    color: var(--_ink-2);
  }
  .table-view .date {
    display: block;
    font-size: calc(13em / 14);
    line-height: calc(18 / 13);
  }
  .table-view .opener {
    display: block;
    font-weight: 450;
  }
  .table-view .by {
    white-space: normal;
  }
  .is-open .opener {
    font-weight: 600;
  }
  .event-row .opener::after {
    content: none; /* a row is no box to fill in every engine */
  }
  .event-row .opener:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .cell-group {
    display: flex;
    gap: 6px;
  }
  .cell-group svg {
    flex: none;
    align-self: flex-start;
    margin-top: 2px;
  }
  .cell-label {
    display: none;
  }
  .event-row a {
    color: inherit;
  }
  .open-row .body {
    max-width: 44em;
    padding: 0 0 10px;
  }
  .no-rows {
    padding: 16px 0 4px;
    color: var(--_ink-2);
  }
  .table-view .note {
    padding-inline: 0;
  }
  @media (pointer: coarse) {
    .table-view {
      --_cell: 44px;
    }
    .table-view .row-filter {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .views [aria-pressed='true'] {
      border-color: Highlight;
      color: Highlight;
    }
  }
`;
