import type {EventTimeline} from '../../src/index.js';

/** A run of text as painted: one box for each of its lines, and what it belongs to. */
export interface PaintedText {
  readonly text: string;
  /** Id of the event, or the class of the block that it stands in. */
  readonly owner: string;
  readonly box: DOMRect;
  readonly size: number;
}

const SLACK = 0.75; // rounding of engines, in CSS pixels

/** True where what is hidden from the eye, but read aloud, holds the node. */
function isUnseen(node: Node): boolean {
  if (!node.parentElement?.checkVisibility()) return true; // as in a menu that is closed
  for (let at: HTMLElement | null = node.parentElement; at; at = at.parentElement) {
    const {clipPath, visibility, opacity} = getComputedStyle(at);
    if (clipPath !== 'none' || visibility === 'hidden' || opacity === '0') return true;
  }
  return false;
}

/** Every visible run of text of the element, from its own painted boxes. */
export function paintedTexts(element: EventTimeline): PaintedText[] {
  const out: PaintedText[] = [];
  const walker = document.createTreeWalker(element.renderRoot, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.textContent?.trim() || !parent || parent.closest('style, .probe') || isUnseen(node)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const owner = parent.closest<HTMLElement>('[data-event]')?.dataset['event'] ?? `block ${parent.closest('[class]')?.className ?? ''}`;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    for (const box of range.getClientRects()) if (box.width > 1) out.push({text: node.textContent.trim(), owner, box, size});
  }
  return out;
}

/** True where two boxes share more than a rounding's worth. */
export function overlaps(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right - SLACK && b.left < a.right - SLACK && a.top < b.bottom - SLACK && b.top < a.bottom - SLACK;
}

/** Pairs of texts of different owners that run into each other, as words. Line boxes are taller than letters: a quarter is air. */
export function textOverlaps(texts: readonly PaintedText[]): string[] {
  const inked = texts.map((text) => ({
    ...text,
    box: new DOMRect(text.box.x, text.box.y + text.box.height * 0.12, text.box.width, text.box.height * 0.76),
  }));
  return inked.flatMap((a, i) =>
    inked
      .slice(i + 1)
      .filter((b) => overlaps(a.box, b.box))
      .map((b) => `"${a.text}" of ${a.owner} and "${b.text}" of ${b.owner}`),
  );
}

/** Stems of labels as painted, with their events. */
export function paintedFlags(element: EventTimeline): {id: string; box: DOMRect}[] {
  return [...element.renderRoot.querySelectorAll<SVGPathElement>('path.flag')].map((path) => ({
    id: path.dataset['of'] ?? '',
    box: path.getBoundingClientRect(),
  }));
}

/** Stems that pass through a text, as words. */
export function flagHits(element: EventTimeline, texts: readonly PaintedText[]): string[] {
  return paintedFlags(element).flatMap(({id, box}) =>
    texts
      .filter(
        ({box: text}) =>
          box.left > text.left - SLACK && box.left < text.right + SLACK && box.top < text.bottom - SLACK && box.bottom > text.top + SLACK,
      )
      .map(({text}) => `stem of ${id} through "${text}"`),
  );
}

/** Texts that leave the element, as words. */
export function textsOutside(element: EventTimeline, texts: readonly PaintedText[]): string[] {
  const frame = element.getBoundingClientRect();
  return texts
    .filter(
      ({box}) =>
        box.left < frame.left - SLACK ||
        box.right > frame.right + SLACK ||
        box.top < frame.top - SLACK ||
        box.bottom > frame.bottom + SLACK,
    )
    .map(({text}) => text);
}

/** Marks of events whose dates differ and that touch each other, as words. */
export function marksTouching(element: EventTimeline): string[] {
  const dates = new Map(element.timeline?.events.map(({id, date}) => [id, date]));
  const marks = [...element.renderRoot.querySelectorAll<SVGPathElement>('path.sign')]
    .map((path) => ({
      id:
        path.closest<HTMLElement>('[data-mark], [data-event]')?.dataset['mark'] ??
        path.closest<HTMLElement>('[data-event]')?.dataset['event'] ??
        '',
      box: path.getBoundingClientRect(),
    }))
    .filter(({id}) => id);
  return marks.flatMap((a, i) =>
    marks
      .slice(i + 1)
      .filter((b) => dates.get(a.id) !== dates.get(b.id) && overlaps(a.box, b.box))
      .map((b) => `${a.id} and ${b.id}`),
  );
}

/** The words that an event's title is painted with, in order. */
export function paintedTitle(element: EventTimeline, id: string): string {
  const title = element.renderRoot.querySelector(`[data-event="${CSS.escape(id)}"] .title`);
  return (title?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
