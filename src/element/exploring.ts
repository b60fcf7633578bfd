import {html, type CSSResult} from 'lit';
import {rowOf} from '../layout/layout.js';
import type {DatedEvent} from '../model/timeline.js';
import type {ControlViews} from '../view/controls.js';
import {toolbarStyles} from '../view/toolbar-styles.js';
import type {Control, ControlContext, ControlModule} from './control.js';
import {namedControls, type ControlName} from './control-names.js';
import {loadControl} from './controls.js';
import {TimelineFilterEvent} from './filter-event.js';
import {Looking} from './looking.js';

/** What the controls share is painted with. */
export const styles: readonly CSSResult[] = [toolbarStyles];

/**
 * What readers do beyond opening events: look at a window of time, filter, search, by the controls that have come. It keeps
 * what is searched for. A part: loaded for the first control, and for `show()`.
 */
export class Exploring extends Looking {
  readonly #makers = new Map<ControlName, () => Control>();
  readonly #controls = new Map<ControlName, Control>();
  /** What is searched for. */
  #search = '';
  /** What had the focus before a render. */
  #active: Element | null = null;

  get searched(): string {
    return this.#search;
  }

  /** Looks at the whole again, without filter and search. */
  reset(): void {
    this.#search = '';
    this.host.filter = undefined;
    this.lookAtAll();
  }

  /** Filters as a reader does. */
  filter(text: string): void {
    this.host.filter = text || undefined;
    this.host.dispatchEvent(new TimelineFilterEvent(text, this.#search));
  }

  /** Searches as a reader does. */
  search(text: string): void {
    if (text === this.#search) return;
    this.#search = text;
    this.host.requestUpdate();
    this.host.dispatchEvent(new TimelineFilterEvent(this.host.filter ?? '', text));
  }

  /** Has the focus on an event, wherever it lies. */
  focus(event: DatedEvent): void {
    this.reveal(event, true);
    void this.host.updateComplete.then(() => {
      const row = rowOf(event, this.picture?.events ?? []);
      this.host.renderRoot.querySelector<HTMLElement>(`[data-event="${CSS.escape(row?.id ?? event.id)}"] .opener`)?.focus();
    });
  }

  /** Fetches a control, which is a part of this one. */
  load(name: ControlName): Promise<ControlModule> {
    return loadControl(name);
  }

  /** Takes a control that has come; it is made when it is wanted, and again when it was not for a while. */
  add(name: ControlName, create: () => Control): void {
    this.#makers.set(name, create);
    this.host.requestUpdate();
  }

  /** What the controls show. */
  views(context: ControlContext): ControlViews {
    const all = this.#wanted();
    const hasZoom = namedControls(this.host.controls).includes('zoom');
    const views = (place: 'over' | 'tools' | 'under') => all.flatMap((control) => control[place]?.(context) ?? []);
    return {
      hasZoom,
      top: !namedControls(this.host.controls).length ? '' : html`<div class="toolbar" part="toolbar">${views('tools')}</div>`,
      over: views('over'),
      under: [...views('under'), hasZoom ? '' : this.#windowRow()], // after the others, which stay where they are
      instead: all.map((control) => control.instead?.(context)).find(Boolean),
      look: all.map((control) => control.look?.(context)).find(Boolean),
      hasKey: all.some(({isKey}) => isKey),
    };
  }

  /** What lies outside a window is counted, and a reader gets to it, whoever asked for the window. */
  #windowRow(): unknown {
    if (this.isWhole) return '';
    return html`<div class="window-row" part="window">
      ${this.edgeView('earlier')}
      <button type="button" class="edge" @click=${this.whole}>${this.messages.whole}</button> ${this.edgeView('later')}
    </div>`;
  }

  /** How many events lie before what is looked at, or after it; a press moves there. */
  edgeView(side: 'earlier' | 'later'): unknown {
    const {earlierEvents, laterEvents} = this.messages;
    const events = this.outside[side === 'earlier' ? 0 : 1];
    const shown = this.picture?.words.count(events) ?? '';
    const words = side === 'earlier' ? earlierEvents(events, shown) : laterEvents(events, shown);
    return events ? html`<button type="button" class="edge ${side}" @click=${this[side]}>${words}</button>` : '';
  }

  /** True where a control took the key. */
  onKey(event: KeyboardEvent): boolean {
    return this.#wanted().some((control) => control.onKey?.(event));
  }

  /** Before each render: what has the focus may go with what it does. */
  willDraw(): void {
    this.#active = (this.host.renderRoot as ShadowRoot).activeElement;
  }

  /** After each render. */
  drawn(context: ControlContext): void {
    this.#keepFocus();
    this.showPending();
    const wanted = this.#wanted();
    for (const [name, control] of this.#controls) {
      if (!wanted.includes(control)) this.#release(name, control);
    }
    for (const control of wanted) control.drawn?.(context);
  }

  /** When the element leaves the page; what is wanted again is made anew. */
  release(): void {
    for (const [name, control] of this.#controls) this.#release(name, control);
  }

  #release(name: ControlName, control: Control): void {
    control.release?.();
    this.#controls.delete(name);
  }

  /** A button that is gone hands its focus to one of its kind, or to the first of all: a reader never starts at the top again. */
  #keepFocus(): void {
    const root = this.host.renderRoot as ShadowRoot;
    const active = this.#active;
    this.#active = null;
    const isGone = active && !(active.isConnected && active.checkVisibility({visibilityProperty: true}));
    if (!isGone || (root.activeElement && root.activeElement !== active)) return;
    const title = root.querySelector<HTMLElement>('.story-title'); // a page may go on with its story far from here: it is not scrolled
    if (title) return title.focus({preventScroll: true});
    if (active.matches('.opener, .tool')) return; // those are an event's
    const kind = active.matches('.break-field')
      ? '.break-field.open, .break-field'
      : active.matches('.story-title')
        ? '.item.open .opener'
        : '';
    const alike = kind ? root.querySelector(kind) : null;
    const heir = alike ?? root.querySelector('.zoom button + button, .thumb, .toolbar :is(button, input)');
    (heir as HTMLElement | null)?.focus();
  }

  #wanted(): Control[] {
    return namedControls(this.host.controls).flatMap((name) => {
      const control = this.#controls.get(name) ?? (this.host.isConnected ? this.#makers.get(name)?.() : undefined); // what is out of the page listens to nothing
      if (control) this.#controls.set(name, control);
      return control ?? [];
    });
  }
}
