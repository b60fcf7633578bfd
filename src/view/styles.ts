import {css, type CSSResult} from 'lit';

/**
 * Sizes are shares of `--timeline-font-size` (14 px), in `em` of the host. Type roles (`.date`, `.title`, `.by`, ...)
 * are set once and used by the drawing, the list and the hidden block that text is measured in: what is measured is
 * what is painted.
 */
export const styles: CSSResult = css`
  :host {
    display: block;
    container-type: inline-size;
    contain-intrinsic-inline-size: 100vw; /* a parent that shrinks to fit gives what it has */
    min-inline-size: 0;
    position: relative;
    overflow-wrap: anywhere;
    word-break: normal;
    white-space: normal;
    hyphens: manual;
    text-indent: 0;
    text-transform: none;
    font-size: var(--_size);
    line-height: calc(18 / 14);
    font-weight: 400;
    font-style: normal;
    letter-spacing: normal;
    color: var(--_ink);
    background: var(--_ground);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:state(plain-type)) {
    font-family:
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      Arial,
      sans-serif;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  .g1 {
    --_c: var(--_group-1);
  }
  .g2 {
    --_c: var(--_group-2);
  }
  .g3 {
    --_c: var(--_group-3);
  }
  .g4 {
    --_c: var(--_group-4);
  }
  .axis {
    --_c: var(--_bracket);
  }
  .dimmed {
    --_c: var(--_dimmed);
  }
  .base {
    text-align: left;
    --_pad: 12px;
    padding: 14px 0 16px;
  }
  .rtl {
    text-align: right;
  }
  .wide {
    --_pad: 16px;
    padding: 20px 0 18px;
  }

  /* Heading, notes, key */
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 10px 24px;
    padding: 0 var(--_pad) 12px;
  }
  .heading {
    font-size: calc(20em / 14);
    line-height: 1.25;
    font-weight: 700;
    letter-spacing: -0.012em;
    text-wrap-style: balance;
  }
  .standfirst {
    font-size: 1em;
    line-height: calc(20 / 14);
    color: var(--_ink-2);
    text-wrap-style: pretty;
  }
  .wide header {
    padding-bottom: 18px;
  }
  .wide .heading {
    font-size: calc(22em / 14);
    line-height: calc(28 / 22);
  }
  .wide .standfirst {
    font-size: calc(15em / 14);
    line-height: calc(22 / 15);
    margin-top: 4px;
  }
  .note {
    padding: 12px var(--_pad) 0;
    font-size: calc(12em / 14);
    line-height: calc(17 / 12);
    color: var(--_ink-3);
  }
  .wide .note {
    padding-top: 16px;
  }
  .note b {
    font-weight: 600;
    color: var(--_ink-2);
  }
  .note a {
    color: inherit;
  }
  .key {
    font-size: calc(12em / 14);
    line-height: calc(16 / 12);
    color: var(--_ink-2);
  }
  .key ul {
    list-style: none;
    padding: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
  }
  .key ul + ul {
    margin-top: 6px;
  }
  .wide .key ul + ul {
    display: grid;
    grid-template-columns: repeat(4, auto);
  }
  .key li {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
  }
  .key b {
    font-weight: 600;
    color: var(--_ink);
  }

  /* Type roles */
  .date {
    font-size: calc(12em / 14);
    line-height: calc(16 / 12);
    font-weight: 500;
    color: var(--_c);
    font-variant-numeric: tabular-nums;
  }
  .title {
    font-weight: 450;
    text-wrap-style: pretty;
  }
  .by {
    font-weight: 600;
    white-space: nowrap;
  }
  .strong,
  .strong .by,
  .by-strong {
    font-weight: 700;
  }
  .strong,
  .by-strong {
    letter-spacing: -0.006em;
  }
  .minor {
    color: var(--_ink-2);
  }
  .ribbon {
    font-size: calc(12em / 14);
    font-weight: 600;
  }
  .ribbon-sub {
    font-size: calc(11em / 14);
    color: var(--_ink-2);
  }
  .break {
    font-size: calc(12em / 14);
    font-weight: 500;
    color: var(--_ink-2);
  }
  .caption {
    font-size: calc(12em / 14);
    line-height: calc(16 / 12);
    font-weight: 600;
  }
  .caption span {
    display: block;
    font-weight: 400;
    color: var(--_ink-3);
  }
  .quiet {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Signs */
  .mark,
  .sign-box {
    overflow: visible;
  }
  .halo {
    fill: var(--_ground);
    stroke: var(--_ground);
    stroke-width: 4.4;
    stroke-linejoin: round;
  }
  .sign {
    stroke: var(--_c);
    stroke-width: 1.8;
    stroke-linejoin: round;
  }
  .sign.solid {
    stroke: none;
  }
  .sign.hatched {
    stroke-width: 1.6;
  }
  .sign.planned {
    stroke-width: 1.5;
    stroke-dasharray: 2.4 1.8;
  }
  .ring {
    fill: var(--_ground);
    stroke: var(--_c);
    stroke-width: 1.5;
  }
  .paints {
    position: absolute;
    width: 0;
    height: 0;
  }
  .hit {
    fill: transparent;
    pointer-events: all;
    cursor: pointer;
  }
  .hatch-ground {
    fill: var(--_ground);
  }
  .bar,
  .cap {
    fill: var(--_c);
  }
  .maybe {
    fill: var(--_c);
    fill-opacity: 0.42;
  }
  .clear {
    stop-color: var(--_c);
    stop-opacity: 0;
  }
  .tint {
    stop-color: var(--_c);
    stop-opacity: 0.42;
  }
  .bracket,
  .flag,
  .as-of,
  .cell-line,
  .tick {
    fill: none;
    stroke: var(--_bracket);
    shape-rendering: crispedges;
  }
  .flag {
    stroke: var(--_leader);
  }
  .flag.selected {
    stroke: var(--_c);
    stroke-width: 2;
  }
  .flag.dimmed {
    stroke-opacity: 0.55;
  }
  .as-of {
    stroke: var(--_ink);
  }
  .box {
    fill: var(--_ground);
    stroke: var(--_c);
    stroke-width: 1.3;
    stroke-dasharray: 3 2;
  }
  .link,
  .dots {
    fill: none;
    stroke: var(--_c, var(--_bracket));
    stroke-width: 1.5;
    stroke-dasharray: 0.1 4;
    stroke-linecap: round;
  }
  .link {
    stroke-width: 1.2;
    stroke-dasharray: 1 3;
  }
  .ribbon-1 {
    fill: var(--_ribbon-1);
  }
  .ribbon-2 {
    fill: var(--_ribbon-2);
  }
  .ribbon-3 {
    fill: var(--_ribbon-3);
  }
  .ribbon-planned {
    fill: none;
    stroke: var(--_bracket);
    stroke-dasharray: 3 3;
  }
  .cell-line {
    stroke: var(--_ground);
  }
  .tick {
    stroke: var(--_bracket);
    stroke-opacity: 0.5;
  }
  .relation,
  .relation-claimed {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.4;
  }
  .relation-claimed {
    stroke-dasharray: 4 3;
  }
  @media (forced-colors: active) {
    .item.dimmed * {
      color: GrayText;
    }
    .ribbon-1,
    .ribbon-2,
    .ribbon-3 {
      stroke: CanvasText;
    }
    .cell-line {
      stroke: CanvasText;
    }
  }

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

  /* Vertical: rows, rail, tracks */
  .list {
    --_rail: var(--_pad);
    --_tracks: 0;
    --_column: calc(var(--_rail) + 11px + var(--_tracks) * 6.5px);
    --_text: calc(var(--_column) + 19px);
    --_first: 10px;
    font-size: calc(15em / 14);
    line-height: calc(20 / 15);
  }
  .list .row {
    position: relative;
    padding-inline: var(--_text) var(--_pad);
  }
  .list .date {
    font-size: calc(12.5em / 15);
    line-height: calc(17 / 12.5);
  }
  .list article.row {
    padding-block: 0 9px;
    --_mark: 8.5px;
  }
  .list article.bare {
    --_mark: 10px;
  }
  .list .opens article.row {
    padding-top: 0;
  }
  .list .alone article.row {
    padding-top: 10px;
    --_mark: 19px;
  }
  .list .alone article .date {
    font-size: calc(13em / 15);
    line-height: calc(18 / 13);
    font-weight: 700;
    margin-bottom: 1px;
  }
  .day {
    padding-block: 9px 4px;
    font-size: calc(13em / 15);
    line-height: calc(18 / 13);
    font-weight: 700;
  }
  .day span,
  .as-of-row span {
    font-weight: 400;
    color: var(--_ink-3);
  }
  .list .alone .day,
  .roomy {
    display: none;
  }
  .gap {
    padding-block: 9px;
    font-size: calc(13em / 15);
    line-height: calc(18 / 13);
    font-weight: 500;
    color: var(--_ink-2);
  }
  .as-of-row + .gap {
    padding-top: 1px;
  }
  .gap b {
    color: var(--_ink);
  }
  .as-of-row {
    padding-block: 9px 0;
    font-size: calc(13em / 15);
    line-height: calc(18 / 13);
    font-weight: 700;
  }
  .list .item {
    position: relative;
  }
  .rail,
  .piece,
  .sign-box,
  .lead,
  .rule {
    position: absolute;
    inset-block: 0 -1px; /* over the seam to the next row */
  }
  .rail {
    inset-inline-start: var(--_rail);
    width: 6px;
  }
  .tone-1 .rail {
    background: var(--_rail-1);
  }
  .tone-2 .rail {
    background: var(--_rail-2);
  }
  .tone-3 .rail {
    background: var(--_rail-3);
  }
  .planned-item .rail {
    background: none;
    border: 1px dashed var(--_bracket);
    border-block-width: 0;
  }
  .planned-item article .rail {
    border-block-end-width: 1px;
  }
  .gap .rail {
    background: none;
    border: 0;
    border-inline-start: 2px dotted var(--_bracket);
    inset-block: 4px;
    margin-inline-start: 2px;
  }
  .rule {
    inset: 0 var(--_pad) auto var(--_rail);
    border-top: 1px solid var(--_hairline);
  }
  .as-of-row .rule {
    border-color: var(--_ink);
  }
  .as-of-row .rail {
    display: none;
  }
  .piece {
    inset-inline-start: calc(var(--_rail) + 11px + var(--_track) * 6.5px);
    width: 4px;
    background: var(--_c);
  }
  .piece.from-mark {
    top: var(--_mark);
  }
  .piece.maybe {
    background: color-mix(in srgb, var(--_c) 42%, var(--_ground));
  }
  .piece.fade {
    bottom: auto;
    top: calc(var(--_mark) - 14px);
    height: 14px;
    background: linear-gradient(to top, var(--_c), transparent);
  }
  .piece.bracket {
    width: 1px;
    margin-inline-start: 2px;
    background: var(--_bracket);
  }
  .piece.box {
    background: none;
    border: 1px dashed var(--_c);
    border-block: 0;
  }
  .piece.dots {
    width: 0;
    margin-inline-start: 1px;
    background: none;
    border-inline-start: 2px dotted var(--_c);
  }
  .piece.end {
    bottom: 5px;
  }
  .piece.end::after {
    content: '';
    position: absolute;
    bottom: 0;
    inset-inline: -1px;
    height: 1.5px;
    background: inherit;
  }
  .piece.end.cap::after {
    background: var(--_c);
  }
  .piece.end.tick::after {
    height: 1px;
    inset-inline: -4px;
  }
  .piece.start::before {
    content: '';
    position: absolute;
    top: 0;
    inset-inline: -4px;
    height: 1px;
    background: inherit;
  }
  .piece.end.box::after {
    inset-inline: -1px;
    background: none;
    border-bottom: 1px dashed var(--_c);
  }
  .piece.end.head::after {
    height: 0;
    inset-inline: -2.5px;
    background: none;
    border: 4.5px solid transparent;
    border-bottom: 0;
    border-top: 8px solid var(--_c);
  }
  .piece.end.fade {
    background: linear-gradient(var(--_c), transparent);
  }
  .piece.end.fade::after {
    display: none;
  }
  .sign-box {
    top: calc(var(--_mark) - 12px);
    bottom: auto;
    inset-inline-start: calc(var(--_column) - 6px);
    width: 24px;
    height: 24px;
  }
  .sign-box.on-track {
    inset-inline-start: calc(var(--_rail) + 1px + var(--_track) * 6.5px);
  }
  .lead {
    top: var(--_mark);
    bottom: auto;
    height: 0;
    border-top: 1px solid var(--_leader);
    inset-inline: calc(var(--_rail) + 18px + var(--_track) * 6.5px) 0;
    width: calc(var(--_text) - var(--_rail) - 24px - var(--_track) * 6.5px);
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
    .list .alone article .date {
      font-size: calc(12.5em / 16);
      line-height: calc(17 / 12.5);
      font-weight: 500;
      margin-bottom: 0;
    }
    .list .opens article.row,
    .list .alone article.row {
      padding-top: 10px;
      --_mark: 18.5px;
    }
    .list .opens article.bare,
    .list .alone article.bare,
    .list .alone article.same {
      --_mark: 20.5px;
    }
    .narrow {
      display: none;
    }
    .roomy {
      display: inline;
    }
    .list .same .date {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .list .day,
    .list .alone .day {
      display: block;
      position: absolute;
      z-index: 1;
      padding: 11px 0 0;
      inset-inline-start: var(--_pad);
      width: 108px;
      text-align: end;
      font-size: calc(14em / 16);
      line-height: calc(19 / 14);
      text-wrap-style: balance;
    }
    .day .piece,
    .day .rail {
      display: none;
    }
    .day span {
      display: block;
    }
    .list .alone article.row {
      min-height: 58px;
    }
    .gap,
    .as-of-row {
      font-size: calc(13em / 16);
    }
    .rule {
      inset-inline-start: var(--_pad);
    }
  }

  /* States */
  .notice {
    margin: 0 var(--_pad) 12px;
    padding: 8px 12px;
    font-size: calc(13em / 14);
    line-height: calc(18 / 13);
    color: var(--_ink-2);
    border-inline-start: 3px solid var(--_bracket);
    background: var(--_panel);
  }
  .notice summary {
    cursor: pointer;
    min-height: 24px;
  }
  .notice ul {
    padding-inline-start: 18px;
    margin-top: 4px;
  }
  .notice .retry {
    all: unset;
    cursor: pointer;
    text-decoration: underline;
    min-height: 24px;
    padding-inline: 4px;
  }
  .probe {
    position: relative;
    height: 0;
    padding: 0;
    visibility: hidden;
    pointer-events: none;
    contain: strict;
    white-space: nowrap;
  }
  .probe span {
    position: absolute;
  }
  .initial {
    font-family: initial;
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
