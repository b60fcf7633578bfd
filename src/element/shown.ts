import type {ReactiveElement} from 'lit';
import type {LanguageController} from '../controllers/language.js';
import type {MeasureController} from '../controllers/measure.js';
import type {PrintController} from '../controllers/print.js';
import type {SizeController} from '../controllers/size.js';
import type {SourceController, SourceRequest} from '../controllers/source.js';
import type {Problem} from '../model/problem.js';
import type {Timeline} from '../model/timeline.js';
import type {NoticeContext} from '../view/notice.js';
import type {Choices} from './choices.js';
import type {Settling} from '../view/list.js';
import {UNEXPLORED, type Explored} from './explored.js';
import {TimelineErrorEvent, TimelineLoadEvent} from './events.js';
import type {Answer} from './live.js';
import type {Parts} from './parts.js';
import {pictureOf, wantsArrangement, wantsHorizontal, type Picture, type PictureAsked} from './picture.js';

/** An element, with what its author asks of the picture. */
export type ShownHost = ReactiveElement &
  PictureAsked &
  Choices &
  SourceRequest & {readonly timeline: Timeline | undefined; readonly selected?: string | undefined};

/** What a picture is made from, and with. */
export interface ShownSources {
  readonly source: SourceController;
  readonly type: MeasureController;
  readonly size: SizeController;
  readonly language: LanguageController;
  readonly parts: Parts;
  readonly print: PrintController;
}

/** How long a sentence stands for who listens, in milliseconds: it was taken up by then, and who comes by later does not take it for news. */
const SAID_MS = 5000;

type State = NoticeContext['state'];

/**
 * What an element shows of what was read: a picture, or a word where there is none; the last picture stands while another
 * is on its way. Tells an answer once it is drawn.
 */
export class Shown {
  picture: Picture | undefined;
  /** What its reader made of it. */
  explored: Explored = UNEXPLORED;
  /** Told when a reader begins or ends a story. */
  onStory: (() => void) | undefined;
  /** Labels that glide to their places: those that stood while a window moved, and stand now that it rests. */
  settling: Settling | undefined;
  /** The sentence that is being said to who cannot see what a reader changed; soon empty again. */
  said = '';
  #hush: ReturnType<typeof setTimeout> | undefined;
  /** Whether what there is to draw waits for a part; the last picture stands until then. */
  isComing = false;
  readonly #host: ShownHost;
  readonly #sources: ShownSources;
  /** What is told of the picture. */
  #state: State = 'empty';
  /** What the notice told last. */
  #noticed: State = 'empty';
  /** Faults of what the author asks. */
  #asked: readonly Problem[] = [];
  /** The last answer of `data`, or of an address, that was drawn. */
  #answer: Answer | undefined;
  /** The answer, and the messages, that were told last. */
  #told: unknown;
  #toldOf: ReadonlySet<string> = new Set();

  constructor(host: ShownHost, sources: ShownSources) {
    this.#host = host;
    this.#sources = sources;
  }

  /** What of the data and of the attributes could not be read. */
  get problems(): readonly Problem[] {
    const {problems} = this.#sources.source.value;
    return this.#asked.length ? [...problems, ...this.#asked] : problems;
  }

  /** Whether the picture that stands is not yet of what is asked for. */
  get isWaiting(): boolean {
    return this.isComing || this.#sources.source.value.state === 'loading';
  }

  /** Says one short sentence: anew where the last was the same, and not again when something else is over. */
  say(text: string): void {
    clearTimeout(this.#hush);
    const set = (said: string) => {
      this.said = said;
      this.#host.requestUpdate();
    };
    set('');
    void this.#host.updateComplete.then(() => {
      if (!this.#host.isConnected) return;
      set(text);
      this.#hush = setTimeout(set, SAID_MS, '');
    });
  }

