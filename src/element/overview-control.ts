import {nothing, type CSSResult} from 'lit';
import {moveStep, overviewOf, type Overview, type Step} from '../layout/overview.js';
import type {Densest} from '../layout/densest.js';
import {numberFormatter} from '../locale/formatters.js';
import {formatInstant, formatSpan, lastOf} from '../locale/format-instant.js';
import type {Instant} from '../model/date.js';
import {windowLimits, wholeWindow, type TimeWindow} from '../scale/window.js';
import {calendarIn} from '../scale/units.js';
import {overviewView, type End} from '../view/overview.js';
import {overviewStyles} from '../view/overview-styles.js';
import type {Control} from './control.js';
import type {Exploring} from './exploring.js';
import {OverviewGrip} from './overview-grip.js';
import type {Picture} from './picture.js';

export const styles: readonly CSSResult[] = [overviewStyles];

/** Room beside the strip, on both sides, in CSS pixels: it may be a little less. */
const PADDING = 32;

/** How many steps a key goes, by its name; arrows to the sides turn round where time does. */
const KEYS: Readonly<Record<string, number>> = {ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10};

/**
 * All time to scale on one strip, under a drawing and under a list: density, and what is looked at as a frame that is moved,
 * by its ends or whole. A press moves it there, or within it looks closer: nothing needs a drag (WCAG 2.5.7).
 */
export const create = (exploring: Exploring): Control => {
  let known: {readonly made: readonly unknown[]; readonly overview: Overview} | undefined;
  const grip = new OverviewGrip(exploring);

  const widthOf = (picture: Picture) => Math.max(1, picture.input.width - PADDING);

  const shownBy = (picture: Picture): Overview => {
    const {axis, messages} = exploring;
    const {ground, input, timeline, words} = picture;
    const whole = wholeWindow(axis);
    const made = [ground, input.width, input.type, whole.t0, whole.t1];
    if (known && made.every((each, i) => each === known?.made[i])) return known.overview;
    const place = placeOf(picture);
    const overview = overviewOf({
      events: ground.events,
      axis,
      timeline,
      width: widthOf(picture),
      measure: input.type?.measure ?? (() => Infinity), // no word fits where none can be measured
      nameOf: (t, unit, how) => formatInstant(t, unit, how, place),
      sentence: ({count, total, units, unit}: Densest) =>
        messages.densest(count, words.count(count), words.count(total), unitsText([unit, units], words.locale)),
    });
    known = {made, overview};
    return overview;
  };

  /** The step that ends are moved by, and said to. */
  const stepIn = (picture: Picture): Step => moveStep(wholeWindow(exploring.axis), exploring.window, widthOf(picture));

  const onKey = (event: KeyboardEvent, end: End, isMirrored: boolean) => {
    const {picture} = exploring;
    if (!picture || event.ctrlKey || event.metaKey || event.altKey) return;
    const forward = isMirrored ? -1 : 1;
    const steps = {...KEYS, ArrowRight: forward, ArrowLeft: -forward}[event.key];
    const {axis, window} = exploring;
    const whole = wholeWindow(axis);
    const {latest, earliest} = windowLimits(axis, window);
    const [least, most] = end === 'from' ? [whole.t0, latest] : [earliest, whole.t1];
    const isLimit = event.key === 'Home' || event.key === 'End';
    if (!steps && !isLimit) return;
    event.preventDefault();
    event.stopPropagation();
    const limited = (t: Instant) => Math.max(least, Math.min(most, t));
    const moved = (t: Instant): TimeWindow => (end === 'from' ? {...window, t0: limited(t)} : {...window, t1: limited(t)});
    if (!steps) return grip.look(moved(event.key === 'Home' ? least : most));
    const step = stepIn(picture);
    const t = end === 'from' ? window.t0 : window.t1;
    // what is as good as the whole is the whole: an end leaves that by as many steps as it takes
    for (let n = steps; ; n *= 2) {
      const next = stepsFrom(t, n, step, picture.timeline.timeZone);
      grip.look(moved(next));
      const now = exploring.window;
      if ((end === 'from' ? now.t0 : now.t1) !== t || next <= least || next >= most) return;
    }
  };

  return {
    under: ({isMirrored, picture}) => {
      const {axis, isWhole, messages, window} = exploring;
      if (!axis.length) return nothing;
      const overview = shownBy(picture);
      const {timeZone} = picture.timeline;
      const step = stepIn(picture);
      const {latest, earliest} = windowLimits(axis, window);
      const place = placeOf(picture);
      const textOf = (t: Instant) => formatInstant(t, step[0], {form: 'whole'}, place);
      const [unit, count] = overview.step;
      return overviewView({
        overview,
        window,
        isWhole,
        isMirrored,
        thumbs: {
          from: {name: messages.windowFrom, text: textOf(window.t0), least: overview.t0, most: latest},
          to: {name: messages.windowTo, text: textOf(lastOf(window.t1, step[0])), least: earliest, most: overview.t1},
        },
        words: {
          name: messages.toScale,
          hint: messages.heightShows(unit, count > 1 ? unitsText([unit, count], picture.words.locale) : ''),
          shown: formatSpan(window.t0, window.t1, step[0], place),
          whole: messages.whole,
        },
        onKey: (event, end) => onKey(event, end, isMirrored),
        onPointer: (event) => grip.onPointer(event, {isMirrored, snap: (t) => nearest(t, step, timeZone)}),
        onRest: () => grip.rest(),
        onWhole: exploring.whole,
      });
    },

    release: () => grip.release(),
  };
};

const placeOf = ({input: {rare}, timeline: {timeZone}, words: {locale}}: Picture) => ({locale, timeZone, rare});

/** "3 days". */
const unitsText = ([unit, count]: Step, locale: string): string =>
  numberFormatter(locale, {style: 'unit', unit, unitDisplay: 'long'}).format(count);

/** Where so many steps of the calendar lead from an instant; back to the beginning of what holds it first. */
function stepsFrom(t: Instant, n: number, [unit, step]: Step, timeZone: string): Instant {
  const calendar = calendarIn(timeZone);
  return n > 0 ? calendar(t, unit, n, step) : calendar(t - 1, unit, n + 1, step);
}

/** The beginning of a step that is nearest. */
function nearest(t: Instant, [unit, step]: Step, timeZone: string): Instant {
  const [before = t, after = t] = [0, 1].map((ahead) => calendarIn(timeZone)(t, unit, ahead, step));
  return t - before < after - t ? before : after;
}
