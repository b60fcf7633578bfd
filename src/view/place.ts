import {nothing} from 'lit';
import {Directive, directive, type DirectiveResult, type ElementPart, PartType, type PartInfo} from 'lit/directive.js';

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
  /** Track beside the list that it stands on, and how many there are. */
  readonly track?: number | undefined;
  readonly tracks?: number | undefined;
}

const px = (value: number | undefined) => (value === undefined ? '' : `${Math.round(value * 100) / 100}px`);
const axis = (value: number | undefined, shift: number | undefined) =>
  shift ? `calc(${shift * 100}% + ${px(value ?? 0)})` : px(value ?? 0);

class PlaceDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('place() stands in an element, as <li ${place(…)}>');
  }

  render(_place: Place | undefined) {
    return nothing;
  }

  override update({element}: ElementPart, [place]: [Place | undefined]) {
    const {style} = element as HTMLElement;
    const {x, y, width, height, maxHeight, shiftX, shiftY, track, tracks} = place ?? {};
    style.translate = x === undefined && y === undefined ? '' : `${axis(x, shiftX)} ${axis(y, shiftY)}`;
    style.width = px(width);
    style.height = px(height);
    style.maxHeight = px(maxHeight);
    if (track !== undefined) style.setProperty('--_track', String(track));
    if (tracks !== undefined) style.setProperty('--_tracks', String(tracks));
    return nothing;
  }
}

const placing = directive(PlaceDirective);

/** Puts the element it stands in at a place, through CSSOM: a strict page refuses `style=` but not this. */
export const place: (place: Place | undefined) => DirectiveResult = (value) => placing(value);
