import type {CSSResult} from 'lit';
import type {DatedEvent} from '../model/timeline.js';
import type * as arrangement from './arrangement.js';
import type * as horizontal from './horizontal.js';
import type {ControlName} from './control-names.js';
import type {Exploring} from './exploring.js';
import type {ExploringHost, ExploringState} from './looking.js';
import type {Linking} from './linking.js';
import type {Live, LiveHost} from './live.js';
import type {Opening} from './opening.js';

/** What arranges long lists, and what is asked for beyond the plain picture. */
export type Arrangement = typeof arrangement;

/** What draws events along a ribbon, where the page is wide enough. */
export type Horizontal = typeof horizontal;

/** Once a picture has waited this long, in milliseconds, a reader is told that it is loading. */
const SLOW_MS = 300;

/** Longest wait for what a picture is drawn with, in milliseconds: readers of a bad line rather have the list. */
const PATIENCE_MS = 5000;

/** What the list of events does without, each in a file of its own that is fetched once it is wanted. */
export class Parts {
  /** What opens events, and tells of problems. */
  opening: Opening | undefined;
  /** Undefined until it is wanted; null where it did not come in time: the plain picture then stands for good. */
  arrangement: Arrangement | null | undefined;
  /** As `arrangement`: without it the list stands for good. */
  horizontal: Horizontal | null | undefined;
  /** What marks and tells what is new. As `arrangement`: without it nothing is marked. */
  live: Live | null | undefined;
  /** What looks at windows of time, filters and searches; without it nothing does. */
  exploring: Exploring | undefined;
  /** What has the address name events; without it nothing does. */
  linking: Linking | undefined;
  /** Ids of the chips that a reader opened; another set whenever one opens or closes. */
  opened: ReadonlySet<string> = new Set();
  /** Kept with what opens events, or with the news that it did not come; none before it is wanted. */
  coming: Promise<void> | undefined;
  readonly #host: LiveHost;
  readonly #drawn: () => readonly DatedEvent[] | undefined;
  /** Parts of the picture that are slow to come. */
  readonly #slow = new Set<object>();
  /** Sheets of the drawing, of what arranges, of what is new and of what opens, then of controls, in the order of the cascade, whichever comes first. */
  readonly #sheets: CSSStyleSheet[][] = [];
  #arranging: Promise<void> | undefined;
  #drawing: Promise<void> | undefined;
  #living: Promise<void> | undefined;
  #exploring: Promise<Exploring | undefined> | undefined;
  readonly #controls = new Set<ControlName>();
  #linking: Promise<void> | undefined;
  /** True once what opens events did not come. */
  #isLost = false;

  /** `drawn` answers the events that stand in the picture, or nothing where there is none. */
  constructor(host: LiveHost, drawn: () => readonly DatedEvent[] | undefined) {
    this.#host = host;
    this.#drawn = drawn;
  }

  /** Whether a reader is to be told that the picture is loading. */
  get isSlow(): boolean {
    return this.#slow.size > 0;
  }

