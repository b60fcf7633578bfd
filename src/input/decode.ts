import type {Problem} from '../model/problem.js';

/** Text of a file or an answer, or none, and what is wrong with it. */
export interface Decoded {
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** Bytes in which a zero says that they are no text. */
const LOOKED_AT = 8192;

/** How files begin that are no text, and what to make of each. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string, remedy: string])[] = [
  [[0x50, 0x4b, 3, 4], 'a spreadsheet file or another packed one', 'save the sheet as "CSV UTF-8" and give that'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a spreadsheet or document of old Office', 'save the sheet as "CSV UTF-8" and give that'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'give the data that it was made from'],
  [[0x1f, 0x8b], 'packed by gzip', 'unpack it first: gunzip FILE'],
];

/** How text begins that is not UTF-8: UTF-16, as Excel's "Unicode Text" has it. */
const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** What Windows-1252 has at 0x80 to 0x9F (Encoding Standard, index windows-1252); at a blank it has nothing. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST = 0x80;

/**
 * The text in bytes: UTF-8, UTF-16 with its mark, and, with a warning, Windows-1252, which Excel writes as plain "CSV". Of
 * what is no text, what it is and what to do with it.
 */
export function decode(bytes: Uint8Array): Decoded {
  const known = SIGNATURES.find(([signature]) => begins(bytes, signature));
  if (known) return binary(known[1], known[2]);
  const encoding = MARKS.find(([mark]) => begins(bytes, mark))?.[1];
  if (encoding) return {text: new TextDecoder(encoding).decode(bytes), problems: []};
  if (bytes.subarray(0, LOOKED_AT).includes(0)) return binary('no text', 'give CSV, JSON or another format that is read');
  try {
    return {text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes), problems: []};
  } catch {
    return windows(bytes);
  }
}

/** Text in Windows-1252; told as lost where it is not that either. Some versions of Node read it as Latin-1, without the signs of `WINDOWS`. */
function windows(bytes: Uint8Array): Decoded {
  let isLost = false;
  const text = new TextDecoder('windows-1252').decode(bytes).replace(/[\x80-\x9f]/g, (sign) => {
    const meant = WINDOWS[sign.charCodeAt(0) - FIRST] ?? ' ';
    isLost ||= meant === ' ';
    return meant === ' ' ? '□' : meant;
  });
  const message = isLost
    ? 'this is neither UTF-8 nor Windows-1252, so some of its letters are lost; save it as "CSV UTF-8"'
    : 'this is not UTF-8, and was read as Windows-1252; look over its accents and quotes, and save it as "CSV UTF-8"';
  return {text, problems: [{severity: isLost ? 'error' : 'warning', code: 'not-utf-8', message, where: {}}]};
}

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

function binary(what: string, remedy: string): Decoded {
  return {problems: [{severity: 'error', code: 'not-text', message: `this is ${what}; ${remedy}`, where: {}}]};
}
