import {css, type CSSResult} from 'lit';

/** The toolbar, and the rows of the controls. Fields and buttons are 36 px high, 44 where a finger presses them. */
export const toolbarStyles: CSSResult = css`
  .toolbar,
  .window-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 10px;
    margin: 0 var(--_pad);
    font-size: calc(13em / 14);
    line-height: calc(18 / 13);
    font-weight: 500;
  }
  .toolbar {
    --_field: 36px;
    --_radius: var(--timeline-radius, 3px);
    margin-bottom: 12px;
    padding: 8px 0;
    border: solid var(--_hairline);
    border-width: 1px 0;
  }
  .wide .toolbar {
    margin-bottom: 18px;
  }
  .window-row {
    --_field: 30px;
    --_radius: var(--timeline-radius, 3px);
  }
  @media (pointer: coarse) {
    .toolbar,
    .window-row {
      --_field: 44px;
    }
  }
  :where(.toolbar, .window-row) :where(button, input, summary) {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
  }
  .toolbar :is(button, summary):focus-visible,
  .window-row :is(button, input):focus-visible,
  .search:has(input:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .toolbar svg {
    flex: none;
  }
  .icon {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .toolbar i {
    font-style: normal;
    font-weight: 400;
    color: var(--_ink-3);
    font-variant-numeric: tabular-nums;
  }

  /* Search */
  .search {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: 1 1 20em;
    flex-wrap: wrap;
    box-sizing: border-box;
    max-width: min(26em, 100%);
    min-height: var(--_field);
    padding-inline: 10px 4px;
    border: 1px solid var(--_ink-3);
    border-radius: var(--_radius);
  }
  .search:has(button) {
    gap: 2px;
  }
  .search:has(button) i {
    margin-inline: 6px 4px;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .rtl .search button svg {
    scale: -1 1;
  }
  .search input {
    flex: 1 1 5em;
    min-width: 0;
    margin-inline-start: 6px;
    cursor: text;
    font-size: inherit;
  }
  .search input::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  .search button {
    display: grid;
    place-items: center;
    width: calc(var(--_field) - 8px);
    height: calc(var(--_field) - 8px);
    border-radius: var(--_radius);
  }
  .search button:disabled {
    color: var(--_ink-3);
    cursor: default;
  }

  /* Filter */
  .chips ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .menu {
    position: relative;
  }
  .menu > ul {
    position: absolute;
    z-index: 4;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    flex-direction: column;
    align-items: flex-start;
    max-width: min(320px, 80vw);
    padding: 10px;
    background: var(--_ground);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    box-shadow: 0 10px 32px rgb(0 0 0 / 14%);
  }
  .menu summary::after {
    content: '';
    width: 7px;
    height: 7px;
    margin: -4px 2px 0 4px;
    border: solid currentColor;
    border-width: 0 1.6px 1.6px 0;
    rotate: 45deg;
  }
  .toggle {
    display: flex;
    align-items: center;
    gap: 6px;
    height: var(--_field);
    padding: 0 11px 0 9px;
    border: 1px solid var(--_hairline);
    border-radius: calc(var(--_field) / 2);
    white-space: nowrap;
  }
  .toggle:hover {
    border-color: var(--_ink-3);
  }
  .toggle[aria-pressed='false'] {
    color: var(--_ink-3);
    border-style: dashed;
  }
  .toggle[aria-pressed='false'] span {
    text-decoration: line-through;
  }

  /* What is looked at */
  .window-row {
    margin-top: 12px;
    color: var(--_ink-2);
  }
  .window-row label {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .window-row input {
    height: var(--_field);
    padding: 0 6px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    color: var(--_ink);
    font-variant-numeric: tabular-nums;
  }
  .window-row .edge {
    min-height: var(--_field);
    padding: 0 6px;
    font-weight: 600;
    border-radius: var(--_radius);
  }
  .window-row .edge:hover {
    background: var(--_panel);
  }
  .window-row .edge:last-child {
    margin-inline-start: auto;
  }
  .windowed {
    overflow-x: clip;
  }
  .windowed .drawing > g > path:not(.as-of) {
    clip-path: inset(0 var(--_pad)) view-box; /* what goes on beyond the window ends with the ribbon */
  }
  @media (prefers-reduced-motion: no-preference) {
    .settles,
    .stage:has(.settles) .mark {
      transition: 200ms cubic-bezier(0.2, 0, 0, 1);
      transition-property: translate, transform;
    }
    .stage:has(.settles) .flag {
      animation: arrive 200ms; /* a stem cannot bend on the way: it is there once its label is */
    }
    .stage:has(.settles.again) .flag {
      animation-name: arrive-again;
    }
  }
  @keyframes arrive {
    0%,
    60% {
      opacity: 0;
    }
  }
  @keyframes arrive-again {
    0%,
    60% {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .toggle[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
  @media print {
    .toolbar,
    .window-row {
      display: none;
    }
  }
`;
