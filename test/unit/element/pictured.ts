import * as arrangement from '../../../src/element/arrangement.js';
import * as horizontal from '../../../src/element/horizontal.js';
import {pictureOf, type Picture, type PictureInput} from '../../../src/element/picture.js';
import {rareWords as rare} from '../../../src/locale/rare-words.js';
import type {TimelineDocument} from '../../../src/model/fields.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {byLength} from '../layout/article.js';

const type = {measure: byLength, lines: {date: 17, title: 18}};

/** The picture of a document as the element makes it, with text measured by its length: background included, `auto` at 1200 px. */
export function pictured(document: TimelineDocument, asked: Partial<PictureInput> = {}, before?: Picture): Picture {
  const {timeline} = readTimeline(document);
  const plain = {
    background: true,
    lang: 'en-GB',
    rare,
    layout: 'auto',
    width: 1200,
    type,
    arrangement,
    horizontal,
    prime: () => {},
  } as const;
  return pictureOf({timeline, ...plain, ...asked}, before);
}
