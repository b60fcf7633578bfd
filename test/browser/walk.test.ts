import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {EventTimeline, TimelineDocument} from '../../src/index.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {filterEvents} from '../../src/model/filter.js';
import {all, eventOf, everyControl, find, focused} from './explored.js';
import {paintedTexts, textOverlaps} from './painted.js';

/** Steps of one walk, and walks in each engine: 150 steps in `npm test`, 10,000 in all engines in `npm run test:all`. */
const STEPS = 50;
const {isFull, seed: first} = await executeServerCommand<{isFull: boolean; seed: number}, undefined>('walks');
const WALKS = isFull ? 67 : 3;

/** After the last turn of a wheel it has come to rest by then, in milliseconds: the element's own clock was set before, and to less. */
const RESTED_MS = 170;

const WIDTHS = [360, 700, 900, 1200];
const LAYOUTS = ['auto', 'auto', 'horizontal', 'vertical', 'list'] as const;
const WORDS = ['herat', 'kabul', 'the', 'nothing of the kind'];
const KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Enter', 'Escape', 'Home', 'End', 'PageUp', 'PageDown', '+', '-', '0'];
const ALL = kabulAugust2021 as TimelineDocument;

/** Numbers from 0 up to 1, the same for a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One walk of a reader, and of the page, over an element. */
class Walk {
  readonly log: string[] = [];
  readonly #element: EventTimeline;
  readonly #next: () => number;
  #isMoving = false;
  /** What has the focus, or had it before the last step. */
  #focused: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: EventTimeline, seed: number) {
    this.#element = element;
    this.#next = numbersFrom(seed);
  }

  /** Does one thing that can be done now. */
  async step(): Promise<void> {
    const before = focused(this.#element);
    let done: string | undefined;
    while (done === undefined) {
      const [name, act] = this.#one(Object.entries(this.#acts))!;
      const said = await act();
      if (said !== undefined) done = `${name} ${said}`;
    }
    this.log.push(done.replace(/\s+/gu, ' '));
    const had = focused(this.#element) ?? before; // a press gives it, before what it does is drawn
    this.#focused = had && `${eventOf(had) ?? ''} ${had.tagName} ${had.className}`;
    await this.#element.updateComplete;
    await this.#element.updateComplete; // what an update asks for
  }

  /** What does not hold now, in words. */
  faults(): string[] {
    const element = this.#element;
    const faults: string[] = [];
    const {events} = element.timeline!;
    const left = filterEvents(
      events.filter(({background}) => !background),
      element.filter,
    );
    const story = find(element, '.story-place span')?.textContent;
    if (story !== undefined) {
      if (!story.endsWith(` of ${left.length}`)) faults.push(`the story is "${story}", and ${left.length} events are left`);
    } else {
      const items = all(element, '.item');
      const counts = items.map((item) => (item.classList.contains('chip') ? countOf(item) : 1));
      const total = counts.reduce((sum, count) => sum + count, 0);
      if (total !== left.length) faults.push(`${total} events are drawn or counted, and ${left.length} are left`);
    }
    for (const thumb of all(element, '.thumb')) {
      const [now, least, most] = ['now', 'min', 'max'].map((name) => Number(thumb.getAttribute(`aria-value${name}`))) as [
        number,
        number,
        number,
      ];
      if (!(least <= now && now <= most)) faults.push(`${thumb.className} is at ${now}, not within ${least} and ${most}`);
    }
    if (!this.#isMoving && find(element, '.base.wide .stage')) {
      for (const animation of (element.renderRoot as ShadowRoot).getAnimations()) animation.finish();
      const labels = paintedTexts(element).filter(({owner}) => owner !== element.selected && !owner.startsWith('block '));
      faults.push(...textOverlaps(labels));
    }
    if (this.#focused && !focused(element)) faults.push(`the focus was on ${this.#focused} and fell out`);
    return faults;
  }

  #one<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#next() * list.length)];
  }

  /** A press on one of what matches, which takes the focus, as in most engines. */
  #press(selector: string): string | undefined {
    const node = this.#one(all<HTMLButtonElement>(this.#element, selector).filter((each) => !each.disabled && each.checkVisibility()));
    if (!node) return undefined;
    const said = eventOf(node) ?? `${node.className} ${node.textContent.trim()}`;
    node.focus();
    node.click();
    return said;
  }

  #key(key: string | undefined, node = focused(this.#element) as HTMLElement | null): string | undefined {
    if (!key || !node) return undefined;
    const event = new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true});
    const said = `${key} on ${eventOf(node) ?? ''} ${node.className || node.tagName}`;
    node.dispatchEvent(event);
    if (key === 'Enter' && !event.defaultPrevented && node.matches('button, summary')) node.click();
    (focused(this.#element) ?? node).dispatchEvent(new KeyboardEvent('keyup', {key, bubbles: true, composed: true}));
    return said;
  }

  readonly #acts: Readonly<Record<string, () => string | undefined | Promise<string | undefined>>> = {
    title: () => this.#press('.opener'),
    mark: () => {
      const mark = this.#one(all(this.#element, '[data-mark]'));
      mark?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true}));
      return mark?.dataset['mark'] ?? mark?.getAttribute('data-mark') ?? undefined;
    },
    card: () => this.#press('.tool'),
    key: () => this.#key(this.#one(KEYS)),
    'another key': () => this.#key(this.#one(KEYS)),
    'key on a title': () => {
      const node = this.#one(all(this.#element, '.opener'));
      node?.focus();
      return this.#key(this.#one(KEYS), node ?? null);
    },
    zoom: () => this.#press('.zoom button'),
    edge: () => this.#press('.edge'),
    axis: () => this.#press('.axis-field'),
    break: () => this.#press('.break-field'),
    filter: () => this.#press('.toggle'),
    story: () => this.#press('.read-story'),
    turn: () => this.#press('.turn, .story-link'),
    overview: () => {
      const thumb = this.#one(all(this.#element, '.thumb'));
      thumb?.focus();
      return this.#key(this.#one(KEYS), thumb ?? null);
    },
    wheel: () => {
      const stage = find(this.#element, '.stage.zoomable');
      if (!stage) return undefined;
      const {left, top, width} = stage.getBoundingClientRect();
      const [clientX, deltaY] = [left + this.#next() * width, this.#next() * 120 - 80];
      stage.dispatchEvent(
        new WheelEvent('wheel', {deltaY, clientX, clientY: top + 40, ctrlKey: true, bubbles: true, composed: true, cancelable: true}),
      );
      this.#isMoving = true;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => (this.#isMoving = false), RESTED_MS);
      return `${deltaY.toFixed(0)} at ${clientX.toFixed(0)}`;
    },
    search: () => {
      const field = find<HTMLInputElement>(this.#element, '.search input');
      if (!field) return undefined;
      field.focus();
      field.value = this.#next() < 0.4 ? '' : this.#one(WORDS)!;
      field.dispatchEvent(new Event('input', {bubbles: true}));
      return field.value;
    },
    'clear search': () => this.#press('.search button'),
    width: async () => {
      const width = this.#one(WIDTHS)!;
      this.#element.style.width = `${width}px`;
      for (let i = 0; i < 3; i++) await nextFrame(); // it is told in a frame, and heeded in the next
      return String(width);
    },
    data: async () => {
      const kept = ALL.events.filter(() => this.#next() < 0.8);
      const events = kept.map((event, i) => ({
        ...event,
        title: i % 7 ? event.title : `${event.title}, again`,
        relations: (event.relations ?? []).filter(({to}) => kept.some(({id}) => id === to)),
      }));
      const loaded = new Promise((resolve) => this.#element.addEventListener('timeline-load', resolve, {once: true}));
      this.#element.data = {...ALL, events};
      await loaded;
      return events.map(({id}) => id).join();
    },
    selected: () => {
      this.#element.selected = this.#next() < 0.3 ? undefined : this.#one(ALL.events)!.id;
      return String(this.#element.selected);
    },
    show: () => {
      const day = 1 + Math.floor(this.#next() * 28);
      this.#element.show(`2021-0${this.#one([5, 7, 8])}-${String(day).padStart(2, '0')}`, '2021-08-20');
      return `from ${day}`;
    },
    reset: () => {
      this.#element.reset();
      return '';
    },
    layout: () => (this.#element.layout = this.#one(LAYOUTS)!),
  };
}

/** How many events a chip counts; one that is open lists them. */
function countOf(chip: HTMLElement): number {
  const isListed = chip.closest('.list') && chip.querySelector('.opener')?.getAttribute('aria-expanded') === 'true';
  return isListed ? 0 : Number.parseInt(chip.querySelector('.title')!.textContent, 10);
}

describe('a walk over everything', () => {
  const errors: string[] = [];
  const onError = (event: ErrorEvent | PromiseRejectionEvent) => errors.push(String('error' in event ? event.error : event.reason));
  before(() => {
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
  });
  after(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    document.body.replaceChildren();
  });

  for (let seed = first; seed < first + WALKS; seed++) {
    it(`of ${STEPS} steps from seed ${seed} loses no event and no focus, and lets no label overlap another`, async () => {
      const element = await everyControl(1200);
      find(element, '.opener')!.focus();
      await waitUntil(() => find(element, '.opener[tabindex="-1"]')); // once what opens events has come
      const walk = new Walk(element, seed);
      for (let i = 0; i < STEPS; i++) {
        await walk.step();
        const faults = [...walk.faults(), ...errors.splice(0)];
        if (faults.length) expect.fail(`seed ${seed}, step ${i}: ${faults.join('; ')}\nafter\n${walk.log.join('\n')}`);
      }
    }).timeout(60_000);
  }
});