  /** Kept with all that a picture waits for. */
  get picturing(): Promise<unknown> {
    return Promise.all([this.#arranging, this.#drawing, this.#living]);
  }

  /** Fetches what opens events once somebody shows an interest, or there are problems to tell of. After a failure, of which a developer reads, a press tries again: what a pointer passes does not. */
  getOpening(isPressed = false): Promise<void> {
    if (isPressed && this.#isLost) this.coming = undefined;
    return (this.coming ??= this.#fetchOpening());
  }

  /** What arranges; fetched where it is not there yet. */
  getArrangement(): Arrangement | null | undefined {
    this.#arranging ??= this.#inTime(1, import('./arrangement.js'), (part) => (this.arrangement = part));
    return this.arrangement;
  }

  /** Starts to fetch what draws along a ribbon; what fails is asked for again, and told of, where it is wanted. */
  warm(): void {
    import('./horizontal.js').catch(() => {});
  }

  /** What draws along a ribbon; fetched where it is not there yet. */
  getHorizontal(): Horizontal | null | undefined {
    this.#drawing ??= this.#inTime(0, import('./horizontal.js'), (part) => (this.horizontal = part));
    return this.horizontal;
  }

  /** What marks and tells what is new; fetched where it is not there yet. */
  getLive(): Live | null | undefined {
    this.#living ??= this.#inTime(2, import('./live.js'), (part) => (this.live = part && new part.Live(this.#host, this.#drawn)));
    return this.live;
  }

  /** What explores; nothing where it does not come, of which a developer reads. */
  getExploring(host: ExploringHost, state: ExploringState): Promise<Exploring | undefined> {
    return (this.#exploring ??= this.#told(import('./exploring.js')).then((part) => {
      if (!part) return undefined;
      this.#adopt(4, part.styles);
      return (this.exploring = new part.Exploring(host, state));
    }));
  }

  /** Fetches the controls that are named, each once. */
  getControls(names: readonly ControlName[], host: ExploringHost, state: ExploringState): void {
    for (const name of names) {
      if (this.#controls.has(name)) continue;
      this.#controls.add(name);
      void this.getExploring(host, state).then(async (exploring) => {
        const part = exploring && (await this.#told(exploring.load(name)));
        if (!part) return;
        this.#adopt(5 + [...this.#controls].indexOf(name), part.styles);
        exploring.add(name, () => part.create(exploring));
      });
    }
  }

  /** What has the address name events. */
  getLinking(...args: ConstructorParameters<typeof Linking>): void {
    this.#linking ??= this.#told(import('./linking.js')).then((part) => {
      if (part) this.linking = new part.Linking(...args);
      this.#host.requestUpdate();
    });
  }

  /** A part that nothing waits for, or nothing, and word to a developer. */
  async #told<T>(coming: Promise<T>): Promise<T | undefined> {
    try {
      return await coming;
    } catch (error) {
      console.warn('event-timeline: what controls or links want did not load; put the folder parts beside the script', error);
      return undefined;
    }
  }

  async #fetchOpening(): Promise<void> {
    this.#isLost = false;
    try {
      const {Opening, styles} = await import('./opening.js');
      this.#adopt(3, styles);
      this.opening = new Opening(this.#host, this.#drawn);
      this.opening.onGo = (id) => this.exploring?.goTo(id);
      this.#host.requestUpdate();
    } catch (error) {
      this.#isLost = true;
      console.warn('event-timeline: what opens events did not load; put the folder parts beside the script', error);
    }
  }

  /** Takes a part of the picture, or null where it is lost or late; a developer reads of it. */
  async #inTime<T extends {readonly styles: readonly CSSResult[]}>(
    place: 0 | 1 | 2,
    coming: Promise<T>,
    take: (part: T | null) => void,
  ): Promise<void> {
    let timer;
    const late = new Promise<never>((_, reject) => (timer = setTimeout(reject, PATIENCE_MS, 'it is late')));
    const slow = setTimeout(() => {
      this.#slow.add(coming);
      this.#host.requestUpdate();
    }, SLOW_MS);
    try {
      const part = await Promise.race([coming, late]);
      this.#adopt(place, part.styles);
      take(part);
    } catch (error) {
      take(null);
      console.warn(
        'event-timeline: a plainer picture stands for one whose part did not load; put the folder parts beside the script',
        error,
      );
    }
    clearTimeout(slow);
    clearTimeout(timer);
    this.#slow.delete(coming);
    this.#host.requestUpdate();
  }

  /** Styles of a part follow those that are there, at its place among those of the parts. */
  #adopt(place: number, styles: readonly CSSResult[]): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const others = root.adoptedStyleSheets.filter((sheet) => !this.#sheets.flat().includes(sheet));
    this.#sheets[place] = styles.flatMap(({styleSheet}) => styleSheet ?? []);
    root.adoptedStyleSheets = [...others, ...this.#sheets.flat()];
  }
}
