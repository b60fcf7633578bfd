import {css, type CSSResult} from 'lit';

/** How an opened event looks: a card over the drawing, a panel in the list. Adopted when the first one is opened. */
export const cardStyles: CSSResult = css`
  .summary,
  .card-rows dd,
  .count {
    unicode-bidi: plaintext;
  }
  /* A pointer over a title fetches this part: the first picture does without. */
  .opener:hover {
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }
  .tool:focus-visible,
  .media:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 3px;
    border-radius: 2px;
  }
  .summary {
    color: var(--_ink);
  }
  .paper {
    padding-bottom: 4px;
    font-size: calc(13em / 14);
    line-height: calc(18 / 13);
    overflow-wrap: anywhere;
  }
  .paper-row {
    color: var(--_ink-2);
  }
  .paper-row b {
    font-weight: 600;
    color: var(--_ink-3);
  }
  .card-rows {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 28px;
    padding-top: 8px;
    border-top: 1px solid var(--_hairline);
    font-size: calc(13em / 14);
    line-height: calc(18 / 13);
  }
  .card-rows div {
    display: flex;
    gap: 12px;
  }
  .card-rows .long {
    flex-basis: 100%;
  }
  .card-rows dt {
    flex: none;
    width: 72px;
    color: var(--_ink-3);
  }
  .card-rows dd {
    overflow-wrap: anywhere;
  }
  .card-rows a,
  .summary a {
    color: inherit;
    text-decoration: underline 1px var(--_bracket);
    text-underline-offset: 2px;
  }
  .tool {
    all: unset;
    box-sizing: border-box;
    min-width: 24px;
    height: 24px;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    border-radius: var(--_radius);
    color: var(--_ink-2);
    cursor: pointer;
  }
  .tool:hover {
    background: var(--_panel);
    color: var(--_ink);
  }
  .tool[disabled] {
    visibility: hidden;
  }
  .rtl .step svg {
    scale: -1 1;
  }
  .tool svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
  }
  .card-top {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: calc(12em / 14);
    line-height: calc(16 / 12);
    font-weight: 600;
    color: var(--_c);
  }
  .count {
    font-weight: 500;
    color: var(--_ink-3);
    font-variant-numeric: tabular-nums;
  }
  .card-top .count {
    margin-inline-start: auto;
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .open {
    z-index: 2;
  }
  .open .opener::after {
    content: none;
  }
  .open .opener:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
    border-radius: 2px;
  }
  .open .summary,
  .open .card-rows,
  .open .card-foot,
  .open .card-top {
    position: relative;
  }
  .wide .open .opener {
    white-space: normal;
  }
  .wide .item.open {
    text-align: inherit;
  }
  .wide .open article {
    overflow: auto;
    max-height: inherit;
    padding: 8px 16px 10px;
    border: 1px solid var(--_card-edge);
    border-top: 3px solid var(--_c);
    border-radius: var(--_radius);
    background: var(--_card);
    box-shadow:
      0 1px 2px var(--_shadow),
      0 10px 32px var(--_shadow);
  }
  .wide .open .date {
    margin-block: 3px;
    font-size: calc(13em / 14);
    line-height: calc(18 / 13);
    font-weight: 400;
    color: var(--_ink-2);
    white-space: normal;
  }
  .wide .open .title {
    font-size: calc(17em / 14);
    line-height: calc(21 / 17);
    font-weight: 700;
    color: var(--_ink);
    letter-spacing: -0.012em;
  }
  .wide .open .by {
    font-weight: 700;
  }
  .wide .open .summary {
    margin-top: 4px;
    line-height: calc(20 / 14);
  }
  .wide .open .card-rows {
    margin-top: 8px;
  }
  .list .open .body {
    margin: 6px calc(-1 * var(--_pad)) 4px -6px;
    padding: 8px var(--_pad) 6px 6px;
    background: var(--_panel);
  }
  .list .open .body {
    font-size: calc(14em / 15);
  }
  .list .body .summary {
    font-size: calc(15em / 14);
    line-height: calc(22 / 15);
    text-wrap-style: pretty;
  }
  .list .body .card-rows {
    margin-top: 8px;
    flex-direction: column;
  }
  .chip-events li {
    padding: 6px 0;
    border-top: 1px solid var(--_hairline);
  }
  .open .chip-events .date {
    margin: 0;
    color: var(--_c);
  }
  .chip-title {
    font-weight: 600;
  }
  .card-foot {
    display: flex;
    justify-content: space-between;
    align-items: center;
    margin-top: 8px;
    font-size: calc(13em / 14);
    font-weight: 600;
  }
  .card-foot .tool {
    min-width: 44px;
    min-height: 44px;
    height: auto;
  }
  @container (min-width: 600px) {
    .list .open .body {
      font-size: calc(14em / 16);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .wide .open {
      animation: rise 140ms cubic-bezier(0.2, 0, 0, 1);
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      margin-top: 4px;
    }
  }
`;
