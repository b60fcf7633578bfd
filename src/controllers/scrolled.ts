/**
 * Calls back whenever something in which a host stands was scrolled, be it the page, a box of it or one in another shadow tree, or
 * the page has another size. Returns what ends that.
 */
export function onScrolled(host: Element, call: () => void): () => void {
  const ended = new AbortController();
  const options = {capture: true, passive: true, signal: ended.signal};
  for (let root: Node = host; root instanceof Element; root = root instanceof ShadowRoot ? root.host : root) {
    root = root.getRootNode();
    root.addEventListener('scroll', call, options); // which is heard in its own tree alone
    if (!(root instanceof ShadowRoot)) break;
  }
  addEventListener('resize', call, options);
  return () => ended.abort();
}
