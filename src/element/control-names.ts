/** The controls, in the order in which they stand. */
const NAMES = ['search', 'filter', 'zoom', 'story', 'table', 'download', 'overview'] as const;

/** A word of the attribute `controls`. */
export type ControlName = (typeof NAMES)[number];

/** The controls that are named, in their order. */
export function namedControls(words: string | null | undefined): ControlName[] {
  const wanted = words?.split(/\s+/) ?? [];
  return NAMES.filter((name) => wanted.includes(name));
}
