import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readGood} from '../input/read-good.js';
import {emptyTimeline} from '../model/build-timeline.js';
import type {Problem} from '../model/problem.js';
import type {Timeline, TimelineReading} from '../model/timeline.js';
import type * as Readers from './readers.js';
import {requestText, type RequestLimits} from './request.js';

/** What a host wants drawn, by its properties of the same names: `data` before `src` before what stands in the page. */
export interface SourceRequest {
  /** A document, or text in any known format. A changed document is a new object. */
  readonly data?: unknown;
  readonly src?: string | undefined;
  /** A format's name, or `auto`. */
  readonly format?: string | undefined;
  /** Seconds between two requests of `src`, at least 1; 0 is never. */
  readonly refresh?: number | undefined;
}

/**
 * What there is to draw. `loading` and `failed` have a timeline where something stands in: the last good answer of the
 * same address, else what the page itself holds. A list of the page is read only where it is what is drawn: when nothing
 * else is asked for, or when that has `failed`, of which nothing can be drawn.
 */
export interface SourceValue {
  readonly state: 'empty' | 'loading' | 'ready' | 'failed';
  readonly timeline?: Timeline;
  readonly problems: readonly Problem[];
  /** Tries at this `src` so far; 0 where none was needed. */
  readonly attempt: number;
}

/** Limits of a request, and the length of one second of `refresh`. */
export interface SourceOptions extends RequestLimits {
  readonly secondMs?: number;
}

type Host = ReactiveControllerHost & HTMLElement & SourceRequest;

/** What is read, with its reading once there is one. */
type Source = Readers.Readable & {reading?: TimelineReading | undefined};

/** Light content that is data: JSON, before a list or a table that stands in no slot. */
const JSON_CHILD = ':scope > script[type="application/json"]';
const LIST_CHILD = ':scope > :is(ol, table):not([slot]), :scope > :not([slot]) :is(ol, table)';

/** The part that reads what is no good document, once it is there. */
let readers: typeof Readers | undefined;

/**
 * Finds a host's timeline: in `data`, at `src`, in a child `<script type="application/json">`, or in an `<ol>` or `<table>`
 * among its children. Reads the host's properties before each render; a host that needs the answer earlier calls `update`
 * in `willUpdate`: a good document is then there at once, anything else as soon as its readers are loaded. The last asked
 * wins. Nothing is thrown, whatever comes back.
 */
export class SourceController implements ReactiveController {
  value: SourceValue = {state: 'empty', problems: [], attempt: 0};

  readonly #host: Host;
  readonly #options: SourceOptions;
  /** Without a format until the first update. */
  #asked: SourceRequest = {};
  #light: (Source & {readonly key: string}) | undefined;
  /** The last of what is asked for now that could be drawn: it stands in for a bad answer, and is not read again. */
  #good: Source | undefined;
  /** What is wrong with what was asked for, without the problems of what stands in for it. */
  #problems: readonly Problem[] = [];
  /** Aborted when something else is asked for, or the host is gone. */
  #turn = new AbortController();
  #isBusy = false;
  #endedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #observer = new MutationObserver((records) => {
    if (records.some(({target, type}) => target !== this.#host || type !== 'attributes')) this.#lookInside();
  });

