/** Longest name in bytes of UTF-8, without its ending: systems take 255 in all, and mail programs put their own before it. */
const MOST_BYTES = 120;

/** What a file of a timeline without a title is called. */
const UNTITLED = 'timeline';

/** Names that Windows keeps for its devices, whatever ending follows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Name of a file that holds a timeline: the letters and figures of its title in lower case, of any script, with a hyphen
 * for all that stands between them. What follows a colon is a second title, and left out. Every system takes it.
 */
export function fileName(title: string | undefined, extension: string): string {
  const [first = '', ...rest] = (title ?? '').split(/[:：]\s+/);
  const hyphened = (text: string): string =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
      .replace(/^-|-$/g, '');
  const name = cut(hyphened(first) || hyphened(rest.join(' '))) || UNTITLED;
  return `${RESERVED.test(name) ? `${UNTITLED}-${name}` : name}.${extension}`;
}

/** As many whole words as fit; of one that is too long, as many letters. */
function cut(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const letter of name) {
    bytes += new TextEncoder().encode(letter).length;
    if (bytes > MOST_BYTES) return name.slice(0, end).replace(/(.)-[^-]*$/, '$1');
    end += letter.length;
  }
  return name;
}
