import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import type {EventTimeline, TimelineWindowEvent} from '../../src/index.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {all, atRest, eventOf, everyControl, find, focused} from './explored.js';
import {can, click, doubleClick, press, wheel, type Place} from './gestures.js';
import {doubleTap, pinch, swipe, tap} from './fingers.js';
import {paintedTexts, textOverlaps, textsOutside} from './painted.js';

type Column = 'keyboard' | 'finger' | 'mouse' | 'or';

/** What a way is taken with, and what holds once it was. */
interface Way {
  readonly gesture: string;
  readonly fact: keyof typeof FACTS;
  readonly act: (element: EventTimeline) => Promise<unknown>;
  /** How the page stands before. */
  readonly given?: (element: EventTimeline) => unknown;
  readonly width?: number;
}

/** A cell of the README's table in its words, and all ways that it names. */
interface Cell {
  readonly says: string;
  readonly ways: readonly Way[];
}

type Row = Readonly<Record<Exclude<Column, 'or'>, Cell> & Partial<Record<'or', Cell>>>;

const ATTACK = 'kabul-attack';

/** What a reader has before him. */
interface State {
  readonly open: string | undefined;
  readonly focus: string | undefined;
  /** Events that are seen, as they are drawn, and of those the ones that open a section of a list. */
  readonly seen: readonly string[];
  readonly opening: readonly string[];
  /** Ends of what is looked at, in milliseconds since 1970; NaN in a story. */
  readonly from: number;
  readonly to: number;
  readonly closedBreaks: number;
  /** Place in a story: "1 of 22". */
  readonly place: string | undefined;
  /** What a search sets apart; nothing where none goes on. */
  readonly found: readonly string[];
  /** The end of the overview that has the focus. */
  readonly end: string | undefined;
}

function stateOf(element: EventTimeline): State {
  const valueOf = (end: string) => Number(find(element, `.thumb-${end}`)?.getAttribute('aria-valuenow') ?? NaN);
  const idsOf = (selector: string) => all(element, selector).map(({dataset}) => dataset['event']!);
  return {
    open: element.selected,
    focus: eventOf(focused(element)),
    seen: idsOf('.item:not(.quiet)'),
    opening: idsOf('.item.opens'),
    from: valueOf('from'),
    to: valueOf('to'),
    closedBreaks: all(element, '.break-field:not(.open)').length,
    place: find(element, '.story-place span')?.textContent,
    found: find(element, '.item.dimmed') ? idsOf('.item:not(.dimmed)') : [],
    end: (focused(element) as HTMLElement | null)?.dataset['end'],
  };
}

const groupOf = (id: string | undefined) => kabulAugust2021.events.find((event) => event.id === id)?.group;
const isLonger = (a: State, b: State) => a.to - a.from > (b.to - b.from) * 1.01;
const isAsLong = (a: State, b: State) => Math.abs(a.to - a.from - (b.to - b.from)) < 2;
/** The first after the event that has the focus, or before it, that matches. */
const nextOf = ({focus, seen}: State, matches: (id: string) => boolean) => seen.slice(seen.indexOf(focus!) + 1).find(matches);
const lastOf = ({focus, seen}: State, matches: (id: string) => boolean) => seen.slice(0, seen.indexOf(focus!)).findLast(matches);
const COUNT = kabulAugust2021.events.filter(({background}) => !background).length;
const TALIBAN = kabulAugust2021.events.filter(({background, group}) => !background && group === 'taliban').length;

