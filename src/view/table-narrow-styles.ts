import {css, type CSSResult} from 'lit';

/** The table on a narrow page: each row is a block, its date over its title, the rest named under it. */
export const tableNarrowStyles: CSSResult = css`
  @container not (min-width: 600px) {
    .table-view :is(table, caption, thead, tbody, tr, td) {
      display: block;
    }
    .table-view .row-filter {
      width: 100%;
    }
    .table-view thead tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 16px;
      padding-inline: 8px;
      border-bottom: 1px solid var(--_ink-3);
    }
    .table-view th {
      width: auto;
      padding: 0;
      border: 0;
    }
    .sort-by {
      display: block;
      font-size: calc(12em / 14);
      font-weight: 400;
      color: var(--_ink-3);
    }
    .event-row {
      padding: 9px 8px;
      border-bottom: 1px solid var(--_hairline);
    }
    .table-view .event-row td {
      width: auto;
      padding: 0;
      border: 0;
    }
    .event-row .col-title {
      font-size: calc(15em / 14);
      line-height: calc(20 / 15);
    }
    .event-row :is(.col-group, .col-source):not(:empty) {
      padding-top: 3px;
    }
    .event-row :is(.col-group, .col-source) {
      display: flex;
      gap: 8px;
      font-size: calc(12.5em / 14);
    }
    .event-row .cell-label {
      display: block;
      flex: none;
      width: 4.6em;
      color: var(--_ink-3);
    }
    .event-row.is-open {
      border-bottom: 0;
      background: var(--_panel);
    }
    .open-row {
      border-bottom: 1px solid var(--_hairline);
    }
    .table-view .open-row td {
      padding: 0 8px;
      border: 0;
    }
  }
`;
