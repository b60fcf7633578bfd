import {fields, type Shape, type ShapeName} from './fields.js';

/** Addresses that a link may have: of these schemes, or of none. Anything else (`javascript:`) is unsafe. */
const SAFE = /^(https?:|mailto:|[^:]*([/?#]|$))/i;
// What browsers drop before they read a scheme: a "java\nscript:" is one to them.
const IGNORED_IN_URL = /[\s\p{Cc}]/gu;

type Shapes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Whether a value has a shape of the document to the letter, as `fits` says. */
export function hasShape<S extends ShapeName>(shape: S, value: unknown): value is Shape<S> {
  return fits(shape, value);
}

/**
 * Whether a value is what the table `fields` calls `kind`, to the letter: there is nothing in it to trim, to leave out or
 * to tell. Whether a date can be read and an id is known is not looked at.
 */
export function fits(kind: string, value: unknown): boolean {
  const bare = kind.replace('!', '');
  if (bare.endsWith('[]')) return Array.isArray(value) && [...(value as unknown[])].every((member) => fits(bare.slice(0, -2), member));
  const shape = (fields as Shapes)[bare];
  if (shape) {
    const own: Readonly<Record<string, unknown>> = {...(value as object)}; // of what is no object nothing that is required
    return (
      (own['alt'] || !(own['poster'] || own['type'] === 'image')) && // a picture without a word on what it shows is told
      Object.keys(own).every((name) => Object.hasOwn(shape, name)) &&
      Object.entries(shape).every(([name, inner]) => (own[name] === undefined ? !inner.endsWith('!') : fits(inner, own[name])))
    );
  }
  if (bare.includes('|')) return bare.split('|').some((choice) => (Number(choice) || choice) === value);
  if (bare === 'number') return Number.isFinite(value);
  if (bare === 'flag') return typeof value === 'boolean';
  return typeof value === 'string' && !!value && value === value.trim() && (bare !== 'url' || SAFE.test(value.replace(IGNORED_IN_URL, '')));
}