/** What may hold after a gesture, of what was before; none of it holds before. */
const FACTS = {
  'brings the focus to an event': (now, {seen}) => now.focus === seen[0],
  'goes to the next event': (now, before) => now.focus === nextOf(before, () => true),
  'goes to the event before': (now, before) => now.focus === lastOf(before, () => true),
  'goes to the first event': (now, {seen}) => now.focus === seen[0],
  'goes to the last event': (now, {seen}) => now.focus === seen.at(-1),
  'goes to the next event of the group': (now, before) => now.focus === nextOf(before, (id) => groupOf(id) === groupOf(before.focus)),
  'goes to the event of the group before': (now, before) => now.focus === lastOf(before, (id) => groupOf(id) === groupOf(before.focus)),
  'goes to the next section': (now, before) => now.focus === nextOf(before, (id) => before.opening.includes(id)),
  'goes to the section before': (now, before) => now.focus === lastOf(before, (id) => before.opening.includes(id)),
  'opens another event instead': (now, before) => now.open === now.seen[0] && before.open === ATTACK,
  'opens the event': (now) => now.open === ATTACK,
  'closes the event': (now, before) => now.open === undefined && before.open === ATTACK,
  'shows less time': (now, before) => isLonger(before, now),
  'shows more time': (now, before) => isLonger(now, before),
  'shows the event after the last': (now, before) =>
    now.from > before.from && !before.seen.includes(now.focus!) && now.seen.includes(now.focus!),
  'shows the event before the first': (now, before) =>
    now.to < before.to && !before.seen.includes(now.focus!) && now.seen.includes(now.focus!),
  'shows what is earlier': (now, before) => now.from < before.from && now.to < before.to,
  'shows what is later': (now, before) => now.from > before.from && now.to > before.to,
  'shows as much of what is earlier': (now, before) => now.from < before.from && isAsLong(now, before),
  'shows as much of what is later': (now, before) => now.from > before.from && isAsLong(now, before),
  'begins with that day': (now) => now.from === Date.parse('2021-08-01T00:00+04:30'),
  'begins with another day': (now, before) => Math.abs(now.from - before.from) > 23 * 36e5 && now.to === before.to,
  'ends with that day': (now) => now.to === Date.parse('2021-08-05T00:00+04:30'),
  'opens the break': (now, before) => now.closedBreaks === before.closedBreaks - 1,
  'brings the focus to the beginning': (now) => now.end === 'from',
  'brings the focus to the end': (now) => now.end === 'to',
  'moves the beginning on': (now, before) => now.from > before.from && now.to === before.to,
  'moves the beginning back': (now, before) => now.from < before.from && now.to === before.to,
  'moves the end on': (now, before) => now.to > before.to && now.from === before.from,
  'moves the end back': (now, before) => now.to < before.to && now.from === before.from,
  'reads the first event': (now) => now.place === `1 of ${COUNT}`,
  'reads the second event': (now) => now.place === `2 of ${COUNT}`,
  'reads the last event': (now) => now.place === `${COUNT} of ${COUNT}`,
  'ends the story': (now, before) => now.place === undefined && before.place !== undefined && now.seen.length === COUNT,
  'shows all again': (now, before) => now.seen.length === COUNT && isLonger(now, before),
  'takes a group out': (now) => now.seen.length === COUNT - TALIBAN,
  'sets apart what has the word': (now) => now.found.length > 1 && now.found.length < COUNT / 2,
  'goes to the first that is found': (now) => now.found.length > 1 && now.focus === now.found[0],
  'goes to the next that is found': (now, {focus, found}) => now.focus !== undefined && now.focus === found[found.indexOf(focus!) + 1],
  'goes round to the last that is found': (now, {focus, found}) => focus === found[0] && now.focus === found.at(-1),
  'opens the first that is found': (now, {found}) => found.length > 1 && now.open === found[0],
  'opens the last that is found': (now, {found}) => found.length > 1 && now.open === found.at(-1),
} satisfies Record<string, (now: State, before: State) => boolean>;

const opener = (id: string) => (element: EventTimeline) => find(element, `[data-event="${id}"] .opener`)!;
const mark = (element: EventTimeline) => find(element, `[data-mark="${ATTACK}"]`)!;
const named = (selector: string) => (element: EventTimeline) => find(element, selector)!;
const nth = (selector: string, n: number) => (element: EventTimeline) => all(element, selector).at(n)!;
const seen = (n: number) => nth('.item:not(.quiet) .opener', n);
const [wider, closer, whole] = [0, 1, 2].map((n) => nth('.zoom button', n)) as [Target, Target, Target];
const [from, to] = [named('.thumb-from'), named('.thumb-to')];
const read = named('.read-story');
const field = named('.search input');
const toggle = nth('.toggle', 0);
type Target = (element: EventTimeline) => HTMLElement;

/** An empty place of the drawing. */
const empty = (element: EventTimeline): Place => ({x: 60, y: find(element, '.stage')!.getBoundingClientRect().bottom - 60});
/** On the axis, over an event. */
const axis = (element: EventTimeline): Place => {
  const [at, on] = [mark(element), find(element, '.axis-field')!].map((each) => each.getBoundingClientRect());
  return {x: at!.x + at!.width / 2, y: on!.y + on!.height / 2};
};
/** A place on the strip of the overview, by its share of the width. */
const strip =
  (share: number) =>
  (element: EventTimeline): Place => {
    const {left, top, width} = find(element, '.strip')!.getBoundingClientRect();
    return {x: left + share * width, y: top + 17};
  };

