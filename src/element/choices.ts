/** What attributes of one word may be, by property. */
const CHOICES = {
  layout: ['auto', 'horizontal', 'vertical', 'list'],
  scale: ['auto', 'linear', 'sequence'],
  order: ['asc', 'desc'],
  timeDirection: ['auto', 'ltr', 'rtl'],
  colorScheme: ['auto', 'light', 'dark'],
} as const;

/** Properties that hold one word. */
export type Choices = {readonly [Name in keyof typeof CHOICES]: string};

/** The values that each element was told of. */
const told = new WeakMap<Choices, Set<string>>();

/** Tells a developer, once for each value set, what an attribute may be. */
export function warnOfChoices(element: Choices): void {
  const known = told.get(element) ?? new Set();
  told.set(element, known);
  for (const [name, choices] of Object.entries(CHOICES) as [keyof Choices, readonly string[]][]) {
    const found = `${name}="${element[name]}"`;
    if (choices.includes(element[name]) || known.has(found)) continue;
    known.add(found);
    console.warn(`event-timeline: ${found} is not known; use one of: ${choices.join(', ')}`);
  }
}
