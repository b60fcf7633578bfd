/** Where a box stands, in CSS pixels from the drawing's top left. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  /** Longest height; what is over scrolls. */
  readonly maxHeight?: number;
  /** Share of its own width and height that the box is shifted by, 0 to -1: -0.5 centres it on `x`. */
  readonly shiftX?: number;
  readonly shiftY?: number;
  /** Width of a drawing that is mirrored: `x` then counts from its right, to the right edge of what stood to the right of it. */
  readonly mirrorIn?: number | undefined;
}

/**
 * The declarations that put a box at a place; none without one. They are bound as `.style=${place(…)}`, a property: that
 * is CSSOM, which a strict page allows, while it refuses the attribute.
 */
export function place(at: Place | undefined): CSSStyleDeclaration {
  if (!at) return styled('');
  const {x, y, width, height, maxHeight, shiftX = 0, shiftY = 0, mirrorIn} = at;
  const across = mirrorIn === undefined ? along(x, shiftX) : along(mirrorIn - x, -1 - shiftX);
  const size =
    (width ? `width:${px(width)};` : '') + (height ? `height:${px(height)};` : '') + (maxHeight ? `max-height:${px(maxHeight)}` : '');
  return styled(`translate:${across} ${along(y, shiftY)};${size}`);
}

/** The declaration that gives a box its height in CSS pixels; none without a height. */
export const tall = (height: number | undefined): CSSStyleDeclaration => styled(height ? `height:${px(height)}` : '');

/** The declaration of a number that the style sheet reckons with: a track beside the list, or how many there are. */
export const counted = (name: 'track' | 'tracks', n: number): CSSStyleDeclaration => styled(`--_${name}:${n}`);

/** The declarations of two shares of a width, 0 to 1, that the style sheet reckons with. */
export const spanned = (from: number, to: number = from): CSSStyleDeclaration => styled(`--_from:${rounded(from)};--_to:${rounded(to)}`);

const rounded = (share: number) => Math.round(share * 1e5) / 1e5;
const px = (value: number) => `${Math.round(value * 100) / 100}px`;
const along = (value: number, shift: number) => `calc(${shift * 100}% + ${px(value)})`;

/** Text as the property `style` takes it; it is typed by what the property gives, which bindings are checked against. */
const styled = (text: string) => text as unknown as CSSStyleDeclaration;
