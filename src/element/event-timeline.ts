import {html, LitElement, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import {LanguageController} from '../controllers/language.js';
import {MeasureController} from '../controllers/measure.js';
import {PrintController} from '../controllers/print.js';
import {SizeController} from '../controllers/size.js';
import {SourceController} from '../controllers/source.js';
import type {LayoutName} from '../layout/choose.js';
import {isChip} from '../layout/layout.js';
import type {TimelineDocument} from '../model/fields.js';
import type {Problem} from '../model/problem.js';
import type {DatedEvent, Timeline} from '../model/timeline.js';
import type {ScaleName} from '../scale/plans.js';
import {tokens} from '../theme/tokens.js';
import {noticeView} from '../view/notice.js';
import {styles} from '../view/styles.js';
import {timelineView} from '../view/timeline.js';
import {phrasesNamed} from '../locale/phrases.js';
import type {Opening} from './opening.js';
import {Parts} from './parts.js';
import {wantsHorizontal} from './picture.js';
import type {ControlContext} from './control.js';
import {namedControls} from './control-names.js';
import type {ExportedFile} from './exported.js';
import type {Exploring} from './exploring.js';
import {Shown} from './shown.js';

/**
 * A dated, sourced account of events, readable at a glance: a ribbon of time with a label for every event where there is
 * room, a list beside a rail where there is less. Dates are drawn as they are known, silence is collapsed and marked,
 * and no label overlaps another at any width.
 *
 * Data comes from `data`, else from `src`, else from a child `<script type="application/json">`, else from an `<ol>` or
 * `<table>` inside the element, which is also what a page without script shows.
 *
 * @slot - The events as an `<ol>` of `<li>` with `<time datetime>` or `data-start`, or as a `<table>`: data, and what stands without script.
 * @slot header - Stands in place of the title and description.
 * @slot footer - Stands under the notes.
 * @slot credit - Stands in place of the sources' names.
 * @slot event:ID - Stands in place of the summary of the event with that id.
 *
 * @csspart base - Everything.
 * @csspart heading - The title.
 * @csspart key - The key to groups and signs.
 * @csspart drawing - The SVG under the labels.
 * @csspart list - The list of events.
 * @csspart event - One event of the list.
 * @csspart event-open - The open event.
 * @csspart event-new - An event that came with the last answer, until it is opened.
 * @csspart date - The date of an event.
 * @csspart title - The title of an event.
 * @csspart body - What an open event adds.
 * @csspart summary - The summary of an open event.
 * @csspart media - A picture, film, sound or page of an open event, with its caption.
 * @csspart mark - The mark of an event on the drawing.
 * @csspart note - The notes under the drawing.
 * @csspart toolbar - Search, filter, zoom, story, table and download.
 * @csspart story - One event at a time, in place of the drawing or list.
 * @csspart table - The events as a table, in place of the drawing or list.
 * @csspart window - Dates of what is looked at, and how much lies before and after it.
 * @csspart overview - The strip that shows all time to scale.
 * @csspart notice - What is loading, failed, or only partly readable.
 *
 * @cssproperty [--timeline-font-size=max(14px, 0.875rem)] - Size that all others are shares of.
 * @cssproperty [--timeline-ground=light-dark(#fff, #14161a)] - Ground of the page.
 * @cssproperty [--timeline-ink=light-dark(#17191d, #f1efe9)] - Titles and the as-of rule.
 * @cssproperty [--timeline-ink-2=light-dark(#484d55, #c3c3c2)] - Secondary text.
 * @cssproperty [--timeline-ink-3=light-dark(#676c74, #9b9da1)] - Notes and dimmed text.
 * @cssproperty [--timeline-bracket=light-dark(#857f74, #8b919b)] - Brackets of dates, dots of a break.
 * @cssproperty [--timeline-leader=light-dark(#96918a, #666b73)] - Stems of labels.
 * @cssproperty [--timeline-hairline=light-dark(#dcd9d2, #33373e)] - Rules that carry nothing.
 * @cssproperty [--timeline-dimmed=light-dark(#bdb8ad, #565c66)] - Marks and bars that stand back.
 * @cssproperty [--timeline-ribbon-1=light-dark(#f3f0ea, #22262b)] - Ribbon where days are narrowest.
 * @cssproperty [--timeline-ribbon-2=light-dark(#ebe7de, #2c3137)] - Ribbon between.
 * @cssproperty [--timeline-ribbon-3=light-dark(#e0dbd0, #3a4048)] - Ribbon where days are widest.
 * @cssproperty [--timeline-rail-1=light-dark(#e3dfd6, #2b2f35)] - Rail of the list where days are narrowest.
 * @cssproperty [--timeline-rail-2=light-dark(#cfc9bd, #3d424a)] - Rail between.
 * @cssproperty [--timeline-rail-3=light-dark(#b3ac9e, #565c66)] - Rail where days are widest.
 * @cssproperty [--timeline-group-1=light-dark(#2b2f36, #f1efe9)] - First group.
 * @cssproperty [--timeline-group-2=light-dark(#0a7f78, #27a595)] - Second group.
 * @cssproperty [--timeline-group-3=light-dark(#c4460f, #ff9166)] - Third group.
 * @cssproperty [--timeline-group-4=light-dark(#8a3fa0, #b98ae6)] - Fourth group.
 * @cssproperty [--timeline-group-none=var(--timeline-ink-3)] - Events without a group, beside some that have one.
 * @cssproperty [--timeline-found=light-dark(#ffe58a, #6a5310)] - Ground of words that a search finds.
 * @cssproperty [--timeline-focus=light-dark(#0b57d0, #8ab4f8)] - Focus outline.
 * @cssproperty [--timeline-panel=var(--timeline-ribbon-1)] - Ground of notices, and of an open event in the list.
 * @cssproperty [--timeline-card=light-dark(#fff, #1d2025)] - Ground of the open event.
 * @cssproperty [--timeline-card-edge=light-dark(transparent, #3a3f47)] - Edge of the open event.
 * @cssproperty [--timeline-radius=3px] - Corners of the open event and its buttons.
 *
 * @fires {TimelineLoadEvent} timeline-load - A document was read.
 * @fires {TimelineErrorEvent} timeline-error - Something could not be read.
 * @fires {TimelineSelectEvent} timeline-select - The reader opened or closed an event.
 * @fires {TimelineWindowEvent} timeline-window - The reader looks from `from` to `to`, in milliseconds since 1970, both undefined for the whole; fired once what moved is at rest.
 * @fires {TimelineFilterEvent} timeline-filter - The reader filters or searches.
 * @fires {TimelineMediaEvent} timeline-media - The reader asked for media of another site, and nothing of them is fetched yet; a page that cancels it shows its own.
 */
export class EventTimeline extends LitElement {
  static override styles: CSSResultGroup = [tokens, ...styles];

  static override properties: PropertyDeclarations = {
    src: {reflect: true},
    format: {reflect: true},
    layout: {reflect: true},
    scale: {reflect: true},
    order: {reflect: true},
    from: {reflect: true},
    to: {reflect: true},
    groups: {reflect: true},
    filter: {reflect: true},
    controls: {reflect: true},
    links: {type: Boolean, reflect: true},
    background: {type: Boolean, reflect: true},
    selected: {reflect: true},
    refresh: {type: Number, reflect: true},
    timeDirection: {attribute: 'time-direction', reflect: true},
    colorScheme: {attribute: 'color-scheme', reflect: true},
    headingLevel: {type: Number, attribute: 'heading-level', reflect: true},
    data: {attribute: false},
    renderEvent: {attribute: false},
  };

  /** Address of the data. */
  src?: string;

  /** Name of the data's format; `auto` tells by looking. */
  format = 'auto';

  /** `auto`, `horizontal`, `vertical` or `list`; on a `horizontal` drawing chips count the events that find no place. */
  layout: LayoutName = 'auto';

  /** `auto` collapses silence, `linear` draws every day as long as any other, `sequence` puts events in equal steps. */
  scale: ScaleName = 'auto';

  /** `asc` or `desc`: oldest or newest first, in the vertical list. */
  order: 'asc' | 'desc' = 'asc';

  /** EDTF date that the window begins with; events before it are counted in a chip. The document's where left out. */
  from?: string | undefined;

  /** EDTF date that the window ends with; events after it are counted in a chip. The document's where left out. */
  to?: string | undefined;

  /** Ids of the groups that are drawn, in their order, divided by spaces; all where none is named. */
  groups?: string | undefined;

  /** `group:x kind:y status:z`: only events that have one of the values of each field named are drawn; all where left out. */
  filter?: string | undefined;

  /** Words out of `search`, `filter`, `zoom`, `story`, `table`, `download`, `overview`: what readers get to explore with; without any no gesture is taken. */
  controls?: string | undefined;

  /** The address names the open event, the window and the filter, as `#ID/event`, and opens what it names; the element needs an id. */
  links = false;

  /** Also draws events that the document marks as background. */
  background = false;

  /** Id of the open event. */
  selected?: string | undefined;

  /** Seconds after which `src` is read again, more after a failure; 0 is never. What came since the answer before is marked, and told once. */
  refresh = 0;

  /** Direction in which time runs on the drawing: `auto` follows the text, `ltr` and `rtl` set it. */
  timeDirection: 'auto' | 'ltr' | 'rtl' = 'auto';

  /** `light` or `dark`; `auto` follows the page's own `color-scheme`. */
  colorScheme: 'auto' | 'light' | 'dark' = 'auto';

  /** Level of the title's heading, 2 to 6; events have the next. */
  headingLevel = 3;

  /** A document, or text in any known format; goes before `src` and what the element holds. */
  data?: TimelineDocument | string;

  /** A host's own content for an open event, in place of its summary. */
  renderEvent: ((event: DatedEvent) => unknown) | undefined;

  /** Kept with the first picture; a picture of nothing counts, and so does a failure that is told. */
  readonly ready: Promise<void>;

  readonly #source = new SourceController(this);
  readonly #type = new MeasureController(this);
  readonly #size = new SizeController(this, this.#type.block);
  readonly #language = new LanguageController(this);
  readonly #parts: Parts = new Parts(this, () => this.#shown.picture?.events);
  readonly #print = new PrintController(this, {
    draw: () => {
      this.requestUpdate();
      this.performUpdate();
    },
    prepare: () => void this.#parts.getOpening(),
  });
  readonly #internals = this.attachInternals();
  readonly #shown: Shown = new Shown(this, {
    source: this.#source,
    type: this.#type,
    size: this.#size,
    language: this.#language,
    parts: this.#parts,
    print: this.#print,
  });
  #settle: () => void = () => {};
  #asking: Promise<void> | undefined;

  constructor() {
    super();
    this.ready = new Promise((resolve) => (this.#settle = resolve));
    this.addEventListener('click', (event) => {
      const [target] = event.composedPath();
      if (target instanceof Element) this.#ask((opening) => opening.press(target));
    });
  }

  /** The document as read; undefined until then. */
  get timeline(): Timeline | undefined {
    return this.#source.value.timeline;
  }

  /** What of the data and of the attributes could not be read, and how to write it. */
  get problems(): readonly Problem[] {
    return this.#shown.problems;
  }

  /** Opens the event with this id, or the chip of a drawing that counts it; closes the open one where none has it. */
  select(id: string | undefined): void {
    const events = this.#shown.picture?.events ?? [];
    const has = (event: DatedEvent) => event.id === id;
    this.selected = (events.find(has) ?? events.find((event) => isChip(event) && event.more.some(has)))?.id;
  }

  /** Opens the event after the open one, the first where none is open. */
  next(): void {
    this.#ask((opening) => opening.step(1));
  }

  /** Opens the event before the open one, the last where none is open. */
  previous(): void {
    this.#ask((opening) => opening.step(-1));
  }

  /** Looks from one EDTF date to another, or from one time in milliseconds since 1970; to the ends of the axis where one is left out. */
  show(from?: string | number, to?: string | number): void {
    this.#explore((exploring) => exploring.show(from, to));
  }

  /** Looks at the whole again, without filter and search. */
  reset(): void {
    this.#explore((exploring) => exploring.reset());
  }

  /**
   * The timeline as a file, named after its title, with `problems`: what of it the format does not hold. `json`, `csv`, `ics`, `html`, `json-ld` and
   * `timelinejs` hold every event; `svg` and `png` draw the whole axis as it stands on the page, in its language, direction and colours, without
   * window, filter and search; at least 960 px wide where there is a list. Waits for `ready`. Rejects with a `TimelineError`: `unknown-format`, which
   * names the choices; `no-timeline` where nothing could be read, or the element is in no page; `no-picture` where the page's policy (`img-src`)
   * forbids to paint.
   */
  async export(format: string): Promise<ExportedFile> {
    const {exported} = await import('./exported.js');
    return exported(this, format, this.#shown, this.#language);
  }

  override connectedCallback(): void {
    if (wantsHorizontal(this, {width: innerWidth})) this.#parts.warm(); // what a wide page will want is on its way while it is laid out
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate(); // type may have changed elsewhere, or a part have come
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#parts.exploring?.release();
    this.#shown.release();
  }

  override willUpdate(): void {
    this.#parts.exploring?.willDraw();
    this.#parts.opening?.willDraw();
    if (this.#type.plain) this.#internals.states.add('plain-type');
    if (this.links) this.#parts.getLinking(this, this.#shown, (act) => this.#explore(act));
    this.#parts.linking?.update();
    this.#source.update(this);
    const names = namedControls(this.controls);
    if (names.length && this.#source.value.timeline) this.#parts.getControls(names, this, this.#shown);
    this.#shown.update();
    if (this.selected || this.#source.value.problems.length) void this.#parts.getOpening();
  }

  override updated(): void {
    if (this.#shown.tell()) this.#settle();
    const {exploring, opening} = this.#parts;
    opening?.drawn(this.#shown.isWaiting);
    const context = this.#controlContext;
    if (context) exploring?.drawn(context);
  }

  /** What controls are drawn with, once there is a picture. */
  get #controlContext(): ControlContext | undefined {
    const {picture} = this.#shown;
    const {horizontal, linking, opening} = this.#parts;
    return (
      picture && {
        picture,
        part: opening?.card,
        drawingView: horizontal?.drawingView,
        selected: this.selected,
        headingLevel: this.headingLevel,
        isMirrored: this.#isMirrored,
        mirrorIn: this.#isMirrored ? picture.drawing?.scene.width : undefined,
        renderEvent: this.renderEvent,
        links: this.links ? linking : undefined,
        onSelect: (id, isStep) =>
          this.#parts.arrangement?.toggle(this, this.#parts, picture, id) || this.#ask((opened) => opened.select(id, isStep)),
      }
    );
  }

  get #isMirrored(): boolean {
    return (this.timeDirection === 'auto' ? this.#language.direction : this.timeDirection) === 'rtl';
  }

  /** Asks what explores for something, once it is there, and a picture. */
  #explore(act: (exploring: Exploring) => void): void {
    this.#asking = this.ready
      .then(() => this.#parts.getExploring(this, this.#shown))
      .then((exploring) => {
        if (exploring) act(exploring);
      });
  }

  /** Asks what opens events for something, once it is there. */
  #ask(act: (opening: Opening) => void): void {
    this.#asking = this.#parts.getOpening(true).then(() => {
      if (this.#parts.opening) act(this.#parts.opening);
    });
  }

  /** Kept once what a reader or the data asked for is drawn; what a pointer passes is waited for by nobody. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    if (this.#shown.isComing) await this.#parts.picturing;
    await super.getUpdateComplete();
    await (this.selected || this.#source.value.problems.length ? this.#parts.coming : this.#asking);
    return super.getUpdateComplete();
  }

  override render(): TemplateResult {
    const {picture} = this.#shown;
    const {direction, lang} = this.#language;
    const {exploring, live, opening} = this.#parts;
    const state = this.#shown.notice();
    const notice = noticeView(
      {
        state,
        problems: this.problems,
        messages: picture?.words.messages ?? phrasesNamed(lang),
        count: picture?.words.count ?? String,
        onRetry: this.src && !this.data ? () => this.#source.retry() : undefined,
      },
      opening?.card,
    );
    const context = this.#controlContext;
    const hasControls = !!namedControls(this.controls).length;
    const getOpening = () => void this.#parts.getOpening();
    return html`<div
      class="base ${picture?.drawing ? 'wide' : ''} ${direction}"
      part="base"
      @keydown=${(event: KeyboardEvent) => {
        if (isForeign(event)) return;
        if (!exploring?.onKey(event)) opening?.onKey(event);
      }}
      @pointerover=${getOpening}
      @focusin=${(event: FocusEvent) => {
        if (opening) opening.onFocus(event);
        else getOpening();
      }}
      @focusout=${() => opening?.onFocus()}
    >
      ${
        picture && context
          ? timelineView(
              picture,
              {
                ...context,
                isUnread: live?.isUnread,
                isStale: state === 'stale',
                isBusy: this.#shown.isWaiting,
                cardHeight: opening?.cardHeight ?? 0,
                controls: exploring && context && (hasControls || this.#shown.explored.window) ? exploring.views(context) : undefined,
                hasControls,
                settling: this.#shown.settling,
                isPrinted: this.#print.value,
                roving: opening?.roving,
                focused: opening?.focused,
              },
              notice,
            )
          : html`${notice}<slot></slot>`
      }
      <p class="quiet" role="status">${(picture && live?.sentence(picture.words)) || this.#shown.said}</p>
    </div>`;
  }
}

/** Whether a key is somebody else's: it is written with, or a host's own content has taken it. */
function isForeign(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  const isField = target instanceof Element && target.matches('input, textarea, select, [contenteditable]:not([contenteditable="false"])');
  return isField || event.defaultPrevented || event.isComposing;
}