/** Keys on something that has the focus. */
const keys =
  (target: Target, ...pressed: string[]) =>
  async (element: EventTimeline) => {
    await focusOn(target, element);
    await press(...pressed);
  };
async function focusOn(target: Target, element: EventTimeline): Promise<void> {
  const node = target(element);
  node.focus();
  if (node.matches('.opener')) await waitUntil(() => node.tabIndex === 0 && find(element, '.opener[tabindex="-1"]')); // once what takes its keys has come
}
const onFocus = (target: Target) => (element: EventTimeline) => focusOn(target, element);

/** A gesture on something that is found when it begins. */
const on = (gesture: (place: Place) => Promise<unknown>, target: (element: EventTimeline) => Place) => (element: EventTimeline) =>
  gesture(target(element));
const tapped = (target: (element: EventTimeline) => Place) => (element: EventTimeline) => tap(element, target(element));
const clicked = (target: (element: EventTimeline) => Place) => on(click, target);

/** Looks from one day to another first. */
const days =
  (first = '2021-08-02', last = '2021-08-04') =>
  async (element: EventTimeline) => {
    element.show(first, last);
    await element.updateComplete;
    await nextFrame();
  };
const months = days('2021-05', '2021-06');
/** Searches first, and goes to the first that is found. */
const searching = (element: EventTimeline) => keys(field, ...'herat')(element);
async function atFirstFound(element: EventTimeline): Promise<void> {
  await keys(field, ...'herat', 'Enter')(element);
  await waitUntil(() => focused(element)?.matches('.opener'));
}
const [previousFound, nextFound] = [0, 1].map((n) => nth('.search button', n)) as [Target, Target];
const opened = async (element: EventTimeline) => {
  element.select(ATTACK);
  await element.updateComplete;
  await waitUntil(() => find(element, '.open .body'));
};
const inView = (element: EventTimeline) => opener(ATTACK)(element).scrollIntoView({block: 'center'});
const reading = async (element: EventTimeline) => {
  read(element).click();
  await element.updateComplete;
  await waitUntil(() => focused(element)?.matches('.story-title'));
};
const readingSecond = async (element: EventTimeline) => {
  await reading(element);
  find(element, '.turn.next')!.click();
  await element.updateComplete;
};

/** What a browser's calendar does with a day that is picked: no driver reaches into that. */
const pick = (element: EventTimeline, n: number, day: string) => {
  const input = all<HTMLInputElement>(element, '.window-row input')[n]!;
  expect(focused(element)).to.equal(input);
  input.value = day;
  input.dispatchEvent(new Event('change', {bubbles: true}));
};
const dates = (n: number) => nth('.window-row input', n);

/** A press on an event's title or mark, and a second one. */
const pressesOn = (pressed: typeof clicked, name: string): Way[] => [
  {gesture: `${name} on its title`, fact: 'opens the event', act: pressed(opener(ATTACK))},
  {gesture: `${name} on its mark`, fact: 'opens the event', act: pressed(mark)},
  {gesture: `${name} on its title`, width: 360, fact: 'opens the event', given: inView, act: pressed(opener(ATTACK))},
  {gesture: 'a second one on its title', fact: 'closes the event', given: opened, act: pressed(opener(ATTACK))},
  {gesture: 'a second one on its mark', fact: 'closes the event', given: opened, act: pressed(mark)},
];

