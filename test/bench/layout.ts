import {MeasureController} from '../../src/controllers/measure.js';
import * as horizontal from '../../src/element/horizontal.js';
import {pictureOf} from '../../src/element/picture.js';
import {readTimeline} from '../../src/model/timeline.js';
import {EventTimeline} from '../../src/element/event-timeline.js';

/** An element that lays nothing out by itself: the page that the layout is timed on. */
class Idle extends EventTimeline {
  readonly type = new MeasureController(this);
  protected override performUpdate(): void {}
}
customElements.define('idle-timeline', Idle);

/**
 * Times scale, chooser and labels of a document on the main thread, in milliseconds, measuring of its words included:
 * the first is the first layout of the page, the others the next ones, each at another width. Words of dates and the
 * list are there already.
 */
export function timeLayout(document: unknown, background: boolean, widths: readonly number[]): number[] {
  const {timeline} = readTimeline(document);
  const element = globalThis.document.body.appendChild(new Idle());
  const {type} = element;
  const input = {
    timeline,
    background,
    lang: 'en',
    horizontal,
    type: type.value,
    prime: (runs: Parameters<typeof type.prime>[0]) => type.prime(runs),
  };
  let picture = pictureOf({...input, layout: 'vertical', width: widths[0] ?? 0});
  return widths.map((width) => {
    const start = performance.now();
    picture = pictureOf({...input, layout: 'auto', width}, picture);
    return performance.now() - start;
  });
}
