import {parseDate} from '../model/parse-date.js';
import type {Timeline} from '../model/timeline.js';

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

/** Properties that name dates, or groups of the timeline. */
export interface Names {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** `null` where an attribute was removed. */
  readonly groups?: string | null | undefined;
  readonly timeline?: Timeline | undefined;
}

/** The values that each element was told of. */
const told = new WeakMap<Choices, Set<string>>();

/** Tells a developer, once for each value set, what an attribute may be. */
export function warnOfChoices(element: Choices & Names): void {
  const known = told.get(element) ?? new Set();
  told.set(element, known);
  const warn = (message: string): void => {
    if (!known.has(message)) console.warn(`event-timeline: ${message}`);
    known.add(message);
  };
  for (const [name, choices] of Object.entries(CHOICES) as [keyof Choices, readonly string[]][]) {
    if (!choices.includes(element[name])) warn(`${name}="${element[name]}" is not known; use one of: ${choices.join(', ')}`);
  }
  const {timeline} = element;
  const groups = element.groups ?? '';
  if (!timeline) return;
  for (const name of ['from', 'to'] as const) {
    const text = element[name];
    if (text && 'error' in parseDate(text, timeline.timeZone)) warn(`${name}="${text}" is not a date; write 2021-08 or 2021-08-05`);
  }
  const ids = timeline.groups.map(({id}) => id);
  for (const id of groups.split(/[\s,]+/u).filter((each) => each && !ids.includes(each)))
    warn(`groups="${groups}": no group has the id "${id}"; ${ids.length ? `use some of: ${ids.join(' ')}` : 'the timeline has none'}`);
}
