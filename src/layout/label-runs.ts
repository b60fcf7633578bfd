import type {DatedEvent} from '../model/timeline.js';
import type {TypeRole, Words} from './layout.js';
import {glue} from './wrap.js';

/** Every run of text of the events' labels with its role, so that all are measured at once. */
export function* labelRuns(events: readonly DatedEvent[], words: Words): Generator<readonly [text: string, role: TypeRole]> {
  for (const event of events) {
    const strong = event.importance === 3;
    const by = words.by(event).replaceAll(' ', '\u00a0');
    yield [words.date(event), 'date'];
    if (by) yield [by, strong ? 'by-strong' : 'by'];
    for (const word of glue(event.title).split(' ')) yield [word, strong ? 'strong' : 'title'];
    yield ['\u00a0', strong ? 'strong' : 'title'];
  }
}
