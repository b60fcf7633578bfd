/** A timeline that steps of a page go through. */
export interface SteppedTimeline {
  selected?: string | undefined;
  /** Looks from one EDTF date to another, at the whole where both are left out. */
  show?(from?: string, to?: string): void;
}

/** Where a reader reads, as a share of the viewport's height from its top. */
const READING_SHARE = 0.4;

/** Marks the step that is read, for the page's own styles. */
const CURRENT = 'data-current';

/**
 * Has a page's own text go through a timeline as the reader scrolls: the step nearest to the reading line, at 40 % of the
 * viewport's height, is the current one. It has the attribute `data-current`, its event is open (`data-event="id"`, none
 * where that is empty), and the timeline shows its window, where it names one (`data-from`, `data-to`, EDTF dates). `steps`
 * are elements, or what holds elements with `data-event`. Nothing is added to the page: without script its text is all
 * there. Returns a function that stops it.
 */
export function followSteps(timeline: SteppedTimeline, steps: Iterable<Element> | ParentNode): () => void {
  const all = Array.from(Symbol.iterator in steps ? steps : steps.querySelectorAll('[data-event]'));
  let current: Element | undefined;
  const follow = () => {
    const nearest = nearestTo(READING_SHARE * innerHeight, all);
    if (!nearest || nearest === current) return;
    const [from, to] = windowOf(nearest);
    const isShown = from ?? to ?? windowOf(current).find(Boolean);
    current?.removeAttribute(CURRENT);
    current = nearest;
    current.setAttribute(CURRENT, '');
    timeline.selected = nearest.getAttribute('data-event') || undefined;
    if (isShown) timeline.show?.(from, to);
  };
  // told whenever a step comes to the line or leaves it
  const observer = new IntersectionObserver(follow, {
    rootMargin: `${-100 * READING_SHARE}% 0px ${-100 * (1 - READING_SHARE)}% 0px`,
  });
  for (const step of all) observer.observe(step);
  return () => {
    observer.disconnect();
    current?.removeAttribute(CURRENT);
  };
}

const windowOf = (step: Element | undefined) => ['data-from', 'data-to'].map((name) => step?.getAttribute(name) || undefined);

/** Of the steps in view the one nearest to a line, in CSS pixels from the top of the viewport. */
function nearestTo(line: number, steps: readonly Element[]): Element | undefined {
  const inView = steps
    .map((step) => ({step, ...boxOf(step)}))
    .filter(({bottom, top}) => bottom > 0 && top < innerHeight)
    .map(({bottom, step, top}) => ({step, away: Math.max(top - line, line - bottom, 0)}));
  return inView.sort((a, b) => a.away - b.away)[0]?.step;
}

const boxOf = (step: Element) => {
  const {bottom, top} = step.getBoundingClientRect();
  return {bottom, top};
};
