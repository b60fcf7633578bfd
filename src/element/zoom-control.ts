import {html, nothing, svg, type CSSResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {GestureController} from '../controllers/gestures.js';
import {civilOf} from '../model/civil.js';
import type {Instant} from '../model/date.js';
import {place} from '../view/place.js';
import {zoomStyles} from '../view/zoom-styles.js';
import type {Control} from './control.js';
import type {Exploring} from './exploring.js';

export const styles: readonly CSSResult[] = [zoomStyles];

/** A press that looks closer leaves the focus where it is. */
const keepFocus = (event: Event) => event.preventDefault();

/** Years that a date field can hold. */
const FIELD_YEARS = [1, 9999] as const;

const ICONS = {minus: 'M3 8h10', plus: 'M3 8h10M8 3v10'} as const;
const icon = (d: string) =>
  html`<svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${d}></path>`}</svg>`;

/**
 * Looking closer: buttons, two date fields, a press on the axis or on a break, and gestures over the drawing. What each
 * gesture does a button does too.
 */
export const create = (exploring: Exploring): Control => {
  /** Width of the drawing where time runs from right to left, while it is drawn. */
  let mirrorIn: number | undefined;
  const x = (px: number) => (mirrorIn === undefined ? px : mirrorIn - px);
  const gestures = new GestureController({
    zoom: (factor, px) => exploring.zoom(factor, x(px), {isMoving: true}),
    pan: (dx) => exploring.pan(mirrorIn === undefined ? dx : -dx, {isMoving: true}),
    rest: () => exploring.look(exploring.explored.window),
  });
  const {host} = exploring;
  const root = () => host.renderRoot as ShadowRoot;

  /** Where the event stands that has the focus, or is open: what is looked at closer stays in view. */
  const placeOf = (target: Element): number | undefined => {
    const id = target.closest('[data-event]')?.getAttribute('data-event') ?? host.selected;
    return exploring.picture?.drawing?.scene.marks.find((mark) => mark.id === id)?.x;
  };
  /** True while a date is being typed, digit by digit. */
  let isTyped = false;

  return {
    tools: () => {
      const {closer, whole, wider, zoom} = exploring.messages;
      return html`<div class="zoom" role="group" aria-label=${zoom}>
        <button type="button" aria-label=${wider} aria-disabled=${exploring.isWhole} @click=${exploring.wider}>${icon(ICONS.minus)}</button>
        <button type="button" aria-label=${closer} @click=${exploring.closer}>${icon(ICONS.plus)}</button>
        <button type="button" aria-disabled=${exploring.isWhole} @click=${exploring.whole}>${whole}</button>
      </div>`;
    },

    under: (context) => {
      const {picture} = context;
      if (!exploring.axis.length) return nothing;
      const {windowFrom, windowTo} = exploring.messages;
      const {t0, t1} = exploring.window;
      const {timeZone} = picture.timeline;
      const [from, to] = [dayOf(t0, timeZone), dayOf(t1 - 1, timeZone)];
      const show = (event: Event) => {
        if (event.type === 'blur' && !isTyped) return;
        const row = (event.target as HTMLElement).closest('.window-row');
        const [first, last] = [...(row?.querySelectorAll('input') ?? [])].map(({value}) => value || undefined);
        exploring.show(first, last, true);
      };
      // a field that is typed in tells of every digit: what is meant is known at its end
      const onKey = (event: KeyboardEvent) => {
        isTyped = event.key !== 'Enter';
        if (!isTyped) show(event);
      };
      const onChange = (event: Event) => {
        if (!isTyped || event.type === 'blur') show(event);
        if (event.type === 'blur') isTyped = false;
      };
      const field = (name: string, day: string) =>
        html`<label>${name} <input type="date" .value=${live(day)} @keydown=${onKey} @change=${onChange} @blur=${onChange} /></label>`;
      return html`<div class="window-row" part="window">
        ${exploring.edgeView('earlier')} ${from && to ? [field(windowFrom, from), field(windowTo, to)] : nothing}
        ${exploring.edgeView('later')}
      </div>`;
    },

    over: (context) => {
      const {drawing, words} = context.picture;
      if (!drawing) return nothing;
      const {ribbon} = drawing.scene;
      const [start, end] = drawing.scale.range();
      const {closeBreak, openBreak} = exploring.messages;
      const box = (x0: number, x1: number, y: number, height: number) =>
        place({x: x0, y, width: x1 - x0, height, mirrorIn: context.mirrorIn});
      const press = (event: MouseEvent) => {
        const {left} = (event.currentTarget as Element).getBoundingClientRect();
        exploring.zoom(2, x(event.clientX - left + start));
      };
      const height = ribbon.y1 - ribbon.y0;
      const breaks = drawing.scale.segments.filter(({kind}) => kind === 'break');
      const open = [...(exploring.explored.openBreaks ?? [])].flatMap((t) => context.picture.ground.plan.find(({t0}) => t0 === t) ?? []);
      return html`<button
          type="button"
          class="axis-field"
          tabindex="-1"
          aria-hidden="true"
          @mousedown=${keepFocus}
          .style=${box(start, end, ribbon.y0, height)}
          @click=${press}
        ></button>
        ${breaks.map(({t0, t1, x0, x1, of = {t0, t1}}) => {
          return html`<button
            type="button"
            class="break-field"
            aria-expanded="false"
            aria-label=${openBreak(words.elapsed(of.t0, of.t1))}
            .style=${box(x0, x1, ribbon.y0, height)}
            @click=${() => exploring.toggleBreak(of.t0)}
          ></button>`;
        })}${open.map(({t0, t1}) => {
          const [x0, x1] = [drawing.scale(t0), drawing.scale(t1)];
          if (x1 - x0 < 1) return nothing;
          return html`<button
            type="button"
            class="break-field open"
            aria-expanded="true"
            aria-label=${closeBreak(words.elapsed(t0, t1))}
            .style=${box(x0, x1, ribbon.y0, height)}
            @click=${() => exploring.toggleBreak(t0)}
          ></button>`;
        })}`;
    },

    onKey: (event) => {
      const [target] = event.composedPath();
      const isOwn = target instanceof Element && target.getRootNode() === host.renderRoot;
      if (!isOwn || event.ctrlKey || event.metaKey || event.altKey) return false;
      const closer = () => exploring.zoom(2, placeOf(target));
      const act = {'+': closer, '=': closer, '-': exploring.wider, '0': exploring.whole}[event.key];
      if (!act || (event.key !== '+' && event.key !== '=' && exploring.isWhole)) return false;
      event.preventDefault();
      act();
      return true;
    },

    drawn: (context) => {
      ({mirrorIn} = context);
      const stage = context.picture.drawing ? (root().querySelector<HTMLElement>('.stage') ?? undefined) : undefined;
      gestures.listen(stage);
    },

    release: () => gestures.listen(undefined),
  };
};

/** The civil day of an instant as a date field has it; empty where it can hold none. */
function dayOf(t: Instant, timeZone: string): string {
  const {year, month, day} = civilOf(t, timeZone);
  if (year < FIELD_YEARS[0] || year > FIELD_YEARS[1]) return '';
  return [String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))].join('-');
}
