/** Name of the highlight in style sheets: `::highlight(timeline-found)`. */
const NAME = 'timeline-found';

/**
 * Paints stretches of text without a node of their own, so that what is found changes nothing of what is drawn or read
 * aloud (css-highlight-api-1). A document has one highlight of a name: all elements of a page share it. Browsers without
 * it, as Firefox before 140, paint none.
 */
export class HighlightController {
  #ranges: readonly Range[] = [];

  static readonly isSupported: boolean = typeof CSS !== 'undefined' && 'highlights' in CSS;

  /** Paints these in place of those before. */
  show(ranges: readonly Range[]): void {
    if (!HighlightController.isSupported || (!ranges.length && !this.#ranges.length)) return;
    const highlight = CSS.highlights.get(NAME) ?? new Highlight();
    for (const range of this.#ranges) highlight.delete(range);
    for (const range of ranges) highlight.add(range);
    this.#ranges = ranges;
    if (highlight.size) CSS.highlights.set(NAME, highlight);
    else CSS.highlights.delete(NAME);
  }

  hide(): void {
    this.show([]);
  }
}
