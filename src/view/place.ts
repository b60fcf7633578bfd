/** Where a box stands, in CSS pixels from the drawing's top left; what is left out is left to the style sheet. */
export interface Place {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  /** Longest height; what is over scrolls. */
  readonly maxHeight?: number;
  /** Share of its own width and height that the box is shifted by, 0 to -1: -0.5 centres it on `x`. */
  readonly shiftX?: number;
  readonly shiftY?: number;
  /** Width of a drawing that is mirrored: `x` then counts from its right, to the right edge of what stood to the right of it. */
  readonly mirrorIn?: number | undefined;
  /** Track beside the list that it stands on, and how many there are. */
  readonly track?: number | undefined;
  readonly tracks?: number | undefined;
}

const px = (value = 0) => `${Math.round(value * 100) / 100}px`;
const shifted = (value: number | undefined, shift: number | undefined) => (shift ? `calc(${shift * 100}% + ${px(value)})` : px(value));

/**
 * The declarations that put a box at a place. They are bound as `.style=${place(…)}`, a property: that is CSSOM, which a
 * strict page allows, while it refuses the attribute. The type is that of the property as read, which the bindings are checked against.
 */
export function place({x, y, width, height, maxHeight, shiftX = 0, shiftY, mirrorIn, track, tracks}: Place = {}): CSSStyleDeclaration {
  const across = x !== undefined && (mirrorIn === undefined ? shifted(x, shiftX) : shifted(mirrorIn - x, -1 - shiftX));
  const declarations = {
    translate: across && `${across} ${shifted(y, shiftY)}`,
    width: width && px(width),
    height: height && px(height),
    'max-height': maxHeight && px(maxHeight),
    '--_track': track,
    '--_tracks': tracks,
  };
  let text = '';
  for (const [name, value] of Object.entries(declarations)) if (value || value === 0) text += `${name}:${value};`;
  return text as unknown as CSSStyleDeclaration;
}
