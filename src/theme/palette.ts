import {tokens} from './tokens.js';

/** Light or dark. */
export type Scheme = 'light' | 'dark';

/** What a drawing is painted with: tokens without their prefix, and colours of groups. */
const NAMES = [
  'ground',
  'ink',
  'ink-2',
  'ink-3',
  'bracket',
  'leader',
  'hairline',
  'ribbon-1',
  'ribbon-2',
  'ribbon-3',
  'g0',
  'g1',
  'g2',
  'g3',
  'g4',
] as const;

/** The colours of a scheme by name, as CSS writes them. */
export type Palette = Readonly<Record<(typeof NAMES)[number], string>>;

/** A token, or the class of a group, and its two colours. */
const TOKEN = /(?:--_([\w-]+)|\.(g\d)\s*\{\s*--_c):[^;}]*?light-dark\(([^,()]+),([^,()]+)\)/g;

/** The default theme's colours in a scheme, read from its tokens: for what is painted where no style sheet is. */
export function palette(scheme: Scheme): Palette {
  const found = new Map<string, string>();
  for (const [, token, group, light = '', dark = ''] of tokens.cssText.matchAll(TOKEN))
    found.set(token ?? group ?? '', (scheme === 'dark' ? dark : light).trim());
  return Object.fromEntries(NAMES.map((name) => [name, found.get(name) ?? 'currentColor'])) as Palette;
}
