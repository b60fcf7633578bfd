import type {MarkFill, PathRole} from '../layout/layout.js';
import {TimelineError} from '../model/problem.js';
import type {Write} from './format.js';
import {DEFINED, HALO, MARKS, PATHS, type Attributes} from './svg-paints.js';

/** A path of a picture; `color` names its paint: a group's, or a token. */
export interface SvgPath {
  readonly d: string;
  readonly role: PathRole;
  readonly color: string;
}

/** A mark; `d` is its outline around the origin. */
export interface SvgMark {
  readonly x: number;
  readonly y: number;
  readonly d: string;
  readonly fill: MarkFill;
  readonly color: string;
}

/** Words of one line in one type. */
export interface SvgRun {
  readonly text: string;
  /** In CSS pixels. */
  readonly size: number;
  readonly weight: number;
  /** Room after each letter, as a share of the size. */
  readonly spacing?: number | undefined;
  readonly color: string;
}

/** A line of text; `x` is where it is anchored, `y` its middle. */
export interface SvgLine {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly runs: readonly SvgRun[];
  /** Its length as measured: a font that is wider is set closer. Undefined where that is a guess. */
  readonly length: number | undefined;
}

/** What is painted together, in the order paths, marks, lines. */
export interface SvgLayer {
  /** Id of the event that it is of. */
  readonly event?: string;
  readonly transform?: string | undefined;
  readonly paths?: readonly SvgPath[];
  readonly marks?: readonly SvgMark[];
  readonly lines?: readonly SvgLine[];
}

/** A picture as everything that is painted, from back to front, in CSS pixels. */
export interface SvgPicture {
  readonly width: number;
  readonly height: number;
  /** BCP 47. */
  readonly lang: string;
  readonly isRtl: boolean;
  readonly title: string;
  readonly description: string;
  /** Fonts in the syntax of CSS. */
  readonly family: string;
  /** Colours by name, `ground` among them. */
  readonly palette: Readonly<Record<string, string>>;
  /** Begins every id: two pictures of one page then share only what is the same. */
  readonly prefix: string;
  readonly layers: readonly SvgLayer[];
}

/** A timeline as it is drawn. @throws TimelineError `no-picture` where nothing draws it */
export const writeSvg: Write = (_, {painted}) => {
  if (!painted) throw new TimelineError('no-picture', 'svg is written from a drawing; give the context "painted", which draws');
  return svg(painted());
};

/**
 * A picture as a file of SVG that stands alone: no script, no style sheet, no foreign content and no reference out of
 * it; every colour and every font is written out, and every word is text. Never throws; what XML cannot hold is U+FFFD.
 */
export function svg(picture: SvgPicture): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing(picture, {
    role: 'img',
    words: `<title>${escapeXml(picture.title)}</title>\n<desc>${escapeXml(picture.description)}</desc>\n`,
  })}\n`;
}

/** The same for a page of HTML, beside the list that says it all: hidden from who has that read out. */
export function inlineSvg(picture: SvgPicture): string {
  return drawing(picture, {'aria-hidden': 'true', words: ''});
}

/** Text as XML and HTML take it, in content and in an attribute of double quotes. */
export function escapeXml(text: string): string {
  return text.replace(NO_XML, '\ufffd').replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** What XML 1.0 (section 2.2) has no place for: control characters, halves of letters. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function drawing(picture: SvgPicture, {words, ...attributes}: Attributes & {readonly words: string}): string {
  const {family, height, isRtl, lang, layers, palette, prefix, width} = picture;
  const defined = new Map<string, string>();
  /** A colour, or the reference to a paint that is then defined. */
  const paint = (value: string, color: string): string => {
    const own = palette[color] ?? color;
    if (value === 'c') return own;
    const define = DEFINED[value];
    if (!define) return palette[value] ?? value;
    const id = `${prefix}-${value}-${color}`;
    defined.set(id, define(id, own));
    return `url(#${id})`;
  };
  const painted = (element: string, color: string, given: Attributes): string =>
    tag(
      element,
      Object.fromEntries(
        Object.entries(given).map(([name, value]) => [
          name,
          typeof value === 'string' && value.startsWith('@') ? paint(value.slice(1), color) : value,
        ]),
      ),
    );
  const body = layers.map((layer) => layerText(layer, painted, (color) => paint('c', color))).join('\n');
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...attributes,
    lang,
    ...(isRtl && {direction: 'rtl'}),
    width,
    height,
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    'font-family': family,
    'text-rendering': 'geometricPrecision',
  };
  return `<svg${written(root)}>\n${words}${defined.size ? `<defs>${[...defined.values()].join('')}</defs>\n` : ''}${painted(
    'rect',
    'ground',
    {width, height, fill: '@c'},
  )}\n${body}\n</svg>`;
}

type Painted = (element: string, color: string, attributes: Attributes) => string;

function layerText({event, lines = [], marks = [], paths = [], transform}: SvgLayer, painted: Painted, colorOf: (name: string) => string) {
  const own = {...(event !== undefined && {'data-event': event}), ...(transform && {transform})};
  const drawn = [
    ...paths.map(({color, d, role}) => painted('path', color, {d, ...PATHS[role]})),
    ...marks.map(
      ({color, d, fill, x, y}) =>
        `<g transform="translate(${rounded(x)} ${rounded(y)})">${painted('path', color, {d, ...HALO})}${painted('path', color, {d, ...MARKS[fill]})}</g>`,
    ),
    ...lines.map((line) => lineText(line, colorOf)),
  ].join('');
  return `<g${written(own)}>${drawn}</g>`;
}

/** From the middle of a line to the foot of its letters, as a share of the size: half of what Arial's rise over its fall is. */
const FOOT = 0.347;

function lineText({anchor, length, runs, x, y}: SvgLine, colorOf: (name: string) => string): string {
  const largest = Math.max(...runs.map(({size}) => size));
  const at = {
    x,
    y: y + FOOT * largest,
    ...(anchor !== 'start' && {'text-anchor': anchor}),
    ...(length && {textLength: length, lengthAdjust: 'spacingAndGlyphs'}),
  };
  const typed = ({color, size, spacing, weight}: SvgRun) => ({
    'font-size': size,
    'font-weight': weight,
    ...(spacing && {'letter-spacing': spacing * size}),
    fill: colorOf(color),
  });
  const [first, ...rest] = runs;
  if (!first) return '';
  if (!rest.length) return `<text${written({...at, ...typed(first)})}>${escapeXml(first.text)}</text>`;
  return `<text${written(at)}>${runs.map((run) => `<tspan${written(typed(run))}>${escapeXml(run.text)}</tspan>`).join('')}</text>`;
}

const tag = (element: string, attributes: Attributes): string => `<${element}${written(attributes)}/>`;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? rounded(value) : escapeXml(value)}"`)
    .join('');

const rounded = (value: number): number => Math.round(value * 100) / 100;
