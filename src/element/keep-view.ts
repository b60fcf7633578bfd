import type {ReactiveElement} from 'lit';

/**
 * Remembers what a reader has in view and in hand before an element is drawn anew; the function that it returns puts both
 * back. Where a browser holds what is in view by itself (`overflow-anchor`, css-scroll-anchoring-1), that is left to it.
 */
export function keepView(element: ReactiveElement): () => void {
  const root = element.renderRoot as ShadowRoot;
  const {activeElement} = root;
  const held = CSS.supports('overflow-anchor', 'auto') ? [] : inView(element, activeElement);
  return () => {
    const stays = held.find(({node}) => node.isConnected);
    if (stays) scrollBy({top: stays.edge() - stays.before, behavior: 'instant'});
    // an item that is moved among others loses focus on its way
    if (activeElement?.isConnected && activeElement !== root.activeElement) (activeElement as HTMLElement).focus({preventScroll: true});
  };
}

/** A node of which one edge shall stay where it is. */
interface Held {
  readonly node: Element;
  readonly edge: () => number;
  readonly before: number;
}

/** What may be held in its place: the item that has focus before others in view; the foot of an element that has been read past; of a page at its top nothing, as in browsers that do it themselves. */
function inView(element: ReactiveElement, active: Element | null): Held[] {
  const {bottom, top} = element.getBoundingClientRect();
  if (!scrollY || top >= innerHeight) return [];
  if (bottom <= 0) return [heldAt(element, 'bottom')];
  const items = Array.from(element.renderRoot.querySelectorAll('ol.list > li'), (item) => heldAt(item, 'top'));
  const seen = items.filter(({before, node}) => before < innerHeight && node.getBoundingClientRect().bottom > 0);
  return seen.sort((a, b) => Number(b.node.contains(active)) - Number(a.node.contains(active)));
}

function heldAt(node: Element, side: 'bottom' | 'top'): Held {
  const edge = () => node.getBoundingClientRect()[side];
  return {node, edge, before: edge()};
}
