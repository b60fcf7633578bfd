import {parseDate} from '../model/parse-date.js';
import type {Problem} from '../model/problem.js';
import {namedControls, type ControlName} from './control-names.js';
import type {Timeline} from '../model/timeline.js';

/** What attributes of one word may be, by property. */
const CHOICES = {
  layout: ['auto', 'horizontal', 'vertical', 'list'],
  scale: ['auto', 'linear', 'sequence'],
  order: ['asc', 'desc'],
  timeDirection: ['auto', 'ltr', 'rtl'],
  colorScheme: ['auto', 'light', 'dark'],
} as const;

/** Words that `controls` takes; each has its file, listed in `controls.ts`. */
const CONTROL_WORDS = namedControls('search filter zoom story table download overview');

/** Properties that hold one word. */
export type Choices = {readonly [Name in keyof typeof CHOICES]: string};

/** Properties that name dates, or groups of the timeline. */
export interface Names {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly controls?: string | null | undefined;
  readonly filter?: string | null | undefined;
  /** `null` where an attribute was removed. */
  readonly groups?: string | null | undefined;
  readonly timeline?: Timeline | undefined;
}

/** What of the attributes says nothing, each fault with what may be written: for a developer, so that a reader is not told. */
export function problemsOfChoices(element: Choices & Names): Problem[] {
  const {from, groups, timeline, to} = element;
  const problems: Problem[] = [];
  const tell = (code: string, field: string, message: string) => problems.push({severity: 'warning', code, message, where: {field}});
  for (const [name, known] of Object.entries(CHOICES) as [keyof Choices, readonly string[]][]) {
    const text = element[name];
    if (!known.includes(text)) tell('unknown-choice', name, `${name}="${text}" is not known; use one of: ${known.join(', ')}`);
  }
  const words = (element.controls ?? '').split(/\s+/u).filter(Boolean);
  for (const word of words.filter((each) => !CONTROL_WORDS.includes(each as ControlName)))
    tell(
      'unknown-choice',
      'controls',
      `controls="${element.controls}": "${word}" is not known; use words out of: ${CONTROL_WORDS.join(', ')}`,
    );
  for (const word of (element.filter ?? '').split(/\s+/u).filter((each) => each && !/^(?:group|kind|status):/u.test(each)))
    tell('unknown-choice', 'filter', `filter="${element.filter}": "${word}" names no field; write group:x, kind:y or status:z`);
  if (!timeline) return problems;
  for (const [name, text] of Object.entries({from, to})) {
    if (text && 'error' in parseDate(text, timeline.timeZone))
      tell('not-a-date', name, `${name}="${text}" is not a date; write 2021-08 or 2021-08-05`);
  }
  const ids = timeline.groups.map(({id}) => id);
  for (const id of (groups ?? '').split(/[\s,]+/u).filter((each) => each && !ids.includes(each))) {
    const remedy = ids.length ? `use some of: ${ids.join(' ')}` : 'the timeline has none';
    tell('unknown-group', 'groups', `groups="${groups}": no group has the id "${id}"; ${remedy}`);
  }
  return problems;
}
