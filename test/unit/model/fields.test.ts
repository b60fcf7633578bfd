import {describe, expect, expectTypeOf, it} from 'vitest';
import {aliases} from '../../../src/model/field-aliases.js';
import {fieldNotes} from '../../../src/model/field-notes.js';
import {fields, type Media, type TimelineDocument, type TimelineEvent} from '../../../src/model/fields.js';

describe('fields', () => {
  it('make the event type of the public contract', () => {
    expectTypeOf<TimelineEvent>().toEqualTypeOf<{
      readonly id?: string;
      readonly date: string;
      readonly title: string;
      readonly dateText?: string;
      readonly summary?: string;
      readonly url?: string;
      readonly group?: string;
      readonly kind?: string;
      readonly place?: {readonly name: string; readonly lat?: number; readonly lon?: number};
      readonly status?: 'reported' | 'claimed' | 'alleged' | 'disputed';
      readonly outcome?: 'planned' | 'met' | 'missed' | 'cancelled';
      readonly attribution?: string;
      readonly sources?: readonly {readonly id: string; readonly locator?: string}[];
      readonly importance?: 1 | 2 | 3;
      readonly side?: 'above' | 'below';
      readonly background?: boolean;
      readonly tags?: readonly string[];
      readonly media?: readonly Media[];
      readonly relations?: readonly {
        readonly type: 'response-to' | 'cause-of' | 'report-of' | 'contradicts';
        readonly to: string;
      }[];
    }>();
  });

  it('make the document type of the public contract', () => {
    expectTypeOf<TimelineDocument>().toEqualTypeOf<{
      readonly title?: string;
      readonly description?: string;
      readonly lang?: string;
      readonly credit?: string;
      readonly media?: readonly Media[];
      readonly timeZone?: string;
      readonly asOf?: string;
      readonly from?: string;
      readonly to?: string;
      readonly groups?: readonly {readonly id: string; readonly label: string; readonly description?: string; readonly parent?: string}[];
      readonly sources?: readonly {
        readonly id: string;
        readonly name: string;
        readonly url?: string;
        readonly author?: string;
        readonly published?: string;
      }[];
      readonly eras?: readonly {readonly date: string; readonly label: string}[];
      readonly breaks?: readonly {readonly date: string; readonly label?: string}[];
      readonly sides?: {readonly above: string; readonly below: string};
      readonly events: readonly TimelineEvent[];
    }>();
    expectTypeOf<Media>().toEqualTypeOf<{
      readonly type: 'image' | 'video' | 'audio' | 'page';
      readonly url: string;
      readonly alt?: string;
      readonly caption?: string;
      readonly credit?: string;
      readonly poster?: string;
    }>();
  });

  it('each have a note that is a sentence', () => {
    const notes = Object.values(fieldNotes).flatMap((shape) => Object.values(shape));
    expect(notes.filter((note) => !/^[A-Z0-9].+\.$/.test(note))).toEqual([]);
    expect(Object.keys(fieldNotes)).toEqual(Object.keys(fields));
  });

  it('share no heading: no alias stands for two columns', () => {
    const headings = Object.entries(aliases).flatMap(([column, others]) => [column.toLowerCase(), ...others.split(' ').filter(Boolean)]);
    expect(headings.filter((heading, i) => headings.indexOf(heading) !== i)).toEqual([]);
  });
});
