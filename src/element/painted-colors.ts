import {palette, type Palette, type Scheme} from '../theme/palette.js';

/** What an element is painted in. */
export interface PaintedColors {
  readonly scheme: Scheme;
  /** The colours of its page's brand where it has one, in six hexadecimal figures. */
  readonly palette: Palette;
}

/**
 * The colours of an element as its page has them, whatever way they are set: a probe takes on one after the other, and is
 * gone before anything is painted.
 */
export function paintedColors(root: ParentNode & Node): PaintedColors {
  const probe = document.createElement('i');
  const colorOf = (color: string, name = ''): string => {
    probe.className = name;
    probe.style.color = color;
    return getComputedStyle(probe).color;
  };
  root.append(probe);
  probe.style.forcedColorAdjust = 'none'; // a picture leaves the machine of who needs those
  const scheme: Scheme = colorOf('light-dark(#fff, #000)') === 'rgb(0, 0, 0)' ? 'dark' : 'light';
  const given = palette(scheme);
  const found = Object.keys(given).map((name) => [name, /^g\d$/.test(name) ? colorOf('var(--_c)', name) : colorOf(`var(--_${name})`)]);
  probe.remove();
  const ground = opaque(found.find(([name]) => name === 'ground')?.[1] ?? '', given.ground);
  return {scheme, palette: Object.fromEntries(found.map(([name, color]) => [name, opaque(color ?? '', ground)])) as Palette};
}

const RGB = /^rgb\((\d+), (\d+), (\d+)\)$/;

/** A colour as every reader of SVG takes it: in sRGB, and as it looks on its ground where that shines through. */
function opaque(color: string, ground: string): string {
  const parts = RGB.exec(color)?.slice(1).map(Number) ?? mixed(color, ground);
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function mixed(color: string, ground: string): number[] {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d');
  if (!context) return [0, 0, 0];
  for (const fill of [ground, color]) {
    context.fillStyle = fill;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}
