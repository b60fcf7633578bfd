import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readGood} from '../input/read-good.js';
import type {RareWords} from '../locale/rare-words.js';
import type {Problem} from '../model/problem.js';
import type {Timeline, TimelineReading} from '../model/timeline.js';
import {pauseAfter} from './back-off.js';
import {readEmbed, readers, readLater} from './load-readers.js';
import type * as Readers from './readers.js';
import {GIVE_UP_MS, requestText, type RequestLimits} from './request.js';

/** What a host wants drawn, by its properties of the same names: `data` before `src` before what stands in the page. */
export interface SourceRequest {
  /** A document, or text in any known format. A changed document is a new object. */
  readonly data?: unknown;
  readonly src?: string | undefined;
  /** A format's name, or `auto`. */
  readonly format?: string | undefined;
  /** Seconds between two requests of `src`, at least 1, and more after one that failed; 0 is never. */
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
  /** How it failed: `stale` where the last good answer of the same address stands in, `unread` where nothing of the answer could be read. */
  readonly failure?: 'stale' | 'unread' | undefined;
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
type Source = Readers.Readable & {text?: string | undefined; reading?: TimelineReading | undefined};

/** Light content that is data: JSON, before a list or a table that stands in no slot. */
const JSON_CHILD = ':scope > script[type="application/json"]';
const LIST_CHILD = ':scope > :is(ol, table):not([slot]), :scope > :not([slot]) :is(ol, table)';

/** The longest that a timer waits, in milliseconds: one that is set for longer rings at once. */
const LONGEST_MS = 2 ** 31 - 1;

const NO_TROUBLE = {failures: 0, retryAfter: 0};

/** What is told where a part did not come: words for what is wrong are in none but parts. */
const MISSING_PART: Problem = {
  severity: 'error',
  code: 'missing-part',
  message: 'what reads this did not load; put the folder parts beside the script',
  where: {},
};

/**
 * Finds a host's timeline: in `data`, at `src`, in a child `<script type="application/json">`, or in an `<ol>` or `<table>`
 * among its children. Reads the host's properties before each render; a host that needs the answer earlier calls `update`
 * in `willUpdate`: a good document of everyday dates is then there at once, anything else as soon as its readers are loaded. The last asked
 * wins. Nothing is thrown, whatever comes back.
 */
export class SourceController implements ReactiveController {
  value: SourceValue = {state: 'empty', problems: [], attempt: 0};

  readonly #host: Host;
  readonly #options: SourceOptions;
  /** Without a format until the first update, without `src` where `data` goes before it. */
  #asked: SourceRequest = {};
  #light: (Source & {readonly key: string}) | undefined;
  /** The last of what is asked for now that could be drawn: it stands in for a bad answer, and is not read again. */
  #good: Source | undefined;
  /** What is wrong with what was asked for, without the problems of what stands in for it. */
  #problems: readonly Problem[] = [];
  #isUnread = false;
  #attempt = 0;
  /** Another one, and the last aborted, when something else is asked for or the host is gone. */
  #turn = new AbortController();
  /** When `src` last answered; 0 before. */
  #endedAt = 0;
  /** What the pause after the last request depends on. */
  #trouble = NO_TROUBLE;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Takes back the attributes that an embed address gave the host. */
  #withdraw: (() => void) | undefined;
  readonly #observer = new MutationObserver(() => this.#lookInside());

