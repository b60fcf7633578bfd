import {html, nothing, type TemplateResult} from 'lit';
import './article.css';

/** What a story's element stands in. */
export interface Framed {
  /** One of the widths of `article.css`, in CSS pixels. */
  readonly width: number;
  readonly direction?: 'ltr' | 'rtl' | undefined;
}

/** Arguments of stories about an open event: its element's, and those of what it stands in. */
export interface OpenedArgs extends Framed {
  readonly selected: string;
  readonly colorScheme: 'auto' | 'light' | 'dark';
}

/** The element in a column of a page. */
export const frame = ({width, direction}: Framed, element: TemplateResult): TemplateResult =>
  html`<div class="frame" data-width=${width} dir=${direction === 'rtl' ? direction : nothing}>${element}</div>`;
