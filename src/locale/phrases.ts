import {enPicture} from './en-picture.js';
import type {Messages, Phrases} from './messages.js';

/** Languages beside English, and what stands in its place, by their tags in lower case. */
const locales = new Map<string, Messages>();

/** Adds a language, or replaces one. `tag` is BCP 47: `fr`, `pt-BR`. */
export function registerLocale(tag: string, messages: Messages): void {
  locales.set(tag.toLowerCase(), messages);
}

/** The nearest language that was added: `de-AT` takes `de`. RFC 4647, look-up. */
export function maybeLocale(tag: string): Messages | undefined {
  const name = tag.toLowerCase().replaceAll('_', '-');
  return locales.get(name) ?? (name.includes('-') ? maybeLocale(name.replace(/-[^-]*$/, '')) : undefined);
}

/** The phrases that the first picture has of the nearest language; English where there is none. */
export function phrasesNamed(tag: string): Phrases {
  return maybeLocale(tag) ?? enPicture;
}
