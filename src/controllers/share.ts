/**
 * Hands an address on: on a touch screen to the system's sheet, else to the clipboard. To be called within a reader's
 * click or press, for browsers refuse it elsewhere. Never rejects.
 *
 * `shared` says that the sheet stood there, be it used or closed again: it speaks for itself. `failed` leaves the reader
 * the address to copy by hand.
 */
export async function shareLink(href: string, title: string): Promise<'shared' | 'copied' | 'failed'> {
  if (matchMedia('(pointer: coarse)').matches && 'share' in navigator) {
    try {
      await navigator.share({title, url: href});
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'shared';
    } // refused, as in a frame that may not: there is the clipboard
  }
  try {
    await navigator.clipboard.writeText(href);
    return 'copied';
  } catch {
    return copyNow(href) ? 'copied' : 'failed'; // no clipboard without https, nor in a frame that may not write there
  }
}

/** Copies by the command that browsers had before, which works by answering its event: no field is added, and focus stays. */
function copyNow(text: string): boolean {
  const answer = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation(); // a page that adds "read more at" to what is copied would spoil the address
    event.clipboardData?.setData('text/plain', text);
  };
  window.addEventListener('copy', answer, {capture: true});
  try {
    return document.execCommand('copy');
  } catch {
    return false; // a page of XML has no commands
  } finally {
    window.removeEventListener('copy', answer, {capture: true});
  }
}
