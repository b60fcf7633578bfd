import {en} from './en.js';
import type {Messages} from './messages.js';

const locales = new Map<string, Messages>([['en', en]]);

/** Adds a language, or replaces one. `tag` is BCP 47: `fr`, `pt-BR`. */
export function registerLocale(tag: string, messages: Messages): void {
  locales.set(tag.toLowerCase(), messages);
}

/** The phrases of the nearest language that is there: `de-AT` takes `de`; English where there is none. RFC 4647, look-up. */
export function localeNamed(tag: string): Messages {
  const name = tag.toLowerCase().replaceAll('_', '-');
  return locales.get(name) ?? (name.includes('-') ? localeNamed(name.replace(/-[^-]*$/, '')) : en);
}
