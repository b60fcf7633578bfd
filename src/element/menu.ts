import type {ReactiveElement} from 'lit';

/** The menus of an element that are open. */
export const openMenus = (host: ReactiveElement): HTMLDetailsElement[] =>
  Array.from(host.renderRoot.querySelectorAll<HTMLDetailsElement>('.menu[open]'));

/** Has a press on anything else close the menus of an element; answers what ends that. */
export function closesOnPress(host: ReactiveElement): () => void {
  const onPress = (event: Event) => {
    for (const menu of openMenus(host)) menu.open = event.composedPath().includes(menu);
  };
  document.addEventListener('pointerdown', onPress);
  return () => document.removeEventListener('pointerdown', onPress);
}

/** Closes a menu, and has the focus on what opened it. */
export function closeMenu(menu: HTMLDetailsElement): void {
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/** A key in a menu: Escape closes it, and is then nobody else's. */
export function onMenuKey(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !menu.open) return;
  event.stopPropagation(); // it closes the menu, and no event
  closeMenu(menu);
}

/** The focus goes: a menu that it leaves closes. */
export function onMenuLeave({currentTarget, relatedTarget}: FocusEvent): void {
  const menu = currentTarget as HTMLDetailsElement;
  if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
}
