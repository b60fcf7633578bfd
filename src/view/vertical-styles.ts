import {css, type CSSResult} from 'lit';

/** The list as rows beside a rail with tracks. */
export const verticalStyles: CSSResult = css`
  .list {
    --_rail: var(--_pad);
    --_column: calc(var(--_rail) + 11px + var(--_tracks) * 6.5px);
    --_text: calc(var(--_column) + 19px);
    font-size: calc(15em / 14);
    line-height: calc(20 / 15);
  }
  .list .row {
    padding-inline: var(--_text) var(--_pad);
  }
  .list .by {
    white-space: normal;
  }
  .list .date {
    font-size: calc(12.5em / 15);
    line-height: calc(17 / 12.5);
  }
  .list article {
    padding-bottom: 9px;
    --_mark: 8.5px;
  }
  .list .bare {
    --_mark: 10px;
  }
  .day,
  .gap,
  .as-of-row {
    padding-top: 9px;
    font-size: calc(13em / 15);
    line-height: calc(18 / 13);
    font-weight: 700;
  }
  .day {
    padding-bottom: 4px;
  }
  .day span,
  .as-of-row span {
    font-weight: 400;
    color: var(--_ink-3);
  }
  .gap {
    padding-bottom: 9px;
    font-weight: 500;
    color: var(--_ink-2);
  }
  .as-of-row + .gap {
    padding-top: 1px;
  }
  .gap b {
    color: var(--_ink);
  }
  @container not (min-width: 600px) {
    .list .alone article {
      padding-top: 10px;
      --_mark: 19px;
    }
    .list .alone article .date {
      font-size: calc(13em / 15);
      line-height: calc(18 / 13);
      font-weight: 700;
      margin-bottom: 1px;
    }
    .alone .day,
    .roomy {
      display: none;
    }
  }
  @container (min-width: 600px) {
    .base:not(.wide) {
      --_pad: 20px;
    }
    .list {
      --_rail: calc(var(--_pad) + 124px);
      font-size: calc(16em / 14);
      line-height: calc(21 / 16);
    }
    .list .date {
      font-size: calc(12.5em / 16);
    }
    .list .opens article {
      padding-top: 10px;
      --_mark: 18.5px;
    }
    .list .opens .bare {
      --_mark: 20.5px;
    }
    .list .bare .date {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .list .opens {
      display: grid;
    }
    .list .day,
    .opens article {
      grid-area: 4 / 1; /* a heading and its first event: the row is as high as the higher */
    }
    .list .day {
      z-index: 1;
      padding: 11px 0 9px;
      margin-inline-start: var(--_pad);
      width: 108px;
      text-align: end;
      font-size: calc(14em / 16);
      line-height: calc(19 / 14);
      text-wrap-style: balance;
    }
    .narrow,
    .day .piece,
    .day .rail {
      display: none;
    }
    .day span {
      display: block;
    }
    .gap,
    .as-of-row {
      font-size: calc(13em / 16);
    }
    .rule {
      inset-inline-start: var(--_pad);
    }
  }
`;
