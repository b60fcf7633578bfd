import {css, type CSSResult} from 'lit';

/** The menu of files: at the end of the toolbar, so that it opens over the drawing and never out of the page. */
export const downloadStyles: CSSResult = css`
  .download {
    margin-inline-start: auto;
  }
  .toolbar:has(.download) .zoom {
    margin-inline-start: 0; /* one thing alone is pushed to the end */
  }
  .menu-panel {
    position: absolute;
    z-index: 4;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    width: max-content;
    max-width: min(280px, 80vw);
    padding: 6px;
    background: var(--_ground);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    box-shadow: 0 10px 32px rgb(0 0 0 / 14%);
  }
  .menu-panel ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .menu-panel .file-kind {
    display: flex;
    align-items: center;
    width: 100%;
    min-height: var(--_field);
    padding: 0 10px;
    border-radius: var(--_radius);
  }
  .menu-panel .file-kind:hover {
    background: var(--_panel);
  }
  .menu-note {
    max-width: 22em;
    margin: 6px 4px 0;
    padding: 8px 6px 4px;
    border-top: 1px solid var(--_hairline);
    font-weight: 400;
    color: var(--_ink-2);
    overflow-wrap: anywhere;
  }
`;