  constructor(host: Host, options: SourceOptions = {}) {
    this.#options = options;
    (this.#host = host).addController(this);
  }

  /** What writes dates that only the readers read: there as soon as one may have been read. */
  get rare(): RareWords | undefined {
    return readers?.rareWords;
  }

  hostConnected(): void {
    this.#lookInside();
    this.#observer.observe(this.#host, {childList: true, subtree: true, characterData: true, attributes: true});
    if (this.value.state === 'loading') this.#begin();
    else this.#repeat();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#stop();
  }

  hostUpdate(): void {
    this.update(this.#host);
  }

  /** Takes what the host asks for now. A comparison where nothing changed: `value` is then the same object. */
  update({data: given, src, format = 'auto', refresh = 0}: SourceRequest): void {
    const last = this.#asked;
    const data = given ?? undefined;
    const asked = (this.#asked = {data, src: data === undefined ? src : undefined, format, refresh});
    if (asked.data !== last.data || asked.src !== last.src || format !== last.format) {
      this.#withdraw?.();
      this.#withdraw = undefined;
      this.#good = undefined;
      this.#attempt = this.#endedAt = 0;
      this.#trouble = NO_TROUBLE;
      this.#begin();
    } else if (refresh !== last.refresh) this.#repeat();
  }

  /** Asks for `src` once more, as a reader's "try again" does. */
  retry(): void {
    if (this.#asked.src) this.#begin();
  }

  /** Starts on what is asked for; what is under way means nothing any more. */
  #begin(): void {
    this.#stop();
    const {data, src, format = 'auto'} = this.#asked;
    if (src) {
      this.#tell('loading');
      if (this.#host.isConnected) void this.#load();
    } else if (data !== undefined) void this.#show({input: data, format});
    else if (this.#light) void this.#show(this.#light);
    else this.#tell('empty');
  }

  #stop(): AbortController {
    clearTimeout(this.#timer);
    this.#turn.abort();
    return (this.#turn = new AbortController());
  }

  async #load(): Promise<void> {
    const turn = this.#stop();
    const {signal} = turn;
    const {src = '', format = 'auto', refresh} = this.#asked;
    // what is asked for again must not come from a cache that is not asked; the browser then sends `If-None-Match` by itself,
    // and that, written here, would need the consent of a server of another origin
    const cache = refresh || this.#attempt ? 'no-cache' : 'default';
    const limit = setTimeout(() => turn.abort(), this.#options.giveUpMs ?? GIVE_UP_MS);
    const embed = await readEmbed(src);
    const {bytes, text, problem, tries, retryAfter} = await requestText({src: embed?.src ?? src, signal, cache, ...this.#options});
    clearTimeout(limit);
    if (turn !== this.#turn) return;
    this.#withdraw ??= embed?.lend(this.#host);
    this.#attempt += tries;
    this.#trouble = problem ? {failures: this.#trouble.failures + 1, retryAfter} : NO_TROUBLE;
    this.#isUnread = false;
    if (problem) await this.#fail([problem]);
    else if (text !== this.#good?.text) await this.#show({input: bytes ?? text, text, format, src, told: embed?.problems});
    else if (this.value.state !== 'ready') this.#tell('ready');
    if (turn !== this.#turn) return;
    this.#endedAt = Date.now();
    this.#repeat();
  }

  /** Plans the next request of `src`, a pause after the last; of a page that is hidden by then, for when it shows. */
  #repeat(): void {
    clearTimeout(this.#timer);
    const {src, refresh = 0} = this.#asked;
    if (!src || !this.#endedAt || !(refresh > 0)) return;
    const {signal} = this.#turn;
    const ask = () => {
      if (document.hidden) document.addEventListener('visibilitychange', ask, {once: true, signal});
      else if (this.#asked.refresh) void this.#load();
    };
    const pauseMs = pauseAfter({refresh, ...this.#trouble}) * (this.#options.secondMs ?? 1000);
    this.#timer = setTimeout(ask, Math.min(this.#endedAt + pauseMs - Date.now(), LONGEST_MS));
  }

  /** Shows what a source holds, or what stands in where nothing of it can be drawn: in this turn where it can be read in it. */
  async #show(source: Source): Promise<void> {
    const turn = this.#turn;
    const reading = source.reading ?? (readers ? readers.read(source) : readGood(source.input, source.format));
    if (reading && !(reading instanceof Promise)) source.reading = reading;
    else {
      this.#tell('loading');
      source.reading = await (reading ?? readLater(source));
      if (turn !== this.#turn) return;
    }
    const {timeline, problems} = source.reading ?? {problems: [MISSING_PART]};
    this.#isUnread = !!timeline;
    if (!timeline || (!timeline.events.length && problems.some(({severity}) => severity === 'error'))) return this.#fail(problems);
    this.#good = source;
    this.#tell('ready');
  }

  /** Tells problems, once what stands in for what has them is read. */
  async #fail(problems: readonly Problem[]): Promise<void> {
    const turn = this.#turn;
    const light = this.#light;
    if (light && !light.reading && !this.#good) {
      light.reading = await readLater(light);
      if (turn !== this.#turn) return;
      if (light !== this.#light) return this.#fail(problems);
    }
    this.#tell('failed', problems);
  }

  /** Looks for light content; the drawing is left alone when nothing of it has changed. */
  #lookInside(): void {
    const json = this.#host.querySelector(JSON_CHILD);
    const list = json ?? this.#host.querySelector(LIST_CHILD);
    const key = json ? `json ${json.textContent}` : list ? new XMLSerializer().serializeToString(list) : '';
    if (key === (this.#light?.key ?? '')) return;
    const [input, format] = json ? [json.textContent, 'json'] : [list, 'html'];
    this.#light = key ? {key, input, format, reading: readGood(input, format)} : undefined;
    const {data, src, format: isAsked} = this.#asked;
    if (!isAsked) return; // the first update begins
    const {state} = this.value;
    if (data === undefined && !src) {
      this.#good = undefined;
      this.#begin();
    } else if (state === 'failed') void this.#fail(this.#problems);
    else if (state === 'loading') this.#tell(state);
  }

  /** Gives the host what was read, or what stands in for it. */
  #tell(state: SourceValue['state'], problems: readonly Problem[] = []): void {
    this.#problems = problems;
    const attempt = this.#attempt;
    const {reading} = this.#good ?? this.#light ?? {};
    const failure = state === 'failed' ? (this.#good ? 'stale' : this.#isUnread ? 'unread' : undefined) : undefined;
    this.value =
      reading && (state === 'ready' || reading.timeline.events.length)
        ? {state, timeline: reading.timeline, problems: [...problems, ...reading.problems], attempt, failure}
        : {state, problems, attempt, failure};
    this.#host.requestUpdate();
  }
}