  /** When the element leaves the page. */
  release(): void {
    clearTimeout(this.#hush);
    this.said = '';
  }

  /** What the notice tells now: a line over a picture would push it down; one that is there gives way to this one. */
  notice(): State {
    const stays = this.picture && this.#state === 'loading' && (this.#noticed === 'ready' || this.#noticed === 'stale');
    return stays ? this.#noticed : (this.#noticed = this.#state);
  }

  /** Makes the picture of what the host asks for now, as far as it depends on what changed. */
  update(): void {
    const {parts, source} = this.#sources;
    const {failure, state, timeline} = source.value;
    // until there is an answer: light content, or the last picture
    const shown = state === 'loading' ? this.picture?.input.timeline : timeline;
    this.isComing = this.#getParts();
    try {
      this.#asked = parts.arrangement?.problemsOfChoices(this.#host) ?? [];
      if (!this.isComing) {
        parts.exploring?.follow();
        this.#take();
        const before = this.picture;
        this.picture = shown && this.#pictureOf(shown);
        if (before !== this.picture) this.settling = settlingIn(before, this.picture, this.settling);
        this.#state =
          state === 'ready' && !this.picture?.events.length ? (timeline?.events.length ? 'noneShown' : 'empty') : (failure ?? state);
      } else if (!this.picture) this.#state = parts.isSlow ? 'loading' : 'ready'; // a line that nobody can read is not worth a frame
    } catch (error) {
      this.picture = undefined; // a reader never sees a stack
      this.#state = 'failed';
      console.error('event-timeline: this timeline could not be drawn.', error);
    }
  }

  /** Tells an answer that is drawn; true where there is one, told now or before. */
  tell(): boolean {
    const {value} = this.#sources.source;
    const {problems} = this;
    if (this.isComing || this.#state === 'loading') return false;
    const isNew = this.#told !== value;
    const news = problems.filter(({message}) => !this.#toldOf.has(message));
    if (problems.length && (isNew || news.length)) {
      if (news.length) void this.#warn(news);
      this.#host.dispatchEvent(new TimelineErrorEvent(problems));
    }
    this.#told = value;
    this.#toldOf = new Set(problems.map(({message}) => message));
    if (isNew && value.timeline && value.state === 'ready') this.#host.dispatchEvent(new TimelineLoadEvent(value.timeline));
    return true;
  }

  /** Tells a developer of problems, each cause once: by the part that tells a reader of them, or plainly where that does not come. */
  async #warn(problems: readonly Problem[]): Promise<void> {
    const {parts} = this.#sources;
    await parts.getOpening();
    const lines = parts.opening?.card.problemLines(problems) ?? problems.map(({message}) => message);
    console.warn(`event-timeline: ${lines.join('\n')}`);
  }

  /** Fetches what the picture is drawn with; true where it waits for that. */
  #getParts(): boolean {
    const {parts, print, size, source} = this.#sources;
    if (!source.value.timeline) return false;
    const isDrawn = wantsHorizontal(this.#host, {width: size.value, isPrinted: print.value});
    const drawn = isDrawn ? parts.getHorizontal() : null;
    const arranged = wantsArrangement(this.#host, this.explored.window) ? parts.getArrangement() : null;
    const isNews = this.#next()?.isNews;
    const live = this.#host.refresh || isNews ? parts.getLive() : null;
    return drawn === undefined || arranged === undefined || !!(isNews && live === undefined);
  }

  /** An answer that is not drawn yet, and whether it is of what the last was of. */
  #next(): (Answer & {readonly isNews: boolean}) | undefined {
    const {data, src} = this.#host;
    const {state, timeline} = this.#sources.source.value;
    const from = (data ?? undefined) === undefined ? src : 'data';
    if (!from || state !== 'ready' || !timeline || timeline === this.#answer?.timeline) return undefined;
    return {from, timeline, isNews: from === this.#answer?.from};
  }

  /** Has what is new in an answer found before that is drawn. */
  #take(): void {
    const next = this.#next();
    if (!next) return;
    const last = this.#answer;
    for (const answer of next.isNews && last ? [last, next] : []) this.#sources.parts.live?.take(answer);
    const ids = new Set(next.timeline.events.map(({id}) => id));
    const kept = last?.timeline.events.filter(({id}) => ids.has(id)).length ?? 0;
    if (last && kept * 2 < last.timeline.events.length) this.explored = UNEXPLORED; // another account
    this.#answer = next;
  }

  #pictureOf(timeline: Timeline): Picture {
    const {background, controls, filter, from, groups, layout, order, scale, selected, to} = this.#host;
    const {isMoving, openBreaks, window} = this.explored;
    const {language, parts, print, size, source, type} = this.#sources;
    const {arrangement, horizontal, live, opened} = parts;
    return pictureOf(
      {
        timeline,
        background,
        controls,
        filter,
        from,
        groups,
        layout,
        order,
        scale,
        selected,
        to,
        lang: language.lang,
        rare: source.rare,
        isPrinted: print.value,
        ...(!print.value && {isMoving, openBreaks, window}), // paper has it all
        width: size.value,
        type: horizontal || arrangement ? type.value : undefined, // the plain list needs no measure
        arrangement,
        horizontal,
        opened,
        signs: live?.signs(timeline),
        prime: (runs) => type.prime(runs),
      },
      this.picture,
    );
  }
}

/**
 * Labels that were there before a window came to rest, or before a break was opened or closed; what comes anew, and what is
 * moved by anything else, stands where it stands.
 */
function settlingIn(before: Picture | undefined, now: Picture | undefined, last: Settling | undefined): Settling | undefined {
  if (!before?.drawing || !now?.drawing || now.input.isMoving) return undefined;
  if (!before.input.isMoving && before.input.openBreaks === now.input.openBreaks) return undefined;
  const known = new Set(before.drawing.scene.labels.map(({id}) => id));
  return {ids: new Set(now.drawing.scene.labels.flatMap(({id}) => (known.has(id) ? [id] : []))), isAgain: !last?.isAgain};
}
