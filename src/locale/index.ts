import {en} from './en.js';
import type {Messages} from './messages.js';
import {maybeLocale} from './phrases.js';

export {registerLocale} from './phrases.js';

/** Every phrase of the nearest language that is there: `de-AT` takes `de`; English where there is none. RFC 4647, look-up. */
export function localeNamed(tag: string): Messages {
  return maybeLocale(tag) ?? en;
}
