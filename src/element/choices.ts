import {layoutNames} from '../layout/choose.js';

type Choice = 'layout' | 'timeDirection' | 'colorScheme';

/** What attributes of one word may be, by property. */
const CHOICES: Readonly<Record<Choice, readonly string[]>> = {
  layout: layoutNames,
  timeDirection: ['auto', 'ltr', 'rtl'],
  colorScheme: ['auto', 'light', 'dark'],
};

/** Tells a developer, once for each value set, what an attribute may be. */
export function warnOfChoices(values: Readonly<Record<Choice, string>>, changed: {has(name: Choice): boolean}): void {
  for (const [name, choices] of Object.entries(CHOICES) as [Choice, readonly string[]][])
    if (changed.has(name) && !choices.includes(values[name]))
      console.warn(`event-timeline: ${name}="${values[name]}" is not known; use one of: ${choices.join(', ')}`);
}
