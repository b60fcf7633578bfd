import {css, type CSSResult} from 'lit';

/**
 * The default theme: every public `--timeline-*` token of the first picture with its light and dark value, read once
 * into a private `--_*` name; those of a group or of a tone of the rail stand with the class that they colour, those of
 * an open event in `card-tokens.ts`. Ratios against the ground (WCAG 2.2): text at least 4.5, signs 3, in both schemes.
 *
 * The scheme is the page's own `color-scheme`; `color-scheme="light"` or `"dark"` on the element overrides it.
 */
export const tokens: CSSResult = css`
  :host {
    --_ground: var(--timeline-ground, light-dark(#fff, #14161a));
    --_ink: var(--timeline-ink, light-dark(#17191d, #f1efe9));
    --_ink-2: var(--timeline-ink-2, light-dark(#484d55, #c3c3c2));
    --_ink-3: var(--timeline-ink-3, light-dark(#676c74, #9b9da1));
    --_bracket: var(--timeline-bracket, light-dark(#857f74, #8b919b));
    --_leader: var(--timeline-leader, light-dark(#96918a, #666b73));
    --_hairline: var(--timeline-hairline, light-dark(#dcd9d2, #33373e));
    --_ribbon-1: var(--timeline-ribbon-1, light-dark(#f3f0ea, #22262b));
    --_ribbon-2: var(--timeline-ribbon-2, light-dark(#ebe7de, #2c3137));
    --_ribbon-3: var(--timeline-ribbon-3, light-dark(#e0dbd0, #3a4048));
    --_focus: var(--timeline-focus, light-dark(#0b57d0, #8ab4f8));
    --_panel: var(--timeline-panel, var(--_ribbon-1));
    --_size: var(--timeline-font-size, max(14px, 0.875rem));
  }
  .g0 {
    --_c: var(--timeline-group-none, var(--timeline-ink-3, light-dark(#676c74, #9b9da1)));
  }
  .g1 {
    --_c: var(--timeline-group-1, light-dark(#2b2f36, #f1efe9));
  }
  .g2 {
    --_c: var(--timeline-group-2, light-dark(#0a7f78, #27a595));
  }
  .g3 {
    --_c: var(--timeline-group-3, light-dark(#c4460f, #ff9166));
  }
  .g4 {
    --_c: var(--timeline-group-4, light-dark(#8a3fa0, #b98ae6));
  }
  .tone-1 {
    --_tone: var(--timeline-rail-1, light-dark(#e3dfd6, #2b2f35));
  }
  .tone-2 {
    --_tone: var(--timeline-rail-2, light-dark(#cfc9bd, #3d424a));
  }
  .tone-3 {
    --_tone: var(--timeline-rail-3, light-dark(#b3ac9e, #565c66));
  }
  :host([color-scheme='light']) {
    color-scheme: light;
  }
  :host([color-scheme='dark']) {
    color-scheme: dark;
  }
  @media (forced-colors: active) {
    :host {
      --_ground: Canvas;
      --_ink: CanvasText;
      --_ink-2: CanvasText;
      --_ink-3: CanvasText;
      --_bracket: CanvasText;
      --_leader: CanvasText;
      --_hairline: GrayText;
      --_focus: Highlight;
    }
    .g0,
    .g1,
    .g2,
    .g3,
    .g4 {
      --_c: CanvasText;
    }
    .item {
      --_tone: GrayText;
    }
  }
`;
