import {css, type CSSResult} from 'lit';

/** Chips, long lists in columns, lists that have the newest first. */
export const arrangementStyles: CSSResult = css`
  .standfirst a:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 3px;
    border-radius: 2px;
  }

  /* Chips */
  .chip .title {
    font-weight: 600;
    color: var(--_ink-2);
  }
  .list .chip .opener::before {
    content: '+';
    display: inline-block;
    width: 1em;
  }
  .list .chip .opener[aria-expanded='true']::before {
    content: '−';
  }
  .list .chip .sign-box {
    display: none;
  }

  /* Eras */
  .era {
    fill: color-mix(in srgb, var(--_bracket) 9%, transparent);
  }
  .era-strip {
    fill: color-mix(in srgb, var(--_bracket) 22%, transparent);
  }
  .list .era .title {
    font-weight: 600;
    color: var(--_ink-2);
  }
  .list .era .piece {
    background: color-mix(in srgb, var(--_bracket) 45%, var(--_ground));
  }
  .list .era .sign-box {
    display: none;
  }

  /* A list alone */
  .plain .rail,
  .plain .rule {
    display: none;
  }

  /* Columns */
  .base:has(.columns) header {
    padding-bottom: 8px;
  }
  .list.columns {
    column-gap: 24px;
    padding-inline: var(--_pad);
    --_rail: 0px;
    --_text: calc(var(--_column) + 17px);
    font-size: 1em;
    line-height: calc(18 / 14);
  }
  .columns-2 {
    column-count: 2;
  }
  .columns-3 {
    column-count: 3;
  }
  .columns-4 {
    column-count: 4;
  }
  .columns-5 {
    column-count: 5;
  }
  .columns .row {
    padding-inline-end: 0;
  }
  .columns .item {
    break-inside: avoid;
  }
  .list.columns .opens {
    display: block;
  }
  .columns .opens-column {
    break-before: column;
  }
  .list.columns .rule {
    inset-inline: 0;
  }
  .list.columns .day {
    position: relative;
    width: auto;
    margin: 0;
    padding: 1px 0 0;
    padding-inline-start: var(--_text);
    inset: auto;
    text-align: inherit;
    font-size: calc(13em / 14);
    line-height: calc(17 / 13);
  }
  .columns .day .rail,
  .columns .day .piece {
    display: block;
  }
  .list.columns .opens article {
    padding-top: 0;
    min-height: 0;
  }
  .list.columns article {
    display: grid;
    grid-template-columns: var(--_dates) 1fr;
    padding-bottom: 6px;
    --_mark: 9px;
  }
  .list.columns .opens .bare {
    --_mark: 9px;
  }
  .columns .opens-column:not(.opens) article {
    padding-top: 6px;
    --_mark: 15px; /* whole in its column */
  }
  .dates-1 {
    --_dates: 28px;
  }
  .dates-2 {
    --_dates: 54px;
  }
  .list.columns .date-inline article {
    grid-template-columns: auto 1fr;
  }
  .list.columns .date-above .date {
    grid-column: 2;
    padding-inline-end: 0;
  }
  .list.columns .date {
    padding-inline-end: 6px;
    font-size: calc(12em / 14);
    line-height: calc(18 / 12);
  }
  .columns .title {
    grid-column: 2;
  }
  .list.columns .body {
    grid-column: 1 / -1;
    margin: 6px 0 4px -6px;
    padding-inline-end: 6px;
  }
  .columns .card-foot .count {
    text-align: center;
  }
  .columns .gap {
    padding-block: 6px;
    font-size: calc(12em / 14);
    line-height: calc(18 / 12);
  }

  /* The newest first: tracks run upwards */
  .turned .from-mark {
    top: 0;
    bottom: calc(100% - var(--_mark));
  }
  .turned .end {
    top: 5px;
    bottom: -1px;
  }
  .turned .end.from-mark {
    bottom: calc(100% - var(--_mark));
  }
  .turned .end::after {
    inset: 0 -1px auto;
  }
  .turned .start::before {
    top: auto;
    bottom: 0;
  }
  .turned .to-tick::after {
    inset-inline: -4px;
  }
  .turned .to-head::after {
    inset-inline: -2.5px;
    border-width: 0 4.5px 8px;
    border-top-color: transparent;
    border-bottom-color: var(--_c);
  }
  .turned .piece.fade {
    top: var(--_mark);
    background: linear-gradient(to bottom, var(--_c), transparent);
  }
  .turned .piece.to-fade {
    background: linear-gradient(to top, var(--_c), transparent);
  }
`;
