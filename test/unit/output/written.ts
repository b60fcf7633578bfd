import {eventIds} from '../../../src/model/event-id.js';
import type {ElementTree} from '../../../src/input/format.js';
import type {OutputContext, Write, Written} from '../../../src/output/format.js';
import type {TimelineDocument} from '../../../src/model/fields.js';
import {edtfOf} from '../../../src/model/edtf-of.js';
import {readTimeline} from '../../../src/model/timeline.js';

/** Words that are told from any other: what a date says, in brackets. */
export const context: OutputContext = {lang: 'en', dateWords: ({when}) => `«${edtfOf(when)}»`};

/** What a format makes of a document. */
export function written(write: Write, document: TimelineDocument): Written {
  const out = write(readTimeline(document).timeline, context);
  return typeof out === 'string' ? {text: out, problems: []} : out;
}

const ENTITIES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'"};
const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The tree of a fragment, read by a small strict grammar: every tag closed, every attribute in double quotes, nothing else. */
export function treeOf(fragment: string): ElementTree {
  const root = {name: '', attributes: {}, children: [] as (ElementTree | string)[]};
  const open: {name: string; attributes: Record<string, string>; children: (ElementTree | string)[]}[] = [root];
  let rest = fragment;
  while (rest) {
    const [whole = '', closing, name, attributes = '', text] = /^<\/(\w+)>|^<(\w+)((?: [\w-]+="[^"<>]*")*)>|^([^<>]+)/.exec(rest) ?? [];
    if (!whole) throw new Error(`not HTML: ${rest.slice(0, 80)}`);
    rest = rest.slice(whole.length);
    const top = open.at(-1)!;
    if (closing) {
      if (open.pop()?.name !== closing) throw new Error(`</${closing}> closes nothing`);
    } else if (name) {
      const pairs = [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)]);
      const element = {name, attributes: Object.fromEntries(pairs) as Record<string, string>, children: []};
      top.children.push(element);
      open.push(element);
    } else top.children.push(plain(text ?? ''));
  }
  return root;
}

/** A document as what is read of it is: fields that say nothing are none. */
export function bare(document: TimelineDocument): unknown {
  const clean = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(clean)
      : typeof value === 'object' && value
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([, each]) => each !== undefined && each !== false && !(Array.isArray(each) && each.length === 0))
              .map(([key, each]) => [key, clean(each)]),
          )
        : value;
  return clean(document);
}

/** A document whose events all have the ids that they would be given. */
export const named = (document: TimelineDocument): TimelineDocument => {
  const ids = eventIds(document.events);
  return {...document, events: document.events.map((event, i) => ({...event, id: ids[i]!}))};
};