/** The table of the README: what is done, by what, by which gesture, and what holds then. */
const TABLE: Readonly<Record<string, Row>> = {
  'go from event to event': {
    keyboard: {
      says: 'Tab to the events, then the arrows as they are drawn; Home, End; Page Up, Page Down by section, on a drawing by group',
      ways: [
        {gesture: 'Tab', fact: 'brings the focus to an event', act: keys(read, 'Tab')},
        {gesture: 'Right', fact: 'goes to the next event', given: onFocus(seen(3)), act: () => press('ArrowRight')},
        {gesture: 'Left', fact: 'goes to the event before', given: onFocus(seen(3)), act: () => press('ArrowLeft')},
        {gesture: 'Home', fact: 'goes to the first event', given: onFocus(seen(3)), act: () => press('Home')},
        {gesture: 'End', fact: 'goes to the last event', given: onFocus(seen(3)), act: () => press('End')},
        {gesture: 'Page Down', fact: 'goes to the next event of the group', given: onFocus(seen(3)), act: () => press('PageDown')},
        {gesture: 'Page Up', fact: 'goes to the event of the group before', given: onFocus(seen(-4)), act: () => press('PageUp')},
        {gesture: 'Down', width: 360, fact: 'goes to the next event', given: onFocus(seen(3)), act: () => press('ArrowDown')},
        {gesture: 'Up', width: 360, fact: 'goes to the event before', given: onFocus(seen(3)), act: () => press('ArrowUp')},
        {gesture: 'Page Down', width: 360, fact: 'goes to the next section', given: onFocus(seen(3)), act: () => press('PageDown')},
        {gesture: 'Page Up', width: 360, fact: 'goes to the section before', given: onFocus(seen(-2)), act: () => press('PageUp')},
      ],
    },
    finger: {says: 'a tap', ways: [{gesture: 'a tap', fact: 'opens another event instead', given: opened, act: tapped(seen(0))}]},
    mouse: {says: 'a press', ways: [{gesture: 'a press', fact: 'opens another event instead', given: opened, act: clicked(seen(0))}]},
  },
  'open, close': {
    keyboard: {
      says: 'Enter or Space; Escape',
      ways: [
        {gesture: 'Enter', fact: 'opens the event', act: keys(opener(ATTACK), 'Enter')},
        {gesture: 'Space', fact: 'opens the event', act: keys(opener(ATTACK), ' ')},
        {gesture: 'Escape', fact: 'closes the event', given: opened, act: keys(opener(ATTACK), 'Escape')},
      ],
    },
    finger: {says: 'a tap, a second one', ways: pressesOn(tapped, 'a tap')},
    mouse: {says: 'a press, a second one', ways: pressesOn(clicked, 'a press')},
    or: {
      says: 'the close button',
      ways: [
        {gesture: 'the close button', fact: 'closes the event', given: opened, act: clicked(named('.open .tool[aria-label="Close"]'))},
      ],
    },
  },
  'look closer, less close': {
    keyboard: {
      says: '`+`, `-`, or the buttons',
      ways: [
        {gesture: '+', fact: 'shows less time', act: keys(opener(ATTACK), '+')},
        {gesture: '-', fact: 'shows more time', given: days(), act: keys(opener(ATTACK), '-')},
        {gesture: 'Enter on a button', fact: 'shows less time', act: keys(closer, 'Enter')},
        {gesture: 'Enter on the other', fact: 'shows more time', given: days(), act: keys(wider, 'Enter')},
      ],
    },
    finger: {
      says: 'pinch, double tap',
      ways: [
        {
          gesture: 'a pinch apart',
          fact: 'shows less time',
          given: keys(read, 'Tab'),
          act: (element) => pinch(element, mark(element), {from: 80, to: 200}),
        },
        {
          gesture: 'a pinch together',
          fact: 'shows more time',
          given: async (element) => {
            await days()(element);
            await keys(read, 'Tab')(element);
          },
          act: (element) => pinch(element, mark(element), {from: 200, to: 80}),
        },
        {gesture: 'a double tap', fact: 'shows less time', act: (element) => doubleTap(element, empty(element))},
      ],
    },
    mouse: {
      says: 'the buttons, a press on the axis, a double press',
      ways: [
        {gesture: 'a button', fact: 'shows less time', act: clicked(closer)},
        {gesture: 'the other button', fact: 'shows more time', given: days(), act: clicked(wider)},
        {gesture: 'a press on the axis', fact: 'shows less time', act: clicked(axis)},
        {gesture: 'a double press', fact: 'shows less time', act: on(doubleClick, empty)},
      ],
    },
    or: {
      says: 'Control or Command and the wheel',
      ways: (['Control', 'Meta'] as const).map((modifier) => ({
        gesture: `${modifier} and the wheel`,
        fact: 'shows less time',
        act: (element) => turned(element, modifier),
      })),
    },
  },
  'move to earlier, later': {
    keyboard: {
      says: 'the arrows beyond the last event seen, "3 earlier", "2 later"',
      ways: [
        {gesture: 'Right', fact: 'shows the event after the last', given: days(), act: keys(seen(-1), 'ArrowRight')},
        {gesture: 'Left', fact: 'shows the event before the first', given: days(), act: keys(seen(0), 'ArrowLeft')},
        {gesture: 'Enter on "earlier"', fact: 'shows what is earlier', given: days(), act: keys(named('.edge.earlier'), 'Enter')},
        {gesture: 'Enter on "later"', fact: 'shows what is later', given: days(), act: keys(named('.edge.later'), 'Enter')},
      ],
    },
    finger: {
      says: 'swipe sideways',
      ways: [
        {
          gesture: 'a swipe to the right',
          fact: 'shows what is earlier',
          given: days(),
          act: (element) => swipe(element, empty(element), {dx: 200}),
        },
        {
          gesture: 'a swipe to the left',
          fact: 'shows what is later',
          given: days(),
          act: (element) => swipe(element, {...empty(element), x: 400}, {dx: -200}),
        },
      ],
    },
    mouse: {
      says: '"3 earlier", "2 later"',
      ways: [
        {gesture: '"earlier"', fact: 'shows what is earlier', given: days(), act: clicked(named('.edge.earlier'))},
        {gesture: '"later"', fact: 'shows what is later', given: days(), act: clicked(named('.edge.later'))},
      ],
    },
  },
  'look at certain days': {
    keyboard: {
      says: 'the date fields',
      ways: [
        {
          gesture: 'a date that is typed, and Enter',
          fact: 'begins with another day',
          given: days(),
          act: keys(dates(0), 'ArrowDown', 'Enter'),
        },
      ],
    },
    finger: {
      says: 'the date fields',
      ways: [
        {
          gesture: 'a tap, and a day that is picked',
          fact: 'begins with that day',
          act: async (element) => {
            await tap(element, dates(0)(element));
            pick(element, 0, '2021-08-01');
          },
        },
      ],
    },
    mouse: {
      says: 'the date fields',
      ways: [
        {
          gesture: 'a press, and a day that is picked',
          fact: 'ends with that day',
          act: async (element) => {
            await click(dates(1)(element));
            pick(element, 1, '2021-08-04');
          },
        },
      ],
    },
  },
  'see what a break leaves out': {
    keyboard: {says: 'Enter on the break', ways: [{gesture: 'Enter', fact: 'opens the break', act: keys(named('.break-field'), 'Enter')}]},
    finger: {says: 'a tap on it', ways: [{gesture: 'a tap', fact: 'opens the break', act: tapped(named('.break-field'))}]},
    mouse: {says: 'a press on it', ways: [{gesture: 'a press', fact: 'opens the break', act: clicked(named('.break-field'))}]},
  },
  'see where one is in all of the time': {
    keyboard: {
      says: 'Tab to the ends of the overview, then the arrows, Page Up, Page Down, Home, End',
      ways: [
        {
          gesture: 'Shift and Tab',
          fact: 'brings the focus to the end',
          given: () => document.querySelectorAll('a')[1]!.focus(),
          act: () => press('Shift+Tab'),
        },
        {gesture: 'Tab', fact: 'brings the focus to the end', act: keys(from, 'Tab')},
        {gesture: 'Right', fact: 'moves the beginning on', act: keys(from, 'ArrowRight')},
        {gesture: 'Left', fact: 'moves the beginning back', given: months, act: keys(from, 'ArrowLeft')},
        {gesture: 'Up', fact: 'moves the beginning on', given: months, act: keys(from, 'ArrowUp')},
        {gesture: 'Down', fact: 'moves the end back', given: months, act: keys(to, 'ArrowDown')},
        {gesture: 'Page Up', fact: 'moves the end on', given: months, act: keys(to, 'PageUp')},
        {gesture: 'Page Down', fact: 'moves the end back', given: months, act: keys(to, 'PageDown')},
        {gesture: 'Home', fact: 'moves the beginning back', given: months, act: keys(from, 'Home')},
        {gesture: 'End', fact: 'moves the end on', given: months, act: keys(to, 'End')},
      ],
    },
    finger: {
      says: 'a drag of an end or of what is between, a tap on the strip',
      ways: [
        {gesture: 'a drag of one end', fact: 'moves the beginning on', act: (element) => swipe(element, from(element), {dx: 300})},
        {gesture: 'a drag of the other', fact: 'moves the end back', act: (element) => swipe(element, to(element), {dx: -100})},
        {
          gesture: 'a drag of what is between',
          fact: 'shows as much of what is later',
          given: months,
          act: (element) => swipe(element, find(element, '.frame')!, {dx: 40}),
        },
        {gesture: 'a tap on the strip', fact: 'shows as much of what is earlier', given: months, act: tapped(strip(0.2))},
      ],
    },
    mouse: {
      says: 'a press on the strip',
      ways: [
        {gesture: 'a press on the strip', fact: 'shows as much of what is earlier', given: months, act: clicked(strip(0.2))},
        {gesture: 'a press within what is looked at', fact: 'shows less time', given: months, act: clicked(named('.frame'))},
      ],
    },
  },
  'read one event after another': {
    keyboard: {
      says: '"Read as a story", then Left, Right, Home, End; Escape',
      ways: [
        {gesture: 'Enter on "Read as a story"', fact: 'reads the first event', act: keys(read, 'Enter')},
        {gesture: 'Right', fact: 'reads the second event', given: reading, act: () => press('ArrowRight')},
        {gesture: 'Left', fact: 'reads the first event', given: readingSecond, act: () => press('ArrowLeft')},
        {gesture: 'Home', fact: 'reads the first event', given: readingSecond, act: () => press('Home')},
        {gesture: 'End', fact: 'reads the last event', given: reading, act: () => press('End')},
        {gesture: 'Escape', fact: 'ends the story', given: reading, act: () => press('Escape')},
      ],
    },
    finger: {
      says: 'the buttons, or swipe sideways',
      ways: [
        {gesture: 'a tap on "Read as a story"', fact: 'reads the first event', act: tapped(read)},
        {gesture: 'a tap on the next', fact: 'reads the second event', given: reading, act: tapped(named('.turn.next'))},
        {gesture: 'a tap on the one before', fact: 'reads the first event', given: readingSecond, act: tapped(named('.turn.previous'))},
        {gesture: 'a tap on "Close story"', fact: 'ends the story', given: reading, act: tapped(named('.story-place button'))},
        {
          gesture: 'a swipe to the left',
          fact: 'reads the second event',
          given: reading,
          act: (element) => swipe(element, find(element, '.story-title')!, {dx: -120}),
        },
        {
          gesture: 'a swipe to the right',
          fact: 'reads the first event',
          given: readingSecond,
          act: (element) => swipe(element, find(element, '.story-title')!, {dx: 120}),
        },
      ],
    },
    mouse: {
      says: 'the buttons',
      ways: [
        {gesture: '"Read as a story"', fact: 'reads the first event', act: clicked(read)},
        {gesture: 'the next', fact: 'reads the second event', given: reading, act: clicked(named('.turn.next'))},
        {gesture: 'the one before', fact: 'reads the first event', given: readingSecond, act: clicked(named('.turn.previous'))},
        {gesture: '"Close story"', fact: 'ends the story', given: reading, act: clicked(named('.story-place button'))},
      ],
    },
  },
  'see it all again': {
    keyboard: {
      says: '`0`, or "Whole story"',
      ways: [
        {gesture: '0', fact: 'shows all again', given: days(), act: keys(opener(ATTACK), '0')},
        {gesture: 'Enter on "Whole story"', fact: 'shows all again', given: days(), act: keys(whole, 'Enter')},
      ],
    },
    finger: {says: '"Whole story"', ways: [{gesture: 'a tap', fact: 'shows all again', given: days(), act: tapped(whole)}]},
    mouse: {says: '"Whole story"', ways: [{gesture: 'a press', fact: 'shows all again', given: days(), act: clicked(whole)}]},
  },
  filter: {
    keyboard: {
      says: 'the toggles',
      ways: [
        {gesture: 'Enter', fact: 'takes a group out', act: keys(toggle, 'Enter')},
        {gesture: 'Space', fact: 'takes a group out', act: keys(toggle, ' ')},
      ],
    },
    finger: {says: 'the toggles', ways: [{gesture: 'a tap', fact: 'takes a group out', act: tapped(toggle)}]},
    mouse: {says: 'the toggles', ways: [{gesture: 'a press', fact: 'takes a group out', act: clicked(toggle)}]},
  },
  search: {
    keyboard: {
      says: 'the field; Enter goes to the first found, F3 and Shift+F3 on from it',
      ways: [
        {gesture: 'a word', fact: 'sets apart what has the word', act: keys(field, ...'herat')},
        {gesture: 'a word and Enter', fact: 'goes to the first that is found', act: keys(field, ...'herat', 'Enter')},
        {gesture: 'F3', fact: 'goes to the next that is found', given: atFirstFound, act: () => press('F3')},
        {gesture: 'Shift+F3', fact: 'goes round to the last that is found', given: atFirstFound, act: () => press('Shift+F3')},
      ],
    },
    finger: {
      says: 'the field, and its buttons',
      ways: [
        {
          gesture: 'a tap and a word',
          fact: 'sets apart what has the word',
          act: async (element) => {
            await tap(element, field(element));
            await press(...'herat');
          },
        },
        {gesture: 'a tap on next', fact: 'opens the first that is found', given: searching, act: tapped(nextFound)},
        {gesture: 'a tap on previous', fact: 'opens the last that is found', given: searching, act: tapped(previousFound)},
      ],
    },
    mouse: {
      says: 'the field, and its buttons',
      ways: [
        {
          gesture: 'a press and a word',
          fact: 'sets apart what has the word',
          act: async (element) => {
            await click(field(element));
            await press(...'herat');
          },
        },
        {gesture: 'a press on next', fact: 'opens the first that is found', given: searching, act: clicked(nextFound)},
        {gesture: 'a press on previous', fact: 'opens the last that is found', given: searching, act: clicked(previousFound)},
      ],
    },
  },
};

