import {html, nothing, svg, type CSSResult} from 'lit';
import {isChip, rowOf} from '../layout/layout.js';
import {extentOf} from '../model/date.js';
import type {DatedEvent} from '../model/timeline.js';
import {storyStyles} from '../view/story-styles.js';
import {storyTurnStyles} from '../view/story-turn-styles.js';
import {storyView} from '../view/story.js';
import type {Control, ControlContext} from './control.js';
import {namedControls} from './control-names.js';
import type {Exploring} from './exploring.js';

export const styles: readonly CSSResult[] = [storyStyles, storyTurnStyles];

/** How far in CSS pixels a finger goes to turn to another event, and how many times as far as it goes up or down. */
const SWIPE = {least: 48, steep: 2} as const;

/** What has a use of its own for arrows, or for a finger. */
const OWN_KEYS = 'input, textarea, select, video, audio, [contenteditable]';
const OWN_TOUCH = 'input, textarea, select, video, audio, iframe';

const PLAY = svg`<path d="M4.5 3.2v9.6l7.5-4.8z" fill="currentColor"></path>`;

/**
 * One event at a time in place of the drawing or list, by button, key and swipe. What is read is the open event, so that
 * the page and its links follow, and it stays open when the story ends.
 */
export const create = (exploring: Exploring): Control => {
  const {host} = exploring;
  const root = () => host.renderRoot as ShadowRoot;
  /** What was drawn last. */
  let known: ControlContext | undefined;
  /** Id of the event that is read. */
  let at: string | undefined;
  /** True until it is the open one. */
  let isAsked = false;
  /** True where its title is to take focus. */
  let takesFocus = false;
  let touch: Pick<PointerEvent, 'clientX' | 'clientY'> | undefined;

  /** Whether it stands in the place of drawing or list; paper has the list. */
  const isShown = ({picture}: ControlContext) => !!exploring.explored.isStory && !picture.input.isPrinted;

  /** The event that is read: what the host opened since goes before; where it is filtered out, the next that is not. */
  const readIn = ({picture, selected}: ControlContext): DatedEvent | undefined => {
    const {events} = picture.ground;
    const named = (id: string | undefined) => events.find((event) => event.id === id);
    const all = picture.input.timeline.events;
    const place = all.findIndex(({id}) => id === at);
    return (isAsked ? undefined : named(selected)) ?? named(at) ?? events.find((event) => all.indexOf(event) > place) ?? events.at(-1);
  };

  const read = (event: DatedEvent | undefined, isStep = false) => {
    if (!event || !known) return;
    const {picture, selected} = known;
    const {events} = picture.ground;
    const {count} = picture.words;
    at = event.id;
    isAsked = selected !== at;
    takesFocus = true;
    if (isAsked) known.onSelect(at, isStep);
    exploring.say(exploring.messages.shownOf(count(events.indexOf(event) + 1), count(events.length)));
  };

  const start = () => {
    if (!known) return;
    const {picture, selected} = known;
    const {events} = picture.ground;
    const {window} = exploring.explored;
    const open = picture.events.find(({id}) => id === selected);
    const isSeen = ({when}: DatedEvent) => !window || (extentOf(when).max > window.t0 && extentOf(when).min < window.t1);
    exploring.readAsStory(true, {isReader: true});
    read((open && isChip(open) ? open.more[0] : open) ?? events.find(isSeen) ?? events[0]);
  };

  const close = () => {
    const event = known && readIn(known);
    const row = known && rowOf(event, known.picture.events);
    exploring.readAsStory(false, {isReader: true});
    exploring.say('');
    if (row && row !== event) known?.onSelect(row.id);
    else if (event) exploring.focus(event);
    void host.updateComplete.then(() => {
      if (!root().activeElement) root().querySelector<HTMLElement>('.read-story')?.focus();
    });
  };

  const turn = (way: 1 | -1) => {
    if (!known) return;
    const {events} = known.picture.ground;
    const event = readIn(known);
    read(events[(event ? events.indexOf(event) : -1) + way]);
  };

  return {
    tools: ({picture}) =>
      picture.ground.events.length
        ? html`<button type="button" class="read-story" @click=${start}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${PLAY}</svg>${exploring.messages.story}
          </button>`
        : nothing,

    instead: (context) => {
      const event = readIn(context);
      if (!isShown(context) || !event) return undefined;
      const {events} = context.picture.ground;
      return storyView({
        ...context,
        events,
        at: events.indexOf(event),
        messages: exploring.messages,
        onRead: (id, isStep) =>
          read(
            events.find((each) => each.id === id),
            isStep,
          ),
        onClose: close,
        onPointer: (pointer) => {
          const from = touch;
          const {clientX, clientY, isPrimary, pointerType, target, type} = pointer;
          const isOwn = target instanceof Element && target.closest(OWN_TOUCH);
          touch = type === 'pointerdown' && isPrimary && pointerType !== 'mouse' && !isOwn ? pointer : undefined;
          if (type !== 'pointerup' || !from) return;
          const [dx, dy] = [clientX - from.clientX, clientY - from.clientY];
          if (Math.abs(dx) < Math.max(SWIPE.least, SWIPE.steep * Math.abs(dy))) return;
          turn(dx < 0 === context.isMirrored ? -1 : 1);
        },
      });
    },

    onKey: (event) => {
      if (!known || !isShown(known) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
      const [target] = event.composedPath();
      if (target instanceof Element && target.matches(OWN_KEYS)) return false;
      const {events} = known.picture.ground;
      const [forth, back] = known.isMirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      const act = {
        [forth]: () => turn(1),
        [back]: () => turn(-1),
        Home: () => read(events[0]),
        End: () => read(events.at(-1)),
        Escape: close,
      }[event.key];
      if (!act) return false;
      event.preventDefault(); // the page would scroll
      event.stopPropagation();
      act();
      return true;
    },

    drawn: (context) => {
      known = context;
      if (!exploring.explored.isStory) {
        at = undefined; // another begins where it is told to
        isAsked = false;
      }
      if (!isShown(context)) return;
      const {picture, selected} = context;
      const event = readIn(context);
      if (selected !== undefined && selected === at) isAsked = false;
      else if (!isAsked) {
        const stays = picture.ground.events.some(({id}) => id === at);
        if (!event || (stays && event.id === at)) {
          exploring.readAsStory(false); // somebody closed the event, or there is none left
          return;
        }
        at = event.id;
        if (event.id !== selected) {
          isAsked = true;
          context.onSelect(at);
        }
      }
      if (takesFocus) focusOn(root().querySelector('.story-title'));
      takesFocus = false;
    },

    release: () => {
      if (!namedControls(host.controls).includes('story')) exploring.readAsStory(false); // one that is moved in its page goes on
    },
  };
};

/** Has the focus on a title, and scrolls only where that is out of view. */
function focusOn(title: HTMLElement | null): void {
  if (!title) return;
  title.focus({preventScroll: true});
  const {bottom, top} = title.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) title.scrollIntoView({block: 'nearest'});
}