  constructor(host: Host, options: SourceOptions = {}) {
    this.#options = options;
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    this.#lookInside();
    this.#observer.observe(this.#host, {childList: true, subtree: true, characterData: true, attributes: true});
    document.addEventListener('visibilitychange', this.#schedule);
    if (this.value.state === 'loading') this.#begin(this.value.attempt);
    else this.#schedule();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.#schedule);
    this.#stop();
  }

  hostUpdate(): void {
    this.update(this.#host);
  }

  /** Takes what the host asks for now. A comparison where nothing changed: `value` is then the same object. */
  update({data, src, format = 'auto', refresh}: SourceRequest): void {
    const last = this.#asked;
    this.#asked = {data: data ?? undefined, src, format, refresh};
    if (this.#asked.data === last.data && src === last.src && format === last.format) {
      if (refresh !== last.refresh) this.#schedule();
      return;
    }
    this.#good = undefined;
    this.#begin(0);
  }

  /** Asks for `src` once more, as a reader's "try again" does. */
  retry(): void {
    if (this.#waitsOnSrc()) this.#begin(this.value.attempt);
  }

  #waitsOnSrc(): boolean {
    return this.#asked.data === undefined && !!this.#asked.src;
  }

  /** Starts on what is asked for; what is under way means nothing any more. */
  #begin(attempt: number): void {
    this.#stop();
    const {data, format = 'auto'} = this.#asked;
    if (this.#waitsOnSrc()) {
      this.#standIn('loading', [], attempt);
      if (this.#host.isConnected) void this.#load();
    } else if (data !== undefined) void this.#show({input: data, format}, 0);
    else if (this.#light) void this.#show(this.#light, 0);
    else this.#set({state: 'empty', problems: [], attempt: 0});
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#turn.abort();
    this.#turn = new AbortController();
    this.#isBusy = false;
  }

  async #load(): Promise<void> {
    this.#stop();
    const {signal} = this.#turn;
    const {src = '', format = 'auto', refresh} = this.#asked;
    this.#isBusy = true;
    const cache = refresh ? 'no-cache' : 'default'; // what is asked for again must not come from a cache that is not asked
    const {text, problem, tries} = await requestText({src, signal, cache, ...this.#options});
    if (signal.aborted) return;
    const attempt = this.value.attempt + tries;
    if (problem) await this.#fail([problem], attempt);
    else if (text !== this.#good?.input || this.value.state !== 'ready') await this.#show({input: text, format, src}, attempt);
    if (signal.aborted) return;
    this.#isBusy = false;
    this.#endedAt = Date.now();
    this.#schedule();
  }

  /** Plans the next request of `src`: none while the page is hidden; one that fell due meanwhile is made when it shows. */
  readonly #schedule = (): void => {
    clearTimeout(this.#timer);
    const {refresh = 0} = this.#asked;
    if (!(refresh > 0) || !this.#waitsOnSrc() || this.#isBusy || !this.#host.isConnected || document.hidden) return;
    const dueAt = this.#endedAt + Math.max(1, refresh) * (this.#options.secondMs ?? 1000);
    this.#timer = setTimeout(() => void this.#load(), Math.max(0, dueAt - Date.now()));
  };

  /** Shows what a source holds, or what stands in where nothing of it can be drawn: in this turn where it can be read in it. */
  async #show(source: Source, attempt: number): Promise<void> {
    const {signal} = this.#turn;
    const reading = (source.reading ??= readNow(source));
    if (!reading) {
      this.#standIn('loading', [], attempt);
      source.reading = await readLater(source);
      if (!signal.aborted) await this.#show(source, attempt);
      return;
    }
    const {timeline, problems} = reading;
    if (!timeline.events.length && problems.some(({severity}) => severity === 'error')) return this.#fail(problems, attempt);
    this.#good = source;
    this.#set({state: 'ready', timeline, problems, attempt});
  }

  /** Tells problems, once what stands in for what has them is read. */
  async #fail(problems: readonly Problem[], attempt: number): Promise<void> {
    const {signal} = this.#turn;
    this.#problems = problems;
    for (let light = this.#light; light && !light.reading && !this.#good; light = this.#light) {
      light.reading = readNow(light) ?? (await readLater(light));
      if (signal.aborted) return;
    }
    this.#standIn('failed', problems, attempt);
  }

  #standIn(state: 'loading' | 'failed', problems: readonly Problem[], attempt: number): void {
    const {reading} = this.#good ?? this.#light ?? {};
    if (!reading?.timeline.events.length) this.#set({state, problems, attempt});
    else this.#set({state, timeline: reading.timeline, problems: [...problems, ...reading.problems], attempt});
  }

  /** Looks for light content; the drawing is left alone when nothing of it has changed. */
  #lookInside(): void {
    const json = this.#host.querySelector(JSON_CHILD);
    const list = json ?? this.#host.querySelector(LIST_CHILD);
    const key = list ? new XMLSerializer().serializeToString(list) : '';
    if (key === (this.#light?.key ?? '')) return;
    const [input, format] = json ? [json.textContent, 'json'] : [list, 'html'];
    this.#light = key ? {key, input, format, reading: readGood(input, format)} : undefined;
    const {state, attempt} = this.value;
    if (!this.#asked.format) return; // the first update begins
    if (this.#asked.data === undefined && !this.#asked.src) {
      this.#good = undefined;
      this.#begin(0);
    } else if (state === 'failed') void this.#fail(this.#problems, attempt);
    else if (state === 'loading') this.#standIn(state, [], attempt);
  }

  #set(value: SourceValue): void {
    this.value = value;
    this.#host.requestUpdate();
  }
}

function readNow(source: Source): TimelineReading | undefined {
  return readers ? readers.read(source) : readGood(source.input, source.format);
}

async function readLater(source: Source): Promise<TimelineReading> {
  try {
    readers = await import('./readers.js');
    return readers.read(source);
  } catch {
    const message = 'what reads this could not be loaded; put the folder parts beside the script';
    return {timeline: emptyTimeline, problems: [{severity: 'error', code: 'missing-part', message, where: {}}]};
  }
}