/** The wheel with a key held; where an engine drops the key, what it would send: the page must not be zoomed by it. */
async function turned(element: EventTimeline, modifier: 'Control' | 'Meta'): Promise<void> {
  if (can('modifiedWheel')) return wheel(mark(element), {deltaY: -100, modifiers: [modifier]});
  const {x, y} = mark(element).getBoundingClientRect();
  const held = modifier === 'Control' ? {ctrlKey: true} : {metaKey: true};
  const event = new WheelEvent('wheel', {deltaY: -100, clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true, ...held});
  mark(element).dispatchEvent(event);
  expect(event.defaultPrevented).to.equal(true);
}

/** What is looked at is told once, and what is drawn of it reads well. */
async function isClear(element: EventTimeline, told: readonly TimelineWindowEvent[]): Promise<void> {
  await waitUntil(() => told.length > 0);
  await element.updateComplete;
  await atRest(element);
  expect(told.length).to.equal(1);
  const texts = paintedTexts(element);
  expect(textOverlaps(texts)).to.deep.equal([]);
  expect(textsOutside(element, texts)).to.deep.equal([]);
}

const NAMES = {keyboard: 'by keyboard', finger: 'by finger', mouse: 'by mouse', or: 'or'} as const;

for (const [does, row] of Object.entries(TABLE)) {
  describe(`to ${does}`, () => {
    for (const [column, {ways}] of Object.entries(row) as [Column, Cell][]) {
      for (const {gesture, fact, act, given, width = 1200} of ways) {
        it(`${NAMES[column]}: ${gesture} ${fact}${width < 700 ? ' of a list' : ''}`, async () => {
          const element = await everyControl(width);
          await given?.(element);
          await nextFrame();
          const told: TimelineWindowEvent[] = [];
          element.addEventListener('timeline-window', (event) => told.push(event));
          const before = stateOf(element);
          const holds: (now: State, before: State) => boolean = FACTS[fact];
          expect(holds(before, before), 'it holds without').to.equal(false);
          await act(element);
          await waitUntil(() => holds(stateOf(element), before)).catch(() =>
            expect.fail(`${JSON.stringify(before)}\nbecame ${JSON.stringify(stateOf(element))}`),
          );
          if (fact === 'shows less time') await isClear(element, told);
          if (fact === 'shows all again') expect(told.map((event) => event.from)).to.deep.equal([undefined]);
        });
      }
    }
  });
}

describe('the table of the README', () => {
  it('is this one, cell by cell', async () => {
    const readme = await (await fetch('/README.md')).text();
    const [, table = ''] = /### Explore[^]*?\n(\| to \|[^]*?)\n\n/u.exec(readme) ?? [];
    const [, , ...rows] = table.split('\n').map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    const columns = ['keyboard', 'finger', 'mouse', 'or'] as const;
    const written = rows.map(([does, ...cells]) => [
      does,
      ...columns.map((column, i) => (column === 'or' && !TABLE[does!]?.or ? '' : cells[i])),
    ]);
    const tried = Object.entries(TABLE).map(([does, row]) => [does, ...columns.map((column) => row[column]?.says ?? '')]);
    expect(tried).to.deep.equal(written);
  });
});
