import {formatNames} from '../input/index.js';
import {nearestName, quote} from '../model/problem.js';
import type {Scheme} from '../theme/palette.js';
import {textOf, type CommandOption, type Given} from './command.js';

/** Widths of a drawing in CSS pixels: below, a page shows the list; above, no page is so wide. */
const NARROWEST = 200;
const WIDEST = 10_000;

/** Events from which a drawing takes seconds. */
export const MANY = 2000;

/** A fault of a value that is none of the choices. */
export function oneOf(choices: readonly string[]): (value: string) => string | undefined {
  return (value) => {
    if (choices.includes(value)) return undefined;
    const near = nearestName(value, choices);
    return `${quote(value)} is not known; ${near ? `did you mean ${near}? Use` : 'use'} one of: ${choices.join(', ')}`;
  };
}

/** The format that a file is read as. */
export const formatOption: CommandOption = {
  value: 'NAME',
  says: `read it as this format, instead of looking: ${formatNames().join(', ')}`,
  fault: oneOf(['auto', ...formatNames()]),
};

/** What a picture is drawn with. */
export const drawingOptions: Readonly<Record<'width' | 'lang' | 'scheme' | 'background', CommandOption>> = {
  width: {
    value: 'PIXELS',
    says: 'width of the drawing in CSS pixels',
    fault: (value) =>
      /^\d+$/.test(value) && Number(value) >= NARROWEST && Number(value) <= WIDEST
        ? undefined
        : `${quote(value)} is no width; write a number of pixels from ${NARROWEST} to ${WIDEST}, such as 960`,
  },
  lang: {
    value: 'TAG',
    says: "language of dates and words that are not the data's own, such as en, fr-CA or ar",
    fault: (value) => (isLanguage(value) ? undefined : `${quote(value)} is no language tag; write one such as en, fr-CA or ar`),
  },
  scheme: {value: 'light|dark', says: 'colours; light unless told', fault: oneOf(['light', 'dark'])},
  background: {says: 'also draw events that the data marks as background; lists have them always'},
};

/** The options of a picture as they were given. */
export function drawingOf(given: Given): {
  readonly background: boolean;
  readonly width?: number;
  readonly lang?: string;
  readonly scheme?: Scheme;
} {
  const [width, lang, scheme] = [textOf(given, 'width'), textOf(given, 'lang'), textOf(given, 'scheme')];
  return {
    background: given.values['background'] === true,
    ...(width && {width: Number(width)}),
    ...(lang && {lang}),
    ...(scheme && {scheme: scheme === 'dark' ? 'dark' : 'light'}),
  };
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
