import {TimelineError} from '../model/problem.js';

/** What a picture is painted on. */
export interface PngInput {
  /** Size of the drawing in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the image to one of CSS; less where that were more than a browser paints. */
  readonly ratio?: number;
}

/** Enough for a screen of today and for print at a column's width. */
const RATIO = 2;

/** Most pixels of an image, and of a side: what WebKit paints on a phone. */
const MOST_PIXELS = 16_777_216;
const LONGEST = 8192;

/**
 * A drawing that `svg` wrote as a PNG. It is painted from a data address, which holds all of it: nothing is requested, and
 * the canvas stays readable.
 * @throws TimelineError `no-picture` where the browser, or the policy of the page (`img-src data:`), refuses
 */
export async function png(text: string, {height, ratio = RATIO, width}: PngInput): Promise<Blob> {
  const image = new Image(width, height);
  const canvas = document.createElement('canvas');
  const scale = Math.min(ratio, LONGEST / width, LONGEST / height, Math.sqrt(MOST_PIXELS / (width * height)));
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  try {
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob) return blob;
  } catch (error) {
    throw refused(String(error));
  } finally {
    canvas.width = 0; // gives its memory back at once
  }
  throw refused('no memory for an image of this size');
}

const refused = (why: string): TimelineError =>
  new TimelineError(
    'no-picture',
    `this browser did not paint the picture (${why}); allow img-src data: in the policy of the page, or use export('svg')`,
  );
